import type { Check, Claim, Found, Given, Source } from '../../experiments/claim'
import { aboutFunction } from '../../experiments/claim'
import { kingProfile } from '../../physics/cluster/king'
import { massSegments, meanMass } from '../../physics/cluster/massFunction'
import { freeFallTime } from '../../physics/cluster/theory'
import { gravitationalConstantKms, lightYear } from '../../physics/units'
import { say, type Text } from '../../words/text'

/** What is known of clusters and few bodies from elsewhere: closed forms, published orbits, another method, conserved quantities. */

const closed = (form: string): Source => ({ text: say('Closed form: {form}', { form }) })
const conserved = (why: Text): Source => ({ text: say('Conserved: {why}', { why }) })
const nominal: Source = {
  text: 'IAU 2015 resolution B3: nominal solar mass parameter; resolution B2: the parsec',
  link: 'https://doi.org/10.3847/0004-6256/152/2/41',
}
const salpeter: Source = {
  text: 'Salpeter (1955), Astrophys. J. 121, 161: closed integral of its power law',
  link: 'https://doi.org/10.1086/145971',
}
const kroupa: Source = {
  text: 'Kroupa (2001), Mon. Not. R. Astron. Soc. 322, 231, eq. 2: closed integral',
  link: 'https://doi.org/10.1046/j.1365-8711.2001.04022.x',
}
const eight: Source = {
  text: 'Chenciner & Montgomery (2000), Ann. Math. 152, 881; velocities by Simó',
  link: 'https://doi.org/10.2307/2661357',
}
const burrau: Source = { text: 'Burrau’s problem (1913), by an extrapolation method with thirty digits' }
const game: Source = {
  text: 'The Computer Language Benchmarks Game, n-body: its published output',
  link: 'https://benchmarksgame-team.pages.debian.net/benchmarksgame/description/nbody.html',
}
const king: Source = { text: 'King (1966), Astron. J. 71, 64, table II', link: 'https://doi.org/10.1086/109857' }
const aarseth: Source = {
  text: 'Aarseth, Hénon & Wielen (1974), Astron. Astrophys. 37, 183: Plummer’s model in closed form',
  link: 'https://ui.adsabs.harvard.edu/abs/1974A%26A....37..183A',
}
const hernquist: Source = {
  text: 'Hernquist (1990), Astrophys. J. 356, 359, cut off at a hundred scale radii',
  link: 'https://doi.org/10.1086/168845',
}
const freeman: Source = {
  text: 'Freeman (1970), Astrophys. J. 160, 811: the exponential disc',
  link: 'https://doi.org/10.1086/150474',
}
const jacobi: Source = {
  text: 'King (1962), Astron. J. 67, 471, for a flat rotation curve',
  link: 'https://doi.org/10.1086/108756',
}
const joyce: Source = {
  text: 'Joyce, Marcos & Sylos Labini (2009), Mon. Not. R. Astron. Soc. 397, 775; band over seeds by another program',
  link: 'https://doi.org/10.1111/j.1365-2966.2009.14988.x',
}
const another: Source = { text: 'An independent program, to the digits given' }

type Runs = readonly Found[]
const first =
  (path: string) =>
  ([run]: Runs) =>
    run.number(path)
const few = (model: string, more: Given): Given => ({ model, units: 'natural', softeningLength: 0, ...more })
const largest = (data: ArrayLike<number | bigint>) => {
  let most = 0
  for (let k = 0; k < data.length; k++) most = Math.max(most, Math.abs(Number(data[k])))
  return most
}
/** How far the bodies of the second run are from where those of the first are, at most. */
const missed = ([start, end]: Runs) =>
  largest(Float64Array.from(end.arrays.position.data, (x, k) => Number(x) - Number(start.arrays.position.data[k])))

/** Twelve digits: the last ones of a power differ from engine to engine. */
const twelve = (x: number) => Number(x.toPrecision(12))

const constants: readonly Check[] = [
  aboutFunction(
    () => ({
      g: gravitationalConstantKms,
      year: lightYear,
      salpeter: meanMass(massSegments('salpeter', 0.1, 50)),
      kroupa: meanMass(massSegments('kroupa', 0.01, 100)),
      fall: freeFallTime(1, 1, 1),
    }),
    [
      {
        id: 'constant.gravity',
        claim: 'Newton’s constant in pc (km/s)² per solar mass',
        source: nominal,
        expected: 4.3009173e-3,
        tolerance: 5e-11,
        of: ({ g }) => g,
      },
      {
        id: 'constant.lightYear',
        claim: 'A light year in parsecs',
        source: nominal,
        expected: 0.306601,
        tolerance: 5e-7,
        of: ({ year }) => year,
      },
      {
        id: 'mass.salpeter',
        claim: 'Mean mass of Salpeter’s stars from 0.1 to 50 M☉',
        source: salpeter,
        expected: 0.34197663593,
        tolerance: 1e-11,
        of: (found) => twelve(found.salpeter),
      },
      {
        id: 'mass.kroupa',
        claim: 'Mean mass of Kroupa’s stars from 0.01 to 100 M☉',
        source: kroupa,
        expected: 0.376175542638,
        tolerance: 1e-11,
        of: (found) => twelve(found.kroupa),
      },
      {
        id: 'freeFall',
        claim: 'Free-fall time of a sphere, G = M = R = 1',
        source: closed('(π/2)√(R³/2GM)'),
        expected: 1.1107207345395915,
        tolerance: 1e-14,
        of: ({ fall }) => fall,
      },
    ],
  ),
  {
    runs: (seed) => [{ preset: 'article', steps: 0, seed }],
    claims: [
      {
        id: 'mass.article',
        claim: 'Mean mass of the article’s thousand stars',
        source: { text: 'Closed mean and spread of its power law: 0.342 ± 0.031 for a thousand' },
        expected: 0.34197663593,
        tolerance: { standardErrors: 4 },
        of: ([run]) => ({ value: run.number('totalMass') / 1000, standardError: 0.0308 }),
      },
    ],
  },
]

const orbits: readonly Check[] = [
  {
    runs: [few('kepler', { steps: 0 }), few('kepler', { integrator: 'gaussRadau15', timeStep: 2 * Math.PI, steps: 2 })],
    claims: [
      {
        id: 'kepler.energy',
        claim: 'Energy of a Kepler orbit',
        source: closed('−G m₁ m₂/2a'),
        expected: -0.09375,
        tolerance: 1e-15,
        of: first('energy'),
      },
      {
        id: 'kepler.axis',
        claim: 'Semi-major axis of the pair, found among its stars',
        source: closed('1'),
        expected: 1,
        tolerance: 1e-12,
        of: first('binaries.0.semiMajorAxis'),
      },
      {
        id: 'kepler.eccentricity',
        claim: 'Eccentricity of the pair',
        source: closed('0.5'),
        expected: 0.5,
        tolerance: 1e-12,
        of: first('binaries.0.eccentricity'),
      },
      {
        id: 'kepler.period',
        claim: 'How far the pair is from where it began after two periods',
        source: closed('2π√(a³/GM)'),
        expected: 0,
        tolerance: 1e-12,
        of: missed,
      },
    ],
  },
  {
    runs: [
      few('figureEight', { steps: 0 }),
      few('figureEight', { integrator: 'kahanLi6', timeStep: 6.3259139829262 / 200, steps: 2000 }),
    ],
    claims: [
      {
        id: 'figureEight.energy',
        claim: 'Energy of the figure eight',
        source: eight,
        expected: -1.2871419956,
        tolerance: 1e-10,
        of: first('energy'),
      },
      {
        id: 'figureEight.return',
        claim: 'How far its bodies are from where they began after ten periods',
        source: eight,
        expected: 0,
        tolerance: 1e-6,
        of: missed,
      },
    ],
  },
  {
    runs: [few('pythagorean', { integrator: 'gaussRadau15', timeStep: 0.1, steps: 100 })],
    claims: [
      {
        id: 'pythagorean.energy',
        claim: 'Energy of masses 3, 4 and 5 at rest',
        source: closed('−769/60'),
        expected: -769 / 60,
        tolerance: 1e-12,
        of: first('initialEnergy'),
      },
      ...(
        [
          ['x of mass 3', 0, 0.778480410138],
          ['y of mass 3', 1, 0.14139230029],
          ['x of mass 4', 3, -2.025092477978],
          ['y of mass 4', 4, 0.097219384146],
          ['x of mass 5', 6, 1.1529857363],
          ['y of mass 5', 7, -0.162610887491],
        ] as const
      ).map(
        ([what, place, expected]): Claim<Runs> => ({
          id: `pythagorean.${what.replace(' of mass ', '')}`,
          claim: say('Where the Pythagorean three are at t = 10: {what}', { what }),
          source: burrau,
          expected,
          tolerance: 1e-8,
          of: ([run]) => Number(run.arrays.position.data[place]),
        }),
      ),
    ],
  },
  {
    runs: [few('benchmarkGame', { integrator: 'symplecticEuler', timeStep: 0.01, steps: 1000 })],
    claims: [
      {
        id: 'game.start',
        claim: 'Energy of the Benchmarks Game’s five bodies at the start',
        source: game,
        expected: -0.169075164,
        tolerance: 5e-10,
        of: first('initialEnergy'),
      },
      {
        id: 'game.end',
        claim: 'Their energy after a thousand steps',
        source: game,
        expected: -0.169087605,
        tolerance: 5e-10,
        of: first('energy'),
      },
    ],
  },
]

/** Orbits of e = 0.5 from apocentre, at 500 and at 1000 steps each; |ΔE/E| from a run whose error counts by K₀ + |W₀| = 5/3 |E₀|. */
const duel = (integrator: string, name: Text, error: number, margin: number, gain: number, orbits = 10): Check => ({
  runs: [500, 1000].map((steps) =>
    few('kepler', { integrator, timeStep: (2 * Math.PI) / steps, steps: orbits * steps }),
  ),
  claims: [
    {
      id: `integrator.${integrator}.error`,
      claim: say('Largest |ΔE/E| of {name} on a Kepler orbit at 500 steps each', { name }),
      source: another,
      expected: error,
      tolerance: margin,
      of: ([run]) => (largest(run.arrays.energyError.data) * 5) / 3,
    },
    {
      id: `integrator.${integrator}.order`,
      claim: say('By how much half the step improves {name}', { name }),
      source: closed('2 to the power of its order in the energy'),
      expected: gain,
      tolerance: gain * 0.12,
      of: ([coarse, fine]) => largest(coarse.arrays.energyError.data) / largest(fine.arrays.energyError.data),
    },
  ],
})

const integrators: readonly Check[] = [
  duel('symplecticEuler', 'symplectic Euler', 1.77e-2, 5e-5, 2),
  duel('leapfrog', 'the leapfrog', 4.21e-4, 5e-7, 4, 0.5),
  duel('rungeKutta4', 'fourth-order Runge–Kutta', 9.5e-8, 5e-10, 32),
  duel('yoshida4', 'Yoshida’s fourth order', 5.2e-7, 5e-9, 16),
  {
    runs: [
      few('kepler', { timeStep: (2 * Math.PI) / 100, steps: 2000 }),
      few('kepler', { timeStep: (2 * Math.PI) / 100, steps: 20_000 }),
    ],
    claims: [
      {
        id: 'integrator.leapfrog.drift',
        claim: 'The leapfrog’s largest energy error after 200 orbits over that after 20',
        source: { text: 'Symplectic: no drift; Hairer, Lubich & Wanner (2006), Geometric Numerical Integration, IX.3' },
        expected: 1,
        tolerance: 0.25,
        of: ([short, long]) => largest(long.arrays.energyError.data) / largest(short.arrays.energyError.data),
      },
    ],
  },
  {
    runs: [
      {
        model: 'uniform',
        stars: 40,
        radius: 1,
        massFunction: 'equal',
        virialRatio: 0,
        softeningLength: 0.1,
        timeStep: 0.03,
        reverseAt: 120,
        steps: 240,
      },
    ],
    claims: [
      {
        id: 'integrator.leapfrog.reversal',
        claim: 'How far forty stars are from where they began when time has been turned round',
        source: conserved('reversible in exact arithmetic; rounding is all there is'),
        expected: 0,
        tolerance: 1e-12,
        of: first('roundTripError'),
      },
    ],
  },
]

/** Equal stars of a model with radius 1, where they begin. */
const sphere = (model: string, seed: number, stars = 20_000): readonly Given[] => [
  {
    model,
    stars,
    radius: 1,
    massFunction: 'equal',
    // A disc turns as it has to.
    ...(model === 'disk' ? {} : { virialRatio: 0.5 }),
    softeningLength: 0.01,
    steps: 0,
    seed,
  },
]
const plummer = (seed: number) => sphere('plummer', seed)
/** Quantiles of 20 000 independent radii scatter by √(p(1 − p)/N) over the density there; of two over each other both do, together as far as they overlap. */
const models: readonly Check[] = [
  {
    runs: plummer,
    claims: [
      {
        id: 'plummer.inner',
        claim: 'Radius of a tenth of Plummer’s mass over that of half',
        source: aarseth,
        expected: 0.308678 / 0.76857063066,
        tolerance: { standardErrors: 4 },
        of: ([run]) => ({
          value: run.number('lagrangianRadii.10') / run.number('lagrangianRadii.50'),
          standardError: 0.00443,
        }),
      },
      {
        id: 'plummer.outer',
        claim: 'Radius of nine tenths of Plummer’s mass over that of half',
        source: aarseth,
        expected: 2.18367 / 0.76857063066,
        tolerance: { standardErrors: 4 },
        of: ([run]) => ({
          value: run.number('lagrangianRadii.90') / run.number('lagrangianRadii.50'),
          standardError: 0.0375,
        }),
      },
      {
        id: 'plummer.balance',
        claim: 'A sphere set up in balance has half as much kinetic as potential energy',
        source: { text: 'Virial theorem' },
        expected: 0.5,
        tolerance: 1e-3,
        of: first('virialRatio'),
      },
    ],
  },
  {
    runs: (seed) => sphere('uniform', seed),
    claims: [
      {
        id: 'uniform.half',
        claim: 'Half-mass radius of a uniform sphere, in its radius',
        source: closed('2^(−1/3)'),
        expected: 0.7937005259841,
        tolerance: { standardErrors: 4 },
        of: ([run]) => ({ value: run.number('lagrangianRadii.50'), standardError: 0.00187 }),
      },
    ],
  },
  {
    runs: (seed) => sphere('hernquist', seed),
    claims: [
      {
        id: 'hernquist.half',
        claim: 'Half-mass radius of Hernquist’s model, in scale radii',
        source: hernquist,
        // r/(r + 1) = 100/101 √p
        expected: 2.334508,
        tolerance: { standardErrors: 4 },
        of: ([run]) => ({ value: run.number('lagrangianRadii.50'), standardError: 0.0275 }),
      },
      {
        id: 'hernquist.outer',
        claim: 'Radius of nine tenths of Hernquist’s mass over that of half',
        source: hernquist,
        expected: 15.471858 / 2.334508,
        tolerance: { standardErrors: 4 },
        of: ([run]) => ({
          value: run.number('lagrangianRadii.90') / run.number('lagrangianRadii.50'),
          standardError: 0.126,
        }),
      },
    ],
  },
  {
    // Flat: what it is thick would count with its radii.
    runs: (seed) => sphere('disk', seed).map((given) => ({ ...given, scaleHeight: 0 })),
    claims: [
      {
        id: 'disk.half',
        claim: 'Half-mass radius of an exponential disc, in scale lengths',
        source: freeman,
        // 1 − (1 + x) e^−x = ½ (1 − 11 e^−10)
        expected: 1.67755,
        tolerance: { standardErrors: 4 },
        of: ([run]) => ({ value: run.number('lagrangianRadii.50'), standardError: 0.0113 }),
      },
    ],
  },
  {
    runs: (seed) => [
      {
        model: 'uniform',
        stars: 1000,
        radius: 1,
        massFunction: 'equal',
        mass: 1,
        // So slow that all are bound, and count.
        virialRatio: 0.1,
        externalPotential: 'tidal',
        circularSpeed: 220,
        orbitRadius: 8000,
        steps: 0,
        seed,
      },
    ],
    claims: [
      {
        id: 'tide.radius',
        claim: 'Tidal radius of a thousand solar masses at 8 kpc, at a circular speed of 220 km/s, in parsecs',
        source: jacobi,
        // (G M R²/2 v²)^⅓
        expected: 14.1673,
        tolerance: 5e-4,
        of: first('tidalRadius'),
      },
    ],
  },
  ...(
    [
      [3, 0.672, 1.259],
      [6, 1.255, 2.647],
      [9, 2.119, 15.41],
    ] as const
  ).map(
    ([depth, concentration, half]): Check =>
      aboutFunction(
        ({ log }) => {
          const { tidalRadius, radius, massShare } = kingProfile(depth)
          const row = massShare.findIndex((share) => share >= 0.5)
          const place = (0.5 - massShare[row - 1]) / (massShare[row] - massShare[row - 1])
          return { edge: log(tidalRadius) / log(10), half: radius[row - 1] + place * (radius[row] - radius[row - 1]) }
        },
        [
          {
            id: `king.${depth}.edge`,
            claim: say('Concentration of King’s model with W₀ = {depth}: log of edge over core radius', { depth }),
            source: king,
            expected: concentration,
            tolerance: 6e-4,
            of: ({ edge }) => edge,
          },
          {
            id: `king.${depth}.half`,
            claim: say('Half-mass radius of King’s model with W₀ = {depth}, in core radii', { depth }),
            source: king,
            expected: half,
            tolerance: half * 1e-3,
            of: (found) => found.half,
          },
        ],
      ),
  ),
]

const bound: Check = {
  runs: (seed) => sphere('plummer', seed, 2000),
  claims: [
    {
      id: 'plummer.bound',
      claim: 'All of its stars are bound',
      source: closed('no speed in Plummer’s model reaches that of escape'),
      expected: 1,
      tolerance: 0.005,
      of: first('boundFraction'),
    },
  ],
}

/** What one seed differs from the next, standard deviations over twelve: a thousand stars are few. */
const scatter = { radius: 0.012, time: 0.023, lost: 0.04 }

const collapse: Check = {
  runs: (seed) => [
    {
      model: 'uniform',
      units: 'natural',
      stars: 1000,
      mass: 0.001,
      radius: 1,
      massFunction: 'equal',
      virialRatio: 0,
      softeningLength: 0.005,
      timeStep: 0.001,
      steps: 4000,
      seed,
    },
  ],
  claims: [
    {
      id: 'collapse.radius',
      claim: 'Smallest half-mass radius of a thousand equal stars that fall from rest, in radii of the sphere',
      source: joyce,
      expected: 0.0575,
      tolerance: { standardErrors: 4 },
      of: ([run]) => ({ value: deepest(run).radius, standardError: scatter.radius }),
    },
    {
      id: 'collapse.time',
      claim: 'When they are closest together, G = M = R = 1',
      source: joyce,
      expected: 1.135,
      tolerance: { standardErrors: 4 },
      of: ([run]) => ({ value: deepest(run).time, standardError: scatter.time }),
    },
    {
      id: 'collapse.lost',
      claim: 'Share of the mass that they throw out',
      source: joyce,
      expected: 0.225,
      tolerance: { standardErrors: 4 },
      of: ([run]) => ({ value: 1 - run.number('boundFraction'), standardError: scatter.lost }),
    },
    {
      id: 'collapse.energy',
      claim: 'Energy is what it was',
      source: conserved('energy'),
      expected: 0,
      tolerance: 2e-3,
      of: first('energyError'),
    },
    {
      id: 'collapse.momentum',
      claim: 'Momentum is what it was',
      source: conserved('momentum'),
      expected: 0,
      tolerance: 1e-12,
      of: ([run]) => largest(run.result.momentum as readonly number[]),
    },
  ],
}

function deepest({ arrays }: Found) {
  const { time, lagrangianRadii } = arrays
  const half = (sample: number) => Number(lagrangianRadii.data[3 * sample + 1])
  let place = 0
  for (let k = 1; k < time.data.length; k++) if (half(k) < half(place)) place = k
  return { time: Number(time.data[place]), radius: half(place) }
}

const tree: Check = {
  runs: [
    {
      model: 'plummer',
      stars: 10_000,
      radius: 1,
      massFunction: 'equal',
      virialRatio: 0.5,
      softeningLength: 0.01,
      timeStep: 1e-4,
      steps: 1,
      solver: 'tree',
    },
  ],
  claims: [
    {
      id: 'tree.force',
      claim: 'Error of the tree’s forces against direct summation, rms over a sample of its stars',
      source: {
        text: 'Barnes & Hut (1986), Nature 324, 446, with quadrupoles: at most 2 × 10⁻³',
        link: 'https://doi.org/10.1038/324446a0',
      },
      expected: 1e-3,
      tolerance: 1e-3,
      of: first('forceError.rms'),
    },
  ],
}

export const checks: readonly Check[] = [...constants, ...orbits, ...integrators, ...models, bound, collapse, tree]
