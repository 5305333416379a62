import { type Reference, randomNumbers } from '../../files/references'
import { externalFormulas, pairFormulas } from '../../physics/cluster/externalFormulas'
import { externalPotentials } from '../../physics/cluster/externalPotentials'
import { modelFormulas } from '../../physics/cluster/modelFormulas'
import { starModels } from '../../physics/cluster/models'
import { integrators } from '../../physics/integrators'
import { isDrawn, withBodies } from './bodies'
import type { ClusterValues } from './parameters'
import { solverOf, solvers } from './solvers'

const massFunctions: ReadonlyMap<string, string> = new Map([
  ['salpeter', 'Salpeter, Astrophys. J. 121, 161 (1955)'],
  ['kroupa', 'Kroupa, Mon. Not. R. Astron. Soc. 322, 231 (2001)'],
  ['chabrier', 'Chabrier, Publ. Astron. Soc. Pac. 115, 763 (2003)'],
])

/** What a run of stars relies on. */
export function referencesOf(given: ClusterValues): Reference[] {
  const values = withBodies(given)
  const { integrator, model, externalPotential, pairLaw, softeningLength, massFunction } = values
  const { label, reference } = integrators[integrator]
  const solver = solvers[solverOf(values)]
  const masses = isDrawn(model) ? massFunctions.get(massFunction) : undefined
  return [
    { what: `Integrator (${label})`, where: reference },
    { what: `Forces (${solver.label})`, where: solver.reference },
    ...(softeningLength > 0
      ? [{ what: 'Softening', where: 'Aarseth, Mon. Not. R. Astron. Soc. 126, 223 (1963)' }]
      : []),
    ...(pairLaw === 'newton' ? [] : [{ what: 'Law between pairs', where: pairFormulas[pairLaw].reference }]),
    ...(externalPotential === 'none'
      ? []
      : [
          {
            what: `From outside (${externalPotentials[externalPotential].label})`,
            where: externalFormulas[externalPotential].reference,
          },
        ]),
    { what: `Stars at the start (${starModels[model].label})`, where: modelFormulas[model].reference },
    ...(masses ? [{ what: 'Masses', where: masses }] : []),
    ...(isDrawn(model) ? [randomNumbers] : []),
  ]
}
