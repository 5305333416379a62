import type { CellRecord } from '../../experiments/sweep/cell'
import { computeCell } from '../../experiments/sweep/cell'
import type { Plan } from '../../experiments/sweep/plan'
import { cellSettings, describeCell, makePlan, planText } from '../../experiments/sweep/plan'
import { ParameterError } from '../../parameters/resolve'
import type { Arguments } from '../arguments'
import { UsageError } from '../arguments'
import type { CommandOutcome } from '../command'
import { labNames, openLab } from '../labs'
import { refuseWhatDoesNotFit } from '../memory'
import { probeOutput, writeWhole } from '../outputFile'
import { warn } from '../progress'
import { readRegularFile } from '../regularFile'
import type { SweepSurroundings } from './asked'
import { done, wholeNumber, wordsOf } from './asked'
import { thisBuild } from './build'
import { sumOf } from './sum'

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

export async function plan(asked: Arguments, surroundings: SweepSurroundings): Promise<CommandOutcome> {
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
