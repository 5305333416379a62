import { Crew } from '../../compute/crew'
import { WorkerDiedError } from '../../compute/errors'
import { openPool, type PoolOptions } from '../../compute/pool'
import type { JobOptions, Pool } from '../../compute/types'
import type { Environment } from '../../experiments/experiment'
import type { Adapted, AdvanceOptions, Checkpoint, Outcome, Run } from '../../experiments/run'
import { clusterSample, clusterState, forceErrorRecord, forceErrorStars } from '../../kernels/clusterLayout'
import { call } from '../../kernels/exports'
import { type Course, courseOf, motionOf } from '../../physics/cluster/motion'
import type { PhaseSpace } from '../../physics/cluster/relaxation'
import type { Outside, Structure } from '../../physics/cluster/structure'
import { seedWords } from '../../physics/random/philox'
import { say, type Text } from '../../words/text'
import type { Apart } from './apart'
import { fileModel, isGiven, withBodies } from './bodies'
import type { OpenCard } from './card/card'
import type { RunCard } from './card/runCard'
import { type Approach, closerOf, type Tightest, tighterOf, tightestOf } from './closest'
import { positions, velocities, writeLengths, writeRows } from './columns'
import { firstOfTwo } from './encounter'
import { isNewtonAlone } from './external'
import type { FileContext } from './file/opened'
import type { Stars } from './file/takeStars'
import { type ForceError, forceErrorOf } from './forceError'
import { drawStars, writeState } from './initial'
import type { ClusterPointers } from './memory'
import {
  allocateCluster,
  clusterArrays,
  hasStructure,
  mostStructured,
  pictureStride,
  samplesPerBatch,
  timeForStructure,
} from './memory'
import type { Star } from './oneStar'
import type { ClusterValues } from './parameters'
import { readable } from './result'
import type { Surroundings } from './StarSource'
import { type Scales, scalesOf } from './scales'
import { type Sample, Series } from './series'
import { type SolverName, solverOf, solvers, withoutCard } from './solvers'

/** Below this many stars the barriers of a step cost more than a second worker saves (measured: about 500). */
export const fewStars = 500

/**
 * The stars of a run at their places, with all that its kernels are told, in a pool of their own.
 * @param own stars out of a file @throws MemoryError, WorkerDiedError
 */
export async function setUp(values: ClusterValues, machine: Omit<PoolOptions, 'bytes'>, own?: Stars) {
  const pool = await openPool({ ...machine, bytes: clusterArrays(values).bytes })
  try {
    const pointers = allocateCluster(pool, values)
    await writeState(pool, pointers, values)
    await drawStars(pool, pointers, values, own)
    return { pool, pointers }
  } catch (error) {
    pool.dispose()
    throw error
  }
}

/** What a run needs besides its values: the way to the file that `input` names, and to a graphics card where not that of the browser. */
export type ClusterContext = FileContext & { readonly openCard?: OpenCard }

/** What the room shows of a run: remade at most some ten times a second. */
export interface ClusterSnapshot {
  /** Simulated time, Myr. */
  readonly time: number
  readonly totalMass: number
  readonly numbers: ReturnType<typeof readable>
  /** How often the forces on all stars were computed. */
  readonly forceEvaluations: number
  /** How far the stars missed where they began, when time had run back; null before, undefined where it is not reversed. */
  readonly roundTripError: number | null | undefined
  /** Whether it falls together, expands or neither; undefined while its memory cannot be read. */
  readonly course: Course | undefined
  /** By what the forces are computed, on which graphics card if on one, and how far they were from direct summation lately; undefined where they are that. */
  readonly solver: SolverName
  readonly adapter: string | undefined
  readonly forceError: ForceError | undefined
  /** Who was bound, and how dense it was, when that was looked up lately; undefined of more stars than that is done for. */
  readonly structure: Structure | undefined
  /** The closest that two stars have come; undefined where the solver does not look at all pairs. */
  readonly closest: Approach | undefined
  /** How far it was from the run that it goes beside; undefined where there is none, or one of other stars. */
  readonly apart: Apart | undefined
}

/** The half-mass radius is compared with that of this share of a dynamical time ago. */
const motionSpan = 0.1
/** Direct summation is looked at beside a solver that approximates it for so much of the time at most. */
const oracleShare = 0.05

/** What a batch left: its samples and, where the memory is the worker's own, copies of its state and picture. */
interface Fetched {
  readonly block: Float64Array
  readonly own: { readonly lifeboat: Float64Array; readonly picture: Float32Array } | undefined
}

/**
 * An N-body run: memory, initial conditions, batches of steps, samples.
 *
 *     d²r_i/dt² = G Σ_{j≠i} m_j (r_j − r_i) / (|r_j − r_i|² + ε²)^{3/2}
 *
 * (Aarseth, Gravitational N-Body Simulations, 2003, eq. 1.1 with Plummer softening.) A batch either completes or leaves no
 * trace: after a worker's death or a cancel the state is that of the last completed batch.
 */
export class ClusterRun implements Run<ClusterSnapshot, ClusterValues> {
  readonly masses: Float64Array
  /** Mass of all stars, M☉, summed star by star. */
  readonly totalMass: number
  series = new Series()
  /** Steps completed. */
  done = 0
  /** Steps in all. */
  end: number
  readonly survives = true
  /** Counts up whenever `picture` holds something new. */
  generation = 0
  /** How often it was taken to another moment: what is drawn of how stars came to their places begins anew. */
  jumps = 0
  private knownCourse: { readonly generation: number; readonly course: Course | undefined } | undefined

  /** Milliseconds of computing in the last batch. */
  computing = 0

  private front = 0
  private crew: Crew
  solver: SolverName
  private card: RunCard | undefined
  readonly scales: Scales
  /** What decides, besides the stars' own gravity, who is bound. */
  private readonly outside: Outside
  private forceError: ForceError | undefined
  /** Milliseconds of computing since it was looked at, and what looking cost. */
  private sinceOracle = 0
  private oracleCost = 0
  /** Who was bound, and how dense it was, when that was looked up lately. */
  structure: Structure | undefined
  /** The step of that. */
  private structureAt = -1
  private sinceStructure = 0
  private structureCost: number
  /** Length of the coming steps, Myr. */
  timeStep: number
  /** Where the present time step began to act: time = origin.time + (step − origin.step) Δt. */
  private origin = { step: 0, time: 0 }
  /** Where the stars began, kept where time will be reversed, and how far from there they were when it had run back. */
  private begun: Float64Array | undefined
  /** Positions and velocities at the start, kept where the change of the stars' energies is looked up. */
  first: PhaseSpace | undefined
  private roundTripError: number | undefined
  /** The closest that two stars have come at the moments that were sampled. */
  closest: Approach | undefined
  /** The smallest that the half-mass radius has been at those moments. */
  tightest: Tightest | undefined
  private apart: Apart | undefined
  /** What was measured between two samples of the series. */
  private between: { readonly generation: number; readonly sample: Sample } | undefined
  /** Who says what cannot be trusted; not needed before there is anything to trust. */
  private judge: typeof import('./doubts') | undefined
  /** Copy of the last completed state, kept only where the memory could die with its worker. */
  private lifeboat: Float64Array | undefined
  private ownPicture: [Float32Array, Float32Array] | undefined

  /** Fingerprint of stars out of a file: its name says little. */
  private readonly digest: string | undefined
  /** Of stars out of a file: how it was read, and the radius of a picture that shows them. */
  readonly read: { readonly reading: readonly string[]; readonly extent: number } | undefined

  private constructor(
    readonly pool: Pool,
    private readonly pointers: ClusterPointers,
    readonly values: ClusterValues,
    masses: Float64Array,
    private readonly padded: number,
    /** Numbers in a checkpoint: positions, velocities, accelerations, and what the integrator keeps. */
    private readonly checkpointLength: number,
    own?: Stars,
    /** What there is to be known of an external potential or another law than Newton's, where there is one. */
    private readonly fields?: typeof import('./field'),
  ) {
    this.digest = own?.digest
    this.read = own && { reading: own.reading, extent: own.extent }
    this.masses = masses
    this.totalMass = masses.reduce((sum, mass) => sum + mass, 0)
    this.timeStep = values.timeStep
    this.end = values.steps
    this.crew = new Crew(pool.workers)
    this.solver = withoutCard(values)
    this.scales = scalesOf(values)
    this.outside = fields?.outsideOf(values) ?? {}
    this.structureCost = timeForStructure(values.stars)
  }

  /**
   * @throws MemoryError, WorkerDiedError; ParameterError for what is wrong with that file
   */
  static async create(
    given: ClusterValues,
    environment: Environment,
    context: ClusterContext = {},
  ): Promise<ClusterRun> {
    const own = given.model === fileModel ? await (await import('./file/opened')).openStars(given, context) : undefined
    const values = own ? { ...given, stars: own.count } : withBodies(given)
    const { padded, checkpointLength } = clusterArrays(values)
    const { pool, pointers } = await setUp(values, { workers: workersFor(values), ...environment }, own)
    try {
      const masses = await pool.read(pointers.mass, 'float64', values.stars)
      const fields = isNewtonAlone(values) ? undefined : await import('./field')
      const simulation = new ClusterRun(pool, pointers, values, masses, padded, checkpointLength, own, fields)
      try {
        if (solverOf(values) === 'gpu') await simulation.takeCard(context.openCard)
        await simulation.begin()
      } catch (error) {
        simulation.dispose()
        throw error
      }
      return simulation
    } catch (error) {
      pool.dispose()
      throw error
    }
  }

  /** Simulated time, Myr. */
  get time() {
    return this.timeAt(this.done)
  }

  timeAt(step: number) {
    return this.origin.time + (step - this.origin.step) * this.timeStep
  }

  /** A step that ends at that time but for its last digits counts. */
  doneAt(time: number): number {
    const { step, time: began } = this.origin
    return Math.max(0, step + Math.floor((time - began) / this.timeStep + 1e-6))
  }

  /** Another length of the run, or of its steps from the next one on. */
  async adapt({ steps, timeStep }: ClusterValues): Promise<Adapted> {
    if (steps < this.done) return 'restart'
    this.end = steps
    if (timeStep === this.timeStep) return 'same'
    await this.setTimeStep(timeStep)
    return this.done === 0 ? 'same' : 'departed'
  }

  private async setTimeStep(timeStep: number) {
    this.origin = { step: this.done, time: this.time }
    this.timeStep = timeStep
    const block = this.pointers.state + clusterState.at.timeStep
    await this.inquire(() => this.pool.write(block, Float64Array.of(timeStep)))
  }

  async setWorkers(workers: number) {
    await this.pool.resize(workersFor({ ...this.values, workers }))
    this.crew = new Crew(this.pool.workers)
  }

  /** Newest completed positions, x y z of each star, read in place where the memory is shared. */
  get picture(): Float32Array {
    const own = this.ownPicture?.[this.front]
    if (own) return own
    const pointer = this.pointers.pictures + this.front * pictureStride(this.values.stars)
    return this.pool.view(pointer, 'float32', 3 * this.values.stars) ?? new Float32Array(3 * this.values.stars)
  }

  private async begin() {
    await this.useSlot(1)
    await this.compute((worker, workers) => call('clusterBegin', { state: this.pointers.state, worker, workers }))
    await this.completeBatch(0, await this.fetch(1))
    if (this.values.reverseAt > 0) this.begun = (await this.phaseSpace()).position
    if (relaxes(this.values)) this.first = await this.phaseSpace()
    await this.consultOracle()
  }

  private async takeCard(open: OpenCard | undefined) {
    const { RunCard } = await import('./card/runCard')
    this.card = await RunCard.of(this.pool, this.pointers, this.values, open)
    if (!this.card.signal.aborted) this.solver = 'gpu'
  }

  /**
   * Calls a kernel that computes forces. Where they are a graphics card's and that fails, the workers do it once more, without it.
   * @param undo puts back what the kernel has changed by then
   */
  private compute(
    callOf: Parameters<Pool['together']>[0],
    options: JobOptions = {},
    undo?: () => Promise<unknown>,
  ): Promise<number[]> {
    const call = (signal = options.signal) => this.pool.together(callOf, { ...options, ...(signal ? { signal } : {}) })
    if (this.solver !== 'gpu' || !this.card) return call()
    return this.card.watch(call, options.signal, async () => {
      await undo?.()
      this.solver = withoutCard(this.values)
      return this.done
    })
  }

  /** What is to be seen of what pulls from outside. @param extent what the camera frames, pc */
  surroundings(extent: number): Surroundings | undefined {
    return this.fields?.surroundingsOf(this, extent)
  }

  /** Tells the kernel where to put the picture and checkpoint of the coming batch. */
  private async useSlot(slot: number) {
    const picture = this.pointers.pictures + slot * pictureStride(this.values.stars)
    const checkpoint = this.slot(slot)
    await this.pool.write(this.pointers.state + clusterState.at.picture, Uint32Array.of(picture, checkpoint))
  }

  private slot(index: number) {
    return this.pointers.checkpoints + index * this.checkpointLength * 8
  }

  /** Most steps that one batch may take, so that its samples fit into the buffer and the series' stride stays constant. */
  get batchLimit(): number {
    const room = Math.min(samplesPerBatch, this.series.room)
    const most = (Math.floor(this.done / this.series.stride) + room) * this.series.stride - this.done
    // A batch ends where the round trip does.
    const left = 2 * this.values.reverseAt - this.done
    return left > 0 ? Math.min(most, left) : most
  }

  /**
   * Takes a batch of at most `steps` steps.
   * @returns the steps taken: fewer than asked for where the sample buffer is full before
   * @throws WorkerDiedError after having gone back to the last completed batch; the signal's reason likewise
   */
  async advance(steps: number, { signal }: AdvanceOptions = {}): Promise<number> {
    const taken = Math.min(steps, this.batchLimit)
    if (taken <= 0) return 0
    const { state } = this.pointers
    const done = this.done
    const { stride } = this.series
    let fetched: Fetched
    try {
      await this.pool.write(state + clusterState.at.stride, Int32Array.of(stride))
      await this.useSlot(1 - this.front)
      const [answer] = await this.compute(
        (worker, workers) => call('clusterAdvance', { state, done, steps: taken, worker, workers }),
        { workers: this.crew.size, ...(signal ? { signal } : {}) },
        () => this.restoreFrom(this.slot(this.front)),
      )
      if (answer === stuck) throw (await import('./refusals')).noStepShortEnough(done, this.values)
      this.computing = this.pool.computing
      this.crew.report(taken, this.computing)
      fetched = await this.fetch(Math.floor((done + taken) / stride) - Math.floor(done / stride))
    } catch (error) {
      await this.goBack(error)
      throw error
    }
    this.done += taken
    await this.completeBatch(done, fetched)
    this.judge ??= await import('./doubts')
    if (this.begun && this.done === 2 * this.values.reverseAt) {
      const { roundTripError } = await import('./roundTrip')
      this.roundTripError = roundTripError(this.begun, (await this.phaseSpace()).position)
    }
    this.sinceOracle += this.computing
    if (this.oracleCost < oracleShare * this.sinceOracle) await this.consultOracle()
    this.sinceStructure += this.computing
    if (this.structureCost < oracleShare * this.sinceStructure) await this.lookAtStructure()
    return taken
  }

  /** Whether the forces are only near to what direct summation in float64 gives. */
  private get approximates() {
    return solvers[this.solver].forceError > 0
  }

  /** Looks up how far the forces are off at the present step. */
  private async consultOracle() {
    if (!this.approximates) return
    const { state, forceErrors: out, scratch } = this.pointers
    const [low, high] = seedWords(this.values.seed)
    const samples = Math.min(forceErrorStars, this.values.stars)
    this.forceError = await this.inquire(async () => {
      await this.pool.together((worker, workers) =>
        call('clusterForceErrors', { state, low, high, step: this.done, samples, out, scratch, worker, workers }),
      )
      return forceErrorOf(await this.pool.read(out, 'float64', samples * forceErrorRecord.length))
    })
    this.oracleCost = this.pool.computing
    this.sinceOracle = 0
  }

  /** Looks up who is bound and how dense the cluster is at the present step. */
  private async lookAtStructure() {
    if (!hasStructure(this.values.stars)) return
    const { pool, pointers, masses, scales, outside } = this
    const { lookUp } = await import('./structure')
    this.structure = await this.inquire(() => lookUp(pool, pointers, masses, scales, outside))
    this.structureAt = this.done
    this.structureCost = this.pool.computing
    this.sinceStructure = 0
  }

  /** Whether so few stars are there that their structure is looked up, and up to how many that is done. */
  get structured() {
    return hasStructure(this.values.stars)
  }
  readonly mostStructured = mostStructured

  /** How many of the stars began in the first of two clusters; undefined where there is one. */
  get firstCluster(): number | undefined {
    const { model, stars, massRatio } = this.values
    return model === 'twoClusters' ? firstOfTwo(stars, massRatio) : undefined
  }

  /** The structure at the present step, where it is looked up for so many stars: with the run at rest. */
  async structureNow(): Promise<Structure | undefined> {
    if (this.structureAt !== this.done) await this.lookAtStructure()
    return this.structure
  }

  /** Reads what the kernel left of a batch, all of it before anything of the old state is given up. */
  private async fetch(samples: number): Promise<Fetched> {
    const { pool, pointers, checkpointLength } = this
    const { stars } = this.values
    const slot = 1 - this.front
    const length = samples * clusterSample.length
    const block = samples > 0 ? await pool.read(pointers.samples, 'float64', length) : new Float64Array(0)
    if (pool.shared) return { block, own: undefined }
    const lifeboat = await pool.read(this.slot(slot), 'float64', checkpointLength)
    const picture = await pool.read(pointers.pictures + slot * pictureStride(stars), 'float32', 3 * stars)
    return { block, own: { lifeboat, picture } }
  }

  /** @throws ParameterError where numbers stopped being numbers */
  private async completeBatch(done: number, { block, own }: Fetched) {
    this.front = 1 - this.front
    if (own) {
      this.lifeboat = own.lifeboat
      this.ownPicture ??= [new Float32Array(0), new Float32Array(0)]
      this.ownPicture[this.front] = own.picture
    }
    this.generation++
    const { stride } = this.series
    for (let k = 0; k < block.length / clusterSample.length; k++) {
      const step = done === this.done ? 0 : (Math.floor(done / stride) + 1 + k) * stride
      const sample = block.slice(k * clusterSample.length, (k + 1) * clusterSample.length)
      await this.expectNumbers(sample, step)
      this.series.add(this.timeAt(step), sample)
      this.closest = closerOf(this.closest, sample, this.timeAt(step), this.values.stars)
      this.tightest = tighterOf(this.tightest, sample, this.timeAt(step), this.values.stars)
    }
  }

  private async expectNumbers(sample: Sample, step: number) {
    if (sample.every(Number.isFinite)) return
    const { diverged } = await import('./refusals')
    throw diverged(step, { ...this.values, timeStep: this.timeStep }, this.scales)
  }

  /** Puts back the state of the last completed batch. */
  private async goBack(cause: unknown) {
    if (cause instanceof WorkerDiedError && cause.memoryLost) {
      // The successor's memory is empty: write everything anew.
      await writeState(this.pool, this.pointers, this.values)
      await this.pool.write(this.pointers.state + clusterState.at.timeStep, Float64Array.of(this.timeStep))
      await this.pool.write(this.pointers.mass, this.masses)
      if (this.lifeboat) await this.pool.write(this.slot(this.front), this.lifeboat)
    }
    await this.restoreFrom(this.slot(this.front))
  }

  private restoreFrom(checkpoint: number) {
    const { state } = this.pointers
    return this.pool.together(() => call('clusterRestore', { state, checkpoint }), { workers: 1 })
  }

  /** Asks something of the present state, a second time where the first died with its worker. */
  private async inquire<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question()
    } catch (error) {
      if (!(error instanceof WorkerDiedError)) throw error
      await this.goBack(error)
      return question()
    }
  }

  /** Conserved quantities and radii at the present step. @throws ParameterError where they are no numbers */
  async measure(): Promise<Sample> {
    if (this.done % this.series.stride === 0) return this.series.last
    if (this.between?.generation === this.generation) return this.between.sample
    const sample = await this.inquire(async () => {
      await this.compute((worker, workers) => call('clusterMeasure', { state: this.pointers.state, worker, workers }))
      return this.pool.read(this.pointers.samples, 'float64', clusterSample.length)
    })
    await this.expectNumbers(sample, this.done)
    this.between = { generation: this.generation, sample }
    return sample
  }

  /** Positions and velocities of the last completed batch, component by component. */
  private columns(): Promise<Float64Array> {
    return this.inquire(() => this.pool.read(this.slot(this.front), 'float64', 6 * this.padded))
  }

  /**
   * One star in numbers that people read: mass (M☉), distance from the origin (pc), speed (km/s), energy per mass ((km/s)²)
   * in the field of all others, and of what stands still about the origin. Of a cluster that goes about something else it is seen from the
   * cluster.
   */
  async star(index: number): Promise<Star> {
    const columns = await this.columns()
    const { starAt } = await import('./oneStar')
    const { masses, padded, values, scales, fields, outside, structure } = this
    return starAt(index, { columns, masses, padded, values, scales, fields, outside, structure })
  }

  /**
   * Masses, places and velocities as they are at rest, where possible in place, in the units of the run; and what they are seen from: the
   * density centre where it is looked up, else their centre of mass, as is a uniform sphere at its start, which is densest anywhere.
   */
  async asStars() {
    if (!this.structure) await this.lookAtStructure()
    const { masses: mass, padded: stride, done, structure, values } = this
    const centre = done === 0 && values.model === 'uniform' ? undefined : structure?.densityCentre
    return { mass, state: this.latest ?? (await this.columns()), stride, centre }
  }

  /** Writes the speed of each star (km/s) at the last completed batch. @returns false while its memory cannot be read */
  readSpeeds(speeds: Float32Array): boolean {
    const { padded, scales, latest: state } = this
    if (!state) return false
    writeLengths(state, padded, velocities, scales.speed, speeds)
    return true
  }

  /** Writes the velocity of each star (km/s), shape (stars, 3), at the last completed batch. @returns false while its memory cannot be read */
  readVelocities(rows: Float32Array): boolean {
    const { padded, scales, latest: state } = this
    if (!state) return false
    writeRows(state, padded, velocities, scales.speed, rows)
    return true
  }

  /** Positions (pc) and velocities (pc/Myr) of all stars, shape (stars, 3) in C order. */
  async phaseSpace(): Promise<PhaseSpace> {
    const columns = await this.columns()
    const rows = (first: number) => writeRows(columns, this.padded, first, 1, new Float64Array(3 * this.values.stars))
    return { position: rows(positions), velocity: rows(velocities) }
  }

  snapshot(): ClusterSnapshot {
    const { series, time, totalMass } = this
    const { solver, card, forceError, structure } = this
    const numbers = readable(series.last, series.first, this.scales)
    const forceEvaluations = series.last[clusterSample.place.forceEvaluations]
    const roundTripError = this.begun ? (this.roundTripError ?? null) : undefined
    return {
      time,
      totalMass,
      numbers,
      forceEvaluations,
      roundTripError,
      course: this.course,
      solver,
      adapter: card?.adapter,
      forceError,
      structure,
      closest: this.closest,
      apart: this.apart,
    }
  }

  /** Finds out how far it is from the run that it goes beside, where both are of the same stars and those are not very many. */
  async meets(leader: Run<unknown, never>): Promise<void> {
    const { stars } = this.values
    if (!(leader instanceof ClusterRun) || leader.values.stars !== stars || !hasStructure(stars)) return
    const { Apart, distanceBetween } = await import('./apart')
    const [here, there] = [leader, this].map(
      ({ latest: columns, padded: stride }) => columns && { columns, stride, stars },
    )
    if (!here || !there) return
    this.apart ??= new Apart()
    this.apart.add(this.time, distanceBetween(here, there))
  }

  /** Positions, velocities and accelerations of the last completed batch, in place; undefined while its memory cannot be read. */
  private get latest(): Float64Array | undefined {
    return this.lifeboat ?? this.pool.view(this.slot(this.front), 'float64', 9 * this.padded)
  }

  get notice(): Text | undefined {
    return this.card?.notice
  }

  get digitsNote(): Text | undefined {
    return this.card?.digitsNote(this.forceError?.rms)
  }

  /** A run whose energy no longer means anything is worth a word before it goes on. */
  get concern(): Text | undefined {
    const doubt = this.judge?.gravest(this, this.forceError)
    return doubt && say('Paused at step {step}. {doubt}', { step: this.done, doubt })
  }

  /** What the cluster does as a whole, at the last completed batch: looked up once for each, of a million stars that takes time. */
  private get course(): Course | undefined {
    if (this.knownCourse?.generation !== this.generation)
      this.knownCourse = { generation: this.generation, course: this.presentCourse() }
    return this.knownCourse.course
  }

  private presentCourse(): Course | undefined {
    const { series, masses, padded, values, latest: state } = this
    // A few bodies are no cluster that falls together or expands.
    if (!state || values.stars < 2 || isGiven(values.model)) return undefined
    const motion = motionOf(masses, state, padded)
    const half = clusterSample.place.lagrangianRadii + 1
    const earlier = series.before(motionSpan * motion.dynamicalTime)
    const change = earlier && { before: earlier.sample[half], now: series.last[half], span: earlier.age }
    return courseOf(motion, change, values.stars)
  }

  /** All that cannot be trusted of the present step: the document's warnings. */
  private async doubts(): Promise<readonly Text[]> {
    const { values, totalMass, time, solver, scales, series } = this
    const judged = {
      values,
      totalMass,
      time,
      solver,
      scales,
      series: { first: series.first, last: await this.measure() },
    }
    return this.judge?.doubtsOf(judged, this.forceError) ?? []
  }

  async outcome(): Promise<Outcome> {
    await this.consultOracle()
    await this.lookAtStructure()
    const { outcomeOf } = await import('./outcome')
    const doubts = await this.doubts()
    const { solver, forceError, card, structure } = this
    const roundTripError = this.begun ? (this.roundTripError ?? null) : undefined
    return outcomeOf(this, { solver, forceError, card, structure, roundTripError, doubts })
  }

  /** Positions, velocities and accelerations of the last completed step, and the samples up to it. */
  async checkpoint(): Promise<Checkpoint> {
    const { done, timeStep, origin, series, checkpointLength, roundTripError } = this
    const state = await this.inquire(() => this.pool.read(this.slot(this.front), 'float64', checkpointLength))
    return {
      done,
      bytes: state.byteLength,
      // Another file may have the same name.
      ...(this.read ? { fleeting: true } : {}),
      state: {
        state,
        timeStep,
        origin,
        series: series.copy(),
        roundTripError: roundTripError ?? null,
        ...(this.closest ? { closest: this.closest } : {}),
        ...(this.tightest ? { tightest: this.tightest } : {}),
        ...(this.digest === undefined ? {} : { stars: this.digest }),
      },
    }
  }

  /** @throws ParameterError where it is that of a run of other stars */
  async restore({ done, state }: Checkpoint): Promise<void> {
    const kept = state as unknown as Kept
    if (kept.state.length !== this.checkpointLength || kept.stars !== this.digest)
      throw (await import('./refusals')).otherStars(this.values)
    this.done = done
    this.timeStep = kept.timeStep
    this.origin = kept.origin
    this.series = Series.from(kept.series)
    this.roundTripError = kept.roundTripError ?? undefined
    this.closest = kept.closest
    // What is known of it is of another moment.
    this.structure = undefined
    this.structureAt = -1
    // A checkpoint that was written before this was looked at has the samples that are left.
    this.tightest = kept.tightest ?? tightestOf(this.series, this.values.stars)
    await this.pool.write(this.pointers.state + clusterState.at.timeStep, Float64Array.of(kept.timeStep))
    await this.pool.write(this.slot(this.front), kept.state)
    if (this.lifeboat) this.lifeboat = kept.state.slice()
    await this.restoreFrom(this.slot(this.front))
    // Where the scene reads them.
    writeRows(kept.state, this.padded, positions, 1, this.picture)
    this.generation++
  }

  landed() {
    this.jumps++
  }

  dispose() {
    this.card?.dispose()
    this.pool.dispose()
  }
}

/** What `clusterAdvance` returns where an adaptive integrator found no step short enough. */
const stuck = 2

/** What a checkpoint holds. */
interface Kept {
  readonly state: Float64Array
  readonly timeStep: number
  readonly origin: { readonly step: number; readonly time: number }
  readonly series: ReturnType<Series['copy']>
  readonly roundTripError: number | null
  readonly closest?: Approach
  readonly tightest?: Tightest
  /** Fingerprint of stars out of a file. */
  readonly stars?: string
}

/** Up to so many stars the change of each one's energy is looked up: both ends of the run on the calling thread, some 20 ms. */
const mostWatched = 2048

/** Whether nothing but encounters changes what a star's energy means. */
const relaxes = (values: ClusterValues) =>
  values.stars > 1 && values.stars <= mostWatched && !isGiven(values.model) && isNewtonAlone(values)

const workersFor = (values: ClusterValues) => (values.stars < fewStars ? 1 : values.workers)
