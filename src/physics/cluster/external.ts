import type { externalFields } from '../../kernels/clusterLayout'

/**
 * What pulls on the stars from outside, in the units of a run: the kernels' form of it and its two numbers.
 *
 *     plummer       Φ = −S/√(r² + s)               S = GM, s = b²
 *     logarithmic   Φ = ½ S ln(1 + r²/s)           S = v₀², s = R_c²
 *     tidal         Φ = ½ (S² r² − s (n·r)²)       S = Ω, s = 4Ω² − κ², n = (cos Ωt, sin Ωt, 0)
 *
 * (Binney & Tremaine 2008, eqs. 2.44a and 2.71a, and §8.2.1.) The tide is seen from the centre of the cluster, which goes about its galaxy in a
 * circle, along axes that do not turn; n is the direction away from the galaxy's centre. Its pull
 *
 *     a = s (n·r) n − S² r
 *
 * is (3Ω² − κ²) along n and −Ω² across it, as in every spherical galaxy. In axes that turn with n this is Hill's problem, with Coriolis' and the
 * centrifugal force; in axes at rest no force depends on a velocity, so that every integrator keeps its order, and what is kept is E − Ω L_z, the
 * Jacobi integral.
 */
export interface ExternalField {
  readonly form: keyof typeof externalFields
  readonly strength: number
  readonly scale: number
}

type Vector = readonly [x: number, y: number, z: number]

export const noField: ExternalField = { form: 'none', strength: 0, scale: 0 }

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** Direction away from the centre of the galaxy, and how fast it changes. */
function directionOf({ strength }: ExternalField, time: number): readonly [Vector, Vector] {
  const [c, s] = [Math.cos(strength * time), Math.sin(strength * time)]
  return [
    [c, s, 0],
    [-strength * s, strength * c, 0],
  ]
}

/** Acceleration at a place and a time, and its derivative along a path with that velocity. Plain twin of the kernel `addField`. */
export function pullOf(
  field: ExternalField,
  r: Vector,
  v: Vector,
  time: number,
): { readonly acceleration: Vector; readonly jerk: Vector } {
  const { form, strength, scale } = field
  if (form === 'none') return { acceleration: [0, 0, 0], jerk: [0, 0, 0] }
  if (form === 'tidal') {
    const [n, change] = directionOf(field, time)
    const along = scale * dot(n, r)
    const grows = scale * (dot(n, v) + dot(change, r))
    const at = (axis: 0 | 1 | 2) => along * n[axis] - strength * strength * r[axis]
    const jerkAt = (axis: 0 | 1 | 2) => grows * n[axis] + along * change[axis] - strength * strength * v[axis]
    return { acceleration: [at(0), at(1), at(2)], jerk: [jerkAt(0), jerkAt(1), jerkAt(2)] }
  }
  const square = dot(r, r) + scale
  const f = form === 'plummer' ? strength / (square * Math.sqrt(square)) : strength / square
  const along = ((form === 'plummer' ? 3 : 2) * dot(r, v)) / square
  const jerkAt = (axis: 0 | 1 | 2) => -f * (v[axis] - along * r[axis])
  return { acceleration: [-f * r[0], -f * r[1], -f * r[2]], jerk: [jerkAt(0), jerkAt(1), jerkAt(2)] }
}

/** Potential at a place and a time. */
export function potentialAt(field: ExternalField, r: Vector, time: number): number {
  const { form, strength, scale } = field
  const square = dot(r, r)
  if (form === 'none') return 0
  if (form === 'plummer') return -strength / Math.sqrt(square + scale)
  if (form === 'logarithmic') return 0.5 * strength * Math.log1p(square / scale)
  return 0.5 * (strength * strength * square - scale * dot(directionOf(field, time)[0], r) ** 2)
}

/** What a star's energy per mass has besides ½ v² and the pull of the others: Φ, and of the tide Φ − Ω (x v_y − y v_x). */
export const energyIn = (field: ExternalField, r: Vector, v: Vector, time: number): number =>
  potentialAt(field, r, time) - (field.form === 'tidal' ? field.strength * (r[0] * v[1] - r[1] * v[0]) : 0)

/** Potential of a field about the origin, zero far away; −∞ in the halo, which nothing escapes from. */
export const depthAt = (field: ExternalField, r: Vector): number =>
  field.form === 'plummer' ? potentialAt(field, r, 0) : Number.NEGATIVE_INFINITY

/** Speed on a circle about the origin, of the fields that have one: √(r dΦ/dr). */
export function circularSpeed({ form, strength, scale }: ExternalField, radius: number): number {
  const square = radius * radius + scale
  if (form === 'plummer') return square === 0 ? 0 : radius * Math.sqrt(strength / (square * Math.sqrt(square)))
  return form === 'logarithmic' ? radius * Math.sqrt(strength / square) : 0
}

/**
 * How hard the field pulls a cluster apart along the line to the galaxy: Ω² − d²Φ/dR², with the angular speed at which the cluster goes about
 * the centre now (King, Astron. J. 67, 471 (1962)); 4Ω² − κ² on a circle.
 */
export function stretchAt({ form, strength, scale }: ExternalField, r: Vector, v: Vector): number {
  if (form === 'none') return 0
  if (form === 'tidal') return scale
  const distance = dot(r, r)
  const turn = [r[1] * v[2] - r[2] * v[1], r[2] * v[0] - r[0] * v[2], r[0] * v[1] - r[1] * v[0]] as const
  const square = distance + scale
  const curvature =
    form === 'plummer'
      ? (strength * (scale - 2 * distance)) / (square * square * Math.sqrt(square))
      : (strength * (scale - distance)) / (square * square)
  return distance === 0 ? 0 : dot(turn, turn) / (distance * distance) - curvature
}

/** The real cube root of a number that is not negative, by Newton's method: √ and + − × ÷ are the same on every machine. */
function cubeRoot(value: number): number {
  if (!(value > 0)) return 0
  let root = Math.sqrt(Math.sqrt(value))
  for (let round = 0; round < 200; round++) {
    const next = (2 * root + value / (root * root)) / 3
    if (Math.abs(next - root) <= 1e-15 * next) return next
    root = next
  }
  return root
}

/**
 * The Jacobi radius (GM/(Ω² − d²Φ/dR²))^{1/3}: how far from the cluster's centre the points lie at which it loses stars (King 1962;
 * Binney & Tremaine 2008, eq. 8.91). Infinite where nothing pulls it apart.
 */
export const jacobiRadius = (gravityTimesMass: number, stretch: number): number =>
  stretch > 0 ? cubeRoot(gravityTimesMass / stretch) : Number.POSITIVE_INFINITY
