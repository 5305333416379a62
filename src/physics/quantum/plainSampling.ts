import type { Stream } from '../random/philox'
import { seedWords } from '../random/philox'
import { normalAt } from '../random/variates'
import type { Sums } from './estimators'

/** Streams of the sampling kernels (assembly/sampling.ts). */
export const streams = { normal: 1, cloud: 7 } as const

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
