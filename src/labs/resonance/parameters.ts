import { seedParameter, workersParameter } from '../../experiments/parameters'
import type { AnyValues, Values } from '../../parameters/parameter'
import { choice, flag, list, optionsOf, real } from '../../parameters/parameter'
import type { Relation } from '../../parameters/settle'
import { backgrounds } from '../../physics/resonance/backgrounds'
import { say } from '../../words/text'

/** What several experiments of the lab depend on. An experiment's own parameters are in its folder. */

/** The parameter that says which experiment is meant. */
export const selection = {
  task: choice({
    label: 'Experiment',
    meaning: 'What is computed, and which tab of the room is open.',
    group: 'Experiment',
    effect: 'initial',
    default: 'orbit',
    options: [
      { value: 'orbit', label: 'Orbit', meaning: 'One star in the frame that turns with the bar.' },
      { value: 'resonances', label: 'Trapping', meaning: 'Resonances, Lagrange points and islands of trapped stars.' },
      { value: 'encounter', label: 'Encounter', meaning: 'One star and one passing subhalo.' },
      { value: 'grid', label: 'Grid', meaning: 'Encounters over subhalo mass, impact parameter and velocity.' },
      { value: 'population', label: 'Population', meaning: 'What a whole population of subhaloes does over time.' },
      { value: 'chevron', label: 'Chevrons', meaning: 'A stellar halo in a bar that grows and slows.' },
    ],
  }),
} as const
export type Task = Values<typeof selection>['task']

/** The bar and the integrator: everybody's. */
export const bar = {
  patternSpeed: real({
    label: 'Pattern speed',
    symbol: '\\Omega_p',
    unit: 'km/s/kpc',
    meaning: 'How fast the bar turns. Faster bars corotate farther in.',
    group: 'Galaxy',
    default: 35,
    minimum: 5,
    maximum: 200,
    sliderMinimum: 20,
    sliderMaximum: 60,
    step: 0.5,
  }),
  barStrength: real({
    label: 'Bar strength',
    symbol: 'A',
    meaning: 'Quadrupole of the bar at corotation, as a fraction of ½V₀². Beyond 0.2 nothing of the galaxy is left.',
    group: 'Galaxy',
    default: 0.02,
    minimum: 0,
    maximum: 0.2,
    sliderMaximum: 0.08,
    step: 0.001,
  }),
  barLengthFollows: flag({
    label: 'Bar length follows corotation',
    meaning: 'Whether a slower bar is also a longer one. Off: the bar keeps the length it has at 35 km/s/kpc.',
    group: 'Galaxy',
    default: false,
  }),
  timeStep: real({
    label: 'Time step',
    symbol: 'h',
    unit: 'Myr',
    meaning: 'Step of the fourth-order symplectic integrator. Half of it gives a sixteenth of the error.',
    group: 'Galaxy',
    default: 0.5,
    minimum: 0.01,
    maximum: 2,
    scale: 'log',
  }),
} as const

/** A galaxy of one's choice. The stellar halo of the chevrons has none: it is stationary in the logarithmic potential only. */
export const galaxy = {
  potential: choice({
    label: 'Galaxy',
    meaning: 'Potential of the galaxy without its bar.',
    group: 'Galaxy',
    default: 'logarithmic',
    options: optionsOf(backgrounds),
  }),
  ...bar,
} as const

/** One star, given explicitly. */
export const star = {
  star: list({
    label: 'Star',
    symbol: '\\mathbf{x}, \\mathbf{p}',
    meaning: 'Position x, y, z (kpc) and inertial velocity px, py, pz (km/s) on the axes of the bar.',
    group: 'Star',
    default: [0, 9.69, 0, -105, 0, 0],
    minimum: -1000,
    maximum: 1000,
    minimumLength: 6,
    maximumLength: 6,
  }),
} as const

/** A star that is followed for a while. */
export const followed = {
  ...star,
  duration: real({
    label: 'Duration',
    symbol: 'T',
    unit: 'Gyr',
    meaning: 'How long the orbit is followed. Whether a star is trapped is judged over 10 Gyr.',
    group: 'Star',
    default: 10,
    minimum: 0.01,
    maximum: 200,
    scale: 'log',
    sliderMinimum: 0.1,
    sliderMaximum: 40,
  }),
} as const

/** How a subhalo passes. */
export const passage = {
  geometry: choice({
    label: 'Geometry',
    meaning: 'What the velocity of a subhalo means.',
    group: 'Subhalo',
    default: 'galactic',
    options: [
      { value: 'galactic', label: 'Galactic', meaning: 'Its speed in the Galaxy, in a random direction.' },
      { value: 'relative', label: 'Relative', meaning: 'Its speed relative to the star, in a random direction.' },
    ],
  }),
  window: real({
    label: 'Half window',
    symbol: 'T_h',
    unit: 'Gyr',
    meaning: 'The encounter is followed from this long before closest approach to this long after.',
    group: 'Subhalo',
    default: 0.5,
    minimum: 0.001,
    maximum: 5,
    scale: 'log',
    sliderMinimum: 0.1,
    sliderMaximum: 2,
  }),
} as const

/** What is drawn at random, and on how many cores. */
export const drawn = {
  seed: seedParameter('Picks stars and directions.', { default: 1 }),
  workers: workersParameter(),
} as const

export type BarValues = Values<typeof bar>
export type GalaxyValues = Values<typeof galaxy>
type StarValues = Values<typeof star>
type PassageValues = Values<typeof passage> & Pick<BarValues, 'timeStep'>

export const written = (value: readonly number[]) => value.join(',')

/** Steps of half an encounter's window, at most. */
const mostWindowSteps = 20_000

/** Steps of half an encounter's window, at least one. */
export const windowSteps = ({ window, timeStep }: Pick<PassageValues, 'window' | 'timeStep'>): number =>
  Math.max(1, Math.round((window * 1000) / timeStep))

/** Distance from the centre below which an orbit has no azimuth, kpc, and the fastest star, km/s. */
export const starLimits = { distance: 0.05, speed: 1000 } as const
export const starReasons = {
  distance: say('takes a star at least {distance} kpc from the centre, where an orbit has no azimuth', starLimits),
  speed: say('takes a velocity of at most {speed} km/s', starLimits),
} as const

/** A star has to be somewhere where an orbit can be followed. */
export function checkStar(given: AnyValues): Relation[] {
  const { star } = given as StarValues
  const problems: Relation[] = []
  const [x, y, z, px, py, pz] = star
  const about = { name: 'star', given: written(star), involves: ['star'] }
  if (Math.sqrt(x * x + y * y + z * z) < starLimits.distance) problems.push({ ...about, reason: starReasons.distance })
  if (Math.sqrt(px * px + py * py + pz * pz) > starLimits.speed) problems.push({ ...about, reason: starReasons.speed })
  return problems
}

/** The window of an encounter must not be too long to be followed. */
export function checkWindow(given: AnyValues): Relation[] {
  const values = given as PassageValues
  if (windowSteps(values) <= mostWindowSteps) return []
  const reason = say('must not be more than {most} time steps long', { most: mostWindowSteps })
  return [{ name: 'window', given: String(values.window), reason, involves: ['window', 'timeStep'] }]
}
