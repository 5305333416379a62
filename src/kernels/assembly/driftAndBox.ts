// What has to be undone before displacements mean anything: coordinates folded into a periodic box, and a common drift.

import { cancelled } from './control'
import { DIMENSIONS, FRAMES, series } from './diffusionState'

/** Unfolds particles by taking every step along the shortest way round the box. @param box edges, float64, one per axis */
export function unwrapTrajectories(state: usize, first: i32, count: i32, box: usize): i32 {
  const dimensions = load<i32>(state, DIMENSIONS)
  const frames = load<i32>(state, FRAMES)
  for (let particle = first; particle < first + count; particle++) {
    if (cancelled()) return 0
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
 * Adds up the steps of all particles: for each axis and step k (from frame k to k + 1) the sum at out[axis · (frames - 1) + k], and
 * how many there were at counts[k].
 */
export function commonSteps(state: usize, first: i32, count: i32, out: usize, counts: usize): i32 {
  const dimensions = load<i32>(state, DIMENSIONS)
  const steps = load<i32>(state, FRAMES) - 1
  for (let particle = first; particle < first + count; particle++) {
    if (cancelled()) return 0
    for (let axis = 0; axis < dimensions; axis++) {
      const x = series(state, particle, axis)
      const sums = out + (((axis * steps) as usize) << 3)
      for (let k = 0; k < steps; k++) {
        const at = (k as usize) << 3
        const step = load<f64>(x + at, 8) - load<f64>(x + at)
        if (step != step) continue
        store<f64>(sums + at, load<f64>(sums + at) + step)
        if (axis == 0) store<f64>(counts + at, load<f64>(counts + at) + 1.0)
      }
    }
  }
  return 1
}

/** Subtracts a path from all particles. @param path for each axis `frames` numbers */
export function subtractPath(state: usize, first: i32, count: i32, path: usize): i32 {
  const dimensions = load<i32>(state, DIMENSIONS)
  const frames = load<i32>(state, FRAMES)
  for (let particle = first; particle < first + count; particle++) {
    if (cancelled()) return 0
    for (let axis = 0; axis < dimensions; axis++) {
      const x = series(state, particle, axis)
      const from = path + (((axis * frames) as usize) << 3)
      for (let k = 0; k < frames; k++) {
        const at = (k as usize) << 3
        store<f64>(x + at, load<f64>(x + at) - load<f64>(from + at))
      }
    }
  }
  return 1
}
