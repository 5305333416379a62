import type { Plan } from './plan'
import type { Records } from './records'
import { summarising } from './statistics'

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

/** What all points come to, row by row from below. Where there are no replicas a median is the mean, and there are no bands. */
export interface PointsView {
  readonly median: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly mean: Float64Array
  readonly error: Float64Array
  /** Replicas that failed. */
  readonly failed: Uint32Array
}

/** Points that are touched without a look at the clock. Memory takes its time when it is written to first: a million points want turns. */
const batch = 16_384

/** Arrays for so many points; what is the same, and what there is not, has no memory of its own. */
function blankView(points: number, several: boolean): PointsView {
  const mean = new Float64Array(points)
  const others = () => new Float64Array(several ? points : 0)
  const [median, lower, upper, error] = [several ? others() : mean, others(), others(), others()]
  return { median, lower, upper, mean, error, failed: new Uint32Array(points) }
}

/** The arrays that there are, each once. */
const arraysOf = ({ median, lower, upper, mean, error, failed }: PointsView) =>
  [...new Set([median, lower, upper, mean, error, failed])].filter(({ length }) => length > 0)

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
  /** The point that is being summarised: of a million replicas it takes turns. */
  private under: Generator<void, void> | undefined
  private readonly live: PointsView
  /** Points up to here are known to be there or not. */
  private cleared = 0
  private copied: PointsView
  /** A view that is being made, and the points that it has. */
  private next: { readonly view: PointsView; points: number } | undefined
  private changed = true

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
    const points = this.columns * this.rows
    const live = blankView(points, this.replicas.count > 1)
    this.live = live
    this.median = live.median
    this.lower = live.lower
    this.upper = live.upper
    this.mean = live.mean
    this.error = live.error
    this.failed = live.failed
    this.count = new Uint32Array(points)
    this.stale = new Uint8Array(points)
    this.copied = blankView(0, false)
    if (points > batch) return
    this.clear()
    this.renew()
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
    const { records, stale, waiting } = this
    const end = performance.now() + time
    if (!this.clear(end)) return false
    while (this.seen < records.done) {
      const next = Math.min(records.done, this.seen + batch / 4)
      for (; this.seen < next; this.seen++) {
        const point = this.pointOf(records.arrival(this.seen))
        if (point === undefined || stale[point]) continue
        stale[point] = 1
        waiting.push(point)
      }
      if (performance.now() > end) return false
    }
    const some = Math.ceil(batch / 4 / this.replicas.count)
    for (;;) {
      while (this.under) {
        if (this.under.next().done) this.under = undefined
        else if (performance.now() > end) return false
      }
      const point = waiting.pop()
      if (point === undefined) return true
      this.update(point)
      if (waiting.length % some === 0 && waiting.length > 0 && performance.now() > end) return false
    }
  }

  /** As they were when they were looked at last: it stays as it is. Of many points it has none before `renew`. */
  view(): PointsView {
    return this.copied
  }

  /**
   * Looks at the points as they are now; the same view where nothing has changed.
   * @param time that it may take, in ms
   * @returns whether `view` has them all; else it is to be called again
   */
  renew(time = Number.POSITIVE_INFINITY): boolean {
    const end = performance.now() + time
    if (!this.next) {
      if (!this.changed) return true
      this.changed = false
      this.next = { view: blankView(this.mean.length, this.replicas.count > 1), points: 0 }
    }
    const { view } = this.next
    const [from, to] = [arraysOf(this.live), arraysOf(view)]
    while (this.next.points < this.mean.length) {
      const first = this.next.points
      this.next.points = Math.min(this.mean.length, first + batch)
      to.forEach((array, i) => array.set(from[i].subarray(first, this.next?.points), first))
      if (performance.now() > end && this.next.points < this.mean.length) return false
    }
    this.copied = view
    this.next = undefined
    return true
  }

  /** Marks all points as not there yet, before anything is known of them. */
  private clear(end = Number.POSITIVE_INFINITY): boolean {
    const points = this.mean.length
    while (this.cleared < points) {
      const from = this.cleared
      this.cleared = Math.min(points, from + batch)
      for (const array of arraysOf(this.live)) if (array !== this.failed) array.fill(Number.NaN, from, this.cleared)
      if (performance.now() > end && this.cleared < points) return false
    }
    return true
  }

  private update(point: number) {
    this.changed = true
    this.stale[point] = 0
    if (this.replicas.count > 1) this.under = this.summarise(point)
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

  private *summarise(point: number): Generator<void, void> {
    const { result, part } = this.shown
    const { count: replicas, step } = this.replicas
    const first = this.firstCell(point)
    const values = new Float64Array(replicas)
    let [found, failed] = [0, 0]
    for (let i = 0; i < replicas; i++) {
      const value = this.records.value(first + i * step, result, part)
      if (Number.isFinite(value)) values[found++] = value
      else if (this.records.errorOf(first + i * step) !== '') failed++
      if (i % batch === batch - 1) yield
    }
    const { count, mean, error, median, lower, upper } = yield* summarising(values.subarray(0, found))
    this.changed = true
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
    const { count, step } = this.replicas
    const first = this.firstCell(point)
    const middle = this.median[point]
    let best = this.firstFailed(point) ?? first
    let nearest = Number.POSITIVE_INFINITY
    for (let i = 0; i < count; i++) {
      const distance = Math.abs(this.records.value(first + i * step, result, part) - middle)
      if (distance < nearest) [best, nearest] = [first + i * step, distance]
    }
    return best
  }

  /** The first cell of a point that failed. */
  firstFailed(point: number): number | undefined {
    if (this.failed[point] === 0) return undefined
    const { count, step } = this.replicas
    const first = this.firstCell(point)
    for (let i = 0; i < count; i++) if (this.records.errorOf(first + i * step) !== '') return first + i * step
    return undefined
  }
}
