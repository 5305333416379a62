import { sharedMemoryAvailable } from '../../compute/cores'
import { DisposedError, WorkerDiedError } from '../../compute/errors'
import type { PlayerState } from '../../compute/player'
import { Player } from '../../compute/player'
import type { AnyValues } from '../../parameters/parameter'
import { outcomeChecksum } from '../document'
import type { RunContext, RunOutcome, RunRecord } from '../lab'
import type { ClusterValues } from './parameters'
import { collect, readable } from './result'
import { energy, relativeError } from './series'
import type { Environment } from './simulation'
import { ClusterSimulation } from './simulation'

/** Steps per second of playback at speed 1. */
export const nominalRate = 500

/** The run has gone too wrong to be worth showing when the energy is off by this much of itself. */
const hopeless = 1

/** Workers may die this often in one run before it is given up: something keeps killing them. */
const mostDeaths = 10

/** Small enough for React: what the room shows about a run, remade at most some ten times a second. */
export interface Summary {
  readonly state: PlayerState
  readonly step: number
  readonly steps: number
  readonly time: number
  readonly numbers: ReturnType<typeof readable>
  readonly totalMass: number
  readonly workers: number
  readonly shared: boolean
  /** Measured steps per second, and what was asked for. */
  readonly achieved: number
  readonly wanted: number
  readonly error: unknown
  /** Why the run was stopped although it could go on. */
  readonly warning: string | undefined
  /** Workers that died and were replaced, so far. */
  readonly replaced: number
  /** Fingerprint of the finished run. */
  readonly checksum: string | undefined
  /** True when parameters were changed on the way, so that the address alone does not give these digits. */
  readonly changedOnTheWay: boolean
  /** The parameters that these numbers belong to. */
  readonly values: ClusterValues
}

/**
 * The cluster as the page drives it: create → play/pause/step → summary, picture, series → result.
 * No React, no DOM; runs in Node. A worker that dies costs nothing but the batch it was in.
 */
export class ClusterEngine {
  private readonly player: Player
  private readonly listeners = new Set<() => void>()
  private warning: string | undefined
  private warned = false
  private checksum: string | undefined
  private changedOnTheWay = false
  private stepLimit: number
  private wantedTimeStep: number
  private wantedWorkers: number
  private current: ClusterValues
  private disposed = false

  private constructor(
    readonly simulation: ClusterSimulation,
    readonly values: ClusterValues,
  ) {
    this.current = values
    this.stepLimit = values.steps
    this.wantedTimeStep = values.timeStep
    this.wantedWorkers = values.workers
    this.player = new Player(
      {
        step: () => simulation.step,
        end: () => this.stepLimit,
        advance: (steps) => this.advance(steps),
        computing: () => simulation.computing,
      },
      nominalRate * values.speed,
      () => this.changed(),
    )
  }

  static async create(
    values: ClusterValues,
    environment: Environment = { shared: sharedMemoryAvailable() },
  ): Promise<ClusterEngine> {
    return new ClusterEngine(await ClusterSimulation.create(values, environment), values)
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  play() {
    this.warning = undefined
    this.player.play()
  }

  pause() {
    return this.player.pause()
  }

  async stepOnce() {
    this.warning = undefined
    await this.player.stepOnce()
  }

  setSpeed(speed: number) {
    this.player.rate = nominalRate * speed
    this.changed()
  }

  setSteps(steps: number) {
    if (steps === this.stepLimit) return
    this.stepLimit = steps
    this.checksum = undefined
    // A finished run that may go on waits to be played; the fingerprint it had belongs to the shorter one.
    if (this.player.state === 'done') void this.player.pause()
    this.changed()
  }

  /** Acts from the next step on; the run is then no longer the one that its parameters describe. */
  async setTimeStep(timeStep: number) {
    if (timeStep === this.wantedTimeStep) return
    this.wantedTimeStep = timeStep
    this.checksum = undefined
    await this.between(async () => {
      const { simulation } = this
      // The batch under way may have been the last one: then there is no step left for it to act on.
      if (timeStep === simulation.timeStep || this.astray) return
      if (simulation.step > 0) this.changedOnTheWay = true
      await simulation.setTimeStep(timeStep)
    })
  }

  /** True when the run can no longer come to what is asked of it: it is past its end, or at its end with another time step. */
  get astray(): boolean {
    const { step, timeStep } = this.simulation
    return step > this.stepLimit || (step > 0 && step === this.stepLimit && timeStep !== this.wantedTimeStep)
  }

  /** The parameters that the run stands for now. */
  private get standsFor(): ClusterValues {
    const { timeStep } = this.simulation
    if (this.current.timeStep !== timeStep || this.current.steps !== this.stepLimit)
      this.current = { ...this.values, timeStep, steps: this.stepLimit }
    return this.current
  }

  async setWorkers(workers: number) {
    if (workers === this.wantedWorkers) return
    this.wantedWorkers = workers
    await this.between(() => this.simulation.setWorkers(workers))
  }

  /** Does something between two batches. */
  private async between<T>(work: () => Promise<T>): Promise<T> {
    if (this.disposed) throw new DisposedError()
    const value = await this.player.interlude(work)
    this.changed()
    return value
  }

  private async advance(steps: number): Promise<number> {
    try {
      const taken = await this.simulation.advance(steps)
      this.watch()
      return taken
    } catch (error) {
      if (!(error instanceof WorkerDiedError)) throw error
      // The simulation has gone back to its last batch and the worker has a successor: go on.
      this.changed()
      return 0
    }
  }

  /** Pauses a run whose energy no longer means anything, once, and says why. */
  private watch() {
    const { series, step } = this.simulation
    const error = relativeError(energy(series.last), energy(series.first))
    if (this.warned || error <= hopeless) return
    this.warned = true
    const often = this.values.softeningLength === 0 ? 'without softening' : 'with so little softening'
    this.warning = `Paused at step ${step}: the energy is off by ${Math.round(error * 100)} % of itself. The time step is too long for the closest pairs of stars ${often}.`
    void this.player.pause()
  }

  private changed() {
    if (this.over && this.checksum === undefined && !this.disposed) void this.finish()
    for (const listener of this.listeners) listener()
  }

  /** At its end, and on a way that its parameters alone describe. */
  private get over(): boolean {
    return (
      this.player.state === 'done' &&
      !this.changedOnTheWay &&
      this.simulation.step === this.stepLimit &&
      this.simulation.timeStep === this.wantedTimeStep
    )
  }

  private async finish() {
    this.checksum = ''
    const values = this.standsFor
    const checksum = await this.collect().then(outcomeChecksum, () => undefined)
    // The run may have been made longer meanwhile, or its time step another.
    if (!this.over || this.standsFor !== values) return
    this.checksum = checksum
    if (checksum === undefined) return
    for (const listener of this.listeners) listener()
  }

  summary(): Summary {
    const { simulation, player } = this
    const { series } = simulation
    return {
      state: player.state,
      step: simulation.step,
      steps: this.stepLimit,
      time: simulation.time,
      numbers: readable(series.last, series.first),
      totalMass: simulation.totalMass,
      workers: simulation.workers,
      shared: simulation.shared,
      achieved: player.achieved,
      wanted: player.rate,
      error: player.error,
      warning: this.warning,
      replaced: simulation.replaced,
      checksum: (this.over && this.checksum) || undefined,
      changedOnTheWay: this.changedOnTheWay,
      values: this.standsFor,
    }
  }

  /** Result and arrays of the run as it stands. */
  collect() {
    return this.between(() => collect(this.simulation, this.values))
  }

  /** The run as it stands, with what it took so far. */
  async record(): Promise<RunRecord> {
    const { stars } = this.values
    const rate = this.player.achieved
    const timing = {
      seconds: this.player.seconds,
      workers: this.simulation.workers,
      stepsPerSecond: rate,
      pairsPerSecond: rate * stars * stars,
    }
    return this.between(async () => ({
      ...(await collect(this.simulation, this.values)),
      timing,
      values: this.standsFor,
      complete: this.simulation.step === this.stepLimit && !this.changedOnTheWay && !this.astray,
    }))
  }

  /** What a click on a star shows: mass (M☉), distance (pc), speed (km/s), specific energy ((km/s)²) and whether it is bound. */
  star(index: number) {
    return this.simulation.star(index)
  }

  dispose() {
    this.disposed = true
    this.player.dispose()
    this.listeners.clear()
    this.simulation.dispose()
  }
}

/** Runs a cluster to its last step: the command line's and the script interface's way. */
export async function runCluster(given: AnyValues, context: RunContext): Promise<RunOutcome> {
  const values = given as ClusterValues
  const simulation = await ClusterSimulation.create(values, { shared: sharedMemoryAvailable() })
  try {
    const start = performance.now()
    let cost = 1
    let deaths = 0
    while (simulation.step < values.steps) {
      context.signal?.throwIfAborted()
      const before = performance.now()
      const batch = Math.max(1, Math.min(values.steps - simulation.step, Math.floor(100 / cost)))
      const taken = await simulation.advance(batch, context.signal).catch((error: unknown) => {
        // The state is that of the last batch and the worker has a successor: go on, unless they keep dying.
        if (!(error instanceof WorkerDiedError) || ++deaths > mostDeaths) throw error
        return 0
      })
      if (taken === 0) continue
      cost = Math.max(1e-3, (performance.now() - before) / taken)
      context.onProgress?.({
        fraction: simulation.step / values.steps,
        text: `step ${simulation.step} of ${values.steps}`,
      })
    }
    const seconds = (performance.now() - start) / 1000
    const outcome = await collect(simulation, values)
    const rate = values.steps === 0 ? 0 : values.steps / seconds
    const timing = {
      seconds,
      workers: simulation.workers,
      stepsPerSecond: rate,
      pairsPerSecond: rate * values.stars * values.stars,
    }
    return { ...outcome, timing }
  } finally {
    simulation.dispose()
  }
}
