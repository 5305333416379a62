import type { Outcome } from '../../../experiments/run'
import type { ShapedArrays } from '../../../files/arrays'
import { gigayearsPerTimeUnit } from '../../../physics/units'
import { finite } from '../model'
import type { ComputedOrbit } from './compute'
import { orbitDoubts } from './doubts'

/** An orbit as document and files hold it. */
export function orbitOutcome(orbit: ComputedOrbit): Outcome {
  const { period, action, trapped } = orbit.libration
  const points = orbit.jacobiErrors.length
  const arrays: ShapedArrays = {
    path: { data: orbit.path, shape: [points, 6], unit: 'kpc, km/s' },
    time: { data: Float64Array.from({ length: points }, (_, i) => i * orbit.interval), shape: [points], unit: 'Gyr' },
    jacobiError: { data: orbit.jacobiErrors, shape: [points] },
  }
  return {
    result: {
      finalState: orbit.finalState,
      jacobiIntegral: orbit.jacobiIntegral,
      maximumJacobiError: orbit.maximumJacobiError,
      librationPeriod: finite(period === undefined ? undefined : period * gigayearsPerTimeUnit),
      librationAction: finite(action),
      trapped: trapped ?? null,
    },
    warnings: orbitDoubts(orbit),
    arrays,
  }
}
