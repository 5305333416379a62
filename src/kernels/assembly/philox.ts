// Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror & Shaw (SC'11).
// A number is addressed, never drawn in turn: the key is the seed, the counter is (index, stream).
// Everything here takes scalars and raw pointers: no allocation, nothing that belongs to one thread.

const M0: u64 = 0xd2511f53
const M1: u64 = 0xcd9e8d57
const W0: u32 = 0x9e3779b9
const W1: u32 = 0xbb67ae85

/** 2^-53, the spacing of the uniform variates. */
const ULP: f64 = 1.1102230246251565e-16

/**
 * One block of Philox4x32-10: writes four 32-bit words at `out`.
 * @param c0 to c3: the counter, least significant word first; k0, k1: the key.
 */
export function philox(c0: u32, c1: u32, c2: u32, c3: u32, k0: u32, k1: u32, out: usize): void {
  for (let round = 0; round < 10; round++) {
    const p0 = M0 * (c0 as u64)
    const p1 = M1 * (c2 as u64)
    c0 = ((p1 >> 32) as u32) ^ c1 ^ k0
    c2 = ((p0 >> 32) as u32) ^ c3 ^ k1
    c1 = p1 as u32
    c3 = p0 as u32
    k0 += W0
    k1 += W1
  }
  store<u32>(out, c0, 0)
  store<u32>(out, c1, 4)
  store<u32>(out, c2, 8)
  store<u32>(out, c3, 12)
}

/** A uniform variate in (0, 1) from 64 random bits: the centre of one of 2^52 equal cells, so never 0 and never 1. */
export function unitInterval(low: u32, high: u32): f64 {
  const bits = (((high as u64) << 32) | (low as u64)) >> 12
  return ((bits as f64) * 2.0 + 1.0) * ULP
}
