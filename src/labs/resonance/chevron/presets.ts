import type { Preset } from '../../../parameters/resolve'

/** Named haloes. What a preset does not name keeps its default. */
export const presets = {
  chevrons: {
    label: 'Chevrons',
    meaning: 'A growing bar combs a smooth halo: a ridge appears in radius and radial velocity.',
    values: { task: 'chevron' },
  },
  slowingBar: {
    label: 'A slowing bar',
    meaning: 'The resonance sweeps outwards and drags its stars along.',
    values: { task: 'chevron', barHistory: 'slowing' },
  },
} as const satisfies Record<string, Preset>
