import { defineExperiment } from '../../../experiments/experiment'
import type { GridValues } from './parameters'
import { check, parameters } from './parameters'
import { presets } from './presets'
import { results } from './results'
import type { GridRun } from './run'

/** Grids up to this many encounters start by themselves. */
const smallGrid = 60_000

/** Encounters over subhalo mass, impact parameter and velocity. */
export const gridExperiment = defineExperiment<GridValues, GridRun>({
  name: 'grid',
  title: 'Grid',
  parameters,
  presets,
  results,
  check,
  mainArray: 'delta_EJ_sim',
  unit: 'cell',
  settle: 400,
  startsByItself: ({ masses, impacts, velocities, encounters }) =>
    masses.length * impacts.length * velocities.length * encounters <= smallGrid,
  open: async (values, context) => (await import('./run')).GridRun.create(values, context),
})
