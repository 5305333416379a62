import type { ResultField } from '../../../experiments/experiment'
import { flags } from '../validity'

/** What the fields of a result mean, and their units. */
export const results = {
  cells: { meaning: 'Cells of the grid.' },
  encounters: { meaning: 'Encounters in each cell.' },
  delta_EJ_sim: { meaning: 'Mean |ΔE_J| of the simulated encounters, by mass, impact and velocity.', unit: '(km/s)²' },
  delta_EJ_ana: { meaning: 'The same in the impulse approximation.', unit: '(km/s)²' },
  delta_Is_sim: { meaning: 'Mean |ΔI_s| of the simulated encounters.', unit: 'kpc km/s' },
  delta_Is_ana: { meaning: 'The same in the impulse approximation.', unit: 'kpc km/s' },
  delta_EJ_first: { meaning: 'Mean |ΔE_J| to first order along the unperturbed orbit.', unit: '(km/s)²' },
  flags,
  masses: { meaning: 'Masses: the first axis.', unit: 'M☉' },
  impacts: { meaning: 'Impact parameters: the second axis.', unit: 'kpc' },
  velocities: { meaning: 'Velocities: the third axis.', unit: 'km/s' },
  cleanCells: { meaning: 'Cells without a validity bit.' },
  energyRatio: { meaning: 'Simulation over impulse of |ΔE_J|, per mass, all cells together.' },
  energyRatioPassing: { meaning: 'The same without the row b = 0.' },
  comparison: { meaning: 'Parallel against serial: shape, whether every bit is the same, largest difference.' },
} as const satisfies Record<string, ResultField>
