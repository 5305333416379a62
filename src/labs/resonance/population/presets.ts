import type { Preset } from '../../../parameters/resolve'

/** Named populations. What a preset does not name keeps its default. */
export const presets = {
  subhaloes: {
    label: 'Eight billion years of subhaloes',
    meaning: 'Three ways to compute how many trapped stars are shaken loose; at ordinary abundances, none.',
    values: { task: 'population' },
  },
  erased: {
    label: 'A thousand times too many',
    meaning: 'What it would take to erase a resonance.',
    values: { task: 'population', subhaloFraction: 1000 },
  },
} as const satisfies Record<string, Preset>
