import type { ElementaryFunctions } from '../../../kernels/elementary'
import { splitRhat } from '../../../physics/quantum/convergence'
import type { Proposal } from '../../../physics/quantum/proposal'
import { isSmall, studentIntervals } from '../../../physics/quantum/studentT'
import { paretoTailIndex } from '../../../physics/quantum/tailIndex'
import { say, type Text } from '../../../words/text'
import type { Points } from '../sampling'
import { inErrors } from '../words'
import type { WellValues } from './parameters'
import type { Prepared } from './prepare'

export interface Diagnosis {
  /** Of weights. */
  readonly tailIndex?: number | undefined
  readonly tailIndexOfEstimate?: number | undefined
  /** Of chains. */
  readonly splitRhat?: number | undefined
}

/** Tail indices of w and x² w, from the samples kept; whether chains agree. Takes a while: it is for the solver's thread. */
export function diagnose({ x, weights, chains }: Points, math: ElementaryFunctions): Diagnosis {
  if (chains) return { splitRhat: splitRhat(chains, math) }
  return {
    tailIndex: paretoTailIndex(weights, math),
    tailIndexOfEstimate: paretoTailIndex(
      weights.map((w, i) => w * x[i] * x[i]),
      math,
    ),
  }
}

/** What a run that has come to its end tells of itself. */
export interface Measured {
  readonly standardError: number
  readonly effectiveSampleSize: number | undefined
  /** Mean weight and its standard error. */
  readonly meanWeight: { readonly mean: number; readonly standardError: number } | undefined
  readonly acceptance: number | undefined
  /** Chains or scramblings from whose spread the error comes. */
  readonly replicates: number | undefined
}

/** Stratified sampling tells its error from pairs, of which the few in the tails decide: by replicas, 89 for 95 % at 400 samples. */
const leastEffectiveSize = ({ method }: WellValues) => (method === 'stratified' ? 500 : 100)
/** Vehtari et al. ask for 1.01 of chains whose ends are to be trusted one by one; here many short ones are averaged. */
const largestRhat = 1.05

const round = (value: number, digits = 2) => Number(value.toPrecision(digits))
const percent = (share: number) => round(100 * share)

/** What chains and few repetitions say against an error bar. */
function measuredWarnings(values: WellValues, diagnosis: Diagnosis | undefined, measured: Measured): Text[] {
  const warnings: Text[] = []
  const { effectiveSampleSize: size, meanWeight, acceptance, replicates } = measured
  if (!(measured.standardError > 0))
    warnings.push(
      'The samples do not vary at all: the error bar means nothing. Look at centre and width of the proposal.',
    )
  else if (size !== undefined && size < leastEffectiveSize(values))
    warnings.push(
      say(
        'The samples are worth {count} independent ones (effective sample size below {least}): estimate and error bar are rough. Take more samples or a proposal that fits better.',
        { count: round(size), least: leastEffectiveSize(values) },
      ),
    )
  if (meanWeight && Math.abs(meanWeight.mean - 1) > 5 * meanWeight.standardError + 1e-6)
    warnings.push(
      say(
        'The mean weight is {mean}, {deviation} standard errors from 1: part of the density is hardly ever sampled, and the estimate is off by more than its error bar.',
        {
          mean: round(meanWeight.mean, 4),
          deviation: inErrors(Math.abs(meanWeight.mean - 1) / meanWeight.standardError, 0),
        },
      ),
    )
  if (acceptance !== undefined && acceptance < 0.01)
    warnings.push(
      say('Only {percent} % of the jumps are accepted: the chains hardly move. Take a smaller proposalWidth.', {
        percent: percent(acceptance),
      }),
    )
  if (acceptance !== undefined && acceptance > 0.95)
    warnings.push(
      say(
        '{percent} % of the jumps are accepted: the steps are so small that the chains hardly move. Take a larger proposalWidth.',
        { percent: percent(acceptance) },
      ),
    )
  const rhat = diagnosis?.splitRhat
  if (rhat !== undefined && rhat > largestRhat)
    warnings.push(
      say(
        'Split-R̂ = {rhat} is above {largest}: the chains do not agree yet, each has seen only part of the density. Take more samples or another proposalWidth.',
        { rhat: Number.isFinite(rhat) ? rhat.toFixed(2) : '∞', largest: largestRhat },
      ),
    )
  if (replicates !== undefined && isSmall(replicates)) {
    const [usual, wide] = studentIntervals(replicates)
    const known = { replicates, usual, wide }
    warnings.push(
      values.method === 'metropolis'
        ? say(
            'The error comes from {replicates} chains only and follows Student’s t: 68 % of such estimates lie within {usual} and 95 % within {wide} standard errors.',
            known,
          )
        : say(
            'The error comes from {replicates} scramblings only and follows Student’s t: 68 % of such estimates lie within {usual} and 95 % within {wide} standard errors.',
            known,
          ),
    )
  }
  return warnings
}

/** Sentences about what could be wrong with an estimate. */
export function warningsOf(
  values: WellValues,
  prepared: Prepared,
  diagnosis: Diagnosis | undefined,
  measured?: Measured,
): Text[] {
  const seen = measured ? measuredWarnings(values, diagnosis, measured) : []
  const weights = values.method === 'metropolis' ? [] : weightWarnings(values, prepared, diagnosis)
  return [...prepared.solverWarnings, ...weights, ...seen]
}

/** Whether a proposal is uniform on the cell and nothing else. */
function isOnCell({ domain = [] }: WellValues, { kind, center, width }: Proposal): boolean {
  const [low, high] = domain
  const slack = 1e-9 * (high - low)
  return kind === 'uniform' && Math.abs(center - width - low) <= slack && Math.abs(center + width - high) <= slack
}

function weightWarnings(values: WellValues, prepared: Prepared, diagnosis: Diagnosis | undefined): Text[] {
  const warnings: Text[] = []
  const { proposal } = prepared
  if (values.ends === 'periodic' && values.method === 'stratified' && !isOnCell(values, proposal))
    warnings.push(
      'The density breaks off at the ends of the cell, inside of two strata, and pairs of samples hardly ever show that: the error bar is too small. Take the uniform proposal on just the cell, or another method.',
    )
  // A Gaussian that is merely narrow misses next to nothing at once, and everything that matters in the long run.
  if (prepared.missed > (proposal.kind === 'uniform' ? 1e-6 : 1e-3)) {
    const part = Number((100 * prepared.missed).toPrecision(2))
    warnings.push(
      say('The proposal never reaches {part} % of the density: the estimate is wrong by what is missing there.', {
        part,
      }),
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
      say(
        'The proposal is so narrow (σ ≤ {limit}) that the variance of the weights is infinite: the error bar means nothing.',
        { limit: Number(limit.toPrecision(3)) },
      ),
    )
  const worst = Math.max(diagnosis?.tailIndex ?? 0, diagnosis?.tailIndexOfEstimate ?? 0)
  if (worst > 0.5) {
    const k = worst.toFixed(2)
    warnings.push(
      worst > 0.7
        ? say('k̂ = {k} is above 0.7: the error bar means nothing. Widen the proposal or take the defensive mixture.', {
            k,
          })
        : say('k̂ = {k} is above 0.5: the variance of the weights does not exist, the error bar comes out too small.', {
            k,
          }),
    )
  }
  return warnings
}
