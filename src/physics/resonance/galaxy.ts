import type { ElementaryFunctions } from '../../kernels/elementary'
import { type Background, backgrounds, coreRadius, haloSpeed } from './backgrounds'

export type PotentialName = keyof typeof backgrounds

/** Position and inertial velocity on axes that turn with the bar: x, y, z in kpc, px, py, pz in km/s. */
export type PhasePoint = readonly [number, number, number, number, number, number]

export interface GalaxyParameters {
  readonly potential: PotentialName
  /** Ωp, km/s/kpc. */
  readonly patternSpeed: number
  /** A, the bar's quadrupole as a fraction of ½V₀² on the circle r = r_q. */
  readonly barStrength: number
  /** Whether the bar's length r_q is tied to the pattern speed instead of staying as it is at 35 km/s/kpc. */
  readonly barLengthFollowsCorotation?: boolean
}

/** The bar's quadrupole −C W(r) (x² − y²) with W = q⁵, q = (1 + β)/(β + r/r_q). */
export interface Bar {
  /** r_q in kpc: where the quadrupole has the value −K cos 2φ. */
  readonly radius: number
  /** K = ½AV₀² in (km/s)². */
  readonly amplitude: number
  /** C = K/r_q² in (km/s/kpc)². */
  readonly coefficient: number
}

/** β of the quadrupole's radial profile: growing as r² inside, falling as r⁻³ outside. */
export const barShape = 0.28
/** Pattern speed that fixes the bar's length, km/s/kpc. */
export const referencePatternSpeed = 35

/** r_q for a bar that ends where the logarithmic potential corotates at the given pattern speed. */
export const barRadius = (patternSpeed: number): number => {
  const ratio = haloSpeed / patternSpeed
  return Math.sqrt(ratio * ratio - coreRadius * coreRadius)
}

/**
 * A galaxy with a bar of constant pattern speed, in the frame that turns with the bar (bar along x).
 * The smooth quadrupole has the shape used by Chiba, Friske & Schönrich (2021) and Hamilton et al. (2023).
 */
export interface Galaxy {
  readonly elementary: ElementaryFunctions
  readonly background: Background
  readonly potentialName: PotentialName
  readonly bar: Bar
  readonly patternSpeed: number
}

export function createGalaxy(parameters: GalaxyParameters, elementary: ElementaryFunctions): Galaxy {
  const { potential, patternSpeed, barStrength, barLengthFollowsCorotation } = parameters
  const radius = barRadius(barLengthFollowsCorotation ? patternSpeed : referencePatternSpeed)
  const amplitude = 0.5 * barStrength * haloSpeed * haloSpeed
  return {
    elementary,
    background: backgrounds[potential].create(elementary),
    potentialName: potential,
    bar: { radius, amplitude, coefficient: amplitude / (radius * radius) },
    patternSpeed,
  }
}

/** W = q⁵ at radius r. */
export function barProfile(bar: Bar, radius: number): number {
  const q = (1 + barShape) / (barShape + radius / bar.radius)
  const q2 = q * q
  return q2 * q2 * q
}

/** Φ in (km/s)², bar included. */
export function potential(galaxy: Galaxy, x: number, y: number, z: number): number {
  const squaredRadius = x * x + y * y
  const r = Math.sqrt(squaredRadius + z * z)
  return (
    galaxy.background.potential(squaredRadius, z) - galaxy.bar.coefficient * barProfile(galaxy.bar, r) * (x * x - y * y)
  )
}

/** Below this radius, in kpc, the direction of the quadrupole's radial force is lost; its size is then far below rounding. */
export const smallestRadius = 1e-9

/**
 * Acceleration −∇Φ in (km/s)²/kpc. The order of operations is that of the kernel (assembly/galaxy.ts), so that both give the
 * same bits.
 */
export function acceleration(galaxy: Galaxy, x: number, y: number, z: number): readonly [number, number, number] {
  const { background, bar } = galaxy
  const squaredRadius = x * x + y * y
  const r = Math.max(Math.sqrt(squaredRadius + z * z), smallestRadius)
  const d = barShape + r * (1 / bar.radius)
  const inverse = 1 / (d * r)
  const q = (1 + barShape) * r * inverse
  const q2 = q * q
  const w = bar.coefficient * (q2 * q2 * q)
  const h = (-5 / bar.radius) * w * ((x * x - y * y) * inverse)
  const horizontal = h - background.horizontal(squaredRadius, z)
  const vertical = h - background.vertical(squaredRadius, z)
  return [(horizontal + 2 * w) * x, (horizontal - 2 * w) * y, vertical * z]
}

/** L_z = x p_y − y p_x in kpc km/s. */
export const angularMomentum = ([x, y, , px, py]: PhasePoint): number => x * py - y * px

/** E_J = ½|p|² + Φ − Ωp L_z in (km/s)²: conserved in the frame of a bar of constant pattern speed. */
export function jacobiIntegral(galaxy: Galaxy, star: PhasePoint): number {
  const [x, y, z, px, py, pz] = star
  return 0.5 * (px * px + py * py + pz * pz) + potential(galaxy, x, y, z) - galaxy.patternSpeed * angularMomentum(star)
}

/** Speed of a circular orbit without the bar, km/s. */
export const circularSpeed = ({ background }: Galaxy, radius: number): number =>
  radius * Math.sqrt(background.horizontal(radius * radius, 0))

/** Ω of a circular orbit without the bar, km/s/kpc. */
export const angularFrequency = ({ background }: Galaxy, radius: number): number =>
  Math.sqrt(background.horizontal(radius * radius, 0))

/** κ of a nearly circular orbit without the bar, km/s/kpc (Binney & Tremaine 2008, eq. 3.80). */
export const epicyclicFrequency = ({ background }: Galaxy, radius: number): number =>
  Math.sqrt(4 * background.horizontal(radius * radius, 0) + radius * background.slope(radius))
