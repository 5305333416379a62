import { sharedMemoryAvailable } from '../../compute/cores'
import { ParameterError } from '../../parameters/resolve'
import type { Summary } from './engine'
import { QuantumEngine } from './engine'
import type { QuantumValues } from './parameters'
import type { Workspace } from './simulation'
import type { Solver } from './solver'
import { openSolver } from './solver'

/** Listeners hear of the run this often at most, in ms. */
const beat = 125
/** Changing these does not start a run anew. */
const later = new Set(['speed', 'workers'])

/** What there is to show. A new object whenever something of it changed. */
export interface SessionView {
  /** The last run that could be set up. */
  readonly engine: QuantumEngine | undefined
  readonly summary: Summary | undefined
  /** Why the parameters as they are cannot be used; the last good run stays. */
  readonly refusal: string | undefined
  /** Why nothing works at all. */
  readonly failure: unknown
}

const inWords = ({ problems }: ParameterError) =>
  problems
    .map(({ name, given, reason }) => (name === 'level' ? `Level ${given} ${reason}` : `The potential ${reason}`))
    .join('; ')

/** Keeps one run for the parameters as they are. Calls may come in any order; only the newest wish is carried out. */
export class QuantumSession {
  private view: SessionView = { engine: undefined, summary: undefined, refusal: undefined, failure: undefined }
  private readonly listeners = new Set<() => void>()
  private values: QuantumValues | undefined
  private solver: Promise<Solver> | undefined
  private workspace: Workspace | undefined
  private attempt = 0
  /** Takes back what the solver was asked. */
  private question = new AbortController()
  private turn: Promise<void> = Promise.resolve()
  private playing: boolean
  private timer: ReturnType<typeof setTimeout> | undefined
  private open = true

  constructor(autoStart: boolean) {
    this.playing = autoStart
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): SessionView => this.view

  /** Follows the parameters. */
  update(values: QuantumValues) {
    this.open = true
    const before = this.values
    this.values = values
    if (!before) return this.start()
    const names = new Set([...Object.keys(before), ...Object.keys(values)]) as Set<keyof QuantumValues>
    const changed = [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(values[name]))
    if (changed.some((name) => !later.has(name))) {
      // Somebody who moves a slider wants to see what it does.
      this.playing = true
      this.start()
    } else if (changed.length > 0) {
      this.view.engine?.setSpeed(values.speed)
      if (changed.includes('workers') && this.workspace?.pool.shared) void this.workspace.pool.resize(values.workers)
    }
  }

  /** Starts the run that an address describes, whatever ran before. */
  begin(values: QuantumValues, play: boolean) {
    this.open = true
    this.values = values
    this.reset(play)
  }

  reset(play: boolean) {
    this.playing = play
    // Whoever starts anew no longer waits for a solver that does not come to an end.
    this.takeBack()
    this.start()
  }

  play() {
    this.playing = true
    const state = this.view.summary?.state
    if (state === 'done' || state === 'failed') this.start()
    else this.view.engine?.play()
  }

  pause() {
    this.playing = false
    void this.view.engine?.pause()
  }

  stepOnce() {
    this.playing = false
    void this.view.engine?.stepOnce()
  }

  dispose() {
    this.open = false
    this.attempt++
    clearTimeout(this.timer)
    this.timer = undefined
    this.takeBack()
    this.values = undefined
    const { solver, workspace } = this
    this.solver = undefined
    this.workspace = undefined
    void this.view.engine?.close()
    workspace?.pool.dispose()
    void solver?.then((opened) => opened.dispose())
    this.view = { engine: undefined, summary: undefined, refusal: undefined, failure: undefined }
  }

  private takeBack() {
    this.question.abort()
    this.question = new AbortController()
  }

  private start() {
    const attempt = ++this.attempt
    // One at a time: two runs would write into the same memory.
    this.turn = this.turn.then(() => this.setUp(attempt)).catch(() => undefined)
  }

  private async setUp(attempt: number) {
    const { values } = this
    if (attempt !== this.attempt || !values || !this.open) return
    try {
      this.solver ??= openSolver()
      const solver = await this.solver
      // Solved first, so that a potential that cannot be used leaves the run before it alone.
      if (values.experiment === 'groundState') await solver.prepare(values, this.question.signal)
      if (attempt !== this.attempt) return
      await this.view.engine?.close()
      const engine = await QuantumEngine.create(values, solver, { shared: sharedMemoryAvailable() }, this.workspace)
      if (!this.open) return engine.simulation.dispose()
      this.workspace = engine.simulation.space
      if (attempt === this.attempt) this.adopt(engine)
    } catch (error) {
      if (attempt !== this.attempt || !this.open) return
      if (error instanceof ParameterError) this.show({ ...this.view, refusal: inWords(error) })
      else {
        // Nothing of the run before may go on unseen.
        void this.view.engine?.close()
        this.workspace?.pool.dispose()
        this.workspace = undefined
        this.show({ engine: undefined, summary: undefined, refusal: undefined, failure: error })
      }
    }
  }

  private adopt(engine: QuantumEngine) {
    engine.subscribe(() => {
      this.timer ??= setTimeout(() => {
        this.timer = undefined
        if (this.view.engine) this.show({ ...this.view, summary: this.view.engine.summary() })
      }, beat)
    })
    this.show({ engine, summary: engine.summary(), refusal: undefined, failure: undefined })
    if (this.values) engine.setSpeed(this.values.speed)
    if (this.playing) engine.play()
  }

  private show(view: SessionView) {
    this.view = view
    for (const listener of this.listeners) listener()
  }
}
