import { WorkerDiedError } from '../../compute/errors'
import { openPool } from '../../compute/pool'
import type { Pool } from '../../compute/types'
import type { Environment } from '../../experiments/experiment'
import type { AdvanceOptions } from '../../experiments/run'
import { call } from '../../kernels/exports'
import { samplingRecordBytes, samplingSettings } from '../../kernels/samplingLayout'
import type { Sums } from '../../physics/quantum/estimators'
import { seedWords } from '../../physics/random/philox'
import { say } from '../../words/text'
import type { Plan } from './plan'
import { sumsOf } from './plan'
import { stopsOf } from './stops'

/** Length of a run at speed 1, in seconds, where the computer is fast enough. */
const nominalSeconds = 8
/** Samples whose positions and weights can be kept, for the histogram and the tail index. */
const keptSamples = 131_072
const pointsPerBlock = 16_384
const scratchBytes = 128
const cloudStream = 7
/** Index of the first sample of repetitions; the longest run ends at 10^10. */
const beyondRuns = 2 ** 40

const align = (bytes: number) => Math.ceil(bytes / 64) * 64

/** What the kernels read. */
export interface Contents {
  /** @param table where the table lies */
  readonly settings: (table: number) => Uint8Array
  readonly table?: Float64Array
  /** Where chains start. */
  readonly starts?: Float64Array
}

/** Positions and weights of samples. */
export interface Points {
  readonly x: Float64Array
  readonly weights: Float64Array
  /** Places that each of several chains visited; there are no weights then. */
  readonly chains?: readonly Float64Array[]
}

/** Bytes of everything that a run has in the kernels' memory. */
const sizesOf = ({ blocks, checkpoints, recordBytes }: Plan, { table, starts }: Contents) => ({
  settings: samplingSettings.bytes,
  checkpoints: 8 * (checkpoints.length + (starts?.length ?? 0)),
  points: keptSamples * 16,
  table: table?.byteLength ?? 0,
  records: blocks.length * align(recordBytes),
})

/**
 * A plan of blocks on the kernels: memory, workers, and the samples so far. It advances from stop to stop of playback; digits do
 * not depend on how, because the plan takes the records in their order.
 */
export class Sampling {
  /** Stops of playback that have been reached. */
  done = 0
  samplesDone = 0
  /** Best rate of a batch, in samples per second: the others waited for a busy page. */
  samplesPerSecond = 0
  /** Time spent sampling. */
  seconds = 0
  /** The block at which each stop stands. */
  private readonly stops: readonly number[]
  private readonly all: number

  private constructor(
    readonly pool: Pool,
    readonly plan: Plan,
    private readonly contents: Contents,
    private readonly at: Readonly<Record<keyof ReturnType<typeof sizesOf>, number>>,
  ) {
    this.stops = stopsOf(plan.blocks)
    this.all = plan.blocks.reduce((sum, { samples }) => sum + samples, 0)
  }

  /** @throws MemoryError, WorkerDiedError */
  static async open(plan: Plan, contents: Contents, workers: number, environment: Environment): Promise<Sampling> {
    const sizes = sizesOf(plan, contents)
    const bytes = Object.values(sizes).reduce((sum, size) => sum + align(size), 0)
    const pool = await openPool({ ...environment, workers, bytes })
    try {
      const at = Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, pool.allocate(size)]))
      const sampling = new Sampling(pool, plan, contents, at as Record<keyof typeof sizes, number>)
      await sampling.surviving(() => sampling.fill())
      return sampling
    } catch (error) {
      pool.dispose()
      throw error
    }
  }

  /** Writes what the kernels read. */
  private async fill() {
    const { pool, at, contents, plan } = this
    await pool.write(at.settings, contents.settings(at.table))
    if (contents.table) await pool.write(at.table, contents.table)
    if (plan.checkpoints.length > 0) {
      const words = [...plan.checkpoints, ...(contents.starts ?? [])]
      await pool.write(at.checkpoints, Float64Array.from(words))
    }
  }

  get end(): number {
    return this.stops.length
  }

  /** Stops per second of playback at speed 1. */
  get pace(): number {
    return this.end / nominalSeconds
  }

  get fraction(): number {
    return this.samplesDone / this.all
  }

  /** Goes on to the stop that lies `most` further, or to the end, and takes the records in, in order. */
  async advance(most: number, { signal, onProgress }: AdvanceOptions = {}): Promise<number> {
    const { plan, pool, at, done } = this
    const target = Math.min(done + most, this.end)
    if (target <= done) return 0
    const first = done === 0 ? 0 : this.stops[done - 1]
    const blocks = plan.blocks.slice(first, this.stops[target - 1])
    const samples = blocks.reduce((sum, block) => sum + block.samples, 0)
    const stride = align(plan.recordBytes)
    const start = performance.now()
    const tell = (share: number) => {
      const fraction = (this.samplesDone + share * samples) / this.all
      onProgress?.({
        fraction,
        text: say('{percent} % of {total} samples', { percent: Math.round(100 * fraction), total: plan.total }),
      })
    }
    let words: Float64Array
    try {
      await pool.blocks(
        blocks.length,
        (k) => blocks[k].callOf(at.settings, at.records + (first + k) * stride, at.checkpoints),
        { ...(signal ? { signal } : {}), ...(onProgress ? { onProgress: tell } : {}) },
      )
      words = await pool.read(at.records + first * stride, 'float64', (blocks.length * stride) / 8)
    } catch (error) {
      await this.refill(error)
      throw error
    }
    blocks.forEach((block, k) => {
      const from = (k * stride) / 8
      plan.add(words.subarray(from, from + plan.recordWords))
      this.samplesDone += block.samples
    })
    this.done = target
    const seconds = (performance.now() - start) / 1000
    this.seconds += seconds
    if (seconds > 0) this.samplesPerSecond = Math.max(this.samplesPerSecond, samples / seconds)
    return target - done
  }

  /** Rates for a document. */
  timing() {
    return { samplesPerSecond: this.seconds > 0 ? this.samplesDone / this.seconds : 0 }
  }

  /** Writes everything anew where the memory died with its worker: records that were taken in are no longer needed. */
  private async refill(cause: unknown) {
    if (cause instanceof WorkerDiedError && cause.memoryLost) await this.fill()
  }

  /** Asks something of the kernels, a second time where the first died with its worker. */
  private async surviving<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question()
    } catch (error) {
      if (!(error instanceof WorkerDiedError)) throw error
      await this.refill(error)
      return question()
    }
  }

  /** Positions and weights of the first samples (at most `keptSamples`, a multiple of 64), drawn from the proposal. */
  points(): Promise<Points> {
    return this.surviving(async () => {
      const { pool, at } = this
      const count = Math.floor(Math.min(keptSamples, this.plan.total) / 64) * 64
      const blocks = Math.ceil(count / pointsPerBlock)
      const size = (block: number) => Math.min(pointsPerBlock, count - block * pointsPerBlock)
      const place = (block: number) => at.points + block * pointsPerBlock * 16
      const x = new Float64Array(count)
      const weights = new Float64Array(count)
      await pool.blocks(blocks, (block) =>
        call('samplePoints', {
          settings: at.settings,
          first: block * pointsPerBlock,
          count: size(block),
          out: place(block),
        }),
      )
      for (let block = 0; block < blocks; block++) {
        const many = size(block)
        const words = await pool.read(place(block), 'float64', 2 * many)
        x.set(words.subarray(0, many), block * pointsPerBlock)
        weights.set(words.subarray(many), block * pointsPerBlock)
      }
      return { x, weights }
    })
  }

  /**
   * Independent repetitions of a small run with the same proposal, from samples that no run reaches.
   * @returns the record's sums of each
   */
  replicas(count: number, samples: number): Promise<Sums[]> {
    return this.surviving(async () => {
      const { pool, at } = this
      const stride = samplingRecordBytes
      const many = Math.min(count, Math.floor((keptSamples * 16) / stride))
      await pool.blocks(many, (replica) =>
        call('sampleIndependent', {
          settings: at.settings,
          first: beyondRuns + replica * Math.ceil(samples / 64) * 64,
          count: samples,
          out: at.points + replica * stride,
        }),
      )
      const words = await pool.read(at.points, 'float64', (many * stride) / 8)
      return Array.from({ length: many }, (_, replica) => sumsOf(words.subarray((replica * stride) / 8), samples))
    })
  }

  /** The first vectors of a cloud of width 1: x, y, z in turn. */
  normals(vectors: number, seed: number): Promise<Float64Array> {
    return this.surviving(async () => {
      const { pool, at } = this
      const room = keptSamples * 16 - scratchBytes
      const numbers = 3 * Math.min(vectors, Math.floor(room / 24))
      const [seedLow, seedHigh] = seedWords(seed)
      await pool.blocks(1, () =>
        call('fillNormals', {
          out: at.points,
          first: 0,
          count: numbers,
          stream: cloudStream,
          substream: 0,
          seedLow,
          seedHigh,
          scratch: at.points + room,
        }),
      )
      return pool.read(at.points, 'float64', numbers)
    })
  }

  dispose() {
    this.pool.dispose()
  }
}
