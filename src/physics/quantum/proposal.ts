import type { ElementaryFunctions } from '../../kernels/elementary'

/** What samples are drawn from. */
export type Proposal =
  /** N(center, width²) */
  | { readonly kind: 'gaussian'; readonly center: number; readonly width: number }
  /**
   * The same with a share of a Student t of two degrees of freedom, whose tails fall as |x|^-3: no wave function that binds has
   * tails as heavy, so weights stay bounded (Hesterberg, Technometrics 37, 185 (1995)).
   */
  | {
      readonly kind: 'mixture'
      readonly center: number
      readonly width: number
      readonly tailWidth: number
      readonly tailShare: number
    }
  /** Equally likely from center - width to center + width. */
  | { readonly kind: 'uniform'; readonly center: number; readonly width: number }

/** Largest normal variate that the generator gives, rounded up (see physics/random/variates). */
export const largestNormal = 7.6

/** Where the proposal has samples at all. */
export function supportOf(proposal: Proposal): [low: number, high: number] {
  if (proposal.kind === 'mixture') return [-Infinity, Infinity]
  const reach = proposal.kind === 'uniform' ? proposal.width : largestNormal * proposal.width
  return [proposal.center - reach, proposal.center + reach]
}

/** Density q(x) and its logarithmic derivative q'/q. */
export function densityOf(proposal: Proposal, math: ElementaryFunctions): (x: number) => [q: number, slope: number] {
  const { kind, center, width } = proposal
  if (kind === 'uniform') return (x) => [Math.abs(x - center) <= width ? 0.5 / width : 0, 0]
  const gaussian = (x: number): [number, number] => {
    const z = (x - center) / width
    return [math.exp(-0.5 * z * z) / (width * Math.sqrt(2 * Math.PI)), -z / width]
  }
  if (kind === 'gaussian') return gaussian
  const { tailWidth, tailShare } = proposal
  return (x) => {
    const [near, nearSlope] = gaussian(x)
    const t = (x - center) / tailWidth
    const root = Math.sqrt(2 + t * t)
    const far = 1 / (root * root * root * tailWidth)
    const farSlope = (-3 * t) / ((2 + t * t) * tailWidth)
    const q = (1 - tailShare) * near + tailShare * far
    return [q, ((1 - tailShare) * near * nearSlope + tailShare * far * farSlope) / q]
  }
}

/** A Gaussian as wide as serves ⟨x²⟩ best: √3 times the state's own width, which is the optimum for the harmonic ground state. */
export const automaticGaussian = (mean: number, variance: number): Proposal => ({
  kind: 'gaussian',
  center: mean,
  width: Math.sqrt(3 * variance),
})

/** The defensive mixture around a Gaussian: one sample in eight from the tails. */
export const defensiveMixture = (center: number, width: number): Proposal => ({
  kind: 'mixture',
  center,
  width,
  tailWidth: 2 * width,
  tailShare: 0.125,
})
