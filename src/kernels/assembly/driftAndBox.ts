// What has to be undone before displacements mean anything: coordinates folded into a periodic box, and a common drift.

import { cancelled } from './control'
import { beginning, DIMENSIONS, FRAMES, framesOf, series } from './diffusionState'

/** Unfolds particles by taking every step along the shortest way round the box. @param box edges, float64, one per axis */
export function unwrapTrajectories(state: usize, first: i32, count: i32, box: usize): i32 {
  const dimensions = load<i32>(state, DIMENSIONS)
  for (let particle = first; particle < first + count; particle++) {
    if (cancelled()) return 0
    const frames = framesOf(state, particle, load<i32>(state, FRAMES))
    for (let axis = 0; axis < dimensions; axis++) {
      const edge = load<f64>(box + ((axis as usize) << 3))
      if (!(edge > 0)) continue
      const x = series(state, particle, axis)
      let offset: f64 = 0
      let before: f64 = NaN
      for (let k = 0; k < frames; k++) {
        const at = x + ((k as usize) << 3)
        const value = load<f64>(at)
        if (value != value) continue
        // Whole boxes only are added: what is not moved keeps its digits.
        if (before == before) offset -= nearest((value - before) / edge)
        before = value
        store<f64>(at, value + offset * edge)
      }
    }
  }
  return 1
}

/**
 * Adds up the steps of all particles: for each axis and step k of the recording (from frame k to k + 1) the sum at
 * out[axis · steps + k], and how many there were at counts[k].
 */
export function commonSteps(state: usize, first: i32, count: i32, steps: i32, out: usize, counts: usize): i32 {
  const dimensions = load<i32>(state, DIMENSIONS)
  for (let particle = first; particle < first + count; particle++) {
    if (cancelled()) return 0
    const own = framesOf(state, particle, steps + 1) - 1
    const start = (beginning(state, particle) as usize) << 3
    for (let axis = 0; axis < dimensions; axis++) {
      const x = series(state, particle, axis)
      const sums = out + (((axis * steps) as usize) << 3) + start
      for (let k = 0; k < own; k++) {
        const at = (k as usize) << 3
        const step = load<f64>(x + at, 8) - load<f64>(x + at)
        if (step != step) continue
        store<f64>(sums + at, load<f64>(sums + at) + step)
        if (axis == 0) store<f64>(counts + start + at, load<f64>(counts + start + at) + 1.0)
      }
    }
  }
  return 1
}

/**
 * Subtracts a path from all particles and gives their steps back what the mean took of them: a step that entered a mean over N is
 * √(N/(N - 1)) times too short without it, one that did not is √((N + 1)/N) times too long.
 * @param frames of the recording
 * @param path for each axis `frames` numbers
 * @param counts how many entered the mean of the step that ends in each frame
 */
export function subtractPath(state: usize, first: i32, count: i32, frames: i32, path: usize, counts: usize): i32 {
  const dimensions = load<i32>(state, DIMENSIONS)
  for (let particle = first; particle < first + count; particle++) {
    if (cancelled()) return 0
    const own = framesOf(state, particle, frames)
    const start = (beginning(state, particle) as usize) << 3
    for (let axis = 0; axis < dimensions; axis++) {
      const x = series(state, particle, axis)
      const from = path + (((axis * frames) as usize) << 3) + start
      let scale: f64 = 1
      let anchor: f64 = NaN
      let origin: f64 = NaN
      let last = -1
      let lastOut: f64 = NaN
      let lastRest: f64 = NaN
      for (let k = 0; k < own; k++) {
        const at = (k as usize) << 3
        const rest = load<f64>(x + at) - load<f64>(from + at)
        if (rest != rest) continue
        if (last < 0) {
          anchor = rest
          origin = rest
        } else {
          const n = load<f64>(counts + start + at)
          const factor = last + 1 == k ? (n > 1 ? Math.sqrt(n / (n - 1)) : 1) : n > 0 ? Math.sqrt(n / (n + 1)) : 1
          if (factor != scale) {
            // Steps are scaled from where the number last changed: adding them up one by one would add up their rounding.
            anchor = lastOut
            origin = lastRest
            scale = factor
          }
        }
        const value = anchor + scale * (rest - origin)
        store<f64>(x + at, value)
        last = k
        lastOut = value
        lastRest = rest
      }
    }
  }
  return 1
}
