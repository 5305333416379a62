// Trajectories of the diffusion lab: each motion by an update that is exact at the frames (the active particle's direction is
// followed in substeps). Random numbers are addressed by (frame, particle, axis and purpose), so a particle's path depends on
// the seed and on nothing else.

import { cancelled } from './control'
import {
  ACTIVE_BROWNIAN,
  AMPLITUDES,
  BOX_LENGTH,
  BROWNIAN,
  claimSlot,
  DIFFUSION_COEFFICIENT,
  DIMENSIONS,
  DRIFT,
  FOR_OBSERVATION,
  FOR_SECOND_STEPS,
  FOR_START,
  FOR_STEPS,
  FRACTIONAL_BROWNIAN,
  FRAMES,
  HARMONIC_TRAP,
  HURST,
  LANGEVIN,
  LENGTH,
  LOCALISATION_NOISE,
  MOTION,
  ORDER,
  RANDOM_WALK,
  REFLECTING_BOX,
  RELAXATION_TIME,
  ROTATIONAL_DIFFUSION,
  releaseSlot,
  SEED_HIGH,
  SEED_LOW,
  SPEED,
  STEP_SCALE,
  SUBSTEPS,
  series,
  slotMemory,
  TABLES,
  THERMAL,
  TIME_STEP,
} from './diffusionState'
import { fourierTransform } from './fourier'
import { fillNormals, fillUniforms } from './vectorphilox'

/** Bytes at the start of a slot that the random number generator writes to. */
const GENERATOR: usize = 128

function normals(state: usize, particle: i32, purpose: i32, first: i32, count: i32, out: usize, slot: usize): void {
  const low = load<u32>(state, SEED_LOW)
  const high = load<u32>(state, SEED_HIGH)
  fillNormals(out, first as f64, count, particle as u32, purpose as u32, low, high, slot)
}

function uniform(state: usize, particle: i32, purpose: i32, slot: usize): f64 {
  const low = load<u32>(state, SEED_LOW)
  const high = load<u32>(state, SEED_HIGH)
  fillUniforms(slot + 64, 0, 1, particle as u32, purpose as u32, low, high, slot)
  return load<f64>(slot + 64)
}

/** A walk from 0 with independent steps of the given standard deviation. The steps are drawn in place. */
function walk(state: usize, particle: i32, axis: i32, scale: f64, slot: usize): void {
  const frames = load<i32>(state, FRAMES)
  const out = series(state, particle, axis)
  normals(state, particle, FOR_STEPS + axis, 0, frames - 1, out + 8, slot)
  store<f64>(out, 0)
  let x: f64 = 0
  for (let frame = 1; frame < frames; frame++) {
    x += scale * load<f64>(out + (frame << 3))
    store<f64>(out + (frame << 3), x)
  }
}

/** 2s - 3 + 4e^(-s) - e^(-2s): by its series where the terms would cancel. */
function positionSpread(s: f64): f64 {
  if (s > 0.5) return 2.0 * s - 3.0 + 4.0 * NativeMath.exp(-s) - NativeMath.exp(-2.0 * s)
  let sum: f64 = 0
  let power = (-s * s * s) / 6.0
  let two: f64 = 8
  for (let n = 3; n < 22; n++) {
    sum += power * (4.0 - two)
    power *= -s / ((n + 1) as f64)
    two *= 2.0
  }
  return sum
}

/** Free Langevin particle from 0 with a thermal velocity: position and velocity drawn jointly (Gillespie 1996, eq. 3.10). */
function langevin(state: usize, particle: i32, axis: i32, slot: usize): void {
  const frames = load<i32>(state, FRAMES)
  const out = series(state, particle, axis)
  const tau = load<f64>(state, RELAXATION_TIME)
  const thermal = load<f64>(state, THERMAL)
  const s = load<f64>(state, TIME_STEP) / tau
  const lost = -NativeMath.expm1(-s)
  const kept = 1.0 - lost
  const velocityVariance = thermal * lost * (1.0 + kept)
  const velocityScale = Math.sqrt(velocityVariance)
  const covariance = thermal * tau * lost * lost
  const along = velocityScale > 0 ? covariance / velocityScale : 0
  const rest = thermal * tau * tau * positionSpread(s) - along * along
  const across = Math.sqrt(Math.max(rest, 0))
  const noise = slot + GENERATOR
  normals(state, particle, FOR_STEPS + axis, 0, frames, noise, slot)
  normals(state, particle, FOR_SECOND_STEPS + axis, 0, frames - 1, out + 8, slot)
  let x: f64 = 0
  let v = Math.sqrt(thermal) * load<f64>(noise)
  store<f64>(out, 0)
  for (let frame = 1; frame < frames; frame++) {
    const kick = load<f64>(noise + (frame << 3))
    x += v * tau * lost + along * kick + across * load<f64>(out + (frame << 3))
    v = kept * v + velocityScale * kick
    store<f64>(out + (frame << 3), x)
  }
}

/** Ornstein-Uhlenbeck process of variance D τ, in equilibrium from the start. */
function harmonicTrap(state: usize, particle: i32, axis: i32, slot: usize): void {
  const frames = load<i32>(state, FRAMES)
  const out = series(state, particle, axis)
  const tau = load<f64>(state, RELAXATION_TIME)
  const spread = Math.sqrt(load<f64>(state, DIFFUSION_COEFFICIENT) * tau)
  const s = load<f64>(state, TIME_STEP) / tau
  const kept = NativeMath.exp(-s)
  const kick = spread * Math.sqrt(-NativeMath.expm1(-2.0 * s))
  normals(state, particle, FOR_STEPS + axis, 0, frames, out, slot)
  let x = spread * load<f64>(out)
  store<f64>(out, x)
  for (let frame = 1; frame < frames; frame++) {
    x = kept * x + kick * load<f64>(out + (frame << 3))
    store<f64>(out + (frame << 3), x)
  }
}

/** Brownian motion between walls at 0 and L, in equilibrium: folding a free step is exact, by the method of images. */
function reflectingBox(state: usize, particle: i32, axis: i32, slot: usize): void {
  const frames = load<i32>(state, FRAMES)
  const out = series(state, particle, axis)
  const edge = load<f64>(state, BOX_LENGTH)
  const scale = Math.sqrt(2.0 * load<f64>(state, DIFFUSION_COEFFICIENT) * load<f64>(state, TIME_STEP))
  let x = edge * uniform(state, particle, FOR_START + axis, slot)
  normals(state, particle, FOR_STEPS + axis, 0, frames - 1, out + 8, slot)
  store<f64>(out, x)
  for (let frame = 1; frame < frames; frame++) {
    x += scale * load<f64>(out + (frame << 3))
    x -= 2.0 * edge * Math.floor(x / (2.0 * edge))
    if (x > edge) x = 2.0 * edge - x
    store<f64>(out + (frame << 3), x)
  }
}

/**
 * Amplitudes for `fractionalBrownian`: square roots of the eigenvalues, divided by the length, of the circulant matrix that
 * holds the covariance of the steps (Davies & Harte 1987; Dietrich & Newsam 1997). One call per run.
 */
export function fractionalAmplitudes(state: usize): void {
  const length = load<i32>(state, LENGTH)
  const tables = load<u32>(state, TABLES) as usize
  const order = load<u32>(state, ORDER) as usize
  const out = load<u32>(state, AMPLITUDES) as usize
  const exponent = 2.0 * load<f64>(state, HURST)
  const variance = 2.0 * load<f64>(state, DIFFUSION_COEFFICIENT) * NativeMath.pow(load<f64>(state, TIME_STEP), exponent)
  const slot = claimSlot(state)
  const re = slotMemory(state, slot) + GENERATOR
  const im = re + ((length as usize) << 3)
  for (let k = 0; k <= length >> 1; k++) {
    const lag = k as f64
    const below = k == 0 ? 1.0 : NativeMath.pow(lag - 1.0, exponent)
    const covariance =
      0.5 * variance * (NativeMath.pow(lag + 1.0, exponent) - 2.0 * NativeMath.pow(lag, exponent) + below)
    store<f64>(re + (k << 3), covariance)
    if (k > 0) store<f64>(re + ((length - k) << 3), covariance)
  }
  memory.fill(im, 0, (length as usize) << 3)
  fourierTransform(re, im, tables, length)
  for (let at = 0; at < length; at++) {
    const eigenvalue = Math.max(load<f64>(re + (at << 3)), 0)
    store<f64>(out + (load<i32>(order + (at << 2)) << 3), Math.sqrt(eigenvalue / (length as f64)))
  }
  releaseSlot(state, slot)
}

/** Fractional Brownian motion on two axes at once (the second may be absent): real and imaginary part are independent. */
function fractionalBrownian(state: usize, particle: i32, axis: i32, both: bool, slot: usize): void {
  const frames = load<i32>(state, FRAMES)
  const length = load<i32>(state, LENGTH)
  const order = load<u32>(state, ORDER) as usize
  const amplitudes = load<u32>(state, AMPLITUDES) as usize
  const re = slot + GENERATOR
  const im = re + ((length as usize) << 3)
  const steps = im + ((length as usize) << 3)
  normals(state, particle, FOR_STEPS + axis, 0, length, re, slot)
  normals(state, particle, FOR_SECOND_STEPS + axis, 0, length, im, slot)
  for (let at = 0; at < length; at += 2) {
    const amplitude = v128.load(amplitudes + (at << 3))
    v128.store(re + (at << 3), f64x2.mul(amplitude, v128.load(re + (at << 3))))
    v128.store(im + (at << 3), f64x2.mul(amplitude, v128.load(im + (at << 3))))
  }
  fourierTransform(re, im, load<u32>(state, TABLES) as usize, length)
  const parts = both ? 2 : 1
  for (let part = 0; part < parts; part++) {
    const from = part == 0 ? re : im
    const out = series(state, particle, axis + part)
    for (let at = 0; at < length; at++) {
      const frame = load<i32>(order + (at << 2))
      if (frame < frames) store<f64>(steps + (frame << 3), load<f64>(from + (at << 3)))
    }
    let x: f64 = 0
    store<f64>(out, 0)
    for (let frame = 1; frame < frames; frame++) {
      x += load<f64>(steps + ((frame - 1) << 3))
      store<f64>(out + (frame << 3), x)
    }
  }
}

/** Turns of an active particle that are drawn at a time. */
const TURNS: i32 = 1024

/**
 * Self-propelled particle in the plane of x and y: its direction diffuses, and it is followed by the trapezoidal rule in substeps.
 * Adds the swimming to what the axes hold already; on a single axis that is its projection.
 */
function activeBrownian(state: usize, particle: i32, slot: usize): void {
  const plane = load<i32>(state, DIMENSIONS) > 1
  const frames = load<i32>(state, FRAMES)
  const substeps = load<i32>(state, SUBSTEPS)
  const h = load<f64>(state, TIME_STEP) / (substeps as f64)
  const half = 0.5 * load<f64>(state, SPEED) * h
  const turn = Math.sqrt(2.0 * load<f64>(state, ROTATIONAL_DIFFUSION) * h)
  const x = series(state, particle, 0)
  const y = series(state, particle, 1)
  const turns = slot + GENERATOR
  let angle = 6.283185307179586 * uniform(state, particle, FOR_START, slot)
  let cosine = NativeMath.cos(angle)
  let sine = NativeMath.sin(angle)
  let alongX: f64 = 0
  let alongY: f64 = 0
  let drawn = 0
  let taken = TURNS
  for (let frame = 1; frame < frames; frame++) {
    for (let step = 0; step < substeps; step++) {
      if (taken == TURNS) {
        normals(state, particle, FOR_SECOND_STEPS, drawn, TURNS, turns, slot)
        drawn += TURNS
        taken = 0
        if (cancelled()) return
      }
      angle += turn * load<f64>(turns + (taken++ << 3))
      const newCosine = NativeMath.cos(angle)
      const newSine = NativeMath.sin(angle)
      alongX += half * (cosine + newCosine)
      alongY += half * (sine + newSine)
      cosine = newCosine
      sine = newSine
    }
    store<f64>(x + (frame << 3), load<f64>(x + (frame << 3)) + alongX)
    if (plane) store<f64>(y + (frame << 3), load<f64>(y + (frame << 3)) + alongY)
  }
}

/** What a microscope adds: a uniform drift, and an error of every position. */
function observe(state: usize, particle: i32, axis: i32, slot: usize): void {
  const frames = load<i32>(state, FRAMES)
  const drift = load<f64>(state + DRIFT + (axis << 3)) * load<f64>(state, TIME_STEP)
  const noise = load<f64>(state, LOCALISATION_NOISE)
  const out = series(state, particle, axis)
  if (drift != 0) {
    for (let frame = 1; frame < frames; frame++) {
      store<f64>(out + (frame << 3), load<f64>(out + (frame << 3)) + drift * (frame as f64))
    }
  }
  if (noise > 0) {
    const errors = slot + GENERATOR
    normals(state, particle, FOR_OBSERVATION + axis, 0, frames, errors, slot)
    for (let frame = 0; frame < frames; frame++) {
      store<f64>(out + (frame << 3), load<f64>(out + (frame << 3)) + noise * load<f64>(errors + (frame << 3)))
    }
  }
}

/** Generates particles first … first + count - 1. @returns how many were finished before the run was cancelled */
export function generateTrajectories(state: usize, first: i32, count: i32): i32 {
  const motion = load<i32>(state, MOTION)
  const dimensions = load<i32>(state, DIMENSIONS)
  const slot = claimSlot(state)
  const scratch = slotMemory(state, slot)
  const step = Math.sqrt(2.0 * load<f64>(state, DIFFUSION_COEFFICIENT) * load<f64>(state, TIME_STEP))
  let done = 0
  for (; done < count && !cancelled(); done++) {
    const particle = first + done
    for (let axis = 0; axis < dimensions; axis++) {
      if (motion == RANDOM_WALK) walk(state, particle, axis, load<f64>(state, STEP_SCALE), scratch)
      else if (motion == BROWNIAN || motion == ACTIVE_BROWNIAN) walk(state, particle, axis, step, scratch)
      else if (motion == LANGEVIN) langevin(state, particle, axis, scratch)
      else if (motion == HARMONIC_TRAP) harmonicTrap(state, particle, axis, scratch)
      else if (motion == REFLECTING_BOX) reflectingBox(state, particle, axis, scratch)
      else if (motion == FRACTIONAL_BROWNIAN && (axis & 1) == 0) {
        fractionalBrownian(state, particle, axis, axis + 1 < dimensions, scratch)
      }
    }
    if (motion == ACTIVE_BROWNIAN) activeBrownian(state, particle, scratch)
    for (let axis = 0; axis < dimensions; axis++) observe(state, particle, axis, scratch)
  }
  releaseSlot(state, slot)
  return done
}
