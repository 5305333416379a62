const m0 = 0xd2511f53
const m1 = 0xcd9e8d57
const w0 = 0x9e3779b9
const w1 = 0xbb67ae85

/** Four 32-bit words. */
export type Words = readonly [number, number, number, number]

/** High 32 bits of the product of two 32-bit numbers, from four 16-bit products. */
function highWord(a: number, b: number): number {
  const aLow = a & 0xffff
  const aHigh = a >>> 16
  const bLow = b & 0xffff
  const bHigh = b >>> 16
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16)
  const carry = aLow * bHigh + (middle % 0x10000)
  return (aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(carry / 0x10000)) >>> 0
}

/**
 * Philox4x32-10: the four random words that belong to a counter (four words, least significant first) under a key (two words).
 *
 * Source: Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11.
 */
export function philox(counter: Words, key: readonly [number, number]): Words {
  let [c0, c1, c2, c3] = counter
  let [k0, k1] = key
  for (let round = 0; round < 10; round++) {
    const high0 = highWord(m0, c0)
    const low0 = Math.imul(m0, c0) >>> 0
    const high1 = highWord(m1, c2)
    const low1 = Math.imul(m1, c2) >>> 0
    c0 = (high1 ^ c1 ^ k0) >>> 0
    c1 = low1
    c2 = (high0 ^ c3 ^ k1) >>> 0
    c3 = low0
    k0 = (k0 + w0) >>> 0
    k1 = (k1 + w1) >>> 0
  }
  return [c0, c1, c2, c3]
}

/** Where a stretch of random numbers lives: the seed (two words) and the names of the stream. */
export interface Stream {
  readonly seed: readonly [low: number, high: number]
  readonly stream: number
  readonly substream: number
}

/** The words of counter `index` (a whole number below 2^53) of a stream. */
export function wordsAt(index: number, { seed, stream, substream }: Stream): Words {
  return philox([index % 0x100000000, Math.floor(index / 0x100000000), stream, substream], seed)
}

/** The two words of a seed that is a whole number below 2^53. */
export function seedWords(seed: number): [low: number, high: number] {
  return [seed % 0x100000000, Math.floor(seed / 0x100000000)]
}
