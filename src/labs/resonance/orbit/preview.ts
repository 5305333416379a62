import { contourLine } from '../../../physics/resonance/contour'
import { jacobiIntegral } from '../../../physics/resonance/galaxy'
import { advance, stagesOf } from '../../../physics/resonance/orbit'
import { effectivePotential, resonantRadii } from '../../../physics/resonance/resonances'
import { fromMegayears } from '../../../physics/units'
import { galaxyOf, starOf } from '../model'
import { pictureExtent } from './extent'
import type { OrbitValues } from './parameters'

/** Step of a previewed orbit, Myr: a sixtieth of the time that a star takes around the galaxy. */
const step = 3
const steps = 400
/** Cells along a side in which the curve of zero velocity is looked for. */
const cells = 56

/**
 * What a hand that moves the star or the bar wants to see at once, on the page's own thread: the next 1.2 Gyr of the orbit (x, y, x, y
 * …), the curve of zero velocity as `contourLine` gives it, and the radii of the resonances, all in kpc. For the eye only: engines
 * differ in the last digits of what it is made with.
 * @param radii whether the resonances have moved
 */
export function previewOrbit(values: OrbitValues, radii: boolean) {
  const galaxy = galaxyOf(values, Math)
  const star = starOf(values.star)
  const stages = stagesOf(fromMegayears(step), galaxy.patternSpeed, Math)
  const state = Float64Array.from(star)
  const path = new Float64Array(2 * (steps + 1))
  path.set([star[0], star[1]])
  for (let i = 1; i <= steps; i++) {
    advance(galaxy, stages, state, 1)
    path.set([state[0], state[1]], 2 * i)
  }
  const energy = jacobiIntegral(galaxy, star)
  return {
    path,
    zeroVelocity: contourLine((x, y) => effectivePotential(galaxy, x, y), energy, pictureExtent, cells),
    resonances: radii
      ? [
          ...resonantRadii(galaxy, -0.5).map((radius) => ({ name: 'ILR', radius })),
          ...resonantRadii(galaxy, 0).map((radius) => ({ name: 'corotation', radius })),
          ...resonantRadii(galaxy, 0.5).map((radius) => ({ name: 'OLR', radius })),
        ]
      : [],
  }
}
