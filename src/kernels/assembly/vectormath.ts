// Elementary functions of two numbers at a time (f64x2), good to about one unit in the last place.
//
// Argument reduction is the usual one (Muller, "Elementary Functions", 3rd ed., chapter 11): exp by k ln 2, log by the exponent,
// sine and cosine by quarter turns with π/2 split in three parts. The polynomials were interpolated at Chebyshev points with
// 40 digits; their error, relative to the function, is below 2e-17. No tables, no branches, strict SIMD only.

/** 1.5 · 2^52: adding it rounds to an integer that then stands in the low bits. */
const ROUND: f64 = 6755399441055744.0
const LN2_HIGH: f64 = 0.6931471803691238
const LN2_LOW: f64 = 1.9082149292705877e-10
const LOG2_E: f64 = 1.4426950408889634
const TWO_OVER_PI: f64 = 0.6366197723675814
const HALF_PI: f64 = 1.5707963267948966
const HALF_PI_1: f64 = 1.5707963267341256
const HALF_PI_2: f64 = 6.077100506303966e-11
const HALF_PI_3: f64 = 2.0222662487959506e-21

function constant(x: f64): v128 {
  return f64x2.splat(x)
}

/** a · x + b, rounded twice. */
export function multiplyAdd(a: v128, x: v128, b: v128): v128 {
  return f64x2.add(f64x2.mul(a, x), b)
}

/** e^x. Below -708 the result is 0, above 709.78 infinity. */
export function vectorExp(x: v128): v128 {
  const clamped = f64x2.pmin(f64x2.pmax(x, constant(-708.0)), constant(709.78))
  const shifted = f64x2.add(f64x2.mul(clamped, constant(LOG2_E)), constant(ROUND))
  const k = f64x2.sub(shifted, constant(ROUND))
  const r = f64x2.sub(f64x2.sub(clamped, f64x2.mul(k, constant(LN2_HIGH))), f64x2.mul(k, constant(LN2_LOW)))
  const r2 = f64x2.mul(r, r)
  // Odd and even powers apart: two short chains instead of a long one.
  let even = multiplyAdd(r2, constant(2.7620201591031547e-7), constant(2.4801521057868204e-5))
  let odd = multiplyAdd(r2, constant(2.5100472505694996e-8), constant(2.7557268276905696e-6))
  even = multiplyAdd(even, r2, constant(0.0013888888917367081))
  odd = multiplyAdd(odd, r2, constant(0.00019841269863171557))
  even = multiplyAdd(even, r2, constant(0.041666666666623824))
  odd = multiplyAdd(odd, r2, constant(0.008333333333330039))
  even = multiplyAdd(even, r2, constant(0.5))
  odd = multiplyAdd(odd, r2, constant(0.16666666666666669))
  const p = f64x2.add(constant(1.0), f64x2.add(r, f64x2.mul(r2, multiplyAdd(odd, r, even))))
  // 2^k by adding k to the exponent.
  const scaled = i64x2.add(p, i64x2.shl(shifted, 52))
  const low = v128.andnot(scaled, f64x2.lt(x, constant(-708.0)))
  return v128.bitselect(constant(Infinity), low, f64x2.gt(x, constant(709.78)))
}

/** Natural logarithm of positive normal numbers (nothing else is looked at). */
export function vectorLog(x: v128): v128 {
  // x = 2^k m with m in [√½, √2): the difference of the bit patterns of 1 and √½ moves the cut.
  const moved = i64x2.add(x, i64x2.splat(0x3ff0000000000000 - 0x3fe6a09e667f3bcd))
  const k = f64x2.sub(
    v128.or(i64x2.shr_u(moved, 52), i64x2.splat(0x4330000000000000)),
    constant(4503599627370496.0 + 1023.0),
  )
  const m = i64x2.add(v128.and(moved, i64x2.splat(0x000fffffffffffff)), i64x2.splat(0x3fe6a09e667f3bcd))
  const f = f64x2.sub(m, constant(1.0))
  // log m = 2 artanh s, s = f / (2 + f)
  const s = f64x2.div(f, f64x2.add(f, constant(2.0)))
  const z = f64x2.mul(s, s)
  const z2 = f64x2.mul(z, z)
  let even = multiplyAdd(z2, constant(0.14617807153462828), constant(0.18182892432537032))
  let odd = multiplyAdd(z2, constant(0.15331611722050653), constant(0.22222211089379493))
  even = multiplyAdd(even, z2, constant(0.28571428626253836))
  odd = multiplyAdd(odd, z2, constant(0.3999999999989889))
  even = multiplyAdd(even, z2, constant(0.666666666666667))
  const r = f64x2.mul(f64x2.mul(s, z), multiplyAdd(odd, z, even))
  const tail = multiplyAdd(k, constant(LN2_LOW), r)
  return f64x2.add(f64x2.mul(k, constant(LN2_HIGH)), f64x2.add(f64x2.add(s, s), tail))
}

/** sin r for |r| ≤ π/4 */
export function sineNearZero(r: v128): v128 {
  const z = f64x2.mul(r, r)
  let p = multiplyAdd(z, constant(1.591798897937466e-10), constant(-2.50511298964498e-8))
  p = multiplyAdd(p, z, constant(2.7557316093198404e-6))
  p = multiplyAdd(p, z, constant(-0.00019841269836740532))
  p = multiplyAdd(p, z, constant(0.008333333333330936))
  p = multiplyAdd(p, z, constant(-0.16666666666666666))
  return f64x2.add(r, f64x2.mul(f64x2.mul(r, z), p))
}

/** cos r for |r| ≤ π/4 */
export function cosineNearZero(r: v128): v128 {
  const z = f64x2.mul(r, r)
  let p = multiplyAdd(z, constant(-1.138254464392478e-11), constant(2.087614504938899e-9))
  p = multiplyAdd(p, z, constant(-2.755731726587793e-7))
  p = multiplyAdd(p, z, constant(2.48015872987544e-5))
  p = multiplyAdd(p, z, constant(-0.0013888888888887389))
  p = multiplyAdd(p, z, constant(0.041666666666666664))
  const half = f64x2.mul(z, constant(0.5))
  const w = f64x2.sub(constant(1.0), half)
  // The rounding error of 1 - z/2 is put back.
  const rest = f64x2.sub(f64x2.sub(constant(1.0), w), half)
  return f64x2.add(w, f64x2.add(rest, f64x2.mul(f64x2.mul(z, z), p)))
}

/** From the number of quarter turns (in the low bits) and both functions of the rest: the sine. */
function turnedSine(quarters: v128, sine: v128, cosine: v128): v128 {
  const swap = i64x2.neg(v128.and(quarters, i64x2.splat(1)))
  const sign = i64x2.shl(v128.and(quarters, i64x2.splat(2)), 62)
  return v128.xor(v128.bitselect(cosine, sine, swap), sign)
}

/** sin x for |x| up to about 10^6; `turned` = 1 gives the cosine instead. */
function sineOf(x: v128, turned: i64): v128 {
  const shifted = f64x2.add(f64x2.mul(x, constant(TWO_OVER_PI)), constant(ROUND))
  const k = f64x2.sub(shifted, constant(ROUND))
  let r = f64x2.sub(x, f64x2.mul(k, constant(HALF_PI_1)))
  r = f64x2.sub(r, f64x2.mul(k, constant(HALF_PI_2)))
  r = f64x2.sub(r, f64x2.mul(k, constant(HALF_PI_3)))
  return turnedSine(i64x2.add(shifted, i64x2.splat(turned)), sineNearZero(r), cosineNearZero(r))
}

/** sin x, x in radians, |x| up to about 10^6. */
export function vectorSin(x: v128): v128 {
  return sineOf(x, 0)
}

/** cos x, x in radians, |x| up to about 10^6. */
export function vectorCos(x: v128): v128 {
  return sineOf(x, 1)
}

/**
 * The normal variates of Box & Muller (1958): from uniforms u, t in (0, 1), √(-2 ln u) (cos 2πt, sin 2πt).
 * Lane 0's pair goes to `out`, lane 1's to `out + stride`, each cosine first.
 */
export function storeBoxMuller(u: v128, t: v128, out: usize, stride: usize): void {
  const radius = f64x2.sqrt(f64x2.mul(vectorLog(u), constant(-2.0)))
  const fourfold = f64x2.mul(t, constant(4.0))
  const shifted = f64x2.add(fourfold, constant(ROUND))
  const r = f64x2.mul(f64x2.sub(fourfold, f64x2.sub(shifted, constant(ROUND))), constant(HALF_PI))
  const sine = sineNearZero(r)
  const cosine = cosineNearZero(r)
  const swap = i64x2.neg(v128.and(shifted, i64x2.splat(1)))
  const sineSign = i64x2.shl(v128.and(shifted, i64x2.splat(2)), 62)
  const cosineSign = i64x2.shl(v128.and(i64x2.add(shifted, i64x2.splat(1)), i64x2.splat(2)), 62)
  const a = f64x2.mul(radius, v128.xor(v128.bitselect(sine, cosine, swap), cosineSign))
  const b = f64x2.mul(radius, v128.xor(v128.bitselect(cosine, sine, swap), sineSign))
  v128.store(out, v128.shuffle<f64>(a, b, 0, 2))
  v128.store(out + stride, v128.shuffle<f64>(a, b, 1, 3))
}

/** Normal quantile of lanes with |u - ½| ≤ 0.425 (Wichura 1988, AS 241, PPND16). */
function centralQuantile(q: v128): v128 {
  const r = f64x2.sub(constant(0.180625), f64x2.mul(q, q))
  let n = multiplyAdd(r, constant(2.509080928730122672e3), constant(3.34305755835881281e4))
  let d = multiplyAdd(r, constant(5.22649527885285456e3), constant(2.872908573572194267e4))
  n = multiplyAdd(n, r, constant(6.72657709270087009e4))
  d = multiplyAdd(d, r, constant(3.930789580009271e4))
  n = multiplyAdd(n, r, constant(4.592195393154987e4))
  d = multiplyAdd(d, r, constant(2.121379430158659587e4))
  n = multiplyAdd(n, r, constant(1.373169376550946e4))
  d = multiplyAdd(d, r, constant(5.394196021424751e3))
  n = multiplyAdd(n, r, constant(1.971590950306551e3))
  d = multiplyAdd(d, r, constant(6.87187007492057908e2))
  n = multiplyAdd(n, r, constant(1.3314166789178438e2))
  d = multiplyAdd(d, r, constant(4.231333070160091e1))
  n = multiplyAdd(n, r, constant(3.3871328727963665))
  d = multiplyAdd(d, r, constant(1.0))
  return f64x2.div(f64x2.mul(q, n), d)
}

/** Normal quantile, without its sign, for r = √(-ln min(u, 1 - u)) ≤ 5. */
function nearTailQuantile(r: v128): v128 {
  r = f64x2.sub(r, constant(1.6))
  let n = multiplyAdd(r, constant(7.7454501427834139e-4), constant(2.2723844989269184e-2))
  let d = multiplyAdd(r, constant(1.0507500716444169e-9), constant(5.475938084995345e-4))
  n = multiplyAdd(n, r, constant(2.4178072517745061e-1))
  d = multiplyAdd(d, r, constant(1.5198666563616457e-2))
  n = multiplyAdd(n, r, constant(1.2704582524523684))
  d = multiplyAdd(d, r, constant(1.4810397642748008e-1))
  n = multiplyAdd(n, r, constant(3.6478483247632045))
  d = multiplyAdd(d, r, constant(6.897673349851e-1))
  n = multiplyAdd(n, r, constant(5.769497221460691))
  d = multiplyAdd(d, r, constant(1.6763848301838038))
  n = multiplyAdd(n, r, constant(4.630337846156546))
  d = multiplyAdd(d, r, constant(2.053191626637759))
  n = multiplyAdd(n, r, constant(1.4234371107496836))
  d = multiplyAdd(d, r, constant(1.0))
  return f64x2.div(n, d)
}

/** As above for r > 5. */
function farTailQuantile(r: v128): v128 {
  r = f64x2.sub(r, constant(5.0))
  let n = multiplyAdd(r, constant(2.0103343992922881e-7), constant(2.7115555687434876e-5))
  let d = multiplyAdd(r, constant(2.0442631033899397e-15), constant(1.4215117583164459e-7))
  n = multiplyAdd(n, r, constant(1.2426609473880784e-3))
  d = multiplyAdd(d, r, constant(1.8463183175100547e-5))
  n = multiplyAdd(n, r, constant(2.6532189526576123e-2))
  d = multiplyAdd(d, r, constant(7.868691311456133e-4))
  n = multiplyAdd(n, r, constant(2.9656057182850489e-1))
  d = multiplyAdd(d, r, constant(1.4875361290850615e-2))
  n = multiplyAdd(n, r, constant(1.7848265399172913))
  d = multiplyAdd(d, r, constant(1.3692988092273581e-1))
  n = multiplyAdd(n, r, constant(5.4637849111641144))
  d = multiplyAdd(d, r, constant(5.9983220655588794e-1))
  n = multiplyAdd(n, r, constant(6.6579046435011037))
  d = multiplyAdd(d, r, constant(1.0))
  return f64x2.div(n, d)
}

/** The normal quantile (inverse cumulative distribution) of u in (0, 1): Wichura, Appl. Stat. 37, 477 (1988), AS 241. */
export function vectorNormalQuantile(u: v128): v128 {
  const q = f64x2.sub(u, constant(0.5))
  const outside = f64x2.gt(f64x2.abs(q), constant(0.425))
  let z = centralQuantile(q)
  if (v128.any_true(outside)) {
    const smaller = f64x2.pmin(u, f64x2.sub(constant(1.0), u))
    const r = f64x2.sqrt(f64x2.neg(vectorLog(smaller)))
    let tail = nearTailQuantile(r)
    const far = f64x2.gt(r, constant(5.0))
    if (v128.any_true(far)) tail = v128.bitselect(farTailQuantile(r), tail, far)
    const signed = v128.or(tail, v128.and(q, i64x2.splat(0x8000000000000000 as i64)))
    z = v128.bitselect(signed, z, outside)
  }
  return z
}
