// One passage of a subhalo past each star of a batch: simulated, by the impulse approximation, and to first order along the
// unperturbed orbit. In the turning frame's variables the subhalo is a free particle. Plain twin: physics/resonance/encounter.ts.
import { cancelled } from '../control'
import { jacobiIntegral, stageFree, stageStars } from './galaxy'
import {
  GROUP_STARS,
  INPUT_BYTES,
  INPUT_IMPACT,
  INPUT_MASS,
  INPUT_OFFSET,
  INPUT_RELATIVE_SPEED,
  INPUT_VELOCITY,
  MODEL_GRAVITATIONAL_CONSTANT,
  MODEL_PATTERN_SPEED,
  OUTPUT_BYTES,
  OUTPUT_FIRST_ORDER_ENERGY,
  OUTPUT_IMPULSE_ACTION,
  OUTPUT_IMPULSE_ENERGY,
  OUTPUT_IMPULSIVENESS,
  OUTPUT_RELATIVE_SPEED,
  OUTPUT_SIMULATED_ACTION,
  OUTPUT_SIMULATED_ENERGY,
  OUTPUT_STRENGTH,
  PAIR_BYTES,
  SCRATCH_DRAWS,
  SCRATCH_GM,
  SCRATCH_PERTURBERS,
  SCRATCH_PERTURBERS_AHEAD,
  SCRATCH_SOFTENING,
  SCRATCH_STARS,
  SCRATCH_STARS_AHEAD,
  SCRATCH_WORK,
  SETUP_BACKWARD,
  SETUP_FIRST_ORDER,
  SETUP_FORWARD,
  SETUP_MODEL,
  SETUP_TIME_STEP,
  SETUP_WINDOW_STEPS,
  STAGE_BYTES,
  STAGE_KICK,
  STEP_BYTES,
} from './layout'

/** Scale radius of a subhalo of 1e8 M☉, kpc; it grows as √M. */
export const REFERENCE_RADIUS: f64 = 1.62
export const REFERENCE_MASS: f64 = 1e8
/** Lanes of one coordinate of a pair are this far from the next coordinate's. */
const LANE_STRIDE: usize = 16

/** Kick of each star by its perturber, a Plummer sphere. */
function perturb(stars: usize, perturbers: usize, pairs: i32, kick: f64, gm: usize, softening: usize): void {
  const duration = f64x2.splat(kick)
  for (let pair = 0; pair < pairs; pair++) {
    // ladder: encounters vector
    const dx = f64x2.sub(v128.load(stars), v128.load(perturbers))
    const dy = f64x2.sub(v128.load(stars, 16), v128.load(perturbers, 16))
    const dz = f64x2.sub(v128.load(stars, 32), v128.load(perturbers, 32))
    const squared = f64x2.add(
      f64x2.add(f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy)), f64x2.mul(dz, dz)),
      v128.load(softening),
    )
    const w = f64x2.div(f64x2.mul(duration, v128.load(gm)), f64x2.mul(squared, f64x2.sqrt(squared)))
    v128.store(stars, f64x2.sub(v128.load(stars, 48), f64x2.mul(w, dx)), 48)
    v128.store(stars, f64x2.sub(v128.load(stars, 64), f64x2.mul(w, dy)), 64)
    v128.store(stars, f64x2.sub(v128.load(stars, 80), f64x2.mul(w, dz)), 80)
    // ladder: end
    stars += PAIR_BYTES
    perturbers += PAIR_BYTES
    gm += 16
    softening += 16
  }
}

/** Adds the subhalo's pull along the way, u·(x_s − x)/(…)^{3/2}, times a weight, to each pair's sum. */
function addWork(
  stars: usize,
  perturbers: usize,
  pairs: i32,
  weight: f64,
  patternSpeed: f64,
  softening: usize,
  sums: usize,
): void {
  const turn = f64x2.splat(patternSpeed)
  const factor = f64x2.splat(weight)
  for (let pair = 0; pair < pairs; pair++) {
    const x = v128.load(stars)
    const y = v128.load(stars, 16)
    const dx = f64x2.sub(v128.load(perturbers), x)
    const dy = f64x2.sub(v128.load(perturbers, 16), y)
    const dz = f64x2.sub(v128.load(perturbers, 32), v128.load(stars, 32))
    const ux = f64x2.add(v128.load(stars, 48), f64x2.mul(turn, y))
    const uy = f64x2.sub(v128.load(stars, 64), f64x2.mul(turn, x))
    const squared = f64x2.add(
      f64x2.add(f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy)), f64x2.mul(dz, dz)),
      v128.load(softening),
    )
    const along = f64x2.add(f64x2.add(f64x2.mul(ux, dx), f64x2.mul(uy, dy)), f64x2.mul(v128.load(stars, 80), dz))
    const work = f64x2.div(along, f64x2.mul(squared, f64x2.sqrt(squared)))
    v128.store(sums, f64x2.add(v128.load(sums), f64x2.mul(factor, work)))
    stars += PAIR_BYTES
    perturbers += PAIR_BYTES
    softening += 16
    sums += 16
  }
}

/** One step of stars and perturbers that do not feel each other. */
function stepApart(stars: usize, perturbers: usize, pairs: i32, stages: usize, model: usize): void {
  for (let stage: usize = 0; stage < STEP_BYTES; stage += STAGE_BYTES) {
    stageStars(stars, pairs, stages + stage, model)
    stageFree(perturbers, pairs, stages + stage)
  }
}

/** One step in which each perturber pulls its star. */
function stepTogether(
  stars: usize,
  perturbers: usize,
  pairs: i32,
  stages: usize,
  model: usize,
  gm: usize,
  softening: usize,
): void {
  for (let stage: usize = 0; stage < STEP_BYTES; stage += STAGE_BYTES) {
    stageStars(stars, pairs, stages + stage, model)
    stageFree(perturbers, pairs, stages + stage)
    const kick = load<f64>(stages + stage, STAGE_KICK)
    if (kick != 0) perturb(stars, perturbers, pairs, kick, gm, softening)
  }
}

/** Impulse approximation of one encounter, and how far it can be trusted. */
function impulse(input: usize, output: usize, model: usize, forward: usize, scratch: usize): void {
  const x = load<f64>(input)
  const y = load<f64>(input, 8)
  const mass = load<f64>(input, INPUT_MASS)
  const b = load<f64>(input, INPUT_IMPACT)
  const speed = load<f64>(input, INPUT_RELATIVE_SPEED)
  const ex = load<f64>(input, INPUT_OFFSET)
  const ey = load<f64>(input, INPUT_OFFSET + 8)
  const ez = load<f64>(input, INPUT_OFFSET + 16)
  const scale2 = REFERENCE_RADIUS * REFERENCE_RADIUS * (mass / REFERENCE_MASS)
  const reach2 = b * b + scale2
  const kick = (2 * load<f64>(model, MODEL_GRAVITATIONAL_CONSTANT) * mass * b) / (speed * reach2)
  const turn = load<f64>(model, MODEL_PATTERN_SPEED)
  const along =
    (load<f64>(input, 24) + turn * y) * ex + (load<f64>(input, 32) - turn * x) * ey + load<f64>(input, 40) * ez
  store<f64>(output, along * kick + 0.5 * kick * kick, OUTPUT_IMPULSE_ENERGY)
  store<f64>(output, 0.5 * kick * (x * ey - y * ex), OUTPUT_IMPULSE_ACTION)
  // The star's acceleration, read off a stage that kicks for one unit of time without drifting.
  const probe = scratch + SCRATCH_DRAWS
  for (let k: usize = 0; k < 6; k++) {
    const value = k < 3 ? load<f64>(input + k * 8) : 0.0
    store<f64>(probe + k * LANE_STRIDE, value)
    store<f64>(probe + k * LANE_STRIDE, value, 8)
  }
  const stage = probe + PAIR_BYTES
  for (let k: usize = 0; k < STAGE_BYTES; k += 8) store<f64>(stage + k, load<f64>(forward + k))
  store<f64>(stage, 0.0)
  store<f64>(stage, 1.0, 8)
  store<f64>(stage, 0.0, 16)
  store<f64>(stage, 1.0, STAGE_KICK)
  stageStars(probe, 1, stage, model)
  const ax = load<f64>(probe, 48)
  const ay = load<f64>(probe, 64)
  const az = load<f64>(probe, 80)
  const acceleration = sqrt(ax * ax + ay * ay + az * az)
  store<f64>(output, (acceleration * sqrt(reach2)) / (2 * speed * speed), OUTPUT_IMPULSIVENESS)
  store<f64>(output, kick / speed, OUTPUT_STRENGTH)
  store<f64>(output, speed, OUTPUT_RELATIVE_SPEED)
}

/** Puts one encounter of a group into its lane. */
function place(input: usize, index: i32, scratch: usize, model: usize): void {
  const at = ((index >> 1) as usize) * PAIR_BYTES + ((index & 1) as usize) * 8
  const b = load<f64>(input, INPUT_IMPACT)
  for (let k: usize = 0; k < 3; k++) {
    const x = load<f64>(input + k * 8)
    store<f64>(scratch + SCRATCH_STARS + at + k * LANE_STRIDE, x)
    store<f64>(scratch + SCRATCH_STARS + at + (k + 3) * LANE_STRIDE, load<f64>(input + (k + 3) * 8))
    store<f64>(scratch + SCRATCH_PERTURBERS + at + k * LANE_STRIDE, x + b * load<f64>(input + k * 8, INPUT_OFFSET))
    store<f64>(scratch + SCRATCH_PERTURBERS + at + (k + 3) * LANE_STRIDE, load<f64>(input + k * 8, INPUT_VELOCITY))
  }
  const mass = load<f64>(input, INPUT_MASS)
  const lane = (index as usize) * 8
  store<f64>(scratch + SCRATCH_GM + lane, load<f64>(model, MODEL_GRAVITATIONAL_CONSTANT) * mass)
  store<f64>(scratch + SCRATCH_SOFTENING + lane, REFERENCE_RADIUS * REFERENCE_RADIUS * (mass / REFERENCE_MASS))
  store<f64>(scratch + SCRATCH_WORK + lane, 0.0)
}

/**
 * Encounters of a batch, each with its own star, subhalo and direction.
 * @param inputs, outputs count records each; setup: what they share; scratch: one slot
 * @returns 1, or 0 if the run was cancelled
 */
export function resonanceEncounters(inputs: usize, outputs: usize, count: i32, setup: usize, scratch: usize): i32 {
  const model = load<u32>(setup, SETUP_MODEL) as usize
  const forward = load<u32>(setup, SETUP_FORWARD) as usize
  const backward = load<u32>(setup, SETUP_BACKWARD) as usize
  const half = load<i32>(setup, SETUP_WINDOW_STEPS)
  const firstOrder = load<i32>(setup, SETUP_FIRST_ORDER) != 0
  const h = load<f64>(setup, SETUP_TIME_STEP)
  const turn = load<f64>(model, MODEL_PATTERN_SPEED)
  const stars = scratch + SCRATCH_STARS
  const perturbers = scratch + SCRATCH_PERTURBERS
  const gm = scratch + SCRATCH_GM
  const softening = scratch + SCRATCH_SOFTENING
  const work = scratch + SCRATCH_WORK

  for (let first = 0; first < count; first += GROUP_STARS) {
    const some = min(GROUP_STARS, count - first)
    const pairs = (some + 1) >> 1
    for (let i = 0; i < pairs * 2; i++) {
      place(inputs + (min(first + i, count - 1) as usize) * INPUT_BYTES, i, scratch, model)
    }
    if (firstOrder) {
      const stars2 = scratch + SCRATCH_STARS_AHEAD
      const perturbers2 = scratch + SCRATCH_PERTURBERS_AHEAD
      memory.copy(stars2, stars, (pairs as usize) * PAIR_BYTES)
      memory.copy(perturbers2, perturbers, (pairs as usize) * PAIR_BYTES)
      addWork(stars2, perturbers2, pairs, 1, turn, softening, work)
      for (let step = 1; step <= half; step++) {
        if ((step & 63) == 0 && cancelled()) return 0
        stepApart(stars2, perturbers2, pairs, forward, model)
        addWork(stars2, perturbers2, pairs, step == half ? 0.5 : 1.0, turn, softening, work)
      }
    }
    for (let step = 1; step <= half; step++) {
      if ((step & 63) == 0 && cancelled()) return 0
      stepApart(stars, perturbers, pairs, backward, model)
      if (firstOrder) addWork(stars, perturbers, pairs, step == half ? 0.5 : 1.0, turn, softening, work)
    }
    for (let step = 0; step < 2 * half; step++) {
      if ((step & 63) == 0 && cancelled()) return 0
      stepTogether(stars, perturbers, pairs, forward, model, gm, softening)
    }
    for (let i = 0; i < some; i++) {
      const input = inputs + ((first + i) as usize) * INPUT_BYTES
      const output = outputs + ((first + i) as usize) * OUTPUT_BYTES
      const lane = stars + ((i >> 1) as usize) * PAIR_BYTES + ((i & 1) as usize) * 8
      store<f64>(
        output,
        jacobiIntegral(lane, LANE_STRIDE, model) - jacobiIntegral(input, 8, model),
        OUTPUT_SIMULATED_ENERGY,
      )
      const pull = firstOrder ? h * load<f64>(gm + (i as usize) * 8) * load<f64>(work + (i as usize) * 8) : 0.0
      store<f64>(output, pull, OUTPUT_FIRST_ORDER_ENERGY)
      impulse(input, output, model, forward, scratch)
    }
    for (let step = 0; step < half; step++) {
      if ((step & 63) == 0 && cancelled()) return 0
      for (let stage: usize = 0; stage < STEP_BYTES; stage += STAGE_BYTES) {
        stageStars(stars, pairs, backward + stage, model)
      }
    }
    for (let i = 0; i < some; i++) {
      const input = inputs + ((first + i) as usize) * INPUT_BYTES
      const output = outputs + ((first + i) as usize) * OUTPUT_BYTES
      const lane = stars + ((i >> 1) as usize) * PAIR_BYTES + ((i & 1) as usize) * 8
      const now = load<f64>(lane) * load<f64>(lane, 64) - load<f64>(lane, 16) * load<f64>(lane, 48)
      const before = load<f64>(input) * load<f64>(input, 32) - load<f64>(input, 8) * load<f64>(input, 24)
      store<f64>(output, 0.5 * (now - before), OUTPUT_SIMULATED_ACTION)
    }
  }
  return 1
}
