import type { ElementaryFunctions } from '../../kernels/elementary'
import type { Apocentre } from './orbit'

const pi = 3.141592653589793

export interface Libration {
  /** Whether the azimuth in the bar's frame stays within a total range of π; undefined while that cannot be told. */
  readonly trapped: boolean | undefined
  /** Why it cannot be told. */
  readonly undecided: 'too brief' | 'no apocentre' | undefined
  /** kpc/(km/s); undefined for a star that is not trapped, or not long enough to tell. */
  readonly period: number | undefined
  /** J_l in kpc km/s: area of the closed curve (φ′, L_z) over 2π; undefined likewise. */
  readonly action: number | undefined
}

/**
 * Reads trapping, period and action of the libration off an orbit's apocentres.
 * @param longEnough whether the orbit was followed for as long as trapping is judged over: an azimuth that has gone beyond a range
 * of π before is not trapped, one that has not may yet
 */
export function measureLibration(
  apocentres: readonly Apocentre[],
  { atan2 }: Pick<ElementaryFunctions, 'atan2'>,
  longEnough: boolean,
): Libration {
  const untold = { period: undefined, action: undefined }
  if (apocentres.length < 2)
    return { ...untold, trapped: undefined, undecided: longEnough ? 'no apocentre' : 'too brief' }
  const inside = longEnough
    ? ({ trapped: true, undecided: undefined } as const)
    : ({ trapped: undefined, undecided: 'too brief' } as const)
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (const { azimuth, angularMomentum } of apocentres) {
    lowest = Math.min(lowest, azimuth)
    highest = Math.max(highest, azimuth)
    least = Math.min(least, angularMomentum)
    most = Math.max(most, angularMomentum)
  }
  if (highest - lowest >= pi) return { ...untold, trapped: false, undecided: undefined }
  const centre = 0.5 * (lowest + highest)
  const middle = 0.5 * (least + most)
  const width = highest - lowest
  const height = most - least
  if (!(width > 0 && height > 0)) return { ...untold, ...inside }

  const crossings: number[] = []
  for (let i = 1; i < apocentres.length; i++) {
    const before = apocentres[i - 1].azimuth - centre
    const after = apocentres[i].azimuth - centre
    if (before < 0 && after >= 0) {
      const share = before / (before - after)
      crossings.push(apocentres[i - 1].time + share * (apocentres[i].time - apocentres[i - 1].time))
    }
  }
  // A star that has not swung to and fro once may still go all the way round.
  if (crossings.length < 2) return { ...untold, trapped: undefined, undecided: 'too brief' }
  const period = (crossings[crossings.length - 1] - crossings[0]) / (crossings.length - 1)

  // The apocentres of many librations lie on one closed curve; taken in order of their angle about its centre they trace it.
  const onCurve = apocentres.map(({ azimuth, angularMomentum }) => {
    const u = (azimuth - centre) / width
    const v = (angularMomentum - middle) / height
    return { u, v, angle: atan2(v, u) }
  })
  onCurve.sort((a, b) => a.angle - b.angle)
  let doubled = 0
  for (let i = 0; i < onCurve.length; i++) {
    const here = onCurve[i]
    const next = onCurve[(i + 1) % onCurve.length]
    doubled += here.u * next.v - next.u * here.v
  }
  return { ...inside, period, action: (0.5 * Math.abs(doubled) * width * height) / (2 * pi) }
}
