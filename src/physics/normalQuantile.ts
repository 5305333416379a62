import type { ElementaryFunctions } from '../kernels/elementary'

/** Coefficients from the highest power down. */
const polynomial = (coefficients: readonly number[], x: number) => coefficients.reduce((sum, c) => sum * x + c, 0)

/**
 * The normal quantile of u in (0, 1), to seven digits: Wichura, Appl. Stat. 37, 477 (1988), PPND7 of AS 241. (The kernels have the
 * one of sixteen digits.)
 */
export function normalQuantile(u: number, { log }: Pick<ElementaryFunctions, 'log'>): number {
  const q = u - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    const above = polynomial([59.10937472, 159.29113202, 50.434271938, 3.3871327179], r)
    return (q * above) / polynomial([67.1875636, 78.757757664, 17.895169469, 1], r)
  }
  const r = Math.sqrt(-log(Math.min(u, 1 - u)))
  const tail =
    r <= 5
      ? polynomial([0.17023821103, 1.3067284816, 2.75681539, 1.4234372777], r - 1.6) /
        polynomial([0.1202113297, 0.7370016425, 1], r - 1.6)
      : polynomial([0.017337203997, 0.42868294337, 3.081226386, 6.657905115], r - 5) /
        polynomial([0.012258202635, 0.24197894225, 1], r - 5)
  return q < 0 ? -tail : tail
}
