// Trapped stars shaken by a population of subhaloes: real orbits with random velocity kicks, and pendulums with a random torque.
import { cancelled } from '../control'
import { FOR_KICKS, FOR_LANGEVIN, normals, uniforms } from './draws'
import { GROUP_STARS, PAIR_BYTES, SCRATCH_DRAWS, SCRATCH_STARS, STAR_BYTES } from './layout'
import { advancePairs, gather } from './orbits'

const PI: f64 = 3.141592653589793

/**
 * Real orbits of library stars, kicked at even intervals. A star has escaped when its azimuth in the bar's frame has gone more than
 * π from the side it librated about.
 * @param stars six float64 each; escapes: float64 per star, the interval in which it escaped, −1 if it did not
 * @param intervals, steps: how many intervals of how many steps; kick: dispersion of each component of a kick, km/s
 * @returns 1, or 0 if the run was cancelled
 */
export function resonanceKicked(
  stars: usize,
  escapes: usize,
  first: i32,
  count: i32,
  intervals: i32,
  steps: i32,
  kick: f64,
  seedLow: u32,
  seedHigh: u32,
  stages: usize,
  model: usize,
  scratch: usize,
): i32 {
  const group = scratch + SCRATCH_STARS
  const draws = scratch + SCRATCH_DRAWS
  // Per lane: azimuth at the last look, and azimuth from the side the star belongs to, unwrapped.
  const angles = draws + 64
  for (let begin = first; begin < first + count; begin += GROUP_STARS) {
    const some = min(GROUP_STARS, first + count - begin)
    gather(stars + (begin as usize) * STAR_BYTES, some, group)
    for (let i = 0; i < some; i++) {
      const lane = group + ((i >> 1) as usize) * PAIR_BYTES + ((i & 1) as usize) * 8
      const azimuth = NativeMath.atan2(load<f64>(lane, 16), load<f64>(lane))
      // Library stars of even number start on the side of +y.
      let away = azimuth - (((begin + i) & 1) == 0 ? 0.5 * PI : -0.5 * PI)
      if (away > PI) away -= 2 * PI
      if (away < -PI) away += 2 * PI
      store<f64>(angles + ((i as usize) << 4), azimuth)
      store<f64>(angles + ((i as usize) << 4), away, 8)
      store<f64>(escapes + (((begin + i) as usize) << 3), -1)
    }
    for (let interval = 0; interval < intervals; interval++) {
      if (cancelled()) return 0
      if (!advancePairs(group, (some + 1) >> 1, stages, 0, steps, model)) return 0
      for (let i = 0; i < some; i++) {
        const star = begin + i
        const lane = group + ((i >> 1) as usize) * PAIR_BYTES + ((i & 1) as usize) * 8
        const azimuth = NativeMath.atan2(load<f64>(lane, 16), load<f64>(lane))
        let change = azimuth - load<f64>(angles + ((i as usize) << 4))
        if (change > PI) change -= 2 * PI
        if (change < -PI) change += 2 * PI
        const away = load<f64>(angles + ((i as usize) << 4), 8) + change
        store<f64>(angles + ((i as usize) << 4), azimuth)
        store<f64>(angles + ((i as usize) << 4), away, 8)
        const escape = escapes + ((star as usize) << 3)
        if (abs(away) > PI && load<f64>(escape) < 0) store<f64>(escape, interval as f64)
        normals(star, 2 * interval, 0, FOR_KICKS, seedLow, seedHigh, draws)
        store<f64>(lane, load<f64>(lane, 48) + kick * load<f64>(draws), 48)
        store<f64>(lane, load<f64>(lane, 64) + kick * load<f64>(draws, 8), 64)
        normals(star, 2 * interval + 1, 0, FOR_KICKS, seedLow, seedHigh, draws)
        store<f64>(lane, load<f64>(lane, 80) + kick * load<f64>(draws), 80)
      }
    }
  }
  return 1
}

/**
 * Pendulums θ̇ = 𝒢I, İ = Ψ sin θ with a random torque, started at the stable angle with I spread evenly over the island, until
 * they cross the separatrix.
 * @param escapes float64 per pendulum: the step in which it escaped, −1 if it did not
 * @param g, psi: 𝒢 and Ψ; duration of a step; noise: dispersion of a step's change of I; halfWidth: I_h; side: 1 where stars
 * librate about π, −1 where about 0
 * @returns 1, or 0 if the run was cancelled
 */
export function resonanceLangevin(
  escapes: usize,
  first: i32,
  count: i32,
  steps: i32,
  duration: f64,
  g: f64,
  psi: f64,
  noise: f64,
  halfWidth: f64,
  side: f64,
  seedLow: u32,
  seedHigh: u32,
  scratch: usize,
): i32 {
  const draws = scratch + SCRATCH_DRAWS
  const size = abs(psi)
  for (let i = first; i < first + count; i++) {
    if (cancelled()) return 0
    uniforms(i, 0xffffffff, 0, FOR_LANGEVIN, seedLow, seedHigh, draws)
    let action = halfWidth * (2 * load<f64>(draws) - 1)
    let angle: f64 = side > 0 ? PI : 0
    const escape = escapes + ((i as usize) << 3)
    store<f64>(escape, -1)
    for (let step = 0; step < steps; step++) {
      if ((step & 1) == 0) normals(i, step >> 1, 0, FOR_LANGEVIN, seedLow, seedHigh, draws)
      angle += 0.5 * duration * g * action
      action += duration * psi * NativeMath.sin(angle) + noise * load<f64>(draws + (((step & 1) as usize) << 3))
      angle += 0.5 * duration * g * action
      const energy = 0.5 * abs(g) * action * action + size * (1 + side * NativeMath.cos(angle))
      if (energy > 2 * size) {
        store<f64>(escape, step as f64)
        break
      }
    }
  }
  return 1
}
