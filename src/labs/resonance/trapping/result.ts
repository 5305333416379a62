import type { Json, Outcome } from '../../../experiments/run'
import { gigayearsPerTimeUnit } from '../../../physics/units'
import { finite } from '../model'
import type { ComputedResonances } from './compute'

/** Resonances and islands as document and files hold them. */
export function islandsOutcome(found: ComputedResonances): Outcome {
  const islands = found.islands.map((island) => ({
    radialAction: island.orbit.radialAction,
    angularMomentum: island.orbit.angularMomentum,
    energy: island.orbit.energy,
    pericentre: island.orbit.pericentre,
    apocentre: island.orbit.apocentre,
    radialFrequency: island.orbit.radialFrequency,
    coefficientG: island.coefficientG,
    coefficientPsi: island.coefficientPsi,
    librationPeriod: finite(island.librationPeriod * gigayearsPerTimeUnit),
    halfWidth: finite(island.halfWidth),
  }))
  const lagrange = Object.fromEntries(
    Object.entries(found.lagrange).map(([name, { x, y, jacobiIntegral }]): [string, Json] => [
      name,
      { x, y, jacobiIntegral },
    ]),
  )
  const islandColumns = Object.fromEntries(
    (['radialAction', 'angularMomentum', 'energy', 'coefficientG', 'coefficientPsi', 'halfWidth'] as const).map(
      (name) => [
        name,
        { data: Float64Array.from(islands, (island) => island[name] ?? Number.NaN), shape: [islands.length] },
      ],
    ),
  )
  return {
    result: {
      corotation: finite(found.corotation),
      innerLindblad: found.innerLindblad,
      outerLindblad: finite(found.outerLindblad),
      innerFourToOne: finite(found.innerFourToOne),
      outerFourToOne: finite(found.outerFourToOne),
      lagrange,
      islands,
      withoutResonance: found.missing,
    },
    arrays: islandColumns,
  }
}
