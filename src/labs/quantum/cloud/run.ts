import type { OpenContext } from '../../../experiments/experiment'
import type { Outcome, Run } from '../../../experiments/run'
import { settingsBlock } from '../../../physics/quantum/samplingSettings'
import { say } from '../../../words/text'
import type { Sampled } from '../estimates'
import { collectEstimates, sampledOf } from '../estimates'
import { makePlan } from '../plan'
import { SampledRun } from '../sampledRun'
import { Sampling } from '../sampling'
import type { CloudValues } from './parameters'

/** Below so many samples the spread itself is rough. */
const fewest = 100

/** Vectors of the cloud that are drawn. */
const drawnVectors = 20_000

/** There is no wave function to look up. */
const noTable = { coefficients: new Float64Array(0), low: 0, inverseCell: 1, cells: 1, error: 0 }

/** ⟨r²⟩ of positions that are normally distributed along each axis, beside the exact 3σ². */
export class CloudRun extends SampledRun implements Run<Sampled, CloudValues> {
  private constructor(
    readonly values: CloudValues,
    sampling: Sampling,
    /** x, y, z of the vectors that are drawn, in turn. */
    readonly positions: Float32Array,
  ) {
    super(sampling)
  }

  /** @throws MemoryError, WorkerDiedError */
  static async open(values: CloudValues, { environment }: OpenContext): Promise<CloudRun> {
    const { particles, samplesPerParticle, width, seed, workers } = values
    const proposal = { kind: 'gaussian', center: 0, width } as const
    const contents = { settings: () => settingsBlock(0, noTable, proposal, seed) }
    const plan = makePlan('cloud', particles * samplesPerParticle)
    const sampling = await Sampling.open(plan, contents, workers, environment)
    try {
      const normals = await sampling.normals(drawnVectors, seed)
      return new CloudRun(
        values,
        sampling,
        Float32Array.from(normals, (z) => z * width),
      )
    } catch (error) {
      sampling.dispose()
      throw error
    }
  }

  /** ⟨r²⟩ */
  get exact() {
    const { width } = this.values
    return 3 * width * width
  }

  snapshot(): Sampled {
    return sampledOf(this.sampling, this.exact)
  }

  outcome(): Promise<Outcome> {
    const { sampling, exact } = this
    const { result, arrays } = collectEstimates(sampling.plan, exact)
    return Promise.resolve({
      result: { ...result, exactClosedForm: exact, exactError: 0 },
      warnings:
        sampling.plan.total < fewest
          ? [
              say('{count} samples are few: estimate and error bar are rough. Take {fewest} or more.', {
                count: sampling.plan.total,
                fewest,
              }),
            ]
          : [],
      arrays,
      timing: () => sampling.timing(),
    })
  }
}
