import { openPool } from '../../compute/pool'
import type { JobOptions, Pool } from '../../compute/types'
import type { Environment } from '../../experiments/experiment'
import type { TrackSpans, Trajectories } from '../../files/trajectories/trajectories'
import { fourierOrder, maximumSlots, trackRecord } from '../../kernels/diffusionLayout'
import type { KernelCall } from '../../kernels/exports'
import { call } from '../../kernels/exports'
import { packState } from '../../physics/diffusion/kernelBlock'
import type { Motion } from '../../physics/diffusion/motions'
import { motions } from '../../physics/diffusion/motions'
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

/** What every kernel is told that works on a block of particles. */
type ParticleBlock = Readonly<Record<'state' | 'first' | 'count', number>>
/** What every kernel is told of which all workers take a share. */
type Share = Readonly<Record<'state' | 'worker' | 'workers' | 'particles' | 'perBlock', number>>

/** Bytes handed over at a time. */
const pieceBytes = 2 ** 22

/** Does something with many bytes a piece at a time, so that the page can draw in between. */
async function inPieces(bytes: number, work: (at: number, length: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < bytes; at += pieceBytes) {
    if (at > 0) await new Promise<void>((resolve) => setTimeout(resolve, 0))
    await work(at, Math.min(pieceBytes, bytes - at))
  }
}

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
  readonly replicas?: readonly number[]
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
    if (extent.replicas) this.replicas = extent.replicas
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
    const { seed = 0 } = recipe ?? {}
    const state = packState(motion, seed, {
      dimensions: this.dimensions,
      frames: this.frames,
      positions: pointers.positions,
      scratch: pointers.scratch,
      slots: layout.slots,
      slotBytes: layout.slotBytes,
      length: layout.length,
      tables: pointers.tables,
      order: pointers.order,
      amplitudes: pointers.amplitudes,
      tracks: this.tracks ? pointers.trackTable : 0,
    })
    await pool.write(pointers.state, state)
    await pool.write(pointers.order, order)
    const { tracks } = this
    if (tracks) {
      const { at, bytes } = trackRecord
      const table = new Int32Array((bytes / 4) * this.particles)
      for (let particle = 0; particle < this.particles; particle++) {
        const record = (bytes / 4) * particle
        table[record + at.place / 4] = this.offsets[particle]
        table[record + at.frames / 4] = tracks.lengths[particle]
        table[record + at.start / 4] = tracks.starts[particle]
      }
      await pool.write(pointers.trackTable, table)
    }
    await pool.together(() => call('fourierTables', { out: pointers.tables, length: layout.length }), { workers: 1 })
  }

  /** Generates the trajectories of the recipe. @throws the signal's reason */
  async generate(options: JobOptions = {}): Promise<void> {
    const { recipe } = this
    if (recipe && motions[recipe.motion.kind].remembers) {
      await this.freeSlots()
      await this.pool.together(() => call('fractionalAmplitudes', { state: this.pointers.state }), { workers: 1 })
    }
    await this.perBlocks((particles) => call('generateTrajectories', particles), options)
  }

  /** Takes trajectories over from a file. @throws the signal's reason */
  async take(source: Trajectories, { signal }: JobOptions = {}): Promise<void> {
    const { buffer, byteOffset, byteLength } = source.positions
    await inPieces(byteLength, (at, bytes) => {
      signal?.throwIfAborted()
      return this.pool.write(this.pointers.positions + at, new Uint8Array(buffer, byteOffset + at, bytes))
    })
  }

  /** As many workers as there is scratch memory for. */
  async setWorkers(workers: number): Promise<void> {
    await this.pool.resize(Math.min(workers, this.layout.slots))
  }

  /** First particle and number of particles of a block. */
  range(block: number): Readonly<Record<'first' | 'count', number>> {
    const first = block * this.perBlock
    return { first, count: Math.min(this.perBlock, this.particles - first) }
  }

  /** Marks all scratch memory as free: a worker that died could not give its piece back. */
  private freeSlots() {
    return this.pool.write(this.pointers.scratch, new Int32Array(maximumSlots))
  }

  /** Calls a kernel for every block of particles. */
  async perBlocks(
    callOf: (particles: ParticleBlock, block: number) => KernelCall,
    options: JobOptions = {},
  ): Promise<void> {
    await this.freeSlots()
    const { state } = this.pointers
    await this.pool.blocks(this.blocks, (block) => callOf({ state, ...this.range(block) }, block), options)
  }

  /** Calls a kernel once per worker: for jobs too short to hand out block by block. */
  async perWorkers(callOf: (share: Share) => KernelCall, options: JobOptions = {}): Promise<void> {
    await this.freeSlots()
    const { particles, perBlock } = this
    const { state } = this.pointers
    await this.pool.together((worker, workers) => callOf({ state, worker, workers, particles, perBlock }), options)
  }

  /** Sets the first numbers of the working memory to zero, a piece at a time. */
  async clearWork(bytes: number): Promise<void> {
    const zeros = new Uint8Array(Math.min(bytes, pieceBytes))
    await inPieces(bytes, (at, length) => this.pool.write(this.pointers.work + at, zeros.subarray(0, length)))
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

  /** Numbers of some particles, one after the other. @param first of them @param length of all axes and frames together */
  stretch(first: number, length: number): Promise<Float64Array> {
    const at = this.tracks ? this.offsets[first] : this.dimensions * this.frames * first
    return this.numbers(this.pointers.positions + 8 * at, length)
  }

  /** Windows of a lag within the first so many frames of every track, where no frame is missing. */
  windowsAt(lag: number, frames: number): number {
    if (!this.tracks) return this.particles * (frames - lag)
    return Math.max(0, this.reached[Math.min(frames, this.frames)] - this.reached[lag])
  }

  /** Unfolds coordinates out of a periodic box. @param edges one per axis; 0 leaves an axis alone */
  async unwrap(edges: readonly number[], options?: JobOptions): Promise<void> {
    await this.pool.write(this.pointers.box, Float64Array.from(edges))
    await this.perBlocks((particles) => call('unwrapTrajectories', { ...particles, box: this.pointers.box }), options)
  }

  /** Subtracts the mean motion of all particles, of which there must be two. */
  async removeDrift(options: JobOptions = {}): Promise<void> {
    const { pointers, replicas, recording: frames } = this
    if (frames < 2) return
    const told = this.pathMemory()
    if (replicas) {
      // Each replica drifts in its own way.
      let first = 0
      for (const count of replicas) {
        const particles = { state: pointers.state, first, count }
        await this.findDrift(particles, options)
        await this.freeSlots()
        await this.pool.together(() => call('subtractPath', { ...particles, ...told }), { ...options, workers: 1 })
        first += count
      }
      return
    }
    await this.findDrift(undefined, options)
    await this.perBlocks((particles) => call('subtractPath', { ...particles, ...told }), options)
  }

  private pathMemory() {
    const { recording: frames, dimensions, pointers } = this
    return { frames, path: pointers.path, counts: pointers.path + 8 * dimensions * frames }
  }

  /** Writes the mean motion of some particles, or of all of them block by block, where `subtractPath` looks for it. */
  private async findDrift(some: ParticleBlock | undefined, options: JobOptions): Promise<void> {
    const { recording: frames, dimensions, pointers, pool } = this
    const steps = frames - 1
    const size = (dimensions + 1) * steps
    // Tracks of a long recording are summed up in one go: a sum per block would take more memory than the tracks.
    const whole = some ?? (this.tracks ? { state: pointers.state, first: 0, count: this.particles } : undefined)
    const blocks = whole ? 1 : this.blocks
    await this.clearWork(8 * size * blocks)
    const common = (particles: ParticleBlock, block: number) => {
      const out = pointers.work + 8 * size * block
      return call('commonSteps', { ...particles, steps, out, counts: out + 8 * dimensions * steps })
    }
    if (whole) {
      await this.freeSlots()
      await pool.together(() => common(whole, 0), { ...options, workers: 1 })
    } else await this.perBlocks(common, options)
    const numbers = await this.numbers(pointers.work, size * blocks)
    const sums = await this.desk.ask('sum', { numbers, size }, size * blocks)
    await pool.write(pointers.path, await this.desk.ask('path', { sums, frames, dimensions }, sums.length))
  }

  dispose() {
    this.pool.dispose()
    this.desk.dispose()
  }
}
