import { basename, extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isOneFile, theFile } from '../../compute/oneFile.mjs'
import { own } from '../../parameters/own'
import type { Arguments } from '../arguments'
import { parseArguments, UsageError } from '../arguments'
import type { CommandOutcome } from '../command'
import { labsNamedIn } from '../labs'
import type { SweepSurroundings } from './asked'
import { done, flagsOf, openOutline, resultsOf, status, wholeNumber, wordsOf } from './asked'
import type { SweepCommand } from './names'
import { inRanges, RefusedError } from './results'
import { parallelLine, slurmScript, usualArraySize } from './scripts'
import { ContradictionError } from './shardFile'

/** Runs one command of sweeps. @throws UsageError, PlanError, ParameterError and whatever else is no outcome of its own */
export async function runSweepCommand(
  command: SweepCommand,
  argv: readonly string[],
  surroundings: SweepSurroundings,
): Promise<CommandOutcome> {
  const named = await labsNamedIn(argv)
  const asked = parseArguments(argv, (lab, name) => own(named.get(lab)?.parameters ?? {}, name), 2)
  if (asked.help) return done((await import('./help')).sweepHelp(command))
  if (asked.json) throw new UsageError(`${command} takes no --json`)
  try {
    return await commands[command](asked, surroundings)
  } catch (error) {
    if (error instanceof RefusedError || error instanceof ContradictionError)
      return { status: status.contradicts, text: error.message }
    throw error
  }
}

type Command = (asked: Arguments, surroundings: SweepSurroundings) => Promise<CommandOutcome>
/** What computes, or reads whole results, is read when it is asked for: the others answer at once. */
const commands: Readonly<Record<SweepCommand, Command>> = {
  plan: async (...given) => (await import('./planning')).plan(...given),
  run: async (...given) => (await import('./running')).run(...given),
  status: showStatus,
  merge: async (...given) => (await import('./merging')).merge(...given),
  slurm,
  parallel,
}

async function showStatus(asked: Arguments): Promise<CommandOutcome> {
  const [file, folder] = wordsOf(asked, 'plan', 'folder of the results')
  flagsOf(asked)
  const plan = await openOutline(file)
  const { whole, damaged, missing, parts, cells, failed } = await resultsOf(plan, folder)
  const complete = missing.length === 0
  const shards = `${plan.shards - missing.length} of ${plan.shards} shards, ${cells} of ${plan.cells} cells`
  return done(
    [
      complete && damaged.length === 0 ? `complete: ${shards}` : `there: ${shards}`,
      ...(failed > 0
        ? [
            `failed: ${failed} cells (${whole
              .filter(({ found }) => found.failed > 0)
              .map(({ name }) => name)
              .slice(0, 5)
              .join(', ')})`,
          ]
        : []),
      ...(complete ? [] : [`missing: ${inRanges(missing)}`]),
      ...damaged.map(({ name, fault }) => `damaged: ${name} (${fault})`),
      ...(parts > 0 ? [`under way or left behind: ${parts} part${parts === 1 ? '' : 's'}`] : []),
    ].join('\n'),
  )
}

async function jobOf(asked: Arguments, ...flags: readonly string[]) {
  const [file] = wordsOf(asked, 'plan')
  const taken = flagsOf(asked, ...flags)
  const { shards } = await openOutline(file)
  const program = ['node', fileURLToPath(isOneFile ? theFile() : new URL('../lab.mjs', import.meta.url))]
  const job = { program, plan: resolve(file), results: resolve(taken.out ?? 'results'), shards }
  return { job, taken, name: basename(file, extname(file)) }
}

async function slurm(asked: Arguments): Promise<CommandOutcome> {
  const { job, taken, name } = await jobOf(asked, 'maxArraySize')
  const size = wholeNumber('maxArraySize', taken.maxArraySize ?? String(usualArraySize))
  if (size < 2) throw new UsageError('--maxArraySize takes a whole number from 2')
  return done(slurmScript(job, name, size))
}

async function parallel(asked: Arguments): Promise<CommandOutcome> {
  const { job, name } = await jobOf(asked)
  return done(parallelLine(job, name))
}
