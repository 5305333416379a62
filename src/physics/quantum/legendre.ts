import type { ElementaryFunctions } from '../../kernels/elementary'

/** Polynomials of one degree on [-1, 1], by their values at the Gauss-Lobatto-Legendre points. */
export interface LobattoBasis {
  readonly degree: number
  /** degree + 1 points, from -1 to 1. */
  readonly points: Float64Array
  /** Their quadrature weights: exact up to degree 2 · degree - 1. */
  readonly weights: Float64Array
  /** Row i: the derivative at point i as a combination of the values, (degree + 1)². */
  readonly derivative: Float64Array
  /** ∫ l_i' l_j', (degree + 1)². */
  readonly stiffness: Float64Array
  /** Barycentric weights for interpolation: 1 / P_n at the points. */
  readonly barycentric: Float64Array
}

/** P_n(x) and P_{n-1}(x), by the three-term recurrence. */
function legendre(n: number, x: number): [number, number] {
  let before = 1
  let value = x
  for (let k = 2; k <= n; k++) {
    const next = ((2 * k - 1) * x * value - (k - 1) * before) / k
    before = value
    value = next
  }
  return [value, before]
}

/**
 * The Gauss-Lobatto-Legendre points are ±1 and the zeros of P_n'; Newton's method from the Chebyshev-Lobatto points finds them.
 * Source: Canuto, Hussaini, Quarteroni & Zang, "Spectral Methods" (2006), section 2.3.
 */
export function lobattoBasis(degree: number, math: ElementaryFunctions): LobattoBasis {
  const n = degree
  const count = n + 1
  const points = new Float64Array(count)
  const weights = new Float64Array(count)
  const values = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    let x = i === 0 ? -1 : i === n ? 1 : -math.cos((Math.PI * i) / n)
    if (2 * i === n) x = 0
    else if (i > 0 && i < n) {
      for (let step = 0; step < 12; step++) {
        // (1 - x²) P_n' = n (P_{n-1} - x P_n), and its derivative is -n (n+1) P_n.
        const [p, q] = legendre(n, x)
        x += (q - x * p) / ((n + 1) * p)
      }
    }
    points[i] = x
  }
  // The points are mirrored exactly, so that a symmetric potential stays symmetric.
  for (let i = 0; i < count - 1 - i; i++) points[i] = -points[n - i]
  for (let i = 0; i < count; i++) {
    values[i] = legendre(n, points[i])[0]
    weights[i] = 2 / (n * (n + 1) * values[i] * values[i])
  }
  const derivative = new Float64Array(count * count)
  for (let i = 0; i < count; i++) {
    let sum = 0
    for (let j = 0; j < count; j++) {
      if (i === j) continue
      const d = values[i] / (values[j] * (points[i] - points[j]))
      derivative[i * count + j] = d
      sum += d
    }
    // A constant has derivative zero: the diagonal so defined keeps rounding small.
    derivative[i * count + i] = -sum
  }
  const stiffness = new Float64Array(count * count)
  for (let q = 0; q < count; q++) {
    for (let i = 0; i < count; i++) {
      const left = weights[q] * derivative[q * count + i]
      for (let j = 0; j < count; j++) stiffness[i * count + j] += left * derivative[q * count + j]
    }
  }
  const barycentric = new Float64Array(count)
  for (let i = 0; i < count; i++) barycentric[i] = 1 / values[i]
  return { degree, points, weights, derivative, stiffness, barycentric }
}

/** Value at t in [-1, 1] of the polynomial with given values at the points, by the barycentric formula. */
export function interpolate(basis: LobattoBasis, values: ArrayLike<number>, offset: number, t: number): number {
  let above = 0
  let below = 0
  for (let i = 0; i <= basis.degree; i++) {
    const distance = t - basis.points[i]
    if (distance === 0) return values[offset + i]
    const weight = basis.barycentric[i] / distance
    above += weight * values[offset + i]
    below += weight
  }
  return above / below
}
