import { cholesky } from './cholesky'
import type { TrackGroup } from './ensemble'
import { ensembleCovariance, gaussianMsdCovariance } from './ensemble'
import type { Exponent } from './exponent'

/**
 * MSD(n)/d = A n^α + B with correlated errors: diffusion of any kind behind a constant error of position, B = 2σ² (below 0 for an exposure
 * that blurs). Without the offset every noisy track would look hindered.
 */
export interface PowerLaw extends Exponent {
  /** B and its error, per axis. */
  readonly offset: number
  readonly offsetError: number
  /** What remains beside the fit, in units of its covariance, and how much would. */
  readonly chiSquare: number
  readonly degrees: number
  /** α as a sum over the points of MSD/d, for small changes. */
  readonly weights: readonly number[]
}

export interface PowerLawData {
  /** In rising order, each below the longest track. */
  readonly lags: readonly number[]
  /** Summed over the axes, positive. */
  readonly msd: readonly number[]
  readonly dimensions: number
  readonly tracks: readonly TrackGroup[]
}

type Functions = Readonly<Record<'log', (x: number) => number> & Record<'pow', (x: number, y: number) => number>>

/** Windows further apart than this share nothing that matters; a limit for the longest tracks. */
const reachLimit = 4096
const [leastExponent, mostExponent] = [0.02, 2.6]

interface State {
  readonly scale: number
  readonly exponent: number
  readonly offset: number
  readonly chiSquare: number
}

/** Weighted with the inverse of a covariance. */
const form = (a: ArrayLike<number>, solved: ArrayLike<number>) => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * solved[i]
  return sum
}

/**
 * Fits A, α and B by generalised least squares; the covariance is that of a Gaussian motion with the fitted curve, and is iterated with it.
 * @param fixed B, where it is known; else it is fitted, between -MSD(1)/d and MSD(1)/d
 * @throws RangeError with fewer points than unknowns
 */
export function fitPowerLaw(data: PowerLawData, { log, pow }: Functions, fixed?: number): PowerLaw {
  const { lags, dimensions, tracks } = data
  const size = lags.length
  if (size < (fixed === undefined ? 3 : 2)) throw new RangeError('a power law needs more lags')
  const y = data.msd.map((value) => value / dimensions)
  const longest = Math.max(...tracks.map(({ positions }) => positions))
  const reach = Math.min(longest, Math.max(reachLimit, 2 * lags[size - 1]))
  const logs = lags.map((lag) => log(lag))
  const bound = y[0]

  const covarianceOf = ({ scale, exponent, offset }: Omit<State, 'chiSquare'>) => {
    const structure = new Float64Array(reach + lags[size - 1] + 1)
    for (let t = 1; t < structure.length; t++) structure[t] = Math.max(0, scale * pow(t, exponent) + offset)
    const matrix = ensembleCovariance(tracks, lags, (positions, m, n) =>
      gaussianMsdCovariance(structure, positions, m, n, reach),
    )
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) matrix[i * size + j] /= dimensions
      // Straight flight has one unknown only: without this its covariance could not be inverted.
      matrix[i * size + i] *= 1 + 1e-9
    }
    return cholesky(matrix, size)
  }

  const ones = lags.map(() => 1)
  const attempt = (solve: (b: ArrayLike<number>) => ArrayLike<number>, exponent: number): State => {
    const power = lags.map((lag) => pow(lag, exponent))
    const solvedPower = solve(power)
    const weighted = (offset: number): State => {
      const rest = y.map((value) => value - offset)
      const scale = Math.max(0, form(rest, solvedPower) / form(power, solvedPower))
      const residual = rest.map((value, i) => value - scale * power[i])
      return { scale, exponent, offset, chiSquare: form(residual, solve(residual)) }
    }
    if (fixed !== undefined) return weighted(fixed)
    const solvedOnes = solve(ones)
    const [a, b, c] = [form(power, solvedPower), form(power, solvedOnes), form(ones, solvedOnes)]
    const offset = (a * form(y, solvedOnes) - b * form(y, solvedPower)) / (a * c - b * b)
    return weighted(Math.min(bound, Math.max(-bound, Number.isFinite(offset) ? offset : 0)))
  }

  const start = fixed ?? 0
  const slope =
    log(Math.max(1e-12, (y[size - 1] - start) / Math.max(1e-300, y[0] - start))) / (logs[size - 1] - logs[0])
  const first = Math.min(1.9, Math.max(0.2, Number.isFinite(slope) ? slope : 1))
  let best: State = { scale: y[0] / pow(lags[0], first), exponent: first, offset: 0, chiSquare: 0 }
  let solver = covarianceOf(best)
  for (let round = 0; round < 4; round++) {
    const { solve } = solver
    let found = attempt(solve, leastExponent)
    const step = 0.06
    for (let exponent = leastExponent + step; exponent <= mostExponent; exponent += step) {
      const next = attempt(solve, exponent)
      if (next.chiSquare < found.chiSquare) found = next
    }
    // Golden section around the best of the grid.
    let low = Math.max(leastExponent, found.exponent - step)
    let high = Math.min(mostExponent, found.exponent + step)
    for (let k = 0; k < 40; k++) {
      const third = 0.381966 * (high - low)
      const left = attempt(solve, low + third)
      const right = attempt(solve, high - third)
      const better = left.chiSquare < right.chiSquare ? left : right
      if (left.chiSquare < right.chiSquare) high -= third
      else low += third
      if (better.chiSquare < found.chiSquare) found = better
    }
    best = found
    if (!(best.scale > 0)) break
    solver = covarianceOf(best)
  }
  return describe(best)

  function describe(state: State): PowerLaw {
    const { scale, exponent, offset } = state
    const clamped = fixed !== undefined || Math.abs(offset) >= bound
    const power = lags.map((lag) => pow(lag, exponent))
    const columns = [power, power.map((value, i) => scale * value * logs[i]), ...(clamped ? [] : [ones])]
    const solved = columns.map((column) => solver.solve(column))
    const unknowns = columns.length
    const normal = Float64Array.from({ length: unknowns * unknowns }, (_, i) => {
      return form(columns[Math.floor(i / unknowns)], solved[i % unknowns])
    })
    const inverse = cholesky(normal, unknowns)
    const unit = (at: number) => inverse.solve(columns.map((_, i) => (i === at ? 1 : 0)))
    const row = unit(1)
    const weights = lags.map((_, i) => solved.reduce((sum, column, k) => sum + row[k] * column[i], 0))
    // One step more in all unknowns at once: the search knows α to the root of the last digit only.
    const residual = y.map((value, i) => value - scale * power[i] - offset)
    const polished = exponent + form(weights, residual)
    const inside = polished > leastExponent && polished < mostExponent && Math.abs(polished - exponent) < 1e-3
    return {
      exponent: inside ? polished : exponent,
      exponentError: Math.sqrt(row[1]),
      offset,
      offsetError: clamped ? Number.NaN : Math.sqrt(unit(2)[2]),
      chiSquare: state.chiSquare,
      degrees: lags.length - unknowns,
      weights,
    }
  }
}
