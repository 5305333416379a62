import type { Plan } from './plan'
import type { Records } from './records'
import { summarise } from './statistics'

/** Replicas differ in it alone. */
export const replicaAxis = 'seed'

/** What of a sweep is shown: one number of one result over one or two axes, everything else at one place. */
export interface Shown {
  readonly result: number
  readonly part: number
  readonly x: number
  /** Absent: a curve. */
  readonly y: number | undefined
  /** Where it is cut on the axes that are neither shown nor replicas, by axis. */
  readonly cut: readonly number[]
}

/** Steps through the cells that belong to a point. */
interface Stride {
  readonly count: number
  readonly step: number
}

/** The axis that is summed over, where one is; it can be shown instead. */
export const replicasOf = ({ axes }: Pick<Plan, 'axes'>, { x, y }: Pick<Shown, 'x' | 'y'>): number | undefined => {
  const index = axes.findIndex(({ name }) => name === replicaAxis)
  return index < 0 || index === x || index === y ? undefined : index
}

/** Cells between neighbours on each axis. */
export function stridesOf({ axes }: Pick<Plan, 'axes'>): number[] {
  const strides = new Array<number>(axes.length)
  for (let axis = axes.length - 1, step = 1; axis >= 0; step *= axes[axis].length, axis--) strides[axis] = step
  return strides
}

/** What all points come to, row by row from below: as they are at one moment. */
export interface PointsView {
  readonly median: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly mean: Float64Array
  readonly error: Float64Array
  /** Replicas that failed. */
  readonly failed: Uint32Array
}

/** The points of a map (row by row, from below) or curve, each with what its replicas come to. It follows the records as they come. */
export class Points {
  readonly columns: number
  readonly rows: number
  readonly mean: Float64Array
  readonly error: Float64Array
  readonly median: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** Replicas that are here, and that failed. */
  readonly count: Uint32Array
  readonly failed: Uint32Array
  private readonly strides: readonly number[]
  private readonly replicas: Stride
  private seen = 0
  private readonly stale: Uint8Array
  private waiting: number[] = []
  private copied: PointsView | undefined

  constructor(
    private readonly plan: Pick<Plan, 'axes'>,
    private readonly records: Records,
    readonly shown: Shown,
  ) {
    const { axes } = plan
    this.strides = stridesOf(plan)
    this.columns = axes[shown.x].length
    this.rows = shown.y === undefined ? 1 : axes[shown.y].length
    const replicas = replicasOf(plan, shown)
    this.replicas =
      replicas === undefined ? { count: 1, step: 0 } : { count: axes[replicas].length, step: this.strides[replicas] }
    const numbers = () => new Float64Array(this.columns * this.rows).fill(Number.NaN)
    this.mean = numbers()
    this.error = numbers()
    // One value is its own median, and has no bands: of a million points each array takes its time.
    const several = this.replicas.count > 1
    this.median = several ? numbers() : this.mean
    this.lower = several ? numbers() : this.error
    this.upper = several ? numbers() : this.error
    this.count = new Uint32Array(this.columns * this.rows)
    this.failed = new Uint32Array(this.columns * this.rows)
    this.stale = new Uint8Array(this.columns * this.rows)
  }

  /** How many replicas a point has. */
  get replicated(): number {
    return this.replicas.count
  }

  /** The cells of a point, one for each replica. */
  cells(point: number): number[] {
    const first = this.firstCell(point)
    return Array.from({ length: this.replicas.count }, (_, i) => first + i * this.replicas.step)
  }

  private firstCell(point: number): number {
    const { x, y, cut } = this.shown
    const { axes } = this.plan
    let cell = 0
    for (let axis = 0; axis < axes.length; axis++) {
      if (axis === x) cell += (point % this.columns) * this.strides[axis]
      else if (axis === y) cell += Math.floor(point / this.columns) * this.strides[axis]
      else if (axes[axis].name !== replicaAxis) cell += (cut[axis] ?? 0) * this.strides[axis]
    }
    return cell
  }

  /** The point that a cell belongs to; undefined where it is not shown. */
  private pointOf(cell: number): number | undefined {
    const { x, y, cut } = this.shown
    let [column, row] = [0, 0]
    for (let axis = 0; axis < this.strides.length; axis++) {
      const { length, name } = this.plan.axes[axis]
      const at = Math.floor(cell / this.strides[axis]) % length
      if (axis === x) column = at
      else if (axis === y) row = at
      else if (name !== replicaAxis && at !== (cut[axis] ?? 0)) return undefined
    }
    return row * this.columns + column
  }

  /**
   * Takes in what has come since.
   * @param time that it may take, in ms
   * @returns whether that was all
   */
  catchUp(time = Number.POSITIVE_INFINITY): boolean {
    const { records } = this
    const end = performance.now() + time
    for (; this.seen < records.done; this.seen++) {
      const point = this.pointOf(records.arrival(this.seen))
      if (point !== undefined && !this.stale[point]) {
        this.stale[point] = 1
        this.waiting.push(point)
      }
      if (this.seen % 4096 === 4095 && performance.now() > end) return false
    }
    for (let point = this.waiting.pop(); point !== undefined; point = this.waiting.pop()) {
      this.update(point)
      if (this.waiting.length % 64 === 0 && this.waiting.length > 0 && performance.now() > end) return false
    }
    return true
  }

  /** As they are now: a copy, which stays as it is, and is the same until something has changed. */
  view(): PointsView {
    if (this.copied) return this.copied
    const { failed } = this
    const several = this.replicas.count > 1
    const mean = this.mean.slice()
    // Where there are no replicas nothing is ever written to it.
    const error = several ? this.error.slice() : this.error
    this.copied = {
      median: several ? this.median.slice() : mean,
      lower: several ? this.lower.slice() : error,
      upper: several ? this.upper.slice() : error,
      mean,
      error,
      failed: failed.slice(),
    }
    return this.copied
  }

  private update(point: number) {
    this.copied = undefined
    this.stale[point] = 0
    if (this.replicas.count > 1) this.summarise(point)
    else this.take(point)
  }

  /** The value of a point that has one cell. */
  private take(point: number) {
    const { result, part } = this.shown
    const cell = this.firstCell(point)
    const value = this.records.value(cell, result, part)
    const there = Number.isFinite(value)
    this.count[point] = Number(there)
    this.failed[point] = Number(!there && this.records.errorOf(cell) !== '')
    this.mean[point] = there ? value : Number.NaN
  }

  private summarise(point: number) {
    const { result, part } = this.shown
    const values: number[] = []
    let failed = 0
    for (const cell of this.cells(point)) {
      const value = this.records.value(cell, result, part)
      if (Number.isFinite(value)) values.push(value)
      else if (this.records.errorOf(cell) !== '') failed++
    }
    const { count, mean, error, median, lower, upper } = summarise(values)
    this.count[point] = count
    this.failed[point] = failed
    this.mean[point] = mean
    this.error[point] = error
    this.median[point] = median
    this.lower[point] = lower
    this.upper[point] = upper
  }

  /** The cell of a point whose value is nearest to the median: the run that stands for it. Else the first that is here, or could be. */
  typical(point: number): number {
    const { result, part } = this.shown
    const cells = this.cells(point)
    const middle = this.median[point]
    let best = cells.find((cell) => this.records.errorOf(cell) !== '') ?? cells[0]
    let nearest = Number.POSITIVE_INFINITY
    for (const cell of cells) {
      const distance = Math.abs(this.records.value(cell, result, part) - middle)
      if (distance < nearest) [best, nearest] = [cell, distance]
    }
    return best
  }
}
