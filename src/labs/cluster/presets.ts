import type { Preset } from '../../parameters/resolve'
import { lightYear, megayear, parsec } from '../../physics/units'

/** Ten billion suns. */
const disc = {
  stars: 10_000,
  model: 'disk',
  radius: 3000,
  scaleHeight: 300,
  toomreParameter: 1.2,
  massFunction: 'equal',
  mass: 1e6,
  timeStep: 1,
  softeningLength: 200,
  steps: 5000,
  speed: 0.05,
} as const

/** Named runs, plain data. What a preset does not name keeps its default. */
export const presets = {
  collapse: {
    label: 'A thousand stars fall',
    meaning:
      'A thousand stars of all masses, at rest within 10 pc: they fall together within seconds, rush past each other and settle.',
    values: {
      stars: 1000,
      model: 'uniform',
      radius: 10,
      massFunction: 'kroupa',
      minimumMass: 0.08,
      virialRatio: 0,
      timeStep: 0.1,
      softeningLength: 0.3,
      speed: 0.2,
      trails: 'on',
    },
  },
  article: {
    label: 'The article’s run',
    meaning:
      'A thousand stars at rest in a sphere of a thousand light years, symplectic Euler, practically no softening: close pairs spoil the energy.',
    values: {
      stars: 1000,
      model: 'uniform',
      radius: 1000 * lightYear,
      massFunction: 'salpeter',
      minimumMass: 0.1,
      maximumMass: 50,
      virialRatio: 0,
      integrator: 'symplecticEuler',
      timeStep: 1e13 / megayear,
      // The article softens the square of the distance by 1e-12 m².
      softeningLength: 1e-6 / parsec,
      steps: 50_000,
    },
  },
  plummer: {
    label: 'A cluster in balance',
    meaning:
      'Plummer’s model with Kroupa masses: it stays as it is, while close passages slowly sort the stars by mass.',
    values: {
      stars: 2000,
      model: 'plummer',
      radius: 1,
      massFunction: 'kroupa',
      minimumMass: 0.08,
      maximumMass: 50,
      virialRatio: 0.5,
      timeStep: 0.002,
      softeningLength: 0.02,
    },
  },
  primordialBinaries: {
    label: 'Born in pairs',
    meaning:
      'Plummer’s model, a quarter of its systems close binaries: Hermite’s steps follow their orbits, and passing stars widen, harden and exchange them.',
    values: {
      stars: 150,
      model: 'plummer',
      radius: 0.5,
      massFunction: 'kroupa',
      minimumMass: 0.08,
      maximumMass: 10,
      virialRatio: 0.5,
      binaryFraction: 0.25,
      minimumAxis: 0.005,
      maximumAxis: 0.03,
      integrator: 'hermite4',
      accuracy: 0.02,
      timeStep: 0.002,
      softeningLength: 0,
      steps: 5000,
      speed: 0.2,
      trails: 'on',
    },
  },
  segregated: {
    label: 'Sorted by mass',
    meaning:
      'Plummer’s model in which the heaviest star has the deepest orbit from the start: the massive ones are together in the middle, as in young clusters.',
    values: {
      stars: 2000,
      model: 'plummer',
      radius: 1,
      massFunction: 'kroupa',
      minimumMass: 0.08,
      maximumMass: 50,
      virialRatio: 0.5,
      massSegregation: 1,
      timeStep: 0.002,
      softeningLength: 0.02,
    },
  },
  king: {
    label: 'A globular cluster',
    meaning: 'King’s model with W₀ = 6: a core and an edge, in balance.',
    values: {
      stars: 2000,
      model: 'king',
      centralPotential: 6,
      radius: 1,
      massFunction: 'kroupa',
      minimumMass: 0.08,
      virialRatio: 0.5,
      timeStep: 0.005,
      softeningLength: 0.02,
    },
  },
  cold: {
    label: 'Cold collapse, equal stars',
    meaning:
      'Equal masses at rest: the sphere falls to a fifteenth of its size, throws a quarter of its stars out and settles.',
    values: {
      stars: 2000,
      radius: 10,
      massFunction: 'equal',
      timeStep: 0.01,
      softeningLength: 0.05,
      steps: 20_000,
    },
  },
  thereAndBack: {
    label: 'There and back',
    meaning:
      'Three hundred stars fall together and fly apart, then time is turned round: with the leapfrog they come back to rest where they began.',
    values: {
      stars: 300,
      radius: 10,
      massFunction: 'equal',
      timeStep: 0.1,
      softeningLength: 0.3,
      reverseAt: 450,
      steps: 900,
      speed: 0.2,
      trails: 'on',
    },
  },
  warm: {
    label: 'Too hot to hold',
    meaning: 'Started with more kinetic than binding energy the cluster disperses.',
    values: {
      stars: 1000,
      radius: 10,
      massFunction: 'kroupa',
      minimumMass: 0.08,
      virialRatio: 1.5,
      timeStep: 0.02,
      softeningLength: 0.05,
    },
  },
  spinningSphere: {
    label: 'A spinning sphere falls',
    meaning:
      'A uniform sphere that turns like a rigid body, too slowly for balance: it falls together along its axis first, and flattens.',
    values: {
      stars: 2000,
      radius: 10,
      massFunction: 'equal',
      virialRatio: 0.15,
      rotation: 0.9,
      timeStep: 0.05,
      softeningLength: 0.2,
      steps: 10_000,
      speed: 0.2,
    },
  },
  twoClusters: {
    label: 'Two clusters collide',
    meaning:
      'Two Plummer spheres on an orbit that only just binds them: they go through each other, draw out tails and become one.',
    values: {
      stars: 2000,
      model: 'twoClusters',
      radius: 1,
      separation: 12,
      relativeSpeed: 0.8,
      impactParameter: 3,
      massFunction: 'kroupa',
      minimumMass: 0.08,
      virialRatio: 0.5,
      timeStep: 0.01,
      softeningLength: 0.1,
      steps: 20_000,
      trails: 'on',
    },
  },
  spinningDisc: {
    label: 'A spinning disc',
    meaning:
      'An exponential disc of ten billion suns in its own gravity. Without a halo to hold it such a disc does not stay round: spirals, then a bar (Ostriker & Peebles 1973).',
    values: disc,
  },
  heldDisc: {
    label: 'A disc in a halo',
    meaning:
      'The same disc in a halo that is not made of stars and pulls more than three times as hard: it stays round and thin (Ostriker & Peebles 1973).',
    values: {
      ...disc,
      externalPotential: 'logarithmic',
      circularSpeed: 150,
      externalRadius: 3000,
    },
  },
  tidalTails: {
    label: 'A cluster in its galaxy’s tide',
    meaning:
      'A cluster on a circle 2 kpc from the middle of a galaxy: stars leave it at both ends and draw out into tails.',
    values: {
      stars: 1000,
      model: 'plummer',
      radius: 2,
      massFunction: 'kroupa',
      minimumMass: 0.08,
      virialRatio: 0.5,
      externalPotential: 'tidal',
      orbitRadius: 2000,
      timeStep: 0.05,
      softeningLength: 0.1,
      steps: 10_000,
      speed: 0.3,
    },
  },
  figureEight: {
    label: 'Figure eight',
    meaning: 'Three equal bodies chase each other along one curve: a choreography, and a test of any integrator.',
    values: { model: 'figureEight', steps: 6326 },
  },
  pythagorean: {
    label: 'Pythagorean problem',
    meaning:
      'Masses 3, 4 and 5 from rest, with steps that follow their close passages: after t = 59.4 the lightest one leaves for good.',
    values: { model: 'pythagorean', integrator: 'gaussRadau15', steps: 7000 },
  },
  solarSystem: {
    label: 'Solar system',
    meaning:
      'The Sun and eight planets from 1 January 2000 on, for two hundred years: Mercury goes round 830 times, Neptune hardly more than once.',
    values: { model: 'solarSystem', integrator: 'kahanLi6', steps: 20_000 },
  },
  hundredThousand: {
    label: 'A hundred thousand stars',
    meaning:
      'A cold sphere of a hundred thousand stars falls together, with the forces of a tree: smoother, and deeper.',
    values: {
      stars: 100_000,
      radius: 10,
      massFunction: 'kroupa',
      minimumMass: 0.08,
      virialRatio: 0.1,
      timeStep: 0.02,
      softeningLength: 0.1,
      steps: 2000,
    },
  },
  million: {
    label: 'A million stars',
    meaning:
      'Plummer’s model of a million stars: a step takes less than a second on two cores, and a gibibyte of memory is needed.',
    values: {
      stars: 1_000_000,
      model: 'plummer',
      radius: 5,
      massFunction: 'kroupa',
      minimumMass: 0.08,
      virialRatio: 0.5,
      timeStep: 0.002,
      softeningLength: 0.05,
      steps: 500,
    },
  },
} as const satisfies Record<string, Preset>
