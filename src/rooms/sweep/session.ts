import type { CellRecord } from '../../experiments/sweep/cell'
import type { CellComputer } from '../../experiments/sweep/lanes'
import { dealer } from '../../experiments/sweep/lanes'
import type { Plan } from '../../experiments/sweep/plan'
import { replicaAxis, stridesOf } from '../../experiments/sweep/points'
import { Records } from '../../experiments/sweep/records'
import { messageOf } from '../../parameters/message'
import type { SweepShelf } from './shelf'

/** How a sweep stands. `failed` is of the machine or the plan, never of a cell; what is there is kept in every state. */
export interface SweepView {
  readonly state: 'stopped' | 'running' | 'done' | 'failed'
  readonly done: number
  readonly failed: number
  readonly cells: number
  /** Estimated from the cells of this turn; undefined before there is one. */
  readonly secondsLeft: number | undefined
  /** Why it failed. */
  readonly message: string | undefined
}

export interface SweepOptions {
  /** Made when there is something to compute. */
  readonly computer: () => CellComputer
  readonly shelf: Pick<SweepShelf, 'append' | 'goesOn'>
}

/** Milliseconds between two tellings, and between two writings. */
const tellPause = 500
const writePause = 1500

/** Cells in the order in which they are computed: all points with the first replica before the second, so that the whole map is seen early. */
export function inTurn(plan: Pick<Plan, 'axes' | 'cells'>): (index: number) => number {
  const axis = plan.axes.findIndex(({ name }) => name === replicaAxis)
  if (axis < 0) return (index) => index
  const { length } = plan.axes[axis]
  const step = stridesOf(plan)[axis]
  const points = plan.cells / length
  return (index) => {
    const [replica, point] = [Math.floor(index / points), index % points]
    return Math.floor(point / step) * step * length + replica * step + (point % step)
  }
}

/** A sweep in the page: its records so far, and the lanes that compute the others while it runs. */
export class SweepSession {
  readonly records: Records
  private readonly listeners = new Set<() => void>()
  private view: SweepView
  private turn: CellComputer | undefined
  private unwritten: CellRecord[] = []
  private started = 0
  private before = 0
  private telling: ReturnType<typeof setTimeout> | undefined
  private writing: ReturnType<typeof setTimeout> | undefined

  /** @throws PlanError where there is no room for its results */
  constructor(
    readonly plan: Plan,
    private readonly options: SweepOptions,
    records = new Records(plan),
  ) {
    this.records = records
    this.view = this.as(records.done === plan.cells ? 'done' : 'stopped')
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): SweepView => this.view

  /** Takes in records that were kept, or some of them. */
  readonly restore = (records: Iterable<CellRecord>): void => {
    for (const record of records) this.records.add(record)
    this.settle(this.records.done === this.plan.cells ? 'done' : this.view.state)
  }

  /** Computes the cells that are missing; ends when there are none, or after `stop`, or when the machine fails. */
  async run(): Promise<void> {
    if (this.turn || this.records.done === this.plan.cells) return
    const { plan, records } = this
    const computer = this.options.computer()
    this.turn = computer
    this.started = performance.now()
    this.before = records.done
    this.settle('running')
    this.options.shelf.goesOn(plan.hash, true)
    const cellOf = inTurn(plan)
    let next = 0
    const claim = () => {
      while (next < plan.cells) {
        const cell = cellOf(next++)
        if (!records.has(cell)) return cell
      }
      return undefined
    }
    const deal = dealer(claim, () => plan.cells - next, computer.width)
    const work = async () => {
      const take = deal()
      for (let turn = take(); turn && this.turn === computer; turn = take()) {
        const record = await computer.compute(turn.cell, turn.ahead)
        // What comes after a stop, of lanes that were ended, is nobody's.
        if (this.turn === computer) this.take(record)
      }
    }
    try {
      await Promise.all(Array.from({ length: computer.width }, work))
      if (this.turn === computer) this.end('done')
    } catch (error) {
      if (this.turn === computer) this.end('failed', messageOf(error))
    }
  }

  /** Ends the lanes at once; the cells that are there are kept. */
  stop(): void {
    if (this.turn) this.end('stopped')
  }

  private end(state: SweepView['state'], message?: string) {
    const { turn } = this
    this.turn = undefined
    turn?.end()
    this.write()
    this.options.shelf.goesOn(this.plan.hash, false)
    this.settle(state, message)
  }

  private take(record: CellRecord) {
    this.records.add(record)
    this.unwritten.push(record)
    this.telling ??= setTimeout(() => this.settle('running'), tellPause)
    this.writing ??= setTimeout(() => this.write(), writePause)
  }

  private write() {
    clearTimeout(this.writing)
    this.writing = undefined
    if (this.unwritten.length > 0) this.options.shelf.append(this.plan.hash, this.unwritten)
    this.unwritten = []
  }

  private settle(state: SweepView['state'], message?: string) {
    clearTimeout(this.telling)
    this.telling = undefined
    this.view = this.as(state, message)
    for (const listener of this.listeners) listener()
  }

  private as(state: SweepView['state'], message?: string): SweepView {
    const { done, failed, cells } = this.records
    const here = done - this.before
    const seconds = (performance.now() - this.started) / 1000
    const secondsLeft = state === 'running' && here > 0 ? (seconds / here) * (cells - done) : undefined
    return { state, done, failed, cells, secondsLeft, message }
  }
}
