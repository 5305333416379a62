import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, dirname, extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isOneFile, theFile } from '../../compute/oneFile.mjs'
import type { CellRecord } from '../../experiments/sweep/cell'
import { computeCell } from '../../experiments/sweep/cell'
import { Merged } from '../../experiments/sweep/merged'
import type { Plan } from '../../experiments/sweep/plan'
import { cellSettings, describeCell, makePlan, planText, readPlan } from '../../experiments/sweep/plan'
import { PlanError } from '../../experiments/sweep/planError'
import { own } from '../../parameters/own'
import { ParameterError } from '../../parameters/resolve'
import type { Arguments } from '../arguments'
import { parseArguments, UsageError } from '../arguments'
import { labNames, labsNamedIn, openLab } from '../labs'
import { refuseWhatDoesNotFit } from '../memory'
import type { OutputFile } from '../outputFile'
import { probeOutput, reasonOf, writeWhole } from '../outputFile'
import type { ProgressOutput } from '../progress'
import { progressBar, warn } from '../progress'
import { readRegularFile } from '../regularFile'
import { thisBuild } from './build'
import { computerOf } from './computers'
import type { Variables } from './engines'
import { shareOf, workersOf } from './engines'
import type { SweepCommand } from './help'
import { sweepHelp } from './help'
import { sumOf } from './planFiles'
import { eachRecord, inRanges, RefusedError, readResults } from './results'
import type { ShardOutcome } from './runShard'
import { placeOf, runShard } from './runShard'
import { parallelLine, slurmScript, usualArraySize } from './scripts'
import { ContradictionError } from './shardFile'

/** What a command of sweeps needs of the process it runs in. */
export type SweepSurroundings = OutputFile &
  ProgressOutput & {
    /** Aborted by the first signal. */
    readonly stop: AbortSignal
    readonly variables: Variables
  }

interface CommandOutcome {
  readonly status: number
  readonly text: string
}

/** Exit statuses besides 0 and those of every command. */
const status = { contradicts: 65, cellFailed: 70, stopped: 75 } as const

/** Runs one command of sweeps. @throws UsageError, PlanError, ParameterError and whatever else is no outcome of its own */
export async function runSweepCommand(
  command: SweepCommand,
  argv: readonly string[],
  surroundings: SweepSurroundings,
): Promise<CommandOutcome> {
  const named = await labsNamedIn(argv)
  const asked = parseArguments(argv, (lab, name) => own(named.get(lab)?.parameters ?? {}, name), 2)
  if (asked.help) return done(sweepHelp(command))
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
const commands: Readonly<Record<SweepCommand, Command>> = { plan, run, status: showStatus, merge, slurm, parallel }

const done = (text: string): CommandOutcome => ({ status: 0, text: `${text}\n` })

/** The words a command takes, all of them. @throws UsageError */
function wordsOf({ words }: Arguments, ...names: readonly string[]): string[] {
  if (words.length > names.length) throw new UsageError(`unexpected "${words[names.length]}"`)
  if (words.length < names.length) throw new UsageError(`name the ${names[words.length]}`)
  return [...words]
}

/** The flags a command takes, by name. @throws UsageError for any other */
function flagsOf({ given, out }: Arguments, ...names: readonly string[]): Readonly<Record<string, string | undefined>> {
  const known = ['out', ...names].map((name) => `--${name}`).join(', ')
  for (const [name] of given)
    if (!names.includes(name)) throw new UsageError(`--${name} is not known here: it takes ${known}`)
  return { ...Object.fromEntries(given), out }
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} ${text}: it takes a whole number`)
  return Number(text)
}

async function openPlan(file: string): Promise<Plan> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read: ${reasonOf(error)}`)
  })
  try {
    return await readPlan(text, openLab, await thisBuild())
  } catch (error) {
    if (error instanceof PlanError) throw new PlanError(`${file}: ${error.message}`)
    throw error
  }
}

// plan

/** Seconds that the timing of cells may take. */
const trialSeconds = 20
/** How long a shard is best: long enough to be worth a start, short enough to be lost. In seconds. */
const bestShard = { least: 600, most: 3600, aim: 1800 }

/** What was asked to be planned, and of which lab. @throws UsageError */
export async function planRequest(asked: Arguments) {
  const [name] = wordsOf(asked, 'lab')
  const lab = await openLab(name)
  if (!lab) throw new UsageError(`there is no lab "${name.slice(0, 60)}": take one of ${labNames.join(', ')}`)
  const flags = new Map(asked.given)
  const take = (flag: string) => {
    const value = flags.get(flag)
    flags.delete(flag)
    return value
  }
  const request = {
    axes: take('axes') ?? '',
    keep: take('keep') ?? '',
    shards: wholeNumber('shards', take('shards') ?? '1'),
    given: [...flags],
  }
  return { lab, request }
}

async function plan(asked: Arguments, surroundings: SweepSurroundings): Promise<CommandOutcome> {
  const { lab, request } = await planRequest(asked)
  const { out } = asked
  if (out === undefined) throw new UsageError('plan needs --out FILE: where the plan goes')
  const build = await thisBuild()
  const made = await makePlan(lab, request, build)
  await probeOutput(out)
  const files = new Map<string, string>()
  const { lines, warnings } = await tryCells(made, files)
  const whole = files.size > 0 ? await makePlan(lab, { ...request, files: Object.fromEntries(files) }, build) : made
  warn([...whole.warnings, ...warnings], surroundings)
  await writeWhole(out, new TextEncoder().encode(planText(whole)), surroundings)
  const { cells, shards, hash } = whole
  const size =
    shards === 1
      ? ''
      : ` of ${Math.floor(cells / shards)}${cells % shards === 0 ? '' : ` or ${Math.ceil(cells / shards)}`}`
  return done(
    [`${out}: ${cells} cells in ${shards} shard${shards === 1 ? '' : `s${size}`}, ${hash}`, ...lines].join('\n'),
  )
}

/**
 * Computes the first cell, the last and one between, as long as there is time, and says how long a shard lasts.
 * @param files is told the SHA-256 of every file that they read
 * @throws PlanError where a result cannot be kept, ParameterError where a cell does not fit into memory
 */
async function tryCells(plan: Plan, files: Map<string, string>) {
  const { cells, shards } = plan
  const tried = [...new Set([0, cells - 1, Math.floor(cells / 2)])]
  const warnings: string[] = []
  const seconds: number[] = []
  const signal = AbortSignal.timeout(1000 * trialSeconds)
  const readNamed = async (name: string) => {
    const bytes = await readRegularFile(name)
    files.set(name, sumOf(bytes))
    return new Blob([bytes])
  }
  for (const cell of tried) {
    if (!(await fits(plan, cell))) continue
    const start = performance.now()
    let record: CellRecord
    try {
      record = await computeCell(plan, cell, { signal, readFile: readNamed, workers: 1 })
    } catch (error) {
      if (signal.aborted) break
      throw error
    }
    seconds.push((performance.now() - start) / 1000)
    if (record.error !== undefined) warnings.push(`${describeCell(plan, cell)} failed: ${record.error}`)
  }
  if (seconds.length === 0)
    return { warnings, lines: [`a cell takes longer than ${trialSeconds} s on one core: none was timed`] }
  const mean = seconds.reduce((a, b) => a + b, 0) / seconds.length
  const range =
    seconds.length === 1 ? inWords(mean) : `${inWords(Math.min(...seconds))} to ${inWords(Math.max(...seconds))}`
  const shard = (mean * cells) / shards
  const better = Math.min(cells, Math.max(1, Math.round((mean * cells) / bestShard.aim)))
  const advice =
    better === shards || (shard >= bestShard.least && shard <= bestShard.most)
      ? ''
      : `; 10 to 60 minutes are best: --shards ${better}`
  const timed = `${seconds.length} of ${cells} cells took ${range} on one core`
  return { warnings, lines: [`${timed}: a shard lasts about ${inWords(shard)}${advice}`] }
}

/** Whether a cell can be had at all; that it cannot is found out when it is computed. @throws ParameterError for too little memory */
async function fits(plan: Plan, cell: number): Promise<boolean> {
  try {
    const settings = cellSettings(plan, cell)
    await refuseWhatDoesNotFit(plan.lab, settings, new Set(plan.given.map(([name]) => name)))
    return true
  } catch (error) {
    if (error instanceof ParameterError && error.message.includes('GiB of memory')) throw error
    return true
  }
}

function inWords(seconds: number): string {
  if (seconds < 0.1) return `${(1000 * seconds).toPrecision(2)} ms`
  if (seconds < 120) return `${Number(seconds.toPrecision(2))} s`
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Number((seconds / 3600).toPrecision(2))} h`
}

// run

async function run(asked: Arguments, surroundings: SweepSurroundings): Promise<CommandOutcome> {
  const { stop, variables } = surroundings
  const [file] = wordsOf(asked, 'plan')
  const { out, shard, workers: threads } = flagsOf(asked, 'shard', 'workers')
  if (out === undefined) throw new UsageError('run needs --out FOLDER: where the results go')
  const workers = workersOf(threads, variables, availableParallelism())
  const plan = await openPlan(file)
  const share = shareOf(shard, variables, plan.shards, plan.cells)
  prepareFolder(out)
  if (share.shards.length === 0) return done(`${share.by} leaves no shard of ${share.of} to this process`)

  const lines: string[] = []
  let worst = 0
  for (const shard of share.shards) {
    const bar = progressBar(surroundings)
    const told = `shard ${shard}/${share.of}`
    try {
      const outcome = await runShard(plan, shard, share.of, {
        folder: out,
        stop,
        computer: (cells) => computerOf(plan, workers, cells),
        onProgress: (done, count) => bar.show({ fraction: done / count, text: `cell ${done} of ${count}, ${told}` }),
      })
      const place = placeOf(out, shard, share.of)
      if (outcome.state === 'stopped')
        return {
          status: status.stopped,
          text: `${told} was stopped and saved after ${outcome.records} cells: run it again to go on`,
        }
      if (outcome.failed > 0) worst = status.cellFailed
      lines.push(describeOutcome(place, outcome))
    } finally {
      bar.end()
    }
  }
  return worst === 0 ? done(lines.join('\n')) : { status: worst, text: lines.join('; ') }
}

function describeOutcome(place: string, { state, records, failed, failure }: ShardOutcome): string {
  if (failed > 0)
    return `${failure === undefined ? '' : `${failure}; `}${failed} of ${records} cells of ${place} failed`
  return `${place}: ${records} cells${state === 'was done' ? ', was done already' : ''}`
}

/** Makes the folder of the results where it is not there, and finds out whether files can be written in it. @throws UsageError */
function prepareFolder(folder: string) {
  const refuse = (reason: string) => new UsageError(`--out ${folder} cannot be written: ${reason}`)
  const probe = `${folder}/.${process.pid}.probe`
  try {
    makeFolder(resolve(folder))
    accessSync(folder, constants.W_OK)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw refuse(code === 'EEXIST' || code === 'ENOTDIR' ? 'it is no folder' : reasonOf(error))
  }
}

/** With those above it. Node's own way to do so has been seen never to return where the system has no such file (/proc). */
function makeFolder(folder: string) {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

// status and merge

async function resultsOf(plan: Plan, folder: string) {
  try {
    readdirSync(folder)
  } catch (error) {
    throw new UsageError(`${folder} cannot be read: ${reasonOf(error)}`)
  }
  return readResults(plan, folder)
}

async function showStatus(asked: Arguments): Promise<CommandOutcome> {
  const [file, folder] = wordsOf(asked, 'plan', 'folder of the results')
  flagsOf(asked)
  const plan = await openPlan(file)
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

async function merge(asked: Arguments, surroundings: SweepSurroundings): Promise<CommandOutcome> {
  const [file, folder] = wordsOf(asked, 'plan', 'folder of the results')
  const { out } = flagsOf(asked)
  if (out === undefined || !out.toLowerCase().endsWith('.npz')) throw new UsageError('merge needs --out FILE.npz')
  const plan = await openPlan(file)
  const results = await resultsOf(plan, folder)
  await probeOutput(out)
  const merged = new Merged(plan)
  await eachRecord(plan, folder, results, (record) => merged.add(record))
  const { bytes, checksum } = await merged.archive()
  await writeWhole(out, bytes, surroundings)
  const failed = merged.failed > 0 ? `, ${merged.failed} of them failed (cellErrors, cellMessages)` : ''
  return done(`${out}: ${plan.cells} cells${failed}, ${checksum}`)
}

// slurm and parallel

async function jobOf(asked: Arguments, ...flags: readonly string[]) {
  const [file] = wordsOf(asked, 'plan')
  const taken = flagsOf(asked, ...flags)
  const { shards } = await openPlan(file)
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
