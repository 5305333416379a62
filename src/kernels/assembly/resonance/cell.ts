// One cell of the grid: a library star, a direction and an offset for every encounter, then means, errors and medians.
import { direction, FOR_ENCOUNTER, FOR_LIBRARY, normals, uniforms } from './draws'
import { resonanceEncounters } from './encounter'
import {
  CELL_ENCOUNTERS,
  CELL_FLAGS,
  CELL_IMPULSIVENESS,
  CELL_STRENGTH,
  GEOMETRY_RELATIVE,
  INPUT_BYTES,
  INPUT_IMPACT,
  INPUT_MASS,
  INPUT_OFFSET,
  INPUT_RELATIVE_SPEED,
  INPUT_VELOCITY,
  OUTPUT_BYTES,
  OUTPUT_IMPULSIVENESS,
  OUTPUT_STRENGTH,
  SCRATCH_DRAWS,
  SCRATCH_HEADER,
  SETUP_FORWARD,
  SETUP_GEOMETRY,
  SETUP_LIBRARY,
  SETUP_LIBRARY_SIZE,
  SETUP_MASS_SLOPE,
  SETUP_MASS_SOURCE,
  SETUP_MODEL,
  SETUP_SEED_HIGH,
  SETUP_SEED_LOW,
  SETUP_SMALLEST_MASS,
  SETUP_VELOCITY_SOURCE,
  SETUP_WINDOW,
  STAR_BYTES,
  SUMMARY_BYTES,
  SUMMARY_MEAN,
  SUMMARY_MEDIAN,
  SUMMARY_SIGNED_MEAN,
  SUMMARY_STANDARD_ERROR,
} from './layout'
import { advancePairs } from './orbits'

/** Where library stars start: apocentre across the bar, kpc. */
const LIBRARY_RADIUS: f64 = 9.69
/** Their tangential speeds, km/s: from 90 on, over a range of 55. */
const SLOWEST: f64 = 90
const SPEED_RANGE: f64 = 55
/** They are followed for a random whole number of steps below this. */
const LIBRARY_STEPS: i32 = 8000

/**
 * Library stars, trapped at corotation by construction: started at apocentre across the bar, on either side in turn, and
 * followed for a random whole number of steps.
 * @param out six float64 per star; first, count: which of them; setup gives seed, model and step; scratch: one slot
 * @returns 1, or 0 if the run was cancelled
 */
export function resonanceLibrary(out: usize, first: i32, count: i32, setup: usize, scratch: usize): i32 {
  const low = load<u32>(setup, SETUP_SEED_LOW)
  const high = load<u32>(setup, SETUP_SEED_HIGH)
  const model = load<u32>(setup, SETUP_MODEL) as usize
  const forward = load<u32>(setup, SETUP_FORWARD) as usize
  const draws = scratch + SCRATCH_DRAWS
  for (let j = first; j < first + count; j++) {
    uniforms(j, 0, 0, FOR_LIBRARY, low, high, draws)
    const side: f64 = (j & 1) == 0 ? 1 : -1
    const speed = SLOWEST + SPEED_RANGE * load<f64>(draws)
    const steps = (load<f64>(draws, 8) * (LIBRARY_STEPS as f64)) as i32
    for (let k: usize = 0; k < 6; k++) v128.store(scratch + k * 16, f64x2.splat(0))
    v128.store(scratch, f64x2.splat(side * LIBRARY_RADIUS), 16)
    v128.store(scratch, f64x2.splat(-side * speed), 48)
    if (!advancePairs(scratch, 1, forward, 0, steps, model)) return 0
    const star = out + (j as usize) * STAR_BYTES
    for (let k: usize = 0; k < 6; k++) store<f64>(star + k * 8, load<f64>(scratch + k * 16))
  }
  return 1
}

/** Mass of a subhalo between two limits, dn/dM falling as M^slope. */
function drawMass(u: f64, smallest: f64, largest: f64, slope: f64): f64 {
  if (largest <= smallest) return largest
  const power = slope + 1
  const a = NativeMath.pow(smallest, power)
  const b = NativeMath.pow(largest, power)
  return NativeMath.pow(a + u * (b - a), 1 / power)
}

/** Writes encounter number k of a cell as an input record. */
function drawEncounter(k: i32, cell: i32, mass: f64, b: f64, v: f64, setup: usize, input: usize, draws: usize): void {
  const low = load<u32>(setup, SETUP_SEED_LOW)
  const high = load<u32>(setup, SETUP_SEED_HIGH)
  const star =
    (load<u32>(setup, SETUP_LIBRARY) as usize) + ((k % load<i32>(setup, SETUP_LIBRARY_SIZE)) as usize) * STAR_BYTES
  memory.copy(input, star, STAR_BYTES)

  direction(k, 0, cell, FOR_ENCOUNTER, low, high, draws)
  const nx = load<f64>(draws)
  const ny = load<f64>(draws, 8)
  const nz = load<f64>(draws, 16)
  if (load<i32>(setup, SETUP_MASS_SOURCE) != 0) {
    uniforms(k, 2, cell, FOR_ENCOUNTER, low, high, draws)
    mass = drawMass(load<f64>(draws), load<f64>(setup, SETUP_SMALLEST_MASS), mass, load<f64>(setup, SETUP_MASS_SLOPE))
  }
  if (load<i32>(setup, SETUP_VELOCITY_SOURCE) != 0) {
    // Speed of a Maxwellian whose dispersion per axis is the cell's velocity.
    normals(k, 3, cell, FOR_ENCOUNTER, low, high, draws)
    const two = load<f64>(draws) * load<f64>(draws) + load<f64>(draws, 8) * load<f64>(draws, 8)
    normals(k, 4, cell, FOR_ENCOUNTER, low, high, draws)
    v *= sqrt(two + load<f64>(draws) * load<f64>(draws))
  }
  const px = load<f64>(input, 24)
  const py = load<f64>(input, 32)
  const pz = load<f64>(input, 40)
  // w is the subhalo's velocity relative to the star; where it vanishes its direction is that of n.
  let wx = v * nx
  let wy = v * ny
  let wz = v * nz
  let speed = v
  if (load<i32>(setup, SETUP_GEOMETRY) == GEOMETRY_RELATIVE) {
    store<f64>(input, px + wx, INPUT_VELOCITY)
    store<f64>(input, py + wy, INPUT_VELOCITY + 8)
    store<f64>(input, pz + wz, INPUT_VELOCITY + 16)
    wx = nx
    wy = ny
    wz = nz
  } else {
    store<f64>(input, wx, INPUT_VELOCITY)
    store<f64>(input, wy, INPUT_VELOCITY + 8)
    store<f64>(input, wz, INPUT_VELOCITY + 16)
    wx -= px
    wy -= py
    wz -= pz
    speed = sqrt(wx * wx + wy * wy + wz * wz)
    wx /= speed
    wy /= speed
    wz /= speed
  }
  direction(k, 1, cell, FOR_ENCOUNTER, low, high, draws)
  let ex = load<f64>(draws)
  let ey = load<f64>(draws, 8)
  let ez = load<f64>(draws, 16)
  const along = ex * wx + ey * wy + ez * wz
  ex -= along * wx
  ey -= along * wy
  ez -= along * wz
  const size = sqrt(ex * ex + ey * ey + ez * ez)
  store<f64>(input, ex / size, INPUT_OFFSET)
  store<f64>(input, ey / size, INPUT_OFFSET + 8)
  store<f64>(input, ez / size, INPUT_OFFSET + 16)
  store<f64>(input, mass, INPUT_MASS)
  store<f64>(input, b, INPUT_IMPACT)
  store<f64>(input, speed, INPUT_RELATIVE_SPEED)
}

/** Sorts float64 in place, ascending (Shell 1959, gaps of Ciura 2001 continued by 2.25). */
function sort(values: usize, count: i32): void {
  let gap = 1
  while (gap < count) gap = (gap * 9) / 4 + 1
  while (gap > 1) {
    gap = max(1, (gap * 4) / 9)
    for (let i = gap; i < count; i++) {
      const value = load<f64>(values + ((i as usize) << 3))
      let j = i
      while (j >= gap && load<f64>(values + (((j - gap) as usize) << 3)) > value) {
        store<f64>(values + ((j as usize) << 3), load<f64>(values + (((j - gap) as usize) << 3)))
        j -= gap
      }
      store<f64>(values + ((j as usize) << 3), value)
    }
  }
}

/** Median of |x| over one column of the outputs. */
function median(outputs: usize, column: usize, count: i32, room: usize): f64 {
  for (let i = 0; i < count; i++) {
    store<f64>(room + ((i as usize) << 3), abs(load<f64>(outputs + (i as usize) * OUTPUT_BYTES + column)))
  }
  sort(room, count)
  const middle = room + (((count >> 1) as usize) << 3)
  return count & 1 ? load<f64>(middle) : 0.5 * (load<f64>(middle - 8) + load<f64>(middle))
}

/** Mean of |x|, its standard error, signed mean and median of |x| over one column, summed in the order of encounters. */
function summarise(outputs: usize, column: usize, count: i32, room: usize, record: usize): void {
  let sum: f64 = 0
  let signed: f64 = 0
  for (let i = 0; i < count; i++) {
    const x = load<f64>(outputs + (i as usize) * OUTPUT_BYTES + column)
    sum += abs(x)
    signed += x
  }
  const mean = sum / (count as f64)
  let squares: f64 = 0
  for (let i = 0; i < count; i++) {
    const away = abs(load<f64>(outputs + (i as usize) * OUTPUT_BYTES + column)) - mean
    squares += away * away
  }
  store<f64>(record, mean, SUMMARY_MEAN)
  store<f64>(record, count > 1 ? sqrt(squares / ((count as f64) * ((count - 1) as f64))) : 0.0, SUMMARY_STANDARD_ERROR)
  store<f64>(record, signed / (count as f64), SUMMARY_SIGNED_MEAN)
  store<f64>(record, median(outputs, column, count, room), SUMMARY_MEDIAN)
}

/** What is summed up of the outputs: their first five columns, in the order of the record's summaries. */
const SUMMARIES: i32 = 5

/**
 * One cell: `encounters` passages of subhaloes of the given mass (M☉), impact parameter (kpc) and velocity (km/s).
 * @param record where the cell's 24 numbers go; slot: scratch for this many encounters
 * @returns 1, or 0 if the run was cancelled
 */
export function resonanceCell(
  cell: i32,
  encounters: i32,
  mass: f64,
  impact: f64,
  velocity: f64,
  setup: usize,
  slot: usize,
  record: usize,
): i32 {
  const inputs = slot + SCRATCH_HEADER
  const outputs = inputs + (encounters as usize) * INPUT_BYTES
  const room = outputs + (encounters as usize) * OUTPUT_BYTES
  for (let k = 0; k < encounters; k++) {
    const input = inputs + (k as usize) * INPUT_BYTES
    drawEncounter(k, cell, mass, impact, velocity, setup, input, slot + SCRATCH_DRAWS)
  }
  if (resonanceEncounters(inputs, outputs, encounters, setup, slot) == 0) return 0
  for (let column = 0; column < SUMMARIES; column++) {
    summarise(outputs, (column as usize) * 8, encounters, room, record + (column as usize) * SUMMARY_BYTES)
  }
  const impulsiveness = median(outputs, OUTPUT_IMPULSIVENESS, encounters, room)
  const strength = median(outputs, OUTPUT_STRENGTH, encounters, room)
  const relative = load<i32>(setup, SETUP_GEOMETRY) == GEOMETRY_RELATIVE
  let flags = 0
  if (relative && velocity == 0) flags |= 1 | 4 | 8
  if (impact == 0) flags |= 2
  if (impulsiveness > 0.3) flags |= 4
  if (strength > 0.1) flags |= 8
  if (!relative && velocity * load<f64>(setup, SETUP_WINDOW) < 10) flags |= 16
  if (1.62 * sqrt(mass / 1e8) > 3) flags |= 32
  store<f64>(record, flags as f64, CELL_FLAGS)
  store<f64>(record, impulsiveness, CELL_IMPULSIVENESS)
  store<f64>(record, strength, CELL_STRENGTH)
  store<f64>(record, encounters as f64, CELL_ENCOUNTERS)
  return 1
}
