// Initial conditions of a star cluster. Every star is addressed by (seed, stream, star number), so a star's place and mass do
// not depend on how many stars there are or on who computes it. Elementary functions are the compiler's own, the same digits
// in every engine.

import {
  COUNT,
  MASS,
  MODEL_HERNQUIST,
  MODEL_KING,
  MODEL_PLUMMER,
  PADDED,
  POSITION,
  PROFILE_BYTES,
  PROFILE_MASS_SHARE,
  PROFILE_POTENTIAL,
  PROFILE_RADIUS,
  VELOCITY,
} from './clusterState'
import { philox, unitInterval } from './philox'

const STREAM_MASS: u32 = 1
export const STREAM_POSITION: u32 = 2
const STREAM_VELOCITY: u32 = 3
// 4 is what forceErrors.ts draws from.
const STREAM_ROTATION: u32 = 5
export const STREAM_SEGREGATION: u32 = 6
export const STREAM_BINARY: u32 = 7

const TWO_PI: f64 = 6.283185307179586

/** Where the pad of an odd number of stars stands, in pc: beyond anything a run can reach. */
const FAR: f64 = 1e12

/** Two uniform variates in (0, 1), written at `out`. */
export function uniforms(low: u32, high: u32, star: i32, stream: u32, draw: u32, out: usize): void {
  philox(star as u32, 0, stream, draw, low, high, out)
  const first = unitInterval(load<u32>(out), load<u32>(out, 4))
  const second = unitInterval(load<u32>(out, 8), load<u32>(out, 12))
  store<f64>(out, first)
  store<f64>(out, second, 8)
}

/**
 * Masses by inverting the cumulative distribution of a piecewise power law, dN/dm ∝ m^−exponent.
 * @param segments: per segment five float64: lower mass, upper mass, 1 − exponent, cumulative probability at its start, and its probability
 */
export function clusterMasses(
  state: usize,
  low: u32,
  high: u32,
  segments: usize,
  segmentCount: i32,
  scratch: usize,
): void {
  const count = load<i32>(state + COUNT)
  const mass = load<u32>(state + MASS) as usize
  for (let star = 0; star < count; star++) {
    uniforms(low, high, star, STREAM_MASS, 0, scratch)
    const u = load<f64>(scratch)
    let segment = segments
    for (let k = 1; k < segmentCount; k++) {
      if (u >= load<f64>(segments + (k as usize) * 40, 24)) segment = segments + (k as usize) * 40
    }
    const lower = load<f64>(segment)
    const upper = load<f64>(segment, 8)
    const power = load<f64>(segment, 16)
    const share = min(1.0, (u - load<f64>(segment, 24)) / load<f64>(segment, 32))
    const a = NativeMath.pow(lower, power)
    const b = NativeMath.pow(upper, power)
    const m = NativeMath.pow(a + share * (b - a), 1.0 / power)
    store<f64>(mass + ((star as usize) << 3), min(max(m, lower), upper))
  }
}

/** Unnormalised probability integral ∫ m^−exponent dm of one segment, for the table of `clusterMasses`; power = 1 − exponent. */
export function powerLawWeight(lower: f64, upper: f64, power: f64): f64 {
  return (NativeMath.pow(upper, power) - NativeMath.pow(lower, power)) / power
}

/** m^−exponent, to join the segments of a piecewise power law. */
export function powerLawValue(mass: f64, exponent: f64): f64 {
  return NativeMath.pow(mass, -exponent)
}

/** Writes a vector of the given length in the direction of two uniform variates. */
export function direction(length: f64, u: f64, v: f64, out: usize, column: usize): void {
  const cosine = 2.0 * u - 1.0
  const sine = sqrt(1.0 - cosine * cosine)
  const angle = TWO_PI * v
  store<f64>(out, length * sine * NativeMath.cos(angle))
  store<f64>(out + column, length * sine * NativeMath.sin(angle))
  store<f64>(out + 2 * column, length * cosine)
}

/** Three independent standard normal variates (Box & Muller 1958) for a star's velocity. */
export function normals(low: u32, high: u32, star: i32, out: usize, column: usize, scratch: usize): void {
  uniforms(low, high, star, STREAM_VELOCITY, 0, scratch)
  const r = sqrt(-2.0 * NativeMath.log(load<f64>(scratch)))
  const angle = TWO_PI * load<f64>(scratch, 8)
  store<f64>(out, r * NativeMath.cos(angle))
  store<f64>(out + column, r * NativeMath.sin(angle))
  uniforms(low, high, star, STREAM_VELOCITY, 1, scratch)
  const s = sqrt(-2.0 * NativeMath.log(load<f64>(scratch)))
  store<f64>(out + 2 * column, s * NativeMath.cos(TWO_PI * load<f64>(scratch, 8)))
}

/**
 * Speed in units of the escape speed in Plummer's isotropic model: density ∝ q²(1 − q²)^(7/2), by rejection
 * (Aarseth, Hénon & Wielen 1974). Draws are numbered, so a rejection moves no other star.
 */
function plummerSpeed(low: u32, high: u32, star: i32, scratch: usize): f64 {
  for (let draw: u32 = 1; draw < 1000; draw++) {
    uniforms(low, high, star, STREAM_VELOCITY, draw, scratch)
    const q = load<f64>(scratch)
    const w = 1.0 - q * q
    if (0.1 * load<f64>(scratch, 8) < q * q * w * w * w * sqrt(w)) return q
  }
  return 0.35
}

/** Beyond so many scale radii Hernquist's model, whose mass never ends, is cut off. */
const HERNQUIST_EDGE: f64 = 100
/** Share of the mass inside: (r/(r + a))². */
const HERNQUIST_SHARE: f64 = (HERNQUIST_EDGE / (HERNQUIST_EDGE + 1)) * (HERNQUIST_EDGE / (HERNQUIST_EDGE + 1))

/** Hernquist's isotropic distribution function but for a factor, q² being the binding energy per GM/a (Astrophys. J. 356, 359 (1990), eq. 17). */
function hernquistDistribution(square: f64): f64 {
  if (!(square > 0)) return 0
  const q = sqrt(square)
  const rest = 1.0 - square
  const polynomial = q * sqrt(rest) * (1.0 - 2.0 * square) * (8.0 * square * square - 8.0 * square - 3.0)
  return max(0.0, 3.0 * NativeMath.asin(q) + polynomial) / (rest * rest * sqrt(rest))
}

/** Speed in units of the escape speed at a distance in scale radii: density ∝ v² f, by rejection. */
function hernquistSpeed(low: u32, high: u32, star: i32, distance: f64, scratch: usize): f64 {
  // The binding energy of a star at rest here.
  const deepest = 1.0 / (1.0 + distance)
  // The density is steep but smooth: between speeds a fifth apart it changes by less than half.
  let most: f64 = 0
  for (let v: f64 = 1; v > 1e-4; v *= 0.84) {
    most = max(most, v * v * hernquistDistribution(deepest * (1.0 - v * v)))
  }
  most *= 1.5
  for (let draw: u32 = 1; draw < 100000; draw++) {
    uniforms(low, high, star, STREAM_VELOCITY, draw, scratch)
    const v = load<f64>(scratch)
    if (most * load<f64>(scratch, 8) < v * v * hernquistDistribution(deepest * (1.0 - v * v))) return v
  }
  return 0.35
}

/** Speed in units of σ in King's model where the potential is W: density ∝ v²(e^(W − v²/2) − 1), by rejection. */
function kingSpeed(low: u32, high: u32, star: i32, potential: f64, scratch: usize): f64 {
  const escape = sqrt(2.0 * potential)
  // The first bounds v² e^(W − v²/2), the second v²(W − v²/2) e^W.
  const most = min(2.0 * NativeMath.exp(potential - 1.0), 0.5 * potential * potential * NativeMath.exp(potential))
  for (let draw: u32 = 1; draw < 100000; draw++) {
    uniforms(low, high, star, STREAM_VELOCITY, draw, scratch)
    const v = escape * load<f64>(scratch)
    if (most * load<f64>(scratch, 8) < v * v * NativeMath.expm1(potential - 0.5 * v * v)) return v
  }
  return 0.35 * escape
}

/** The row after which a share of the mass is reached. */
function rowBefore(profile: usize, rows: i32, share: f64): i32 {
  let low = 0
  let high = rows - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (load<f64>(profile + (middle as usize) * PROFILE_BYTES, PROFILE_MASS_SHARE) <= share) low = middle
    else high = middle
  }
  return low
}

/**
 * Draws the orbit of the given number, by the model as in `clusterPositions`, and puts the star of that slot on it.
 * @returns what orders orbits by how deep they lie: in the models that have their own velocities the energy, in a uniform sphere the distance
 *   from the middle
 */
export function drawOrbit(
  state: usize,
  low: u32,
  high: u32,
  model: i32,
  radius: f64,
  profile: usize,
  rows: i32,
  orbit: i32,
  slot: i32,
  scratch: usize,
): f64 {
  const column = (load<i32>(state + PADDED) as usize) << 3
  const at = (slot as usize) << 3
  const position = (load<u32>(state + POSITION) as usize) + at
  const velocity = (load<u32>(state + VELOCITY) as usize) + at
  uniforms(low, high, orbit, STREAM_POSITION, 0, scratch)
  const u = load<f64>(scratch)
  const v = load<f64>(scratch, 8)
  uniforms(low, high, orbit, STREAM_POSITION, 1, scratch)
  const share = load<f64>(scratch)
  if (model == MODEL_PLUMMER) {
    const root = NativeMath.cbrt(share)
    const distance = (radius * root) / sqrt(1.0 - root * root)
    direction(distance, u, v, position, column)
    const escape = NativeMath.sqrt(2.0 / sqrt(distance * distance + radius * radius))
    const speed = plummerSpeed(low, high, orbit, scratch) * escape
    uniforms(low, high, orbit, STREAM_VELOCITY, 0, scratch)
    direction(speed, load<f64>(scratch), load<f64>(scratch, 8), velocity, column)
    return 0.5 * (speed * speed - escape * escape)
  }
  if (model == MODEL_HERNQUIST) {
    const root = sqrt(share * HERNQUIST_SHARE)
    const distance = root / (1.0 - root)
    direction(radius * distance, u, v, position, column)
    const escape = sqrt(2.0 / (radius * (1.0 + distance)))
    const speed = hernquistSpeed(low, high, orbit, distance, scratch) * escape
    uniforms(low, high, orbit, STREAM_VELOCITY, 0, scratch)
    direction(speed, load<f64>(scratch), load<f64>(scratch, 8), velocity, column)
    return 0.5 * (speed * speed - escape * escape)
  }
  if (model == MODEL_KING) {
    const row = profile + (rowBefore(profile, rows, share) as usize) * PROFILE_BYTES
    const inside = load<f64>(row, PROFILE_MASS_SHARE)
    let distance = load<f64>(row, PROFILE_RADIUS)
    let potential = load<f64>(row, PROFILE_POTENTIAL)
    if (share < inside) distance *= NativeMath.cbrt(share / inside)
    else {
      const next = row + PROFILE_BYTES
      const place = (share - inside) / (load<f64>(next, PROFILE_MASS_SHARE) - inside)
      distance += place * (load<f64>(next, PROFILE_RADIUS) - distance)
      potential += place * (load<f64>(next, PROFILE_POTENTIAL) - potential)
    }
    direction(radius * distance, u, v, position, column)
    const speed = kingSpeed(low, high, orbit, potential, scratch)
    uniforms(low, high, orbit, STREAM_VELOCITY, 0, scratch)
    direction(speed, load<f64>(scratch), load<f64>(scratch, 8), velocity, column)
    return 0.5 * speed * speed - potential
  }
  const distance = radius * NativeMath.cbrt(share)
  direction(distance, u, v, position, column)
  normals(low, high, orbit, velocity, column, scratch)
  return distance
}

/**
 * Positions and velocities, before the centre of mass is brought to rest and the velocities are scaled.
 * @param model: 0 uniform sphere of the given radius with isotropic Gaussian velocities, 1 Plummer's model with that scale radius
 *   and its own velocity distribution (in units in which G M = 1), 2 Hernquist's with that scale radius, cut at a hundred of them, 3 King's with
 *   that core radius; the last two with their own velocities, too
 * @param profile, rows: King's model as a table of `profileRow`
 */
export function clusterPositions(
  state: usize,
  low: u32,
  high: u32,
  model: i32,
  radius: f64,
  profile: usize,
  rows: i32,
  scratch: usize,
): void {
  const count = load<i32>(state + COUNT)
  for (let star = 0; star < count; star++) {
    drawOrbit(state, low, high, model, radius, profile, rows, star, star, scratch)
  }
  placePad(state)
}

/** Puts the pad of an odd number of stars, which weighs nothing, beyond all others. */
export function placePad(state: usize): void {
  const padded = load<i32>(state + PADDED)
  const column = (padded as usize) << 3
  for (let star = load<i32>(state + COUNT); star < padded; star++) {
    const at = (star as usize) << 3
    store<f64>((load<u32>(state + MASS) as usize) + at, 0)
    for (let component: usize = 0; component < 3; component++) {
      store<f64>((load<u32>(state + POSITION) as usize) + component * column + at, FAR)
      store<f64>((load<u32>(state + VELOCITY) as usize) + component * column + at, 0)
    }
  }
}

/** Moves the centre of mass of the stars `first` ≤ i < `last` to the origin and brings it to rest. */
export function clusterCentre(state: usize, first: i32, last: i32): void {
  const column = (load<i32>(state + PADDED) as usize) << 3
  for (let component: usize = 0; component < 3; component++) {
    centreColumn(state, (load<u32>(state + POSITION) as usize) + component * column, first, last)
    centreColumn(state, (load<u32>(state + VELOCITY) as usize) + component * column, first, last)
  }
}

function centreColumn(state: usize, values: usize, first: i32, last: i32): void {
  const masses = load<u32>(state + MASS) as usize
  let weight: f64 = 0
  let sum: f64 = 0
  for (let star = first; star < last; star++) {
    const at = (star as usize) << 3
    weight += load<f64>(masses + at)
    sum += load<f64>(masses + at) * load<f64>(values + at)
  }
  addToColumn(values, -(sum / weight), first, last)
}

function addToColumn(values: usize, shift: f64, first: i32, last: i32): void {
  for (let star = first; star < last; star++) {
    const at = (star as usize) << 3
    store<f64>(values + at, load<f64>(values + at) + shift)
  }
}

/** Multiplies the velocities of the stars `first` ≤ i < `last`. */
export function clusterScaleVelocities(state: usize, factor: f64, first: i32, last: i32): void {
  const column = (load<i32>(state + PADDED) as usize) << 3
  const velocity = load<u32>(state + VELOCITY) as usize
  for (let component: usize = 0; component < 3; component++) {
    for (let star = first; star < last; star++) {
      const at = velocity + component * column + ((star as usize) << 3)
      // Adding zero turns a minus zero into zero: a cold star is at rest, not at rest backwards.
      store<f64>(at, factor * load<f64>(at) + 0.0)
    }
  }
}

/** Moves the stars `first` ≤ i < `last` as a whole by (x, y, z), and gives all of them the velocity (u, v, w) besides their own. */
export function clusterShift(
  state: usize,
  first: i32,
  last: i32,
  x: f64,
  y: f64,
  z: f64,
  u: f64,
  v: f64,
  w: f64,
): void {
  const column = (load<i32>(state + PADDED) as usize) << 3
  const position = load<u32>(state + POSITION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  addToColumn(position, x, first, last)
  addToColumn(position + column, y, first, last)
  addToColumn(position + 2 * column, z, first, last)
  addToColumn(velocity, u, first, last)
  addToColumn(velocity + column, v, first, last)
  addToColumn(velocity + 2 * column, w, first, last)
}

/**
 * Turns round, each with the probability `share`, the stars that go round the z axis against the others: it mirrors the part of their
 * velocity about the axis. Energies and the distribution of the other components stay, and with them the balance (Lynden-Bell 1960).
 */
export function clusterAlign(state: usize, low: u32, high: u32, share: f64, scratch: usize): void {
  const count = load<i32>(state + COUNT)
  const column = (load<i32>(state + PADDED) as usize) << 3
  const position = load<u32>(state + POSITION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  for (let star = 0; star < count; star++) {
    const at = (star as usize) << 3
    const x = load<f64>(position + at)
    const y = load<f64>(position + column + at)
    const u = load<f64>(velocity + at)
    const v = load<f64>(velocity + column + at)
    const about = x * v - y * u
    if (about >= 0) continue
    uniforms(low, high, star, STREAM_ROTATION, 0, scratch)
    if (load<f64>(scratch) >= share) continue
    const twice = (2.0 * about) / (x * x + y * y)
    store<f64>(velocity + at, u + twice * y)
    store<f64>(velocity + column + at, v - twice * x)
  }
}

/** Adds a rotation about the z axis as of a rigid body, with the given angular speed. */
function rotate(state: usize, angularSpeed: f64): void {
  const count = load<i32>(state + COUNT)
  const column = (load<i32>(state + PADDED) as usize) << 3
  const position = load<u32>(state + POSITION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  for (let star = 0; star < count; star++) {
    const at = (star as usize) << 3
    const x = load<f64>(position + at)
    const y = load<f64>(position + column + at)
    store<f64>(velocity + at, load<f64>(velocity + at) - angularSpeed * y)
    store<f64>(velocity + column + at, load<f64>(velocity + column + at) + angularSpeed * x)
  }
}

/**
 * Makes a rotation about the z axis as of a rigid body `share` of the kinetic energy. What the stars' own velocities have of it by chance is
 * taken out before, so that the two parts add up; a share of 1 leaves the rotation alone, of an angular speed of 1.
 */
export function clusterSpin(state: usize, share: f64): void {
  const count = load<i32>(state + COUNT)
  const column = (load<i32>(state + PADDED) as usize) << 3
  const mass = load<u32>(state + MASS) as usize
  const position = load<u32>(state + POSITION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  let inertia: f64 = 0
  let angularMomentum: f64 = 0
  for (let star = 0; star < count; star++) {
    const at = (star as usize) << 3
    const m = load<f64>(mass + at)
    const x = load<f64>(position + at)
    const y = load<f64>(position + column + at)
    inertia += m * (x * x + y * y)
    angularMomentum += m * (x * load<f64>(velocity + column + at) - y * load<f64>(velocity + at))
  }
  if (!(inertia > 0)) return
  rotate(state, -angularMomentum / inertia)
  if (share >= 1) {
    clusterScaleVelocities(state, 0, 0, count)
    rotate(state, 1)
    return
  }
  let twiceKinetic: f64 = 0
  for (let star = 0; star < count; star++) {
    const at = (star as usize) << 3
    const u = load<f64>(velocity + at)
    const v = load<f64>(velocity + column + at)
    const w = load<f64>(velocity + 2 * column + at)
    twiceKinetic += load<f64>(mass + at) * (u * u + v * v + w * w)
  }
  rotate(state, sqrt((twiceKinetic * share) / ((1.0 - share) * inertia)))
}
