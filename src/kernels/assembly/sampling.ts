// Monte Carlo estimates of ⟨x²⟩ from a tabulated wave function.
//
// Every potential runs through the same code: the table holds g(x) = ψ(x) / √q(x) as a piecewise cubic, so that the weight of a
// sample is w = p/q = g². (For Metropolis q is 1.) Settings and records are described in ../samplingLayout.ts.
// Samples are addressed: sample i of a run is the same whoever computes it and however the work is cut. `first` and the length of
// all but the last stretch must be multiples of 64.

import { cancelled } from './control'
import {
  CHAIN_ACCEPTED,
  CHAIN_BYTES,
  CHAIN_FOURTHS,
  CHAIN_SQUARES,
  PROPOSAL_GAUSSIAN,
  PROPOSAL_UNIFORM,
  RECORD_BYTES,
  RECORD_LARGEST,
  RECORD_SUM_F,
  RECORD_SUM_F2,
  RECORD_SUM_FW,
  RECORD_SUM_W,
  RECORD_SUM_W2,
  RECORD_WITHIN,
  SETTING_CELLS,
  SETTING_CENTER,
  SETTING_INVERSE_CELL,
  SETTING_LOW,
  SETTING_PROPOSAL,
  SETTING_SEED_HIGH,
  SETTING_SEED_LOW,
  SETTING_TABLE,
  SETTING_TAIL_SHARE,
  SETTING_TAIL_WIDTH,
  SETTING_WIDTH,
} from './generated/sampling'
import { philox } from './philox'
import { vectorNormalQuantile } from './vectormath'
import { normalsThirtyTwo, uniformsEight } from './vectorphilox'

/** 1.5 · 2^52: adding it rounds to an integer that stands in the low bits. */
const ROUND: f64 = 6755399441055744.0
/** Streams: one per use, so that no two draw the same numbers. */
const STREAM_NORMAL: u32 = 1
const STREAM_UNIFORM: u32 = 2
const STREAM_STRATA: u32 = 3
const STREAM_SCRAMBLE: u32 = 4
const STREAM_JUMP: u32 = 5
const STREAM_ACCEPT: u32 = 6
const STREAM_CLOUD: u32 = 7
/** Samples made at a time, in the scratch behind the record's words. */
const CHUNK: i32 = 64
const SCRATCH: usize = RECORD_BYTES
/** Chunks between two looks at the cancel word: some milliseconds. */
const POLL: i32 = 1023

function setting(settings: usize, at: usize): f64 {
  return load<f64>(settings + at)
}

function splat(settings: usize, at: usize): v128 {
  return v128.load64_splat(settings + at)
}

/** g(x) from the table; 0 outside it. */
function lookUp(table: usize, low: v128, inverseCell: v128, most: v128, x: v128): v128 {
  const raw = f64x2.add(f64x2.mul(f64x2.sub(x, low), inverseCell), f64x2.splat(1.0))
  const t = f64x2.pmin(f64x2.pmax(raw, f64x2.splat(0.5)), most)
  const shifted = f64x2.add(f64x2.sub(t, f64x2.splat(0.5)), f64x2.splat(ROUND))
  const s = f64x2.sub(t, f64x2.sub(shifted, f64x2.splat(ROUND)))
  const p0 = table + ((i32x4.extract_lane(shifted, 0) as usize) << 5)
  const p1 = table + ((i32x4.extract_lane(shifted, 2) as usize) << 5)
  const a = v128.load(p0)
  const b = v128.load(p0, 16)
  const c = v128.load(p1)
  const d = v128.load(p1, 16)
  let g = f64x2.add(f64x2.mul(v128.shuffle<f64>(b, d, 1, 3), s), v128.shuffle<f64>(b, d, 0, 2))
  g = f64x2.add(f64x2.mul(g, s), v128.shuffle<f64>(a, c, 1, 3))
  return f64x2.add(f64x2.mul(g, s), v128.shuffle<f64>(a, c, 0, 2))
}

/** Samples of the proposal from uniform variates, by inversion. */
function fromUniform(settings: usize, u: v128): v128 {
  const kind = setting(settings, SETTING_PROPOSAL)
  const center = splat(settings, SETTING_CENTER)
  const width = splat(settings, SETTING_WIDTH)
  if (kind == PROPOSAL_UNIFORM) return f64x2.add(center, f64x2.mul(width, f64x2.sub(f64x2.add(u, u), f64x2.splat(1.0))))
  if (kind == PROPOSAL_GAUSSIAN) return f64x2.add(center, f64x2.mul(width, vectorNormalQuantile(u)))
  const share = splat(settings, SETTING_TAIL_SHARE)
  const tail = f64x2.lt(u, share)
  // Student's t with two degrees of freedom has the quantile (2v - 1) / √(2v(1 - v)).
  const v = v128.bitselect(f64x2.div(u, share), f64x2.splat(0.5), tail)
  const rest = f64x2.sub(f64x2.splat(1.0), v)
  const student = f64x2.div(f64x2.sub(v, rest), f64x2.sqrt(f64x2.mul(f64x2.add(v, v), rest)))
  const v2 = f64x2.div(f64x2.sub(u, share), f64x2.sub(f64x2.splat(1.0), share))
  const normal = vectorNormalQuantile(v128.bitselect(f64x2.splat(0.5), v2, tail))
  const far = f64x2.mul(splat(settings, SETTING_TAIL_WIDTH), student)
  return f64x2.add(center, v128.bitselect(far, f64x2.mul(width, normal), tail))
}

/**
 * Random numbers first … first + 63 for independent samples, at `at`: normal variates for a Gaussian proposal, which `accumulate`
 * then scales, samples of the proposal for the others.
 */
function drawChunk(settings: usize, gaussian: bool, first: u64, seedLow: u32, seedHigh: u32, at: usize): void {
  if (gaussian) {
    for (let k = 0; k < CHUNK; k += 32) {
      const p = at + ((k as usize) << 3)
      normalsThirtyTwo((first + (k as u64)) >> 2, STREAM_NORMAL, 0, seedLow, seedHigh, p)
    }
  } else {
    for (let k = 0; k < CHUNK; k += 8) {
      const p = at + ((k as usize) << 3)
      uniformsEight((first + (k as u64)) >> 1, STREAM_UNIFORM, 0, seedLow, seedHigh, p)
    }
    for (let k = 0; k < CHUNK; k += 2) {
      const p = at + ((k as usize) << 3)
      v128.store(p, fromUniform(settings, v128.load(p)))
    }
  }
}

/**
 * Adds samples to the record: x = shift + scale z with the `count` numbers z at `at`, at most a chunk. Beyond an odd count nothing
 * is added. The look-up is written out once more here, because a call in this loop would cost as much as all the rest.
 */
function accumulate(settings: usize, at: usize, count: i32, shift: f64, scale: f64, out: usize): void {
  const table = setting(settings, SETTING_TABLE) as usize
  const inverseCell = setting(settings, SETTING_INVERSE_CELL)
  const half = f64x2.splat(0.5)
  const round = f64x2.splat(ROUND)
  const most = f64x2.splat(setting(settings, SETTING_CELLS) + 1.25)
  const xShift = f64x2.splat(shift)
  const xScale = f64x2.splat(scale)
  const tShift = f64x2.splat((shift - setting(settings, SETTING_LOW)) * inverseCell + 1.0)
  const tScale = f64x2.splat(scale * inverseCell)
  let sumW = f64x2.splat(0.0)
  let sumW2 = f64x2.splat(0.0)
  let sumF = f64x2.splat(0.0)
  let sumF2 = f64x2.splat(0.0)
  let sumFW = f64x2.splat(0.0)
  let largest = f64x2.splat(0.0)
  for (let k = 0; k < count; k += 2) {
    const z = v128.load(at + ((k as usize) << 3))
    const t = f64x2.pmin(f64x2.pmax(f64x2.add(f64x2.mul(z, tScale), tShift), half), most)
    const shifted = f64x2.add(f64x2.sub(t, half), round)
    const p0 = table + ((i32x4.extract_lane(shifted, 0) as usize) << 5)
    const p1 = table + ((i32x4.extract_lane(shifted, 2) as usize) << 5)
    const s = f64x2.sub(t, f64x2.sub(shifted, round))
    const a = v128.load(p0)
    const b = v128.load(p0, 16)
    const c = v128.load(p1)
    const d = v128.load(p1, 16)
    // ladder: samples vector
    let g = f64x2.add(f64x2.mul(v128.shuffle<f64>(b, d, 1, 3), s), v128.shuffle<f64>(b, d, 0, 2))
    g = f64x2.add(f64x2.mul(g, s), v128.shuffle<f64>(a, c, 1, 3))
    g = f64x2.add(f64x2.mul(g, s), v128.shuffle<f64>(a, c, 0, 2))
    if (k + 1 == count) g = f64x2.replace_lane(g, 1, 0.0)
    const x = f64x2.add(f64x2.mul(z, xScale), xShift)
    const w = f64x2.mul(g, g)
    const f = f64x2.mul(f64x2.mul(x, x), w)
    sumW = f64x2.add(sumW, w)
    sumW2 = f64x2.add(sumW2, f64x2.mul(w, w))
    sumF = f64x2.add(sumF, f)
    sumF2 = f64x2.add(sumF2, f64x2.mul(f, f))
    sumFW = f64x2.add(sumFW, f64x2.mul(f, w))
    // ladder: end
    largest = f64x2.pmax(largest, w)
  }
  addLanes(out + RECORD_SUM_W, sumW)
  addLanes(out + RECORD_SUM_W2, sumW2)
  addLanes(out + RECORD_SUM_F, sumF)
  addLanes(out + RECORD_SUM_F2, sumF2)
  addLanes(out + RECORD_SUM_FW, sumFW)
  const a = f64x2.extract_lane(largest, 0)
  const b = f64x2.extract_lane(largest, 1)
  const m = a > b ? a : b
  if (m > load<f64>(out, RECORD_LARGEST)) store<f64>(out, m, RECORD_LARGEST)
}

function addLanes(at: usize, sum: v128): void {
  store<f64>(at, load<f64>(at) + (f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)))
}

function clear(out: usize): void {
  memory.fill(out, 0, RECORD_BYTES)
}

/** Independent samples first … first + count - 1: the sums of the record at `out`. Returns 0, or 1 if it was cancelled. */
export function sampleIndependent(settings: usize, first: f64, count: f64, out: usize): i32 {
  const seedLow = setting(settings, SETTING_SEED_LOW) as u32
  const seedHigh = setting(settings, SETTING_SEED_HIGH) as u32
  const begin = first as u64
  const total = count as u64
  const at = out + SCRATCH
  const gaussian = setting(settings, SETTING_PROPOSAL) == PROPOSAL_GAUSSIAN
  const shift = gaussian ? setting(settings, SETTING_CENTER) : 0.0
  const scale = gaussian ? setting(settings, SETTING_WIDTH) : 1.0
  clear(out)
  let chunk = 0
  for (let done: u64 = 0; done < total; done += CHUNK) {
    if ((chunk++ & POLL) == POLL && cancelled()) return 1
    drawChunk(settings, gaussian, begin + done, seedLow, seedHigh, at)
    const left = total - done
    accumulate(settings, at, left < (CHUNK as u64) ? (left as i32) : CHUNK, shift, scale, out)
  }
  return 0
}

/**
 * As above, but the samples and their weights are written out: positions at `out`, weights behind them, for histograms and for
 * the tail index. `count` a multiple of 64.
 */
export function samplePoints(settings: usize, first: f64, count: i32, out: usize): i32 {
  const seedLow = setting(settings, SETTING_SEED_LOW) as u32
  const seedHigh = setting(settings, SETTING_SEED_HIGH) as u32
  const table = setting(settings, SETTING_TABLE) as usize
  const low = splat(settings, SETTING_LOW)
  const inverseCell = splat(settings, SETTING_INVERSE_CELL)
  const most = f64x2.splat(setting(settings, SETTING_CELLS) + 1.25)
  const weights = out + ((count as usize) << 3)
  const gaussian = setting(settings, SETTING_PROPOSAL) == PROPOSAL_GAUSSIAN
  const shift = gaussian ? splat(settings, SETTING_CENTER) : f64x2.splat(0.0)
  const scale = gaussian ? splat(settings, SETTING_WIDTH) : f64x2.splat(1.0)
  for (let k = 0; k < count; k += CHUNK) {
    drawChunk(settings, gaussian, (first as u64) + (k as u64), seedLow, seedHigh, out + ((k as usize) << 3))
  }
  for (let k = 0; k < count; k += 2) {
    const p = (k as usize) << 3
    const x = f64x2.add(f64x2.mul(v128.load(out + p), scale), shift)
    v128.store(out + p, x)
    const g = lookUp(table, low, inverseCell, most, x)
    v128.store(weights + p, f64x2.mul(g, g))
  }
  return 0
}

/**
 * Two samples in each of the strata firstStratum … firstStratum + count - 1 of `strata` equally probable ones.
 * Word 6 of the record: Σ (f₁ - f₂)², from which the error follows. firstStratum is a multiple of 32.
 */
export function sampleStratified(
  settings: usize,
  firstStratum: f64,
  count: f64,
  strata: f64,
  stage: i32,
  out: usize,
): i32 {
  const seedLow = setting(settings, SETTING_SEED_LOW) as u32
  const seedHigh = setting(settings, SETTING_SEED_HIGH) as u32
  const begin = firstStratum as u64
  const total = count as u64
  const at = out + SCRATCH
  const inverse = f64x2.splat(1.0 / strata)
  const table = setting(settings, SETTING_TABLE) as usize
  const low = splat(settings, SETTING_LOW)
  const inverseCell = splat(settings, SETTING_INVERSE_CELL)
  const most = f64x2.splat(setting(settings, SETTING_CELLS) + 1.25)
  clear(out)
  let chunk = 0
  for (let done: u64 = 0; done < total; done += CHUNK / 2) {
    if ((chunk++ & POLL) == POLL && cancelled()) return 1
    const stratum = begin + done
    const left = total - done
    const many: i32 = left < ((CHUNK / 2) as u64) ? 2 * (left as i32) : CHUNK
    let within: f64 = 0
    for (let k = 0; k < CHUNK; k += 8) {
      const p = at + ((k as usize) << 3)
      uniformsEight((2 * stratum + (k as u64)) >> 1, STREAM_STRATA, stage as u32, seedLow, seedHigh, p)
    }
    for (let k = 0; k < many; k += 2) {
      const p = at + ((k as usize) << 3)
      // ladder: samples stratified
      const here = f64x2.splat((stratum + ((k >> 1) as u64)) as f64)
      const x = fromUniform(settings, f64x2.mul(f64x2.add(here, v128.load(p)), inverse))
      // ladder: end
      v128.store(p, x)
      const g = lookUp(table, low, inverseCell, most, x)
      const f = f64x2.mul(f64x2.mul(x, x), f64x2.mul(g, g))
      const difference = f64x2.extract_lane(f, 0) - f64x2.extract_lane(f, 1)
      within += difference * difference
    }
    accumulate(settings, at, many, 0.0, 1.0, out)
    store<f64>(out, load<f64>(out, RECORD_WITHIN) + within, RECORD_WITHIN)
  }
  return 0
}

/** The bits of four 32-bit words in reverse order. */
function reverseBits(x: v128): v128 {
  x = v128.or(v128.and(i32x4.shr_u(x, 1), i32x4.splat(0x55555555)), i32x4.shl(v128.and(x, i32x4.splat(0x55555555)), 1))
  x = v128.or(v128.and(i32x4.shr_u(x, 2), i32x4.splat(0x33333333)), i32x4.shl(v128.and(x, i32x4.splat(0x33333333)), 2))
  x = v128.or(v128.and(i32x4.shr_u(x, 4), i32x4.splat(0x0f0f0f0f)), i32x4.shl(v128.and(x, i32x4.splat(0x0f0f0f0f)), 4))
  return v128.shuffle<u8>(x, x, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12)
}

/**
 * Points first … first + count - 1 of one randomisation of the Sobol sequence in one dimension (van der Corput's), scrambled as
 * Owen proposed, with the hash of Laine & Karras in the form of Burley, J. Comput. Graph. Tech. 9(4), 1 (2020), which has the
 * reversed bits of the index for its input.
 */
export function sampleQuasi(settings: usize, replicate: i32, first: f64, count: f64, out: usize): i32 {
  const seedLow = setting(settings, SETTING_SEED_LOW) as u32
  const seedHigh = setting(settings, SETTING_SEED_HIGH) as u32
  const at = out + SCRATCH
  philox(replicate as u32, 0, STREAM_SCRAMBLE, 0, seedLow, seedHigh, at)
  const scramble = i32x4.splat(load<u32>(at))
  const begin = first as u32
  const total = count as u64
  clear(out)
  let chunk = 0
  for (let done: u64 = 0; done < total; done += CHUNK) {
    if ((chunk++ & POLL) == POLL && cancelled()) return 1
    for (let k = 0; k < CHUNK; k += 4) {
      let h = i32x4.add(i32x4.splat(begin + (done as u32) + (k as u32)), i32x4(0, 1, 2, 3))
      h = i32x4.add(h, scramble)
      h = v128.xor(h, i32x4.mul(h, i32x4.splat(0x6c50b47c)))
      h = v128.xor(h, i32x4.mul(h, i32x4.splat(0xb82f1e52)))
      h = v128.xor(h, i32x4.mul(h, i32x4.splat(0xc7afe638)))
      h = v128.xor(h, i32x4.mul(h, i32x4.splat(0x8d22f6e6)))
      h = reverseBits(h)
      const half = f64x2.splat(0.5)
      const cell = f64x2.splat(2.3283064365386963e-10)
      const p = at + ((k as usize) << 3)
      const u = f64x2.mul(f64x2.add(f64x2.convert_low_i32x4_u(h), half), cell)
      const high = v128.shuffle<u32>(h, h, 2, 3, 0, 1)
      const v = f64x2.mul(f64x2.add(f64x2.convert_low_i32x4_u(high), half), cell)
      v128.store(p, fromUniform(settings, u))
      v128.store(p, fromUniform(settings, v), 16)
    }
    const left = total - done
    accumulate(settings, at, left < (CHUNK as u64) ? (left as i32) : CHUNK, 0.0, 1.0, out)
  }
  return 0
}

/** Jumps first … first + 63 of a chain, drawn from the proposal moved to the origin. */
function drawJumps(settings: usize, chain: u32, first: u64, seedLow: u32, seedHigh: u32, at: usize): void {
  const center = splat(settings, SETTING_CENTER)
  for (let k = 0; k < CHUNK; k += 8) {
    const p = at + ((k as usize) << 3)
    uniformsEight((first + (k as u64)) >> 1, STREAM_JUMP, chain, seedLow, seedHigh, p)
  }
  for (let k = 0; k < CHUNK; k += 2) {
    const p = at + ((k as usize) << 3)
    v128.store(p, f64x2.sub(fromUniform(settings, v128.load(p)), center))
  }
}

/**
 * Two Metropolis chains (2 · pair and the next), each `checkpoints[last]` steps after `burn` that are not counted.
 * `checkpoints`: numbers of steps, float64, ascending; behind them where each chain of the run starts.
 * The record at `out`: for each checkpoint Σ x² of both chains, Σ x⁴ of both, accepted steps of both; behind them x of both after
 * every `every`-th step that counts, `draws` times. `scratch`: 2048 bytes.
 */
export function sampleChains(
  settings: usize,
  pair: i32,
  burn: f64,
  checkpoints: usize,
  checkpointCount: i32,
  every: f64,
  draws: i32,
  out: usize,
  scratch: usize,
): i32 {
  const seedLow = setting(settings, SETTING_SEED_LOW) as u32
  const seedHigh = setting(settings, SETTING_SEED_HIGH) as u32
  const table = setting(settings, SETTING_TABLE) as usize
  const low = splat(settings, SETTING_LOW)
  const inverseCell = splat(settings, SETTING_INVERSE_CELL)
  const most = f64x2.splat(setting(settings, SETTING_CELLS) + 1.25)
  const steps = load<f64>(checkpoints + (((checkpointCount - 1) as usize) << 3))
  const total = (burn + steps) as u64
  const chain = (2 * pair) as u32
  let x = v128.load(checkpoints + ((checkpointCount + 2 * pair) << 3))
  let g = lookUp(table, low, inverseCell, most, x)
  let p = f64x2.mul(g, g)
  let sumF = f64x2.splat(0.0)
  let sumF2 = f64x2.splat(0.0)
  let accepted = f64x2.splat(0.0)
  let next = 0
  let kept = out + (checkpointCount as usize) * CHAIN_BYTES
  const lastKept = kept + ((draws as usize) << 4)
  let keep = (burn + every) as u64
  let target = (burn + load<f64>(checkpoints)) as u64
  const burned = burn as u64
  const accept = scratch + 1024
  let chunk = 0
  for (let done: u64 = 0; done < total; done += CHUNK) {
    if ((chunk++ & POLL) == POLL && cancelled()) return 1
    drawJumps(settings, chain, done, seedLow, seedHigh, scratch)
    drawJumps(settings, chain + 1, done, seedLow, seedHigh, scratch + 512)
    for (let k = 0; k < CHUNK; k += 8) {
      const at = accept + ((k as usize) << 3)
      uniformsEight((done + (k as u64)) >> 1, STREAM_ACCEPT, chain, seedLow, seedHigh, at)
      uniformsEight((done + (k as u64)) >> 1, STREAM_ACCEPT, chain + 1, seedLow, seedHigh, at + 512)
    }
    const left = total - done
    const many: i32 = left < (CHUNK as u64) ? (left as i32) : CHUNK
    for (let k = 0; k < many; k++) {
      const at = scratch + ((k as usize) << 3)
      const jump = f64x2.replace_lane(v128.load64_splat(at), 1, load<f64>(at, 512))
      const u = f64x2.replace_lane(v128.load64_splat(at, 1024), 1, load<f64>(at, 1536))
      const tried = f64x2.add(x, jump)
      g = lookUp(table, low, inverseCell, most, tried)
      const q = f64x2.mul(g, g)
      const yes = f64x2.lt(f64x2.mul(u, p), q)
      x = v128.bitselect(tried, x, yes)
      p = v128.bitselect(q, p, yes)
      const step = done + (k as u64)
      if (step >= burned) {
        const f = f64x2.mul(x, x)
        sumF = f64x2.add(sumF, f)
        sumF2 = f64x2.add(sumF2, f64x2.mul(f, f))
        accepted = f64x2.add(accepted, v128.and(yes, f64x2.splat(1.0)))
        if (step + 1 == keep && kept < lastKept) {
          v128.store(kept, x)
          kept += 16
          keep += every as u64
        }
        if (step + 1 == target) {
          const record = out + (next as usize) * CHAIN_BYTES
          v128.store(record, sumF, CHAIN_SQUARES)
          v128.store(record, sumF2, CHAIN_FOURTHS)
          v128.store(record, accepted, CHAIN_ACCEPTED)
          next++
          if (next < checkpointCount) target = (burn + load<f64>(checkpoints + ((next as usize) << 3))) as u64
        }
      }
    }
  }
  return 0
}

/**
 * Vectors first … first + count - 1 of N(0, σ² I) in three dimensions (σ is the proposal's width): Σ r² and Σ r⁴ in words 2 and 3 of
 * the record. `first` a multiple of 32; vector v is made of the normal variates 3v, 3v + 1 and 3v + 2.
 */
export function sampleCloud(settings: usize, first: f64, count: f64, out: usize): i32 {
  const seedLow = setting(settings, SETTING_SEED_LOW) as u32
  const seedHigh = setting(settings, SETTING_SEED_HIGH) as u32
  const begin = first as u64
  const total = count as u64
  const at = out + SCRATCH
  clear(out)
  let sum = f64x2.splat(0.0)
  let sum2 = f64x2.splat(0.0)
  let chunk = 0
  for (let done: u64 = 0; done < total; done += 32) {
    if ((chunk++ & POLL) == POLL && cancelled()) return 1
    const normal = (begin + done) * 3
    for (let k = 0; k < 96; k += 32) {
      const p = at + ((k as usize) << 3)
      normalsThirtyTwo((normal + (k as u64)) >> 2, STREAM_CLOUD, 0, seedLow, seedHigh, p)
    }
    const left = total - done
    const many: i32 = left < 32 ? (left as i32) : 32
    for (let v = 0; v < many; v += 2) {
      const p = at + ((v * 24) as usize)
      const a = f64x2.mul(v128.load(p), v128.load(p))
      const b = f64x2.mul(v128.load(p, 16), v128.load(p, 16))
      const c = f64x2.mul(v128.load(p, 32), v128.load(p, 32))
      let r2 = f64x2.add(
        f64x2.add(v128.shuffle<f64>(a, b, 0, 3), v128.shuffle<f64>(a, c, 1, 2)),
        v128.shuffle<f64>(b, c, 0, 3),
      )
      if (v + 1 == many) r2 = f64x2.replace_lane(r2, 1, 0.0)
      sum = f64x2.add(sum, r2)
      sum2 = f64x2.add(sum2, f64x2.mul(r2, r2))
    }
  }
  const s = setting(settings, SETTING_WIDTH) * setting(settings, SETTING_WIDTH)
  store<f64>(out, s * (f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)), RECORD_SUM_F)
  store<f64>(out, s * s * (f64x2.extract_lane(sum2, 0) + f64x2.extract_lane(sum2, 1)), RECORD_SUM_F2)
  return 0
}
