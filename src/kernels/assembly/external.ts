// What pulls on the stars from outside: a mass or a halo about the origin, or the tide of a galaxy. Twin, and what the formulas mean:
// ../../physics/cluster/external.ts.
//
// The tide turns with the galaxy's centre, so its pull depends on the time. Every worker has a clock of its own; all of them go alike.

import {
  ACCELERATION,
  COUNT,
  EXTERNAL,
  EXTERNAL_SCALE,
  EXTERNAL_STRENGTH,
  FIELD_LOGARITHMIC,
  FIELD_NONE,
  FIELD_PLUMMER,
  FIELD_TIDAL,
  OUTSIDE,
  OUTSIDE_BYTES,
  OUTSIDE_DIRECTION,
  OUTSIDE_TIME,
  PADDED,
  POSITION,
  VELOCITY,
} from './clusterState'
import { cos, log1p, sin } from './elementary'

/** Time at which the present step began, what of it has passed where forces are computed, and 1, or −1 once time has been turned round. */
let begun: f64 = 0
let passed: f64 = 0
let direction: f64 = 1

export function hasField(state: usize): bool {
  return load<i32>(state + EXTERNAL) != FIELD_NONE
}

/** At the start of a call. */
export function setClock(state: usize): void {
  if (!hasField(state)) return
  const outside = load<u32>(state + OUTSIDE) as usize
  begun = load<f64>(outside, OUTSIDE_TIME)
  direction = load<f64>(outside, OUTSIDE_DIRECTION)
  passed = 0
}

/** At its end, by one worker. */
export function keepClock(state: usize): void {
  if (!hasField(state)) return
  const outside = load<u32>(state + OUTSIDE) as usize
  store<f64>(outside, begun, OUTSIDE_TIME)
  store<f64>(outside, direction, OUTSIDE_DIRECTION)
}

/** Forces are those after a time h of the present step. */
export function pass(h: f64): void {
  passed = h
}

/** The present step is done. */
export function endStep(h: f64): void {
  begun += direction * h
  passed = 0
}

export function turnClock(): void {
  direction = -direction
}

/** The pull of the field on each star, as it was last added to the accelerations: three columns. */
export function pullsOf(state: usize): usize {
  return (load<u32>(state + OUTSIDE) as usize) + OUTSIDE_BYTES
}

/** Angle by which the galaxy's centre has turned about the cluster. */
function phase(state: usize): f64 {
  return load<f64>(state + EXTERNAL_STRENGTH) * (begun + direction * passed)
}

/**
 * Adds the pull of the field to the accelerations of the stars `first` ≤ i < `last`.
 * @param jerk where their jerks stand, from the present velocities, or 0 for none
 */
export function addField(state: usize, jerk: usize, first: i32, last: i32): void {
  if (!hasField(state)) return
  const end = min(last, load<i32>(state + COUNT))
  if (load<i32>(state + EXTERNAL) == FIELD_TIDAL) addTide(state, jerk, first, end)
  else addCentral(state, jerk, first, end)
}

function add(columns: usize, column: usize, x: f64, y: f64, z: f64): void {
  store<f64>(columns, load<f64>(columns) + x)
  store<f64>(columns + column, load<f64>(columns + column) + y)
  store<f64>(columns + 2 * column, load<f64>(columns + 2 * column) + z)
}

function put(columns: usize, column: usize, x: f64, y: f64, z: f64): void {
  store<f64>(columns, x)
  store<f64>(columns + column, y)
  store<f64>(columns + 2 * column, z)
}

/** f of a = −f r: GM/s³ or v₀²/s². @param square s² = r² + b² */
function centralPull(plummer: bool, strength: f64, square: f64): f64 {
  return strength / (plummer ? square * sqrt(square) : square)
}

/** Ω² = f of circles of the radius R about the origin, in what stands there. @param square R² */
export function centralAngularSpeedSquare(state: usize, square: f64): f64 {
  const plummer = load<i32>(state + EXTERNAL) == FIELD_PLUMMER
  return centralPull(plummer, load<f64>(state + EXTERNAL_STRENGTH), square + load<f64>(state + EXTERNAL_SCALE))
}

/** −d ln Ω²/d ln R there: n R²/s², n = 3 or 2. */
export function centralShear(state: usize, square: f64): f64 {
  const power: f64 = load<i32>(state + EXTERNAL) == FIELD_PLUMMER ? 3 : 2
  return (power * square) / (square + load<f64>(state + EXTERNAL_SCALE))
}

/** a = −f r, and da/dt = −f (v − n (r·v) r/s²), n = 3 or 2. */
function addCentral(state: usize, jerk: usize, first: i32, end: i32): void {
  const column = (load<i32>(state + PADDED) as usize) << 3
  const position = load<u32>(state + POSITION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  const acceleration = load<u32>(state + ACCELERATION) as usize
  const pulls = pullsOf(state)
  const strength = load<f64>(state + EXTERNAL_STRENGTH)
  const soft = load<f64>(state + EXTERNAL_SCALE)
  const plummer = load<i32>(state + EXTERNAL) == FIELD_PLUMMER
  const power: f64 = plummer ? 3 : 2
  for (let star = first; star < end; star++) {
    const at = (star as usize) << 3
    const x = load<f64>(position + at)
    const y = load<f64>(position + column + at)
    const z = load<f64>(position + 2 * column + at)
    const square = x * x + y * y + z * z + soft
    const f = -centralPull(plummer, strength, square)
    put(pulls + at, column, f * x, f * y, f * z)
    add(acceleration + at, column, f * x, f * y, f * z)
    if (jerk == 0) continue
    const u = load<f64>(velocity + at)
    const v = load<f64>(velocity + column + at)
    const w = load<f64>(velocity + 2 * column + at)
    const along = (power * (x * u + y * v + z * w)) / square
    add(jerk + at, column, f * (u - along * x), f * (v - along * y), f * (w - along * z))
  }
}

/** a = q (n·r) n − Ω² r, with n towards or from the galaxy's centre, dn/dt = ±Ω (−n_y, n_x, 0), and q = 4Ω² − κ². */
function addTide(state: usize, jerk: usize, first: i32, end: i32): void {
  const column = (load<i32>(state + PADDED) as usize) << 3
  const position = load<u32>(state + POSITION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  const acceleration = load<u32>(state + ACCELERATION) as usize
  const pulls = pullsOf(state)
  const omega = load<f64>(state + EXTERNAL_STRENGTH)
  const stretch = load<f64>(state + EXTERNAL_SCALE)
  const square = omega * omega
  const angle = phase(state)
  const nx = cos(angle)
  const ny = sin(angle)
  const mx = -direction * omega * ny
  const my = direction * omega * nx
  for (let star = first; star < end; star++) {
    const at = (star as usize) << 3
    const x = load<f64>(position + at)
    const y = load<f64>(position + column + at)
    const z = load<f64>(position + 2 * column + at)
    const along = stretch * (nx * x + ny * y)
    const ax = along * nx - square * x
    const ay = along * ny - square * y
    const az = -square * z
    put(pulls + at, column, ax, ay, az)
    add(acceleration + at, column, ax, ay, az)
    if (jerk == 0) continue
    const u = load<f64>(velocity + at)
    const v = load<f64>(velocity + column + at)
    const w = load<f64>(velocity + 2 * column + at)
    const change = stretch * (nx * u + ny * v + mx * x + my * y)
    add(jerk + at, column, change * nx + along * mx - square * u, change * ny + along * my - square * v, -square * w)
  }
}

/** What the field adds to the energy that is conserved: m Φ, and of the tide m (Φ − Ω (x v_y − y v_x)), for one star. */
export function fieldEnergy(state: usize, m: f64, x: f64, y: f64, z: f64, u: f64, v: f64): f64 {
  const strength = load<f64>(state + EXTERNAL_STRENGTH)
  const scale = load<f64>(state + EXTERNAL_SCALE)
  const field = load<i32>(state + EXTERNAL)
  const square = x * x + y * y + z * z
  if (field == FIELD_PLUMMER) return (-m * strength) / sqrt(square + scale)
  if (field == FIELD_LOGARITHMIC) return 0.5 * m * strength * log1p(square / scale)
  const angle = phase(state)
  const along = cos(angle) * x + sin(angle) * y
  return m * (0.5 * (strength * strength * square - scale * along * along) - direction * strength * (x * v - y * u))
}
