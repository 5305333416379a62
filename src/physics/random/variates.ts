import type { Stream } from './philox'
import { wordsAt } from './philox'

/** A number in (0, 1) from 64 random bits: the centre of one of 2^52 equal cells. */
export function unitInterval(low: number, high: number): number {
  return (high * 2 ** 20 + (low >>> 12)) * 2 ** -52 + 2 ** -53
}

/** Uniform variate `index` of a stream. Twin of the kernel fillUniforms, to the bit. */
export function uniformAt(index: number, stream: Stream): number {
  const words = wordsAt(Math.floor(index / 2), stream)
  return index % 2 === 0 ? unitInterval(words[0], words[1]) : unitInterval(words[2], words[3])
}

/**
 * Normal variate `index` of a stream. Twin of the kernel fillNormals, to rounding: this one uses the engine's own logarithm and
 * cosine.
 *
 * Box & Muller, Ann. Math. Stat. 29, 610 (1958). One counter gives four variates, two words a pair. Of a pair's 64 bits 40 make the
 * radius, so that the largest variate is √(2 · 41 ln 2) = 7.54, 22 the angle within a quadrant, and two the quadrant.
 */
export function normalAt(index: number, stream: Stream): number {
  const words = wordsAt(Math.floor(index / 4), stream)
  const pair = index % 4 < 2 ? 0 : 2
  const b = words[pair + 1]
  const u = (words[pair] + (b & 255) / 256 + 1 / 512) * 2 ** -32
  const angle = (Math.PI / 2) * (((b >>> 8) % 2 ** 22) + 0.5) * 2 ** -22
  const radius = Math.sqrt(-2 * Math.log(u))
  return index % 2 === 0
    ? radius * Math.cos(angle) * (b >>> 31 ? -1 : 1)
    : radius * Math.sin(angle) * ((b >>> 30) % 2 ? -1 : 1)
}
