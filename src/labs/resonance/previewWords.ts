import { corotationRadius } from '../../physics/resonance/resonances'
import type { Previewed } from '../../rooms/preview'
import { formatNumber } from '../../ui/format'
import { say, type Text } from '../../words/text'
import { galaxyOf } from './model'
import type { GalaxyValues } from './parameters'

/** What moves the resonances of nearly circular orbits. */
const moving: readonly (keyof GalaxyValues)[] = ['patternSpeed', 'potential']

/** Where corotation would be, in words; nothing where it stays, or where the galaxy is not the room's to choose. */
export function corotationInWords({ values, changed }: Previewed<unknown>): Text | undefined {
  const galaxy = values as Partial<GalaxyValues>
  if (!moving.some((name) => changed.has(name)) || galaxy.potential === undefined) return undefined
  const radius = corotationRadius(galaxyOf(values as GalaxyValues, Math))
  return radius === undefined ? 'no corotation' : say('corotation at {radius} kpc', { radius: formatNumber(radius, 3) })
}
