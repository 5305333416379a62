// Random numbers of the resonance lab. Every number has an address: key = seed, counter = (index, draw, cell, purpose). Nothing
// is drawn in turn, so nothing depends on who draws.
import { philox, unitInterval } from '../philox'

const TWO_PI: f64 = 6.283185307179586

/** What a number is for: the last word of the counter. */
export const FOR_LIBRARY: u32 = 0x5201
export const FOR_ENCOUNTER: u32 = 0x5202
export const FOR_HALO: u32 = 0x5203
export const FOR_KICKS: u32 = 0x5204
export const FOR_LANGEVIN: u32 = 0x5205

/** Two uniform variates in (0, 1) at `out`. */
export function uniforms(index: u32, draw: u32, cell: u32, purpose: u32, low: u32, high: u32, out: usize): void {
  philox(index, draw, cell, purpose, low, high, out)
  const first = unitInterval(load<u32>(out), load<u32>(out, 4))
  const second = unitInterval(load<u32>(out, 8), load<u32>(out, 12))
  store<f64>(out, first)
  store<f64>(out, second, 8)
}

/** Two independent standard normal variates at `out` (Box & Muller 1958). */
export function normals(index: u32, draw: u32, cell: u32, purpose: u32, low: u32, high: u32, out: usize): void {
  uniforms(index, draw, cell, purpose, low, high, out)
  const radius = sqrt(-2 * NativeMath.log(load<f64>(out)))
  const angle = TWO_PI * load<f64>(out, 8)
  store<f64>(out, radius * NativeMath.cos(angle))
  store<f64>(out, radius * NativeMath.sin(angle), 8)
}

/** A unit vector of random direction, three float64 at `out`. */
export function direction(index: u32, draw: u32, cell: u32, purpose: u32, low: u32, high: u32, out: usize): void {
  uniforms(index, draw, cell, purpose, low, high, out)
  const z = 2 * load<f64>(out) - 1
  const angle = TWO_PI * load<f64>(out, 8)
  const across = sqrt((1 - z) * (1 + z))
  store<f64>(out, across * NativeMath.cos(angle))
  store<f64>(out, across * NativeMath.sin(angle), 8)
  store<f64>(out, z, 16)
}
