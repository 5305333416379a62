import type { Values } from '../../parameters/parameter'
import { choice, flag, integer, list, real } from '../../parameters/parameter'
import type { Relation } from '../../parameters/settle'
import { seedParameter, workersParameter } from '../runParameters'

type Given = Readonly<Record<string, unknown>>
const during =
  (...tasks: readonly string[]) =>
  (values: Given) =>
    tasks.includes(values.task as string)

/** Cells that one sweep may have. */
export const mostCells = 200_000
/** Steps of half an encounter's window, at most. */
export const mostWindowSteps = 20_000

/** Everything the resonance lab depends on. */
export const parameters = {
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
  potential: choice({
    label: 'Galaxy',
    meaning: 'Potential of the galaxy without its bar.',
    group: 'Galaxy',
    default: 'logarithmic',
    options: [
      { value: 'logarithmic', label: 'Logarithmic halo', meaning: 'A flat rotation curve of 235 km/s.' },
      { value: 'milkyWay', label: 'Milky Way', meaning: 'Disc, bulge, nucleus and dark halo.' },
    ],
    // The stellar halo of the chevrons is stationary in the logarithmic potential only, so it has no choice.
    applies: (values) => values.task !== 'chevron',
  }),
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
    applies: during('orbit', 'resonances', 'encounter'),
  }),
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
    applies: during('orbit', 'resonances'),
  }),
  radialActions: list({
    label: 'Radial actions',
    symbol: 'J_r',
    unit: 'kpc km/s',
    meaning: 'For which islands at corotation are computed.',
    group: 'Islands',
    default: [25, 100, 300, 500],
    minimum: 0.1,
    maximum: 2000,
    minimumLength: 1,
    maximumLength: 100,
    applies: during('resonances'),
  }),
  geometry: choice({
    label: 'Geometry',
    meaning: 'What the velocity of a subhalo means.',
    group: 'Subhalo',
    default: 'galactic',
    options: [
      { value: 'galactic', label: 'Galactic', meaning: 'Its speed in the Galaxy, in a random direction.' },
      { value: 'relative', label: 'Relative', meaning: 'Its speed relative to the star, in a random direction.' },
    ],
    applies: during('encounter', 'grid'),
  }),
  mass: real({
    label: 'Mass',
    symbol: 'M',
    unit: 'M☉',
    meaning: 'Mass of the subhalo. Its Plummer radius is 1.62 kpc √(M/10⁸ M☉).',
    group: 'Subhalo',
    default: 1e9,
    minimum: 1,
    maximum: 1e12,
    scale: 'log',
    sliderMinimum: 1e5,
    sliderMaximum: 1e10,
    applies: during('encounter'),
  }),
  impact: real({
    label: 'Impact parameter',
    symbol: 'b',
    unit: 'kpc',
    meaning: 'Distance of closest approach if both flew straight.',
    group: 'Subhalo',
    default: 2.5,
    minimum: 0,
    maximum: 100,
    sliderMaximum: 15,
    step: 0.1,
    applies: during('encounter'),
  }),
  subhaloVelocity: list({
    label: 'Velocity of the subhalo',
    symbol: '\\mathbf{V}',
    unit: 'km/s',
    meaning: 'In the Galaxy, on the axes of the bar at closest approach.',
    group: 'Subhalo',
    default: [60, 0, 80],
    minimum: -100_000,
    maximum: 100_000,
    minimumLength: 3,
    maximumLength: 3,
    applies: during('encounter'),
  }),
  offsetDirection: list({
    label: 'Direction of the offset',
    symbol: '\\hat{\\mathbf{e}}',
    meaning: 'From the star to the subhalo at closest approach; its length does not matter.',
    group: 'Subhalo',
    default: [0, 1, 0],
    minimum: -1e6,
    maximum: 1e6,
    minimumLength: 3,
    maximumLength: 3,
    applies: during('encounter'),
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
    applies: during('encounter', 'grid'),
  }),
  masses: list({
    label: 'Masses',
    symbol: 'M',
    unit: 'M☉',
    meaning: 'First axis of the grid.',
    group: 'Axes',
    default: [1e5, 1e6, 1e7, 1e8, 1e9, 1e10],
    minimum: 1,
    maximum: 1e12,
    minimumLength: 1,
    maximumLength: 1000,
    applies: during('grid'),
  }),
  impacts: list({
    label: 'Impact parameters',
    symbol: 'b',
    unit: 'kpc',
    meaning: 'Second axis of the grid.',
    group: 'Axes',
    default: [0, 2.5, 5, 7.5, 10],
    minimum: 0,
    maximum: 100,
    minimumLength: 1,
    maximumLength: 1000,
    applies: during('grid'),
  }),
  velocities: list({
    label: 'Velocities',
    symbol: 'v',
    unit: 'km/s',
    meaning: 'Third axis of the grid.',
    group: 'Axes',
    default: [0, 25, 50, 75, 100],
    minimum: 0,
    maximum: 10_000,
    minimumLength: 1,
    maximumLength: 1000,
    applies: during('grid'),
  }),
  encounters: integer({
    label: 'Encounters per cell',
    symbol: 'n',
    meaning: 'Passages with random stars and directions. Four times as many halve the error.',
    group: 'Axes',
    default: 256,
    minimum: 1,
    maximum: 65_536,
    scale: 'log',
    sliderMinimum: 8,
    sliderMaximum: 4096,
    applies: during('grid'),
  }),
  massSource: choice({
    label: 'Mass of a passage',
    meaning: 'Whether all passages of a cell have its mass.',
    group: 'Axes',
    default: 'axis',
    options: [
      { value: 'axis', label: 'That of the cell' },
      {
        value: 'massFunction',
        label: 'From the mass function',
        meaning: 'Drawn from dn/dM ∝ M^−1.9 between 10⁵ M☉ and the mass of the cell.',
      },
    ],
    applies: during('grid'),
  }),
  velocitySource: choice({
    label: 'Speed of a passage',
    meaning: 'Whether all passages of a cell have its speed.',
    group: 'Axes',
    default: 'axis',
    options: [
      { value: 'axis', label: 'That of the cell' },
      {
        value: 'maxwellian',
        label: 'Maxwellian',
        meaning: 'Drawn from a Maxwellian whose dispersion per axis is the velocity of the cell.',
      },
    ],
    applies: during('grid'),
  }),
  compareSerial: flag({
    label: 'Compare with one worker',
    meaning: 'Computes the grid a second time on one worker and compares every bit.',
    group: 'Axes',
    default: false,
    applies: during('grid'),
  }),
  subhaloFraction: real({
    label: 'Subhaloes',
    symbol: 'f_{sub}',
    meaning: 'Abundance of subhaloes, in units of what simulations without gas find at the Sun.',
    group: 'Population',
    default: 1,
    minimum: 0,
    maximum: 1e5,
    scale: 'log',
    sliderMinimum: 0.1,
    sliderMaximum: 1e4,
    applies: during('population'),
  }),
  maximumMass: real({
    label: 'Largest mass',
    symbol: 'M_{max}',
    unit: 'M☉',
    meaning: 'Upper end of the mass function dn/dM ∝ M^−1.9, which starts at 10⁵ M☉.',
    group: 'Population',
    default: 1e9,
    minimum: 2e5,
    maximum: 1e11,
    scale: 'log',
    applies: during('population'),
  }),
  horizon: real({
    label: 'Time span',
    symbol: 't',
    unit: 'Gyr',
    meaning: 'How long the trapped stars are watched.',
    group: 'Population',
    default: 8,
    minimum: 0.1,
    maximum: 50,
    scale: 'log',
    sliderMinimum: 1,
    sliderMaximum: 20,
    applies: during('population'),
  }),
  trappedStars: integer({
    label: 'Trapped stars',
    meaning: 'Real orbits with random kicks, and pendulums beside them.',
    group: 'Population',
    default: 1024,
    minimum: 8,
    maximum: 100_000,
    scale: 'log',
    sliderMaximum: 8192,
    applies: during('population'),
  }),
  haloStars: integer({
    label: 'Halo stars',
    symbol: 'N',
    meaning: 'Stars of the halo. The map appears block by block and grows sharper.',
    group: 'Halo',
    default: 100_000,
    minimum: 100,
    maximum: 1_000_000,
    scale: 'log',
    sliderMinimum: 10_000,
    sliderMaximum: 400_000,
    applies: during('chevron'),
  }),
  barHistory: choice({
    label: 'Bar',
    meaning: 'What the bar does after it has grown for 2 Gyr.',
    group: 'Halo',
    default: 'constant',
    options: [
      { value: 'constant', label: 'Constant', meaning: 'Keeps its pattern speed.' },
      { value: 'slowing', label: 'Slowing', meaning: 'Turns 10 km/s/kpc faster at first and slows to it by 6 Gyr.' },
    ],
    applies: during('chevron'),
  }),
  evolutionTime: real({
    label: 'Evolution',
    symbol: 't',
    unit: 'Gyr',
    meaning: 'How long the halo evolves, from the moment the bar starts to grow.',
    group: 'Halo',
    default: 6,
    minimum: 0.5,
    maximum: 12,
    sliderMinimum: 1,
    step: 0.5,
    applies: during('chevron'),
  }),
  seed: seedParameter('Picks stars and directions.', { default: 1, applies: during('grid', 'population', 'chevron') }),
  workers: workersParameter(undefined, { applies: during('grid', 'population', 'chevron') }),
} as const

export type ResonanceValues = Values<typeof parameters>

const written = (value: readonly number[]) => value.join(',')

/** Relations that no single range can express. */
export function check(given: Given): Relation[] {
  const values = given as ResonanceValues
  const problems: Relation[] = []
  const [x, y, z] = values.star
  if (Math.sqrt(x * x + y * y + z * z) < 0.05) {
    const reason = 'takes a star at least 0.05 kpc from the centre, where an orbit has no azimuth'
    problems.push({ name: 'star', given: written(values.star), reason, involves: ['star'] })
  }
  const speed = Math.sqrt(values.star[3] ** 2 + values.star[4] ** 2 + values.star[5] ** 2)
  if (values.task === 'orbit' && Math.sqrt(x * x + y * y + z * z) > 500) {
    const reason = 'takes a star within 500 kpc of the centre'
    problems.push({ name: 'star', given: written(values.star), reason, involves: ['star', 'task'] })
  } else if (speed > 1000) {
    const reason = 'takes a velocity of at most 1000 km/s'
    problems.push({ name: 'star', given: written(values.star), reason, involves: ['star'] })
  }
  if (values.offsetDirection.every((component) => component === 0)) {
    const reason = 'takes a direction: at least one of the three numbers must not be 0'
    problems.push({
      name: 'offsetDirection',
      given: written(values.offsetDirection),
      reason,
      involves: ['offsetDirection'],
    })
  }
  const cells = values.masses.length * values.impacts.length * values.velocities.length
  if (cells > mostCells) {
    const involves = (['masses', 'impacts', 'velocities'] as const).toSorted(
      (a, b) => values[b].length - values[a].length,
    )
    const [longest] = involves
    const reason = `makes a grid of ${cells} cells together with the other axes; up to ${mostCells} are possible`
    problems.push({ name: longest, given: `${values[longest].length} values`, reason, involves })
  }
  if (windowSteps(values) > mostWindowSteps) {
    const reason = `must not be more than ${mostWindowSteps} time steps long`
    problems.push({ name: 'window', given: String(values.window), reason, involves: ['window', 'timeStep'] })
  }
  return problems
}

/** Steps of half an encounter's window, at least one. */
export const windowSteps = ({ window, timeStep }: Pick<ResonanceValues, 'window' | 'timeStep'>): number =>
  Math.max(1, Math.round((window * 1000) / timeStep))
