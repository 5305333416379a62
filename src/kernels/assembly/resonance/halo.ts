// Stars of a stationary halo, followed through a bar that grows and slows. Plain description: physics/resonance/halo.ts.
import { direction, FOR_HALO, normals, uniforms } from './draws'
import { backgroundPotential } from './galaxy'
import { GROUP_STARS, PAIR_BYTES, SCRATCH_DRAWS, SCRATCH_STARS, STEP_BYTES } from './layout'
import { advancePairs } from './orbits'

/** Shape of the gamma variate of ½v_t²/σ²: 1 − b. */
const SHAPE: f64 = 0.15
/** Float32 columns of a snapshot: r, v_r, L_z, E, x, y. */
const COLUMNS: usize = 6

/** Radius drawn from a table of pairs (ln r, fraction within r). */
function drawRadius(u: f64, table: usize, points: i32): f64 {
  let low = 0
  let high = points - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (load<f64>(table + ((middle as usize) << 4), 8) <= u) low = middle
    else high = middle
  }
  const a = table + ((low as usize) << 4)
  const b = a + 16
  const share = (u - load<f64>(a, 8)) / (load<f64>(b, 8) - load<f64>(a, 8))
  return NativeMath.exp(load<f64>(a) + share * (load<f64>(b) - load<f64>(a)))
}

/** A gamma variate of shape below one (Marsaglia & Tsang 2000, with their boost). */
function drawGamma(star: u32, low: u32, high: u32, draws: usize): f64 {
  const d = SHAPE + 1 - 1.0 / 3.0
  const c = 1 / sqrt(9 * d)
  let value: f64 = -1
  for (let attempt: u32 = 0; value < 0; attempt++) {
    normals(star, 16 + 2 * attempt, 0, FOR_HALO, low, high, draws)
    const x = load<f64>(draws)
    const root = 1 + c * x
    if (root <= 0) continue
    const v = root * root * root
    uniforms(star, 17 + 2 * attempt, 0, FOR_HALO, low, high, draws)
    const accepted = NativeMath.log(load<f64>(draws)) < 0.5 * x * x + d * (1 - v + NativeMath.log(v))
    if (accepted) value = d * v * NativeMath.pow(load<f64>(draws, 8), 1 / SHAPE)
  }
  return value
}

/** One star of the halo into a lane. */
function drawStar(
  star: u32,
  lane: usize,
  sigma: f64,
  table: usize,
  points: i32,
  low: u32,
  high: u32,
  draws: usize,
): void {
  uniforms(star, 0, 0, FOR_HALO, low, high, draws)
  const r = drawRadius(load<f64>(draws), table, points)
  direction(star, 1, 0, FOR_HALO, low, high, draws)
  const nx = load<f64>(draws)
  const ny = load<f64>(draws, 8)
  const nz = load<f64>(draws, 16)
  // The tangent: another direction, less its part along the radius.
  direction(star, 2, 0, FOR_HALO, low, high, draws)
  let tx = load<f64>(draws)
  let ty = load<f64>(draws, 8)
  let tz = load<f64>(draws, 16)
  const along = tx * nx + ty * ny + tz * nz
  tx -= along * nx
  ty -= along * ny
  tz -= along * nz
  normals(star, 3, 0, FOR_HALO, low, high, draws)
  const radial = sigma * load<f64>(draws)
  const tangential = (sigma * sqrt(2 * drawGamma(star, low, high, draws))) / sqrt(tx * tx + ty * ty + tz * tz)
  store<f64>(lane, r * nx)
  store<f64>(lane, r * ny, 16)
  store<f64>(lane, r * nz, 32)
  store<f64>(lane, radial * nx + tangential * tx, 48)
  store<f64>(lane, radial * ny + tangential * ty, 64)
  store<f64>(lane, radial * nz + tangential * tz, 80)
}

/** Writes down one star of a snapshot. */
function record(lane: usize, star: i32, stars: i32, snapshot: usize, model: usize): void {
  const x = load<f64>(lane)
  const y = load<f64>(lane, 16)
  const z = load<f64>(lane, 32)
  const px = load<f64>(lane, 48)
  const py = load<f64>(lane, 64)
  const pz = load<f64>(lane, 80)
  const squaredRadius = x * x + y * y
  const r = sqrt(squaredRadius + z * z)
  const energy = 0.5 * (px * px + py * py + pz * pz) + backgroundPotential(squaredRadius, z, model)
  const stride = (stars as usize) << 2
  const at = snapshot + ((star as usize) << 2)
  store<f32>(at, r as f32)
  store<f32>(at + stride, ((x * px + y * py + z * pz) / r) as f32)
  store<f32>(at + 2 * stride, (x * py - y * px) as f32)
  store<f32>(at + 3 * stride, energy as f32)
  store<f32>(at + 4 * stride, x as f32)
  store<f32>(at + 5 * stride, y as f32)
}

/**
 * Follows halo stars `first` to `first + count` through the whole programme of the bar.
 * @param stars all of them, which is the length of a snapshot's columns
 * @param stages the programme: five stages per step; steps per snapshot, snapshots after the first
 * @param out snapshots one after the other: six float32 columns each (r, v_r, L_z, E, x, y)
 * @returns 1, or 0 if the run was cancelled
 */
export function resonanceHalo(
  first: i32,
  count: i32,
  stars: i32,
  seedLow: u32,
  seedHigh: u32,
  sigma: f64,
  table: usize,
  points: i32,
  stages: usize,
  steps: i32,
  snapshots: i32,
  model: usize,
  out: usize,
  scratch: usize,
): i32 {
  const group = scratch + SCRATCH_STARS
  const snapshotBytes = ((stars as usize) << 2) * COLUMNS
  for (let begin = 0; begin < count; begin += GROUP_STARS) {
    const some = min(GROUP_STARS, count - begin)
    const pairs = (some + 1) >> 1
    for (let i = 0; i < pairs * 2; i++) {
      const lane = group + ((i >> 1) as usize) * PAIR_BYTES + ((i & 1) as usize) * 8
      const star = first + begin + min(i, some - 1)
      drawStar(star, lane, sigma, table, points, seedLow, seedHigh, scratch + SCRATCH_DRAWS)
    }
    for (let snapshot = 0; snapshot <= snapshots; snapshot++) {
      for (let i = 0; i < some; i++) {
        const lane = group + ((i >> 1) as usize) * PAIR_BYTES + ((i & 1) as usize) * 8
        record(lane, first + begin + i, stars, out + (snapshot as usize) * snapshotBytes, model)
      }
      if (snapshot == snapshots) break
      const from = stages + (snapshot as usize) * (steps as usize) * STEP_BYTES
      if (!advancePairs(group, pairs, from, STEP_BYTES, steps, model)) return 0
    }
  }
  return 1
}
