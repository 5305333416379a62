import type { ShapedArrays } from '../../files/arrays'
import type { ElementaryFunctions } from '../../physics/elementary'
import type { Estimate } from '../../physics/quantum/estimators'
import { effectiveSampleSize } from '../../physics/quantum/estimators'
import { paretoTailIndex } from '../../physics/quantum/tailIndex'
import type { Json, ResultField, RunOutcome } from '../lab'
import { chainEffectiveSize } from './plan'
import type { QuantumSimulation } from './simulation'
import { isCloud, methodOf } from './simulation'

/** What the fields of a result mean. Natural units: ħ = 1, lengths and energies as the potential's parameters set them. */
export const results = {
  energy: { meaning: 'Energy of the level.' },
  levels: { meaning: 'Energies of the lowest bound levels.' },
  exact: { meaning: '⟨x²⟩ by the solver (in three dimensions: 3σ², the exact ⟨r²⟩).' },
  exactClosedForm: { meaning: '⟨x²⟩ in closed form, where one is known.' },
  exactError: { meaning: 'Bound of the solver’s error, from two resolutions.' },
  meanPosition: { meaning: '⟨x⟩' },
  variance: { meaning: '⟨x²⟩ − ⟨x⟩²; its root is the fluctuation.' },
  momentumSquared: { meaning: '⟨p²⟩' },
  uncertaintyProduct: { meaning: 'Δx Δp, never below 1/2.' },
  meanPotential: { meaning: '⟨V⟩' },
  dipoles: { meaning: '⟨0|x|n⟩ for each of the levels.' },
  estimate: { meaning: 'The Monte Carlo estimate of ⟨x²⟩ (or ⟨r²⟩).' },
  standardError: { meaning: 'Its standard error.' },
  deviation: { meaning: '(estimate − exact) / standardError.' },
  samples: { meaning: 'Samples used.' },
  effectiveSampleSize: { meaning: '(Σw)²/Σw²; for chains, independent samples with the same error.' },
  largestWeight: { meaning: 'Largest weight p/q met.' },
  tailIndex: { meaning: 'k̂ of the weights: above 0.5 their variance is infinite, above 0.7 trust nothing.' },
  tailIndexOfEstimate: { meaning: 'The same of x² w, which is what is averaged.' },
  normalisation: { meaning: 'Mean weight, the estimate of ∫p = 1.' },
  acceptance: { meaning: 'Share of accepted jumps of the chains.' },
  warnings: { meaning: 'What to mind about these numbers.' },
  history: { meaning: 'Running estimate: samples, estimate, standardError.' },
} as const satisfies Record<string, ResultField>

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null

/** At most a hundred points of the history, the last one among them, log-spaced. */
export function thinned(history: readonly Estimate[], most = 100): Estimate[] {
  if (history.length <= most) return [...history]
  const chosen: Estimate[] = []
  let next = 0
  for (const point of history) {
    if (point.samples >= next || point === history[history.length - 1]) {
      chosen.push(point)
      // Twelve points a decade, by repeated multiplication only: the engines' own pow differ.
      next = point.samples * 1.2115276586285884
    }
  }
  return chosen
}

export interface Diagnosis {
  readonly tailIndex: number | undefined
  readonly tailIndexOfEstimate: number | undefined
}

/** Tail indices of w and x² w, from the samples kept. */
export async function diagnose(simulation: QuantumSimulation, math: ElementaryFunctions): Promise<Diagnosis> {
  if (isCloud(simulation.values) || methodOf(simulation.values) === 'metropolis')
    return { tailIndex: undefined, tailIndexOfEstimate: undefined }
  const { x, weights } = await simulation.keptPoints()
  return {
    tailIndex: paretoTailIndex(weights, math),
    tailIndexOfEstimate: paretoTailIndex(
      weights.map((w, i) => w * x[i] * x[i]),
      math,
    ),
  }
}

/** Sentences about what could be wrong with an estimate. */
export function warningsOf(simulation: QuantumSimulation, diagnosis: Diagnosis | undefined): string[] {
  const { prepared, values } = simulation
  if (!prepared) return []
  const method = methodOf(values)
  const warnings: string[] = []
  if (method === 'metropolis') return warnings
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

/** The document's result, and the arrays for files. */
export async function collect(
  simulation: QuantumSimulation,
  math: ElementaryFunctions,
): Promise<Pick<RunOutcome, 'result' | 'arrays'>> {
  const { plan, prepared, values } = simulation
  const current = plan.current
  const history = thinned(plan.history)
  const exact = exactValue(simulation)
  const sampling: Record<string, Json> = {
    exact,
    estimate: finite(current?.estimate),
    standardError: finite(current?.standardError),
    deviation: current ? finite((current.estimate - exact) / current.standardError) : null,
    samples: current?.samples ?? 0,
    history: {
      samples: history.map(({ samples }) => samples),
      estimate: history.map(({ estimate }) => finite(estimate)),
      standardError: history.map(({ standardError }) => finite(standardError)),
    },
  }
  const arrays: Record<string, ShapedArrays[string]> = {
    samples: { data: Float64Array.from(history, ({ samples }) => samples), shape: [history.length] },
    estimate: { data: Float64Array.from(history, ({ estimate }) => estimate), shape: [history.length] },
    standardError: { data: Float64Array.from(history, ({ standardError }) => standardError), shape: [history.length] },
  }
  if (!prepared) {
    return { result: { ...sampling, exactClosedForm: exact, exactError: 0 }, arrays }
  }
  const diagnosis = await diagnose(simulation, math)
  const { state, closedForm, levels, dipoles, curves } = prepared
  const { sums } = plan
  const weighted = sums && values.method !== 'metropolis' ? sums : undefined
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
      ...sampling,
      effectiveSampleSize: finite(weighted ? effectiveSampleSize(weighted) : chainEffectiveSize(plan)),
      largestWeight: finite(weighted?.largest),
      tailIndex: finite(diagnosis.tailIndex),
      tailIndexOfEstimate: finite(diagnosis.tailIndexOfEstimate),
      normalisation: finite(weighted ? weighted.sumW / weighted.samples : undefined),
      acceptance: finite(plan.acceptance),
      warnings: warningsOf(simulation, diagnosis),
    },
    arrays: {
      ...arrays,
      position: { data: curves.x, shape: [curves.x.length] },
      density: { data: curves.density, shape: [curves.x.length] },
      levels: { data: Float64Array.from(levels), shape: [levels.length] },
    },
  }
}

/** ⟨x²⟩ by the solver, or 3σ². */
export function exactValue({ prepared, values }: QuantumSimulation): number {
  const width = values.width ?? 1
  return prepared ? prepared.state.meanSquarePosition : 3 * width * width
}
