import type { ElementaryFunctions } from '../../kernels/elementary'
import { fromGigayears } from '../units'
import { coreRadius, haloSpeed } from './backgrounds'
import { type Bar, barProfile, barRadius, type Galaxy } from './galaxy'
import type { Stage } from './orbit'

/** b of f ∝ L^(−2b) e^(−E/σ²): radial anisotropy. */
export const anisotropy = 0.85
/** γ: the halo's density falls as r^−γ. */
export const densitySlope = 3.5
/** σ = V₀/√(γ − 2b), km/s. */
export const haloDispersion: number = haloSpeed / Math.sqrt(densitySlope - 2 * anisotropy)
/** Radii of the stars at the start, kpc. Cut closer the halo would not be stationary. */
const innermost = 0.02
const outermost = 400

/** How long the bar grows, Gyr, and until when a slowing one slows. */
export const growthTime = 2
export const slowingUntil = 6
/** How much faster a slowing bar turns at first, km/s/kpc. */
export const initialExcess = 10

export type BarHistory = 'constant' | 'slowing'

/**
 * Cumulative distribution of radius, ∝ ∫ r^(2−2b) (r² + r_c²)^(−V₀²/2σ²) dr, at equal steps of ln r: pairs (ln r, fraction within
 * r), for the kernel to draw from.
 */
export function radiusTable({ exp, log, pow }: ElementaryFunctions, points = 4096): Float64Array<ArrayBuffer> {
  const table = new Float64Array(2 * points)
  const start = log(innermost)
  const step = (log(outermost) - start) / (points - 1)
  const power = -(haloSpeed * haloSpeed) / (2 * haloDispersion * haloDispersion)
  const density = (logRadius: number) => {
    const r = exp(logRadius)
    return pow(r, 3 - 2 * anisotropy) * pow(r * r + coreRadius * coreRadius, power)
  }
  let sum = 0
  let before = density(start)
  table[0] = start
  for (let i = 1; i < points; i++) {
    const at = start + i * step
    const here = density(at)
    // Simpson's rule over each interval.
    sum += (step / 6) * (before + 4 * density(at - 0.5 * step) + here)
    before = here
    table[2 * i] = at
    table[2 * i + 1] = sum
  }
  for (let i = 1; i < points; i++) table[2 * i + 1] /= sum
  return table
}

/** Growth of the bar's strength from 0 to 1, smooth at both ends (Dehnen 2000, eq. 4). @param share t over the growth time */
export function barGrowth(share: number): number {
  if (share <= 0) return 0
  if (share >= 1) return 1
  const x = 2 * share - 1
  return (3 / 16) * x * x * x * x * x - (5 / 8) * x * x * x + (15 / 16) * x + 0.5
}

/** Ωp at a time in Gyr: a slowing bar starts faster, keeps its speed while it grows and then slows evenly. */
export function patternSpeedAt(history: BarHistory, final: number, gigayears: number): number {
  if (history === 'constant' || gigayears >= slowingUntil) return final
  if (gigayears <= growthTime) return final + initialExcess
  return final + (initialExcess * (slowingUntil - gigayears)) / (slowingUntil - growthTime)
}

/** Angle that the bar has turned by a time in kpc/(km/s), exactly. */
function barAngle(history: BarHistory, final: number, time: number): number {
  if (history === 'constant') return final * time
  const grown = fromGigayears(growthTime)
  const slowed = fromGigayears(slowingUntil)
  const even = final * time + initialExcess * Math.min(time, grown)
  if (time <= grown) return even
  const span = slowed - grown
  const into = Math.min(time - grown, span)
  return even + initialExcess * (into - (into * into) / (2 * span))
}

/** A bar that grows and slows, step by step. */
export interface BarProgramme {
  /** Five stages per step. */
  readonly stages: readonly Stage[]
  /** The bar at the kick of each stage. */
  readonly bars: readonly Bar[]
}

/** The stages of a run with a changing bar. @param stepStages the five stages of a step in a bar at rest: durations only */
export function barProgramme(
  galaxy: Galaxy,
  stepStages: readonly Stage[],
  h: number,
  steps: number,
  history: BarHistory,
  lengthFollows: boolean,
): BarProgramme {
  const { patternSpeed: final, elementary } = galaxy
  const stages: Stage[] = []
  const bars: Bar[] = []
  const growth = fromGigayears(growthTime)
  const perGigayear = fromGigayears(1)
  for (let step = 0; step < steps; step++) {
    let time = step * h
    for (const { drift, kick } of stepStages) {
      const angle = barAngle(history, final, time + drift) - barAngle(history, final, time)
      time += drift
      stages.push({ drift, kick, cosine: elementary.cos(angle), sine: elementary.sin(angle) })
      const radius = lengthFollows ? barRadius(patternSpeedAt(history, final, time / perGigayear)) : galaxy.bar.radius
      const amplitude = galaxy.bar.amplitude * barGrowth(time / growth)
      bars.push({ radius, amplitude, coefficient: amplitude / (radius * radius) })
    }
  }
  return { stages, bars }
}

/** Bands of energy, (km/s)², and of |L_z|, kpc km/s, that the contrast compares. */
export const ridgeEnergies = [129e3, 133e3] as const
export const referenceEnergies = [137e3, 145e3] as const
export const chevronMomenta = [150, 1200] as const

/** Stars in the ridge's band of energy and in the band above, by the sense of their L_z. */
export interface RidgeCounts {
  ridgePro: number
  ridgeRetro: number
  abovePro: number
  aboveRetro: number
}

export const ridgeCounts = (): RidgeCounts => ({ ridgePro: 0, ridgeRetro: 0, abovePro: 0, aboveRetro: 0 })

/** Adds stars from `first` to before `end`. */
export function countRidge(
  counts: RidgeCounts,
  energy: ArrayLike<number>,
  momentum: ArrayLike<number>,
  first: number,
  end: number,
): void {
  for (let i = first; i < end; i++) {
    const e = energy[i]
    const l = momentum[i]
    const size = Math.abs(l)
    if (!(size > chevronMomenta[0] && size < chevronMomenta[1])) continue
    if (e > ridgeEnergies[0] && e < ridgeEnergies[1]) {
      if (l > 0) counts.ridgePro++
      else counts.ridgeRetro++
    } else if (e > referenceEnergies[0] && e < referenceEnergies[1]) {
      if (l > 0) counts.abovePro++
      else counts.aboveRetro++
    }
  }
}

/**
 * Contrast Q of the ridge: stars with prograde over retrograde L_z in its band of energy, relative to the same ratio in a band above.
 * One where the halo does not know the bar.
 */
export function contrastOf({ ridgePro, ridgeRetro, abovePro, aboveRetro }: RidgeCounts) {
  const contrast = ((ridgePro / ridgeRetro) * aboveRetro) / abovePro
  // Poisson errors of four counts.
  const error = contrast * Math.sqrt(1 / ridgePro + 1 / ridgeRetro + 1 / abovePro + 1 / aboveRetro)
  return { contrast, error }
}

/** Columns of a recorded moment of the halo that give E_J. */
export interface JacobiColumns {
  readonly radius: ArrayLike<number>
  readonly angularMomentum: ArrayLike<number>
  /** Without the bar, (km/s)². */
  readonly energy: ArrayLike<number>
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
}

/** How many stars were looked at, and how many of them lost their E_J. */
export interface JacobiCounts {
  judged: number
  off: number
}

/** An error of E_J counts from this share of V₀² on; single precision keeps it to some 1e-6. */
const lost = 0.01

/** E_J of star i in (km/s)². */
function jacobiOf({ bar, patternSpeed }: Galaxy, at: JacobiColumns, i: number): number {
  const [x, y] = [at.x[i], at.y[i]]
  const quadrupole = bar.coefficient * barProfile(bar, at.radius[i]) * (x * x - y * y)
  return at.energy[i] - quadrupole - patternSpeed * at.angularMomentum[i]
}

/** Compares E_J of stars `first` to before `end` at two moments between which the bar turned evenly: it is conserved then. */
export function countJacobi(
  counts: JacobiCounts,
  galaxy: Galaxy,
  before: JacobiColumns,
  after: JacobiColumns,
  first: number,
  end: number,
): void {
  for (let i = first; i < end; i++) {
    counts.judged++
    const change = jacobiOf(galaxy, after, i) - jacobiOf(galaxy, before, i)
    if (!(Math.abs(change) <= lost * haloSpeed * haloSpeed)) counts.off++
  }
}
