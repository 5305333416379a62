import type { Preset } from '../../../parameters/resolve'

/** Named sets of islands. What a preset does not name keeps its default. */
export const presets = {
  islands: {
    label: 'Islands at corotation',
    meaning:
      'The pendulum’s phase plane from round orbits to the eccentric ones where its stable points move onto the bar.',
    values: { task: 'resonances', radialActions: [25, 100, 300, 500, 650], star: [0, 9.69, 0, -105, 0, 0] },
  },
} as const satisfies Record<string, Preset>
