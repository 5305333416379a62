import type { ForceSolver } from './solver'

/**
 * Row blocks of the force computation: enough to keep sixteen workers evenly busy, never so many that a block is not worth
 * handing out. Depends on the number of stars alone, because the digits depend on it.
 */
export const blocksFor = (padded: number) => Math.max(1, Math.min(32, Math.floor(padded / 32)))

/** Row boundaries, even, that give every block about the same number of pairs: row i has (padded − i) of them. */
export function rowBoundaries(padded: number, blocks: number): Int32Array {
  return Int32Array.from({ length: blocks + 1 }, (_, block) =>
    block === blocks ? padded : 2 * Math.round((padded * (1 - Math.sqrt(1 - block / blocks))) / 2),
  )
}

/** Every pair of stars, in float64. */
export const direct: ForceSolver = {
  label: 'Direct summation',
  inShort: 'Every pair, in double precision: the reference.',
  reference: 'Aarseth, Gravitational N-Body Simulations (2003), eq. 1.1',
  digits: 'exact',
  forceError: 0,
  plan({ stars }) {
    const padded = stars + (stars % 2)
    const blocks = blocksFor(padded)
    return {
      blocks,
      memory: {
        rows: { bytes: (blocks + 1) * 4, contents: rowBoundaries(padded, blocks) },
        buffers: { bytes: blocks * 3 * padded * 8 },
        partials: { bytes: 2 * blocks * 8 },
      },
    }
  },
}
