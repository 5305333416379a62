import type { Stream } from '../../src/physics/random/philox'
import { wordsAt } from '../../src/physics/random/philox'

/**
 * Normal variates first, first + 1, … of a stream, as many as fit: those of `normalAt`, but four from one counter, as a loop that
 * walks through a stream would take them.
 * @param first a multiple of 4, like the length
 */
export function fillNormalsPlainly(out: Float64Array, first: number, stream: Stream): void {
  for (let i = 0; i < out.length; i += 4) {
    const words = wordsAt((first + i) / 4, stream)
    for (let pair = 0; pair < 4; pair += 2) {
      const b = words[pair + 1]
      const u = (words[pair] + (b & 255) / 256 + 1 / 512) * 2 ** -32
      const angle = (Math.PI / 2) * (((b >>> 8) & 0x3fffff) + 0.5) * 2 ** -22
      const radius = Math.sqrt(-2 * Math.log(u))
      out[i + pair] = radius * Math.cos(angle) * (b >>> 31 ? -1 : 1)
      out[i + pair + 1] = radius * Math.sin(angle) * ((b >>> 30) & 1 ? -1 : 1)
    }
  }
}
