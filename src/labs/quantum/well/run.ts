import type { OpenContext } from '../../../experiments/experiment'
import type { AdvanceOptions, Outcome, Run } from '../../../experiments/run'
import type { Sums } from '../../../physics/quantum/estimators'
import { settingsBlock } from '../../../physics/quantum/samplingSettings'
import type { Text } from '../../../words/text'
import type { Sampled } from '../estimates'
import { sampledOf } from '../estimates'
import { makePlan } from '../plan'
import { SampledRun } from '../sampledRun'
import type { Points } from '../sampling'
import { Sampling } from '../sampling'
import type { Diagnosis } from './diagnosis'
import { warningsOf } from './diagnosis'
import { SampleHistogram } from './histogram'
import type { WellValues } from './parameters'
import type { Prepared } from './prepare'
import { collect, effectiveSize, measured, weightedSums } from './result'
import type { Solver } from './solver'
import { solver } from './solver'

/** What the room shows of a run: remade at most some ten times a second. */
export interface WellSnapshot extends Sampled {
  readonly effectiveSampleSize: number | undefined
  /** Sums behind the newest estimate, where there are weights. */
  readonly sums: Sums | undefined
  /** Share of accepted jumps, for chains. */
  readonly acceptance: number | undefined
  /** Known when the run has come to its end. */
  readonly diagnosis: Diagnosis | undefined
  readonly warnings: readonly Text[]
  /** Samples in the histogram. */
  readonly included: number
}

/** ⟨x²⟩ = ∫ x² p(x) dx of a bound state, p = |ψ_n|², by Monte Carlo: beside the exact number, from a table of the wave function. */
export class WellRun extends SampledRun implements Run<WellSnapshot, WellValues> {
  readonly histogram: SampleHistogram | undefined
  private diagnosis: Diagnosis | undefined

  private constructor(
    readonly values: WellValues,
    readonly prepared: Prepared,
    sampling: Sampling,
    /** The first samples, where they have weights. */
    private readonly points: Points | undefined,
    private readonly solver: Solver,
  ) {
    super(sampling)
    const { x } = prepared.curves
    if (points) this.histogram = new SampleHistogram(x[0], x[x.length - 1])
  }

  /** @throws ParameterError, MemoryError, WorkerDiedError, the signal's reason */
  static async open(values: WellValues, { environment, signal }: OpenContext, asked = solver): Promise<WellRun> {
    const prepared = await asked.prepare(values, signal)
    signal?.throwIfAborted()
    const { table, proposal } = prepared
    const contents = {
      settings: (at: number) => settingsBlock(at, table, proposal, values.seed),
      table: table.coefficients,
      ...(prepared.starts ? { starts: prepared.starts } : {}),
    }
    const plan = makePlan(values.method, values.samples)
    const sampling = await Sampling.open(plan, contents, values.workers, environment)
    try {
      const points = values.method === 'metropolis' ? undefined : await sampling.points()
      return new WellRun(values, prepared, sampling, points, asked)
    } catch (error) {
      sampling.dispose()
      throw error
    }
  }

  override async advance(most: number, options?: AdvanceOptions): Promise<number> {
    const taken = await super.advance(most, options)
    if (this.points) this.histogram?.include(this.points.x, this.points.weights, this.sampling.samplesDone)
    return taken
  }

  snapshot(): WellSnapshot {
    const { values, prepared, sampling, histogram } = this
    const diagnosis = this.done < this.end ? undefined : this.diagnosis
    return {
      ...sampledOf(sampling, prepared.state.meanSquarePosition),
      effectiveSampleSize: effectiveSize(sampling.plan, values),
      sums: weightedSums(sampling.plan, values),
      acceptance: sampling.plan.acceptance,
      diagnosis,
      warnings: warningsOf(
        values,
        prepared,
        diagnosis,
        this.done < this.end ? undefined : measured(sampling.plan, values),
      ),
      included: histogram?.included ?? 0,
    }
  }

  async outcome(): Promise<Outcome> {
    const { values, prepared, sampling } = this
    const { draws: chains } = sampling.plan
    const none = new Float64Array(0)
    this.diagnosis ??= await this.solver.diagnose(this.points ?? { x: none, weights: none, chains })
    return { ...collect(values, prepared, sampling.plan, this.diagnosis), timing: () => sampling.timing() }
  }

  /** Small runs of their own with the same proposal, for counting how often their error bars hold the truth. */
  replicas(count: number, samples: number): Promise<Sums[]> {
    return this.sampling.replicas(count, samples)
  }
}
