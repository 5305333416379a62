import type { KernelCall } from '../../kernels/exports'
import { call } from '../../kernels/exports'
import { chainRecord, samplingRecord, samplingRecordBytes } from '../../kernels/samplingLayout'
import type { Estimate, Sums } from '../../physics/quantum/estimators'
import {
  addSums,
  importanceEstimate,
  noSums,
  replicatedEstimate,
  selfNormalisedEstimate,
  stratifiedEstimate,
} from '../../physics/quantum/estimators'

/** One call of a kernel. */
export interface Block {
  /** Samples it makes. */
  readonly samples: number
  readonly callOf: (settings: number, record: number, checkpoints: number) => KernelCall
}

/**
 * The blocks of a run, which depend on the number of samples and on nothing else, and what becomes of their records. Records must
 * be added in block order: so digits do not depend on who computed what.
 */
export interface Plan {
  readonly blocks: readonly Block[]
  readonly recordBytes: number
  /** Words of a record that matter. */
  readonly recordWords: number
  /** Numbers of steps at which chains report; empty for the other methods. */
  readonly checkpoints: readonly number[]
  readonly total: number
  add(record: Float64Array): void
  /** Running estimate at growing numbers of samples. */
  readonly history: readonly Estimate[]
  /** The newest estimate. */
  readonly current: Estimate | undefined
  /** Sums behind the newest estimate, where there are weights. */
  readonly sums: Sums | undefined
  /** Share of accepted jumps, for chains. */
  readonly acceptance: number | undefined
  /** Places that each chain visited, equally far apart; empty for the other methods. */
  readonly draws: readonly Float64Array[]
}

const cell = 64
const smallBlock = 131_072
const largeBlock = 524_288

/** Samples per block: large runs take larger blocks, so that handing them out costs nothing. */
const blockSize = (samples: number) => (samples <= 1 << 24 ? smallBlock : largeBlock)

/** Ends of the blocks of a run: log-spaced at first, then equally spaced; multiples of 64 but for the last. */
export function cutPoints(samples: number): number[] {
  const cuts: number[] = []
  for (let n = cell; n < Math.min(samples, smallBlock); n *= 2) {
    cuts.push(n)
    const between = 1.5 * n
    if (between % cell === 0 && between < Math.min(samples, smallBlock)) cuts.push(between)
  }
  const size = blockSize(samples)
  for (let n = smallBlock; n < samples; n += size) cuts.push(n)
  cuts.push(samples)
  return cuts
}

/** The sums in a record. */
export function sumsOf(record: Float64Array, samples: number): Sums {
  const { sumW, sumW2, sumF, sumF2, sumFW, largest } = samplingRecord.place
  return {
    samples,
    sumW: record[sumW],
    sumW2: record[sumW2],
    sumF: record[sumF],
    sumF2: record[sumF2],
    sumFW: record[sumFW],
    largest: record[largest],
  }
}

abstract class BasePlan implements Plan {
  abstract readonly blocks: readonly Block[]
  abstract readonly total: number
  readonly recordBytes: number = samplingRecordBytes
  readonly recordWords: number = samplingRecord.length
  readonly checkpoints: readonly number[] = []
  readonly history: Estimate[] = []
  sums: Sums | undefined
  acceptance: number | undefined
  readonly draws: Float64Array[] = []
  protected done = 0

  get current() {
    return this.history.at(-1)
  }
  add(record: Float64Array) {
    this.take(record, this.blocks[this.done])
    this.done++
  }
  protected abstract take(record: Float64Array, block: Block): void
}

/** Independent samples: every block extends the run. */
class IndependentPlan extends BasePlan {
  readonly blocks: readonly Block[]

  constructor(
    readonly total: number,
    kernel: 'sampleIndependent' | 'sampleCloud',
    private readonly estimate: (sums: Sums) => Estimate,
  ) {
    super()
    let first = 0
    this.blocks = cutPoints(total).map((end) => {
      const begin = first
      const samples = end - begin
      first = end
      return { samples, callOf: (settings, out) => call(kernel, { settings, first: begin, count: samples, out }) }
    })
    this.sums = noSums
  }

  protected take(record: Float64Array, { samples }: Block) {
    this.sums = addSums(this.sums ?? noSums, sumsOf(record, samples))
    this.history.push(this.estimate(this.sums))
  }
}

/** Stratified sampling in stages of fourfold size: each is a run of its own, the last one has all the samples. */
class StratifiedPlan extends BasePlan {
  readonly blocks: readonly (Block & { readonly endsStage: boolean })[]
  readonly total: number
  private within = 0
  private running = noSums

  constructor(samples: number) {
    super()
    const strata: number[] = []
    for (let n = Math.floor(samples / 2); n >= 1 && strata.length < 8; n = Math.floor(n / 4)) {
      if (strata.length > 0 && n < 16) break
      strata.unshift(n)
    }
    this.total = 2 * strata[strata.length - 1]
    const size = blockSize(samples) / 2
    this.blocks = strata.flatMap((count, stage) =>
      Array.from({ length: Math.ceil(count / size) }, (_, piece) => {
        const first = piece * size
        const many = Math.min(size, count - first)
        return {
          samples: 2 * many,
          callOf: (settings: number, out: number) =>
            call('sampleStratified', { settings, firstStratum: first, count: many, strata: count, stage, out }),
          endsStage: first + many === count,
        }
      }),
    )
  }

  protected take(record: Float64Array, block: Block) {
    this.running = addSums(this.running, sumsOf(record, block.samples))
    this.within += record[samplingRecord.place.within]
    if (!this.blocks[this.done].endsStage) return
    this.sums = this.running
    this.history.push(stratifiedEstimate(this.running, this.within))
    this.running = noSums
    this.within = 0
  }
}

/** Scrambled Sobol points: rounds that double the points of every scrambling. */
class QuasiPlan extends BasePlan {
  readonly blocks: readonly (Block & { readonly replicate: number; readonly endsRound: boolean })[]
  readonly total: number
  private readonly replicas: Sums[]

  constructor(samples: number) {
    super()
    const replicates = Math.min(32, Math.max(2, Math.floor(samples / 64)))
    const points = Math.floor(samples / replicates)
    this.total = points * replicates
    this.replicas = Array.from({ length: replicates }, () => noSums)
    const ends: number[] = []
    for (let n = cell; n < points; n *= 2) ends.push(n)
    ends.push(points)
    const size = largeBlock
    this.blocks = ends.flatMap((end, round) => {
      const begin = round === 0 ? 0 : ends[round - 1]
      const pieces = Math.ceil((end - begin) / size)
      return Array.from({ length: replicates * pieces }, (_, k) => {
        const replicate = Math.floor(k / pieces)
        const first = begin + (k % pieces) * size
        const count = Math.min(size, end - first)
        return {
          samples: count,
          callOf: (settings: number, out: number) => call('sampleQuasi', { settings, replicate, first, count, out }),
          replicate,
          endsRound: k === replicates * pieces - 1,
        }
      })
    })
  }

  protected take(record: Float64Array, block: Block) {
    const { replicate, endsRound } = this.blocks[this.done]
    this.replicas[replicate] = addSums(this.replicas[replicate], sumsOf(record, block.samples))
    if (!endsRound) return
    this.sums = this.replicas.reduce(addSums, noSums)
    const means = this.replicas.map(({ sumF, samples }) => sumF / samples)
    this.history.push(replicatedEstimate(means, this.sums.samples))
  }
}

/** Draws of each chain that are kept, to see whether the chains agree. */
const keptDraws = 64

/** Pairs of chains of a run: at least five, so that their spread says something, and long ones before many. */
export const chainPairs = (samples: number) => Math.min(64, Math.max(5, Math.floor(samples / 400)))

/** Metropolis chains, two to a block. Until the last one is done the estimate is that of the chains so far. */
class ChainPlan extends BasePlan {
  readonly blocks: readonly Block[]
  readonly total: number
  override readonly checkpoints: readonly number[]
  override readonly recordBytes: number
  override readonly recordWords: number
  private readonly chains: Float64Array[] = []
  private newest: Estimate | undefined

  constructor(samples: number) {
    super()
    const pairs = chainPairs(samples)
    const steps = Math.max(1, Math.floor(samples / (2 * pairs)))
    const burn = Math.min(10_000, 100 + Math.floor(steps / 10))
    this.total = steps * 2 * pairs
    const marks: number[] = []
    for (let n = 4; n < steps; n *= 2) marks.push(n)
    marks.push(steps)
    this.checkpoints = marks
    const every = Math.max(1, Math.floor(steps / keptDraws))
    const draws = Math.min(keptDraws, Math.floor(steps / every))
    this.recordWords = chainRecord.length * marks.length + 2 * draws
    const words = Math.ceil((this.recordWords * 8) / 64) * 64
    this.recordBytes = words + 2048
    this.blocks = Array.from({ length: pairs }, (_, pair) => ({
      samples: 2 * steps,
      callOf: (settings: number, out: number, checkpoints: number) => {
        const counted = { burn, checkpoints, checkpointCount: marks.length, every, draws }
        return call('sampleChains', { settings, pair, ...counted, out, scratch: out + words })
      },
    }))
  }

  override get current() {
    return this.newest
  }

  protected take(record: Float64Array) {
    this.chains.push(record.slice())
    const kept = record.subarray(this.checkpoints.length * chainRecord.length)
    for (const side of [0, 1])
      this.draws.push(Float64Array.from({ length: kept.length / 2 }, (_, i) => kept[2 * i + side]))
    const all = this.chains.length === this.blocks.length
    const last = this.checkpoints.length - 1
    this.newest = this.at(last)
    let accepted = 0
    for (const chain of this.chains)
      accepted += chain[last * chainRecord.length + 4] + chain[last * chainRecord.length + 5]
    this.acceptance = accepted / (2 * this.chains.length * this.checkpoints[last])
    if (all) this.history.push(...this.checkpoints.map((_, mark) => this.at(mark)))
  }

  private at(mark: number): Estimate {
    const steps = this.checkpoints[mark]
    const means = this.chains.flatMap((chain) => [
      chain[mark * chainRecord.length] / steps,
      chain[mark * chainRecord.length + 1] / steps,
    ])
    return replicatedEstimate(means, steps * means.length)
  }

  /** Variance of x² over all chains. */
  get spread(): number {
    const last = this.checkpoints.length - 1
    let sum = 0
    let square = 0
    for (const chain of this.chains) {
      sum += chain[last * chainRecord.length] + chain[last * chainRecord.length + 1]
      square += chain[last * chainRecord.length + 2] + chain[last * chainRecord.length + 3]
    }
    const count = 2 * this.chains.length * this.checkpoints[last]
    const mean = sum / count
    return square / count - mean * mean
  }
}

export type Method = 'importance' | 'selfNormalised' | 'stratified' | 'quasi' | 'metropolis' | 'cloud'

/** Effective sample size of chains: the number of independent samples with the same error. */
export function chainEffectiveSize(plan: Plan): number | undefined {
  if (!(plan instanceof ChainPlan) || !plan.current || !(plan.current.standardError > 0)) return undefined
  return plan.spread / (plan.current.standardError * plan.current.standardError)
}

export function makePlan(method: Method, samples: number): Plan {
  switch (method) {
    case 'importance':
      return new IndependentPlan(samples, 'sampleIndependent', importanceEstimate)
    case 'selfNormalised':
      return new IndependentPlan(samples, 'sampleIndependent', selfNormalisedEstimate)
    case 'cloud':
      return new IndependentPlan(samples, 'sampleCloud', importanceEstimate)
    case 'stratified':
      return new StratifiedPlan(samples)
    case 'quasi':
      return new QuasiPlan(samples)
    case 'metropolis':
      return new ChainPlan(samples)
  }
}
