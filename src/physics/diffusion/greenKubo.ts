/** Velocity autocorrelation ⟨v(0)·v(t)⟩ of groups of particles: group g's at lag m at g · lags + m. */
export interface VelocityCorrelation {
  readonly groups: number
  /** Lags from 0 on, one frame apart. */
  readonly lags: number
  readonly values: Float64Array
  /** Particles in each group. */
  readonly particles: readonly number[]
  readonly dimensions: number
}

export interface GreenKubo {
  readonly correlation: Float64Array
  readonly correlationError: Float64Array
  /** D(t) = (1/d) ∫ ⟨v(0)·v(t')⟩ dt' from 0 to each lag. */
  readonly integral: Float64Array
  readonly integralError: Float64Array
  /** Where the integral no longer rises; undefined where it never settles. */
  readonly plateau:
    | { readonly from: number; readonly to: number; readonly diffusionCoefficient: number; readonly error: number }
    | undefined
}

/** Standard errors within which the correlation counts as gone. */
const gone = 2.5
/** Errors within which the two halves of a plateau must agree. */
const level = 2
/** From so many groups on their differences tell an error. */
export const leastVelocityGroups = 4

/** Mean over groups, weighted with their particles, and its standard error. */
function meanOf(values: (group: number) => number, particles: readonly number[]): [mean: number, error: number] {
  const total = particles.reduce((sum, each) => sum + each, 0)
  const mean = particles.reduce((sum, each, group) => sum + each * values(group), 0) / total
  const squares = particles.reduce((sum, each, group) => {
    const away = (each * (values(group) - mean)) / total
    return sum + away * away
  }, 0)
  const count = particles.length
  return [mean, count < leastVelocityGroups ? Number.NaN : Math.sqrt((squares * count) / (count - 1))]
}

/**
 * D as the time integral of the velocity autocorrelation (Green, J. Chem. Phys. 22, 398 (1954); Kubo, J. Phys. Soc. Jpn. 12, 570 (1957)), by the
 * trapezoidal rule. The plateau begins where the correlation is lost in its own error for half as long again, and lasts as long as it took to begin.
 */
export function greenKubo(
  { groups, lags, values, particles, dimensions }: VelocityCorrelation,
  timeStep: number,
): GreenKubo {
  const integrals = new Float64Array(groups * lags)
  for (let group = 0; group < groups; group++)
    for (let lag = 1; lag < lags; lag++) {
      const at = group * lags + lag
      integrals[at] = integrals[at - 1] + ((values[at - 1] + values[at]) * timeStep) / (2 * dimensions)
    }
  const columns = (of: Float64Array) => {
    const found = Array.from({ length: lags }, (_, lag) => meanOf((group) => of[group * lags + lag], particles))
    return [Float64Array.from(found, ([mean]) => mean), Float64Array.from(found, ([, error]) => error)] as const
  }
  const [correlation, correlationError] = columns(values)
  const [integral, integralError] = columns(integrals)
  const over = (group: number, first: number, last: number) => {
    let sum = 0
    for (let lag = first; lag < last; lag++) sum += integrals[group * lags + lag]
    return sum / (last - first)
  }
  const begin = beginning(correlation, correlationError)
  const plateau = (() => {
    if (begin === undefined) return undefined
    const end = Math.min(lags, 2 * begin + 2)
    const half = (begin + end) >> 1
    const [diffusionCoefficient, error] = meanOf((group) => over(group, begin, end), particles)
    const [change, changeError] = meanOf((group) => over(group, half, end) - over(group, begin, half), particles)
    if (Math.abs(change) > level * changeError) return undefined
    return { from: begin, to: end - 1, diffusionCoefficient, error }
  })()
  return { correlation, correlationError, integral, integralError, plateau }
}

function beginning(correlation: Float64Array, error: Float64Array): number | undefined {
  const quiet = (lag: number) => Math.abs(correlation[lag]) <= gone * error[lag]
  for (let lag = 1; 2 * lag + 2 <= correlation.length; lag++) {
    const last = Math.ceil(1.5 * lag) + 1
    let all = true
    for (let k = lag; k <= last && all; k++) all = quiet(k)
    if (all) return lag
  }
  return undefined
}
