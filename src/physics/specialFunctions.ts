import type { ElementaryFunctions } from '../kernels/elementary'

type Logarithm = Pick<ElementaryFunctions, 'log'>

/** Where the asymptotic series below are good to the last digit. */
const far = 12

/** ψ(x) = d ln Γ(x) / dx for x > 0. Recurrence and asymptotic series: Abramowitz & Stegun 6.3.5 and 6.3.18. */
export function digamma(x: number, math: Logarithm): number {
  let sum = 0
  while (x < far) {
    sum -= 1 / x
    x += 1
  }
  const z = 1 / (x * x)
  const series =
    z * (1 / 12 - z * (1 / 120 - z * (1 / 252 - z * (1 / 240 - z * (1 / 132 - z * (691 / 32760 - z / 12))))))
  return sum + math.log(x) - 0.5 / x - series
}

/** ψ₁(x) = ψ'(x) for x > 0. Abramowitz & Stegun 6.4.6 and 6.4.12. */
export function trigamma(x: number): number {
  let sum = 0
  while (x < far) {
    sum += 1 / (x * x)
    x += 1
  }
  const z = 1 / (x * x)
  const series =
    1 / x +
    z / 2 +
    (z / x) * (1 / 6 - z * (1 / 30 - z * (1 / 42 - z * (1 / 30 - z * (5 / 66 - z * (691 / 2730 - (z * 7) / 6))))))
  return sum + series
}

/** ln Γ(x) for x > 0. Stirling's series: Abramowitz & Stegun 6.1.41. */
export function logGamma(x: number, math: Logarithm): number {
  let shift = 0
  while (x < far) {
    shift -= math.log(x)
    x += 1
  }
  const z = 1 / (x * x)
  const series =
    (1 / x) * (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360360))))))
  return shift + (x - 0.5) * math.log(x) - x + 0.5 * math.log(2 * Math.PI) + series
}
