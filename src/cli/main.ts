// The command line: npm run -s lab -- <lab> [--name value …] [--workers N] [--json] [--out FILE]
import { MemoryError } from '../compute/errors'
import { readCheckpoint, settingsToGoOn, writeCheckpoint } from '../experiments/checkpointFile'
import type { RunDocument } from '../experiments/document'
import type { Driven } from '../experiments/drive'
import { driveSettings } from '../experiments/drive'
import type { Experiment, ResultField } from '../experiments/experiment'
import { openFile } from '../experiments/openFile'
import type { Checkpoint } from '../experiments/run'
import { PlanError } from '../experiments/sweep/planError'
import { encodeArrays, formatOf } from '../files/arrays'
import type { Origin } from '../files/origin'
import { buildKernels } from '../kernels/build.mjs'
import { labs } from '../labs'
import { messageOf } from '../parameters/message'
import { own } from '../parameters/own'
import { formatValue } from '../parameters/parameter'
import type { Offer } from '../parameters/problem'
import { ParameterError, resolveStrictly } from '../parameters/resolve'
import type { LabDefinition } from '../rooms/lab'
import { type Arguments, acceptedOutput, asksForReport, parseArguments, UsageError } from './arguments'
import type { CommandOutcome, Surroundings } from './command'
import { generalHelp, labHelp } from './help'
import { labNames, labsNamedIn } from './labs'
import { refuseWhatDoesNotFit } from './memory'
import { probeOutput, writeWhole } from './outputFile'
import { progressBar, warn } from './progress'
import { readRegularFile } from './regularFile'
import { isSweepCommand } from './sweep/help'
import { verifyCommand } from './verifyHelp'

const failedStatus = 1
const badInputStatus = 2

/** Runs one command to its end. Never throws: whatever goes wrong becomes a status and one line. */
export async function runCommand(argv: readonly string[], surroundings: Surroundings): Promise<CommandOutcome> {
  try {
    const [command, ...rest] = argv
    if (isSweepCommand(command)) {
      const { runSweepCommand } = await import('./sweep/commands')
      const { stop = new AbortController().signal, variables = process.env } = surroundings
      const outcome = await runSweepCommand(command, rest, { ...surroundings, stop, variables })
      return outcome.status === 0 ? outcome : { ...outcome, text: outcome.text.replace(/\s+/g, ' ') }
    }
    if (command === verifyCommand) return await (await import('./verify')).runVerify(rest, surroundings)
    return { status: 0, text: `${await answer(argv, surroundings)}\n` }
  } catch (error) {
    const { message, status } = explain(error)
    return { status, text: message.replace(/\s+/g, ' ') }
  }
}

/** What the command prints. @throws UsageError, ParameterError, ComputeError */
async function answer(argv: readonly string[], surroundings: Surroundings): Promise<string> {
  const named = await labsNamedIn(argv)
  const asked = parseArguments(argv, (lab, name) => own(named.get(lab)?.parameters ?? {}, name))
  const names = labNames.join(', ')
  if (asked.lab === undefined) {
    if (!asked.help && argv.length > 0) throw new UsageError(`name a lab first: ${names}`)
    return generalHelp(labs)
  }
  const lab = named.get(asked.lab)
  if (!lab) throw new UsageError(`there is no lab "${asked.lab.slice(0, 60)}": take one of ${names}`)
  if (asked.help) return labHelp(lab)

  // Everything that can be known to be wrong is, before anything is computed.
  const { given, resume, checkpoint } = takeCheckpoints(lab, asked.given)
  const saved =
    resume === undefined ? undefined : await readCheckpoint(await openFile(readBlob, 'resume', resume), resume, lab)
  const resolved = saved ? settingsToGoOn(lab, saved, given, 'text') : resolveStrictly(lab, given, 'text')
  const output = asked.out === undefined ? undefined : outputFor(asked.out, lab.experimentOf(resolved.values))
  await refuseWhatDoesNotFit(lab, resolved, new Set(given.map(([name]) => name)))
  if (output) await probeOutput(output.file)
  if (checkpoint !== undefined) await probeOutput(checkpoint)

  await buildKernels()
  const bar = progressBar(surroundings)
  let kept: { readonly state: Checkpoint; readonly origin: Origin } | undefined
  try {
    const driven = await driveSettings(lab, resolved, {
      onProgress: (progress) => bar.show(progress),
      readFile: readBlob,
      ...(saved ? { resume: saved.checkpoint } : {}),
      ...(checkpoint === undefined ? {} : { onCheckpoint: (state, origin) => void (kept = { state, origin }) }),
    })
    bar.end()
    const { document, experiment } = driven
    warn(document.result.warnings as readonly string[], surroundings)
    if (kept && checkpoint !== undefined)
      await writeWhole(checkpoint, await writeCheckpoint(kept.state, kept.origin, experiment), surroundings)
    if (output) await writeWhole(output.file, await output.encode(driven), surroundings)
    return asked.json ? JSON.stringify(document) : readable(experiment, document)
  } finally {
    bar.end()
  }
}

const readBlob = async (name: string) => new Blob([await readRegularFile(name)])

const checkpointEnding = '.npz'

/**
 * Takes the flags apart that are no parameters: the checkpoint that a run goes on from, and the one that it leaves. Only of labs that have such.
 * @throws UsageError
 */
function takeCheckpoints(lab: LabDefinition, given: Arguments['given']) {
  const has = lab.experiments.some(({ resumes }) => resumes !== undefined)
  const flag = (name: string) => (has ? given.find(([each]) => each === name)?.[1] : undefined)
  const [resume, checkpoint] = [flag('resume'), flag('checkpoint')]
  if (checkpoint !== undefined && !checkpoint.toLowerCase().endsWith(checkpointEnding))
    throw new UsageError(`--checkpoint takes a file name that ends in ${checkpointEnding}`)
  const rest = has ? given.filter(([name]) => name !== 'resume' && name !== 'checkpoint') : given
  return { given: rest, resume, checkpoint }
}

/** How a run is written to a file of that name: its arrays, or the report that an experiment may have. @throws UsageError */
function outputFor(file: string, { report, mainArray }: Experiment) {
  const format = formatOf(file)
  if (!format && !(report && asksForReport(file))) throw new UsageError(`--out takes ${acceptedOutput(report)}`)
  const encode = async (driven: Driven): Promise<Uint8Array> => {
    if (format) return encodeArrays(format, driven.arrays, mainArray, driven.document, driven.origin)
    return new TextEncoder().encode(await report?.(driven))
  }
  return { file, encode }
}

/** The result for people: one line per field, with its unit. */
function readable({ results, unitless }: Experiment, document: RunDocument): string {
  const { result, timing, checksum } = document
  const fields = unitless?.(document.parameters) ? {} : results
  // Its warnings stand on standard error.
  const numbers = Object.entries(result).filter(([name]) => name !== 'warnings')
  const width = Math.max(...numbers.map(([name]) => name.length), 'checksum'.length)
  const rows = numbers.map(([name, value]) => {
    const unit = own<ResultField>(fields, name)?.unit
    return `${name.padEnd(width)}  ${typeof value === 'object' ? JSON.stringify(value) : String(value)}${unit ? ` ${unit}` : ''}`
  })
  const took = `${timing.seconds.toFixed(2)} s on ${timing.workers} worker${timing.workers === 1 ? '' : 's'}`
  return [...rows, `${'checksum'.padEnd(width)}  ${checksum}`, `${'took'.padEnd(width)}  ${took}`].join('\n')
}

const asFlags = (values: Offer['values']) =>
  Object.entries(values)
    .map(([name, value]) => `--${name} ${formatValue(value)}`)
    .join(' ')

function explain(error: unknown): { readonly message: string; readonly status: number } {
  if (error instanceof ParameterError) {
    const flags = error.problems.map(({ name, given, reason, remedies = [] }) => {
      const ways = remedies.map(({ label, values }) => `. ${label}: ${asFlags(values)}`)
      return `--${name}${given === '' ? '' : ` ${given}`}: ${name} ${reason}${ways.join('')}`
    })
    return { message: flags.join('; '), status: badInputStatus }
  }
  if (error instanceof MemoryError) return { message: error.message, status: badInputStatus }
  if (error instanceof UsageError || error instanceof PlanError)
    return { message: error.message, status: badInputStatus }
  return { message: messageOf(error), status: failedStatus }
}
