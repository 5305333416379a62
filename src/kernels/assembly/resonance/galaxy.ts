// Force and potential of the barred galaxy, two stars at a time. Lanes never meet: a star's digits do not depend on its
// neighbour. The order of operations is that of the plain twin, physics/resonance/galaxy.ts and backgrounds.ts.
import {
  GALAXY_LOGARITHMIC,
  MODEL_BAR_COEFFICIENT,
  MODEL_BAR_RADIUS,
  MODEL_BULGE_GM,
  MODEL_BULGE_LENGTH,
  MODEL_DISC_GM,
  MODEL_DISC_LENGTH,
  MODEL_HALO_GM,
  MODEL_HALO_LENGTH,
  MODEL_KIND,
  MODEL_NUCLEUS_GM,
  MODEL_NUCLEUS_LENGTH,
  MODEL_PATTERN_SPEED,
  MODEL_SQUARED_CORE,
  MODEL_SQUARED_DISC_HEIGHT,
  MODEL_SQUARED_SPEED,
  PAIR_BYTES,
  STAGE_COEFFICIENT,
  STAGE_COSINE,
  STAGE_DRIFT,
  STAGE_INVERSE_RADIUS,
  STAGE_KICK,
  STAGE_MINUS_FIVE_OVER_RADIUS,
  STAGE_SINE,
} from './layout'

/** Shape of the quadrupole's radial profile. */
export const BETA: f64 = 0.28
export const ONE_PLUS_BETA: f64 = 1.28
/** kpc: below it the quadrupole's radial force has no direction. */
export const SMALLEST_RADIUS: f64 = 1e-9

/** Below this y = x/(1 + x) the mass within x scale radii is summed as a series. */
const SERIES_BELOW: f64 = 1.0 / 16.0

/** ln(1 + x) − y without the cancellation, for small y = x/(1 + x). */
function logarithmExcess(y: f64): f64 {
  let sum: f64 = 1.0 / 14.0
  for (let k = 13; k >= 2; k--) sum = sum * y + 1.0 / (k as f64)
  return y * y * sum
}

/** ln(1 + x) − x/(1 + x): mass of an NFW halo within x scale radii. */
function haloMassShare(x: f64): f64 {
  const y = x / (1 + x)
  return y < SERIES_BELOW ? logarithmExcess(y) : NativeMath.log(1 + x) - y
}

/** ln(1 + x) that keeps its digits as x goes to 0. */
function logarithmOfOnePlus(x: f64): f64 {
  const y = x / (1 + x)
  return y < SERIES_BELOW ? y + logarithmExcess(y) : NativeMath.log(1 + x)
}

/** The mass share of both lanes. */
function haloMassShares(x: v128): v128 {
  const first = haloMassShare(f64x2.extract_lane(x, 0))
  return f64x2.replace_lane(f64x2.splat(first), 1, haloMassShare(f64x2.extract_lane(x, 1)))
}

function spheroid(gm: f64, length: f64, r: v128): v128 {
  const s = f64x2.add(r, f64x2.splat(length))
  return f64x2.div(f64x2.splat(gm), f64x2.mul(f64x2.mul(s, s), r))
}

/** Force over radius of the Milky Way's spherical parts. */
function sphericalForce(r: v128, model: usize): v128 {
  let sum = spheroid(load<f64>(model, MODEL_BULGE_GM), load<f64>(model, MODEL_BULGE_LENGTH), r)
  sum = f64x2.add(sum, spheroid(load<f64>(model, MODEL_NUCLEUS_GM), load<f64>(model, MODEL_NUCLEUS_LENGTH), r))
  const x = f64x2.div(r, v128.load64_splat(model, MODEL_HALO_LENGTH))
  const enclosed = f64x2.mul(v128.load64_splat(model, MODEL_HALO_GM), haloMassShares(x))
  return f64x2.add(sum, f64x2.div(enclosed, f64x2.mul(f64x2.mul(r, r), r)))
}

/** a + √(z² + b²) and the square of b's root are what both disc forces need; this is the root. */
function discRoot(z: v128, model: usize): v128 {
  return f64x2.sqrt(f64x2.add(f64x2.mul(z, z), v128.load64_splat(model, MODEL_SQUARED_DISC_HEIGHT)))
}

function discSquared(squaredRadius: v128, root: v128, model: usize): v128 {
  const height = f64x2.add(v128.load64_splat(model, MODEL_DISC_LENGTH), root)
  return f64x2.add(squaredRadius, f64x2.mul(height, height))
}

/**
 * One stage of a step for pairs of stars: drift, then kick by the galaxy. A stage whose kick is zero only drifts.
 * @param state pairs, PAIR_BYTES each
 */
export function stageStars(state: usize, pairs: i32, stage: usize, model: usize): void {
  const drift = v128.load64_splat(stage, STAGE_DRIFT)
  const c = v128.load64_splat(stage, STAGE_COSINE)
  const n = v128.load64_splat(stage, STAGE_SINE)
  const kick = v128.load64_splat(stage, STAGE_KICK)
  const kicks = load<f64>(stage, STAGE_KICK) != 0
  const logarithmic = load<f64>(model, MODEL_KIND) == GALAXY_LOGARITHMIC
  const smallest = f64x2.splat(SMALLEST_RADIUS)
  const beta = f64x2.splat(BETA)
  const onePlusBeta = f64x2.splat(ONE_PLUS_BETA)
  const one = f64x2.splat(1)
  const inverseRadius = v128.load64_splat(stage, STAGE_INVERSE_RADIUS)
  const minusFive = v128.load64_splat(stage, STAGE_MINUS_FIVE_OVER_RADIUS)
  const coefficient = v128.load64_splat(stage, STAGE_COEFFICIENT)
  const squaredSpeed = v128.load64_splat(model, MODEL_SQUARED_SPEED)
  const squaredCore = v128.load64_splat(model, MODEL_SQUARED_CORE)
  const end = state + (pairs as usize) * PAIR_BYTES
  for (let star = state; star < end; star += PAIR_BYTES) {
    let px = v128.load(star, 48)
    let py = v128.load(star, 64)
    let pz = v128.load(star, 80)
    const X = f64x2.add(v128.load(star), f64x2.mul(drift, px))
    const Y = f64x2.add(v128.load(star, 16), f64x2.mul(drift, py))
    const z = f64x2.add(v128.load(star, 32), f64x2.mul(drift, pz))
    const x = f64x2.add(f64x2.mul(c, X), f64x2.mul(n, Y))
    const y = f64x2.sub(f64x2.mul(c, Y), f64x2.mul(n, X))
    const turned = f64x2.add(f64x2.mul(c, px), f64x2.mul(n, py))
    py = f64x2.sub(f64x2.mul(c, py), f64x2.mul(n, px))
    px = turned
    if (kicks) {
      const x2 = f64x2.mul(x, x)
      const y2 = f64x2.mul(y, y)
      const z2 = f64x2.mul(z, z)
      const squaredRadius = f64x2.add(x2, y2)
      const r2 = f64x2.add(squaredRadius, z2)
      const r = f64x2.pmax(f64x2.sqrt(r2), smallest)
      const d = f64x2.add(beta, f64x2.mul(r, inverseRadius))
      const inverse = f64x2.div(one, f64x2.mul(d, r))
      const q = f64x2.mul(f64x2.mul(onePlusBeta, r), inverse)
      const q2 = f64x2.mul(q, q)
      const w = f64x2.mul(coefficient, f64x2.mul(f64x2.mul(q2, q2), q))
      const h = f64x2.mul(f64x2.mul(minusFive, w), f64x2.mul(f64x2.sub(x2, y2), inverse))
      let horizontal: v128
      let vertical: v128
      if (logarithmic) {
        const f = f64x2.div(squaredSpeed, f64x2.add(r2, squaredCore))
        horizontal = f64x2.sub(h, f)
        vertical = horizontal
      } else {
        const spherical = sphericalForce(r, model)
        const root = discRoot(z, model)
        const squared = discSquared(squaredRadius, root, model)
        const cube = f64x2.mul(squared, f64x2.sqrt(squared))
        const gm = v128.load64_splat(model, MODEL_DISC_GM)
        horizontal = f64x2.sub(h, f64x2.add(f64x2.div(gm, cube), spherical))
        const lever = f64x2.mul(gm, f64x2.add(v128.load64_splat(model, MODEL_DISC_LENGTH), root))
        vertical = f64x2.sub(h, f64x2.add(f64x2.div(lever, f64x2.mul(cube, root)), spherical))
      }
      const twice = f64x2.add(w, w)
      px = f64x2.add(px, f64x2.mul(kick, f64x2.mul(f64x2.add(horizontal, twice), x)))
      py = f64x2.add(py, f64x2.mul(kick, f64x2.mul(f64x2.sub(horizontal, twice), y)))
      pz = f64x2.add(pz, f64x2.mul(kick, f64x2.mul(vertical, z)))
    }
    v128.store(star, x)
    v128.store(star, y, 16)
    v128.store(star, z, 32)
    v128.store(star, px, 48)
    v128.store(star, py, 64)
    v128.store(star, pz, 80)
  }
}

/** Free motion of pairs of bodies during one stage, seen from the turning axes. */
export function stageFree(state: usize, pairs: i32, stage: usize): void {
  const drift = v128.load64_splat(stage, STAGE_DRIFT)
  const c = v128.load64_splat(stage, STAGE_COSINE)
  const n = v128.load64_splat(stage, STAGE_SINE)
  const end = state + (pairs as usize) * PAIR_BYTES
  for (let body = state; body < end; body += PAIR_BYTES) {
    const px = v128.load(body, 48)
    const py = v128.load(body, 64)
    const X = f64x2.add(v128.load(body), f64x2.mul(drift, px))
    const Y = f64x2.add(v128.load(body, 16), f64x2.mul(drift, py))
    v128.store(body, f64x2.add(v128.load(body, 32), f64x2.mul(drift, v128.load(body, 80))), 32)
    v128.store(body, f64x2.add(f64x2.mul(c, X), f64x2.mul(n, Y)))
    v128.store(body, f64x2.sub(f64x2.mul(c, Y), f64x2.mul(n, X)), 16)
    v128.store(body, f64x2.add(f64x2.mul(c, px), f64x2.mul(n, py)), 48)
    v128.store(body, f64x2.sub(f64x2.mul(c, py), f64x2.mul(n, px)), 64)
  }
}

/** Potential of the galaxy without its bar, (km/s)². */
export function backgroundPotential(squaredRadius: f64, z: f64, model: usize): f64 {
  if (load<f64>(model, MODEL_KIND) == GALAXY_LOGARITHMIC) {
    return (
      0.5 *
      load<f64>(model, MODEL_SQUARED_SPEED) *
      NativeMath.log(squaredRadius + z * z + load<f64>(model, MODEL_SQUARED_CORE))
    )
  }
  const r = max(sqrt(squaredRadius + z * z), SMALLEST_RADIUS)
  const height = load<f64>(model, MODEL_DISC_LENGTH) + sqrt(z * z + load<f64>(model, MODEL_SQUARED_DISC_HEIGHT))
  const disc = -load<f64>(model, MODEL_DISC_GM) / sqrt(squaredRadius + height * height)
  const bulge = load<f64>(model, MODEL_BULGE_GM) / (r + load<f64>(model, MODEL_BULGE_LENGTH))
  const nucleus = load<f64>(model, MODEL_NUCLEUS_GM) / (r + load<f64>(model, MODEL_NUCLEUS_LENGTH))
  const halo = (load<f64>(model, MODEL_HALO_GM) * logarithmOfOnePlus(r / load<f64>(model, MODEL_HALO_LENGTH))) / r
  return disc - bulge - nucleus - halo
}

/** E_J of one star, (km/s)², with the bar of the model block. @param stride bytes from one coordinate to the next */
export function jacobiIntegral(star: usize, stride: usize, model: usize): f64 {
  const x = load<f64>(star)
  const y = load<f64>(star + stride)
  const z = load<f64>(star + 2 * stride)
  const px = load<f64>(star + 3 * stride)
  const py = load<f64>(star + 4 * stride)
  const pz = load<f64>(star + 5 * stride)
  const squaredRadius = x * x + y * y
  const q = ONE_PLUS_BETA / (BETA + sqrt(squaredRadius + z * z) / load<f64>(model, MODEL_BAR_RADIUS))
  const q2 = q * q
  const bar = load<f64>(model, MODEL_BAR_COEFFICIENT) * (q2 * q2 * q) * (x * x - y * y)
  const potential = backgroundPotential(squaredRadius, z, model) - bar
  return 0.5 * (px * px + py * py + pz * pz) + potential - load<f64>(model, MODEL_PATTERN_SPEED) * (x * py - y * px)
}
