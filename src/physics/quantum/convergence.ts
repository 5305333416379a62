import type { ElementaryFunctions } from '../../kernels/elementary'
import { normalQuantile } from '../normalQuantile'

/** Ranks 1 to n of all values together; equal ones share the mean of theirs. */
function ranksOf(values: Float64Array): Float64Array {
  const order = Float64Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b] || a - b)
  const ranks = new Float64Array(values.length)
  for (let from = 0; from < order.length; ) {
    let until = from + 1
    while (until < order.length && values[order[until]] === values[order[from]]) until++
    for (let i = from; i < until; i++) ranks[order[i]] = (from + until + 1) / 2
    from = until
  }
  return ranks
}

/** √((n - 1)/n + B/(n W)) for chains of n draws that lie one behind the other. */
function potentialScaleReduction(draws: Float64Array, n: number): number {
  const chains = draws.length / n
  let within = 0
  const means = new Float64Array(chains)
  for (let c = 0; c < chains; c++) {
    let sum = 0
    for (let i = 0; i < n; i++) sum += draws[c * n + i]
    means[c] = sum / n
    let square = 0
    for (let i = 0; i < n; i++) square += (draws[c * n + i] - means[c]) * (draws[c * n + i] - means[c])
    within += square / (n - 1)
  }
  within /= chains
  const mean = means.reduce((sum, m) => sum + m, 0) / chains
  const between = means.reduce((sum, m) => sum + (m - mean) * (m - mean), 0) / (chains - 1)
  // Chains that do not move at all have nothing within.
  return within > 0 ? Math.sqrt((n - 1) / n + between / within) : between > 0 ? Infinity : NaN
}

/**
 * Rank-normalised split-R̂ of chains, the larger one of bulk and folded draws: near 1 where all halves of all chains tell the same,
 * above 1.01 where they do not yet. Vehtari, Gelman, Simpson, Carpenter & Bürkner, Bayesian Analysis 16, 667 (2021), equations (1)–(5).
 * @param chains draws of each, equally many
 * @returns undefined where they have fewer than four draws, or all the same
 */
export function splitRhat(chains: readonly Float64Array[], math: Pick<ElementaryFunctions, 'log'>): number | undefined {
  const half = Math.floor((chains[0]?.length ?? 0) / 2)
  if (half < 2 || chains.length < 2) return undefined
  const all = new Float64Array(2 * half * chains.length)
  chains.forEach((chain, c) => {
    all.set(chain.subarray(0, half), 2 * c * half)
    all.set(chain.subarray(chain.length - half), (2 * c + 1) * half)
  })
  const normalised = (values: Float64Array) =>
    ranksOf(values).map((rank) => normalQuantile((rank - 0.375) / (values.length + 0.25), math))
  const sorted = Float64Array.from(all).sort()
  const median = (sorted[all.length / 2 - 1] + sorted[all.length / 2]) / 2
  const bulk = potentialScaleReduction(normalised(all), half)
  const folded = potentialScaleReduction(normalised(all.map((x) => Math.abs(x - median))), half)
  const worse = Math.max(bulk, Number.isNaN(folded) ? bulk : folded)
  return Number.isNaN(worse) ? undefined : worse
}
