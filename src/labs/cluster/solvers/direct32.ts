import { blocksFor, rowBoundaries } from './direct'
import { groupedPlan } from './grouped'
import type { ForceSolver } from './solver'

/** Every pair of stars, in float32; positions, velocities and sums stay in float64. */
export const direct32: ForceSolver = {
  label: 'Direct, single precision',
  inShort: 'Every pair, in single precision: faster by a factor of about two, and close encounters lose digits.',
  reference: 'Gaburov, Harfst & Portegies Zwart, New Astron. 14, 630 (2009)',
  digits: 'exact',
  forceError: 1e-6,
  plan(settings) {
    const { stars } = settings
    const padded = stars + (stars % 2)
    const blocks = blocksFor(padded)
    return {
      blocks,
      memory: {
        rows: { bytes: (blocks + 1) * 4, contents: rowBoundaries(padded, blocks) },
        // Of each block where the stars are and how they are pulled, in float32, made up to fours.
        buffers: { bytes: blocks * 6 * 4 * (stars + 3) },
        partials: { bytes: blocks * 8 },
        tree: groupedPlan(settings, false).memory.tree,
      },
    }
  },
}
