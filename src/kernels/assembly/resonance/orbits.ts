// Orbits of many stars, alone in the galaxy.
import { cancelled } from '../control'
import { stageStars } from './galaxy'
import { GROUP_PAIRS, PAIR_BYTES, STAGE_BYTES, STAR_BYTES, STEP_BYTES } from './layout'

/** Puts stars (six float64 each) into the two lanes of pairs. A missing last star repeats the one before. */
export function gather(stars: usize, count: i32, pairs: usize): void {
  for (let i = 0; i < count + (count & 1); i++) {
    const star = stars + (min(i, count - 1) as usize) * STAR_BYTES
    const lane = pairs + ((i >> 1) as usize) * PAIR_BYTES + ((i & 1) as usize) * 8
    for (let k: usize = 0; k < 6; k++) store<f64>(lane + k * 16, load<f64>(star + k * 8))
  }
}

/** The way back. */
export function scatter(pairs: usize, count: i32, stars: usize): void {
  for (let i = 0; i < count; i++) {
    const star = stars + (i as usize) * STAR_BYTES
    const lane = pairs + ((i >> 1) as usize) * PAIR_BYTES + ((i & 1) as usize) * 8
    for (let k: usize = 0; k < 6; k++) store<f64>(star + k * 8, load<f64>(lane + k * 16))
  }
}

/**
 * Advances a group of pairs by whole steps.
 * @param stages the five stages of the first step; advance: bytes to those of the next step, 0 where all are alike
 * @returns false if the run was cancelled
 */
export function advancePairs(state: usize, pairs: i32, stages: usize, advance: usize, steps: i32, model: usize): bool {
  for (let step = 0; step < steps; step++) {
    if ((step & 255) == 0 && cancelled()) return false
    for (let stage: usize = 0; stage < STEP_BYTES; stage += STAGE_BYTES) stageStars(state, pairs, stages + stage, model)
    stages += advance
  }
  return true
}

/**
 * Advances stars in place: PEFRL steps in the frame of the bar.
 * @param stars six float64 per star: x, y, z, px, py, pz
 * @param scratch one group of pairs
 * @returns 1, or 0 if the run was cancelled
 */
export function resonanceOrbits(
  stars: usize,
  count: i32,
  steps: i32,
  stages: usize,
  model: usize,
  scratch: usize,
): i32 {
  const most = GROUP_PAIRS * 2
  for (let first = 0; first < count; first += most) {
    const some = min(most, count - first)
    const group = stars + (first as usize) * STAR_BYTES
    gather(group, some, scratch)
    if (!advancePairs(scratch, (some + 1) >> 1, stages, 0, steps, model)) return 0
    scatter(scratch, some, group)
  }
  return 1
}
