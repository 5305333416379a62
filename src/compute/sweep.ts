import type { KernelCall } from '../kernels/exports'
import { say } from '../words/text'
import type { Pool } from './types'

/** One axis of a sweep: the values that a quantity takes. */
export interface SweepAxis {
  readonly name: string
  readonly values: readonly number[]
  readonly unit?: string
}

/** One point of the grid. Cells are numbered in C order: the last axis runs fastest. */
export interface SweepCell {
  readonly index: number
  /** Position on each axis. */
  readonly position: readonly number[]
  /** Value on each axis. */
  readonly values: readonly number[]
}

/** What is computed in every cell: one kernel call, which leaves a record of float64 numbers. */
export interface SweepPlan {
  readonly axes: readonly SweepAxis[]
  /** Numbers in a cell's record. */
  readonly recordLength: number
  /** Bytes of scratch that one running cell needs. */
  readonly slotBytes: number
  /**
   * The call of the kernel. Random numbers are to be addressed by the cell's index, so that a cell has the same digits whoever
   * computes it and whether or not the others are computed.
   * @param slot address of the scratch; record: where the kernel writes its numbers. It returns 1 when they are complete.
   */
  readonly callOf: (cell: SweepCell, slot: number, record: number) => KernelCall
}

export interface SweepProgress {
  readonly finished: number
  readonly cells: number
  /** Of this run, not of earlier ones that it continues. */
  readonly seconds: number
  /** Estimated from the cells finished in this run; undefined before the first. */
  readonly secondsLeft: number | undefined
}

export interface SweepRunOptions {
  readonly signal?: AbortSignal
  /** Use only the first so many workers. */
  readonly workers?: number
  /** Compute no more than so many cells. */
  readonly most?: number
  /** Called as soon as a cell's record is there. */
  readonly onCell?: (cell: number) => void
  /** Called at most some ten times a second, and at the end. */
  readonly onProgress?: (progress: SweepProgress) => void
}

export const cellCount = (axes: readonly SweepAxis[]): number =>
  axes.reduce((product, { values }) => product * values.length, 1)

/** Where a cell is on each axis: cells are numbered in C order. */
export function positionOf(lengths: readonly number[], index: number): number[] {
  const position = new Array<number>(lengths.length)
  let rest = index
  for (let axis = lengths.length - 1; axis >= 0; axis--) {
    position[axis] = rest % lengths[axis]
    rest = Math.floor(rest / lengths[axis])
  }
  return position
}

export function cellAt(axes: readonly SweepAxis[], index: number): SweepCell {
  const lengths = axes.map(({ values }) => values.length)
  const position = positionOf(lengths, index)
  return { index, position, values: position.map((at, axis) => axes[axis].values[at]) }
}

export const cellIndex = (axes: readonly SweepAxis[], position: readonly number[]): number =>
  axes.reduce((index, { values }, axis) => index * values.length + position[axis], 0)

/** Where records are read by message, a slot is in use until its record has arrived: up to two cells later. */
const slotsInFlight = 3

/** Bytes of a pool's memory that a sweep takes. */
export const sweepBytes = (plan: Pick<SweepPlan, 'slotBytes' | 'recordLength'>, workers: number): number =>
  (workers + slotsInFlight) * (plan.slotBytes + plan.recordLength * 8 + 128)

/**
 * A grid of cells, computed on all workers of a pool. Cells are handed out one by one to whoever is free and their records are
 * placed by index, so the digits do not depend on the workers. What is finished stays: after a cancel, or after a worker
 * died, `run` goes on with the cells that are missing.
 */
export class Sweep {
  /** All records, in cell order; rows of unfinished cells are not a number. */
  readonly records: Float64Array
  /** 1 where a cell is finished. */
  readonly finished: Uint8Array
  private readonly slots: readonly { readonly scratch: number; readonly record: number }[]

  constructor(
    private readonly pool: Pool,
    readonly plan: SweepPlan,
    /** How many workers there may be at most, where the pool is to grow. */
    mostWorkers: number = pool.workers,
  ) {
    const cells = cellCount(plan.axes)
    this.finished = new Uint8Array(cells)
    this.records = new Float64Array(cells * plan.recordLength).fill(Number.NaN)
    this.slots = Array.from({ length: mostWorkers + (pool.shared ? 0 : slotsInFlight) }, () => ({
      scratch: pool.allocate(plan.slotBytes),
      record: pool.allocate(plan.recordLength * 8),
    }))
  }

  get cells(): number {
    return this.finished.length
  }

  get finishedCells(): number {
    let count = 0
    for (const done of this.finished) count += done
    return count
  }

  record(cell: number): Float64Array {
    const { recordLength } = this.plan
    return this.records.subarray(cell * recordLength, (cell + 1) * recordLength)
  }

  /** The call of the kernel for one cell, to be made by oneself. */
  cellCall(cell: number, slot: number, record: number): KernelCall {
    return this.plan.callOf(cellAt(this.plan.axes, cell), slot, record)
  }

  /** Forgets all cells. */
  forget(): void {
    this.finished.fill(0)
    this.records.fill(Number.NaN)
  }

  /** Computes one cell alone, again if it was finished: its record stays until the new one is there. */
  async rerun(cell: number, options: SweepRunOptions = {}): Promise<void> {
    await this.compute([cell], options)
  }

  /**
   * Computes every cell that is not finished, or the first `most` of them.
   * @throws the signal's reason, or one of the pool's errors; finished cells are kept.
   */
  async run(options: SweepRunOptions = {}): Promise<void> {
    const missing: number[] = []
    for (let cell = 0; cell < this.cells; cell++) if (!this.finished[cell]) missing.push(cell)
    await this.compute(missing.slice(0, options.most ?? missing.length), options)
  }

  private async compute(cells: readonly number[], { signal, workers, onCell, onProgress }: SweepRunOptions) {
    signal?.throwIfAborted()
    if (cells.length === 0) return
    const { plan, pool } = this
    const free = this.slots.map((_, slot) => slot)
    const slotOf = new Map<number, number>()
    const arrivals: Promise<void>[] = []
    const started = performance.now()
    let done = 0
    const progress = () => {
      const seconds = (performance.now() - started) / 1000
      const left = cells.length - done
      onProgress?.({
        finished: this.finishedCells,
        cells: this.cells,
        seconds,
        secondsLeft: done > 0 ? (seconds / done) * left : undefined,
      })
    }
    const keep = (cell: number, numbers: Float64Array) => {
      this.record(cell).set(numbers)
      this.finished[cell] = 1
      done++
      onCell?.(cell)
    }
    const onBlock = (block: number, complete: number) => {
      const slot = slotOf.get(block)
      if (slot === undefined) return
      slotOf.delete(block)
      const { record } = this.slots[slot]
      const inPlace = pool.view(record, 'float64', plan.recordLength)
      if (complete !== 1 || inPlace) {
        free.push(slot)
        if (complete === 1 && inPlace) keep(cells[block], inPlace)
      } else {
        const arrival = pool.read(record, 'float64', plan.recordLength).then((copy) => {
          free.push(slot)
          keep(cells[block], copy)
        })
        arrivals.push(arrival)
      }
    }
    try {
      await pool.blocks(
        cells.length,
        (block) => {
          const slot = free.pop()
          if (slot === undefined)
            throw new RangeError(say('more cells run at once than there are pieces of scratch memory'))
          slotOf.set(block, slot)
          return plan.callOf(cellAt(plan.axes, cells[block]), this.slots[slot].scratch, this.slots[slot].record)
        },
        { signal, workers, onBlock, onProgress: progress },
      )
    } finally {
      await Promise.allSettled(arrivals)
      progress()
    }
  }
}
