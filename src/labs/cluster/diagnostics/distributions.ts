import { erf } from '../../../physics/errorFunction'
import { type SpeedModel, slowerShare, speedModel } from './speeds'

/** Stars: places and velocities component by component, `stride` elements each. */
export interface Stars {
  readonly mass: Float64Array
  readonly state: Float64Array
  readonly stride: number
}

/** Stars with what they were drawn from. */
export interface Drawn extends Stars {
  readonly drawnFrom?: { readonly model: string; readonly centralPotential: number } | undefined
}

/** Stars as they are seen from a place. */
export interface SeenFrom extends Stars {
  /** Default: their centre of mass. */
  readonly centre?: readonly [number, number, number] | undefined
}

/** Stars in shells: an inner sphere, and shells that are evenly wide in the logarithm of the radius. */
export interface DensityProfile {
  /** From 0 outwards: one more than there are shells. */
  readonly edges: Float64Array
  /** Stars in each shell. */
  readonly counts: Float64Array
  /** Mass per volume, and its error as stars are scattered by chance: √Σm² per volume. */
  readonly density: Float64Array
  readonly error: Float64Array
  readonly about: 'centre of mass' | 'density centre'
}

export interface SpeedDistribution {
  readonly edges: Float64Array
  /** Share of the stars per speed. */
  readonly density: Float64Array
  /** Velocity dispersion in one dimension: √(⟨v²⟩/3) about the mean velocity. */
  readonly dispersion: number
  /** Largest distance between the distribution and the Maxwellian of that dispersion (Kolmogorov & Smirnov). */
  readonly distance: number
  /** The same for the model that the stars were drawn from, where it has a distribution of its own. */
  readonly model?: { readonly speeds: SpeedModel; readonly distance: number }
}

/** How the heaviest tenth of the stars is spread, and all others. */
export interface Segregation {
  readonly heavy: Spread
  readonly light: Spread
  /** Largest distance between the two distributions, and what chance exceeds in one of twenty cases. */
  readonly distance: number
  readonly byChance: number
}

/** Which share of some stars is within which distance. */
export interface Spread {
  readonly radius: Float64Array
  readonly share: Float64Array
  /** Within which half of them are. */
  readonly half: number
}

/** Of fewer stars there is no distribution. */
export const fewest = 20
/** The innermost sphere holds so many stars, or so large a share. */
const innermost = { stars: 5, share: 0.005 }
/** Points of a curve. */
const points = 200

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

/** Mean of three columns from `first` on, weighted by mass. */
function meanOf({ mass, state, stride }: Stars, first: number): readonly [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0]
  let weight = 0
  for (let star = 0; star < mass.length; star++) {
    weight += mass[star]
    for (let axis = 0; axis < 3; axis++) sum[axis] += mass[star] * state[(first + axis) * stride + star]
  }
  return [sum[0] / weight, sum[1] / weight, sum[2] / weight]
}

/** Lengths of three columns from `first` on, less an origin. */
function lengthsOf({ mass, state, stride }: Stars, first: number, origin: readonly [number, number, number]) {
  const [x, y, z] = origin
  return Float64Array.from(mass, (_, star) =>
    Math.sqrt(
      (state[first * stride + star] - x) ** 2 +
        (state[(first + 1) * stride + star] - y) ** 2 +
        (state[(first + 2) * stride + star] - z) ** 2,
    ),
  )
}

const distancesOf = ({ centre, ...stars }: SeenFrom) => lengthsOf(stars, 0, centre ?? meanOf(stars, 0))

/** Density in shells about the centre; undefined of a handful of stars, and where they stand in one place. */
export function densityProfile(stars: SeenFrom): DensityProfile | undefined {
  const { mass } = stars
  const count = mass.length
  if (count < fewest) return undefined
  const distances = distancesOf(stars)
  const sorted = distances.slice().sort()
  const first = sorted[Math.max(innermost.stars, Math.ceil(innermost.share * count)) - 1]
  const last = sorted[count - 1]
  if (!(first > 0) || !(last > first)) return undefined
  const shells = clamp(Math.round(2 * Math.cbrt(count)), 6, 32)
  const step = Math.log(last / first) / shells
  const edges = Float64Array.from({ length: shells + 2 }, (_, k) => (k === 0 ? 0 : first * Math.exp((k - 1) * step)))
  const counts = new Float64Array(shells + 1)
  const masses = new Float64Array(shells + 1)
  const squares = new Float64Array(shells + 1)
  for (let star = 0; star < count; star++) {
    const r = distances[star]
    const shell = r <= first ? 0 : Math.min(shells, 1 + Math.floor(Math.log(r / first) / step))
    counts[shell]++
    masses[shell] += mass[star]
    squares[shell] += mass[star] ** 2
  }
  const volume = (shell: number) => (4 / 3) * Math.PI * (edges[shell + 1] ** 3 - edges[shell] ** 3)
  return {
    edges,
    counts,
    density: masses.map((each, shell) => each / volume(shell)),
    error: squares.map((each, shell) => Math.sqrt(each) / volume(shell)),
    about: stars.centre ? 'density centre' : 'centre of mass',
  }
}

/** Share of a Maxwellian's speeds that are below x times its dispersion in one dimension. */
const maxwellShare = (x: number) => erf(x / Math.SQRT2, Math) - Math.sqrt(2 / Math.PI) * x * Math.exp((-x * x) / 2)

/** Density of the speed v in a Maxwellian of one-dimensional dispersion σ: √(2/π) v²/σ³ e^(−v²/2σ²). */
export const maxwellian = (v: number, sigma: number) =>
  (Math.sqrt(2 / Math.PI) * v * v * Math.exp((-v * v) / (2 * sigma * sigma))) / sigma ** 3

/** Largest distance between what is sorted and a distribution (Kolmogorov & Smirnov). */
function farthest(sorted: Float64Array, shareBelow: (value: number) => number): number {
  const count = sorted.length
  let distance = 0
  for (let k = 0; k < count; k++) {
    const expected = shareBelow(sorted[k])
    distance = Math.max(distance, (k + 1) / count - expected, expected - k / count)
  }
  return distance
}

/** Speeds about the mean velocity; undefined of a handful of stars, and of those that do not move. */
export function speedDistribution({ drawnFrom, ...stars }: Drawn): SpeedDistribution | undefined {
  const count = stars.mass.length
  if (count < fewest) return undefined
  const speeds = lengthsOf(stars, 3, meanOf(stars, 3)).sort()
  const dispersion = Math.sqrt(speeds.reduce((sum, v) => sum + v * v, 0) / (3 * count))
  if (!(dispersion > 0)) return undefined
  const distance = farthest(speeds, (v) => maxwellShare(v / dispersion))
  const model = drawnFrom && speedModel(drawnFrom.model, drawnFrom.centralPotential)
  // The few that are thrown out do not widen the axis.
  const end = Math.min(speeds[count - 1], 6 * dispersion)
  const bins = clamp(Math.round(2 * Math.cbrt(count)), 8, 40)
  const edges = Float64Array.from({ length: bins + 1 }, (_, k) => (k * end) / bins)
  const density = new Float64Array(bins)
  for (const v of speeds)
    if (v <= end) density[Math.min(bins - 1, Math.floor((v / end) * bins))] += bins / (end * count)
  const held = model && { speeds: model, distance: farthest(speeds, (v) => slowerShare(model, v / dispersion)) }
  return { edges, density, dispersion, distance, ...(held ? { model: held } : {}) }
}

function spreadOf(sorted: Float64Array): Spread {
  const count = sorted.length
  const taken = Math.min(points, count)
  const places = Array.from({ length: taken }, (_, k) => Math.round(((k + 1) * count) / taken) - 1)
  return {
    radius: Float64Array.from(places, (place) => sorted[place]),
    share: Float64Array.from(places, (place) => (place + 1) / count),
    half: sorted[Math.ceil(count / 2) - 1],
  }
}

/** The heaviest tenth against the others; undefined of few stars, and where all weigh the same. */
export function segregation(stars: SeenFrom): Segregation | undefined {
  const { mass } = stars
  const count = mass.length
  const order = Uint32Array.from(mass, (_, star) => star).sort((a, b) => mass[b] - mass[a] || a - b)
  if (count < 2 * fewest || mass[order[0]] === mass[order[count - 1]]) return undefined
  const distances = distancesOf(stars)
  const tenth = Math.round(count / 10)
  const of = (part: Uint32Array) => Float64Array.from(part, (star) => distances[star]).sort()
  const heavy = of(order.subarray(0, tenth))
  const light = of(order.subarray(tenth))
  let distance = 0
  let [h, l] = [0, 0]
  while (h < heavy.length && l < light.length) {
    const next = Math.min(heavy[h], light[l])
    while (heavy[h] <= next) h++
    while (light[l] <= next) l++
    distance = Math.max(distance, Math.abs(h / heavy.length - l / light.length))
  }
  return {
    heavy: spreadOf(heavy),
    light: spreadOf(light),
    distance,
    byChance: 1.36 * Math.sqrt(1 / heavy.length + 1 / light.length),
  }
}

/** What the thread beside the page answers. */
export const distributions = { densityProfile, speedDistribution, segregation }
export type Distributions = typeof distributions
