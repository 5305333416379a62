import { jacobiRadius } from './external'

/** What is looked up of each star beside its mass, place and velocity. */
export interface Surroundings {
  /** Potential of all other stars. */
  readonly potential: ArrayLike<number>
  /** Local density, from the nearest neighbours. */
  readonly density: ArrayLike<number>
  /** The star with which it has the lowest energy of relative motion; −1: there is none. */
  readonly companion: ArrayLike<number>
  /** That energy, per reduced mass. */
  readonly pairEnergy: ArrayLike<number>
}

type Vector = readonly [x: number, y: number, z: number]

/** What decides besides the stars' own gravity who is bound; without any of it they are alone. */
export interface Outside {
  /** Potential of what stands still about the origin, zero far away: it binds, too. −∞ where nothing escapes. */
  readonly depth?: (r: Vector) => number
  /** How hard a cluster at that place and velocity is pulled apart, Ω² − d²Φ/dR²: beyond its Jacobi radius nothing belongs to it. */
  readonly stretch?: (r: Vector, v: Vector) => number
  /** Stars pull on each other by another law than Newton's: the orbits of pairs are no ellipses then, and binaries are not looked for. */
  readonly otherLaw?: boolean
}

/** Stars: places and velocities component by component, `stride` elements each. */
interface Stars {
  readonly mass: ArrayLike<number>
  readonly state: ArrayLike<number>
  readonly stride: number
}

/** Two stars bound to each other. */
export interface Binary {
  /** Numbers of the stars, from 0. */
  readonly stars: readonly [number, number]
  readonly semiMajorAxis: number
  readonly eccentricity: number
  /** Energy that it takes to part them. */
  readonly bindingEnergy: number
}

/** The structure of a cluster at one moment, in the units of what it was found from. */
export interface Structure {
  /** Mean place of the stars, weighted by their local densities. Undefined where these are unknown, among fewer than seven stars. */
  readonly densityCentre: readonly [number, number, number] | undefined
  /** Mean distance from there, weighted alike. */
  readonly coreRadius: number | undefined
  /** Energy per mass of each star in the field of all others, as it is looked at to find out who is bound; and who is. */
  readonly energy: Float64Array
  readonly bound: readonly boolean[]
  /** Share of the mass that is bound, and the mass that is not. */
  readonly boundFraction: number
  readonly unboundMass: number
  /** Jacobi radius of the bound mass. Undefined where nothing pulls the cluster apart. */
  readonly tidalRadius?: number
  /** Those that are hard, the tightest bound first. Undefined where they are not looked for. */
  readonly binaries?: readonly Binary[]
}

/**
 * The structure of a cluster.
 *
 * The density centre is Σ ρ r/Σ ρ, the core radius Σ ρ |r − r_d|/Σ ρ (Casertano & Hut, Astrophys. J. 298, 80 (1985)): 0.679
 * scale radii in Plummer's model. A star is bound where its energy in the field of all others is negative, seen from the centre of
 * mass. What stands still about the origin binds, too, and stars are then seen from there. Where something pulls the cluster apart they are seen
 * from the density centre, and have to be within the Jacobi radius of what is bound, found round by round. A binary is a pair in which each is most bound to the other, by more than the mean kinetic energy of a star in balance, |W|/2N without what such pairs
 * have among themselves (Heggie 1975: hard ones tighten); its orbit is the one that their energy and angular momentum mean without softening.
 * @param g in the same units
 */
export function structureOf(stars: Stars, around: Surroundings, g: number, outside: Outside = {}): Structure {
  const { mass, state, stride } = stars
  const count = mass.length
  let total = 0
  let potential = 0
  for (let i = 0; i < count; i++) {
    total += mass[i]
    potential += 0.5 * mass[i] * around.potential[i]
  }
  const { depth, stretch } = outside
  const density = finiteWeights(around.density)
  const core = coreOf(stars, density)
  const weights = stretch && core.densityCentre ? density : mass
  const drift = depth ? ([0, 0, 0] as const) : meanOf(stars, weights, 3)
  const energyOf = (i: number) => {
    let square = 0
    for (let axis = 0; axis < 3; axis++) {
      const speed = state[(3 + axis) * stride + i] - drift[axis]
      square += speed * speed
    }
    const outer = depth ? depth([state[i], state[stride + i], state[2 * stride + i]]) : 0
    return square / 2 + around.potential[i] + outer
  }
  const energy = Float64Array.from({ length: count }, (_, i) => energyOf(i))
  const bound = Array.from(energy, (each) => each < 0)
  const massOf = (kept: readonly boolean[]) => kept.reduce((sum, each, i) => (each ? sum + mass[i] : sum), 0)
  let tidalRadius: number | undefined
  if (stretch) {
    const centre = meanOf(stars, weights, 0)
    const pull = stretch(centre, drift)
    const distance = bound.map((_, i) =>
      lengthOf(state[i] - centre[0], state[stride + i] - centre[1], state[2 * stride + i] - centre[2]),
    )
    // Mass and radius only ever shrink: it ends.
    for (let before = -1, now = massOf(bound); now !== before; ) {
      tidalRadius = jacobiRadius(g * now, pull)
      for (let i = 0; i < count; i++) bound[i] &&= distance[i] < tidalRadius
      before = now
      now = massOf(bound)
    }
  }
  let unboundMass = 0
  for (let i = 0; i < count; i++) if (!bound[i]) unboundMass += mass[i]
  return {
    ...core,
    energy,
    bound,
    ...(tidalRadius !== undefined && Number.isFinite(tidalRadius) ? { tidalRadius } : {}),
    boundFraction: (total - unboundMass) / total,
    unboundMass,
    ...(outside.otherLaw ? {} : { binaries: binariesOf(stars, around, g, potential) }),
  }
}

/** Densities as weights. Where they are beyond all numbers, as of stars in one place, nothing counts but the densest. */
function finiteWeights(density: ArrayLike<number>): ArrayLike<number> {
  let sum = 0
  let most = 0
  for (let i = 0; i < density.length; i++) {
    sum += density[i]
    most = Math.max(most, density[i])
  }
  return Number.isFinite(sum) ? density : Array.from(density, (each) => (each === most ? 1 : 0))
}

/** Mean place (first column 0) or velocity (3) of the stars. */
function meanOf({ state, stride }: Stars, weights: ArrayLike<number>, first: number): Vector {
  let weight = 0
  const sum: [number, number, number] = [0, 0, 0]
  for (let i = 0; i < weights.length; i++) {
    weight += weights[i]
    for (let axis = 0; axis < 3; axis++) sum[axis] += weights[i] * state[(first + axis) * stride + i]
  }
  return [sum[0] / weight, sum[1] / weight, sum[2] / weight]
}

const lengthOf = (x: number, y: number, z: number) => Math.sqrt(x * x + y * y + z * z)

function coreOf(stars: Stars, density: ArrayLike<number>): Pick<Structure, 'densityCentre' | 'coreRadius'> {
  const { state, stride } = stars
  let weight = 0
  for (let i = 0; i < density.length; i++) weight += density[i]
  if (!(weight > 0)) return { densityCentre: undefined, coreRadius: undefined }
  const [x, y, z] = meanOf(stars, density, 0)
  let distances = 0
  for (let i = 0; i < density.length; i++) {
    distances += density[i] * lengthOf(state[i] - x, state[stride + i] - y, state[2 * stride + i] - z)
  }
  return { densityCentre: [x, y, z], coreRadius: distances / weight }
}

/** Pairs of which each is most bound to the other; two stars without mass are none. */
function pairsOf({ mass, state, stride }: Stars, { companion, pairEnergy }: Surroundings) {
  const pairs: {
    readonly i: number
    readonly j: number
    readonly relative: readonly number[]
    readonly potential: number
  }[] = []
  for (let i = 0; i < mass.length; i++) {
    const j = companion[i]
    if (j <= i || companion[j] !== i || mass[i] + mass[j] === 0) continue
    const relative = [0, 1, 2, 3, 4, 5].map((column) => state[column * stride + j] - state[column * stride + i])
    const [, , , u, v, w] = relative
    const reduced = (mass[i] * mass[j]) / (mass[i] + mass[j])
    pairs.push({ i, j, relative, potential: reduced * (pairEnergy[i] - 0.5 * (u * u + v * v + w * w)) })
  }
  return pairs
}

/** @param potential of all stars */
function binariesOf(stars: Stars, around: Surroundings, g: number, potential: number): Binary[] {
  const { mass } = stars
  const pairs = pairsOf(stars, around)
  // What close pairs have among themselves says nothing of how fast stars pass them.
  const field = pairs.reduce((rest, pair) => rest - pair.potential, potential)
  const least = Math.max(0, -field) / (2 * mass.length)
  return pairs
    .map(({ i, j, relative: [x, y, z, u, v, w] }): Binary => {
      const energy = around.pairEnergy[i]
      const pull = g * (mass[i] + mass[j])
      const spin = lengthOf(y * w - z * v, z * u - x * w, x * v - y * u)
      return {
        stars: [i, j],
        semiMajorAxis: pull / (-2 * energy),
        eccentricity: Math.sqrt(Math.max(0, 1 + (2 * energy * spin * spin) / (pull * pull))),
        bindingEnergy: (-energy * mass[i] * mass[j]) / (mass[i] + mass[j]),
      }
    })
    .filter(({ bindingEnergy }) => bindingEnergy > least)
    .sort((a, b) => b.bindingEnergy - a.bindingEnergy || a.stars[0] - b.stars[0])
}
