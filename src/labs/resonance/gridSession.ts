import { sharedMemoryAvailable } from '../../compute/cores'
import type { SweepProgress } from '../../compute/sweep'
import type { ShapedArrays } from '../../files/arrays'
import { outcomeChecksum } from '../document'
import type { Json, RunRecord } from '../lab'
import { GridSimulation, type Sample } from './grid'
import { type ArrayComparison, compare, gridArrays, gridResult } from './gridResult'
import type { ResonanceValues } from './parameters'

export type GridMode = 'parallel' | 'serial'

interface FinishedRun {
  readonly seconds: number
  readonly workers: number
  readonly arrays: ShapedArrays
}

/** What the room shows of a grid; a new object whenever something changed. */
export interface GridState {
  readonly grid: GridSimulation | undefined
  readonly running: GridMode | undefined
  readonly progress: SweepProgress | undefined
  readonly finished: number
  readonly runs: Partial<Record<GridMode, FinishedRun>>
  readonly comparison: Readonly<Record<string, ArrayComparison>> | undefined
  readonly checksum: string | undefined
  readonly error: unknown
  readonly selected: { readonly cell: number; readonly sample: Sample | undefined } | undefined
}

/** Smallest time between two redrawings of the maps while cells arrive, ms. */
const beat = 150

/** A grid as the room drives it: run on all workers or on one, cancel, go on, look into a cell. No React. */
export class GridSession {
  private readonly listeners = new Set<() => void>()
  private opening: Promise<GridSimulation> | undefined
  private stop: AbortController | undefined
  private disposed = false
  private told = 0
  private pending: ReturnType<typeof setTimeout> | undefined
  /** Seconds that the cells of the sweep under way have taken, over all its pieces, and how it is computed. */
  private spent = { seconds: 0, mode: undefined as GridMode | undefined }
  state: GridState = {
    grid: undefined,
    running: undefined,
    progress: undefined,
    finished: 0,
    runs: {},
    comparison: undefined,
    checksum: undefined,
    error: undefined,
    selected: undefined,
  }

  constructor(readonly values: ResonanceValues) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }
  readonly snapshot = () => this.state

  private set(change: Partial<GridState>) {
    if (this.disposed) return
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }

  /** As `set`, at most every `beat` ms. */
  private tell(progress?: SweepProgress) {
    if (progress) this.state = { ...this.state, progress }
    const show = () => {
      this.pending = undefined
      this.told = performance.now()
      this.set({ finished: this.state.grid?.sweep.finishedCells ?? 0 })
    }
    if (this.pending !== undefined) return
    this.pending = setTimeout(show, Math.max(0, beat - (performance.now() - this.told)))
  }

  private async open(): Promise<GridSimulation> {
    this.opening ??= GridSimulation.create(this.values, { shared: sharedMemoryAvailable() })
    try {
      const grid = await this.opening
      if (this.disposed) grid.dispose()
      if (!this.state.grid) this.set({ grid })
      return grid
    } catch (error) {
      this.opening = undefined
      throw error
    }
  }

  /** Computes what is missing, or everything again if nothing is missing or it was computed the other way. */
  async run(mode: GridMode): Promise<void> {
    if (this.state.running) return
    this.stop = new AbortController()
    this.set({ running: mode, error: undefined })
    try {
      const grid = await this.open()
      const { sweep } = grid
      if (sweep.finishedCells === sweep.cells || (this.spent.mode !== mode && sweep.finishedCells > 0)) sweep.forget()
      if (sweep.finishedCells === 0) this.spent = { seconds: 0, mode }
      this.spent.mode = mode
      this.set({ finished: sweep.finishedCells, checksum: undefined })
      const start = performance.now()
      try {
        await grid.run({
          signal: this.stop.signal,
          workers: mode === 'serial' ? 1 : undefined,
          onCell: () => this.tell(),
          onProgress: (progress) => this.tell(progress),
        })
      } finally {
        this.spent.seconds += (performance.now() - start) / 1000
      }
      await this.finish(grid, mode)
      // The result that was asked for holds the comparison: it takes both ways.
      const other = mode === 'serial' ? 'parallel' : 'serial'
      if (this.values.compareSerial && !this.state.runs[other] && !this.disposed) void this.run(other)
    } catch (error) {
      const cancelled = this.stop.signal.aborted
      this.set({ running: undefined, progress: undefined, error: cancelled ? undefined : error })
      this.tell()
    }
  }

  private async finish(grid: GridSimulation, mode: GridMode) {
    const arrays = gridArrays(grid)
    const done = { seconds: this.spent.seconds, workers: mode === 'serial' ? 1 : grid.workers, arrays }
    const runs = { ...this.state.runs, [mode]: done }
    const { parallel, serial } = runs
    this.set({
      running: undefined,
      progress: undefined,
      finished: grid.sweep.cells,
      runs,
      comparison: parallel && serial ? compare(serial.arrays, parallel.arrays) : undefined,
    })
    if (this.complete) this.set({ checksum: await outcomeChecksum({ result: this.result(grid), arrays }) })
  }

  /** Whether all is there that the parameters ask for. */
  private get complete(): boolean {
    const { grid, comparison } = this.state
    if (!grid || grid.sweep.finishedCells < grid.sweep.cells) return false
    return !this.values.compareSerial || comparison !== undefined
  }

  private result(grid: GridSimulation) {
    const { comparison } = this.state
    if (!this.values.compareSerial || !comparison) return gridResult(grid)
    return { ...gridResult(grid), comparison: { ...comparison } as unknown as Json }
  }

  cancel(): void {
    this.stop?.abort()
  }

  /** Looks into a cell: its passages one by one. Waits for a sweep under way. */
  async select(cell: number): Promise<void> {
    this.set({ selected: { cell, sample: undefined } })
    await this.inside(async (grid) => {
      const sample = await grid.sample(cell)
      if (this.state.selected?.cell === cell) this.set({ selected: { cell, sample } })
    })
  }

  /** Computes one cell again, alone. */
  async rerun(cell: number): Promise<void> {
    await this.inside(async (grid) => {
      await grid.rerun(cell)
      this.set({ finished: grid.sweep.finishedCells })
    })
  }

  private async inside(work: (grid: GridSimulation) => Promise<void>) {
    try {
      await work(await this.open())
    } catch (error) {
      this.set({ error })
    }
  }

  /** The run as a file and a document hold it. */
  record(): RunRecord {
    const { grid, runs } = this.state
    if (!grid) throw new Error('the grid has not been computed yet')
    const run = runs[this.spent.mode ?? 'parallel']
    const seconds = run?.seconds ?? this.spent.seconds
    const workers = run?.workers ?? grid.workers
    return {
      result: this.result(grid),
      arrays: gridArrays(grid),
      records: {
        runtime_seconds: { data: Float64Array.of(seconds), shape: [], unit: 's' },
        n_processes: { data: Int32Array.of(workers), shape: [] },
      },
      timing: { seconds, workers },
      values: this.values,
      complete: this.complete,
    }
  }

  dispose(): void {
    this.disposed = true
    clearTimeout(this.pending)
    this.listeners.clear()
    this.stop?.abort()
    this.state.grid?.dispose()
  }
}
