import type { AnyValues, Values } from '../../../parameters/parameter'
import type { Relation } from '../../../parameters/settle'
import { checkStar, followed, galaxy, written } from '../parameters'

/** Everything an orbit depends on. */
export const parameters = { ...galaxy, ...followed } as const
export type OrbitValues = Values<typeof parameters>

export function check(given: AnyValues): Relation[] {
  const { star } = given as OrbitValues
  const [x, y, z] = star
  if (Math.sqrt(x * x + y * y + z * z) > 500)
    return [
      { name: 'star', given: written(star), reason: 'takes a star within 500 kpc of the centre', involves: ['star'] },
    ]
  return checkStar(given)
}
