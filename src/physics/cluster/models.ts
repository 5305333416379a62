import type { clusterModels } from '../../kernels/clusterLayout'
import type { Text } from '../../words/text'
import type { FewBodyModel } from './fewBodyCounts'

/** How the stars of a cluster are spread at the start. */
export interface StarModel {
  readonly label: Text
  /** One sentence for a student. */
  readonly inShort: Text
  /** Radius of the picture that shows it at the start, in units of its radius; of a few bodies, in their own unit. */
  readonly extent: number
}

/** Those that are drawn, by the kernel `clusterPositions`. */
const drawn = {
  uniform: {
    label: 'Uniform sphere',
    inShort: 'Equal density everywhere inside the radius.',
    extent: 1,
  },
  plummer: {
    label: 'Plummer',
    inShort: "Plummer's model: a dense core with a wide halo, in balance at Q = 0.5.",
    extent: 4,
  },
  hernquist: {
    label: 'Hernquist',
    inShort: 'Hernquist’s model of an elliptical galaxy: a cusp in the middle, cut off at a hundred scale radii.',
    extent: 8,
  },
  king: {
    label: 'King',
    inShort: 'King’s model of a globular cluster: a core, and an edge where the tide would take the stars.',
    extent: 12,
  },
} as const satisfies Record<keyof typeof clusterModels, StarModel>

/** Those that are put together from drawn ones, or have a kernel of their own. */
const composed = {
  twoClusters: {
    label: 'Two clusters',
    inShort: 'Two Plummer spheres, each in a balance of its own, on an orbit that brings them together.',
    extent: 2,
  },
  disk: {
    label: 'Disc',
    inShort:
      'An exponential disc that turns in its own gravity, and in what stands about its middle: spirals come and go, and without a halo it makes a bar in the end.',
    extent: 6,
  },
} as const satisfies Record<string, StarModel>

/** Those of a few bodies whose places and velocities are given (fewBodies.ts). */
const given = {
  kepler: {
    label: 'Kepler orbit',
    inShort: 'Two bodies on an ellipse, from its far end: what an integrator gets wrong is seen at once.',
    extent: 1.5,
  },
  figureEight: {
    label: 'Figure eight',
    inShort: 'Three equal bodies chase each other along one curve, for ever.',
    extent: 1.3,
  },
  pythagorean: {
    label: 'Pythagorean problem',
    inShort:
      'Masses 3, 4 and 5 at rest at the corners of a triangle: close passages, and in the end one of them is thrown out.',
    extent: 4,
  },
  solarSystem: {
    label: 'Solar system',
    inShort:
      'The Sun and its eight planets on 1 January 2000, in astronomical units and years; with G = 1 the Sun has 4π² units of mass.',
    extent: 32,
  },
  benchmarkGame: {
    label: 'Sun and four giants',
    inShort: 'Sun, Jupiter, Saturn, Uranus and Neptune, as programming languages are compared by them.',
    extent: 32,
  },
} as const satisfies Record<FewBodyModel, StarModel>

/** Those that somebody brings along. */
const brought = {
  file: {
    label: 'Your own stars',
    inShort: 'Masses, places and velocities out of a file.',
    extent: 1,
  },
} as const satisfies Record<string, StarModel>

/** Every star model, in the order of the picker. */
export const starModels = { ...drawn, ...composed, ...given, ...brought }
