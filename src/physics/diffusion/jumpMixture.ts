import type { ElementaryFunctions } from '../../kernels/elementary'
import { minimise, type Slope } from '../quasiNewton'
import type { Focus } from './defocus'

type Functions = Pick<ElementaryFunctions, 'exp' | 'log'>

/**
 * Jumps of particles that diffuse with one of a few coefficients, seen with one error of position. Along d axes a jump over the time t has
 *
 *   f(r) ∝ r^(d−1) (Dt + σ²)^(−d/2) exp(−r² / 4(Dt + σ²)),
 *
 * and the jumps of all populations together Σ F Z(t, D) f(r) / Σ F Z(t, D), where Z is the share that stays in focus: 1 without a depth of
 * focus. Hansen et al., eLife 7, e33125 (2018) (Spot-On), in any number of dimensions.
 */

/** Jumps counted by their squares, lag by lag. */
export interface JumpCounts {
  /** Lags in frames, from 1 on. */
  readonly lags: readonly number[]
  /** Time between two frames. */
  readonly timeStep: number
  readonly dimensions: number
  /** Square of the jumps in each bin. */
  readonly squares: ArrayLike<number>
  /** Jumps at lag i in bin b at i · bins + b. */
  readonly counts: ArrayLike<number>
}

export interface MixtureModel {
  /** Variance of the error of position along one axis; undefined where it is to be found. */
  readonly noiseVariance: number | undefined
  /** What stays in focus; absent where everything does. */
  readonly focus?: Focus | undefined
}

export interface Population {
  /** Share of all particles in focus. */
  readonly fraction: number
  readonly diffusionCoefficient: number
}

export interface JumpMixture {
  /** Slowest first. */
  readonly populations: readonly Population[]
  readonly noiseVariance: number
  /** Logarithm of the likelihood, each independent displacement counted once. */
  readonly logLikelihood: number
  readonly settled: boolean
}

/** What of the counts matters, without empty bins. */
export interface Prepared {
  readonly dimensions: number
  readonly frame: number
  readonly times: readonly number[]
  /** Of a jump at each lag: windows of m frames overlap m-fold, and all lags show the same motion. */
  readonly weights: readonly number[]
  readonly squares: readonly Float64Array[]
  readonly counts: readonly Float64Array[]
  /** Jumps over one frame. */
  readonly jumps: number
  /** ⟨r²⟩ at the first lag over twice the dimensions: the unit of Dt and σ². */
  readonly scale: number
}

export function prepareJumps({ lags, timeStep, dimensions, squares, counts }: JumpCounts): Prepared {
  const bins = squares.length
  const rows = lags.map((_, lag) => {
    let there = 0
    for (let bin = 0; bin < bins; bin++) if (counts[lag * bins + bin] > 0) there++
    const row = { counts: new Float64Array(there), squares: new Float64Array(there) }
    for (let bin = 0, next = 0; bin < bins; bin++) {
      const count = counts[lag * bins + bin]
      if (!(count > 0)) continue
      row.counts[next] = count
      row.squares[next++] = squares[bin]
    }
    return row
  })
  const used = lags.map((_, lag) => lag).filter((lag) => rows[lag].counts.length > 0)
  const own = used.map((lag) => rows[lag].counts)
  const at = used.map((lag) => rows[lag].squares)
  const [jumps, total] =
    own.length > 0 ? own[0].reduce(([n, s], count, i) => [n + count, s + count * at[0][i]], [0, 0]) : [0, 0]
  return {
    dimensions,
    frame: timeStep,
    times: used.map((lag) => lags[lag] * timeStep),
    weights: used.map((lag) => 1 / (lags[lag] * used.length)),
    squares: at,
    counts: own,
    jumps,
    scale: total / (2 * dimensions * jumps),
  }
}

/** Parameters as the minimiser has them: roots of σ² and D in their units, logarithms of shares over that of the first population. */
interface Coded {
  readonly noise: number
  readonly roots: readonly number[]
  readonly shares: readonly number[]
}

const everything = { share: 1, slope: 0 }
const placesOf = (count: number, fixed: boolean) => (fixed ? 0 : 1) + count

class Likelihood {
  readonly #noiseFixed: number | undefined
  readonly #unit: number
  readonly #spread: number
  readonly #focus: Focus | undefined

  constructor(
    readonly data: Prepared,
    readonly count: number,
    { noiseVariance, focus }: MixtureModel,
    readonly functions: Functions,
  ) {
    this.#unit = data.scale
    this.#spread = Math.sqrt(data.scale / data.frame)
    this.#noiseFixed = noiseVariance
    this.#focus = focus
  }

  decode(at: Float64Array): Coded {
    const { count } = this
    const first = this.#noiseFixed === undefined ? 1 : 0
    const places = placesOf(count, first === 0)
    return {
      noise: this.#noiseFixed ?? at[0] * at[0] * this.#unit,
      roots: Array.from(at.subarray(first, places), (root) => Math.abs(root) * this.#spread),
      shares: [0, ...at.subarray(places, places + count - 1)],
    }
  }

  /** Where to begin: σ² and D in units of the data, and shares. */
  encode(noiseVariance: number, populations: readonly Population[]): Float64Array {
    const { log } = this.functions
    const noise = this.#noiseFixed === undefined ? [Math.sqrt(Math.max(1e-6, noiseVariance / this.#unit))] : []
    const roots = populations.map(({ diffusionCoefficient }) =>
      Math.max(1e-3, Math.sqrt(diffusionCoefficient) / this.#spread),
    )
    const least = 1e-4
    const first = log(Math.max(least, populations[0].fraction))
    const shares = populations.slice(1).map(({ fraction }) => log(Math.max(least, fraction)) - first)
    return Float64Array.from([...noise, ...roots, ...shares])
  }

  populations(at: Float64Array): Population[] {
    const { exp } = this.functions
    const { roots, shares } = this.decode(at)
    const most = Math.max(...shares)
    const own = shares.map((share) => exp(share - most))
    const total = own.reduce((sum, share) => sum + share, 0)
    return own.map((share, i) => ({ fraction: share / total, diffusionCoefficient: roots[i] * roots[i] }))
  }

  /** The logarithm of the likelihood per jump, negative, and its slope. */
  slopeAt(at: Float64Array): Slope {
    const { data, count, functions } = this
    const { exp, log } = functions
    const { noise, roots, shares } = this.decode(at)
    const { dimensions, times, weights, squares, counts, jumps } = data
    const half = dimensions / 2
    let value = 0
    let noiseSlope = 0
    const rootSlopes = new Float64Array(count)
    const shareSlopes = new Float64Array(count)
    const tiny = 1e-12 * this.#unit
    const logs = new Float64Array(count)
    const rates = new Float64Array(count)
    const chance = new Float64Array(count)
    const [members, moments] = [new Float64Array(count), new Float64Array(count)]
    times.forEach((time, lag) => {
      const variances = roots.map((root) => root * root * time + noise + tiny)
      const focus = roots.map((root) => this.#focus?.(time, root) ?? everything)
      const open = shares.map((share, i) => share + log(Math.max(1e-300, focus[i].share)))
      const most = Math.max(...open)
      const total = open.reduce((sum, each) => sum + exp(each - most), 0)
      const proportions = open.map((each) => exp(each - most) / total)
      for (let i = 0; i < count; i++) {
        logs[i] = open[i] - most - log(total) - half * log(variances[i])
        rates[i] = 1 / (4 * variances[i])
      }
      members.fill(0)
      moments.fill(0)
      let sum = 0
      let seen = 0
      const [square, number] = [squares[lag], counts[lag]]
      for (let bin = 0; bin < square.length; bin++) {
        const r = square[bin]
        const n = number[bin]
        let top = Number.NEGATIVE_INFINITY
        for (let i = 0; i < count; i++) {
          chance[i] = logs[i] - rates[i] * r
          if (chance[i] > top) top = chance[i]
        }
        let all = 0
        for (let i = 0; i < count; i++) {
          chance[i] = chance[i] === top ? 1 : exp(chance[i] - top)
          all += chance[i]
        }
        for (let i = 0; i < count; i++) {
          const member = (n * chance[i]) / all
          members[i] += member
          moments[i] += member * r
        }
        sum += n * (top + (count > 1 ? log(all) : 0))
        seen += n
      }
      const weight = weights[lag]
      value += weight * sum
      for (let i = 0; i < count; i++) {
        const v = variances[i]
        const alongVariance = weight * ((-half * members[i]) / v + moments[i] / (4 * v * v))
        const alongShare = weight * (members[i] - seen * proportions[i])
        noiseSlope += alongVariance
        rootSlopes[i] += alongVariance * 2 * roots[i] * time
        rootSlopes[i] += (alongShare * focus[i].slope) / Math.max(1e-300, focus[i].share)
        shareSlopes[i] += alongShare
      }
    })
    const first = this.#noiseFixed === undefined ? 1 : 0
    const gradient = new Float64Array(at.length)
    if (first === 1) gradient[0] = (-noiseSlope * 2 * at[0] * this.#unit) / jumps
    for (let i = 0; i < count; i++)
      gradient[first + i] = (-rootSlopes[i] * this.#spread * (at[first + i] < 0 ? -1 : 1)) / jumps
    for (let i = 1; i < count; i++) gradient[first + count + i - 1] = -shareSlopes[i] / jumps
    return { value: -value / jumps, gradient }
  }
}

/** The most likely mixture near a beginning. */
export function fitFrom(
  data: Prepared,
  model: MixtureModel,
  start: Pick<JumpMixture, 'populations' | 'noiseVariance'>,
  functions: Functions,
  tolerance = 1e-7,
): JumpMixture {
  const likelihood = new Likelihood(data, start.populations.length, model, functions)
  const found = minimise((at) => likelihood.slopeAt(at), likelihood.encode(start.noiseVariance, start.populations), {
    tolerance,
  })
  return {
    populations: likelihood.populations(found.at).sort((a, b) => a.diffusionCoefficient - b.diffusionCoefficient),
    noiseVariance: likelihood.decode(found.at).noise,
    logLikelihood: -found.value * data.jumps,
    settled: found.settled,
  }
}

/** D of the jump below which such a share of all jumps over one frame lie, as of free diffusion along as many axes. */
function quantile({ squares, counts, jumps, dimensions, frame }: Prepared, share: number): number {
  let before = 0
  for (const [bin, count] of counts[0].entries()) {
    before += count
    if (before >= share * jumps) return squares[0][bin] / (2 * dimensions * frame)
  }
  return 0
}

const better = (a: JumpMixture | undefined, b: JumpMixture) => (a && a.logLikelihood >= b.logLikelihood ? a : b)

/**
 * The most likely mixture of one, two or three populations, from several beginnings.
 * @param fewer the most likely mixture of one population fewer
 */
export function fitMixture(
  data: Prepared,
  model: MixtureModel,
  count: number,
  fewer: JumpMixture | undefined,
  functions: Functions,
): JumpMixture {
  const mean = data.scale / data.frame
  const noiseVariance = model.noiseVariance ?? fewer?.noiseVariance ?? 0.1 * data.scale
  if (!fewer) {
    const populations = [{ fraction: 1, diffusionCoefficient: mean }]
    return fitFrom(data, model, { populations, noiseVariance }, functions)
  }
  const { populations } = fewer
  const [slowest, fastest] = [populations[0], populations[populations.length - 1]]
  const starts: { readonly populations: readonly Population[]; readonly noiseVariance: number }[] = []
  const noises = model.noiseVariance === undefined ? [noiseVariance, quantile(data, 0.1) * data.frame] : [noiseVariance]
  for (const noise of noises) {
    const added = (fraction: number, diffusionCoefficient: number) => {
      const rest = populations.map((each) => ({ ...each, fraction: each.fraction * (1 - fraction) }))
      starts.push({ populations: [...rest, { fraction, diffusionCoefficient }], noiseVariance: noise })
    }
    added(0.4, slowest.diffusionCoefficient / 20)
    added(0.15, 4 * fastest.diffusionCoefficient)
    added(0.03, Math.max(quantile(data, 0.995), 10 * fastest.diffusionCoefficient))
    if (count > 2) added(0.3, Math.sqrt(slowest.diffusionCoefficient * fastest.diffusionCoefficient))
  }
  let best: JumpMixture | undefined
  for (const start of starts) best = better(best, fitFrom(data, model, start, functions, 1e-5))
  return best ? fitFrom(data, model, best, functions) : fewer
}
