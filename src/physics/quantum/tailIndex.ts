import type { ElementaryFunctions } from '../../kernels/elementary'

/**
 * Index k̂ of the generalised Pareto distribution that the largest weights follow. Above 1/2 the variance of the weights does not
 * exist, above 0.7 an estimate is not to be trusted at any affordable number of samples.
 *
 * The largest min(N/5, 3√N) weights are fitted by Zhang & Stephens, Technometrics 51, 316 (2009), with the weak prior of
 * Vehtari, Simpson, Gelman, Yao & Gabry, J. Mach. Learn. Res. 25(72) (2024).
 * @returns undefined where there are fewer than 25 weights or their tail does not vary
 */
export function paretoTailIndex(
  weights: Float64Array,
  math: Pick<ElementaryFunctions, 'exp' | 'log'>,
): number | undefined {
  const count = Math.floor(Math.min(weights.length / 5, 3 * Math.sqrt(weights.length)))
  if (count < 5) return undefined
  const sorted = Float64Array.from(weights).sort()
  const threshold = sorted[sorted.length - count - 1]
  const excess = sorted.subarray(sorted.length - count).map((w) => w - threshold)
  const largest = excess[count - 1]
  const quartile = excess[Math.floor(count / 4 + 0.5) - 1]
  if (!(quartile > 0) || !Number.isFinite(largest)) return undefined

  const shape = (b: number) => {
    let sum = 0
    for (const x of excess) sum += math.log(1 - b * x)
    return sum / count
  }
  const grid = 30 + Math.floor(Math.sqrt(count))
  const b = Array.from({ length: grid }, (_, j) => 1 / largest + (1 - Math.sqrt(grid / (j + 0.5))) / (3 * quartile))
  const logLikelihood = b.map((bj) => {
    const k = shape(bj)
    return count * (math.log(-bj / k) - k - 1)
  })
  let average = 0
  logLikelihood.forEach((here, j) => {
    let sum = 0
    for (const other of logLikelihood) sum += math.exp(Math.min(700, other - here))
    average += b[j] / sum
  })
  return (count * shape(average) + 5) / (count + 10)
}
