import type { ElementaryFunctions } from '../../kernels/elementary'
import type { Seen } from '../../physics/diffusion/leastError'
import { leastError } from '../../physics/diffusion/leastError'
import { posteriorAboveZero } from '../../physics/diffusion/posterior'
import { attempt } from './attempt'
import type { Judged } from './judged'

/**
 * D as the mean of its posterior, from a generalised line: as wide as the error that was judged right for it, so that it holds where particles or
 * replicas differ, too.
 * @param noiseKnown whether the line begins at 0
 */
export function posteriorOf(
  line: Judged | undefined,
  seen: Pick<Seen, 'timeStep' | 'dimensions' | 'tracks'>,
  noiseKnown: boolean,
  functions: ElementaryFunctions,
): Judged | undefined {
  const found = line && attempt(() => posteriorAboveZero(line.diffusionCoefficient, line.judged.error, functions))
  if (!found) return undefined
  const noiseVariance = Math.max(0, line.noiseVariance)
  return {
    ...line,
    diffusionCoefficient: found.mean,
    diffusionError: found.deviation,
    credibleInterval: found.interval,
    leastError: leastError({ ...seen, diffusionCoefficient: found.mean, noiseVariance }, noiseKnown, functions),
  }
}
