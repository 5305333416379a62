import type { Outcome } from '../../../experiments/run'
import type { Sums } from '../../../physics/quantum/estimators'
import { effectiveSampleSize } from '../../../physics/quantum/estimators'
import { collectEstimates, finite } from '../estimates'
import type { Plan } from '../plan'
import { chainEffectiveSize } from '../plan'
import type { Diagnosis } from './diagnosis'
import { warningsOf } from './diagnosis'
import type { WellValues } from './parameters'
import type { Prepared } from './prepare'

/** The sums behind an estimate by weighted samples; undefined for chains. */
export const weightedSums = (plan: Plan, { method }: WellValues): Sums | undefined =>
  method === 'metropolis' ? undefined : plan.sums

/** Independent samples that would have the same error. */
export function effectiveSize(plan: Plan, values: WellValues): number | undefined {
  const sums = weightedSums(plan, values)
  return sums ? effectiveSampleSize(sums) : chainEffectiveSize(plan)
}

/** The document's result, and the arrays for files. */
export function collect(
  values: WellValues,
  prepared: Prepared,
  plan: Plan,
  diagnosis: Diagnosis | undefined,
): Pick<Outcome, 'result' | 'warnings' | 'arrays'> {
  const { state, closedForm, levels, dipoles, curves } = prepared
  const sampled = collectEstimates(plan, state.meanSquarePosition)
  const sums = weightedSums(plan, values)
  return {
    result: {
      energy: state.energy,
      levels: [...levels],
      exactClosedForm: finite(closedForm?.meanSquarePosition),
      exactError: state.meanSquareError,
      meanPosition: state.meanPosition,
      variance: state.variance,
      momentumSquared: state.momentumSquared,
      uncertaintyProduct: state.uncertaintyProduct,
      meanPotential: state.meanPotential,
      dipoles: [...dipoles],
      ...sampled.result,
      effectiveSampleSize: finite(effectiveSize(plan, values)),
      largestWeight: finite(sums?.largest),
      tailIndex: finite(diagnosis?.tailIndex),
      tailIndexOfEstimate: finite(diagnosis?.tailIndexOfEstimate),
      normalisation: finite(sums ? sums.sumW / sums.samples : undefined),
      acceptance: finite(plan.acceptance),
    },
    warnings: warningsOf(values, prepared, diagnosis),
    arrays: {
      ...sampled.arrays,
      position: { data: curves.x, shape: [curves.x.length] },
      density: { data: curves.density, shape: [curves.x.length] },
      levels: { data: Float64Array.from(levels), shape: [levels.length] },
    },
  }
}
