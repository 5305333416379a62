import type { ElementaryFunctions } from '../kernels/elementary'

type Exponential = Pick<ElementaryFunctions, 'exp'>

/** From here on erfc by its continued fraction. */
const far = 2.5

/** 2/√π x e^(-x²) Σ (2x²)^n / (2n+1)!!, all of one sign (Abramowitz & Stegun 7.1.6). */
function series(x: number, math: Exponential): number {
  let term = x
  let sum = x
  for (let n = 1; n < 80 && Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * math.exp(-x * x) * sum
}

/** erfc for x ≥ 2.5: e^(-x²)/√π times 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))) (Abramowitz & Stegun 7.1.14). */
function fraction(x: number, math: Exponential): number {
  let below = x
  for (let n = 60; n >= 1; n--) below = x + n / 2 / below
  return math.exp(-x * x) / (Math.sqrt(Math.PI) * below)
}

/** The error function, to 1e-15. With the kernels' exp it has the same digits in every engine. */
export function erf(x: number, math: Exponential): number {
  if (Math.abs(x) < far) return series(x, math)
  return x > 0 ? 1 - fraction(x, math) : fraction(-x, math) - 1
}

/** 1 - erf(x): to 1e-15 below 2.5, to a relative 1e-13 beyond (where it does not underflow). */
export function erfc(x: number, math: Exponential): number {
  return x >= far ? fraction(x, math) : 1 - erf(x, math)
}
