import { messageOf } from '../../../parameters/message'
import { own } from '../../../parameters/own'
import type { AnyValues, ParameterTable, Values } from '../../../parameters/parameter'
import { choice, integer, list, real, text } from '../../../parameters/parameter'
import { doorNames, inheritedNames } from '../../../parameters/reserved'
import type { Relation } from '../../../parameters/settle'
import { longestExpression, parse } from '../../../physics/quantum/expression/parse'
import type { Program } from '../../../physics/quantum/expression/syntax'
import { ExpressionError } from '../../../physics/quantum/expression/syntax'
import type { PotentialFamily, PotentialParameter } from '../../../physics/quantum/potential'
import type { PotentialName } from '../../../physics/quantum/potentials'
import { potentialFamilies } from '../../../physics/quantum/potentials'
import { asIs, say, type Text } from '../../../words/text'
import { common, selecting } from '../parameters'

type Given = Readonly<Record<string, unknown>>
const ownProposal = (values: Given) => values.proposal !== 'automatic'

const familyNames = Object.keys(potentialFamilies) as PotentialName[]
const brings = (family: PotentialFamily) => Object.keys(family.parameters).join(', ')

/** Names that mean something else in addresses and on command lines. */
const isTaken = (name: string): boolean =>
  doorNames.has(name) ||
  inheritedNames.has(name) ||
  Object.hasOwn(parameters, name) ||
  Object.hasOwn(selecting, name) ||
  besides.has(name)

/**
 * The parameter of a number that the expression defines: in an address, a flag and a document it has the name it was given, or, where
 * that is taken, the name behind a prefix, `expression.v`. No other name has a point in it.
 */
const parameterOf = (name: string) => (isTaken(name) ? `expression.${name}` : name)

const besides = new Set([
  'domain',
  'ends',
  'quasimomentum',
  'proposalCenter',
  'proposalWidth',
  'width',
  'particles',
  'samplesPerParticle',
])

/** What is wrong with a typed potential, as the end of a sentence. */
function expressionProblem(source: string): Text | undefined {
  try {
    parse(source)
    return undefined
  } catch (error) {
    if (error instanceof ExpressionError) return messageOf(error)
    throw error
  }
}

/** Everything a run in one dimension depends on, whatever the potential. */
export const parameters = {
  potential: choice({
    label: 'Potential',
    symbol: 'V(x)',
    meaning: 'The well. Each brings parameters of its own, which stand below it.',
    named: say('{families}; custom domain, ends, quasimomentum and what it defines.', {
      families: familyNames.map((name) => `${name} ${brings(potentialFamilies[name])}`).join('; '),
    }),
    group: 'Potential',
    default: 'harmonic',
    options: [
      ...familyNames.map((value) => ({
        value,
        label: potentialFamilies[value].label,
        meaning: potentialFamilies[value].meaning,
      })),
      { value: 'custom' as const, label: 'Your own …', meaning: 'Any expression in x.' },
    ],
  }),
  expression: text({
    label: 'Expression',
    meaning:
      'The potential as an expression in x: + - * / ^, comparisons, test ? a : b, abs, exp, sqrt, sin … A definition such as ; k = 1 in [0, 5] makes a slider, and a flag --k; where the name is taken (v, seed) it is --expression.v.',
    group: 'Potential',
    default: 'x^2/2 + 0.1*x^4',
    maximumLength: longestExpression,
    check: expressionProblem,
    example: 'x^2/2 + k*x^4; k = 0.1 in [0, 2]',
    applies: (values) => values.potential === 'custom',
  }),
  level: integer({
    label: 'Level',
    symbol: 'n',
    meaning: 'Which bound state: 0 is the ground state.',
    group: 'Potential',
    default: 0,
    minimum: 0,
    maximum: 40,
    sliderMaximum: 10,
  }),
  mass: real({
    label: 'Mass',
    symbol: 'm',
    meaning: 'Mass of the particle, with ħ = 1.',
    group: 'Potential',
    default: 1,
    minimum: 0.01,
    maximum: 1e4,
    scale: 'log',
    sliderMinimum: 0.1,
    sliderMaximum: 10,
  }),
  method: choice({
    label: 'Method',
    meaning: 'How ⟨x²⟩ is estimated.',
    group: 'Sampling',
    default: 'importance',
    options: [
      { value: 'importance', label: 'Importance sampling', meaning: 'Mean of x² w with w = p/q, samples from q.' },
      {
        value: 'selfNormalised',
        label: 'Self-normalised',
        meaning: 'Σ w x² / Σ w: p need not be normalised, the estimate is slightly biased.',
      },
      { value: 'stratified', label: 'Stratified', meaning: 'Two samples in each of N/2 equally probable strata.' },
      {
        value: 'quasi',
        label: 'Quasi-Monte Carlo',
        meaning: 'Scrambled Sobol points; the error comes from 32 independent scramblings.',
      },
      {
        value: 'metropolis',
        label: 'Metropolis',
        meaning: '128 Markov chains that jump by the proposal; the error comes from their spread.',
      },
    ],
  }),
  proposal: choice({
    label: 'Proposal',
    symbol: 'q(x)',
    meaning: 'What the samples are drawn from.',
    group: 'Sampling',
    default: 'gaussian',
    options: [
      { value: 'gaussian', label: 'Gaussian', meaning: 'N(proposalCenter, proposalWidth²).' },
      { value: 'automatic', label: 'Gaussian, fitted', meaning: 'As wide as serves ⟨x²⟩ best; from the solver.' },
      {
        value: 'mixture',
        label: 'Defensive mixture',
        meaning: 'The Gaussian with one sample in eight from a heavy-tailed Student t: no weight can explode.',
      },
      { value: 'uniform', label: 'Uniform', meaning: 'From proposalCenter - proposalWidth to + proposalWidth.' },
    ],
  }),
  samples: integer({
    label: 'Samples',
    symbol: 'N',
    meaning: 'How many samples in all.',
    group: 'Sampling',
    default: 2_000_000,
    minimum: 10,
    maximum: 1e10,
    scale: 'log',
    sliderMinimum: 1000,
    sliderMaximum: 1e9,
  }),
  ...common,
} as const

export type WellValues = Values<typeof parameters> & {
  readonly proposalCenter?: number
  readonly proposalWidth?: number
  readonly domain?: readonly number[]
  readonly ends?: 'walls' | 'periodic'
  readonly quasimomentum?: number
}

/** A proposal that suits each potential with its default parameters: centre and width. */
const suits: Readonly<Partial<Record<string, readonly [center: number, width: number]>>> = {
  doubleWell: [0, 2.5],
  infiniteWell: [0, 0.3],
  poschlTeller: [0, 1],
  woodsSaxon: [0, 1.3],
  morse: [0.2, 0.9],
}

const ownParameters = (source: Readonly<Record<string, PotentialParameter>>): ParameterTable =>
  Object.fromEntries(
    Object.entries(source).map(([name, its]) => [name, (its.integer ? integer : real)({ ...its, group: 'Potential' })]),
  )

const proposalParameters = ([center, width]: readonly [number, number]): ParameterTable => ({
  proposalCenter: real({
    label: 'Centre of the proposal',
    symbol: '\\mu',
    meaning: 'Where the proposal, or a Metropolis run, is centred.',
    group: 'Sampling',
    default: center,
    minimum: -1e6,
    maximum: 1e6,
    sliderMinimum: -5,
    sliderMaximum: 5,
    applies: ownProposal,
  }),
  proposalWidth: real({
    label: 'Width of the proposal',
    symbol: '\\sigma',
    meaning:
      'Standard deviation of the Gaussian, half the length of the uniform proposal, typical jump of a Metropolis chain.',
    group: 'Sampling',
    default: width,
    minimum: 0,
    exclusiveMinimum: true,
    maximum: 1e6,
    sliderMinimum: 0.1,
    sliderMaximum: 4,
    applies: ownProposal,
  }),
})

/** The typed potential, or undefined where it is no expression. */
export function programOf(expression: unknown): Program | undefined {
  if (typeof expression !== 'string') return undefined
  try {
    return parse(expression)
  } catch (error) {
    if (error instanceof ExpressionError) return undefined
    throw error
  }
}

/** The numbers that an expression defines, by their names in it. */
export function definedNumbers({ definitions }: Program, values: AnyValues): Readonly<Record<string, number>> {
  return Object.fromEntries(
    definitions.map(({ name, value }) => [name, (own(values, parameterOf(name)) as number | undefined) ?? value]),
  )
}

function customParameters(values: AnyValues): ParameterTable {
  const table = new Map<string, ParameterTable[string]>()
  table.set(
    'domain',
    list({
      label: 'Domain',
      meaning: 'Two numbers, left and right: walls, or the ends of a cell. Empty: the whole line.',
      group: 'Potential',
      default: [],
      minimum: -1e6,
      maximum: 1e6,
      minimumLength: 0,
      maximumLength: 2,
    }),
  )
  table.set(
    'ends',
    choice({
      label: 'Ends of the domain',
      meaning: 'What the ends of the domain are.',
      group: 'Potential',
      default: 'walls',
      options: [
        { value: 'walls', label: 'Walls', meaning: 'The particle stays between them.' },
        {
          value: 'periodic',
          label: 'One cell of a crystal',
          meaning:
            'V(x) goes on beyond them as it is between them: Bloch states, whose levels are the bands at one quasimomentum.',
        },
      ],
    }),
  )
  table.set(
    'quasimomentum',
    real({
      label: 'Crystal momentum',
      symbol: '\\kappa',
      meaning: 'ψ(x + a) = e^(iπκ) ψ(x), a the length of the cell: −1 to 1 is the first Brillouin zone.',
      group: 'Potential',
      default: 0,
      minimum: -1,
      maximum: 1,
      applies: ({ ends }) => ends === 'periodic',
    }),
  )
  for (const { name, value, minimum, maximum, step } of programOf(values.expression)?.definitions ?? []) {
    table.set(
      parameterOf(name),
      real({
        label: asIs(name),
        symbol: name.length === 1 ? name : `\\mathrm{${name.replaceAll('_', '\\_')}}`,
        meaning: isTaken(name)
          ? say('Defined by the expression. In addresses and as a flag it is called {name}.', {
              name: parameterOf(name),
            })
          : 'Defined by the expression.',
        group: 'Potential',
        default: value,
        minimum,
        maximum,
        ...(step === undefined ? {} : { step }),
      }),
    )
  }
  return Object.fromEntries(table)
}

/** The parameters that the chosen potential brings with it. */
export function derived(values: AnyValues): ParameterTable {
  const name = values.potential as PotentialName | 'custom'
  const its = name === 'custom' ? customParameters(values) : ownParameters(potentialFamilies[name].parameters)
  return { ...its, ...proposalParameters(suits[name] ?? [0, 1]) }
}

/** Relations that no single range can express. */
export function check(given: AnyValues): Relation[] {
  const values = given as WellValues
  if (values.potential === 'custom') {
    const domain = values.domain ?? []
    const about = { name: 'domain', given: domain.join(','), involves: ['domain'] }
    if (values.ends === 'periodic' && domain.length !== 2)
      return [
        {
          name: 'ends',
          given: 'periodic',
          reason: 'takes a domain of two numbers, the ends of one cell: 0, 6.283185307179586 for cos(x)',
          involves: ['ends', 'domain'],
        },
      ]
    if (domain.length === 1) return [{ ...about, reason: 'takes two numbers, or none' }]
    if (domain.length === 2 && !(domain[0] < domain[1]))
      return [{ ...about, reason: 'is upside down: its left end must be below its right end' }]
    return []
  }
  const family: PotentialFamily = potentialFamilies[values.potential]
  const numbers = Object.fromEntries(Object.keys(family.parameters).map((name) => [name, own(given, name) as number]))
  const { boundLevels } = family.create(numbers, values.mass, Math)
  if (boundLevels !== undefined && values.level >= boundLevels) {
    const reason: Text =
      boundLevels <= 0
        ? 'cannot be found: this well binds nothing'
        : boundLevels === 1
          ? 'takes 0 only: one level is bound'
          : say('takes 0 to {last}: only {count} levels are bound', { last: boundLevels - 1, count: boundLevels })
    const involves = ['level', 'mass', ...Object.keys(numbers), 'potential']
    return [{ name: 'level', given: String(values.level), reason, involves }]
  }
  return []
}
