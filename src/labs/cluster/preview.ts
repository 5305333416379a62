import { massSegments, meanMass } from '../../physics/cluster/massFunction'
import { freeFallTime } from '../../physics/cluster/theory'
import type { Previewed } from '../../rooms/preview'
import { formatNumber } from '../../ui/format'
import { say, type Text } from '../../words/text'
import { isNewtonAlone } from './external'
import type { ClusterValues } from './parameters'
import { scalesOf, withUnit } from './scales'

/** Radius of the sphere that the stars would start in, pc: of Plummer's model its scale radius. Undefined where something else moves, or two of them. */
export function sphereIn({
  values,
  changed,
}: Pick<Previewed<ClusterValues>, 'values' | 'changed'>): number | undefined {
  return changed.has('radius') && values.model !== 'twoClusters' ? values.radius : undefined
}

/** Mean mass of the cluster's stars, M☉. */
function meanMassOf({ massFunction, mass, minimumMass, maximumMass }: ClusterValues): number {
  if (massFunction === 'equal') return mass
  if (minimumMass === maximumMass) return minimumMass
  return meanMass(massSegments(massFunction, minimumMass, maximumMass))
}

/** When a cold uniform sphere would have fallen together, in words; undefined for what does not. */
export function fallInWords(values: ClusterValues): Text | undefined {
  const { model, virialRatio, stars, radius } = values
  if (model !== 'uniform' || virialRatio > 0 || stars < 2 || !isNewtonAlone(values)) return undefined
  const { gravity, units } = scalesOf(values)
  const time = freeFallTime(stars * meanMassOf(values), radius, gravity)
  return say('falls together in about {time}', {
    time:
      units.time === '' || time < 1000
        ? withUnit(formatNumber(time, 3), units.time)
        : `${formatNumber(time / 1000, 3)} Gyr`,
  })
}
