import { readCheckpoint, settingsToGoOn, writeCheckpoint } from '../experiments/checkpointFile'
import type { RunDocument } from '../experiments/document'
import type { Driven } from '../experiments/drive'
import { driveSettings } from '../experiments/drive'
import type { Experiment, ResultField } from '../experiments/experiment'
import { openFile } from '../experiments/openFile'
import type { Checkpoint } from '../experiments/run'
import { encodeArrays } from '../files/arrays'
import { formatOf } from '../files/formats'
import type { Origin } from '../files/origin'
import { buildKernels } from '../kernels/build.mjs'
import { own } from '../parameters/own'
import { resolveStrictly } from '../parameters/resolve'
import type { LabDefinition } from '../rooms/lab'
import { type Arguments, acceptedOutput, asksForReport, UsageError } from './arguments'
import type { Surroundings } from './command'
import { refuseWhatDoesNotFit } from './memory'
import { probeOutput, writeWhole } from './outputFile'
import { progressBar, warn } from './progress'
import { readRegularFile } from './regularFile'
import { programVersion } from './sources.mjs'

/** Computes what was asked of a lab and writes its files. @returns what is to be printed @throws UsageError, ParameterError, ComputeError */
export async function runLab(lab: LabDefinition, asked: Arguments, surroundings: Surroundings): Promise<string> {
  // Everything that can be known to be wrong is, before anything is computed.
  const { given, resume, checkpoint } = takeCheckpoints(lab, asked.given)
  const saved =
    resume === undefined
      ? undefined
      : await readCheckpoint(await openFile(readBlob, 'resume', resume), resume, lab, programVersion())
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
      await writeWhole(
        checkpoint,
        await writeCheckpoint(kept.state, kept.origin, experiment, programVersion()),
        surroundings,
      )
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
  const sum = checksum === undefined ? [] : [`${'checksum'.padEnd(width)}  ${checksum}`]
  return [...rows, ...sum, `${'took'.padEnd(width)}  ${took}`].join('\n')
}
