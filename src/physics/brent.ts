/**
 * A zero of a continuous function between two points of opposite sign (Brent 1973, chapter 4: bisection, secant and inverse
 * quadratic interpolation). Uses + − × ÷ only, so its digits depend on the function alone.
 *
 * @param tolerance absolute, on the argument; 0 goes to the last bit.
 * @throws RangeError where the function has the same sign at both ends, or is not a number there.
 */
export function brent(f: (x: number) => number, low: number, high: number, tolerance = 0): number {
  let a = low
  let b = high
  let fa = f(a)
  let fb = f(b)
  if (fa === 0) return a
  if (fb === 0) return b
  if (!(fa * fb < 0)) throw new RangeError(`no change of sign between ${low} and ${high}`)
  let c = a
  let fc = fa
  let step = b - a
  let previousStep = step
  for (let iteration = 0; iteration < 200; iteration++) {
    if (Math.abs(fc) < Math.abs(fb)) {
      a = b
      b = c
      c = a
      fa = fb
      fb = fc
      fc = fa
    }
    const accuracy = 2 * Number.EPSILON * Math.abs(b) + 0.5 * tolerance
    const middle = 0.5 * (c - b)
    if (Math.abs(middle) <= accuracy || fb === 0) return b
    if (Math.abs(previousStep) < accuracy || Math.abs(fa) <= Math.abs(fb)) {
      step = middle
      previousStep = middle
    } else {
      const s = fb / fa
      let p: number
      let q: number
      if (a === c) {
        p = 2 * middle * s
        q = 1 - s
      } else {
        const u = fa / fc
        const r = fb / fc
        p = s * (2 * middle * u * (u - r) - (b - a) * (r - 1))
        q = (u - 1) * (r - 1) * (s - 1)
      }
      if (p > 0) q = -q
      else p = -p
      if (2 * p < Math.min(3 * middle * q - Math.abs(accuracy * q), Math.abs(previousStep * q))) {
        previousStep = step
        step = p / q
      } else {
        step = middle
        previousStep = middle
      }
    }
    a = b
    fa = fb
    b += Math.abs(step) > accuracy ? step : middle > 0 ? accuracy : -accuracy
    fb = f(b)
    if (fb > 0 === fc > 0) {
      c = a
      fc = fa
      step = b - a
      previousStep = step
    }
  }
  return b
}

/** Where a function with one minimum between two points has it, by golden section: to half the digits of the argument. */
export function minimum(f: (x: number) => number, low: number, high: number): number {
  const share = 0.6180339887498949
  let a = low
  let b = high
  for (let i = 0; i < 60; i++) {
    const left = b - share * (b - a)
    const right = a + share * (b - a)
    if (f(left) < f(right)) b = right
    else a = left
  }
  return 0.5 * (a + b)
}
