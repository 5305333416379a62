import type { Stream } from '../random/philox'
import { seedWords, wordsAt } from '../random/philox'
import { normalAt, unitInterval } from '../random/variates'
import type { Sums } from './estimators'
import type { FunctionTable } from './table'

/** Streams of the sampling kernels (assembly/sampling.ts). */
export const streams = { normal: 1, uniform: 2, cloud: 7 } as const

/**
 * Importance sampling of ⟨x²⟩ with a Gaussian proposal, as one would write it: the twin of the kernel sampleIndependent, on the same
 * random numbers, with the density itself instead of a table.
 * @param density p(x), normalised
 */
export function plainImportance(
  density: (x: number) => number,
  center: number,
  width: number,
  samples: number,
  seed: number,
): Sums {
  const stream: Stream = { seed: seedWords(seed), stream: streams.normal, substream: 0 }
  let sumW = 0
  let sumW2 = 0
  let sumF = 0
  let sumF2 = 0
  let sumFW = 0
  let largest = 0
  for (let i = 0; i < samples; i++) {
    const z = normalAt(i, stream)
    const x = center + width * z
    const q = Math.exp(-0.5 * z * z) / (width * Math.sqrt(2 * Math.PI))
    const w = density(x) / q
    const f = x * x * w
    sumW += w
    sumW2 += w * w
    sumF += f
    sumF2 += f * f
    sumFW += f * w
    largest = Math.max(largest, w)
  }
  return { samples, sumW, sumW2, sumF, sumF2, sumFW, largest }
}

/** Σ r² and Σ r⁴ of vectors from N(0, σ² I) in three dimensions: the twin of the kernel sampleCloud. */
export function plainCloud(sigma: number, vectors: number, seed: number): { sumF: number; sumF2: number } {
  const stream: Stream = { seed: seedWords(seed), stream: streams.cloud, substream: 0 }
  let sumF = 0
  let sumF2 = 0
  for (let v = 0; v < vectors; v++) {
    const x = sigma * normalAt(3 * v, stream)
    const y = sigma * normalAt(3 * v + 1, stream)
    const z = sigma * normalAt(3 * v + 2, stream)
    const r2 = x * x + y * y + z * z
    sumF += r2
    sumF2 += r2 * r2
  }
  return { sumF, sumF2 }
}

/** Samples of which the sums are added up at a time. */
const chunk = 64
/** 1.5 · 2⁵²: adding it rounds to a whole number. */
const round = 6755399441055744

/**
 * Importance sampling of ⟨x²⟩ with a uniform proposal: the twin of the kernels `sampleIndependent` and `samplesScalar`, to the bit, in
 * the order of two lanes. A block after the other: ΣW, ΣW², ΣF, ΣF², ΣFW and the largest weight.
 * @param table of g = ψ/√q @param width half of the interval about `center` @param perBlock a multiple of 64
 */
export function plainUniform(
  table: FunctionTable,
  center: number,
  width: number,
  blocks: number,
  perBlock: number,
  seed: number,
): Float64Array<ArrayBuffer> {
  const stream: Stream = { seed: seedWords(seed), stream: streams.uniform, substream: 0 }
  const records = new Float64Array(6 * blocks)
  const uniforms = new Float64Array(chunk)
  const lanes = [new Float64Array(6), new Float64Array(6)]
  for (let block = 0; block < blocks; block++) {
    const record = records.subarray(6 * block, 6 * block + 6)
    for (let first = block * perBlock; first < (block + 1) * perBlock; first += chunk) {
      for (let k = 0; k < chunk; k += 2) {
        const words = wordsAt((first + k) / 2, stream)
        uniforms[k] = unitInterval(words[0], words[1])
        uniforms[k + 1] = unitInterval(words[2], words[3])
      }
      for (let lane = 0; lane < 2; lane++) sumLane(table, center, width, uniforms, lane, lanes[lane])
      for (let i = 0; i < 5; i++) record[i] += lanes[0][i] + lanes[1][i]
      record[5] = Math.max(record[5], lanes[0][5], lanes[1][5])
    }
  }
  return records
}

/** The sums over every other variate of a chunk. */
function sumLane(
  { coefficients, low, inverseCell, cells }: FunctionTable,
  center: number,
  width: number,
  uniforms: Float64Array,
  lane: number,
  out: Float64Array,
) {
  const shift = (0 - low) * inverseCell + 1
  const most = cells + 1.25
  let [sumW, sumW2, sumF, sumF2, sumFW, largest] = [0, 0, 0, 0, 0, 0]
  // ladder: samples plain
  for (let k = lane; k < chunk; k += 2) {
    const u = uniforms[k]
    const x = center + width * (u + u - 1)
    const t = Math.min(Math.max(x * inverseCell + shift, 0.5), most)
    const cell = t - 0.5 + round - round
    const s = t - cell
    const p = 4 * cell
    const g = ((coefficients[p + 3] * s + coefficients[p + 2]) * s + coefficients[p + 1]) * s + coefficients[p]
    const w = g * g
    const f = x * x * w
    sumW += w
    sumW2 += w * w
    sumF += f
    sumF2 += f * f
    sumFW += f * w
    largest = Math.max(largest, w)
  }
  // ladder: end
  out[0] = sumW
  out[1] = sumW2
  out[2] = sumF
  out[3] = sumF2
  out[4] = sumFW
  out[5] = largest
}
