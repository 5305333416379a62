import type { ElementaryFunctions } from '../../kernels/elementary'
import { erf } from '../errorFunction'
import type { Focus } from './defocus'
import type { JumpMixture } from './jumpMixture'

type Exponential = Pick<ElementaryFunctions, 'exp'>

/** A population's part of the jumps over a time, and Dt + σ². */
interface Part {
  readonly share: number
  readonly variance: number
}

/** How the jumps over a time are made up of populations, of which some leave the focus. */
export function partsOf(
  { populations, noiseVariance }: Pick<JumpMixture, 'populations' | 'noiseVariance'>,
  time: number,
  focus: Focus | undefined,
): Part[] {
  const seen = populations.map(
    ({ fraction, diffusionCoefficient: D }) => fraction * (focus?.(time, Math.sqrt(D)).share ?? 1),
  )
  const total = seen.reduce((sum, each) => sum + each, 0)
  return populations.map(({ diffusionCoefficient: D }, i) => ({
    share: seen[i] / total,
    variance: D * time + noiseVariance,
  }))
}

/** Share of a population's jumps below r, by x² = r²/4(Dt + σ²): the regularised incomplete Γ(d/2, x²). */
export function shareBelow(square: number, dimensions: number, math: Exponential): number {
  const x = Math.sqrt(square)
  if (dimensions === 2) return 1 - math.exp(-square)
  const along = erf(x, math)
  return dimensions === 1 ? along : along - (2 * x * math.exp(-square)) / Math.sqrt(Math.PI)
}

/** Density of a population's jumps per unit of ln r, by the same x²: 2 x^d e^(−x²) / Γ(d/2). */
export function logarithmicDensity(square: number, dimensions: number, math: Exponential): number {
  const x = Math.sqrt(square)
  const fading = math.exp(-square)
  if (dimensions === 1) return (2 * x * fading) / Math.sqrt(Math.PI)
  return dimensions === 2 ? 2 * square * fading : (4 * x * square * fading) / Math.sqrt(Math.PI)
}
