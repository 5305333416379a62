// Wells made by chance, and what the solver says of them beside a second method.
import { seedWords } from '../random/philox'
import { uniformAt } from '../random/variates'
import { customPotential } from './customPotential'
import { compile } from './expression/compile'
import { parse } from './expression/parse'
import { PotentialError } from './potential'
import type { Feature, Measure, Problem, Shot } from './shooting.fixture'
import { shootLevel } from './shooting.fixture'
import { solve } from './solver'

/** A well as somebody might type it, and what was put into it. */
export interface Well {
  readonly expression: string
  readonly domain: readonly number[]
  readonly mass: number
  readonly level: number
  readonly cuts: readonly number[]
  readonly features: readonly Feature[]
  readonly threshold: number
}

/** A part of a well, in units of its length; energies as they are. */
interface Part {
  readonly text: string
  readonly cuts: readonly number[]
  readonly features: readonly Feature[]
  /** V far to the left and far to the right. */
  readonly limits: readonly [left: number, right: number]
}

const seed = seedWords(20_260)

class Dice {
  private index = 0
  constructor(private readonly number: number) {}
  uniform(low = 0, high = 1): number {
    const u = uniformAt(this.index++, { seed, stream: 9, substream: this.number })
    return low + (high - low) * u
  }
  /** As long as somebody would type it. */
  rounded(low: number, high: number, digits = 3): number {
    return Number(this.uniform(low, high).toPrecision(digits))
  }
  decades(low: number, high: number, digits = 3): number {
    return Number((10 ** this.uniform(low, high)).toPrecision(digits))
  }
  pick<T>(...choices: readonly T[]): T {
    return choices[Math.floor(this.uniform(0, choices.length))]
  }
  chance(share: number): boolean {
    return this.uniform() < share
  }
}

const typed = (x: number) => (x < 0 ? `(${x})` : String(x))
const confined = [Infinity, Infinity] as const
const open = [0, 0] as const
const at = (place: number, width: number): Feature => ({ at: place, width })
const whole = (count: number) => Array.from({ length: 2 * count + 1 }, (_, k) => k - count)

/** Shapes by name: u is the text of the coordinate, s an energy in units of 1/mL². */
const shapes: Readonly<Record<string, (u: string, s: number, unit: number, dice: Dice) => Part>> = {
  parabola: (u, s, unit) => ({
    text: `${typed(s * unit)}*${u}^2/2`,
    cuts: [],
    features: [at(0, s ** -0.25)],
    limits: confined,
  }),
  quartic: (u, s, unit, dice) => ({
    text: `${typed(s * unit)}*(${u}^4 + ${dice.pick(-2, -1, 0, 1)}*${u}^2)`,
    cuts: [],
    features: [at(0, Math.min(1, s ** (-1 / 6)))],
    limits: confined,
  }),
  power: (u, s, unit, dice) => ({
    text: `${typed(s * unit)}*abs(${u})^${dice.pick(0.5, 0.8, 1, 1.5, 2.5, 3)}`,
    cuts: [0],
    features: [at(0, 1e-5), at(0, 1)],
    limits: confined,
  }),
  gaussian: (u, s, unit) => ({
    text: `${typed(-s * unit)}*exp(-${u}^2)`,
    cuts: [],
    features: [at(0, Math.min(1, s ** -0.25))],
    limits: open,
  }),
  sech: (u, s, unit) => ({
    text: `${typed(-s * unit)}*sech(${u})^2`,
    cuts: [],
    features: [at(0, Math.min(1, s ** -0.25))],
    limits: open,
  }),
  bell: (u, s, unit) => ({
    text: `${typed(-s * unit)}/(1 + ${u}^4)`,
    cuts: [],
    features: [at(0, Math.min(0.5, s ** -0.25))],
    limits: open,
  }),
  nucleus: (u, s, unit, dice) => {
    const a = dice.decades(-2.5, -0.5)
    return {
      text: `${typed(-s * unit)}/(1 + exp((abs(${u}) - 1)/${a}))`,
      cuts: [0],
      features: [at(0, Math.min(1, s ** -0.5)), at(-1, a), at(1, a)],
      limits: open,
    }
  },
  square: (u, s, unit) => ({
    text: `(abs(${u}) < 1 ? ${typed(-s * unit)} : 0)`,
    cuts: [-1, 1],
    features: [at(0, Math.min(1, s ** -0.5))],
    limits: open,
  }),
  triangle: (u, s, unit) => ({
    text: `min(0, ${typed(s * unit)}*(abs(${u}) - 1))`,
    cuts: [-1, 0, 1],
    features: [at(0, Math.min(1, s ** (-1 / 3)))],
    limits: open,
  }),
  morse: (u, s, unit) => ({
    text: `${typed(s * unit)}*(1 - exp(-${u}))^2`,
    cuts: [],
    features: [at(0, Math.min(1, s ** -0.25))],
    limits: [Infinity, s * unit],
  }),
  twoWells: (u, s, unit, dice) => {
    const d = dice.rounded(0.5, 6)
    return {
      text: `${typed(s * unit)}*((${u}/${d})^2 - 1)^2`,
      cuts: [],
      features: [-d, 0, d].map((place) => at(place, Math.min(1, Math.sqrt(d) * s ** -0.25))),
      limits: confined,
    }
  },
  cosh: (u, s, unit) => ({
    text: `${typed(s * unit)}*(cosh(${u}) - 1)`,
    cuts: [],
    features: [at(0, Math.min(1, s ** -0.25))],
    limits: confined,
  }),
  logarithm: (u, s, unit) => ({
    text: `${typed(s * unit)}*log(abs(${u}))`,
    cuts: [0],
    features: [at(0, 1e-9), at(0, 1)],
    limits: confined,
  }),
  charge: (u, s, unit, dice) => {
    const a = dice.decades(-2, 0.5)
    return {
      text: `${typed(-s * unit)}/sqrt(${u}^2 + ${Number((a * a).toPrecision(4))})`,
      cuts: [],
      features: [at(0, a), at(0, 1)],
      limits: open,
    }
  },
  stairs: (u, s, unit) => ({
    text: `${typed(s * unit)}*floor(abs(${u}))`,
    cuts: whole(60),
    features: [at(0, 1)],
    limits: confined,
  }),
}
const names = Object.keys(shapes)
const openNames = ['gaussian', 'sech', 'bell', 'nucleus', 'square', 'triangle', 'charge']

const add = (...parts: readonly Part[]): Part => ({
  text: parts.map(({ text }) => text).join(' + '),
  cuts: parts.flatMap(({ cuts }) => cuts),
  features: parts.flatMap(({ features }) => features),
  limits: [
    parts.reduce((total, { limits }) => total + limits[0], 0),
    parts.reduce((total, { limits }) => total + limits[1], 0),
  ],
})

const moved = ({ text, cuts, features, limits }: Part, by: number, stretch = 1): Part => ({
  text,
  cuts: cuts.map((x) => by + stretch * x),
  features: features.map(({ at: place, width }) => at(by + stretch * place, stretch * width)),
  limits,
})

const shifted = (u: string, by: number) => (by === 0 ? u : `(${u} - ${typed(by)})`)
const depth = (dice: Dice) => dice.decades(-0.5, 2)

/** What may stand in a well besides. */
const additions: readonly ((u: string, unit: number, dice: Dice) => Part)[] = [
  // A spike or a hole.
  (u, unit, dice) => {
    const [place, width] = [dice.rounded(-2, 2), dice.decades(-4, -1)]
    const height = Number(((dice.pick(-1, 1) * unit * dice.uniform(0.3, 4)) / width).toPrecision(3))
    return {
      text: `${typed(height)}*exp(-(${shifted(u, place)}/${width})^2)`,
      cuts: [],
      features: [at(place, width)],
      limits: open,
    }
  },
  // A thin barrier, or a thin well.
  (u, unit, dice) => {
    const [place, width] = [dice.rounded(-2, 2), dice.decades(-4, -0.5)]
    const height = Number(((dice.pick(-1, 1) * unit * dice.uniform(0.3, 4)) / width).toPrecision(3))
    return {
      text: `(abs(${shifted(u, place)}) < ${width} ? ${typed(height)} : 0)`,
      cuts: [place - width, place + width],
      features: [at(place, width)],
      limits: open,
    }
  },
  // A ripple.
  (u, unit, dice) => {
    const k = dice.rounded(3, 40)
    return {
      text: `${typed(Number((unit * dice.uniform(0.2, 3)).toPrecision(3)))}*cos(${k}*${u})*exp(-${u}^2/100)`,
      cuts: [],
      features: whole(30).map((place) => at(place, 1 / k)),
      limits: open,
    }
  },
  // A rounded step.
  (u, unit, dice) => {
    const [place, width] = [dice.rounded(-2, 2), dice.decades(-3, -0.5)]
    const height = Number((unit * dice.uniform(0.2, 3)).toPrecision(3))
    return {
      text: `${typed(height)}*tanh(${shifted(u, place)}/${width})`,
      cuts: [],
      features: [at(place, width)],
      limits: [-height, height],
    }
  },
  // A step.
  (u, unit, dice) => {
    const place = dice.rounded(-2, 2)
    const height = Number((unit * dice.uniform(0.2, 3)).toPrecision(3))
    return { text: `${typed(height)}*step(${shifted(u, place)})`, cuts: [place], features: [], limits: [0, height] }
  },
]

/** Well number `number` of the search: shifted, scaled, glued, walled, with narrow features. */
export function wellAt(number: number): Well {
  const dice = new Dice(number)
  const length = dice.chance(0.4) ? 1 : dice.decades(-2, 3, 2)
  const mass = dice.chance(0.5) ? 1 : dice.decades(-1, 2, 2)
  const centre = dice.chance(0.35) ? 0 : dice.pick(-1, 1) * Number((length * dice.decades(-0.5, 4)).toPrecision(3))
  const unit = Number((1 / (mass * length * length)).toPrecision(3))
  const from = centre === 0 ? 'x' : `(x - ${typed(centre)})`
  const u = length === 1 ? from : `(${from}/${length})`
  const name = dice.pick(...names)
  let part = shapes[name](u, depth(dice), unit, dice)
  const domain: number[] = []
  const kind = dice.pick('plain', 'plain', 'beside', 'glued', 'walled', 'walled', 'decorated', 'decorated')
  if (kind === 'beside') {
    const stretch = dice.decades(-2, 0.5, 2)
    const place = dice.pick(-1, 1) * dice.rounded(1, 30)
    const other = dice.pick(...openNames)
    const second = shapes[other](`(${shifted(u, place)}/${stretch})`, depth(dice), unit / stretch ** 2, dice)
    part = add(part, moved(second, place, stretch))
  } else if (kind === 'glued') {
    const place = dice.rounded(-1, 1)
    const other = shapes[dice.pick(...names)](u, depth(dice), unit, dice)
    part = {
      text: `(${u} < ${typed(place)} ? ${part.text} : ${other.text})`,
      cuts: [place, ...part.cuts, ...other.cuts],
      features: [...part.features, ...other.features],
      limits: [part.limits[0], other.limits[1]],
    }
  } else if (kind === 'walled') {
    const [place, width] = [dice.chance(0.5) ? 0 : dice.rounded(-1, 1), dice.rounded(0.5, 5)]
    const ends = [place - width, place + width]
    const features = [...part.features, at(place, Math.min(1, width))]
    const height = dice.pick('1e3', '1e6', '1e9', '1e15', '1e30', '1e300', '1/0')
    const beyond = height === '1/0' ? height : height === '1e300' ? height : String(Number(height) * unit)
    const value = height === '1/0' ? Infinity : Number(beyond)
    if (dice.chance(0.3)) {
      domain.push(...ends.map((end) => Number((centre + length * end).toPrecision(6))))
      part = { ...part, features, limits: confined }
    } else if (dice.chance(0.5)) {
      part = {
        text: `(abs(${shifted(u, place)}) < ${width} ? ${part.text} : ${beyond})`,
        cuts: [...ends, ...part.cuts],
        features,
        limits: [value, value],
      }
    } else {
      part = {
        text: `(${u} > ${typed(ends[0])} ? ${part.text} : ${beyond})`,
        cuts: [ends[0], ...part.cuts],
        features,
        limits: [value, part.limits[1]],
      }
    }
  } else if (kind === 'decorated') {
    part = add(part, dice.pick(...additions)(u, unit, dice))
    if (dice.chance(0.3)) part = add(part, dice.pick(...additions)(u, unit, dice))
  }
  const lifted = dice.chance(0.2) ? dice.pick(-1, 1) * Number((unit * dice.decades(-1, 5)).toPrecision(3)) : 0
  const x = (place: number) => centre + length * place
  const cuts = part.cuts.map(x)
  return {
    expression: lifted === 0 ? part.text : `${part.text} + ${typed(lifted)}`,
    domain,
    mass,
    level: dice.pick(0, 0, 0, 1, 2, 3),
    cuts,
    features: [
      ...part.features.map(({ at: place, width }) => at(x(place), length * width)),
      ...(part.features.length === 0 ? [at(centre, length)] : []),
    ],
    threshold: domain.length === 2 ? Infinity : Math.min(...part.limits) + lifted,
  }
}

export interface Finding {
  readonly number: number
  readonly well: Well
  /** What is wrong, if anything is. */
  readonly verdict: 'agrees' | 'disagrees' | 'refused' | 'rightly refused' | 'not compared' | 'warned'
  readonly words: string
}

const within = (found: number, bound: number, { value, error }: Measure) => Math.abs(found - value) <= bound + error

/**
 * Compares the solver with the second method on one well.
 * @param list how many levels the solver lists besides
 */
export function compare(number: number, list = 8): Finding {
  const well = wellAt(number)
  const { mass, level, domain, cuts, features, threshold } = well
  const say = (verdict: Finding['verdict'], words = ''): Finding => ({ number, well, verdict, words })
  let potential: ReturnType<typeof customPotential>
  let solution: ReturnType<typeof solve> | string
  try {
    potential = customPotential(parse(well.expression), {}, domain, Math)
    solution = solve(potential, { level, mass, list }, Math)
  } catch (error) {
    if (!(error instanceof PotentialError)) throw error
    solution = error.message
  }
  const value = customValue(well)
  const walls: readonly [number, number] = domain.length === 2 ? [domain[0], domain[1]] : [-Infinity, Infinity]
  const problem: Problem = { value, mass, domain: walls, cuts, features, threshold }
  let shot: ReturnType<typeof shootLevel>
  try {
    shot = shootLevel(problem, level)
  } catch (error) {
    return say('not compared', `${String(error)}; ${typeof solution === 'string' ? solution : ''}`)
  }
  if (typeof solution === 'string') {
    if (!shot && /bound/.test(solution)) return say('rightly refused', solution)
    return say('refused', `${solution}; E = ${shot?.energy.value}`)
  }
  const { state, warnings, levels, levelErrors } = solution
  if (!shot) return say('disagrees', `E = ${state.energy}, but the second method finds no such level`)
  const wrong: string[] = []
  const row = (what: string, found: number, bound: number, measure: Measure) => {
    if (!within(found, bound, measure))
      wrong.push(
        `${what} ${found} ± ${bound.toExponential(1)}, but ${measure.value} ± ${measure.error.toExponential(1)}`,
      )
  }
  row('E', state.energy, state.energyError, shot.energy)
  row('⟨x⟩', state.meanPosition, state.meanPositionError, shot.meanPosition)
  row('Var', state.variance, state.varianceError, shot.variance)
  const { value: mean, error } = shot.meanPosition
  row('⟨x²⟩', state.meanSquarePosition, state.meanSquareError, {
    value: shot.variance.value + mean * mean,
    error: shot.variance.error + 2 * Math.abs(mean) * error + 2 ** -51 * mean * mean,
  })
  // Another of the listed levels, with its own bound.
  const other = number % levels.length
  if (other !== level) {
    const another = shootAnother(problem, other)
    if (another === 'none') wrong.push(`E${other} ${levels[other]}, but the second method finds no such level`)
    else if (another !== undefined) row(`E${other}`, levels[other], levelErrors[other], another.energy)
  }
  if (wrong.length > 0) return say(warnings.length > 0 ? 'warned' : 'disagrees', wrong.join('; '))
  return say(
    'agrees',
    `${(shot.energy.error / state.momentumSquared).toExponential(1)} ${(state.energyError / state.momentumSquared).toExponential(1)}`,
  )
}

/** A level by the second method, if it can follow it. */
function shootAnother(problem: Problem, n: number): Shot | 'none' | undefined {
  try {
    return shootLevel(problem, n) ?? 'none'
  } catch {
    return undefined
  }
}

function customValue({ expression }: Well): (x: number) => number {
  return compile(parse(expression).expression, {}, Math)
}
