// Elementary functions of two numbers at a time (f64x2), good to about one unit in the last place.
//
// Argument reduction is the usual one (Muller, "Elementary Functions", 3rd ed., chapter 11): exp by k ln 2, log by the exponent,
// sine and cosine by quarter turns with π/2 split in three parts. The polynomials were interpolated at Chebyshev points with
// 40 digits; their error, relative to the function, is below 2e-17. No branches, strict SIMD only.
//
// Constants stand in tables of the module's constant data, each in the order of its use, because loading one from there is much
// cheaper than building a vector constant from immediate numbers as the engines do. 6755399441055744 = 1.5 · 2^52: adding it rounds
// to an integer that then stands in the low bits.

const EXP: usize = memory.data<f64>([
  -708.0, 709.78, 1.4426950408889634, 6755399441055744.0, 0.6931471803691238, 1.9082149292705877e-10,
  2.7620201591031547e-7, 2.4801521057868204e-5, 2.5100472505694996e-8, 2.7557268276905696e-6, 0.0013888888917367081,
  0.00019841269863171557, 0.041666666666623824, 0.008333333333330039, 0.5, 0.16666666666666669, 1.0,
])
const LOG: usize = memory.data<f64>([
  4503599627370496.0 + 1023.0,
  1.0,
  2.0,
  0.14617807153462828,
  0.18182892432537032,
  0.15331611722050653,
  0.22222211089379493,
  0.28571428626253836,
  0.3999999999989889,
  0.666666666666667,
  1.9082149292705877e-10,
  0.6931471803691238,
])
/** Bit patterns: of 1 less that of √½, of 2^52, of a mantissa, of √½. */
const LOG_BITS: usize = memory.data<i64>([
  0x3ff0000000000000 - 0x3fe6a09e667f3bcd,
  0x4330000000000000,
  0x000fffffffffffff,
  0x3fe6a09e667f3bcd,
])
const SINE: usize = memory.data<f64>([
  1.591798897937466e-10, -2.50511298964498e-8, 2.7557316093198404e-6, -0.00019841269836740532, 0.008333333333330936,
  -0.16666666666666666,
])
const COSINE: usize = memory.data<f64>([
  -1.138254464392478e-11, 2.087614504938899e-9, -2.755731726587793e-7, 2.48015872987544e-5, -0.0013888888888887389,
  0.041666666666666664, 0.5, 1.0,
])
const TURN: usize = memory.data<f64>([
  0.6366197723675814, 6755399441055744.0, 1.5707963267341256, 6.077100506303966e-11, 2.0222662487959506e-21,
])
const PAIR: usize = memory.data<f64>([1.5707963267948966])
const CENTRAL: usize = memory.data<f64>([
  0.180625, 2.509080928730122672e3, 3.34305755835881281e4, 5.22649527885285456e3, 2.872908573572194267e4,
  6.72657709270087009e4, 3.930789580009271e4, 4.592195393154987e4, 2.121379430158659587e4, 1.373169376550946e4,
  5.394196021424751e3, 1.971590950306551e3, 6.87187007492057908e2, 1.3314166789178438e2, 4.231333070160091e1,
  3.3871328727963665, 1.0,
])
const NEAR: usize = memory.data<f64>([
  1.6, 7.7454501427834139e-4, 2.2723844989269184e-2, 1.0507500716444169e-9, 5.475938084995345e-4, 2.4178072517745061e-1,
  1.5198666563616457e-2, 1.2704582524523684, 1.4810397642748008e-1, 3.6478483247632045, 6.897673349851e-1,
  5.769497221460691, 1.6763848301838038, 4.630337846156546, 2.053191626637759, 1.4234371107496836, 1.0,
])
const FAR: usize = memory.data<f64>([
  5.0, 2.0103343992922881e-7, 2.7115555687434876e-5, 2.0442631033899397e-15, 1.4215117583164459e-7,
  1.2426609473880784e-3, 1.8463183175100547e-5, 2.6532189526576123e-2, 7.868691311456133e-4, 2.9656057182850489e-1,
  1.4875361290850615e-2, 1.7848265399172913, 1.3692988092273581e-1, 5.4637849111641144, 5.9983220655588794e-1,
  6.6579046435011037, 1.0,
])
const SPLIT: usize = memory.data<f64>([0.5, 0.425, 1.0, 5.0])

/** Entry i of a table, in both lanes. */
function coefficient(table: usize, i: i32): v128 {
  return v128.load64_splat(table + ((i as usize) << 3))
}

/** a · x + b, rounded twice. */
export function multiplyAdd(a: v128, x: v128, b: v128): v128 {
  return f64x2.add(f64x2.mul(a, x), b)
}

/** e^x. Below -708 the result is 0, above 709.78 infinity. */
export function vectorExp(x: v128): v128 {
  const clamped = f64x2.pmin(f64x2.pmax(x, coefficient(EXP, 0)), coefficient(EXP, 1))
  const shifted = f64x2.add(f64x2.mul(clamped, coefficient(EXP, 2)), coefficient(EXP, 3))
  const k = f64x2.sub(shifted, coefficient(EXP, 3))
  const r = f64x2.sub(f64x2.sub(clamped, f64x2.mul(k, coefficient(EXP, 4))), f64x2.mul(k, coefficient(EXP, 5)))
  const r2 = f64x2.mul(r, r)
  // Odd and even powers apart: two short chains instead of a long one.
  let even = multiplyAdd(r2, coefficient(EXP, 6), coefficient(EXP, 7))
  let odd = multiplyAdd(r2, coefficient(EXP, 8), coefficient(EXP, 9))
  even = multiplyAdd(even, r2, coefficient(EXP, 10))
  odd = multiplyAdd(odd, r2, coefficient(EXP, 11))
  even = multiplyAdd(even, r2, coefficient(EXP, 12))
  odd = multiplyAdd(odd, r2, coefficient(EXP, 13))
  even = multiplyAdd(even, r2, coefficient(EXP, 14))
  odd = multiplyAdd(odd, r2, coefficient(EXP, 15))
  const p = f64x2.add(coefficient(EXP, 16), f64x2.add(r, f64x2.mul(r2, multiplyAdd(odd, r, even))))
  // 2^k by adding k to the exponent.
  const scaled = i64x2.add(p, i64x2.shl(shifted, 52))
  const low = v128.andnot(scaled, f64x2.lt(x, coefficient(EXP, 0)))
  return v128.bitselect(f64x2.splat(Infinity), low, f64x2.gt(x, coefficient(EXP, 1)))
}

/** Natural logarithm of positive normal numbers (nothing else is looked at). */
export function vectorLog(x: v128): v128 {
  // x = 2^k m with m in [√½, √2): the difference of the bit patterns of 1 and √½ moves the cut.
  const moved = i64x2.add(x, coefficient(LOG_BITS, 0))
  const k = f64x2.sub(v128.or(i64x2.shr_u(moved, 52), coefficient(LOG_BITS, 1)), coefficient(LOG, 0))
  const m = i64x2.add(v128.and(moved, coefficient(LOG_BITS, 2)), coefficient(LOG_BITS, 3))
  const f = f64x2.sub(m, coefficient(LOG, 1))
  // log m = 2 artanh s, s = f / (2 + f)
  const s = f64x2.div(f, f64x2.add(f, coefficient(LOG, 2)))
  const z = f64x2.mul(s, s)
  const z2 = f64x2.mul(z, z)
  let even = multiplyAdd(z2, coefficient(LOG, 3), coefficient(LOG, 4))
  let odd = multiplyAdd(z2, coefficient(LOG, 5), coefficient(LOG, 6))
  even = multiplyAdd(even, z2, coefficient(LOG, 7))
  odd = multiplyAdd(odd, z2, coefficient(LOG, 8))
  even = multiplyAdd(even, z2, coefficient(LOG, 9))
  const r = f64x2.mul(f64x2.mul(s, z), multiplyAdd(odd, z, even))
  const tail = multiplyAdd(k, coefficient(LOG, 10), r)
  return f64x2.add(f64x2.mul(k, coefficient(LOG, 11)), f64x2.add(f64x2.add(s, s), tail))
}

/** sin r for |r| ≤ π/4 */
export function sineNearZero(r: v128): v128 {
  const z = f64x2.mul(r, r)
  let p = multiplyAdd(z, coefficient(SINE, 0), coefficient(SINE, 1))
  p = multiplyAdd(p, z, coefficient(SINE, 2))
  p = multiplyAdd(p, z, coefficient(SINE, 3))
  p = multiplyAdd(p, z, coefficient(SINE, 4))
  p = multiplyAdd(p, z, coefficient(SINE, 5))
  return f64x2.add(r, f64x2.mul(f64x2.mul(r, z), p))
}

/** cos r for |r| ≤ π/4 */
export function cosineNearZero(r: v128): v128 {
  const z = f64x2.mul(r, r)
  let p = multiplyAdd(z, coefficient(COSINE, 0), coefficient(COSINE, 1))
  p = multiplyAdd(p, z, coefficient(COSINE, 2))
  p = multiplyAdd(p, z, coefficient(COSINE, 3))
  p = multiplyAdd(p, z, coefficient(COSINE, 4))
  p = multiplyAdd(p, z, coefficient(COSINE, 5))
  const half = f64x2.mul(z, coefficient(COSINE, 6))
  const w = f64x2.sub(coefficient(COSINE, 7), half)
  // The rounding error of 1 - z/2 is put back.
  const rest = f64x2.sub(f64x2.sub(coefficient(COSINE, 7), w), half)
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
  const shifted = f64x2.add(f64x2.mul(x, coefficient(TURN, 0)), coefficient(TURN, 1))
  const k = f64x2.sub(shifted, coefficient(TURN, 1))
  let r = f64x2.sub(x, f64x2.mul(k, coefficient(TURN, 2)))
  r = f64x2.sub(r, f64x2.mul(k, coefficient(TURN, 3)))
  r = f64x2.sub(r, f64x2.mul(k, coefficient(TURN, 4)))
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
 * Normal variates by Box & Muller (1958), in the form that needs no reduction of the angle: with r = √(-ln u) and d in
 * (-π/4, π/4), r (cos d - sin d) and r (cos d + sin d) are √2 r times the cosine and the sine of an angle in the first quadrant,
 * and two random signs make it any quadrant.
 * @param u in (0, 1); turn: d as a fraction of π/2, in (-½, ½); signs: in the highest bit of each lane.
 * Lane 0's pair goes to `out`, lane 1's to `out + 32`, each cosine first.
 */
export function storeBoxMuller(u: v128, turn: v128, cosineSign: v128, sineSign: v128, out: usize): void {
  const radius = f64x2.sqrt(f64x2.neg(vectorLog(u)))
  const d = f64x2.mul(turn, coefficient(PAIR, 0))
  const sine = f64x2.mul(radius, sineNearZero(d))
  const cosine = f64x2.mul(radius, cosineNearZero(d))
  const a = v128.xor(f64x2.sub(cosine, sine), cosineSign)
  const b = v128.xor(f64x2.add(cosine, sine), sineSign)
  v128.store(out, v128.shuffle<f64>(a, b, 0, 2))
  v128.store(out + 32, v128.shuffle<f64>(a, b, 1, 3))
}

/** Normal quantile of lanes with |u - ½| ≤ 0.425 (Wichura 1988, AS 241, PPND16). */
function centralQuantile(q: v128): v128 {
  const r = f64x2.sub(coefficient(CENTRAL, 0), f64x2.mul(q, q))
  let n = multiplyAdd(r, coefficient(CENTRAL, 1), coefficient(CENTRAL, 2))
  let d = multiplyAdd(r, coefficient(CENTRAL, 3), coefficient(CENTRAL, 4))
  n = multiplyAdd(n, r, coefficient(CENTRAL, 5))
  d = multiplyAdd(d, r, coefficient(CENTRAL, 6))
  n = multiplyAdd(n, r, coefficient(CENTRAL, 7))
  d = multiplyAdd(d, r, coefficient(CENTRAL, 8))
  n = multiplyAdd(n, r, coefficient(CENTRAL, 9))
  d = multiplyAdd(d, r, coefficient(CENTRAL, 10))
  n = multiplyAdd(n, r, coefficient(CENTRAL, 11))
  d = multiplyAdd(d, r, coefficient(CENTRAL, 12))
  n = multiplyAdd(n, r, coefficient(CENTRAL, 13))
  d = multiplyAdd(d, r, coefficient(CENTRAL, 14))
  n = multiplyAdd(n, r, coefficient(CENTRAL, 15))
  d = multiplyAdd(d, r, coefficient(CENTRAL, 16))
  return f64x2.div(f64x2.mul(q, n), d)
}

/** Normal quantile, without its sign, for r = √(-ln min(u, 1 - u)) ≤ 5. */
function nearTailQuantile(r: v128): v128 {
  r = f64x2.sub(r, coefficient(NEAR, 0))
  let n = multiplyAdd(r, coefficient(NEAR, 1), coefficient(NEAR, 2))
  let d = multiplyAdd(r, coefficient(NEAR, 3), coefficient(NEAR, 4))
  n = multiplyAdd(n, r, coefficient(NEAR, 5))
  d = multiplyAdd(d, r, coefficient(NEAR, 6))
  n = multiplyAdd(n, r, coefficient(NEAR, 7))
  d = multiplyAdd(d, r, coefficient(NEAR, 8))
  n = multiplyAdd(n, r, coefficient(NEAR, 9))
  d = multiplyAdd(d, r, coefficient(NEAR, 10))
  n = multiplyAdd(n, r, coefficient(NEAR, 11))
  d = multiplyAdd(d, r, coefficient(NEAR, 12))
  n = multiplyAdd(n, r, coefficient(NEAR, 13))
  d = multiplyAdd(d, r, coefficient(NEAR, 14))
  n = multiplyAdd(n, r, coefficient(NEAR, 15))
  d = multiplyAdd(d, r, coefficient(NEAR, 16))
  return f64x2.div(n, d)
}

/** As above for r > 5. */
function farTailQuantile(r: v128): v128 {
  r = f64x2.sub(r, coefficient(FAR, 0))
  let n = multiplyAdd(r, coefficient(FAR, 1), coefficient(FAR, 2))
  let d = multiplyAdd(r, coefficient(FAR, 3), coefficient(FAR, 4))
  n = multiplyAdd(n, r, coefficient(FAR, 5))
  d = multiplyAdd(d, r, coefficient(FAR, 6))
  n = multiplyAdd(n, r, coefficient(FAR, 7))
  d = multiplyAdd(d, r, coefficient(FAR, 8))
  n = multiplyAdd(n, r, coefficient(FAR, 9))
  d = multiplyAdd(d, r, coefficient(FAR, 10))
  n = multiplyAdd(n, r, coefficient(FAR, 11))
  d = multiplyAdd(d, r, coefficient(FAR, 12))
  n = multiplyAdd(n, r, coefficient(FAR, 13))
  d = multiplyAdd(d, r, coefficient(FAR, 14))
  n = multiplyAdd(n, r, coefficient(FAR, 15))
  d = multiplyAdd(d, r, coefficient(FAR, 16))
  return f64x2.div(n, d)
}

/** The normal quantile (inverse cumulative distribution) of u in (0, 1): Wichura, Appl. Stat. 37, 477 (1988), AS 241. */
export function vectorNormalQuantile(u: v128): v128 {
  const q = f64x2.sub(u, coefficient(SPLIT, 0))
  const outside = f64x2.gt(f64x2.abs(q), coefficient(SPLIT, 1))
  let z = centralQuantile(q)
  if (v128.any_true(outside)) {
    const smaller = f64x2.pmin(u, f64x2.sub(coefficient(SPLIT, 2), u))
    const r = f64x2.sqrt(f64x2.neg(vectorLog(smaller)))
    let tail = nearTailQuantile(r)
    const far = f64x2.gt(r, coefficient(SPLIT, 3))
    if (v128.any_true(far)) tail = v128.bitselect(farTailQuantile(r), tail, far)
    const signed = v128.or(tail, v128.and(q, i64x2.splat(0x8000000000000000 as i64)))
    z = v128.bitselect(signed, z, outside)
  }
  return z
}
