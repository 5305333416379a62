// Random numbers in bulk: Philox4x32-10 (see ./philox) for four counters at once, and the uniform and normal variates made of
// them. A variate is addressed by its index, so whoever computes a stretch of them, and wherever it is cut, gets the same.
//
//   uniform variate i:  words (0, 1) or (2, 3) of counter i / 2            52 random bits, centred in their cell
//   normal variate i:   variate i mod 4 of counter i / 4                   two Box-Muller pairs per counter
//
// The radius of a pair takes 40 bits (largest variate 7.5) and its direction 24: a pair costs two words.

import { storeBoxMuller } from './vectormath'

/** Philox4x32-10 of the counters (index … index + 3, stream, substream): sixteen words, grouped by word, at `out`. */
export function philoxFour(index: u64, stream: u32, substream: u32, k0: u32, k1: u32, out: usize): void {
  const low = i64x2.splat(index)
  const first = i64x2.add(low, i64x2(0, 1))
  const second = i64x2.add(low, i64x2(2, 3))
  let c0 = v128.shuffle<u32>(first, second, 0, 2, 4, 6)
  let c1 = v128.shuffle<u32>(first, second, 1, 3, 5, 7)
  let c2 = i32x4.splat(stream)
  let c3 = i32x4.splat(substream)
  let key0 = i32x4.splat(k0)
  let key1 = i32x4.splat(k1)
  const m0 = i32x4.splat(0xd2511f53)
  const m1 = i32x4.splat(0xcd9e8d57)
  const w0 = i32x4.splat(0x9e3779b9)
  const w1 = i32x4.splat(0xbb67ae85)
  for (let round = 0; round < 10; round++) {
    const p0 = i64x2.extmul_low_i32x4_u(c0, m0)
    const q0 = i64x2.extmul_high_i32x4_u(c0, m0)
    const p1 = i64x2.extmul_low_i32x4_u(c2, m1)
    const q1 = i64x2.extmul_high_i32x4_u(c2, m1)
    c0 = v128.xor(v128.xor(v128.shuffle<u32>(p1, q1, 1, 3, 5, 7), c1), key0)
    c2 = v128.xor(v128.xor(v128.shuffle<u32>(p0, q0, 1, 3, 5, 7), c3), key1)
    c1 = v128.shuffle<u32>(p1, q1, 0, 2, 4, 6)
    c3 = v128.shuffle<u32>(p0, q0, 0, 2, 4, 6)
    key0 = i32x4.add(key0, w0)
    key1 = i32x4.add(key1, w1)
  }
  v128.store(out, c0, 0)
  v128.store(out, c1, 16)
  v128.store(out, c2, 32)
  v128.store(out, c3, 48)
}

/** Two uniform variates in (0, 1) from 64 random bits each: the centre of one of 2^52 equal cells. */
function unitIntervals(bits: v128): v128 {
  const oneToTwo = v128.or(i64x2.shr_u(bits, 12), i64x2.splat(0x3ff0000000000000))
  return f64x2.sub(oneToTwo, f64x2.splat(1.0 - 1.1102230246251565e-16))
}

/** Constants of the variates as bit patterns; from a table for the reason given in ./vectormath. */
const BITS: usize = memory.data<i64>([0x3ff0000000000000, 255, 0x3fffff00, 0x8000000000000000])
/** 1 - 2^-41 and 3/2 - 2^-23: they move what was put together in [1, 2) to the centre of its cell. */
const CENTRES: usize = memory.data<f64>([1.0 - 4.547473508864641e-13, 1.5 - 1.1920928955078125e-7])

/**
 * Box-Muller for one pair of words of two counters. The 40 bits of `a` and of the low byte of `b` make the radius; of the rest of
 * `b`, 22 bits make the angle within its quadrant and the two highest the quadrant. Numbers in [1, 2) are put together from bits,
 * then shifted to the centre of their cells.
 */
function storePairs(a: v128, b: v128, out: usize): void {
  const one = v128.load64_splat(BITS)
  const sign = v128.load64_splat(BITS, 24)
  const high = i64x2.extend_low_i32x4_u(a)
  const low = i64x2.extend_low_i32x4_u(b)
  const radiusBits = v128.or(i64x2.shl(high, 20), i64x2.shl(v128.and(low, v128.load64_splat(BITS, 8)), 12))
  const u = f64x2.sub(v128.or(radiusBits, one), v128.load64_splat(CENTRES))
  const angleBits = i64x2.shl(v128.and(low, v128.load64_splat(BITS, 16)), 22)
  const turn = f64x2.sub(v128.or(angleBits, one), v128.load64_splat(CENTRES, 8))
  storeBoxMuller(u, turn, v128.and(i64x2.shl(low, 32), sign), v128.and(i64x2.shl(low, 33), sign), out)
}

/** As philoxFour for eight counters, two sets side by side so that their multiplications overlap: 32 words, set by set. */
function philoxEight(index: u64, stream: u32, substream: u32, k0: u32, k1: u32, out: usize): void {
  const low = i64x2.splat(index)
  const first = i64x2.add(low, i64x2(0, 1))
  const second = i64x2.add(low, i64x2(2, 3))
  const third = i64x2.add(low, i64x2(4, 5))
  const fourth = i64x2.add(low, i64x2(6, 7))
  let c0 = v128.shuffle<u32>(first, second, 0, 2, 4, 6)
  let c1 = v128.shuffle<u32>(first, second, 1, 3, 5, 7)
  let d0 = v128.shuffle<u32>(third, fourth, 0, 2, 4, 6)
  let d1 = v128.shuffle<u32>(third, fourth, 1, 3, 5, 7)
  let c2 = i32x4.splat(stream)
  let c3 = i32x4.splat(substream)
  let d2 = c2
  let d3 = c3
  let key0 = i32x4.splat(k0)
  let key1 = i32x4.splat(k1)
  const m0 = i32x4.splat(0xd2511f53)
  const m1 = i32x4.splat(0xcd9e8d57)
  const w0 = i32x4.splat(0x9e3779b9)
  const w1 = i32x4.splat(0xbb67ae85)
  for (let round = 0; round < 10; round++) {
    const p0 = i64x2.extmul_low_i32x4_u(c0, m0)
    const q0 = i64x2.extmul_high_i32x4_u(c0, m0)
    const p1 = i64x2.extmul_low_i32x4_u(c2, m1)
    const q1 = i64x2.extmul_high_i32x4_u(c2, m1)
    const r0 = i64x2.extmul_low_i32x4_u(d0, m0)
    const s0 = i64x2.extmul_high_i32x4_u(d0, m0)
    const r1 = i64x2.extmul_low_i32x4_u(d2, m1)
    const s1 = i64x2.extmul_high_i32x4_u(d2, m1)
    c0 = v128.xor(v128.xor(v128.shuffle<u32>(p1, q1, 1, 3, 5, 7), c1), key0)
    c2 = v128.xor(v128.xor(v128.shuffle<u32>(p0, q0, 1, 3, 5, 7), c3), key1)
    c1 = v128.shuffle<u32>(p1, q1, 0, 2, 4, 6)
    c3 = v128.shuffle<u32>(p0, q0, 0, 2, 4, 6)
    d0 = v128.xor(v128.xor(v128.shuffle<u32>(r1, s1, 1, 3, 5, 7), d1), key0)
    d2 = v128.xor(v128.xor(v128.shuffle<u32>(r0, s0, 1, 3, 5, 7), d3), key1)
    d1 = v128.shuffle<u32>(r1, s1, 0, 2, 4, 6)
    d3 = v128.shuffle<u32>(r0, s0, 0, 2, 4, 6)
    key0 = i32x4.add(key0, w0)
    key1 = i32x4.add(key1, w1)
  }
  v128.store(out, c0, 0)
  v128.store(out, c1, 16)
  v128.store(out, c2, 32)
  v128.store(out, c3, 48)
  v128.store(out, d0, 128)
  v128.store(out, d1, 144)
  v128.store(out, d2, 160)
  v128.store(out, d3, 176)
}

/** 32 normal variates, those of the counters (index … index + 7, stream, substream), in order at `out` (256 bytes). */
export function normalsThirtyTwo(index: u64, stream: u32, substream: u32, k0: u32, k1: u32, out: usize): void {
  philoxEight(index, stream, substream, k0, k1, out)
  pairsOfFour(out)
  pairsOfFour(out + 128)
}

/** Sixteen normal variates in place of the words of four counters. */
function pairsOfFour(out: usize): void {
  let a = v128.load(out, 0)
  let b = v128.load(out, 16)
  let c = v128.load(out, 32)
  let d = v128.load(out, 48)
  // First pairs of counters 0 and 1, second pairs, then those of counters 2 and 3: one call in a loop gets inlined, four do not.
  for (let j = 0; j < 4; j++) {
    storePairs(a, b, out)
    const nextA = v128.shuffle<u64>(a, a, 1, 1)
    const nextB = v128.shuffle<u64>(b, b, 1, 1)
    a = c
    b = d
    c = nextA
    d = nextB
    out += j == 1 ? 48 : 16
  }
}

/** Sixteen normal variates, those of the counters (index … index + 3, stream, substream), in order at `out` (128 bytes). */
export function normalsSixteen(index: u64, stream: u32, substream: u32, k0: u32, k1: u32, out: usize): void {
  philoxFour(index, stream, substream, k0, k1, out)
  pairsOfFour(out)
}

/** Eight uniform variates, those of the counters (index … index + 3, stream, substream), in order at `out` (64 bytes). */
export function uniformsEight(index: u64, stream: u32, substream: u32, k0: u32, k1: u32, out: usize): void {
  philoxFour(index, stream, substream, k0, k1, out)
  const a = v128.load(out, 0)
  const b = v128.load(out, 16)
  const c = v128.load(out, 32)
  const d = v128.load(out, 48)
  const first = unitIntervals(v128.shuffle<u32>(a, b, 0, 4, 1, 5))
  const second = unitIntervals(v128.shuffle<u32>(c, d, 0, 4, 1, 5))
  const third = unitIntervals(v128.shuffle<u32>(a, b, 2, 6, 3, 7))
  const fourth = unitIntervals(v128.shuffle<u32>(c, d, 2, 6, 3, 7))
  v128.store(out, v128.shuffle<f64>(first, second, 0, 2), 0)
  v128.store(out, v128.shuffle<f64>(first, second, 1, 3), 16)
  v128.store(out, v128.shuffle<f64>(third, fourth, 0, 2), 32)
  v128.store(out, v128.shuffle<f64>(third, fourth, 1, 3), 48)
}

/** Copies the wanted part of a group of `size` variates that starts at variate `start`. */
function copyPart(group: usize, start: u64, size: i32, first: u64, end: u64, out: usize): void {
  for (let i = 0; i < size; i++) {
    const index = start + (i as u64)
    if (index >= first && index < end) {
      store<f64>(out + (((index - first) as usize) << 3), load<f64>(group + ((i as usize) << 3)))
    }
  }
}

/**
 * Normal variates first … first + count - 1 of a stream, at `out`.
 * @param first index of the first one, a whole number below 2^53; scratch: 128 bytes, 16-byte aligned, of one's own
 */
export function fillNormals(
  out: usize,
  first: f64,
  count: i32,
  stream: u32,
  substream: u32,
  seedLow: u32,
  seedHigh: u32,
  scratch: usize,
): void {
  const begin = first as u64
  const end = begin + (count as u64)
  for (let start = begin & ~15; start < end; start += 16) {
    if (start >= begin && start + 32 <= end) {
      const target = out + (((start - begin) as usize) << 3)
      normalsThirtyTwo(start >> 2, stream, substream, seedLow, seedHigh, target)
      start += 16
    } else if (start >= begin && start + 16 <= end) {
      const target = out + (((start - begin) as usize) << 3)
      normalsSixteen(start >> 2, stream, substream, seedLow, seedHigh, target)
    } else {
      normalsSixteen(start >> 2, stream, substream, seedLow, seedHigh, scratch)
      copyPart(scratch, start, 16, begin, end, out)
    }
  }
}

/**
 * Uniform variates first … first + count - 1 of a stream, at `out`.
 * @param first index of the first one, a whole number below 2^53; scratch: 64 bytes, 16-byte aligned, of one's own
 */
export function fillUniforms(
  out: usize,
  first: f64,
  count: i32,
  stream: u32,
  substream: u32,
  seedLow: u32,
  seedHigh: u32,
  scratch: usize,
): void {
  const begin = first as u64
  const end = begin + (count as u64)
  for (let start = begin & ~7; start < end; start += 8) {
    if (start >= begin && start + 8 <= end) {
      const target = out + (((start - begin) as usize) << 3)
      uniformsEight(start >> 1, stream, substream, seedLow, seedHigh, target)
    } else {
      uniformsEight(start >> 1, stream, substream, seedLow, seedHigh, scratch)
      copyPart(scratch, start, 8, begin, end, out)
    }
  }
}
