import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CellRecord } from '../../experiments/sweep/cell'
import type { PlanOutline } from '../../experiments/sweep/planFile'
import { shardRange } from '../../experiments/sweep/planFile'
import type { Scanned, ShardHeader } from './shardFile'
import { partNames, scanShard, shardNames } from './shardFile'

/** A shard's file in a folder of results. */
export interface ShardFile {
  readonly name: string
  readonly found: Scanned
  /** Why it cannot be used; empty for a whole shard of the plan. */
  readonly fault: string
}

/** A folder of results, as it stands. */
export interface Results {
  /** Whole shards of the plan, in the order of their cells. */
  readonly whole: readonly (ShardFile & { readonly header: ShardHeader })[]
  readonly damaged: readonly ShardFile[]
  /** Parts that are being written, or were left behind. */
  readonly parts: number
  /** Cells that a whole shard has. */
  readonly cells: number
  readonly failed: number
  /** Shards of the plan of which cells are missing. */
  readonly missing: readonly number[]
}

/** Reads every shard in a folder to its end. */
export async function readResults(plan: PlanOutline, folder: string): Promise<Results> {
  const names = readdirSync(folder)
  const files: ShardFile[] = []
  for (const name of names.filter((each) => shardNames.test(each))) {
    const found = await scanShard(join(folder, name))
    files.push({ name, found, fault: faultOf(plan, name, found) })
  }
  const whole = files
    .flatMap((file) => (file.fault === '' && file.found.header ? [{ ...file, header: file.found.header }] : []))
    .toSorted(
      (a, b) => a.header.first - b.header.first || a.header.count - b.header.count || (a.name < b.name ? -1 : 1),
    )
  const covered = union(whole.map(({ header }) => [header.first, header.first + header.count]))
  const missing: number[] = []
  for (let shard = 1; shard <= plan.shards; shard++) {
    const { first, count } = shardRange(plan.cells, shard, plan.shards)
    if (!covered.some(([from, to]) => from <= first && first + count <= to)) missing.push(shard)
  }
  return {
    whole,
    damaged: files.filter(({ fault }) => fault !== ''),
    parts: names.filter((name) => partNames.test(name)).length,
    cells: covered.reduce((sum, [from, to]) => sum + to - from, 0),
    failed: whole.reduce((sum, { found }) => sum + found.failed, 0),
    missing,
  }
}

function faultOf(plan: PlanOutline, name: string, { header, complete, fault }: Scanned): string {
  if (!header) return fault
  if (header.plan !== plan.hash) return `it belongs to another plan (${header.plan.slice(0, 19)}…)`
  const [, shard, of] = (shardNames.exec(name) ?? []).map(Number)
  if (header.shard !== shard || header.of !== of) return `it is shard ${header.shard}/${header.of} by its header`
  const range = shardRange(plan.cells, shard, of)
  if (shard < 1 || shard > of || header.first !== range.first || header.count !== range.count)
    return 'its cells are not those of this shard'
  return complete ? '' : fault
}

/** Ranges without overlap, in order. */
function union(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const joined: [number, number][] = []
  for (const [from, to] of ranges) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** What keeps a folder of results from being merged, naming the files. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
}

/**
 * Hands out every cell of the plan once, in order.
 * @throws RefusedError unless the folder provably holds all of them, in shards that do not contradict each other
 */
export async function eachRecord(
  plan: PlanOutline,
  folder: string,
  { whole, damaged }: Results,
  take: (record: CellRecord) => void,
) {
  const [first] = damaged
  if (first) {
    const more = damaged.length > 1 ? `, and so are ${damaged.length - 1} more` : ''
    throw new RefusedError(`${first.name} cannot be used: ${first.fault}${more}`)
  }
  let next = 0
  let before: (typeof whole)[number] | undefined
  for (const file of whole) {
    const { name, header, found } = file
    const last = before
    before = file
    // The last shard of one division can be the last of another: the same cells twice, which must then be the same digits.
    if (last && last.header.first === header.first && last.header.count === header.count) {
      await compare(folder, last, file)
      continue
    }
    if (header.first < next)
      throw new RefusedError(`${name} and ${last?.name ?? ''} overlap: both have cell ${header.first}`)
    if (header.first > next) throw new RefusedError(gap(next, header.first - 1))
    const again = await scanShard(join(folder, name), take)
    if (!again.complete) throw new RefusedError(`${name} cannot be used: ${again.fault}`)
    if (again.sum !== found.sum) throw new RefusedError(`${name} changed while it was read`)
    next = header.first + header.count
  }
  if (next < plan.cells) throw new RefusedError(gap(next, plan.cells - 1))
}

function gap(from: number, to: number): string {
  const cells = from === to ? `cell ${from} is` : `cells ${from} to ${to} are`
  return `${cells} missing: see status`
}

type Whole = Results['whole'][number]

async function compare(folder: string, a: Whole, b: Whole) {
  const recordsOf = async ({ name }: Whole) => {
    const records: string[] = []
    await scanShard(join(folder, name), (record) => records.push(JSON.stringify(record)))
    return records
  }
  const [one, other] = [await recordsOf(a), await recordsOf(b)]
  const differing = one.findIndex((record, i) => record !== other[i])
  if (differing >= 0)
    throw new RefusedError(`${a.name} and ${b.name} have other digits for cell ${a.header.first + differing}`)
}

/** 1, 2, 3, 7 as "1-3,7": what an array of Slurm takes. */
export function inRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',')
}
