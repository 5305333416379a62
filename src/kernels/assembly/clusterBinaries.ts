// Primordial binaries: stars that begin in pairs.

import { STREAM_BINARY, uniforms } from './clusterInitial'
import { GRAVITATIONAL_CONSTANT, MASS, PADDED, POSITION, VELOCITY } from './clusterState'

const TWO_PI: f64 = 6.283185307179586

/**
 * Splits pairs of stars, the two of each one after the other from `first` on: where the first of a pair stands, and as it moves, is their
 * centre of mass afterwards. Semi-major axes are spread evenly in log a (Öpik, Tartu Obs. Publ. 25, 6 (1924)), eccentricities as in
 * equilibrium, f(e) = 2e (Jeans, Mon. Not. R. Astron. Soc. 79, 408 (1919)), phases evenly in time, and planes at random.
 * @param smallest, largest: bounds of the semi-major axis, in the unit of length of the state
 */
export function clusterBinaries(
  state: usize,
  low: u32,
  high: u32,
  first: i32,
  pairs: i32,
  smallest: f64,
  largest: f64,
  scratch: usize,
): void {
  const column = (load<i32>(state + PADDED) as usize) << 3
  const gravity = load<f64>(state + GRAVITATIONAL_CONSTANT)
  const spread = NativeMath.log(largest / smallest)
  for (let pair = 0; pair < pairs; pair++) {
    const star = first + 2 * pair
    const at = (star as usize) << 3
    const mass = (load<u32>(state + MASS) as usize) + at
    const position = (load<u32>(state + POSITION) as usize) + at
    const velocity = (load<u32>(state + VELOCITY) as usize) + at
    const one = load<f64>(mass)
    const other = load<f64>(mass, 8)
    const total = one + other

    uniforms(low, high, star, STREAM_BINARY, 0, scratch)
    const axis = smallest * NativeMath.exp(spread * load<f64>(scratch))
    const square = load<f64>(scratch, 8)
    const eccentricity = sqrt(square)
    const flattening = sqrt(1.0 - square)

    uniforms(low, high, star, STREAM_BINARY, 1, scratch)
    const cosTilt = 2.0 * load<f64>(scratch) - 1.0
    const sinTilt = sqrt(1.0 - cosTilt * cosTilt)
    const longitude = TWO_PI * load<f64>(scratch, 8)
    const cosLongitude = NativeMath.cos(longitude)
    const sinLongitude = NativeMath.sin(longitude)

    // The eccentric anomaly E by rejection: evenly in time its density is ∝ 1 − e cos E.
    let cosine: f64 = 1
    let sine: f64 = 0
    let turn: f64 = 0
    for (let draw: u32 = 2; draw < 1000; draw++) {
      uniforms(low, high, star, STREAM_BINARY, draw, scratch)
      const anomaly = TWO_PI * load<f64>(scratch)
      cosine = NativeMath.cos(anomaly)
      sine = NativeMath.sin(anomaly)
      turn = load<f64>(scratch, 8)
      if (turn * (1.0 + eccentricity) < 1.0 - eccentricity * cosine) break
    }
    uniforms(low, high, star, STREAM_BINARY, 1000, scratch)
    const angle = TWO_PI * load<f64>(scratch)
    const cosAngle = NativeMath.cos(angle)
    const sinAngle = NativeMath.sin(angle)

    const near = axis * (cosine - eccentricity)
    const across = axis * flattening * sine
    const speed = sqrt((gravity * total) / axis) / (1.0 - eccentricity * cosine)
    const away = -speed * sine
    const along = speed * flattening * cosine

    for (let component: usize = 0; component < 3; component++) {
      // Towards the pericentre: a random direction. In the orbit's plane across it: one of those at right angles to it.
      const pericentre = component == 0 ? sinTilt * cosLongitude : component == 1 ? sinTilt * sinLongitude : cosTilt
      const east = component == 0 ? -sinLongitude : component == 1 ? cosLongitude : 0.0
      const north = component == 0 ? -cosTilt * cosLongitude : component == 1 ? -cosTilt * sinLongitude : sinTilt
      const side = cosAngle * east + sinAngle * north
      split(position + component * column, near * pericentre + across * side, one / total, other / total)
      split(velocity + component * column, away * pericentre + along * side, one / total, other / total)
    }
  }
}

/** Two numbers, one after the other, as far apart as given, so that the first one's is their mean weighted by mass. */
function split(at: usize, apart: f64, one: f64, other: f64): void {
  const centre = load<f64>(at)
  store<f64>(at, centre - other * apart)
  store<f64>(at, centre + one * apart, 8)
}
