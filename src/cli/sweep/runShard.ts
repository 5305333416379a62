import { setImmediate } from 'node:timers/promises'
import type { CellRecord } from '../../experiments/sweep/cell'
import type { CellComputer } from '../../experiments/sweep/lanes'
import { dealer } from '../../experiments/sweep/lanes'
import type { Plan } from '../../experiments/sweep/plan'
import { describeCell } from '../../experiments/sweep/plan'
import { PlanError } from '../../experiments/sweep/planError'
import { shardRange } from '../../experiments/sweep/planFile'
import { messageOf } from '../../parameters/message'
import type { ShardHeader } from './shardFile'
import { finalName, finishedShard, ShardPart } from './shardFile'

/** How the run of a shard ended. */
export interface ShardOutcome {
  readonly state: 'done' | 'was done' | 'stopped'
  readonly records: number
  readonly failed: number
  /** The first cell that failed in this run, and why. */
  readonly failure: string | undefined
}

export interface ShardOptions {
  readonly folder: string
  /** Called before anything is written: of a shard that is there already nothing is. */
  readonly prepare: () => void
  /** No further cell is begun once it is aborted; those at hand are finished and kept. */
  readonly stop: AbortSignal
  /** Made when there is something to compute. @param cells how many */
  readonly computer: (cells: number) => CellComputer
  readonly onProgress: (done: number, count: number) => void
}

/** Cells that may be computed ahead of one that takes longer. */
const mostAhead = 1000

/**
 * Computes one shard of a plan, or the rest of it.
 * @throws ContradictionError where a finished one stands there that is another; whatever the computer throws
 */
export async function runShard(plan: Plan, shard: number, of: number, options: ShardOptions): Promise<ShardOutcome> {
  const { folder, onProgress } = options
  const header: ShardHeader = { shard, of, ...shardRange(plan.cells, shard, of), plan: plan.hash }
  const there = await finishedShard(folder, header)
  if (there) return { state: 'was done', records: there.records, failed: there.failed, failure: undefined }

  options.prepare()
  const part = await ShardPart.open(folder, header)
  let failure: string | undefined
  try {
    await inOrder(header, part.records, options, (record) => {
      part.append(record)
      if (record.error !== undefined) failure ??= `${describeCell(plan, record.cell)} failed: ${record.error}`
      onProgress(part.records, header.count)
    }).catch((error: unknown) => {
      if (error instanceof PlanError || part.records === 0) throw error
      throw new Error(`${messageOf(error)}; its first ${part.records} cells are kept: run it again to go on`, { cause: error }) // biome-ignore format: one line
    })
    const { records, failed } = part
    if (records < header.count) {
      part.save()
      return { state: 'stopped', records, failed, failure }
    }
    await part.finish()
    return { state: 'done', records, failed, failure }
  } finally {
    part.close()
  }
}

/** Computes a shard's cells from the given one on, as many at a time as there is room for, and hands them over in their order. */
async function inOrder(
  { first, count }: ShardHeader,
  from: number,
  { stop, computer: make }: ShardOptions,
  take: (record: CellRecord) => void,
): Promise<void> {
  if (from >= count) return
  const computer = make(count - from)
  const ahead = new Map<number, CellRecord>()
  let next = from
  let wanted = from
  let fault: { readonly error: unknown } | undefined
  /** Who waits for the cells before theirs to be handed over. */
  const waiting: (() => void)[] = []
  const wake = () => {
    for (const go of waiting.splice(0)) go()
  }
  const claim = () => (next < count && next - wanted < mostAhead ? first + next++ : undefined)
  const deal = dealer(claim, () => count - next, computer.width)
  const work = async () => {
    const hand = deal()
    while (!stop.aborted && !fault) {
      const turn = hand()
      if (!turn) {
        if (next >= count) return
        await new Promise<void>((resolve) => waiting.push(resolve))
        continue
      }
      ahead.set(turn.cell - first, await computer.compute(turn.cell, turn.ahead))
      for (let ready = ahead.get(wanted); ready; ready = ahead.get(wanted)) {
        ahead.delete(wanted)
        take(ready)
        wanted++
      }
      wake()
      // A signal is heard between cells, even where a cell never waits for anything.
      await setImmediate()
    }
  }
  try {
    const hands = Array.from({ length: Math.min(computer.width, count - from) }, () =>
      work().catch((error: unknown) => {
        fault ??= { error }
        wake()
      }),
    )
    await Promise.all(hands)
  } finally {
    computer.end()
  }
  if (fault) throw fault.error
}

/** Where a shard's file stands. */
export const placeOf = (folder: string, shard: number, of: number): string =>
  `${folder.replace(/[/\\]+$/, '')}/${finalName(shard, of)}`
