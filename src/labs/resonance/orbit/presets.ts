import type { Preset } from '../../../parameters/resolve'

/** Named orbits. What a preset does not name keeps its default. */
export const presets = {
  trapped: {
    label: 'A trapped star',
    meaning:
      'Started across the bar a little too slow for the resonance: it swings about the Lagrange point and never passes the bar.',
    values: { task: 'orbit', star: [0, 9.69, 0, -105, 0, 0] },
  },
  circulating: {
    label: 'A star that escapes the resonance',
    meaning: 'Far enough from corotation the bar only shakes the star; it passes the bar again and again.',
    values: { task: 'orbit', star: [0, 5, 0, -215, 0, 0] },
  },
  radial: {
    label: 'Nearly radial',
    meaning: 'An orbit that dives through the centre: the hardest test of the integrator.',
    values: { task: 'orbit', star: [8, 0, 0, 10, 20, 5] },
  },
} as const satisfies Record<string, Preset>
