import type { ElementaryFunctions } from '../../kernels/elementary'
import { createGalaxy, type Galaxy, type GalaxyParameters, type PhasePoint } from '../../physics/resonance/galaxy'
import type { GalaxyValues } from './parameters'

type Given = Omit<GalaxyValues, 'timeStep'>

export const galaxyParametersOf = (values: Given): GalaxyParameters => ({
  potential: values.potential,
  patternSpeed: values.patternSpeed,
  barStrength: values.barStrength,
  barLengthFollowsCorotation: values.barLengthFollows,
})

export const galaxyOf = (values: Given, elementary: ElementaryFunctions): Galaxy =>
  createGalaxy(galaxyParametersOf(values), elementary)

/** Trapping is judged over this long, Gyr. */
export const judgedOver = 10

/** A list of six as a star. */
export const starOf = ([x, y, z, px, py, pz]: readonly number[]): PhasePoint => [x, y, z, px, py, pz]

/** A number for a result document: null where it is not finite. */
export const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null
