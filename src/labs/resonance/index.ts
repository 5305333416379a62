import type { LabDefinition } from '../lab'
import type { ResonanceValues } from './parameters'
import { check, parameters } from './parameters'
import { presets } from './presets'
import { results } from './results'

/** What each experiment is about. */
const mainArrays = {
  orbit: 'path',
  resonances: 'coefficientPsi',
  encounter: 'jacobiIntegral',
  grid: 'delta_EJ_sim',
  population: 'survivalOrbits',
  chevron: 'radius',
} as const satisfies Record<ResonanceValues['task'], string>

/** Stars trapped by a rotating bar, and the subhaloes that pass them. */
export const resonance: LabDefinition = {
  name: 'resonance',
  title: 'Bar resonance',
  summary: 'Stars trapped at the bar’s corotation, kicked by passing dark subhaloes.',
  icon: 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M8.5 12h7M12 4v2M12 18v2M18.5 5.5l1.5 -1.5',
  parameters,
  presets,
  results,
  check,
  mainArray: (values) => mainArrays[(values as ResonanceValues).task],
  run: async (values, context) => (await import('./engine')).runResonance(values, context),
  room: () => import('./Lab'),
}
