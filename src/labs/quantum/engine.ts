import type { PlayerState } from '../../compute/player'
import { Player } from '../../compute/player'
import { instantiateInProcess } from '../../kernels/inProcess'
import type { Estimate } from '../../physics/quantum/estimators'
import { outcomeChecksum } from '../document'
import type { RunRecord } from '../lab'
import { SampleHistogram } from './histogram'
import type { QuantumValues } from './parameters'
import type { Diagnosis } from './result'
import { collect, diagnose, exactValue, warningsOf } from './result'
import type { Workspace } from './simulation'
import { isCloud, QuantumSimulation } from './simulation'
import type { Solver } from './solver'

/** Length of a run at speed 1, in seconds, where the computer is fast enough. */
const nominalSeconds = 8
/** Vectors of the cloud that are drawn. */
const drawnVectors = 20_000

/** The numbers of blocks after which playback stops to look. */
function stopsOf({ plan }: QuantumSimulation): number[] {
  const stops: number[] = []
  const all = plan.blocks.reduce((sum, block) => sum + block.samples, 0)
  let samples = 0
  let last = 0
  plan.blocks.forEach((block, index) => {
    samples += block.samples
    const enough = samples >= Math.min(1.45 * last, last + all / 40)
    if (!enough && index < plan.blocks.length - 1) return
    stops.push(index + 1)
    last = samples
  })
  return stops
}

/** Small enough for React: what the room shows about a run, remade at most some ten times a second. */
export interface Summary {
  readonly state: PlayerState
  readonly blocksDone: number
  readonly blocks: number
  readonly samplesDone: number
  readonly total: number
  readonly current: Estimate | undefined
  readonly exact: number
  readonly warnings: readonly string[]
  readonly diagnosis: Diagnosis | undefined
  readonly workers: number
  readonly shared: boolean
  /** Measured samples per second while computing. */
  readonly samplesPerSecond: number
  readonly error: unknown
  readonly checksum: string | undefined
  /** The parameters that these numbers belong to. */
  readonly values: QuantumValues
}

/**
 * One run as the page drives it: create → play/pause/step → summary, history, histogram → result. No React, no DOM; runs in Node.
 *
 * A step of the player is some blocks of samples: few at first, so that the estimate is seen to converge, then a fortieth of the
 * run, so that a long one does not wait for the page.
 */
export class QuantumEngine {
  readonly histogram: SampleHistogram | undefined
  private readonly player: Player
  private readonly listeners = new Set<() => void>()
  private diagnosis: Diagnosis | undefined
  private checksum: string | undefined
  private busySeconds = 0
  /** Best rate of a batch, in samples per second: the others waited for a busy page. */
  private bestRate = 0
  /** Steps of playback taken, and the block at which each of them ends. */
  private steps = 0
  private readonly stops: readonly number[]
  private disposed = false

  private constructor(
    readonly simulation: QuantumSimulation,
    readonly values: QuantumValues,
    /** x, y, z of the vectors drawn, for a cloud. */
    readonly cloud: Float32Array | undefined,
    private readonly points: { readonly x: Float64Array; readonly weights: Float64Array } | undefined,
  ) {
    const curves = simulation.prepared?.curves
    if (curves && points) this.histogram = new SampleHistogram(curves.x[0], curves.x[curves.x.length - 1])
    this.stops = stopsOf(simulation)
    this.player = new Player(
      { step: () => this.steps, end: () => this.stops.length, advance: (steps) => this.advance(steps) },
      this.rateAt(values.speed),
      () => this.changed(),
    )
  }

  /** @throws ParameterError, MemoryError, WorkerDiedError */
  static async create(
    values: QuantumValues,
    solver: Solver,
    environment: { readonly shared: boolean },
    reuse?: Workspace,
  ): Promise<QuantumEngine> {
    const simulation = await QuantumSimulation.create(values, solver, environment, reuse)
    const cloud = isCloud(values) ? Float32Array.from(await simulation.cloudPoints(drawnVectors)) : undefined
    const weighted = !isCloud(values) && values.method !== 'metropolis'
    const points = weighted ? await simulation.keptPoints() : undefined
    return new QuantumEngine(simulation, values, cloud, points)
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  play() {
    this.player.play()
  }

  pause() {
    return this.player.pause()
  }

  stepOnce() {
    return this.player.stepOnce()
  }

  setSpeed(speed: number) {
    this.player.rate = this.rateAt(speed)
    this.changed()
  }

  private rateAt(speed: number) {
    return (this.stops.length / nominalSeconds) * speed
  }

  private async advance(steps: number): Promise<number> {
    const target = Math.min(this.steps + steps, this.stops.length)
    const taken = target - this.steps
    const start = performance.now()
    const before = this.simulation.samplesDone
    await this.simulation.advance(this.stops[target - 1] - this.simulation.done)
    this.steps = target
    const seconds = (performance.now() - start) / 1000
    this.busySeconds += seconds
    const made = this.simulation.samplesDone - before
    if (seconds > 0) this.bestRate = Math.max(this.bestRate, made / seconds)
    if (this.histogram && this.points) {
      this.histogram.include(this.points.x, this.points.weights, this.simulation.samplesDone)
    }
    return taken
  }

  private changed() {
    if (this.disposed) return
    if (this.player.state === 'done' && this.checksum === undefined) void this.finish()
    for (const listener of this.listeners) listener()
  }

  private async finish() {
    this.checksum = ''
    try {
      const { kernels } = await instantiateInProcess()
      this.diagnosis = await diagnose(this.simulation, kernels)
      this.checksum = await outcomeChecksum(await collect(this.simulation, kernels))
    } catch {
      // The run was closed meanwhile.
      this.checksum = undefined
      return
    }
    if (!this.disposed) for (const listener of this.listeners) listener()
  }

  summary(): Summary {
    const { simulation, player } = this
    return {
      state: player.state,
      blocksDone: simulation.done,
      blocks: simulation.blocks,
      samplesDone: simulation.samplesDone,
      total: simulation.plan.total,
      current: simulation.plan.current,
      exact: exactValue(simulation),
      warnings: warningsOf(simulation, this.diagnosis),
      diagnosis: this.diagnosis,
      workers: simulation.pool.workers,
      shared: simulation.pool.shared,
      samplesPerSecond: this.bestRate,
      error: player.error,
      checksum: this.checksum || undefined,
      values: this.values,
    }
  }

  /** Result and arrays of the run as it stands, as the command line gives them. */
  async record(): Promise<RunRecord> {
    const { simulation, values } = this
    const complete = simulation.done === simulation.blocks
    const outcome = await collect(simulation, (await instantiateInProcess()).kernels)
    const seconds = this.busySeconds
    const timing = { seconds, workers: simulation.pool.workers, samplesPerSecond: this.summary().samplesPerSecond }
    return { ...outcome, timing, values, complete }
  }

  /** Stops; the workspace lives on for the next run. */
  async close(): Promise<Workspace> {
    this.disposed = true
    this.listeners.clear()
    await this.player.pause()
    this.player.dispose()
    return this.simulation.space
  }
}
