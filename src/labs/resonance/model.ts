import type { ElementaryFunctions } from '../../kernels/elementary'
import { createGalaxy, type Galaxy, type PhasePoint } from '../../physics/resonance/galaxy'
import type { GalaxyValues } from './parameters'

export const galaxyOf = (values: Omit<GalaxyValues, 'timeStep'>, elementary: ElementaryFunctions): Galaxy =>
  createGalaxy(
    {
      potential: values.potential,
      patternSpeed: values.patternSpeed,
      barStrength: values.barStrength,
      barLengthFollowsCorotation: values.barLengthFollows,
    },
    elementary,
  )

/** Trapping is judged over this long, Gyr. */
export const judgedOver = 10

/** A list of six as a star. */
export const starOf = ([x, y, z, px, py, pz]: readonly number[]): PhasePoint => [x, y, z, px, py, pz]

/** A number for a result document: null where it is not finite. */
export const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null
