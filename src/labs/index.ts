import type { LabDefinition } from '../rooms/lab'
import { cluster } from './cluster'
import { diffusion } from './diffusion'
import { quantum } from './quantum'
import { resonance } from './resonance'

/** The only list of labs. The order is that of the rail and of the keys 1 to 5; the first one opens where no address says otherwise. */
export const labs: readonly LabDefinition[] = [cluster, quantum, diffusion, resonance]
