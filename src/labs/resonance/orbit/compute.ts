import type { ElementaryFunctions } from '../../../kernels/elementary'
import { contourLine } from '../../../physics/resonance/contour'
import { measureLibration } from '../../../physics/resonance/libration'
import { followOrbit } from '../../../physics/resonance/orbit'
import { effectivePotential } from '../../../physics/resonance/resonances'
import { fromGigayears, fromMegayears, gigayearsPerTimeUnit } from '../../../physics/units'
import { galaxyOf, judgedOver, starOf } from '../model'
import { computeResonances } from '../trapping/compute'
import { pictureExtent } from './extent'
import type { OrbitValues } from './parameters'

/** Points of an orbit that are kept for drawing, at most. */
const mostPathPoints = 6000

/** One star followed: its way, how well E_J is kept, and whether it is trapped. */
export function computeOrbit(values: OrbitValues, elementary: ElementaryFunctions) {
  const galaxy = galaxyOf(values, elementary)
  const h = fromMegayears(values.timeStep)
  const steps = Math.max(1, Math.round(fromGigayears(values.duration) / h))
  const stride = Math.max(1, Math.ceil(steps / mostPathPoints))
  const record = followOrbit(galaxy, starOf(values.star), h, steps, stride)
  return {
    ...record,
    stride,
    steps,
    duration: values.duration,
    /** Time between two points of the path, Gyr. */
    interval: stride * h * gigayearsPerTimeUnit,
    libration: measureLibration(record.apocentres, elementary, values.duration >= judgedOver),
  }
}
export type ComputedOrbit = ReturnType<typeof computeOrbit>

/** The orbit and what its picture shows beside it: resonances, Lagrange points, the curve of zero velocity. */
export function computeScene(values: OrbitValues, elementary: ElementaryFunctions) {
  const galaxy = galaxyOf(values, elementary)
  const orbit = computeOrbit(values, elementary)
  const resonances = computeResonances({ ...values, radialActions: [] }, elementary)
  const zeroVelocity = contourLine((x, y) => effectivePotential(galaxy, x, y), orbit.jacobiIntegral, pictureExtent, 120)
  return { orbit, resonances, zeroVelocity, barRadius: galaxy.bar.radius }
}
export type OrbitScene = ReturnType<typeof computeScene>
