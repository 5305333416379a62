import type { ElementaryFunctions } from '../../kernels/elementary'
import { erfc } from '../errorFunction'
import { normalQuantile } from '../normalQuantile'

/** What is known of a quantity that cannot be negative. */
export interface Posterior {
  readonly mean: number
  readonly deviation: number
  /** Between these it lies with a probability of 95 %, beyond either with 2.5 %. */
  readonly interval: readonly [number, number]
}

/** Standard errors below 0 from which on an estimate contradicts what it estimates. */
const contradiction = 30

/**
 * Posterior of a quantity that is 0 or more, and of which a normal likelihood is known; each such value is as likely as any other beforehand: a
 * normal distribution without its part below 0. With the slope of generalised least squares, whose offset has been integrated over all values,
 * that is the posterior of D for a covariance of the MSD that is known: McCluskey, Coles & Morgan, J. Chem. Theory Comput. 21, 79 (2025), which
 * draws samples of it.
 * @param centre where the likelihood is largest; may be negative
 * @param error its standard error
 * @throws RangeError where the centre is more than 30 errors below 0, or either is no number
 */
export function posteriorAboveZero(
  centre: number,
  error: number,
  functions: Pick<ElementaryFunctions, 'exp' | 'log'>,
): Posterior {
  const height = centre / error
  if (!(error > 0) || !(height > -contradiction)) throw new RangeError('the slope is too far below 0')
  const above = erfc(-height / Math.SQRT2, functions) / 2
  const hazard = functions.exp((-height * height) / 2) / Math.sqrt(2 * Math.PI) / above
  const quantile = (share: number) => Math.max(0, centre - error * normalQuantile((1 - share) * above, functions))
  return {
    mean: centre + error * hazard,
    deviation: error * Math.sqrt(1 - hazard * (hazard + height)),
    interval: [quantile(0.025), quantile(0.975)],
  }
}
