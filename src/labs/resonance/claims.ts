import type { Check, Claim, Found, Given, Source } from '../../experiments/claim'
import { aboutFunction } from '../../experiments/claim'
import { completeElliptic } from '../../physics/resonance/ellipticIntegrals'
import { impulseSpeed } from '../../physics/resonance/encounter'
import { acceleration, createGalaxy, potential } from '../../physics/resonance/galaxy'
import { circularIsland } from '../../physics/resonance/pendulum'
import {
  diffusion,
  heatingIntegral,
  subhaloDensity,
  survivalClosedForm,
  survivalFokkerPlanck,
} from '../../physics/resonance/population'
import { createRadialSolver } from '../../physics/resonance/radialOrbit'
import { corotationRadius } from '../../physics/resonance/resonances'
import { gigayearsPerTimeUnit } from '../../physics/units'
import { asIs, say, type Text } from '../../words/text'

/** What is known of orbits in a barred galaxy and of passing subhaloes from elsewhere: closed forms, and another program. */

const closed = (text: Text): Source => ({ text: say('Closed form: {text}', { text }) })
const agama: Source = {
  text: 'An independent program, confirmed by AGAMA: Vasiliev (2019), Mon. Not. R. Astron. Soc. 482, 1525',
  link: 'https://doi.org/10.1093/mnras/sty2672',
}
const legendre: Source = {
  text: asIs('NIST Digital Library of Mathematical Functions, §19.2'),
  link: 'https://dlmf.nist.gov/19.2',
}
const another: Source = { text: 'An independent program: the same model, other code' }
const pendulum: Source = {
  text: 'Pendulum of Tremaine & Weinberg (1984), Mon. Not. R. Astron. Soc. 209, 729, by an independent quadrature',
  link: 'https://doi.org/10.1093/mnras/209.4.729',
}
const omelyan: Source = {
  text: 'Fourth order: Omelyan, Mryglod & Folk (2002), Comput. Phys. Commun. 146, 188',
  link: 'https://doi.org/10.1016/S0010-4655(02)00451-4',
}

const standard = { potential: 'logarithmic', patternSpeed: 35, barStrength: 0.02 } as const

type Runs = readonly Found[]
const first =
  (path: string) =>
  ([run]: Runs) =>
    run.number(path)
const relative = (expected: number, digits: number) => Math.abs(expected) * digits

const field: Check = aboutFunction(
  (functions) => {
    const galaxy = createGalaxy(standard, functions)
    const places = [
      [8, 0, 0],
      [3, 4, 1],
      [0.1, 0.2, -0.3],
    ] as const
    return places.map(([x, y, z]) => [potential(galaxy, x, y, z), ...acceleration(galaxy, x, y, z)])
  },
  (
    [
      ['potential.axis', 'Potential of the barred galaxy 8 kpc along the bar', 0, 0, 114556.56591368455],
      ['potential.aside', 'Potential at (3, 4, 1) kpc', 1, 0, 90470.14744196052],
      ['potential.centre', 'Potential at (0.1, 0.2, −0.3) kpc', 2, 0, -25703.143691447563],
      ['force.axis', 'Acceleration 8 kpc along the bar, x', 0, 1, -6975.787323054996],
      ['force.aside', 'Acceleration at (3, 4, 1) kpc, y', 1, 2, -8555.537443494499],
      ['force.centre', 'Acceleration at (0.1, 0.2, −0.3) kpc, z', 2, 3, 41951.304478512226],
    ] as const
  ).map(([id, claim, place, part, expected]) => ({
    id,
    claim,
    source: agama,
    expected,
    tolerance: relative(expected, 1e-13),
    of: (found: readonly (readonly number[])[]) => found[place][part],
  })),
)

const radii: Check = {
  runs: [{ task: 'resonances', duration: 0.5, radialActions: [25, 100, 300, 500] }],
  claims: [
    ...(
      [
        ['corotation', 'Corotation of a bar of 35 km/s/kpc, in kpc', 'corotation', 6.69564281104221],
        [
          'lindblad.innermost',
          'The inner of its two inner Lindblad resonances, in kpc',
          'innerLindblad.0',
          0.369517086027,
        ],
        [
          'lindblad.inner',
          'The outer of its two inner Lindblad resonances, in kpc',
          'innerLindblad.1',
          1.71201087544555,
        ],
        ['lindblad.outer', 'Outer Lindblad resonance, in kpc', 'outerLindblad', 11.4556077283587],
        ['fourToOne.inner', 'Inner 4 : 1 resonance, in kpc', 'innerFourToOne', 4.2956122458074],
        ['fourToOne.outer', 'Outer 4 : 1 resonance, in kpc', 'outerFourToOne', 9.07797212745932],
      ] as const
    ).map(
      ([id, claim, path, expected]): Claim<Runs> => ({
        id,
        claim,
        source: closed('Ω(R) + mκ(R) = Ωp in the logarithmic halo'),
        expected,
        tolerance: relative(expected, 3e-12),
        of: first(path),
      }),
    ),
    ...(
      [
        ['lagrange.L1', 'Where a star can rest on the bar’s axis, in kpc', 'lagrange.L1.x', 6.758984677163278],
        [
          'lagrange.L1.energy',
          'Jacobi integral of the saddle, in (km/s)²',
          'lagrange.L1.jacobiIntegral',
          77154.85984670563,
        ],
        ['lagrange.L4', 'Where a star can rest across the bar, in kpc', 'lagrange.L4.y', 6.6298490981955585],
        [
          'lagrange.L4.energy',
          'Jacobi integral of the maximum, in (km/s)²',
          'lagrange.L4.jacobiIntegral',
          78259.5685109542,
        ],
      ] as const
    ).map(
      ([id, claim, path, expected]): Claim<Runs> => ({
        id,
        claim,
        source: agama,
        expected,
        tolerance: relative(expected, 1e-12),
        of: first(path),
      }),
    ),
    ...(
      [
        [25, 1533.3817, -0.0882087, -536.1038, 0.8934, 155.9189],
        [100, 1425.2213, -0.0880198, -484.8278, 0.94046, 148.434],
        [300, 1127.6767, -0.08667, -321.451, 1.16395, 121.8016],
        [500, 808.5485, -0.0823856, -100.9865, 2.12995, 70.0222],
      ] as const
    ).flatMap(([action, momentum, , depth, period, width], place): Claim<Runs>[] => [
      {
        id: `island.${action}.momentum`,
        claim: say('Angular momentum in corotation at radial action {action} kpc km/s', { action }),
        source: pendulum,
        expected: momentum,
        tolerance: 1e-4,
        of: first(`islands.${place}.angularMomentum`),
      },
      {
        id: `island.${action}.depth`,
        claim: say('Depth Ψ of the island at radial action {action}', { action }),
        source: pendulum,
        expected: depth,
        tolerance: 1e-4,
        of: first(`islands.${place}.coefficientPsi`),
      },
      {
        id: `island.${action}.period`,
        claim: say('Period of libration at radial action {action}, in Gyr', { action }),
        source: pendulum,
        expected: period,
        tolerance: 1e-5,
        of: first(`islands.${place}.librationPeriod`),
      },
      {
        id: `island.${action}.width`,
        claim: say('Half-width of the island at radial action {action}, in kpc km/s', { action }),
        source: pendulum,
        expected: width,
        tolerance: 1e-4,
        of: first(`islands.${place}.halfWidth`),
      },
    ]),
  ],
}

const milkyWay: Check = {
  runs: [{ task: 'resonances', potential: 'milkyWay', duration: 0.5, radialActions: [300] }],
  claims: [
    {
      id: 'milkyWay.corotation',
      claim: 'Corotation in a Milky Way of disc, bulge, nucleus and halo, in kpc',
      source: agama,
      expected: 6.68905896107,
      tolerance: 1e-10,
      of: first('corotation'),
    },
    {
      id: 'milkyWay.lindblad',
      claim: 'Its outer Lindblad resonance, in kpc',
      source: agama,
      expected: 10.827317712455,
      tolerance: 3e-10,
      of: first('outerLindblad'),
    },
  ],
}

const circular: Check = aboutFunction(
  (functions) => {
    const galaxy = createGalaxy(standard, functions)
    return circularIsland(createRadialSolver(galaxy), required(corotationRadius(galaxy)))
  },
  [
    {
      id: 'island.circular.period',
      claim: 'Period of libration of circular orbits, in Gyr',
      source: closed(asIs('𝒢 = 4Ω′/(κ²R/2Ω), Ψ = −552.25')),
      expected: 0.880094422994,
      tolerance: 1e-11,
      of: (found) => found.librationPeriod * gigayearsPerTimeUnit,
    },
    {
      id: 'island.circular.width',
      claim: 'Half-width of the island of circular orbits, in kpc km/s',
      source: closed(asIs('2√(Ψ/𝒢)')),
      expected: 158.222609423,
      tolerance: 1e-8,
      of: (found) => found.halfWidth,
    },
  ],
)

function required<T>(found: T | undefined): T {
  if (found === undefined) throw new Error(say('there is no corotation'))
  return found
}

const orbit = (star: readonly number[], timeStep: number, duration = 5): Given => ({
  task: 'orbit',
  star,
  timeStep,
  duration,
})
const starA = [0, 9.69, 0, -121, 0, 0]
const orbits: readonly Check[] = [
  {
    runs: [orbit(starA, 0.25)],
    claims: (
      [
        ['x', 0, -4.53033104],
        ['y', 1, 5.42845988],
        ['px', 3, -220.12780054],
        ['py', 4, 8.5290333],
      ] as const
    ).map(([name, place, expected]) => ({
      id: `orbit.end.${name}`,
      claim: say('Where a trapped star is after 5 Gyr: {name}', { name }),
      source: agama,
      expected,
      tolerance: 1e-6 * Math.max(1, Math.abs(expected)),
      of: first(`finalState.${place}`),
    })),
  },
  ...(
    [
      ['A', starA, 6.8e-9],
      ['B', [0, 9.69, 0, -95, 0, 0], 4.1e-8],
      ['D', [4, 1, 0.5, 10, 150, 60], 4.9e-8],
      ['E', [8, 0, 0, 10, 20, 5], 3.3e-5],
    ] as const
  ).map(
    ([name, star, expected]): Check => ({
      runs: [orbit(star, 0.5), orbit(star, 0.25)],
      claims: [
        {
          id: `orbit.error.${name}`,
          claim: say('Largest error of the Jacobi integral over 5 Gyr, orbit {name}', { name }),
          source: another,
          expected,
          tolerance: expected,
          of: first('maximumJacobiError'),
        },
        {
          id: `orbit.order.${name}`,
          claim: say('By how much half the time step improves it, orbit {name}', { name }),
          source: omelyan,
          expected: 16,
          tolerance: 4,
          of: ([whole, halved]) => whole.number('maximumJacobiError') / halved.number('maximumJacobiError'),
        },
      ],
    }),
  ),
  ...(
    [
      [115, 0.8893, 1.1927],
      [105, 6.335, 1.3235],
      [95, 16.953, 1.5349],
    ] as const
  ).map(
    ([speed, action, period]): Check => ({
      runs: [orbit([0, 9.69, 0, -speed, 0, 0], 0.25, 40)],
      claims: [
        {
          id: `libration.${speed}.action`,
          claim: say('Libration action of a star that starts with {speed} km/s, in kpc km/s', { speed }),
          source: another,
          expected: action,
          tolerance: action * 0.01,
          of: first('librationAction'),
        },
        {
          id: `libration.${speed}.period`,
          claim: 'Its period of libration, in Gyr',
          source: another,
          expected: period,
          tolerance: period * 0.01,
          of: first('librationPeriod'),
        },
      ],
    }),
  ),
]

const star = [-3.133397525380333, 8.62492917657397, 0, -142.01311404537412, 17.905807183103512, 0]
const passage = (geometry: string, subhaloVelocity: readonly number[], offsetDirection: readonly number[]): Given => ({
  task: 'encounter',
  geometry,
  mass: 1e7,
  impact: 2.5,
  star,
  subhaloVelocity,
  offsetDirection,
})

const encounters: readonly Check[] = (
  [
    [
      'galactic',
      passage(
        'galactic',
        [16.141781046559633, 39.019647972904316, -26.77517463464155],
        [0.13515354910705096, -0.9906768725882369, 0.017112927352097594],
      ),
      [-1.6334997451340314, -0.03681562140627648, -21.364458626950274, 0.19782095506843975],
    ],
    [
      'relative',
      passage(
        'relative',
        [-173.52921842161942 - star[3], -24.778160641425963 - star[4], 84.76328247360495],
        [0.8243935516076407, 0.3193404464097681, 0.46732959606101376],
      ),
      [39.98423596947396, -0.8484216612181399, 57.024131935399524, -1.3391483906876767],
    ],
  ] as const
).map(
  ([name, given, [energy, action, impulseEnergy, impulseAction]]): Check => ({
    runs: [given],
    claims: [
      {
        id: `encounter.${name}.energy`,
        claim: say('Change of E_J in a simulated passage, {name} velocity', { name }),
        source: another,
        expected: energy,
        tolerance: 1e-9,
        of: first('simulated.deltaEJ'),
      },
      {
        id: `encounter.${name}.action`,
        claim: 'Change of the slow action in it',
        source: another,
        expected: action,
        tolerance: 2e-11,
        of: first('simulated.deltaIs'),
      },
      {
        id: `encounter.${name}.impulse.energy`,
        claim: 'Change of E_J by the impulse approximation',
        source: closed(asIs('ΔE_J = u·ê Δv + ½Δv²')),
        expected: impulseEnergy,
        tolerance: 1e-10,
        of: first('impulse.deltaEJ'),
      },
      {
        id: `encounter.${name}.impulse.action`,
        claim: 'Change of the slow action by the impulse approximation',
        source: closed(asIs('ΔI_s = ½Δv (x ê_y − y ê_x)')),
        expected: impulseAction,
        tolerance: 1e-12,
        of: first('impulse.deltaIs'),
      },
    ],
  }),
)

const light: Check = {
  runs: [
    {
      ...passage(
        'galactic',
        [16.141781046559633, 39.019647972904316, -26.77517463464155],
        [0.13515354910705096, -0.9906768725882369, 0.017112927352097594],
      ),
      mass: 1e5,
    },
  ],
  claims: [
    {
      id: 'encounter.firstOrder',
      claim: 'A light subhalo does what first order along the unperturbed orbit says',
      source: closed('ratio → 1 as M → 0'),
      expected: 1,
      tolerance: 0.01,
      of: ([run]) => run.number('simulated.deltaEJ') / run.number('firstOrder.deltaEJ'),
    },
  ],
}

const kick: Check = aboutFunction(
  () => impulseSpeed(1e7, 2.5, 100),
  [
    {
      id: 'encounter.kick',
      claim: 'Kick by 10⁷ suns at 2.5 kpc and 100 km/s, in km/s',
      source: closed(asIs('2GMb/(v(b² + r_s²))')),
      expected: 0.33020726487,
      tolerance: 1e-11,
      of: (found: number) => found,
    },
  ],
)

/** Mean |ΔE_J| of a cell: simulated and by impulse, each with the standard error of the other program beside its own. */
const cell = (
  mass: number,
  impact: number,
  velocity: number,
  simulated: readonly [number, number],
  impulse: readonly [number, number],
): Check => ({
  runs: (seed) => [{ task: 'grid', masses: [mass], impacts: [impact], velocities: [velocity], encounters: 256, seed }],
  claims: (
    [
      ['simulated', 'delta_EJ_sim', simulated],
      ['impulse', 'delta_EJ_ana', impulse],
    ] as const
  ).map(([name, array, [expected, error]]) => ({
    id: `grid.${mass}.${impact}.${velocity}.${name}`,
    claim: say('Mean |ΔE_J| of random passages of {mass} suns at {impact} kpc and {velocity} km/s, {how}', {
      ...{ mass, impact, velocity, how: name === 'simulated' ? say('simulated') : say('by impulse') },
    }),
    source: another,
    expected,
    tolerance: { standardErrors: 5 },
    of: ([run]: Runs) => {
      const own = run.arrays[`${array}_se`].data[0]
      return {
        value: Number(run.arrays[array].data[0]),
        standardError: Math.sqrt(Number(own) * Number(own) + error * error),
      }
    },
  })),
})

const grids: readonly Check[] = [
  cell(1e7, 2.5, 50, [14.139, 0.38], [13.8, 0.39]),
  cell(1e7, 7.5, 50, [6.0755, 0.31], [4.6813, 0.13]),
  cell(1e9, 2.5, 100, [439.88, 8.9], [311.94, 12]),
]

const sample = { squaredRadius: (3.07871 * 24) / 1.4111, squaredTurningSpeed: (10803.8 * 6) / 1.4111 }
const population: readonly Check[] = [
  aboutFunction(
    (functions) => {
      const galaxy = createGalaxy(standard, functions)
      const inverseSpeed = (1.4111 * gigayearsPerTimeUnit) / heatingIntegral(1e5, 1e9, functions)
      return {
        density: subhaloDensity(1e6, 1e7, functions),
        time: diffusion(galaxy, { ...sample, inverseSpeed }, 121.80162169, 1, 1e9).time,
      }
    },
    [
      {
        id: 'population.density',
        claim: 'Subhaloes of 10⁶ to 10⁷ suns per cubic kiloparsec',
        source: { text: 'Abundance at the Sun in simulations without gas: 5.859375 × 10⁻⁴' },
        expected: 5.859375e-4,
        tolerance: 1e-9,
        of: (found) => found.density,
      },
      {
        id: 'population.time',
        claim: 'How long ordinary subhaloes take to spread a star over its island, in Gyr',
        source: another,
        expected: 2409,
        tolerance: 3,
        of: (found) => found.time,
      },
    ],
  ),
  aboutFunction(
    (functions) => [0.05, 0.2].map((time) => [survivalClosedForm(time, functions), survivalFokkerPlanck([time])[0]]),
    (
      [
        [0.05, 0.74768675],
        [0.2, 0.49591218],
      ] as const
    ).flatMap(([time, expected], place) => [
      {
        id: `survival.${time}.series`,
        claim: say('Share that has not diffused to the edge at Dt/I_h² = {time}, by its series', { time }),
        source: closed('Σ 8/(π²k²) e^(−k²π²Dt/4I_h²), k odd'),
        expected,
        tolerance: 1e-8,
        of: (found: readonly (readonly number[])[]) => found[place][0],
      },
      {
        id: `survival.${time}.solver`,
        claim: 'The same by the Fokker–Planck solver',
        source: closed('the series'),
        expected,
        tolerance: 2e-5,
        of: (found: readonly (readonly number[])[]) => found[place][1],
      },
    ]),
  ),
]

const elliptic: Check = aboutFunction(
  () => completeElliptic(0.5),
  [
    {
      id: 'elliptic.K',
      claim: 'Complete elliptic integral K of modulus 1/2',
      source: legendre,
      expected: 1.685750354812596,
      tolerance: 1e-14,
      of: ({ K }) => K,
    },
    {
      id: 'elliptic.E',
      claim: 'Complete elliptic integral E of modulus 1/2',
      source: legendre,
      expected: 1.4674622093394272,
      tolerance: 1e-14,
      of: ({ E }) => E,
    },
  ],
)

export const checks: readonly Check[] = [
  field,
  elliptic,
  radii,
  milkyWay,
  circular,
  ...orbits,
  ...encounters,
  light,
  kick,
  ...grids,
  ...population,
]
