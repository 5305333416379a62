import type { Outcome } from '../../../experiments/run'
import type { Sums } from '../../../physics/quantum/estimators'
import { effectiveSampleSize } from '../../../physics/quantum/estimators'
import { collectEstimates, finite } from '../estimates'
import type { Plan } from '../plan'
import { chainEffectiveSize } from '../plan'
import type { Diagnosis, Measured } from './diagnosis'
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

/** What a finished run tells of itself. */
export function measured(plan: Plan, values: WellValues): Measured | undefined {
  const { current, acceptance } = plan
  if (!current) return undefined
  const sums = weightedSums(plan, values)
  const mean = sums ? sums.sumW / sums.samples : 0
  const spread = sums ? Math.max(0, sums.sumW2 / sums.samples - mean * mean) : 0
  return {
    standardError: current.standardError,
    effectiveSampleSize: effectiveSize(plan, values),
    meanWeight: sums && { mean, standardError: Math.sqrt(spread / sums.samples) },
    acceptance,
    replicates: current.replicates,
  }
}

/** The document's result, and the arrays for files. */
export function collect(
  values: WellValues,
  prepared: Prepared,
  plan: Plan,
  diagnosis: Diagnosis | undefined,
): Pick<Outcome, 'result' | 'warnings' | 'arrays'> {
  const { state, closedForm, levels, levelErrors, dipoles, curves } = prepared
  const sampled = collectEstimates(plan, state.meanSquarePosition)
  const sums = weightedSums(plan, values)
  return {
    result: {
      energy: state.energy,
      energyError: state.energyError,
      levels: [...levels],
      levelErrors: [...levelErrors],
      exactClosedForm: finite(closedForm?.meanSquarePosition),
      exactError: state.meanSquareError,
      meanPosition: state.meanPosition,
      variance: state.variance,
      varianceError: state.varianceError,
      momentumSquared: state.momentumSquared,
      uncertaintyProduct: finite(state.uncertaintyProduct),
      meanPotential: state.meanPotential,
      dipoles: [...dipoles],
      ...sampled.result,
      effectiveSampleSize: finite(effectiveSize(plan, values)),
      largestWeight: finite(sums?.largest),
      tailIndex: finite(diagnosis?.tailIndex),
      tailIndexOfEstimate: finite(diagnosis?.tailIndexOfEstimate),
      normalisation: finite(sums ? sums.sumW / sums.samples : undefined),
      acceptance: finite(plan.acceptance),
      ...(values.method === 'metropolis' ? chainFields(plan, diagnosis) : {}),
    },
    warnings: warningsOf(values, prepared, diagnosis, measured(plan, values)),
    arrays: {
      ...sampled.arrays,
      position: { data: curves.x, shape: [curves.x.length] },
      density: { data: curves.density, shape: [curves.x.length] },
      levels: { data: Float64Array.from(levels), shape: [levels.length] },
      levelErrors: { data: Float64Array.from(levelErrors), shape: [levels.length] },
    },
  }
}

/** Steps of all chains for one independent sample, and whether the chains agree. */
function chainFields(plan: Plan, diagnosis: Diagnosis | undefined) {
  const size = chainEffectiveSize(plan)
  return {
    autocorrelationTime: finite(size === undefined ? undefined : plan.total / size),
    splitRhat: finite(diagnosis?.splitRhat),
  }
}
