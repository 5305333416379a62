import type { LabDefinition } from '../lab'
import { check } from './check'
import type { DiffusionValues } from './parameters'
import { parameters } from './parameters'
import { presets } from './presets'
import { results } from './result'

/** Mean-square displacement of simulated or imported trajectories. */
export const diffusion: LabDefinition = {
  name: 'diffusion',
  title: 'Diffusion',
  summary:
    'Mean-square displacement and diffusion coefficient, simulated or from your own file, with honest error bars.',
  icon: 'M4 18l3-5 2 3 3-8 2 5 2-3 4-6M4 20h.01M20 4h.01',
  parameters,
  presets,
  results,
  check,
  mainArray: () => 'msd',
  memory: async (values) => (await import('./memory')).bytesOfRun(values as DiffusionValues),
  run: async (values, context) => (await import('./engine')).runDiffusion(values, context),
  room: () => import('./Lab'),
}
