// A thin exponential disc of stars that turns in its own gravity, and in what stands about its middle. Its stars are addressed as those of
// clusterInitial.ts are.

import { normals, placePad, STREAM_POSITION, uniforms } from './clusterInitial'
import { totalMass } from './clusterSample'
import {
  COUNT,
  DISK_ANGULAR_SPEED_SQUARE,
  DISK_BYTES,
  DISK_EPICYCLIC,
  DISK_ROWS,
  GRAVITATIONAL_CONSTANT,
  PADDED,
  POSITION,
  SOFTENING_SQUARED,
  VELOCITY,
} from './clusterState'
import { centralAngularSpeedSquare, centralShear } from './external'

const PI: f64 = 3.141592653589793

/** Beyond so many scale lengths the disc is cut off. */
const EDGE: f64 = 10
/** Share of the mass inside: 1 − (1 + x) e^−x. */
const EDGE_SHARE: f64 = 1 - 11 * 4.5399929762484854e-5

/** Heights at which the pull is taken, in scale lengths: less is thin, and more is no disc. */
const THINNEST: f64 = 1e-3
const THICKEST: f64 = 10

/** Where the dispersion is what Toomre's parameter says, in scale lengths. */
const REFERENCE: f64 = 2

/** Radius in scale lengths within which a share of the mass is found. */
function radiusOf(share: f64): f64 {
  let low: f64 = 0
  let high = EDGE
  for (let halving = 0; halving < 56; halving++) {
    const middle = 0.5 * (low + high)
    if (1.0 - (1.0 + middle) * NativeMath.exp(-middle) < share) low = middle
    else high = middle
  }
  return 0.5 * (low + high)
}

/** K₀(a) = ∫₀^∞ e^(−a cosh t) dt, by the trapezoidal rule, which converges to all digits. */
function besselK0(a: f64): f64 {
  const step: f64 = 0.25
  let sum: f64 = 0.5
  for (let t = step; t < 40; t += step) {
    const fall = a * (NativeMath.cosh(t) - 1.0)
    if (fall > 40) break
    sum += NativeMath.exp(-fall)
  }
  return step * NativeMath.exp(-a) * sum
}

/** Nodes of the integral over a. */
const NODES: i32 = 256
/** Where it ends, in scale lengths. */
const FARTHEST: f64 = 30

/**
 * Ω² = v_c²/R² per GM/R_d³, at the radius x and the height ζ above a thin exponential disc, in scale lengths: the derivative of its potential
 * (Binney & Tremaine 2008, eq. 2.153) under the integral, put so that nothing cancels,
 *
 *     Ω² = (2√2/π) ∫₀^∞ a² K₀(a) √w / ((w + 2a²) D) da,   q = ζ² + x² − a²,   D = √(q² + 4a²ζ²),   w = q + D
 *
 * in even steps of t with a = x + ζ sinh t, as it is steep at a = x.
 */
function angularSpeedSquare(x: f64, height: f64): f64 {
  const from = -NativeMath.asinh(x / height)
  const step = (NativeMath.asinh((FARTHEST - x) / height) - from) / (NODES as f64)
  let sum: f64 = 0
  // At both ends the integrand is zero.
  for (let node = 1; node < NODES; node++) {
    const t = from + step * (node as f64)
    const a = x + height * NativeMath.sinh(t)
    const square = a * a
    const q = height * height + x * x - square
    const cross = 4.0 * square * height * height
    const d = sqrt(q * q + cross)
    const w = q > 0 ? q + d : cross / (d - q)
    sum += ((square * besselK0(a) * sqrt(w)) / ((w + 2.0 * square) * d)) * height * NativeMath.cosh(t)
  }
  return ((2.0 * 1.4142135623730951) / PI) * step * sum
}

/**
 * Table of the disc's rotation, `diskRows` rows of `diskRow` from the centre to the edge.
 * @param height: at which the pull is taken, in scale lengths, above zero
 */
function rotationTable(table: usize, height: f64): void {
  const spacing = EDGE / ((DISK_ROWS - 1) as f64)
  for (let row = 0; row < DISK_ROWS; row++) {
    const at = table + (row as usize) * DISK_BYTES
    store<f64>(at, angularSpeedSquare(spacing * (row as f64), height), DISK_ANGULAR_SPEED_SQUARE)
  }
  for (let row = 0; row < DISK_ROWS; row++) {
    const at = table + (row as usize) * DISK_BYTES
    const before = row > 0 ? at - DISK_BYTES : at
    const after = row < DISK_ROWS - 1 ? at + DISK_BYTES : at
    const span = spacing * (((after - before) / DISK_BYTES) as f64)
    const slope = (load<f64>(after, DISK_ANGULAR_SPEED_SQUARE) - load<f64>(before, DISK_ANGULAR_SPEED_SQUARE)) / span
    const four = 4.0 * load<f64>(at, DISK_ANGULAR_SPEED_SQUARE)
    store<f64>(at, 1.0 + (spacing * (row as f64) * slope) / four, DISK_EPICYCLIC)
  }
}

/** A value of the table at the radius x, in scale lengths. @param field where it stands in a row */
function tabled(table: usize, x: f64, field: usize): f64 {
  const place = (x / EDGE) * ((DISK_ROWS - 1) as f64)
  const row = min(place as i32, DISK_ROWS - 2)
  const at = table + (row as usize) * DISK_BYTES + field
  const value = load<f64>(at)
  return value + (place - (row as f64)) * (load<f64>(at + DISK_BYTES) - value)
}

/** Nodes of the mean over distances in height, and where it ends, in z₀. */
const DISTANCES: i32 = 400
const FARTHEST_DISTANCE: f64 = 20

/**
 * By how much softening weakens the pull of a sheet on itself, Σ z a_z, as sech²(z/z₀) has it: ⟨d²/√(d² + ε²)⟩/⟨d⟩ over the distances d in
 * height of two stars, whose density is (d coth d − 1)/sinh² d in units of z₀.
 * @param softening in z₀
 */
function softenedAcross(softening: f64): f64 {
  const square = softening * softening
  let softened: f64 = 0
  let plain: f64 = 0
  for (let node = 0; node < DISTANCES; node++) {
    const d = (FARTHEST_DISTANCE / (DISTANCES as f64)) * ((node as f64) + 0.5)
    const sine = NativeMath.sinh(d)
    const share = ((d * NativeMath.cosh(d)) / sine - 1.0) / (sine * sine)
    softened += share * ((d * d) / sqrt(d * d + square))
    plain += share * d
  }
  return softened / plain
}

/** Ω² and κ²/4Ω² of a radius, as `turningAt` last found them, and the share of Ω² that is due to what stands about the middle. */
let angularSquare: f64 = 0
let epicyclicRatio: f64 = 0
let outsideSquare: f64 = 0

/**
 * @param x: radius in scale lengths
 * @param unit: of the table's Ω²
 * @param held: whether something stands about the middle
 * @param heights: mean square of the heights, at whose root its pull is taken
 */
function turningAt(state: usize, table: usize, x: f64, radius: f64, unit: f64, held: bool, heights: f64): void {
  angularSquare = unit * tabled(table, x, DISK_ANGULAR_SPEED_SQUARE)
  epicyclicRatio = tabled(table, x, DISK_EPICYCLIC)
  outsideSquare = 0
  if (!held) return
  const square = radius * radius * x * x
  outsideSquare = centralAngularSpeedSquare(state, square + heights)
  // κ²/4Ω² = 1 + ¼ d ln Ω²/d ln R
  const shear = (epicyclicRatio - 1.0) * angularSquare - 0.25 * centralShear(state, square + heights) * outsideSquare
  angularSquare += outsideSquare
  epicyclicRatio = 1.0 + shear / angularSquare
}

/**
 * Positions and velocities of an exponential disc, Σ ∝ e^(−R/R_d), as high as an isothermal sheet, ∝ sech²(z/z₀), that turns about the z
 * axis. The circular speed is that of the thin disc (Freeman, Astrophys. J. 160, 811 (1970)), whose pull is taken at the height
 * √(ε² + z₀²): so much weaker do softening and thickness make it, stars of the sheet being z₀ apart in height on the average. Random
 * velocities are as by Hernquist (Astrophys. J. Suppl. 86, 389 (1993), § 2.2): σ_R² ∝ e^(−R/R_d), so that σ_R = 3.36 Q GΣ/κ at two scale
 * lengths; σ_φ = σ_R κ/2Ω; σ_z² = πGΣz₀, less what softening takes; and the mean speed lags by the asymmetric drift.
 *
 * What stands about its middle adds its Ω² at the root mean square height, ⟨z²⟩ = π²z₀²/12, to that of circles and epicycles, and Ω²⟨z²⟩ to
 * σ_z², as the virial theorem across the disc asks for.
 * @param height: z₀
 * @param toomre: Q; 0 is a cold disc, whose stars move on circles
 * @param held: 1 where the external field stands about the middle of the disc, else 0
 * @param table: room for `diskRows` rows of `diskRow`
 */
export function clusterDisk(
  state: usize,
  low: u32,
  high: u32,
  radius: f64,
  height: f64,
  toomre: f64,
  held: i32,
  table: usize,
  scratch: usize,
): void {
  const count = load<i32>(state + COUNT)
  const column = (load<i32>(state + PADDED) as usize) << 3
  const position = load<u32>(state + POSITION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  const blur = sqrt(load<f64>(state + SOFTENING_SQUARED) + height * height) / radius
  rotationTable(table, min(THICKEST, max(THINNEST, blur)))
  // GΣ₀, and the unit of Ω².
  const weight = load<f64>(state + GRAVITATIONAL_CONSTANT) * totalMass(state)
  const density = weight / (2.0 * PI * radius * radius)
  const unit = weight / (radius * radius * radius)
  const sheet = height > 0 ? PI * softenedAcross(sqrt(load<f64>(state + SOFTENING_SQUARED)) / height) * density : 0
  const outside = held != 0
  const heights = (PI * PI * height * height) / 12.0
  turningAt(state, table, REFERENCE, radius, unit, outside, heights)
  const epicycle = sqrt(4.0 * angularSquare * epicyclicRatio)
  const reference = (3.36 * toomre * density * NativeMath.exp(-REFERENCE)) / epicycle
  for (let star = 0; star < count; star++) {
    const at = (star as usize) << 3
    uniforms(low, high, star, STREAM_POSITION, 0, scratch)
    const u = load<f64>(scratch)
    const angle = 2.0 * PI * load<f64>(scratch, 8)
    uniforms(low, high, star, STREAM_POSITION, 1, scratch)
    const x = radiusOf(load<f64>(scratch) * EDGE_SHARE)
    const cosine = NativeMath.cos(angle)
    const sine = NativeMath.sin(angle)
    store<f64>(position + at, radius * x * cosine)
    store<f64>(position + column + at, radius * x * sine)
    // Adding zero turns a minus zero into zero, where the disc has no height.
    store<f64>(position + 2 * column + at, 0.5 * height * NativeMath.log(u / (1.0 - u)) + 0.0)

    turningAt(state, table, x, radius, unit, outside, heights)
    const epicyclic = epicyclicRatio
    const circular = angularSquare * radius * radius * x * x
    const square = reference * reference * NativeMath.exp(REFERENCE - x)
    const mean = sqrt(max(0.0, circular - square * (epicyclic - 1.0 + 2.0 * x)))
    normals(low, high, star, velocity + at, column, scratch)
    const outward = sqrt(square) * load<f64>(velocity + at)
    const about = mean + sqrt(square * epicyclic) * load<f64>(velocity + column + at)
    const across =
      sqrt(sheet * NativeMath.exp(-x) * height + outsideSquare * heights) * load<f64>(velocity + 2 * column + at)
    store<f64>(velocity + at, outward * cosine - about * sine)
    store<f64>(velocity + column + at, outward * sine + about * cosine)
    store<f64>(velocity + 2 * column + at, across + 0.0)
  }
  placePad(state)
}
