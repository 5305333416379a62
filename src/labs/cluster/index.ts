import type { LabDefinition } from '../lab'
import { check, parameters } from './parameters'
import { presets } from './presets'
import { results } from './result'

/** The star cluster: N bodies, every pair of them. */
export const cluster: LabDefinition = {
  name: 'cluster',
  title: 'Star cluster',
  summary: 'Thousands of stars under their own gravity: collapse, rebound, balance.',
  parameters,
  presets,
  results,
  check,
  mainArray: 'position',
  run: async (values, context) => (await import('./engine')).runCluster(values, context),
  room: () => import('./Lab'),
}
