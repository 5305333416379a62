import { openPool } from '../../compute/pool'
import type { JobOptions, Pool } from '../../compute/types'
import type { Environment } from '../../experiments/experiment'
import type { TrackSpans, Trajectories } from '../../files/trajectories/trajectories'
import { diffusionMotions, diffusionState, fourierOrder, maximumSlots } from '../../kernels/diffusionLayout'
import type { KernelName } from '../../kernels/exports'
import type { Motion } from '../../physics/diffusion/motions'
import { seedWords } from '../../physics/random/philox'
import type { Desk } from './desk'
import { openDesk } from './desk'
import type { Extent, TrajectoryPointers } from './memory'
import { allocateTrajectories, particleBlocks, recordingOf, slotsFor, trajectoryMemory } from './memory'

export interface Machine extends Environment {
  readonly workers: number
}

/** What is to be generated. */
export interface Recipe {
  readonly motion: Motion
  readonly seed: number
}

/** Turns of an active particle's direction per frame: few enough to be quick, so many that each turns it little. */
export const substepsOf = ({ rotationalDiffusion, timeStep }: Motion) =>
  Math.max(1, Math.min(1000, Math.ceil((rotationalDiffusion * timeStep) / 0.02)))

/** Bytes handed over at a time, so that the page can draw in between. */
const pieceBytes = 2 ** 25
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/**
 * Trajectories in the kernels' memory, with the workers that compute on them. Whoever opens one closes it.
 * Digits do not depend on the number of workers: particles are cut into fixed blocks, whose sums are added up in order.
 */
export class TrajectorySet implements Extent {
  readonly particles: number
  readonly frames: number
  readonly dimensions: number
  readonly blocks: number
  readonly perBlock: number
  readonly tracks?: TrackSpans
  /** Frames of the recording, of which a track may have a part. */
  readonly recording: number
  /** First number of each track. */
  private readonly offsets: Int32Array<ArrayBuffer>
  /** Of how many frames, up to each, there are tracks so long: Σ over j up to n of the tracks of j frames or more. */
  private readonly reached: Float64Array
  /** Length of the Fourier transforms. */
  readonly length: number
  /** Where sums over many numbers are formed. */
  readonly desk: Desk = openDesk()

  private constructor(
    readonly pool: Pool,
    extent: Extent,
    readonly pointers: TrajectoryPointers,
    private readonly layout: ReturnType<typeof trajectoryMemory>,
    /** Which frequency the Fourier transforms leave at which place. */
    readonly order: Int32Array<ArrayBuffer>,
    private readonly recipe: Recipe | undefined,
  ) {
    this.length = layout.length
    this.particles = extent.particles
    this.frames = extent.frames
    this.dimensions = extent.dimensions
    this.recording = recordingOf(extent)
    const { tracks, frames } = extent
    if (tracks) this.tracks = tracks
    this.offsets = new Int32Array(tracks ? extent.particles : 0)
    this.reached = new Float64Array(tracks ? frames + 2 : 0)
    if (tracks) {
      let before = 0
      tracks.lengths.forEach((length, particle) => {
        this.offsets[particle] = before
        before += extent.dimensions * length
        this.reached[length]++
      })
      for (let n = frames - 1; n >= 0; n--) this.reached[n] += this.reached[n + 1]
      this.reached[0] = 0
      for (let n = 1; n <= frames; n++) this.reached[n] += this.reached[n - 1]
    }
    const { blocks, perBlock } = particleBlocks(extent)
    this.blocks = blocks
    this.perBlock = perBlock
  }

  /** Reserves the memory and starts the workers. @param recipe of what is to be generated @throws MemoryError */
  static async reserve(extent: Extent, machine: Machine, recipe?: Recipe): Promise<TrajectorySet> {
    const { workers, ...environment } = machine
    const wanted = environment.shared ? Math.min(workers, maximumSlots) : 1
    const slots = environment.shared ? slotsFor(extent, wanted) : 1
    const layout = trajectoryMemory(extent, slots)
    const pool = await openPool({ workers: wanted, bytes: layout.bytes, ...environment })
    try {
      const pointers = allocateTrajectories(pool, layout.sizes)
      const set = new TrajectorySet(pool, extent, pointers, layout, fourierOrder(layout.length), recipe)
      await set.describe()
      return set
    } catch (error) {
      pool.dispose()
      throw error
    }
  }

  /** Tells the kernels what there is; again where a worker took its memory along. */
  async describe(): Promise<void> {
    const { pointers, layout, recipe, pool, order } = this
    const motion = recipe?.motion
    const state = new DataView(new ArrayBuffer(diffusionState.bytes))
    const [seedLow, seedHigh] = seedWords(recipe?.seed ?? 0)
    const whole = {
      motion: motion ? diffusionMotions[motion.kind] : 0,
      dimensions: this.dimensions,
      frames: this.frames,
      seedLow,
      seedHigh,
      positions: pointers.positions,
      scratch: pointers.scratch,
      slots: layout.slots,
      slotBytes: layout.slotBytes,
      substeps: motion ? substepsOf(motion) : 1,
      length: layout.length,
      tables: pointers.tables,
      order: pointers.order,
      amplitudes: pointers.amplitudes,
      tracks: this.tracks ? pointers.trackTable : 0,
    }
    for (const [name, value] of Object.entries(whole))
      state.setUint32(diffusionState[name as keyof typeof whole], value, true)
    if (motion) {
      const real = {
        timeStep: motion.timeStep,
        diffusionCoefficient: motion.diffusionCoefficient,
        relaxationTime: motion.relaxationTime,
        thermal: motion.thermal,
        boxLength: motion.boxLength,
        hurst: motion.hurst,
        speed: motion.propulsionSpeed,
        rotationalDiffusion: motion.rotationalDiffusion,
        localisationNoise: motion.localisationNoise,
        stepScale: motion.stepScale,
      }
      for (const [name, value] of Object.entries(real))
        state.setFloat64(diffusionState[name as keyof typeof real], value, true)
      motion.drift.forEach((value, axis) => state.setFloat64(diffusionState.drift + 8 * axis, value, true))
    }
    await pool.write(pointers.state, state)
    await pool.write(pointers.order, order)
    const { tracks } = this
    if (tracks) {
      const table = new Int32Array(3 * this.particles)
      for (let particle = 0; particle < this.particles; particle++) {
        table[3 * particle] = this.offsets[particle]
        table[3 * particle + 1] = tracks.lengths[particle]
        table[3 * particle + 2] = tracks.starts[particle]
      }
      await pool.write(pointers.trackTable, table)
    }
    await pool.together('fourierTables', () => [pointers.tables, layout.length], { workers: 1 })
  }

  /** Generates the trajectories of the recipe. @throws the signal's reason */
  async generate(options: JobOptions = {}): Promise<void> {
    if (this.recipe?.motion.kind === 'fractionalBrownian') {
      await this.freeSlots()
      await this.pool.together('fractionalAmplitudes', () => [this.pointers.state], { workers: 1 })
    }
    await this.perBlocks('generateTrajectories', () => [], options)
  }

  /** Takes trajectories over from a file. @throws the signal's reason */
  async take(source: Trajectories, { signal }: JobOptions = {}): Promise<void> {
    const { buffer, byteOffset, byteLength } = source.positions
    for (let at = 0; at < byteLength; at += pieceBytes) {
      signal?.throwIfAborted()
      const piece = new Uint8Array(buffer, byteOffset + at, Math.min(pieceBytes, byteLength - at))
      await this.pool.write(this.pointers.positions + at, piece)
      if (at + pieceBytes < byteLength) await breathe()
    }
  }

  /** As many workers as there is scratch memory for. */
  async setWorkers(workers: number): Promise<void> {
    await this.pool.resize(Math.min(workers, this.layout.slots))
  }

  /** First particle and number of particles of a block. */
  range(block: number): [first: number, count: number] {
    const first = block * this.perBlock
    return [first, Math.min(this.perBlock, this.particles - first)]
  }

  /** Marks all scratch memory as free: a worker that died could not give its piece back. */
  private freeSlots() {
    return this.pool.write(this.pointers.scratch, new Int32Array(maximumSlots))
  }

  /** Calls a kernel (state, first, count, …) for every block of particles. */
  async perBlocks(
    kernel: KernelName,
    rest: (block: number) => readonly number[],
    options: JobOptions = {},
  ): Promise<void> {
    await this.freeSlots()
    await this.pool.blocks(
      kernel,
      this.blocks,
      (block) => [this.pointers.state, ...this.range(block), ...rest(block)],
      options,
    )
  }

  /** Calls a kernel (state, worker, workers, particles, perBlock, …) once per worker: for jobs too short to hand out block by block. */
  async perWorkers(kernel: KernelName, rest: readonly number[], options: JobOptions = {}): Promise<void> {
    await this.freeSlots()
    const { pointers, particles, perBlock } = this
    await this.pool.together(
      kernel,
      (worker, workers) => [pointers.state, worker, workers, particles, perBlock, ...rest],
      options,
    )
  }

  /** Sets the first numbers of the working memory to zero, a piece at a time. */
  async clearWork(bytes: number): Promise<void> {
    const zeros = new Uint8Array(Math.min(bytes, 2 ** 22))
    for (let at = 0; at < bytes; at += zeros.length) {
      await this.pool.write(this.pointers.work + at, zeros.subarray(0, Math.min(zeros.length, bytes - at)))
    }
  }

  /** Adds up what every block left: `size` numbers each, one block after the other from `pointer` on. */
  async sumBlocks(pointer: number, size: number): Promise<Float64Array> {
    return this.desk.ask('sum', { numbers: await this.numbers(pointer, size * this.blocks), size }, size * this.blocks)
  }

  /** Numbers in the memory: in place where it is shared, otherwise a copy. */
  async numbers(pointer: number, length: number): Promise<Float64Array> {
    return this.pool.view(pointer, 'float64', length) ?? (await this.pool.read(pointer, 'float64', length))
  }

  /** Frames of one particle, from its first to its last. */
  framesOf(index: number): number {
    return this.tracks ? this.tracks.lengths[index] : this.frames
  }

  /** All axes of one particle: `framesOf` numbers for each. */
  particle(index: number): Promise<Float64Array> {
    const size = this.dimensions * this.framesOf(index)
    const at = this.tracks ? this.offsets[index] : size * index
    return this.numbers(this.pointers.positions + 8 * at, size)
  }

  /** Windows of a lag within the first so many frames of every track, where no frame is missing. */
  windowsAt(lag: number, frames: number): number {
    if (!this.tracks) return this.particles * (frames - lag)
    return Math.max(0, this.reached[Math.min(frames, this.frames)] - this.reached[lag])
  }

  /** Unfolds coordinates out of a periodic box. @param edges one per axis; 0 leaves an axis alone */
  async unwrap(edges: readonly number[], options?: JobOptions): Promise<void> {
    await this.pool.write(this.pointers.box, Float64Array.from(edges))
    await this.perBlocks('unwrapTrajectories', () => [this.pointers.box], options)
  }

  /** Subtracts the mean motion of all particles, of which there must be two. */
  async removeDrift(options: JobOptions = {}): Promise<void> {
    const { recording: frames, dimensions, particles, pointers, pool } = this
    const steps = frames - 1
    if (steps < 1) return
    const size = (dimensions + 1) * steps
    // Tracks of a long recording are summed up in one go: a sum per block would take more memory than the tracks.
    const blocks = this.tracks ? 1 : this.blocks
    await this.clearWork(8 * size * blocks)
    const rest = (block: number) => {
      const at = pointers.work + 8 * size * block
      return [steps, at, at + 8 * dimensions * steps]
    }
    if (this.tracks) {
      await this.freeSlots()
      await pool.together('commonSteps', () => [pointers.state, 0, particles, ...rest(0)], { ...options, workers: 1 })
    } else await this.perBlocks('commonSteps', rest, options)
    const numbers = await this.numbers(pointers.work, size * blocks)
    const sums = await this.desk.ask('sum', { numbers, size }, size * blocks)
    const path = await this.desk.ask('path', { sums, frames, dimensions }, sums.length)
    await pool.write(pointers.path, path)
    const counts = pointers.path + 8 * dimensions * frames
    await this.perBlocks('subtractPath', () => [frames, pointers.path, counts], options)
  }

  dispose() {
    this.pool.dispose()
    this.desk.dispose()
  }
}
