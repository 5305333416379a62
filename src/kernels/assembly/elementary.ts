// Elementary functions for TypeScript and for tests.
//
// The engines' own Math.exp, log, sin, … differ in the last digit between Node, Chromium and Firefox; these do not.

import { vectorCos, vectorExp, vectorLog, vectorNormalQuantile, vectorSin } from './vectormath'

export function exp(x: f64): f64 {
  return NativeMath.exp(x)
}
export function expm1(x: f64): f64 {
  return NativeMath.expm1(x)
}
export function log(x: f64): f64 {
  return NativeMath.log(x)
}
export function log1p(x: f64): f64 {
  return NativeMath.log1p(x)
}
export function sin(x: f64): f64 {
  return NativeMath.sin(x)
}
export function cos(x: f64): f64 {
  return NativeMath.cos(x)
}
export function tan(x: f64): f64 {
  return NativeMath.tan(x)
}
export function asin(x: f64): f64 {
  return NativeMath.asin(x)
}
export function acos(x: f64): f64 {
  return NativeMath.acos(x)
}
export function atan(x: f64): f64 {
  return NativeMath.atan(x)
}
export function atan2(y: f64, x: f64): f64 {
  return NativeMath.atan2(y, x)
}
export function sinh(x: f64): f64 {
  return NativeMath.sinh(x)
}
export function cosh(x: f64): f64 {
  return NativeMath.cosh(x)
}
export function tanh(x: f64): f64 {
  return NativeMath.tanh(x)
}
export function cbrt(x: f64): f64 {
  return NativeMath.cbrt(x)
}
export function pow(x: f64, y: f64): f64 {
  return NativeMath.pow(x, y)
}

/** out[i] = f(x[i]) by the SIMD functions, two at a time; count even. which: 0 exp, 1 log, 2 sin, 3 cos, 4 normal quantile. */
export function vectorElementary(which: i32, x: usize, out: usize, count: i32): void {
  for (let i = 0; i < count; i += 2) {
    const at = (i as usize) << 3
    const v = v128.load(x + at)
    let y = v
    if (which == 0) y = vectorExp(v)
    else if (which == 1) y = vectorLog(v)
    else if (which == 2) y = vectorSin(v)
    else if (which == 3) y = vectorCos(v)
    else y = vectorNormalQuantile(v)
    v128.store(out + at, y)
  }
}
