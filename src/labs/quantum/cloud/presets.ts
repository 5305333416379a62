import type { Preset } from '../../../parameters/resolve'

/** Named runs, plain data. What a preset does not name keeps its default. */
export const presets = {
  articleCloud: {
    label: 'The article’s cloud',
    meaning: 'Five thousand particles, two thousand samples each: ⟨r²⟩ = 3σ².',
    values: { experiment: 'threeDimensional', particles: 5000, samplesPerParticle: 2000, width: 1 },
  },
} as const satisfies Readonly<Record<string, Preset>>
