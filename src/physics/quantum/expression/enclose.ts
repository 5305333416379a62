import type { ElementaryFunctions } from '../../../kernels/elementary'
import { compile } from './compile'
import type { Expression, FunctionName } from './syntax'
import { constants } from './syntax'
import { visit } from './visit'

/** What is known of a function on an interval without looking at single points. */
export interface Enclosure {
  /** It never leaves [low, high] there. */
  readonly low: number
  readonly high: number
  /**
   * Bound of the part that no polynomial of moderate degree follows there: kinks, jumps and poles inside, and functions whose
   * argument runs over more than their own scale.
   */
  readonly rough: number
}

/** An enclosure on the interval from a to b. */
export type Enclosed = (a: number, b: number) => Enclosure

const anything: Enclosure = { low: -Infinity, high: Infinity, rough: Infinity }

const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : a * b)
const largest = ({ low, high }: Enclosure) => Math.max(Math.abs(low), Math.abs(high))

function made(low: number, high: number, rough: number): Enclosure {
  if (Number.isNaN(low) || Number.isNaN(high)) return anything
  if (low === high) return { low, high, rough: 0 }
  return { low, high, rough: rough <= high - low ? rough : high - low }
}

const hull = (a: Enclosure, b: Enclosure): Enclosure => made(Math.min(a.low, b.low), Math.max(a.high, b.high), Infinity)
const negative = ({ low, high, rough }: Enclosure): Enclosure => ({ low: -high, high: -low, rough })
const sum = (a: Enclosure, b: Enclosure): Enclosure => made(a.low + b.low, a.high + b.high, a.rough + b.rough)

function product(a: Enclosure, b: Enclosure): Enclosure {
  const corners = [times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)]
  const rough = times(a.rough, largest(b)) + times(b.rough, largest(a))
  return made(Math.min(...corners), Math.max(...corners), rough)
}

/** Whether an argument changes its sign inside, ends not counted. */
const crosses = ({ low, high }: Enclosure) => low < 0 && high > 0

/** Below this ratio of its ends an argument keeps its distance from zero: a polynomial follows 1/x, √x and log x. */
const widestRatio = 3
const awayFromZero = ({ low, high }: Enclosure) =>
  low === high || (low > 0 && high <= widestRatio * low) || (high < 0 && low >= widestRatio * high)

function inverse(a: Enclosure): Enclosure {
  if (crosses(a) || (a.low === 0 && a.high === 0)) return anything
  if (a.high > 0) {
    const low = 1 / a.high
    const high = a.low > 0 ? 1 / a.low : Infinity
    return made(low, high, awayFromZero(a) ? times(a.rough, times(high, high)) : Infinity)
  }
  return negative(inverse(negative(a)))
}

/** A monotone function: its values at the ends; smooth where `resolved`, with slopes up to `steepest`. */
const monotone = (a: Enclosure, f: (x: number) => number, resolved: boolean, steepest: number): Enclosure =>
  made(f(a.low), f(a.high), resolved ? times(a.rough, steepest) : Infinity)

/** A jump where the argument changes sign, between two values. */
function jump(a: Enclosure, below: number, above: number): Enclosure {
  const value = crosses(a) ? undefined : a.high > 0 && a.high > -a.low ? above : a.low < 0 ? below : above
  if (value === undefined) return made(Math.min(below, above), Math.max(below, above), Infinity)
  return { low: value, high: value, rough: 0 }
}

/** Widest runs of an argument that a polynomial follows: of exp and its kin, and of functions with poles beside the axis. */
const entireRun = 8
const polarRun = 2

function power(a: Enclosure, exponent: number, math: ElementaryFunctions): Enclosure {
  if (exponent === 0) return { low: 1, high: 1, rough: 0 }
  if (Number.isInteger(exponent)) {
    if (exponent < 0) {
      const below = power(a, -exponent, math)
      const { low, high } = inverse(below)
      const follows = awayFromZero(a) && Math.abs(exponent) <= 20
      return made(low, high, follows ? times(a.rough, times(-exponent, largest({ low, high, rough: 0 }))) : Infinity)
    }
    const [p, q] = [math.pow(Math.abs(a.low), exponent), math.pow(Math.abs(a.high), exponent)]
    const slope = times(exponent, math.pow(largest(a), exponent - 1))
    const rough = times(a.rough, slope)
    if (exponent % 2 === 1) return made(a.low < 0 ? -p : p, a.high < 0 ? -q : q, rough)
    const low = a.low < 0 && a.high > 0 ? 0 : Math.min(p, q)
    return made(low, Math.max(p, q), rough)
  }
  // Where the base is negative there is no value: only the rest of the interval counts.
  if (a.high < 0) return anything
  const [from, to] = [Math.max(0, a.low), a.high]
  const ends = [math.pow(from, exponent), math.pow(to, exponent)]
  const steepest = Math.abs(exponent) * Math.max(ends[0] / from, ends[1] / to)
  return made(
    Math.min(...ends),
    Math.max(...ends),
    awayFromZero(a) && Math.abs(exponent) <= 20 ? times(a.rough, steepest) : Infinity,
  )
}

/** A function of period 2π, from its values at the ends and its extrema at offset + kπ. */
function periodic(a: Enclosure, f: (x: number) => number, firstMaximum: number): Enclosure {
  const run = a.high - a.low
  const has = (at: number) => Math.ceil((a.low - at) / (2 * Math.PI)) <= Math.floor((a.high - at) / (2 * Math.PI))
  const ends = [f(a.low), f(a.high)]
  const high = !(run < 2 * Math.PI) || has(firstMaximum) ? 1 : Math.max(...ends)
  const low = !(run < 2 * Math.PI) || has(firstMaximum + Math.PI) ? -1 : Math.min(...ends)
  return made(low, high, run <= entireRun ? a.rough : Infinity)
}

const reciprocals = { sec: 'cos', csc: 'sin', cot: 'tan', csch: 'sinh', coth: 'tanh' } as const

function called(name: FunctionName, a: Enclosure, b: Enclosure, math: ElementaryFunctions): Enclosure {
  const run = a.high - a.low
  switch (name) {
    case 'abs': {
      const rough = a.rough + (crosses(a) ? Infinity : 0)
      const low = a.low <= 0 && a.high >= 0 ? 0 : Math.min(Math.abs(a.low), Math.abs(a.high))
      return made(low, largest(a), rough)
    }
    case 'sign':
      return jump(a, -1, 1)
    case 'step':
      return jump(a, 0, 1)
    case 'min':
    case 'max': {
      const pick = name === 'min' ? Math.min : Math.max
      const difference = sum(a, negative(b))
      if (!crosses(difference)) return difference.high > -difference.low === (name === 'max') ? a : b
      return made(pick(a.low, b.low), pick(a.high, b.high), Infinity)
    }
    case 'exp':
      return monotone(a, (x) => math.exp(x), run <= entireRun, math.exp(a.high))
    case 'sinh':
      return monotone(a, (x) => math.sinh(x), run <= entireRun, math.cosh(largest(a)))
    case 'cosh': {
      const low = a.low <= 0 && a.high >= 0 ? 1 : math.cosh(Math.min(Math.abs(a.low), Math.abs(a.high)))
      const high = math.cosh(largest(a))
      return made(low, high, run <= entireRun ? times(a.rough, high) : Infinity)
    }
    case 'sech': {
      const { low, high } = called('cosh', a, a, math)
      return made(1 / high, 1 / low, run <= polarRun ? a.rough : Infinity)
    }
    case 'tanh':
      return monotone(a, (x) => math.tanh(x), run <= polarRun, 1)
    case 'atan':
      return monotone(a, (x) => math.atan(x), run <= polarRun, 1)
    case 'sin':
      return periodic(a, (x) => math.sin(x), Math.PI / 2)
    case 'cos':
      return periodic(a, (x) => math.cos(x), 0)
    case 'tan': {
      const pole = Math.floor(a.low / Math.PI - 0.5) !== Math.floor(a.high / Math.PI - 0.5)
      if (pole || !(run < Math.PI)) return anything
      const distance =
        Math.PI / 2 - Math.max(Math.abs(a.low - Math.PI * Math.round((a.low + a.high) / (2 * Math.PI))), 0)
      return monotone(a, (x) => math.tan(x), run <= Math.abs(distance) && run < 0.7, Infinity)
    }
    case 'cbrt':
      return monotone(
        a,
        (x) => math.cbrt(x),
        awayFromZero(a),
        1 / (3 * math.pow(Math.min(Math.abs(a.low), Math.abs(a.high)), 2 / 3)),
      )
    case 'sqrt':
      return power(a, 0.5, math)
    case 'ln':
    case 'log':
    case 'log10':
    case 'log2': {
      if (a.high < 0) return anything
      const unit = name === 'log10' ? math.log(10) : name === 'log2' ? math.log(2) : 1
      return monotone(
        { ...a, low: Math.max(0, a.low) },
        (x) => (x === 0 ? -Infinity : math.log(x) / unit),
        awayFromZero(a),
        1 / (a.low * unit),
      )
    }
    case 'asin':
    case 'acos': {
      const inside = { low: Math.max(-1, Math.min(1, a.low)), high: Math.max(-1, Math.min(1, a.high)), rough: a.rough }
      const smooth = run <= 0.5 * (1 - largest(a))
      const found = monotone(inside, (x) => math.asin(x), smooth, Infinity)
      return name === 'asin' ? found : sum({ low: Math.PI / 2, high: Math.PI / 2, rough: 0 }, negative(found))
    }
    case 'erf':
      return made(
        a.high < -6 ? -1 : a.low > 6 ? 1 : -1,
        a.low > 6 ? 1 : a.high < -6 ? -1 : 1,
        run <= 3 ? 1.2 * a.rough : Infinity,
      )
    case 'erfc':
      return sum({ low: 1, high: 1, rough: 0 }, negative(called('erf', a, a, math)))
    case 'asinh': {
      const f = (x: number) => (x < 0 ? -1 : 1) * math.log(Math.abs(x) + Math.sqrt(x * x + 1))
      return monotone(a, f, run <= polarRun, 1)
    }
    case 'acosh': {
      if (a.high < 1) return anything
      const beyond = sum(a, { low: -1, high: -1, rough: 0 })
      const f = (x: number) => math.log(x + Math.sqrt(x * x - 1))
      return monotone({ ...a, low: Math.max(1, a.low) }, f, awayFromZero(beyond) && beyond.low > 0, Infinity)
    }
    case 'atanh': {
      const inside = { low: Math.max(-1, a.low), high: Math.min(1, a.high), rough: a.rough }
      if (inside.low > inside.high) return anything
      const f = (x: number) => (math.log(1 + x) - math.log(1 - x)) / 2
      return monotone(inside, f, run <= 0.5 * (1 - largest(a)), Infinity)
    }
    case 'sec':
    case 'csc':
    case 'cot':
    case 'csch':
    case 'coth':
      return inverse(called(reciprocals[name], a, a, math))
    case 'mod': {
      const ratio = product(a, inverse(b))
      const turns = Math.floor(ratio.low)
      if (turns === Math.floor(ratio.high)) return sum(a, product(b, { low: -turns, high: -turns, rough: 0 }))
      return made(Math.min(0, b.low), Math.max(0, b.high), Infinity)
    }
    case 'floor':
    case 'ceil':
    case 'round': {
      const f = name === 'floor' ? Math.floor : name === 'ceil' ? Math.ceil : Math.round
      const [low, high] = [f(a.low), f(a.high)]
      return made(Math.min(low, high), Math.max(low, high), Infinity)
    }
    case 'pow':
      if (b.low === b.high) return power(a, b.low, math)
      if (a.low > 0) return called('exp', product(called('log', a, a, math), b), a, math)
      return anything
  }
}

/**
 * Interval arithmetic on an expression: bounds of V on an interval, and of what in it changes faster than the interval shows.
 * So structure is found wherever it is and however narrow. Source: Moore, Kearfott & Cloud, "Introduction to Interval
 * Analysis" (2009), chapter 5; without directed rounding.
 */
export function enclosing(
  node: Expression,
  values: Readonly<Record<string, number>>,
  math: ElementaryFunctions,
): Enclosed {
  const known = new Map([...Object.entries(constants), ...Object.entries(values)])
  const build = (e: Expression): Enclosed => {
    // What does not depend on x is its value, 1/0 included.
    if (isConstant(e)) {
      const value = compile(e, values, math)(0)
      const point = Number.isNaN(value) ? anything : { low: value, high: value, rough: 0 }
      return () => point
    }
    switch (e.kind) {
      case 'number':
      case 'symbol': {
        if (e.kind === 'symbol' && e.name === 'x') return (low, high) => ({ low, high, rough: 0 })
        const value = e.kind === 'number' ? e.value : (known.get(e.name) ?? Infinity)
        const point = { low: value, high: value, rough: 0 }
        return () => point
      }
      case 'unary': {
        const operand = build(e.operand)
        if (e.operator === '-') return (a, b) => negative(operand(a, b))
        return (a, b) => sum({ low: 1, high: 1, rough: 0 }, negative(truth(operand(a, b))))
      }
      case 'choice': {
        const [test, yes, no] = [build(e.test), build(e.yes), build(e.no)]
        return (a, b) => {
          const { low, high } = truth(test(a, b))
          return low === 1 ? yes(a, b) : high === 0 ? no(a, b) : hull(yes(a, b), no(a, b))
        }
      }
      case 'call': {
        const first = build(e.arguments[0])
        const second = e.arguments.length > 1 ? build(e.arguments[1]) : first
        return (a, b) => called(e.name, first(a, b), second(a, b), math)
      }
      case 'binary':
        return binary(e)
    }
  }
  const binary = (e: Extract<Expression, { kind: 'binary' }>): Enclosed => {
    const [left, right] = [build(e.left), build(e.right)]
    const difference: Enclosed = (a, b) => sum(left(a, b), negative(right(a, b)))
    switch (e.operator) {
      case '+':
        return (a, b) => sum(left(a, b), right(a, b))
      case '-':
        return difference
      case '*':
        // A square is never negative.
        if (same(e.left, e.right)) return (a, b) => power(left(a, b), 2, math)
        return (a, b) => product(left(a, b), right(a, b))
      case '/':
        return (a, b) => product(left(a, b), inverse(right(a, b)))
      case '^':
        return (a, b) => called('pow', left(a, b), right(a, b), math)
      case '<':
      case '<=':
        return (a, b) => jump(difference(a, b), 1, 0)
      case '>':
      case '>=':
        return (a, b) => jump(difference(a, b), 0, 1)
      case '==':
      case '!=': {
        const [equal, other] = e.operator === '==' ? [1, 0] : [0, 1]
        return (a, b) => {
          const { low, high } = difference(a, b)
          if (low === 0 && high === 0) return { low: equal, high: equal, rough: 0 }
          // Equal at single points only: nothing that an integral sees.
          return { low: other, high: other, rough: 0 }
        }
      }
      case '&&':
        return (a, b) => {
          const [p, q] = [truth(left(a, b)), truth(right(a, b))]
          return made(Math.min(p.low, q.low), Math.min(p.high, q.high), Infinity)
        }
      case '||':
        return (a, b) => {
          const [p, q] = [truth(left(a, b)), truth(right(a, b))]
          return made(Math.max(p.low, q.low), Math.max(p.high, q.high), Infinity)
        }
    }
  }
  return build(node)
}

/** Of a test: 1 where it holds, 0 where it does not, both where that changes. */
function truth({ low, high }: Enclosure): Enclosure {
  if (low > 0 || high < 0) return { low: 1, high: 1, rough: 0 }
  if (low === 0 && high === 0) return { low: 0, high: 0, rough: 0 }
  return { low: 0, high: 1, rough: 1 }
}

function isConstant(node: Expression): boolean {
  let constant = true
  visit(node, (e) => {
    if (e.kind === 'symbol' && e.name === 'x') constant = false
  })
  return constant
}

const same = (a: Expression, b: Expression) => JSON.stringify(unplaced(a)) === JSON.stringify(unplaced(b))

function unplaced(node: Expression): unknown[] {
  const parts: unknown[] = []
  visit(node, (e) => {
    parts.push(
      e.kind,
      e.kind === 'number'
        ? e.value
        : e.kind === 'symbol' || e.kind === 'call'
          ? e.name
          : e.kind === 'choice'
            ? '?'
            : e.operator,
    )
  })
  return parts
}
