import { benchmark } from './benchmark'
import { cluster } from './cluster'
import { common } from './common'
import { diffusion } from './diffusion'
import { quantum } from './quantum'
import { resonance } from './resonance'
import type { Term } from './term'

const ofLabs: ReadonlyMap<string, readonly Term[]> = new Map(
  Object.entries({ cluster, quantum, diffusion, resonance, benchmark }),
)

/** Terms that the words of a lab may use; where a lab means something of its own by a word, its meaning comes first. */
export const termsOf = (lab: string): readonly Term[] => [...(ofLabs.get(lab) ?? []), ...common]
