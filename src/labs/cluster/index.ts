import { composeLab } from '../../experiments/lab'
import type { LabDefinition } from '../../rooms/lab'
import { clusterExperiment } from './experiment'

/** The star cluster: N bodies, every pair of them. */
export const cluster: LabDefinition = {
  ...composeLab({
    name: 'cluster',
    title: 'Star cluster',
    summary: 'Thousands of stars under their own gravity: collapse, rebound, balance.',
    icon: 'M12 4.5v3M12 16.5v3M4.5 12h3M16.5 12h3M12 10.5a1.5 1.5 0 1 0 .01 0M6 6h.01M18 6.5h.01M17.5 17.5h.01M6.5 18h.01',
    experiments: [clusterExperiment.erased],
  }),
  opening: 'collapse',
  room: () => import('./Lab'),
  theory: () => import('./Theory'),
}
