import { WorkerDiedError } from '../../compute/errors'
import type { JobOptions } from '../../compute/types'
import type { Adapted, AdvanceOptions, Outcome, Run } from '../../experiments/run'
import type { Origin } from '../../files/origin'
import { formatValue } from '../../parameters/parameter'
import { ParameterError } from '../../parameters/resolve'
import type { Relation } from '../../parameters/settle'
import { say, type Text } from '../../words/text'
import type { Analysis, Measurement } from './analysis'
import { diagnose, measureDisplacements } from './analysis'
import type { TrackExtent } from './check'
import { axesAmong, checkExtent } from './check'
import type { Further } from './further'
import { findFurther, furtherNames } from './further'
import { furtherOutcome } from './furtherResult'
import type { Known } from './known'
import { parseLags } from './lags'
import type { Axes, DisplacementHistogram } from './measure'
import { axesOf, histogramAt } from './measure'
import type { Picture } from './picture'
import { pathOf, pictureOf } from './picture'
import type { Facts } from './result'
import { outcome } from './result'
import type { TrackFindings } from './trackArithmetic'
import { trackFindings } from './trackFindings'
import type { SingleTracks } from './trackResult'
import type { TrajectorySet } from './trajectorySet'
import type { DiffusionValues } from './values'
import { vanHoveTable } from './vanHove'
import { noticesOf, warningsOf } from './warnings'

/** The exact curve of a motion at the lags of the measurement. */
export interface Expected {
  readonly msd: Float64Array
  readonly diffusion: number | undefined
}

export interface Measured {
  readonly analysis: Analysis
  readonly facts: Facts
  /** Where the result has every single track. */
  readonly tracks?: SingleTracks
  /** What was asked besides. */
  readonly further: Further
}

/** What the room shows of a run: another object exactly when something of it is new. */
export interface DiffusionSnapshot {
  readonly particles: number
  readonly frames: number
  readonly timeStep: number
  readonly units: Facts['units']
  /** Paths to be drawn, as soon as there are any. */
  readonly picture: Picture | undefined
  /** Once it is complete. */
  readonly measured: Measured | undefined
}

/** How far a run is, 0 to 1, when it has done none, one, two or all three units: positions, displacements, what they mean. */
export type Milestones = readonly [number, number, number, 1]
const [placed, counted] = [1, 2]

/**
 * Trajectories, their mean-square displacement and what it says: three units, each done whole or not at all. Where the positions
 * come from is the experiments' own. Memory that a worker took along is written anew before anything is read of it.
 */
export abstract class DiffusionRun implements Run<DiffusionSnapshot, DiffusionValues> {
  readonly end = 3
  readonly survives = true
  done = 0

  /** What the first unit is about, in words: "moving the particles". */
  protected abstract readonly firstStage: Text
  protected abstract readonly milestones: Milestones
  /** Whether the positions lie in the memory. */
  private placed = false
  private picture: Picture | undefined
  private measurement: Measurement | undefined
  private analysis: Analysis | undefined
  private expected: Expected | undefined
  private single: { readonly of: Analysis; readonly tracks: SingleTracks } | undefined
  private further: Further = {}
  private shot: DiffusionSnapshot | undefined

  protected constructor(
    readonly set: TrajectorySet,
    protected values: DiffusionValues,
  ) {}

  get pool() {
    return this.set.pool
  }

  /** How far it is, 0 to 1. */
  get fraction() {
    return this.milestones[this.done]
  }

  protected abstract get known(): Known
  /** Writes all positions into the memory, whatever it holds. */
  protected abstract place(options: JobOptions): Promise<void>
  /** What theory says of them, where it says anything. */
  protected abstract expect(axes: Axes, lags: readonly number[]): Promise<Expected | undefined>

  async advance(most: number, { signal, onProgress }: AdvanceOptions = {}): Promise<number> {
    const before = this.done
    const target = Math.min(this.end, before + most)
    while (this.done < target) {
      signal?.throwIfAborted()
      const [from, to] = this.milestones.slice(this.done)
      const text = ([this.firstStage, 'measuring displacements', 'fitting'] as const)[this.done]
      const tell = (fraction: number) => onProgress?.({ fraction: from + fraction * (to - from), text })
      tell(0)
      await this.perform(this.done, { ...(signal ? { signal } : {}), onProgress: tell })
      this.done++
      this.shot = undefined
    }
    return this.done - before
  }

  private async perform(stage: number, options: JobOptions) {
    await this.mindMemory(async () => {
      if (stage === 0 || !this.placed) await this.prepare(stage === 0 ? options : { signal: options.signal })
      if (stage === 1) await this.measure(options)
      if (stage === 2) await this.conclude(options)
    })
    options.signal?.throwIfAborted()
  }

  private async prepare(options: JobOptions) {
    const { signal } = options
    this.placed = false
    await this.place(options)
    if (this.values.removeDrift) await this.set.removeDrift({ signal })
    this.placed = true
    this.picture ??= await pictureOf(this.set)
  }

  private async measure(options: JobOptions) {
    const { values, set, known } = this
    const step = known.frameStep ?? 1
    const lags = parseLags(values.lags)
    this.measurement = await measureDisplacements(
      set,
      {
        axes: axesOf(axesAmong(values.axes, { ...set, axes: known.axes }), set.dimensions),
        observed: { timeStep: known.timeStep, gaps: known.hasGaps, drifted: values.removeDrift },
        lags: lags === 'all' ? lags : lags.map((lag) => lag / step),
        method: values.method,
      },
      options,
    )
  }

  private async conclude({ signal }: JobOptions) {
    const { measurement, set, values } = this
    if (!measurement) return
    this.expected = await this.expect(measurement.axes, measurement.msd.lags)
    this.analysis = await diagnose(set, measurement, { lags: this.fitLags, offset: values.fitOffset }, { signal })
    if (values.perTrack) await this.findTracks(this.analysis, { signal })
    this.further = await findFurther(set, this.analysis, values, this.known, { signal })
  }

  /** Those of the fit, in frames as they are stored. */
  private get fitLags(): number[] {
    return this.values.fitLags.map((lag) => lag / (this.known.frameStep ?? 1))
  }

  private async findTracks(analysis: Analysis, options: JobOptions): Promise<SingleTracks> {
    const { set, known, single } = this
    const { fit } = this.values
    if (single?.of === analysis && single.tracks.findings.fit === fit) return single.tracks
    const findings = await trackFindings(set, analysis, fit, this.fitLags, options)
    const spread = await set.desk.ask('trackSpread', { values: findings.diffusionCoefficient })
    const names = known.names ?? Array.from({ length: set.particles }, (_, i) => String(i + 1))
    this.single = { of: analysis, tracks: { findings, names, spread } }
    return this.single.tracks
  }

  /** Does something with the memory, and remembers when it was lost. */
  private async mindMemory<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof WorkerDiedError && error.memoryLost) this.placed = false
      throw error
    }
  }

  async adapt(values: DiffusionValues): Promise<Adapted> {
    this.check(values)
    const before = this.values
    const differ = (...names: readonly (keyof DiffusionValues)[]) =>
      names.some((name) => formatValue(before[name]) !== formatValue(values[name]))
    this.values = values
    if (differ('axes', 'method', 'lags')) this.done = Math.min(this.done, placed)
    if (differ('fitLags', 'fitOffset', 'perTrack', ...furtherNames) || (values.perTrack && differ('fit')))
      this.done = Math.min(this.done, counted)
    this.shot = undefined
    return Promise.resolve('same')
  }

  /** @throws ParameterError naming what these trajectories do not have */
  protected check(values: DiffusionValues): void {
    const { particles, frames, dimensions, tracks } = this.set
    const { axes, frameStep, hasGaps } = this.known
    const extent = { particles, frames, dimensions, axes, frameStep, ...(tracks ? { tracks } : {}) }
    const problems = checkTrajectories(values, { ...extent, missing: hasGaps })
    if (problems.length > 0) throw new ParameterError(problems)
  }

  setWorkers(workers: number): Promise<void> {
    return this.set.setWorkers(workers)
  }

  /** Distribution of the displacements over a lag; nothing where nothing moves, or before anything is measured. */
  async histogram(lag: number): Promise<DisplacementHistogram | undefined> {
    const { measurement } = this
    if (!measurement) return undefined
    return this.look(() => histogramAt(this.set, measurement.axes, measurement.moments, lag))
  }

  /** Every track by itself; nothing before everything is measured. */
  async tracks(): Promise<SingleTracks | undefined> {
    const { analysis } = this
    if (this.done < this.end || !analysis) return undefined
    return this.look(() => this.findTracks(analysis, {}))
  }

  /** The path of a track where the picture has it: x y z of one point after the other. */
  async path(index: number): Promise<Float32Array<ArrayBuffer> | undefined> {
    const { picture } = this
    if (!picture || !(index < this.set.particles)) return undefined
    return this.look(() => pathOf(this.set, picture, index))
  }

  /** The table of all tracks as a CSV file. */
  async trackTable(origin: Origin | undefined): Promise<string | undefined> {
    const tracks = await this.tracks()
    if (!tracks) return undefined
    const { findings, names } = tracks
    const { timeStep, frameStep = 1, firstFrame = 0, units } = this.known
    return this.set.desk.ask('trackTable', { findings, names, units, origin, timeStep, frameStep, firstFrame })
  }

  /** Van Hove's function at the lags that were asked for, as a CSV file; nothing before it is found. */
  vanHoveTable(origin: Origin | undefined): Promise<string | undefined> {
    const { vanHove } = this.further
    const { frameStep = 1, units } = this.known
    return Promise.resolve(vanHove && vanHoveTable(vanHove, frameStep, units.length, origin))
  }

  /** How many tracks have a D between edges that rise by one factor. */
  trackHistogram(values: TrackFindings['net'], bins: number) {
    return this.set.desk.ask('trackHistogram', { values, bins }, values.length)
  }

  /** Tracks in the order of a quantity. */
  order(values: TrackFindings['net'], falling: boolean): Promise<Int32Array> {
    return this.set.desk.ask('trackOrder', { values, falling }, values.length)
  }

  /** Looks at what lies in the memory, once more where a worker took it along. */
  private async look<T>(at: () => Promise<T>): Promise<T> {
    const once = () =>
      this.mindMemory(async () => {
        if (!this.placed) await this.prepare({})
        return at()
      })
    try {
      return await once()
    } catch (error) {
      // Its successor looks.
      if (error instanceof WorkerDiedError) return once()
      throw error
    }
  }

  snapshot(): DiffusionSnapshot {
    const { set, known, picture } = this
    const { timeStep, units } = known
    const { particles, frames } = set
    this.shot ??= { particles, frames, timeStep, units, picture, measured: this.compose() }
    return this.shot
  }

  private compose(): Measured | undefined {
    const { set, known, values, expected, analysis, further } = this
    if (this.done < this.end || !analysis) return undefined
    const facts: Facts = {
      particles: set.particles,
      frames: set.frames,
      timeStep: known.timeStep,
      fit: values.fit,
      wrapped: known.wrapped,
      gaps: known.gaps,
      ...(known.reading ? { reading: known.reading } : {}),
      frameStep: known.frameStep ?? 1,
      firstFrame: known.firstFrame ?? 0,
      notices: [...known.notices, ...noticesOf(analysis, values.fit)],
      warnings: [...warningsOf(analysis, values, known.frameStep ?? 1), ...(further.warnings ?? [])],
      expectedMsd: expected?.msd,
      expectedDiffusion: expected?.diffusion,
      units: known.units,
    }
    return { analysis, facts, further, ...(values.perTrack && this.single ? { tracks: this.single.tracks } : {}) }
  }

  outcome(): Promise<Outcome> {
    const { measured } = this.snapshot()
    if (!measured) return Promise.reject(new Error(say('the displacements have not been measured yet')))
    const { analysis, facts, tracks, further } = measured
    const { result, arrays, warnings } = outcome(analysis, facts, tracks)
    const added = furtherOutcome(further, facts)
    const displacementsPerSecond = analysis.displacements / Math.max(1e-6, analysis.milliseconds / 1000)
    return Promise.resolve({
      result: { ...result, ...added.result },
      arrays: { ...arrays, ...added.arrays },
      warnings,
      timing: () => ({ displacementsPerSecond }),
    })
  }

  dispose() {
    this.set.dispose()
  }
}

/** Names what a set of trajectories cannot give. */
export function checkTrajectories(
  values: Pick<DiffusionValues, 'lags' | 'fitLags' | 'axes' | 'method' | 'removeDrift'>,
  extent: TrackExtent & { readonly missing: boolean },
): Relation[] {
  const problems = checkExtent(values, extent)
  if (values.method === 'fft' && (extent.missing || extent.tracks))
    problems.push({
      name: 'method',
      given: 'fft',
      reason: 'takes direct or auto where frames are missing',
      involves: ['method'],
    })
  return problems
}
