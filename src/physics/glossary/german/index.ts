import { benchmark as benchmarkTerms } from '../benchmark'
import { cluster as clusterTerms } from '../cluster'
import { common as commonTerms } from '../common'
import { diffusion as diffusionTerms } from '../diffusion'
import { quantum as quantumTerms } from '../quantum'
import { resonance as resonanceTerms } from '../resonance'
import type { Term } from '../term'
import { benchmark } from './benchmark'
import { cluster } from './cluster'
import { common } from './common'
import { diffusion } from './diffusion'
import { quantum } from './quantum'
import { resonance } from './resonance'
import type { GermanTerm, InGerman } from './term'

/** Terms of a table with their German names and words. */
function translated<T extends readonly Term[]>(terms: T, german: InGerman<T>): readonly Term[] {
  const words = new Map(Object.entries<GermanTerm>(german))
  return terms.map(({ name, text, formula, source }) => {
    const { also, ...own }: GermanTerm = words.get(name) ?? { name, text }
    return { ...own, ...(also ? { also } : {}), ...(formula ? { formula } : {}), ...(source ? { source } : {}) }
  })
}

const ofLabs: ReadonlyMap<string, readonly Term[]> = new Map(
  Object.entries({
    cluster: translated(clusterTerms, cluster),
    quantum: translated(quantumTerms, quantum),
    diffusion: translated(diffusionTerms, diffusion),
    resonance: translated(resonanceTerms, resonance),
    benchmark: translated(benchmarkTerms, benchmark),
  }),
)

/** As `termsOf`, in German. */
export const germanTermsOf = (lab: string): readonly Term[] => [
  ...(ofLabs.get(lab) ?? []),
  ...translated(commonTerms, common),
]
