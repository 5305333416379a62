import type { Check, Claim, Found, Given, Source } from '../../experiments/claim'
import { aboutFunction } from '../../experiments/claim'
import { erf } from '../../physics/errorFunction'
import { normalQuantile } from '../../physics/normalQuantile'
import { crystals, meanSquareDisplacement, temperatureFactor } from '../../physics/quantum/applications/debyeWaller'
import { diatomics, moleculeScale } from '../../physics/quantum/applications/diatomics'
import {
  ionMass,
  lambDicke,
  resonators,
  trappedIons,
  zeroPointLength,
} from '../../physics/quantum/applications/oscillators'
import { philox } from '../../physics/random/philox'
import { digamma, logGamma, trigamma } from '../../physics/specialFunctions'
import { asIs, say } from '../../words/text'

/** What is known of single particles in wells from elsewhere: closed forms, other people's methods, measurements. */

const closed = (formula: string): Source => ({ text: say('Closed form: {formula}', { formula }) })
const grids: Source = { text: 'Another method: two grids, with thirty to forty digits' }

const banerjee: Source = {
  text: asIs('Banerjee, Bhatnagar, Choudhry & Kanwal (1978), Proc. R. Soc. A 360, 575'),
  link: 'https://doi.org/10.1098/rspa.1978.0086',
}
const mathieu: Source = {
  text: asIs('NIST Digital Library of Mathematical Functions, §28.4 and §28.6'),
  link: 'https://dlmf.nist.gov/28.6',
}
const kong: Source = { text: 'Effective sample size of Gaussian weights, in closed form: √(4s − 1)/2s with s = σ²' }

type Runs = readonly Found[]
const first =
  (path: string) =>
  ([run]: Runs) =>
    run.number(path)

/** A level of a well, to the digits that are known. */
const state = (
  id: string,
  well: string,
  given: Given,
  known: {
    readonly source: Source
    readonly squareSource?: Source
    readonly energy?: number
    readonly square?: number
    readonly tolerance?: number
  },
  more: readonly Claim<Runs>[] = [],
): Check => {
  const { source, squareSource = source, energy, square, tolerance = 1e-10 } = known
  return {
    runs: [{ samples: 1000, ...given }],
    claims: [
      ...(energy === undefined
        ? []
        : [
            {
              id: `${id}.energy`,
              claim: say('Energy of the ground state of {well}', { well }),
              source,
              expected: energy,
              tolerance,
              of: first('energy'),
            },
          ]),
      ...(square === undefined
        ? []
        : [
            {
              id: `${id}.square`,
              claim: say('⟨x²⟩ of the ground state of {well}', { well }),
              source: squareSource,
              expected: square,
              tolerance,
              of: first('exact'),
            },
          ]),
      ...more,
    ],
  }
}

const typed = (expression: string): Given => ({ potential: 'custom', expression })

const wells: readonly Check[] = [
  state(
    'harmonic',
    'x²/2',
    { potential: 'harmonic' },
    { source: closed('E = 1/2, ⟨x²⟩ = 1/2'), energy: 0.5, square: 0.5, tolerance: 1e-12 },
    [
      {
        id: 'harmonic.uncertainty',
        claim: 'The oscillator’s ground state has the least product Δx Δp there is',
        source: closed('1/2 (Heisenberg’s bound)'),
        expected: 0.5,
        tolerance: 1e-11,
        of: first('uncertaintyProduct'),
      },
      {
        id: 'harmonic.dipole',
        claim: 'The oscillator’s dipole between its lowest two levels',
        source: closed('√(1/2)'),
        expected: Math.SQRT1_2,
        tolerance: 1e-10,
        of: ([run]) => Math.abs(run.number('dipoles.1')),
      },
    ],
  ),
  state(
    'morse',
    'Morse’s well, D = 5, α = 1',
    { potential: 'morse', depth: 5, alpha: 1 },
    {
      source: closed('E = λ-ladder; ⟨x²⟩ from ψ and ψ₁ at 2λ − 1, λ = √10'),
      energy: 1.456138830084189666,
      square: 0.27887271878471760746,
    },
    [
      {
        id: 'morse.mean',
        claim: 'The bond of Morse’s well is longer than its minimum',
        source: closed('⟨x⟩ = (ln 2λ − ψ(2λ − 1))/α'),
        expected: 0.26894423772772220697,
        tolerance: 1e-10,
        of: first('meanPosition'),
      },
      {
        id: 'morse.variance',
        claim: 'Variance of the position in Morse’s well',
        source: closed('ψ₁(2λ − 1)/α²'),
        expected: 0.20654171577777205053,
        tolerance: 1e-10,
        of: first('variance'),
      },
      {
        id: 'morse.levels',
        claim: 'Morse’s well with D = 5 holds three levels',
        source: closed('⌊λ − 1/2⌋ + 1'),
        expected: 3,
        tolerance: 0,
        of: ([run]) => (run.result.levels as readonly number[]).length,
      },
    ],
  ),
  state('sextic', '(x⁶ − 3x²)/2, a double well that can be solved', typed('(x^6 - 3*x^2)/2'), {
    source: closed('E = 0; √2 Γ(3/4)/Γ(1/4), ψ ∝ e^(−x⁴/4)'),
    energy: 0,
    square: 0.47798879748612499536,
  }),
  state(
    'poschlTeller',
    'Pöschl & Teller’s well, l = 2',
    { potential: 'poschlTeller', l: 2 },
    { source: closed('E = −l²/2, ⟨x²⟩ = ψ₁(l)/2'), energy: -2, square: 0.32246703342411321824 },
  ),
  state(
    'infiniteWell',
    'a box of width 2',
    { potential: 'infiniteWell', width: 2 },
    {
      source: closed('π²/2L² and L²(1/12 − 1/2π²)'),
      energy: (Math.PI * Math.PI) / 8,
      square: 4 * (1 / 12 - 1 / (2 * Math.PI * Math.PI)),
    },
  ),
  state(
    'finiteWell',
    'a square well, V₀ = 10, half width 1',
    { potential: 'finiteWell', depth: 10, halfWidth: 1 },
    { source: closed('k tan ka = q, and the integral over its three pieces'), square: 0.203815596231594671 },
  ),
  state(
    'linear',
    '|x|',
    { potential: 'linear' },
    {
      source: closed('first zero of Ai′; ⟨x²⟩ = 8E²/15 + 1/10E'),
      energy: 0.80861651746550181,
      square: 0.4723937073838092,
    },
  ),
  state(
    'quartic',
    'x⁴/2',
    typed('x^4/2'),
    { source: banerjee, squareSource: grids, energy: 0.53018104524209145, square: 0.36202264878867685 },
    [
      {
        id: 'quartic.virial',
        claim: 'Virial theorem for x⁴: ⟨V⟩ is half of ⟨T⟩',
        source: closed('⟨V⟩/⟨T⟩ = 2/n for |x|ⁿ'),
        expected: 0.5,
        tolerance: 1e-10,
        of: ([run]) => run.number('meanPotential') / (run.number('momentumSquared') / 2),
      },
    ],
  ),
  state('anharmonic.weak', 'x²/2 + 0.1 x⁴', typed('x^2/2 + 0.1*x^4'), {
    source: banerjee,
    squareSource: grids,
    energy: 0.55914632718351958,
    square: 0.41252536838365027,
  }),
  state('anharmonic.strong', 'x²/2 + x⁴', typed('x^2/2 + x^4'), {
    source: banerjee,
    squareSource: grids,
    energy: 0.80377065123427377,
    square: 0.25714982144280972,
  }),
  state(
    'doubleWell',
    '2((x/2)² − 1)²',
    typed('2*((x/2)^2-1)^2'),
    { source: grids, energy: 0.9004067473103185, square: 3.2543590399815982 },
    [
      {
        id: 'doubleWell.next',
        claim: 'The level that tunnelling splits off in 2((x/2)² − 1)²',
        source: grids,
        expected: 0.948252691166673,
        tolerance: 1e-10,
        of: first('levels.1'),
      },
    ],
  ),
  state(
    'gaussianWell',
    '−10 e^(−x²/2)',
    { potential: 'gaussianWell', depth: 10, width: 1 },
    { source: grids, square: 0.18012045691578005 },
  ),
  {
    runs: [typed('x^4'), typed('8*x^4')].map((well) => ({ samples: 1000, ...well })),
    claims: [
      {
        id: 'scaling.energy',
        claim: 'Eight times the quartic well doubles its energies',
        source: closed('E ∝ g^(1/3) for g x⁴ (Symanzik)'),
        expected: 2,
        tolerance: 1e-10,
        of: ([one, eight]) => eight.number('energy') / one.number('energy'),
      },
      {
        id: 'scaling.square',
        claim: 'Eight times the quartic well halves ⟨x²⟩',
        source: closed('⟨x²⟩ ∝ g^(−1/3) for g x⁴ (Symanzik)'),
        expected: 0.5,
        tolerance: 1e-10,
        of: ([one, eight]) => eight.number('exact') / one.number('exact'),
      },
    ],
  },
  {
    runs: [{ ...typed(`5*cos(2*x)`), ends: 'periodic', domain: [-Math.PI / 2, Math.PI / 2], samples: 1000 }],
    claims: [
      {
        id: 'bands.lowest',
        claim: 'Lowest band of 5 cos 2x at rest: half of Mathieu’s a₀(5)',
        source: mathieu,
        expected: -5.800046020851508 / 2,
        tolerance: 1e-10,
        of: first('levels.0'),
      },
      {
        id: 'bands.second',
        claim: 'Second band of 5 cos 2x at rest: half of Mathieu’s b₂(5)',
        source: mathieu,
        expected: 2.099460445486665 / 2,
        tolerance: 1e-10,
        of: first('levels.1'),
      },
      {
        id: 'bands.third',
        claim: 'Third band of 5 cos 2x at rest: half of Mathieu’s a₂(5)',
        source: mathieu,
        expected: 7.449109739529193 / 2,
        tolerance: 1e-10,
        of: first('levels.2'),
      },
    ],
  },
]

/** The estimate of a run and its error bar. */
const estimate = ([run]: Runs) => ({ value: run.number('estimate'), standardError: run.number('standardError') })
const fourErrors = { standardErrors: 4 }
const narrow = { potential: 'harmonic', proposalWidth: 0.55, samples: 200_000 } as const

const methods = ['importance', 'selfNormalised', 'stratified', 'quasi', 'metropolis'] as const
const called: Readonly<Record<(typeof methods)[number], string>> = {
  importance: 'importance sampling',
  selfNormalised: 'the self-normalised estimator',
  stratified: 'stratified sampling',
  quasi: 'randomised Sobol points',
  metropolis: 'Metropolis chains',
}

const sampling: readonly Check[] = [
  ...methods.map(
    (method): Check => ({
      runs: (seed) => [{ ...typed('x^4/2'), method, samples: 100_000, seed }],
      claims: [
        {
          id: `estimate.${method}`,
          claim: say('⟨x²⟩ of x⁴/2 by {method}, within its own error bar', { method: called[method] }),
          source: grids,
          expected: 0.36202264878867685,
          tolerance: fourErrors,
          of: estimate,
        },
      ],
    }),
  ),
  {
    runs: (seed) => [{ potential: 'harmonic', proposalWidth: 2, samples: 2_000_000, seed }],
    claims: [
      {
        id: 'errorBar.wide',
        claim: 'Error bar of two million samples with σ = 2',
        source: closed('√(Var/N), Var = 6s³(4s − 1)^(−5/2) − 1/4'),
        expected: 3.0875511e-4,
        tolerance: 1e-6,
        of: first('standardError'),
      },
      {
        id: 'sampleSize.wide',
        claim: 'Share of two million samples with σ = 2 that count',
        source: kong,
        expected: 0.484122918,
        tolerance: 2e-3,
        of: ([run]) => run.number('effectiveSampleSize') / 2e6,
      },
      {
        id: 'normalisation',
        claim: 'Weights of a density that is normalised are 1 on average',
        source: closed('∫p = 1; σ of a mean weight from the share that counts'),
        expected: 1,
        tolerance: fourErrors,
        of: ([run]) => ({ value: run.number('normalisation'), standardError: Math.sqrt((1 / 0.484122918 - 1) / 2e6) }),
      },
    ],
  },
  {
    runs: (seed) => [{ ...narrow, seed }],
    claims: [
      {
        id: 'tailIndex',
        claim: 'Tail of the weights where the proposal is too narrow, σ = 0.55',
        source: {
          text: 'Exact: k = 1 − 2σ²; fitted as Vehtari et al. (2024), JMLR 25(72)',
          link: 'https://jmlr.org/papers/v25/19-556.html',
        },
        expected: 1 - 2 * 0.55 * 0.55,
        tolerance: 0.15,
        of: first('tailIndex'),
      },
    ],
  },
  {
    runs: (seed) =>
      Array.from({ length: 100 }, (_, k) => ({
        experiment: 'threeDimensional',
        particles: 40,
        samplesPerParticle: 50,
        seed: seed + k,
      })),
    claims: [
      {
        id: 'coverage',
        claim: 'In how many of a hundred runs the truth lies within one error bar',
        source: closed('erf(1/√2) of a normal error; binomial scatter √(p(1 − p)/100)'),
        expected: 0.6826894921370859,
        tolerance: fourErrors,
        of: (runs) => ({
          value: runs.filter((run) => Math.abs(run.number('deviation')) < 1).length / 100,
          standardError: 0.046543,
        }),
      },
    ],
  },
  {
    runs: (seed) => [{ experiment: 'threeDimensional', particles: 1000, samplesPerParticle: 400, seed }],
    claims: [
      {
        id: 'cloud.square',
        claim: '⟨r²⟩ of a Gaussian cloud in three dimensions',
        source: closed('3σ²'),
        expected: 3,
        tolerance: fourErrors,
        of: estimate,
      },
      {
        id: 'cloud.errorBar',
        claim: 'Its error bar',
        source: closed('√(6σ⁴/N)'),
        expected: Math.sqrt(6 / 400_000),
        tolerance: 4e-5,
        of: first('standardError'),
      },
    ],
  },
]

const spectroscopy: Source = {
  text: 'Huber & Herzberg (1979), in the NIST Chemistry WebBook; Morse’s closed form',
  link: 'https://webbook.nist.gov/chemistry/',
}
/** Twelve digits: the last ones of e^x differ from engine to engine. */
const twelve = (x: number) => Number(x.toPrecision(12))

const bonds = (
  [
    ['H2', 0.089041],
    ['D2', 0.0744153],
    ['N2', 0.0320969],
    ['HCl', 0.0768767],
    ['I2', 0.0352691],
  ] as const
).map(([name, expected]): Check => {
  const { depth, length } = moleculeScale(diatomics[name])
  return {
    runs: [{ potential: 'morse', depth, alpha: 1, samples: 1000 }],
    claims: [
      {
        id: `bond.${name}`,
        claim: say('How far the bond of {molecule} swings at rest, in Å', { molecule: diatomics[name].label }),
        source: spectroscopy,
        expected,
        tolerance: expected * 3e-6,
        of: ([run]) => Math.sqrt(run.number('variance')) * length,
      },
    ],
  }
})

const half: Given = { potential: 'harmonic', samples: 1000 }
const world: Check = {
  runs: [half],
  claims: [
    {
      id: 'ion.beryllium',
      claim: 'Lamb–Dicke parameter of ⁹Be⁺ at 11.2 MHz, two beams at 90°',
      source: {
        text: 'Meekhof et al. (1996), Phys. Rev. Lett. 76, 1796: 0.202',
        link: 'https://doi.org/10.1103/PhysRevLett.76.1796',
      },
      expected: 0.202,
      tolerance: 0.002,
      of: ([run]) => lambDicke(trappedIons.beryllium, run.number('exact')),
    },
    {
      id: 'ion.calcium',
      claim: 'Lamb–Dicke parameter of ⁴⁰Ca⁺ at 1 MHz',
      source: closed('η = k x₀, x₀ = √(ħ/2mω), with CODATA constants'),
      expected: 0.096906,
      tolerance: 1e-6,
      of: ([run]) => lambDicke(trappedIons.calcium, run.number('exact')),
    },
    {
      id: 'ion.length',
      claim: 'Zero-point length of ⁹Be⁺ at 11.2 MHz, in nm',
      source: closed('√(ħ/2mω), with CODATA constants'),
      expected: 7.0761626,
      tolerance: 1e-6,
      of: ([run]) => zeroPointLength(run.number('exact'), ionMass(trappedIons.beryllium), 11.2e6) * 1e9,
    },
    {
      id: 'drum',
      claim: 'Zero-point motion of an aluminium drum of 48 pg, in fm',
      source: { text: 'Teufel et al. (2011), Nature 475, 359: 4.1 fm', link: 'https://doi.org/10.1038/nature10261' },
      expected: 4.1,
      tolerance: 0.05,
      of: ([run]) => zeroPointLength(run.number('exact'), resonators.drum.mass, resonators.drum.frequency) * 1e15,
    },
    {
      id: 'nanobeam',
      claim: 'Zero-point motion of a silicon beam of 311 fg, in fm',
      source: { text: 'Chan et al. (2011), Nature 478, 89: 2.7 fm', link: 'https://doi.org/10.1038/nature10461' },
      expected: 2.7,
      tolerance: 0.05,
      of: ([run]) =>
        zeroPointLength(run.number('exact'), resonators.nanobeam.mass, resonators.nanobeam.frequency) * 1e15,
    },
    {
      id: 'silicon',
      claim: 'Debye–Waller B of silicon at 300 K, in Å²',
      source: { text: 'Aldred & Hart (1973), Proc. R. Soc. A 332, 223: 0.456' },
      expected: 0.456,
      tolerance: 0.005,
      of: ([run]) => twelve(temperatureFactor(meanSquareDisplacement(crystals.silicon, 300, run.number('exact')))),
    },
    {
      id: 'aluminium',
      claim: 'Debye–Waller B of aluminium at 300 K, in Å²',
      source: { text: 'Debye’s integral (Willis & Pryor 1975), Θ = 394 K' },
      expected: 0.8618,
      tolerance: 1e-4,
      of: ([run]) => twelve(temperatureFactor(meanSquareDisplacement(crystals.aluminium, 300, run.number('exact')))),
    },
  ],
}

const salmon: Source = {
  text: 'Salmon, Moraes, Dror & Shaw (2011), SC’11: known answers of Philox 4×32-10',
  link: 'https://doi.org/10.1145/2063384.2063405',
}
const all = 0xffffffff
const answers = [
  ['zeros', [0, 0, 0, 0], [0, 0], [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]],
  ['ones', [all, all, all, all], [all, all], [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]],
  [
    'pi',
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  ],
] as const

const numbers: readonly Check[] = [
  ...answers.map(([name, counter, key, words]) =>
    aboutFunction(
      () => philox([...counter], key).filter((word, place) => word >>> 0 !== words[place]).length,
      [
        {
          id: `random.${name}`,
          claim: say('Wrong words among the four that the random numbers give for a counter of {digits}', {
            digits: ({ zeros: 'zeros', ones: 'ones', pi: 'the digits of π' } as const)[name],
          }),
          source: salmon,
          expected: 0,
          tolerance: 0,
          of: (found: number) => found,
        },
      ],
    ),
  ),
  aboutFunction(
    (functions) => ({
      quantile: normalQuantile(0.975, functions),
      erf: erf(1, functions),
      digamma: digamma(1, functions),
      trigamma: trigamma(1),
      gamma: logGamma(0.5, functions),
    }),
    [
      {
        id: 'special.quantile',
        claim: 'Where 97.5 % of a normal distribution lie to the left',
        source: {
          text: 'Wichura (1988), Appl. Stat. 37, 477, algorithm AS 241 with seven digits',
          link: 'https://doi.org/10.2307/2347330',
        },
        expected: 1.959963984540054,
        tolerance: 3e-7,
        of: ({ quantile }) => quantile,
      },
      {
        id: 'special.erf',
        claim: 'Error function of 1',
        source: {
          text: asIs('NIST Digital Library of Mathematical Functions, §7.2'),
          link: 'https://dlmf.nist.gov/7.2',
        },
        expected: 0.8427007929497149,
        tolerance: 1e-14,
        of: (found) => found.erf,
      },
      {
        id: 'special.digamma',
        claim: 'Digamma function of 1: minus Euler’s constant',
        source: closed('−γ'),
        expected: -0.5772156649015329,
        tolerance: 1e-13,
        of: (found) => found.digamma,
      },
      {
        id: 'special.trigamma',
        claim: 'Trigamma function of 1',
        source: closed('π²/6'),
        expected: (Math.PI * Math.PI) / 6,
        tolerance: 1e-13,
        of: (found) => found.trigamma,
      },
      {
        id: 'special.gamma',
        claim: 'Logarithm of Γ(1/2)',
        source: closed('ln √π'),
        expected: 0.5723649429247001,
        tolerance: 1e-13,
        of: (found) => found.gamma,
      },
    ],
  ),
]

export const checks: readonly Check[] = [...numbers, ...wells, ...sampling, ...bonds, world]
