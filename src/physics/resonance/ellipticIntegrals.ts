/** π, written out: the constant, not a function of the engine. */
const pi = 3.141592653589793

/**
 * Complete elliptic integrals K(k) and E(k) of the first and second kind by the arithmetic–geometric mean
 * (Abramowitz & Stegun 17.6). Only + − × ÷ √.
 * @param modulus k, 0 ≤ k < 1. @throws RangeError outside.
 */
export function completeElliptic(modulus: number): { readonly K: number; readonly E: number } {
  if (!(modulus >= 0 && modulus < 1)) throw new RangeError(`the modulus must be from 0 to below 1, got ${modulus}`)
  let a = 1
  let b = Math.sqrt((1 - modulus) * (1 + modulus))
  let c = modulus
  let weight = 0.5
  let sum = weight * c * c
  while (Math.abs(c) > 1e-17 * a) {
    const mean = 0.5 * (a + b)
    c = 0.5 * (a - b)
    b = Math.sqrt(a * b)
    a = mean
    weight *= 2
    sum += weight * c * c
    if (weight > 1e6) break
  }
  const K = pi / (2 * a)
  return { K, E: K * (1 - sum) }
}
