import { seedParameter, workersParameter } from '../../experiments/parameters'
import type { Values } from '../../parameters/parameter'
import { choice, integer, optionsOf, real, text } from '../../parameters/parameter'
import type { Relation } from '../../parameters/settle'
import { starModels } from '../../physics/cluster/models'
import { type Integrator, integrators } from '../../physics/integrators'
import { leastTolerance } from '../../physics/integrators/tolerances'
import { lightYear, megayear } from '../../physics/units'
import { say } from '../../words/text'
import { fileModel, isDrawn, withBodies } from './bodies'
import { diskParameters } from './disk'
import { encounterParameters } from './encounter'
import { externalParameters } from './external'
import { factsOf } from './integratorFacts'
import { pairParameters } from './pairs'
import { checkPrimordial, primordialParameters } from './primordial'
import { scalesOf, withUnit } from './scales'
import { mostDirect, type SolverName, solverOf, solvers } from './solvers'
import { byModel } from './standards'

const integratorOf = (name: unknown): Integrator | undefined =>
  new Map<unknown, Integrator>(Object.entries(integrators)).get(name)

/** Stars are drawn; a few bodies are given, and others are in a file. */
const draws = ({ model }: Readonly<Record<string, unknown>>) => isDrawn(model)

const drawsMasses = (values: Readonly<Record<string, unknown>>) => draws(values) && values.massFunction !== 'equal'

/** A disc turns as its own gravity has it. */
const hasRatio = (values: Readonly<Record<string, unknown>>) => draws(values) && values.model !== 'disk'

/** What is one sphere can turn. */
const spins = (values: Readonly<Record<string, unknown>>) => hasRatio(values) && values.model !== 'twoClusters'

const usesTree = (values: Readonly<Record<string, unknown>>) => {
  const solver = values.solver as SolverName | 'auto'
  // Nobody knows how many stars there are in a file before it is read.
  if (values.model === fileModel) return solver === 'tree' || solver === 'auto'
  return solverOf({ solver, stars: draws(values) ? Number(values.stars) : 0 }) === 'tree'
}

/** Where G = 1 numbers are plain. */
const unitless = ({ units }: Readonly<Record<string, unknown>>) => units === 'natural'

/** Everything a run of the cluster depends on. */
export const parameters = {
  stars: integer({
    label: 'Stars',
    symbol: 'N',
    meaning:
      'How many stars. Every star pulls on every other: twice as many take four times as long by direct summation, a little over twice as long with the tree.',
    group: 'Cluster',
    default: 1000,
    minimum: 1,
    maximum: 1_000_000,
    scale: 'log',
    sliderMaximum: 100_000,
    applies: draws,
  }),
  model: choice({
    label: 'Model',
    meaning: 'How the stars are spread at the start.',
    group: 'Cluster',
    default: 'uniform',
    options: optionsOf(starModels),
  }),
  input: text({
    label: 'File',
    meaning:
      'Stars of your own: a table (csv) or a NumPy archive (npz) with m, x, y, z, vx, vy, vz, units in brackets behind the names. Without units they are in M☉, pc and km/s, or plain numbers with units=natural.',
    group: 'Cluster',
    default: '',
    maximumLength: 4096,
    example: 'stars.csv',
    applies: ({ model }) => model === fileModel,
  }),
  eccentricity: real({
    label: 'Eccentricity',
    symbol: 'e',
    meaning: 'Shape of the Kepler orbit: 0 is a circle; the closer to 1, the closer the two bodies pass each other.',
    group: 'Cluster',
    default: 0.5,
    minimum: 0,
    maximum: 0.999,
    step: 0.01,
    applies: ({ model }) => model === 'kepler',
  }),
  units: choice({
    label: 'Units',
    meaning: 'In which units the run counts. In natural ones G = 1, and every length, mass and time is a plain number.',
    group: 'Cluster',
    default: 'astronomical',
    options: [
      { value: 'astronomical', label: 'Astronomical', meaning: 'pc, M☉, Myr; speeds in km/s.' },
      { value: 'natural', label: 'Natural (G = 1)', meaning: 'Plain numbers, as few-body problems are stated.' },
    ],
    defaultBy: byModel('units'),
  }),
  radius: real({
    label: 'Radius',
    symbol: 'R',
    unit: 'pc',
    unitless,
    meaning:
      "Radius of the uniform sphere, scale radius of Plummer's and Hernquist's models and of each of two clusters, core radius of King's, scale length of the disc.",
    group: 'Cluster',
    default: 1000 * lightYear,
    minimum: 1e-3,
    maximum: 1e5,
    scale: 'log',
    sliderMinimum: 0.1,
    sliderMaximum: 1000,
    applies: draws,
    defaultBy: byModel('radius'),
  }),
  centralPotential: real({
    label: 'Central potential',
    symbol: 'W_0',
    meaning: 'Depth of King’s model in units of σ²: the deeper, the more concentrated.',
    group: 'Cluster',
    default: 6,
    minimum: 0.5,
    maximum: 12,
    step: 0.1,
    applies: ({ model }) => model === 'king',
  }),
  virialRatio: real({
    label: 'Virial ratio at the start',
    symbol: 'Q',
    meaning:
      'Kinetic over potential energy, K/|W|: 0 is cold and falls together, 0.5 is balance, more flies apart. Of two clusters that of each by itself.',
    group: 'Cluster',
    default: 0,
    minimum: 0,
    maximum: 10,
    sliderMaximum: 1,
    step: 0.01,
    applies: hasRatio,
    defaultBy: byModel('virialRatio'),
  }),
  ...encounterParameters,
  ...diskParameters,
  rotation: real({
    label: 'Rotation',
    meaning:
      'How much of the motion goes one way round the z axis. Uniform sphere: the share of the kinetic energy that is rotation as of a rigid body. Plummer, Hernquist, King: the share of the stars going the other way round that are turned, which leaves the balance as it is.',
    group: 'Cluster',
    default: 0,
    minimum: 0,
    maximum: 1,
    step: 0.01,
    applies: (values) => spins(values) && Number(values.virialRatio) > 0,
  }),
  perturbation: real({
    label: 'Perturbation',
    symbol: '\\delta',
    unit: 'pc',
    unitless,
    meaning:
      'The first star begins so much farther along x. Beside the same run without it one sees how fast a difference grows, however small it is.',
    group: 'Cluster',
    default: 0,
    minimum: 0,
    maximum: 1e5,
    scale: 'log',
    sliderMinimum: 1e-15,
    sliderMaximum: 1,
  }),
  massFunction: choice({
    label: 'Mass function',
    meaning: 'How the masses of the stars are drawn.',
    group: 'Masses',
    default: 'salpeter',
    options: [
      { value: 'salpeter', label: 'Salpeter', meaning: 'dN/dm ∝ m^−2.35 (Salpeter 1955).' },
      {
        value: 'kroupa',
        label: 'Kroupa',
        meaning: 'Exponents 0.3, 1.3, 2.3 with breaks at 0.08 and 0.5 M☉ (Kroupa 2001).',
      },
      {
        value: 'chabrier',
        label: 'Chabrier',
        meaning: 'Log-normal about 0.079 M☉, 0.69 wide in log₁₀ m, above 1 M☉ ∝ m^−2.3: single stars (Chabrier 2003).',
      },
      { value: 'equal', label: 'Equal', meaning: 'All stars have the same mass.' },
    ],
    applies: draws,
  }),
  minimumMass: real({
    label: 'Smallest mass',
    symbol: 'm_1',
    unit: 'M☉',
    unitless,
    meaning: 'Lower end of the mass function.',
    group: 'Masses',
    default: 0.1,
    minimum: 0.01,
    maximum: 100,
    scale: 'log',
    applies: drawsMasses,
  }),
  maximumMass: real({
    label: 'Largest mass',
    symbol: 'm_2',
    unit: 'M☉',
    unitless,
    meaning: 'Upper end of the mass function.',
    group: 'Masses',
    default: 50,
    minimum: 0.01,
    maximum: 300,
    scale: 'log',
    applies: drawsMasses,
  }),
  mass: real({
    label: 'Mass of a star',
    symbol: 'm',
    unit: 'M☉',
    unitless,
    meaning: 'Mass of every star where all are equal.',
    group: 'Masses',
    default: 1,
    minimum: 1e-12,
    maximum: 1e12,
    scale: 'log',
    sliderMinimum: 0.1,
    sliderMaximum: 100,
    applies: (values) => draws(values) && values.massFunction === 'equal',
  }),
  ...primordialParameters,
  ...externalParameters,
  integrator: choice({
    label: 'Integrator',
    meaning: 'How the equations of motion are stepped.',
    group: 'Integration',
    default: 'leapfrog',
    options: optionsOf(integrators).map((option) => ({
      ...option,
      facts: factsOf(integrators[option.value]),
      reference: integrators[option.value].reference,
    })),
  }),
  timeStep: real({
    label: 'Time step',
    symbol: '\\Delta t',
    unit: 'Myr',
    unitless,
    meaning:
      'Length of one step. Shorter steps are more accurate and take longer; the speed of playback never changes it.',
    group: 'Integration',
    effect: 'future',
    // The article's step of 1e13 s.
    default: 1e13 / megayear,
    minimum: 1e-9,
    maximum: 1e4,
    scale: 'log',
    sliderMinimum: 1e-3,
    sliderMaximum: 100,
    defaultBy: byModel('timeStep'),
  }),
  accuracy: real({
    label: 'Accuracy',
    symbol: '\\eta',
    meaning:
      'How the integrator chooses its own steps within each time step, one for all stars. Hermite: η of Aarseth’s criterion, 0.01 is usual, 0 takes the time step itself. Gauss–Radau: the largest share that the last term of its series may have; 0 takes 1e-9.',
    group: 'Integration',
    default: 0,
    minimum: 0,
    maximum: 0.5,
    scale: 'log',
    sliderMinimum: 1e-4,
    applies: ({ integrator }) => integratorOf(integrator)?.stepping !== undefined,
  }),
  softeningLength: real({
    label: 'Softening length',
    symbol: '\\varepsilon',
    unit: 'pc',
    unitless,
    meaning: "Plummer's softening: below this distance the pull of a star no longer grows. 0 is Newton's law.",
    group: 'Integration',
    default: lightYear,
    minimum: 0,
    maximum: 1e4,
    scale: 'log',
    sliderMinimum: 1e-4,
    sliderMaximum: 10,
    defaultBy: byModel('softeningLength'),
  }),
  ...pairParameters,
  solver: choice({
    label: 'Forces',
    meaning: 'How the forces are computed.',
    group: 'Integration',
    default: 'auto',
    options: [
      {
        value: 'auto',
        label: 'By the number of stars',
        meaning: say('Direct summation up to {most} stars, the tree above.', { most: mostDirect }),
      },
      ...optionsOf(solvers),
    ],
  }),
  openingAngle: real({
    label: 'Opening angle',
    symbol: '\\theta',
    meaning:
      'The tree takes a cell as one body where its radius is below θ times its distance. Smaller is more accurate and slower.',
    group: 'Integration',
    default: 0.7,
    minimum: 0.1,
    maximum: 1,
    step: 0.01,
    applies: (values) => usesTree(values) && values.forceAccuracy === 0,
  }),
  forceAccuracy: real({
    label: 'Force accuracy',
    symbol: '\\varepsilon_F',
    meaning:
      'The tree takes a cell as one body where its error is below this share of the pull on the target. 0 leaves it to the opening angle.',
    group: 'Integration',
    default: 0.01,
    minimum: 0,
    maximum: 0.1,
    scale: 'log',
    sliderMinimum: 1e-5,
    applies: usesTree,
  }),
  multipoleOrder: integer({
    label: 'Order of the multipoles',
    symbol: 'p',
    meaning:
      'Up to which moments a distant cell of the tree pulls: 1 its mass alone, 2 with its quadrupole, 3 with its octupole, and so on. A higher order costs more for each cell and needs fewer of them: it pays where forces are to be accurate.',
    group: 'Integration',
    default: 2,
    minimum: 1,
    maximum: 5,
    applies: usesTree,
  }),
  steps: integer({
    label: 'Steps of the run',
    symbol: 'n',
    meaning: 'The run ends after so many steps.',
    group: 'Run',
    effect: 'future',
    default: 50_000,
    minimum: 0,
    maximum: 10_000_000,
    scale: 'log',
    sliderMinimum: 1,
    sliderMaximum: 1_000_000,
  }),
  reverseAt: integer({
    label: 'Reverse time after',
    unit: 'steps',
    meaning:
      'After so many steps all velocities are turned round, and the run goes back to where it came from: after twice as many it should be there. 0: never.',
    group: 'Run',
    default: 0,
    minimum: 0,
    maximum: 5_000_000,
    scale: 'log',
    sliderMinimum: 1,
    sliderMaximum: 100_000,
  }),
  seed: seedParameter('Picks the stars.', { default: 2026, applies: draws }),
  workers: workersParameter('Below 500 stars one is always fastest, and used.'),
  speed: real({
    label: 'Speed',
    unit: '×',
    meaning:
      'Playback: 1 is 500 steps a second. It never changes the time step; where the computer is too slow, the clock lags.',
    group: 'View',
    effect: 'view',
    default: 1,
    minimum: 0.01,
    maximum: 1000,
    scale: 'log',
    sliderMaximum: 100,
    defaultBy: byModel('speed'),
  }),
  trails: choice({
    label: 'Trails',
    meaning: 'Whether stars draw their recent paths.',
    group: 'View',
    effect: 'view',
    default: 'off',
    options: [
      { value: 'off', label: 'Off' },
      { value: 'on', label: 'On' },
    ],
    defaultBy: byModel('trails'),
  }),
  arrows: choice({
    label: 'Velocity arrows',
    meaning: 'Whether stars carry arrows as long as their velocities. Of more than a thousand stars the heaviest do.',
    group: 'View',
    effect: 'view',
    default: 'off',
    options: [
      { value: 'off', label: 'Off' },
      { value: 'on', label: 'On' },
    ],
  }),
  axes: choice({
    label: 'Axes',
    meaning: 'Whether the axes x, y and z through the origin are drawn.',
    group: 'View',
    effect: 'view',
    default: 'off',
    options: [
      { value: 'off', label: 'Off' },
      { value: 'on', label: 'On' },
    ],
  }),
  picture: choice({
    label: 'Picture',
    meaning: 'As what the stars are drawn.',
    group: 'View',
    effect: 'view',
    default: 'auto',
    options: [
      { value: 'auto', label: 'By their number', meaning: 'Points up to 300 000 stars, then the map.' },
      { value: 'stars', label: 'Points' },
      { value: 'density', label: 'Density map', meaning: 'Mass per area along the line of sight.' },
    ],
  }),
  colours: choice({
    label: 'Colours',
    meaning: 'What the colours of the stars tell.',
    group: 'View',
    effect: 'view',
    default: 'auto',
    options: [
      { value: 'auto', label: 'Speed or temperature', meaning: 'Speed where all stars weigh the same.' },
      { value: 'temperature', label: 'Temperature' },
      { value: 'mass', label: 'Mass' },
      { value: 'speed', label: 'Speed' },
      { value: 'energy', label: 'Energy', meaning: 'Per mass; up to 10 000 stars.' },
      { value: 'bound', label: 'Bound or not', meaning: 'By that energy.' },
      { value: 'origin', label: 'Cluster of origin', meaning: 'Of two clusters.' },
    ],
  }),
  diagnostic: choice({
    label: 'Diagnostic',
    meaning: 'One more chart beside the three.',
    group: 'View',
    effect: 'view',
    default: 'none',
    options: [
      { value: 'none', label: 'None' },
      { value: 'density', label: 'Density profile' },
      { value: 'velocities', label: 'Velocity distribution' },
      { value: 'segregation', label: 'Mass segregation' },
      { value: 'binaries', label: 'Binaries' },
      { value: 'energies', label: 'Energy budget' },
      { value: 'angularMomentum', label: 'Angular momentum' },
      { value: 'forceError', label: 'Force error' },
    ],
  }),
} as const

export type ClusterValues = Values<typeof parameters>

/** A step of more stars takes minutes where every pair is computed. */
const mostPairs = 200_000

/** Relations that no single range can express. Those of a file's stars are looked at once they are there. */
export const check = (given: Readonly<Record<string, unknown>>): Relation[] =>
  relationsOf(withBodies(given as ClusterValues))

/** The relations of a run whose number of stars is known; 0: it is not. */
export function relationsOf(values: ClusterValues): Relation[] {
  const solver = solverOf(values)
  if (solver !== 'tree' && values.stars > mostPairs) {
    const reason = say(
      'computes every pair: it takes at most {most} stars, and there are {stars}. The tree takes more',
      {
        most: mostPairs,
        stars: values.stars,
      },
    )
    return [{ name: 'solver', given: values.solver, reason, involves: ['solver', 'stars'] }]
  }
  const { jerks, mostBodies = Number.POSITIVE_INFINITY, stepping } = integrators[values.integrator] as Integrator
  if ((jerks || stepping) && solver !== 'direct') {
    const reason = say(
      'goes with solver=direct (which auto is up to {most} stars), and here the forces are computed by {solver}',
      { most: mostDirect, solver },
    )
    // How many stars there are matters where that chooses the solver.
    const involves = ['integrator', 'solver', ...(values.solver === 'auto' ? ['stars'] : [])]
    return [{ name: 'integrator', given: values.integrator, reason, involves }]
  }
  if (values.pairLaw !== 'newton' && solver !== 'direct') {
    const reason = say(
      "goes with solver=direct (which auto is up to {most} stars): only Newton's pull is computed by {solver}",
      { most: mostDirect, solver },
    )
    const involves = ['pairLaw', 'solver', ...(values.solver === 'auto' ? ['stars'] : [])]
    return [{ name: 'pairLaw', given: values.pairLaw, reason, involves }]
  }
  if (stepping === 'gaussRadau' && values.accuracy > 0 && values.accuracy < leastTolerance) {
    const reason = say('takes 0 or a number from {least} with gaussRadau15: below that rounding decides', {
      least: leastTolerance,
    })
    return [{ name: 'accuracy', given: String(values.accuracy), reason, involves: ['accuracy', 'integrator'] }]
  }
  if (values.stars > mostBodies) {
    const reason = say('is meant for a few bodies: it takes at most {most} stars, and there are {stars}', {
      most: mostBodies,
      stars: values.stars,
    })
    return [{ name: 'integrator', given: values.integrator, reason, involves: ['integrator', 'stars'] }]
  }
  if (drawsMasses(values) && values.minimumMass > values.maximumMass) {
    const largest = withUnit(String(values.maximumMass), scalesOf(values).units.mass)
    const reason = say('must not be above maximumMass, which is {largest}', { largest })
    const involves = ['minimumMass', 'maximumMass']
    return [{ name: 'minimumMass', given: String(values.minimumMass), reason, involves }]
  }
  if (values.externalPotential === 'tidal' && values.orbitRadius === 0) {
    const reason = 'must be above 0 with a tidal field: about a point there is no tide' as const
    const involves = ['orbitRadius', 'externalPotential']
    return [{ name: 'orbitRadius', given: '0', reason, involves }]
  }
  return [...checkPrimordial(values), ...checkEncounter(values)]
}

function checkEncounter(values: ClusterValues): Relation[] {
  const { model, stars, impactParameter, separation } = values
  if (model !== 'twoClusters') return []
  if (stars < 2)
    return [
      {
        name: 'stars',
        given: String(stars),
        reason: 'must be 2 at least for two clusters',
        involves: ['stars', 'model'],
      },
    ]
  if (impactParameter > separation) {
    const distance = withUnit(String(separation), scalesOf(values).units.length)
    const reason = say('must not be above separation, which is {distance}', { distance })
    const involves = ['impactParameter', 'separation']
    return [{ name: 'impactParameter', given: String(impactParameter), reason, involves }]
  }
  return []
}
