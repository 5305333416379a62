import { openPool } from '../../compute/pool'
import type { Pool } from '../../compute/types'
import { samplingRecord, samplingSettings } from '../../kernels/samplingLayout'
import type { Sums } from '../../physics/quantum/estimators'
import { settingsBlock } from '../../physics/quantum/samplingSettings'
import { seedWords } from '../../physics/random/philox'
import type { QuantumValues } from './parameters'
import type { Method, Plan } from './plan'
import { makePlan, sumsOf } from './plan'
import type { Prepared } from './prepare'
import type { Solver } from './solver'

/** Samples whose positions and weights are kept, for the histogram and the tail index. */
export const keptSamples = 131_072
const pointsPerBlock = 16_384
const checkpointBytes = 512

export const isCloud = (values: QuantumValues) => values.experiment === 'threeDimensional'

/** Where things lie in the memory of a run, as bytes from its start. */
function layoutOf(plan: Plan, tableBytes: number) {
  const align = (bytes: number) => Math.ceil(bytes / 64) * 64
  const settings = 0
  const checkpoints = align(samplingSettings.words * 8)
  const points = checkpoints + checkpointBytes
  const table = points + keptSamples * 16
  const records = table + align(tableBytes)
  return {
    settings,
    checkpoints,
    points,
    table,
    records,
    bytes: records + plan.blocks.length * align(plan.recordBytes),
  }
}

/** Memory and workers, kept from run to run as long as they are large enough. */
export class Workspace {
  private constructor(
    readonly pool: Pool,
    readonly start: number,
    readonly bytes: number,
  ) {}

  static async open(bytes: number, workers: number, shared: boolean): Promise<Workspace> {
    const size = Math.max(bytes, 4 << 20)
    const pool = await openPool({ workers, bytes: size, shared })
    return new Workspace(pool, pool.allocate(size), size)
  }
}

/**
 * One Monte Carlo run: a table of the wave function in the kernels' memory, and the blocks of a plan. What is estimated is
 * ⟨x²⟩ = ∫ x² p(x) dx with p = |ψ_n|², or ⟨r²⟩ of a Gaussian cloud.
 */
export class QuantumSimulation {
  /** Blocks whose records have been taken in. */
  done = 0
  samplesDone = 0
  private kept: { readonly x: Float64Array; readonly weights: Float64Array } | undefined

  private constructor(
    readonly values: QuantumValues,
    readonly plan: Plan,
    readonly prepared: Prepared | undefined,
    private readonly workspace: Workspace,
    private readonly at: ReturnType<typeof layoutOf>,
  ) {}

  /**
   * Solves, lays out the memory, writes the table.
   * @param reuse a workspace of an earlier run; one that is too small is disposed of
   * @throws ParameterError, MemoryError, WorkerDiedError
   */
  static async create(
    values: QuantumValues,
    solver: Solver,
    environment: { readonly shared: boolean },
    reuse?: Workspace,
  ): Promise<QuantumSimulation> {
    const prepared = isCloud(values) ? undefined : await solver.prepare(values)
    const plan = makePlan(methodOf(values), wantedSamples(values))
    const at = layoutOf(plan, prepared?.table.coefficients.byteLength ?? 0)
    let workspace = reuse
    if (workspace && workspace.bytes < at.bytes) {
      workspace.pool.dispose()
      workspace = undefined
    }
    workspace ??= await Workspace.open(at.bytes, values.workers, environment.shared)
    const { pool, start } = workspace
    try {
      if (environment.shared && pool.workers !== values.workers) await pool.resize(values.workers)
      if (prepared) {
        const { table, proposal } = prepared
        await pool.write(start + at.settings, settingsBlock(start + at.table, table, proposal, values.seed))
        await pool.write(start + at.table, table.coefficients)
      } else await pool.write(start + at.settings, cloudSettings(values))
      if (plan.checkpoints.length > 0) await pool.write(start + at.checkpoints, Float64Array.from(plan.checkpoints))
    } catch (error) {
      workspace.pool.dispose()
      throw error
    }
    return new QuantumSimulation(values, plan, prepared, workspace, at)
  }

  get pool(): Pool {
    return this.workspace.pool
  }
  get space(): Workspace {
    return this.workspace
  }
  get blocks(): number {
    return this.plan.blocks.length
  }

  /** Computes the next `count` blocks and takes their records in, in order. */
  async advance(
    count: number,
    options: { readonly signal?: AbortSignal; readonly onProgress?: (fraction: number) => void } = {},
  ): Promise<number> {
    const { plan, workspace, at } = this
    const first = this.done
    const end = Math.min(first + count, plan.blocks.length)
    if (end <= first) return 0
    const stride = Math.ceil(plan.recordBytes / 64) * 64
    const start = workspace.start
    const record = (block: number) => start + at.records + block * stride
    await this.pool.blocks(
      plan.blocks[first].kernel,
      end - first,
      (k) => plan.blocks[first + k].args(start + at.settings, record(first + k), start + at.checkpoints),
      options,
    )
    const words = await this.pool.read(record(first), 'float64', ((end - first) * stride) / 8)
    for (let block = first; block < end; block++) {
      const from = ((block - first) * stride) / 8
      plan.add(words.subarray(from, from + plan.recordWords))
      this.samplesDone += plan.blocks[block].samples
      this.done++
    }
    return end - first
  }

  /** Positions and weights of the first samples (at most `keptSamples`, a multiple of 64), drawn from the proposal. */
  async keptPoints(): Promise<{ readonly x: Float64Array; readonly weights: Float64Array }> {
    if (this.kept) return this.kept
    const count = Math.floor(Math.min(keptSamples, this.plan.total) / 64) * 64
    const blocks = Math.ceil(count / pointsPerBlock)
    const { start } = this.workspace
    const size = (block: number) => Math.min(pointsPerBlock, count - block * pointsPerBlock)
    const place = (block: number) => start + this.at.points + block * pointsPerBlock * 16
    const x = new Float64Array(count)
    const weights = new Float64Array(count)
    await this.pool.blocks('samplePoints', blocks, (block) => [
      start + this.at.settings,
      block * pointsPerBlock,
      size(block),
      place(block),
    ])
    for (let block = 0; block < blocks; block++) {
      const many = size(block)
      const words = await this.pool.read(place(block), 'float64', 2 * many)
      x.set(words.subarray(0, many), block * pointsPerBlock)
      weights.set(words.subarray(many), block * pointsPerBlock)
    }
    this.kept = { x, weights }
    return this.kept
  }

  /**
   * Independent repetitions of a small run with the same proposal, from samples that no run reaches.
   * @returns the record's sums of each
   */
  async replicas(count: number, samples: number): Promise<Sums[]> {
    const { start } = this.workspace
    const stride = samplingRecord.bytes
    const many = Math.min(count, Math.floor((keptSamples * 16) / stride))
    const out = start + this.at.points
    await this.keptPoints()
    await this.pool.blocks('sampleIndependent', many, (replica) => [
      start + this.at.settings,
      beyondRuns + replica * Math.ceil(samples / 64) * 64,
      samples,
      out + replica * stride,
    ])
    const words = await this.pool.read(out, 'float64', (many * stride) / 8)
    return Array.from({ length: many }, (_, replica) => sumsOf(words.subarray((replica * stride) / 8), samples))
  }

  /** The first vectors of a cloud, for drawing: x, y, z in turn. */
  async cloudPoints(vectors: number): Promise<Float64Array> {
    const count = Math.min(vectors, Math.floor((keptSamples * 16 - 128) / 24))
    const { start } = this.workspace
    const out = start + this.at.points
    const [low, high] = seedWords(this.values.seed)
    const scratch = out + keptSamples * 16 - 128
    await this.pool.blocks('fillNormals', 1, () => [out, 0, 3 * count, cloudStream, 0, low, high, scratch])
    const numbers = await this.pool.read(out, 'float64', 3 * count)
    return numbers.map((z) => z * (this.values.width ?? 1))
  }

  dispose() {
    this.pool.dispose()
  }
}

const cloudStream = 7
/** Index of the first sample of repetitions; the longest run ends at 10^10. */
const beyondRuns = 2 ** 40

export function methodOf(values: QuantumValues): Method {
  return isCloud(values) ? 'cloud' : values.method
}

export function wantedSamples(values: QuantumValues): number {
  return isCloud(values) ? (values.particles ?? 1) * (values.samplesPerParticle ?? 1) : values.samples
}

function cloudSettings(values: QuantumValues): Float64Array {
  const none = { coefficients: new Float64Array(0), low: 0, inverseCell: 1, cells: 1, error: 0 }
  return settingsBlock(0, none, { kind: 'gaussian', center: 0, width: values.width ?? 1 }, values.seed)
}
