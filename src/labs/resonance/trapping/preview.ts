import { type PendulumState, pendulumState } from '../../../physics/resonance/pendulum'
import { createRadialSolver } from '../../../physics/resonance/radialOrbit'
import { gigayearsPerTimeUnit } from '../../../physics/units'
import type { Previewed } from '../../../rooms/preview'
import { formatNumber } from '../../../ui/format'
import { shown } from '../../../words/language'
import { asIs, say, type Text } from '../../../words/text'
import { galaxyOf, starOf } from '../model'
import { corotationInWords } from '../previewWords'
import type { TrappingValues } from './parameters'

const known = new WeakMap<object, PendulumState | undefined>()

/**
 * The pendulum of a star or a bar in hand, from where the star starts: the run itself takes the mean of the radial action over the
 * orbit, which lies within some per cent. For the eye only, some milliseconds on the page's own thread. Undefined where there is no
 * island.
 */
export function previewedState(preview: Previewed<TrappingValues>): PendulumState | undefined {
  if (!known.has(preview)) {
    const { values } = preview
    const state = pendulumState(createRadialSolver(galaxyOf(values, Math)), starOf(values.star))
    known.set(preview, 'without' in state ? undefined : state)
  }
  return known.get(preview)
}

/** What moves the island of the star. */
const moving: readonly (keyof TrappingValues)[] = [
  'patternSpeed',
  'potential',
  'barStrength',
  'barLengthFollows',
  'star',
]

/** How wide the island would be and how long the star would swing, in words; nothing where they stay. */
export function islandInWords(preview: Previewed<TrappingValues>): Text | undefined {
  if (!moving.some((name) => preview.changed.has(name))) return undefined
  const state = previewedState(preview)
  const period = state?.librationPeriod
  const island: Text = state
    ? say('island ± {halfWidth} kpc km/s, {swing}', {
        halfWidth: formatNumber(state.island.halfWidth, 2),
        swing:
          period === undefined
            ? say('not trapped')
            : say('T_lib ≈ {period} Gyr', { period: formatNumber(period * gigayearsPerTimeUnit, 2) }),
      })
    : 'no island'
  const words = [corotationInWords(preview), island].filter((text) => text !== undefined)
  return asIs(words.map(shown).join(', '))
}
