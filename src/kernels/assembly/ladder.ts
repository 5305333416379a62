// The rungs of the speed ladder that no run takes, a module of their own: the loops of the labs once more in scalars, and forces of all pairs without Newton's third
// law, in scalars and in vectors. Each adds in the order of its plain twin, so that all of them come to the same digits.
//
// What stands between two lines "ladder: NAME" and "ladder: end" is shown beside the bar of that name.

import { cancelled } from './control'
import {
  RECORD_BYTES,
  RECORD_LARGEST,
  RECORD_SUM_F,
  RECORD_SUM_F2,
  RECORD_SUM_FW,
  RECORD_SUM_W,
  RECORD_SUM_W2,
  SETTING_CELLS,
  SETTING_CENTER,
  SETTING_INVERSE_CELL,
  SETTING_LOW,
  SETTING_SEED_HIGH,
  SETTING_SEED_LOW,
  SETTING_TABLE,
  SETTING_WIDTH,
} from './generated/sampling'
import { philox, unitInterval } from './philox'
import { REFERENCE_MASS, REFERENCE_RADIUS } from './resonance/encounter'
import { BETA, jacobiIntegral, ONE_PLUS_BETA, SMALLEST_RADIUS } from './resonance/galaxy'
import {
  INPUT_BYTES,
  INPUT_IMPACT,
  INPUT_MASS,
  INPUT_OFFSET,
  INPUT_VELOCITY,
  MODEL_GRAVITATIONAL_CONSTANT,
  MODEL_SQUARED_CORE,
  MODEL_SQUARED_SPEED,
  OUTPUT_BYTES,
  OUTPUT_SIMULATED_ACTION,
  OUTPUT_SIMULATED_ENERGY,
  SETUP_BACKWARD,
  SETUP_FORWARD,
  SETUP_MODEL,
  SETUP_WINDOW_STEPS,
  STAGE_BYTES,
  STAGE_COEFFICIENT,
  STAGE_COSINE,
  STAGE_DRIFT,
  STAGE_INVERSE_RADIUS,
  STAGE_KICK,
  STAGE_MINUS_FIVE_OVER_RADIUS,
  STAGE_SINE,
  STAR_BYTES,
  STEP_BYTES,
} from './resonance/layout'

/** Targets between two looks at the cancel word. */
const POLL: i32 = 255

/**
 * Accelerations of the stars `first` ≤ i < `last` by all others, one pair after the other. Twin of `accelerations`.
 * @param x, y, z, mass: float64 arrays of `count` elements
 * @param ax, ay, az: receive the accelerations at the places of the stars
 * @returns 1 when done, 0 when cancelled
 */
export function pairsScalar(
  x: usize,
  y: usize,
  z: usize,
  mass: usize,
  count: i32,
  softeningSquared: f64,
  constant: f64,
  first: i32,
  last: i32,
  ax: usize,
  ay: usize,
  az: usize,
): i32 {
  const end = (count as usize) << 3
  for (let star = first; star < last; star++) {
    if ((star & POLL) == POLL && cancelled()) return 0
    const i = (star as usize) << 3
    const xi = load<f64>(x + i)
    const yi = load<f64>(y + i)
    const zi = load<f64>(z + i)
    let sx: f64 = 0
    let sy: f64 = 0
    let sz: f64 = 0
    // ladder: pairs scalar
    for (let j: usize = 0; j < end; j += 8) {
      if (j == i) continue
      const dx = load<f64>(x + j) - xi
      const dy = load<f64>(y + j) - yi
      const dz = load<f64>(z + j) - zi
      const square = dx * dx + dy * dy + dz * dz + softeningSquared
      const pull = load<f64>(mass + j) / (square * sqrt(square))
      sx += pull * dx
      sy += pull * dy
      sz += pull * dz
    }
    // ladder: end
    store<f64>(ax + i, constant * sx)
    store<f64>(ay + i, constant * sy)
    store<f64>(az + i, constant * sz)
  }
  return 1
}

/**
 * As `pairsScalar`, two stars at a time: each lane adds what pulls its star in the order of the scalar loop, so no digit is another.
 * @param first even; the arrays are padded to an even number of elements. Softened: a star's pull on itself is 0
 */
export function pairsVector(
  x: usize,
  y: usize,
  z: usize,
  mass: usize,
  count: i32,
  softeningSquared: f64,
  constant: f64,
  first: i32,
  last: i32,
  ax: usize,
  ay: usize,
  az: usize,
): i32 {
  const end = (count as usize) << 3
  const soft = f64x2.splat(softeningSquared)
  const g = f64x2.splat(constant)
  for (let star = first; star < last; star += 2) {
    if (((star >> 1) & POLL) == POLL && cancelled()) return 0
    const i = (star as usize) << 3
    const xi = v128.load(x + i)
    const yi = v128.load(y + i)
    const zi = v128.load(z + i)
    let sx = f64x2.splat(0)
    let sy = f64x2.splat(0)
    let sz = f64x2.splat(0)
    // ladder: pairs vector
    for (let j: usize = 0; j < end; j += 8) {
      const dx = f64x2.sub(v128.load64_splat(x + j), xi)
      const dy = f64x2.sub(v128.load64_splat(y + j), yi)
      const dz = f64x2.sub(v128.load64_splat(z + j), zi)
      const across = f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy))
      const square = f64x2.add(f64x2.add(across, f64x2.mul(dz, dz)), soft)
      const pull = f64x2.div(v128.load64_splat(mass + j), f64x2.mul(square, f64x2.sqrt(square)))
      sx = f64x2.add(sx, f64x2.mul(pull, dx))
      sy = f64x2.add(sy, f64x2.mul(pull, dy))
      sz = f64x2.add(sz, f64x2.mul(pull, dz))
    }
    // ladder: end
    v128.store(ax + i, f64x2.mul(g, sx))
    v128.store(ay + i, f64x2.mul(g, sy))
    v128.store(az + i, f64x2.mul(g, sz))
  }
  return 1
}

/** `windowedSum` of the displacements in scalars: the same four sums side by side. */
function windowedSumScalar(x: usize, lag: i32, frames: i32): f64 {
  const windows = frames - lag
  const y = x + ((lag as usize) << 3)
  let a: f64 = 0
  let b: f64 = 0
  let c: f64 = 0
  let d: f64 = 0
  let k = 0
  // ladder: displacements scalar
  for (; k + 4 <= windows; k += 4) {
    const at = (k as usize) << 3
    const first = load<f64>(y + at) - load<f64>(x + at)
    const second = load<f64>(y + at, 8) - load<f64>(x + at, 8)
    const third = load<f64>(y + at, 16) - load<f64>(x + at, 16)
    const fourth = load<f64>(y + at, 24) - load<f64>(x + at, 24)
    a += first * first
    b += second * second
    c += third * third
    d += fourth * fourth
  }
  // ladder: end
  let sum = a + c + (b + d)
  for (; k < windows; k++) {
    const at = (k as usize) << 3
    const step = load<f64>(y + at) - load<f64>(x + at)
    sum += step * step
  }
  return sum
}

/**
 * `msdDirect` in scalars: all axes of the blocks of `perBlock` particles, whose sums follow each other at `out`.
 * @param positions particle p's axis a in frame f at (p · dimensions + a) · frames + f @returns 1 when done, 0 when cancelled
 */
export function msdScalar(
  positions: usize,
  particles: i32,
  perBlock: i32,
  dimensions: i32,
  frames: i32,
  lags: usize,
  lagCount: i32,
  out: usize,
): i32 {
  let x = positions
  for (let first = 0; first < particles; first += perBlock) {
    if (cancelled()) return 0
    const end = min(first + perBlock, particles)
    for (let particle = first; particle < end; particle++) {
      let at = out
      for (let axis = 0; axis < dimensions; axis++) {
        for (let index = 0; index < lagCount; index++, at += 8) {
          const lag = load<i32>(lags + ((index as usize) << 2))
          store<f64>(at, load<f64>(at) + windowedSumScalar(x, lag, frames))
        }
        x += (frames as usize) << 3
      }
    }
    out += ((dimensions * lagCount) as usize) << 3
  }
  return 1
}

/** 1.5 · 2^52: adding it rounds to an integer. */
const ROUND: f64 = 6755399441055744.0
/** Stream of the uniform variates, and the samples of which the sums are added up at a time: those of ./sampling. */
const STREAM_UNIFORM: u32 = 2
const CHUNK: u64 = 64

function addTo(at: usize, even: f64, odd: f64): void {
  store<f64>(at, load<f64>(at) + (even + odd))
}

/** The sums over every other one of the 64 uniform variates at `at`: those that one lane of the vector loop takes, at `out`. */
function sumLane(settings: usize, at: usize, out: usize): void {
  const center = load<f64>(settings, SETTING_CENTER)
  const width = load<f64>(settings, SETTING_WIDTH)
  const inverseCell = load<f64>(settings, SETTING_INVERSE_CELL)
  const shift = (0.0 - load<f64>(settings, SETTING_LOW)) * inverseCell + 1.0
  const most = load<f64>(settings, SETTING_CELLS) + 1.25
  const table = load<f64>(settings, SETTING_TABLE) as usize
  let sumW: f64 = 0
  let sumW2: f64 = 0
  let sumF: f64 = 0
  let sumF2: f64 = 0
  let sumFW: f64 = 0
  let largest: f64 = 0
  // ladder: samples scalar
  for (let k: usize = 0; k < 512; k += 16) {
    const u = load<f64>(at + k)
    const x = center + width * (u + u - 1.0)
    const t = min(max(x * inverseCell + shift, 0.5), most)
    const cell = t - 0.5 + ROUND - ROUND
    const s = t - cell
    const p = table + ((cell as i32 as usize) << 5)
    const g = ((load<f64>(p, 24) * s + load<f64>(p, 16)) * s + load<f64>(p, 8)) * s + load<f64>(p)
    const w = g * g
    const f = x * x * w
    sumW += w
    sumW2 += w * w
    sumF += f
    sumF2 += f * f
    sumFW += f * w
    largest = max(largest, w)
  }
  // ladder: end
  store<f64>(out, sumW)
  store<f64>(out, sumW2, 8)
  store<f64>(out, sumF, 16)
  store<f64>(out, sumF2, 24)
  store<f64>(out, sumFW, 32)
  store<f64>(out, largest, 40)
}

/**
 * `sampleIndependent` in scalars, block by block, for a uniform proposal: one counter of random numbers after the other, a sample after the other.
 * @param perBlock a multiple of 64 @returns 0, or 1 where it was cancelled
 */
export function samplesScalar(settings: usize, blocks: i32, perBlock: f64, out: usize, stride: usize): i32 {
  const seedLow = load<f64>(settings, SETTING_SEED_LOW) as u32
  const seedHigh = load<f64>(settings, SETTING_SEED_HIGH) as u32
  const size = perBlock as u64
  for (let block = 0; block < blocks; block++) {
    if (cancelled()) return 1
    const record = out + (block as usize) * stride
    const uniforms = record + RECORD_BYTES
    const words = uniforms + 512
    const even = words + 16
    const odd = even + 48
    memory.fill(record, 0, RECORD_BYTES)
    for (let first = (block as u64) * size; first < ((block as u64) + 1) * size; first += CHUNK) {
      for (let k: u64 = 0; k < CHUNK; k += 2) {
        const index = (first + k) >> 1
        const at = uniforms + ((k as usize) << 3)
        philox(index as u32, (index >> 32) as u32, STREAM_UNIFORM, 0, seedLow, seedHigh, words)
        store<f64>(at, unitInterval(load<u32>(words), load<u32>(words, 4)))
        store<f64>(at, unitInterval(load<u32>(words, 8), load<u32>(words, 12)), 8)
      }
      sumLane(settings, uniforms, even)
      sumLane(settings, uniforms + 8, odd)
      addTo(record + RECORD_SUM_W, load<f64>(even), load<f64>(odd))
      addTo(record + RECORD_SUM_W2, load<f64>(even, 8), load<f64>(odd, 8))
      addTo(record + RECORD_SUM_F, load<f64>(even, 16), load<f64>(odd, 16))
      addTo(record + RECORD_SUM_F2, load<f64>(even, 24), load<f64>(odd, 24))
      addTo(record + RECORD_SUM_FW, load<f64>(even, 32), load<f64>(odd, 32))
      const largest = max(load<f64>(even, 40), load<f64>(odd, 40))
      store<f64>(record, max(load<f64>(record, RECORD_LARGEST), largest), RECORD_LARGEST)
    }
  }
  return 0
}

/** Free motion of a body (six float64) during one stage, seen from the turning axes. Twin of `driftBy`. */
function driftScalar(body: usize, stage: usize): void {
  const drift = load<f64>(stage, STAGE_DRIFT)
  const c = load<f64>(stage, STAGE_COSINE)
  const n = load<f64>(stage, STAGE_SINE)
  const px = load<f64>(body, 24)
  const py = load<f64>(body, 32)
  const x = load<f64>(body) + drift * px
  const y = load<f64>(body, 8) + drift * py
  store<f64>(body, load<f64>(body, 16) + drift * load<f64>(body, 40), 16)
  store<f64>(body, c * x + n * y)
  store<f64>(body, c * y - n * x, 8)
  store<f64>(body, c * px + n * py, 24)
  store<f64>(body, c * py - n * px, 32)
}

/** One stage of a star in the logarithmic halo with its bar: drift, then kick. */
function stageScalar(star: usize, stage: usize, model: usize): void {
  driftScalar(star, stage)
  const kick = load<f64>(stage, STAGE_KICK)
  if (kick == 0) return
  const x = load<f64>(star)
  const y = load<f64>(star, 8)
  const z = load<f64>(star, 16)
  const x2 = x * x
  const y2 = y * y
  const r2 = x2 + y2 + z * z
  const r = max(sqrt(r2), SMALLEST_RADIUS)
  const inverse = 1 / ((BETA + r * load<f64>(stage, STAGE_INVERSE_RADIUS)) * r)
  const q = ONE_PLUS_BETA * r * inverse
  const q2 = q * q
  const w = load<f64>(stage, STAGE_COEFFICIENT) * (q2 * q2 * q)
  const h = load<f64>(stage, STAGE_MINUS_FIVE_OVER_RADIUS) * w * ((x2 - y2) * inverse)
  const radial = h - load<f64>(model, MODEL_SQUARED_SPEED) / (r2 + load<f64>(model, MODEL_SQUARED_CORE))
  store<f64>(star, load<f64>(star, 24) + kick * ((radial + 2 * w) * x), 24)
  store<f64>(star, load<f64>(star, 32) + kick * ((radial - 2 * w) * y), 32)
  store<f64>(star, load<f64>(star, 40) + kick * (radial * z), 40)
}

/** One step of a star that a subhalo, drifting alongside, pulls. */
function stepScalar(star: usize, subhalo: usize, stages: usize, model: usize, gm: f64, soft: f64): void {
  // ladder: encounters scalar
  for (let stage = stages; stage < stages + STEP_BYTES; stage += STAGE_BYTES) {
    stageScalar(star, stage, model)
    driftScalar(subhalo, stage)
    const kick = load<f64>(stage, STAGE_KICK)
    if (kick == 0) continue
    const dx = load<f64>(star) - load<f64>(subhalo)
    const dy = load<f64>(star, 8) - load<f64>(subhalo, 8)
    const dz = load<f64>(star, 16) - load<f64>(subhalo, 16)
    const squared = dx * dx + dy * dy + dz * dz + soft
    const w = (kick * gm) / (squared * sqrt(squared))
    store<f64>(star, load<f64>(star, 24) - w * dx, 24)
    store<f64>(star, load<f64>(star, 32) - w * dy, 32)
    store<f64>(star, load<f64>(star, 40) - w * dz, 40)
  }
  // ladder: end
}

/** L_z of a star, kpc km/s. */
function momentum(star: usize): f64 {
  return load<f64>(star) * load<f64>(star, 32) - load<f64>(star, 8) * load<f64>(star, 24)
}

/**
 * The simulated part of `resonanceEncounters` in scalars, one encounter after the other, in the logarithmic halo. Twin of `simulateEncounter`.
 * @param inputs, outputs: count records each; setup: what they share; scratch: a star and a subhalo @returns 1 when done, 0 when cancelled
 */
export function encountersScalar(inputs: usize, outputs: usize, count: i32, setup: usize, scratch: usize): i32 {
  const model = load<u32>(setup, SETUP_MODEL) as usize
  const forward = load<u32>(setup, SETUP_FORWARD) as usize
  const backward = load<u32>(setup, SETUP_BACKWARD) as usize
  const half = load<i32>(setup, SETUP_WINDOW_STEPS)
  const star = scratch
  const subhalo = scratch + STAR_BYTES
  const end = inputs + (count as usize) * INPUT_BYTES
  for (let input = inputs; input < end; input += INPUT_BYTES, outputs += OUTPUT_BYTES) {
    if (cancelled()) return 0
    const mass = load<f64>(input, INPUT_MASS)
    const b = load<f64>(input, INPUT_IMPACT)
    const gm = load<f64>(model, MODEL_GRAVITATIONAL_CONSTANT) * mass
    const soft = REFERENCE_RADIUS * REFERENCE_RADIUS * (mass / REFERENCE_MASS)
    memory.copy(star, input, STAR_BYTES)
    for (let axis: usize = 0; axis < 24; axis += 8) {
      store<f64>(subhalo + axis, load<f64>(input + axis) + b * load<f64>(input + axis, INPUT_OFFSET))
      store<f64>(subhalo + axis, load<f64>(input + axis, INPUT_VELOCITY), 24)
    }
    for (let step = 0; step < half; step++) {
      for (let stage = backward; stage < backward + STEP_BYTES; stage += STAGE_BYTES) {
        stageScalar(star, stage, model)
        driftScalar(subhalo, stage)
      }
    }
    for (let step = 0; step < 2 * half; step++) stepScalar(star, subhalo, forward, model, gm, soft)
    const energy = jacobiIntegral(star, 8, model) - jacobiIntegral(input, 8, model)
    store<f64>(outputs, energy, OUTPUT_SIMULATED_ENERGY)
    for (let step = 0; step < half; step++) {
      for (let stage = backward; stage < backward + STEP_BYTES; stage += STAGE_BYTES) stageScalar(star, stage, model)
    }
    store<f64>(outputs, 0.5 * (momentum(star) - momentum(input)), OUTPUT_SIMULATED_ACTION)
  }
  return 1
}

/** Copies memory so many times, two vectors at a time: what it can move. (`memory.copy` of shared memory goes byte by byte in some engines.) */
export function copyBytes(from: usize, to: usize, bytes: i32, times: i32): void {
  const end = from + (bytes as usize)
  for (let k = 0; k < times; k++) {
    for (let at = from, target = to; at < end; at += 32, target += 32) {
      v128.store(target, v128.load(at))
      v128.store(target, v128.load(at, 16), 16)
    }
  }
}

/** Eight vectors, each multiplied and added to `times` times, 32 operations a time: what the arithmetic can do. @returns what came of them */
export function multiplyAdds(times: i32, factor: f64, term: f64): f64 {
  const c = f64x2.splat(factor)
  const d = f64x2.splat(term)
  let s0 = f64x2.splat(0)
  let s1 = f64x2.splat(1)
  let s2 = f64x2.splat(2)
  let s3 = f64x2.splat(3)
  let s4 = f64x2.splat(4)
  let s5 = f64x2.splat(5)
  let s6 = f64x2.splat(6)
  let s7 = f64x2.splat(7)
  for (let k = 0; k < times; k++) {
    s0 = f64x2.add(f64x2.mul(s0, c), d)
    s1 = f64x2.add(f64x2.mul(s1, c), d)
    s2 = f64x2.add(f64x2.mul(s2, c), d)
    s3 = f64x2.add(f64x2.mul(s3, c), d)
    s4 = f64x2.add(f64x2.mul(s4, c), d)
    s5 = f64x2.add(f64x2.mul(s5, c), d)
    s6 = f64x2.add(f64x2.mul(s6, c), d)
    s7 = f64x2.add(f64x2.mul(s7, c), d)
  }
  const sum = f64x2.add(
    f64x2.add(f64x2.add(s0, s1), f64x2.add(s2, s3)),
    f64x2.add(f64x2.add(s4, s5), f64x2.add(s6, s7)),
  )
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)
}
