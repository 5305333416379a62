import { kingDensity, kingProfile } from './king'

/** A spherical model as stars are drawn from it. */
export interface RadialModel {
  /** Density at a distance from the centre. */
  readonly density: (radius: number) => number
  /** Share of the mass within a distance. */
  readonly massShare: (radius: number) => number
}

/** In its own radius, Hernquist's model is cut off there. */
export const hernquistEdge = 100

/** ρ = 3M/4πR³ within R. */
function uniform(mass: number, radius: number): RadialModel {
  const density = (3 * mass) / (4 * Math.PI * radius ** 3)
  return { density: (r) => (r <= radius ? density : 0), massShare: (r) => Math.min(1, (r / radius) ** 3) }
}

/** ρ = (3M/4πa³)(1 + r²/a²)^(−5/2) (Plummer 1911; Binney & Tremaine 2008, eq. 2.44b). */
function plummer(mass: number, radius: number): RadialModel {
  const centre = (3 * mass) / (4 * Math.PI * radius ** 3)
  return {
    density: (r) => centre * (1 + (r / radius) ** 2) ** -2.5,
    massShare: (r) => (1 + (radius / r) ** 2) ** -1.5,
  }
}

/** ρ = (M/2π)(a/r)(r + a)⁻³ (Hernquist, Astrophys. J. 356, 359 (1990), eq. 2), cut off and filled up to the whole mass. */
function hernquist(mass: number, radius: number): RadialModel {
  const within = (r: number) => (r / (r + radius)) ** 2
  const edge = hernquistEdge * radius
  const whole = mass / within(edge)
  return {
    density: (r) => (r <= edge ? (whole * radius) / (2 * Math.PI * r * (r + radius) ** 3) : 0),
    massShare: (r) => within(Math.min(r, edge)) / within(edge),
  }
}

/** King's model, from its table. @param centralPotential W₀ @param radius core radius r₀ */
function king(mass: number, radius: number, centralPotential: number): RadialModel {
  const { radius: radii, potential, massShare } = kingProfile(centralPotential)
  const last = radii.length - 1
  /** Where a distance is among the rows, and how far between two of them. */
  const find = (r: number): readonly [row: number, part: number] => {
    const x = r / radius
    let [low, high] = [0, last]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (radii[middle] <= x) low = middle
      else high = middle
    }
    return [low, Math.min(1, Math.max(0, (x - radii[low]) / (radii[high] - radii[low])))]
  }
  const between = (values: Float64Array, r: number) => {
    const [row, part] = find(r)
    return values[row] + part * (values[row + 1] - values[row])
  }
  // M(r) ∝ r³ in the core, where the potential is that of the centre.
  const core = (massShare[0] * mass) / ((4 / 3) * Math.PI * (radii[0] * radius) ** 3)
  const scale = core / kingDensity(potential[0])
  return {
    density: (r) => scale * kingDensity(between(potential, r)),
    massShare: (r) => (r <= radii[0] * radius ? massShare[0] * (r / (radii[0] * radius)) ** 3 : between(massShare, r)),
  }
}

interface Drawn {
  readonly model: string
  readonly radius: number
  readonly centralPotential: number
}

/** The model that a sphere of stars was drawn from, in the units of mass and radius; undefined where it is none of these. */
export function radialModel({ model, radius, centralPotential }: Drawn, mass: number): RadialModel | undefined {
  switch (model) {
    case 'uniform':
      return uniform(mass, radius)
    case 'plummer':
      return plummer(mass, radius)
    case 'hernquist':
      return hernquist(mass, radius)
    case 'king':
      return king(mass, radius, centralPotential)
    default:
      return undefined
  }
}
