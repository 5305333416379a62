import type { ElementaryFunctions } from '../../../kernels/elementary'
import { computeResonances } from '../trapping/compute'
import type { ChevronValues } from './parameters'
import { haloGalaxy } from './programme'

/** Radial action of the orbits that make the ridge, kpc km/s, and those that draw the corotation line. */
const ridgeAction = 500
const ridgeActions = [1, 25, 100, 200, 300, 400, 500, 600, 700, 800]

/** Where the chevron is expected, and the corotation line of energy and angular momentum. */
export function computeRidge(values: ChevronValues, elementary: ElementaryFunctions) {
  const galaxy = haloGalaxy(values, elementary)
  const inHalo = { ...values, potential: 'logarithmic', radialActions: ridgeActions } as const
  const { islands } = computeResonances(inHalo, elementary)
  const ridge = islands.find(({ orbit }) => Math.abs(orbit.radialAction - ridgeAction) < 1e-3)?.orbit
  const radii = Array.from({ length: 200 }, (_, i) => 1 + (15 * i) / 199)
  const speeds = radii.map((r) => {
    if (!ridge) return Number.NaN
    return Math.sqrt(2 * (ridge.energy - galaxy.background.potential(r * r, 0)) - (ridge.angularMomentum / r) ** 2)
  })
  return {
    ridge: { radii, speeds, tip: ridge?.apocentre, energy: ridge?.energy },
    corotation: islands.map(({ orbit }) => ({ momentum: orbit.angularMomentum, energy: orbit.energy })),
  }
}
export type ExpectedRidge = ReturnType<typeof computeRidge>
