import type { Preset } from '../../parameters/resolve'

/** Ladders by themselves, and a quick look. */
export const presets = {
  glance: {
    label: 'At a glance',
    meaning: 'All ladders in some ten seconds, in three rounds.',
    values: { budget: 8, rounds: 3 },
  },
  pairs: {
    label: 'All pairs',
    meaning: 'The attraction of 4096 stars, and what it costs from a hundred stars on.',
    values: { ladder: 'pairs', stars: 4096 },
  },
  monteCarlo: {
    label: 'Monte Carlo',
    meaning: 'Ten million samples: faster loops, and one that needs fewer of them.',
    values: { ladder: 'samples', samples: 10_000_000, rounds: 3 },
  },
} as const satisfies Record<string, Preset>
