// The elementary functions, compiled into the module so that every engine gives the same digits. The browsers' and Node's own
// Math.exp, log, sin, cos, pow, atan2 and cbrt differ from one another in the last bits; these do not.

export function exp(x: f64): f64 {
  return NativeMath.exp(x)
}

export function log(x: f64): f64 {
  return NativeMath.log(x)
}

export function sin(x: f64): f64 {
  return NativeMath.sin(x)
}

export function cos(x: f64): f64 {
  return NativeMath.cos(x)
}

export function atan2(y: f64, x: f64): f64 {
  return NativeMath.atan2(y, x)
}

export function pow(base: f64, exponent: f64): f64 {
  return NativeMath.pow(base, exponent)
}

export function cbrt(x: f64): f64 {
  return NativeMath.cbrt(x)
}
