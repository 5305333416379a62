import type { ElementaryFunctions } from '../../kernels/elementary'
import { seedWords } from '../random/philox'
import { uniformAt } from '../random/variates'
import { partsOf, shareBelow } from './jumpDensity'
import type { JumpCounts, JumpMixture, MixtureModel, Prepared } from './jumpMixture'
import { fitFrom, fitMixture, prepareJumps } from './jumpMixture'

/** Jumps of groups of tracks: group g's at lag i in bin b at (g · lags + i) · bins + b. */
export interface GroupedJumps extends Omit<JumpCounts, 'counts'> {
  readonly groups: number
  readonly counts: Uint32Array
}

/** Something measured with how far it may be off. */
export interface Uncertain {
  readonly value: number
  /** Half the width of the middle 68 % of the resampled values; undefined with too few tracks. */
  readonly error: number | undefined
  /** The middle 95 % of them. */
  readonly interval: readonly [number, number] | undefined
}

export interface Populations {
  readonly count: number
  /** Bayesian information criterion by number of populations. */
  readonly bic: readonly { readonly count: number; readonly value: number }[]
  readonly populations: readonly { readonly fraction: Uncertain; readonly diffusionCoefficient: Uncertain }[]
  readonly noiseVariance: Uncertain
  readonly jumps: number
  /** Largest difference between the shares of jumps up to some length, measured and fitted, over one frame. */
  readonly distance: number
  readonly settled: boolean
}

/** Populations that are looked for, at most. */
export const mostPopulations = 3
/** From so many groups of tracks on resampling tells the errors. */
export const leastGroups = 10
const resamplings = 200

/** The bins in which each group has jumps, group after group: few of all there are, and a resampling reads nothing else. */
interface Filled {
  /** Where each group's end. */
  readonly ends: Uint32Array
  readonly bins: Uint32Array
  readonly counts: Uint32Array
}

function filled({ groups, counts }: GroupedJumps): Filled {
  const size = counts.length / groups
  let there = 0
  for (let at = 0; at < counts.length; at++) if (counts[at] > 0) there++
  const found = { ends: new Uint32Array(groups), bins: new Uint32Array(there), counts: new Uint32Array(there) }
  let next = 0
  for (let group = 0; group < groups; group++) {
    for (let bin = 0; bin < size; bin++) {
      const count = counts[group * size + bin]
      if (count === 0) continue
      found.bins[next] = bin
      found.counts[next++] = count
    }
    found.ends[group] = next
  }
  return found
}

function summed({ lags, squares, groups }: GroupedJumps, { ends, bins, counts }: Filled, times?: ArrayLike<number>) {
  const total = new Float64Array(lags.length * squares.length)
  for (let group = 0, at = 0; group < groups; group++) {
    const often = times ? times[group] : 1
    if (often === 0) at = ends[group]
    for (; at < ends[group]; at++) total[bins[at]] += often * counts[at]
  }
  return total
}

/**
 * Bayesian information criterion, −2 ln L + k ln n: Schwarz, Ann. Stat. 6, 461 (1978). L counts each independent displacement once, and so
 * does n.
 */
export const bicOf = (
  mixture: JumpMixture,
  count: number,
  noiseFound: boolean,
  jumps: number,
  { log }: Pick<ElementaryFunctions, 'log'>,
) => -2 * mixture.logLikelihood + (2 * count - 1 + (noiseFound ? 1 : 0)) * log(jumps)

/**
 * How many populations there are, their shares and diffusion coefficients. Errors by bootstrap over tracks (Efron, Ann. Stat. 7, 1 (1979)),
 * whose jumps belong together.
 * @param wanted a number of populations, or all that there may be, of which the criterion chooses
 */
export function findPopulations(
  grouped: GroupedJumps,
  model: MixtureModel,
  wanted: number | 'auto',
  functions: ElementaryFunctions,
): Populations | undefined {
  const jumps = filled(grouped)
  const data = prepareJumps({ ...grouped, counts: summed(grouped, jumps) })
  if (!(data.jumps > 0) || !(data.scale > 0)) return undefined
  const fits: JumpMixture[] = []
  for (let count = 1; count <= (wanted === 'auto' ? mostPopulations : wanted); count++)
    fits.push(fitMixture(data, model, count, fits.at(-1), functions))
  const noiseFound = model.noiseVariance === undefined
  const bic = fits.map((fit, i) => ({ count: i + 1, value: bicOf(fit, i + 1, noiseFound, data.jumps, functions) }))
  const count = wanted === 'auto' ? bic.reduce((best, each) => (each.value < best.value ? each : best)).count : wanted
  const chosen = fits[count - 1]
  const again = resampled(grouped, jumps, model, chosen, functions)
  const spread = (value: number, of: (mixture: JumpMixture) => number) =>
    uncertain(value, again.map(of), grouped.groups)
  return {
    count,
    bic,
    populations: chosen.populations.map(({ fraction, diffusionCoefficient }, i) => ({
      fraction: spread(fraction, (mixture) => mixture.populations[i].fraction),
      diffusionCoefficient: spread(diffusionCoefficient, (mixture) => mixture.populations[i].diffusionCoefficient),
    })),
    noiseVariance: noiseFound
      ? spread(chosen.noiseVariance, (mixture) => mixture.noiseVariance)
      : { value: chosen.noiseVariance, error: undefined, interval: undefined },
    jumps: data.jumps,
    distance: distanceOf(data, chosen, model, functions),
    settled: chosen.settled,
  }
}

/** Largest difference of the cumulative shares at the first lag: Kolmogorov's. */
function distanceOf(
  data: Prepared,
  mixture: JumpMixture,
  { focus }: MixtureModel,
  functions: ElementaryFunctions,
): number {
  const { dimensions, times, squares, counts, jumps } = data
  const parts = partsOf(mixture, times[0], focus)
  let before = 0
  let largest = 0
  for (const [bin, count] of counts[0].entries()) {
    const below = parts.reduce((sum, { share, variance }) => {
      return sum + share * shareBelow(squares[0][bin] / (4 * variance), dimensions, functions)
    }, 0)
    largest = Math.max(largest, Math.abs((before + count / 2) / jumps - below))
    before += count
  }
  return largest
}

/** The mixture as it comes out of tracks that are drawn anew from those there are. */
function resampled(
  grouped: GroupedJumps,
  jumps: Filled,
  model: MixtureModel,
  chosen: JumpMixture,
  functions: ElementaryFunctions,
): JumpMixture[] {
  const { groups } = grouped
  if (groups < leastGroups) return []
  return Array.from({ length: resamplings }, (_, resampling) => {
    const stream = { seed: seedWords(2026), stream: 0x6a756d70, substream: resampling }
    const times = new Uint16Array(groups)
    for (let draw = 0; draw < groups; draw++) times[Math.floor(groups * uniformAt(draw, stream))]++
    return fitFrom(prepareJumps({ ...grouped, counts: summed(grouped, jumps, times) }), model, chosen, functions, 1e-5)
  })
}

function uncertain(value: number, values: readonly number[], groups: number): Uncertain {
  if (values.length === 0) return { value, error: undefined, interval: undefined }
  const sorted = Float64Array.from(values).sort()
  const quantile = (share: number) => {
    const at = share * (sorted.length - 1)
    const low = Math.floor(at)
    const high = Math.min(low + 1, sorted.length - 1)
    return sorted[low] + (at - low) * (sorted[high] - sorted[low])
  }
  // What is drawn from few tracks is spread too little, by this much.
  const widened = Math.sqrt(groups / (groups - 1))
  const [low, high] = [quantile(0.025), quantile(0.975)]
  return {
    value,
    error: (widened * (quantile(0.8413) - quantile(0.1587))) / 2,
    interval: [Math.max(0, value + widened * (low - value)), value + widened * (high - value)],
  }
}
