import type { Preset } from '../../../parameters/resolve'

/** Named grids. What a preset does not name keeps its default. */
export const presets = {
  journal: {
    label: 'The journal’s grid',
    meaning: 'Six masses, five impact parameters, five velocities, 256 encounters in each of the 150 cells.',
    values: { task: 'grid' },
  },
  relative: {
    label: 'The grid at relative velocities',
    meaning: 'The same, with the velocity measured from the star: nowhere is the impulse approximation justified.',
    values: { task: 'grid', geometry: 'relative' },
  },
  milkyWay: {
    label: 'The Milky Way',
    meaning: 'The grid in a galaxy of disc, bulge, nucleus and dark halo.',
    values: { task: 'grid', potential: 'milkyWay' },
  },
} as const satisfies Record<string, Preset>
