import type { ElementaryFunctions } from '../../../physics/elementary'
import { paretoTailIndex } from '../../../physics/quantum/tailIndex'
import type { Points } from '../sampling'
import type { WellValues } from './parameters'
import type { Prepared } from './prepare'

export interface Diagnosis {
  readonly tailIndex: number | undefined
  readonly tailIndexOfEstimate: number | undefined
}

/** Tail indices of w and x² w, from the samples kept. Takes a while: it is for the solver's thread. */
export function diagnose({ x, weights }: Points, math: ElementaryFunctions): Diagnosis {
  return {
    tailIndex: paretoTailIndex(weights, math),
    tailIndexOfEstimate: paretoTailIndex(
      weights.map((w, i) => w * x[i] * x[i]),
      math,
    ),
  }
}

/** Sentences about what could be wrong with an estimate. */
export function warningsOf(values: WellValues, prepared: Prepared, diagnosis: Diagnosis | undefined): string[] {
  const warnings: string[] = [...prepared.solverWarnings]
  if (values.method === 'metropolis') return warnings
  const { proposal } = prepared
  // A Gaussian that is merely narrow misses next to nothing at once, and everything that matters in the long run.
  if (prepared.missed > (proposal.kind === 'uniform' ? 1e-6 : 1e-3)) {
    const part = Number((100 * prepared.missed).toPrecision(2))
    warnings.push(
      `The proposal never reaches ${part} % of the density: the estimate is wrong by what is missing there.`,
    )
  }
  if (prepared.heavyTails && proposal.kind === 'gaussian')
    warnings.push(
      'The tails of |ψ|² fall more slowly than those of any Gaussian: the variance of the weights is infinite. The defensive mixture cures it.',
    )
  const { frequency } = values as unknown as { readonly frequency: number }
  // |ψ|² of the oscillator falls as exp(-mωx²), its square over q as exp(-(2mω - 1/2σ²) x²).
  const limit = 0.5 / Math.sqrt(values.mass * frequency)
  if (values.potential === 'harmonic' && proposal.kind === 'gaussian' && proposal.width <= limit)
    warnings.push(
      `The proposal is so narrow (σ ≤ ${Number(limit.toPrecision(3))}) that the variance of the weights is infinite: the error bar means nothing.`,
    )
  const worst = Math.max(diagnosis?.tailIndex ?? 0, diagnosis?.tailIndexOfEstimate ?? 0)
  if (worst > 0.5) {
    const shown = worst.toFixed(2)
    warnings.push(
      worst > 0.7
        ? `k̂ = ${shown} is above 0.7: the error bar means nothing. Widen the proposal or take the defensive mixture.`
        : `k̂ = ${shown} is above 0.5: the variance of the weights does not exist, the error bar comes out too small.`,
    )
  }
  return warnings
}
