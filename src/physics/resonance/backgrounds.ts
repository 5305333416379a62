import type { ElementaryFunctions } from '../../kernels/elementary'
import type { galaxies as numbers } from '../../kernels/resonanceLayout'
import type { Text } from '../../words/text'
import { galacticGravitationalConstant as G } from '../units'

/**
 * The galaxy without its bar: axisymmetric about z. The force is given as its ratio to the coordinate, a = −(f x, f y, g z),
 * which is finite at the centre and needs no angle.
 */
export interface Background {
  /** Potential in (km/s)². @param squaredRadius x² + y² in kpc²; z in kpc. */
  potential(squaredRadius: number, z: number): number
  /** f in (km/s/kpc)²; in the plane it is Ω². */
  horizontal(squaredRadius: number, z: number): number
  /** g in (km/s/kpc)². */
  vertical(squaredRadius: number, z: number): number
  /** dΩ²/dR in the plane, for the epicyclic frequency κ² = 4Ω² + R dΩ²/dR. */
  slope(radius: number): number
}

/** Speed of the flat rotation curve, km/s. */
export const haloSpeed = 235
/** Core radius of the logarithmic potential, kpc. */
export const coreRadius = 0.5

/** Spherical logarithmic potential ½V₀² ln(r² + r_c²): a flat rotation curve (Binney & Tremaine 2008, eq. 2.71a). */
function logarithmicBackground(elementary: ElementaryFunctions): Background {
  const speed2 = haloSpeed * haloSpeed
  const core2 = coreRadius * coreRadius
  const ratio = (squaredRadius: number, z: number) => speed2 / (squaredRadius + z * z + core2)
  return {
    potential: (squaredRadius, z) => 0.5 * speed2 * elementary.log(squaredRadius + z * z + core2),
    horizontal: ratio,
    vertical: ratio,
    slope: (radius) => (-2 * speed2 * radius) / ((radius * radius + core2) * (radius * radius + core2)),
  }
}

/**
 * A Milky Way of four parts (Price-Whelan 2017, the MilkyWayPotential of the gala package): masses in M☉, lengths in kpc.
 */
export const milkyWayParts = {
  disc: { mass: 6.8e10, length: 3, height: 0.28 },
  bulge: { mass: 5e9, length: 1 },
  nucleus: { mass: 1.71e9, length: 0.07 },
  halo: { mass: 5.4e11, length: 15.62 },
} as const

/** Below this y = x/(1 + x) the mass within x scale radii is summed as a series. */
const seriesBelow = 1 / 16

/** Σ y^k/k from k = 2: ln(1 + x) − y without the cancellation, for y = x/(1 + x) < 1/16. The terms left out are below rounding. */
const logarithmExcess = (y: number): number => {
  let sum = 1 / 14
  for (let k = 13; k >= 2; k--) sum = sum * y + 1 / k
  return y * y * sum
}

/** ln(1 + x) − x/(1 + x): mass of an NFW halo within x scale radii, relative to 4πρ₀r_s³ (Navarro, Frenk & White 1996). */
export function haloMassShare(x: number, { log }: Pick<ElementaryFunctions, 'log'>): number {
  const y = x / (1 + x)
  return y < seriesBelow ? logarithmExcess(y) : log(1 + x) - y
}

/** ln(1 + x) that keeps its digits as x goes to 0. */
function logarithmOfOnePlus(x: number, { log }: Pick<ElementaryFunctions, 'log'>): number {
  const y = x / (1 + x)
  return y < seriesBelow ? y + logarithmExcess(y) : log(1 + x)
}

/**
 * Disc of Miyamoto & Nagai (1975), bulge and nucleus of Hernquist (1990), halo of Navarro, Frenk & White (1996).
 * Radii below 1e-9 kpc are taken as 1e-9 kpc, so that the cusps stay finite.
 */
function milkyWayBackground(elementary: ElementaryFunctions): Background {
  const { disc, bulge, nucleus, halo } = milkyWayParts
  const discGM = G * disc.mass
  const haloGM = G * halo.mass
  const spheroids = [bulge, nucleus].map(({ mass, length }) => ({ GM: G * mass, length }))
  const radiusOf = (squared: number) => Math.max(Math.sqrt(squared), 1e-9)

  /** Force over radius of the spherical parts. */
  const spherical = (r: number) => {
    let sum = 0
    for (const { GM, length } of spheroids) sum += GM / ((r + length) * (r + length) * r)
    return sum + (haloGM * haloMassShare(r / halo.length, elementary)) / (r * r * r)
  }
  const discDistance = (squaredRadius: number, z: number) => {
    const b = Math.sqrt(z * z + disc.height * disc.height)
    const squared = squaredRadius + (disc.length + b) * (disc.length + b)
    return { b, squared, distance: Math.sqrt(squared) }
  }
  return {
    potential(squaredRadius, z) {
      const r = radiusOf(squaredRadius + z * z)
      let sum = -discGM / discDistance(squaredRadius, z).distance
      for (const { GM, length } of spheroids) sum -= GM / (r + length)
      return sum - (haloGM * logarithmOfOnePlus(r / halo.length, elementary)) / r
    },
    horizontal(squaredRadius, z) {
      const { squared, distance } = discDistance(squaredRadius, z)
      return discGM / (squared * distance) + spherical(radiusOf(squaredRadius + z * z))
    },
    vertical(squaredRadius, z) {
      const { b, squared, distance } = discDistance(squaredRadius, z)
      return (discGM * (disc.length + b)) / (squared * distance * b) + spherical(radiusOf(squaredRadius + z * z))
    },
    slope(radius) {
      const r = Math.max(radius, 1e-9)
      const { squared, distance } = discDistance(r * r, 0)
      let sum = (-3 * discGM * r) / (squared * squared * distance)
      for (const { GM, length } of spheroids) {
        const s = r + length
        sum -= GM / (s * s * r * r) + (2 * GM) / (s * s * s * r)
      }
      const x = r / halo.length
      const enclosed = haloGM * haloMassShare(x, elementary)
      const growth = (haloGM * x) / ((1 + x) * (1 + x) * halo.length)
      return sum + growth / (r * r * r) - (3 * enclosed) / (r * r * r * r)
    },
  }
}

/** A galaxy without its bar, and what is said of it. */
interface GalaxyModel {
  readonly label: Text
  /** One sentence for a student. */
  readonly inShort: Text
  readonly reference: string
  readonly create: (elementary: ElementaryFunctions) => Background
}

/** Every galaxy, in the order of the picker. */
export const backgrounds = {
  logarithmic: {
    label: 'Logarithmic halo',
    inShort: 'A flat rotation curve of 235 km/s.',
    reference: 'Binney & Tremaine, Galactic Dynamics (2008), eq. 2.71a',
    create: logarithmicBackground,
  },
  milkyWay: {
    label: 'Milky Way',
    inShort: 'Disc, bulge, nucleus and dark halo.',
    reference: 'Price-Whelan, J. Open Source Softw. 2, 388 (2017)',
    create: milkyWayBackground,
  },
} as const satisfies Record<keyof typeof numbers, GalaxyModel>
