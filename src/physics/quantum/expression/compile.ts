import type { ElementaryFunctions } from '../../../kernels/elementary'
import { erf, erfc } from '../../errorFunction'
import type { Expression, FunctionName } from './syntax'
import { constants } from './syntax'
import { visit } from './visit'

/** A function of x. */
export type Compiled = (x: number) => number

const truth = (value: boolean) => (value ? 1 : 0)

/** x^n by repeated squaring for whole n, so that polynomials need no elementary function. */
function wholePower(x: number, n: number): number {
  let result = 1
  let base = x
  for (let k = Math.abs(n); k > 0; k = Math.floor(k / 2)) {
    if (k % 2 === 1) result *= base
    base *= base
  }
  return n < 0 ? 1 / result : result
}

/** log x / log b, exact where x is a whole power of the base. */
function logarithm(x: number, base: number, math: ElementaryFunctions): number {
  const value = math.log(x) / math.log(base)
  const whole = Math.round(value)
  return Math.abs(whole) <= 300 && wholePower(base, whole) === x ? whole : value
}

/** Remainder with the sign of the divisor, as in MATLAB, Excel, Mathematica and Python. */
const remainder = (a: number, b: number) => a - b * Math.floor(a / b)

function functions(math: ElementaryFunctions): Readonly<Record<FunctionName, (a: number, b: number) => number>> {
  return {
    abs: Math.abs,
    acos: (a) => math.acos(a),
    acosh: (a) => math.log1p(a - 1 + Math.sqrt((a - 1) * (a + 1))),
    asin: (a) => math.asin(a),
    asinh: (a) => Math.sign(a) * math.log1p(Math.abs(a) + (a * a) / (1 + Math.sqrt(1 + a * a))),
    atan: (a) => math.atan(a),
    atanh: (a) => 0.5 * math.log1p((2 * a) / (1 - a)),
    cbrt: (a) => math.cbrt(a),
    ceil: Math.ceil,
    cos: (a) => math.cos(a),
    cosh: (a) => math.cosh(a),
    cot: (a) => 1 / math.tan(a),
    coth: (a) => 1 / math.tanh(a),
    csc: (a) => 1 / math.sin(a),
    csch: (a) => 1 / math.sinh(a),
    erf: (a) => erf(a, math),
    erfc: (a) => erfc(a, math),
    exp: (a) => math.exp(a),
    floor: Math.floor,
    ln: (a) => math.log(a),
    log: (a) => math.log(a),
    log10: (a) => logarithm(a, 10, math),
    log2: (a) => logarithm(a, 2, math),
    max: (a, b) => Math.max(a, b),
    min: (a, b) => Math.min(a, b),
    mod: remainder,
    pow: (a, b) => math.pow(a, b),
    round: Math.round,
    sec: (a) => 1 / math.cos(a),
    sech: (a) => 1 / math.cosh(a),
    sign: Math.sign,
    sin: (a) => math.sin(a),
    sinh: (a) => math.sinh(a),
    sqrt: Math.sqrt,
    step: (a) => (a >= 0 ? 1 : 0),
    tan: (a) => math.tan(a),
    tanh: (a) => math.tanh(a),
  }
}

/** Turns an expression into closures; no text is ever evaluated. @param values of its symbols other than x */
export function compile(
  node: Expression,
  values: Readonly<Record<string, number>>,
  math: ElementaryFunctions,
): Compiled {
  const table = functions(math)
  const known = new Map([...Object.entries(constants), ...Object.entries(values)])
  const build = (e: Expression): Compiled => {
    switch (e.kind) {
      case 'number': {
        const { value } = e
        return () => value
      }
      case 'symbol': {
        if (e.name === 'x') return (x) => x
        const value = known.get(e.name) ?? Number.NaN
        return () => value
      }
      case 'unary': {
        const operand = build(e.operand)
        return e.operator === '-' ? (x) => -operand(x) : (x) => truth(operand(x) === 0)
      }
      case 'choice': {
        const test = build(e.test)
        const yes = build(e.yes)
        const no = build(e.no)
        return (x) => (test(x) !== 0 ? yes(x) : no(x))
      }
      case 'call': {
        const f = table[e.name]
        const a = build(e.arguments[0])
        const b = e.arguments.length > 1 ? build(e.arguments[1]) : a
        return (x) => f(a(x), b(x))
      }
      case 'binary':
        return binary(e)
    }
  }
  const binary = (e: Extract<Expression, { kind: 'binary' }>): Compiled => {
    const a = build(e.left)
    const b = build(e.right)
    switch (e.operator) {
      case '+':
        return (x) => a(x) + b(x)
      case '-':
        return (x) => a(x) - b(x)
      case '*':
        return (x) => a(x) * b(x)
      case '/':
        return (x) => a(x) / b(x)
      case '^': {
        let constant = true
        visit(e.right, (part) => {
          if (part.kind === 'symbol' && part.name === 'x') constant = false
        })
        const n = constant ? b(0) : NaN
        if (Number.isInteger(n) && Math.abs(n) <= 64) return (x) => wholePower(a(x), n)
        return (x) => math.pow(a(x), b(x))
      }
      case '<':
        return (x) => truth(a(x) < b(x))
      case '>':
        return (x) => truth(a(x) > b(x))
      case '<=':
        return (x) => truth(a(x) <= b(x))
      case '>=':
        return (x) => truth(a(x) >= b(x))
      case '==':
        return (x) => truth(a(x) === b(x))
      case '!=':
        return (x) => truth(a(x) !== b(x))
      case '&&':
        return (x) => truth(a(x) !== 0 && b(x) !== 0)
      case '||':
        return (x) => truth(a(x) !== 0 || b(x) !== 0)
    }
  }
  return build(node)
}

/** The functions of x at whose zeros an expression has a kink or a jump. */
export function switches(
  node: Expression,
  values: Readonly<Record<string, number>>,
  math: ElementaryFunctions,
): Compiled[] {
  const found: Compiled[] = []
  const difference = (left: Expression, right: Expression) => {
    const a = compile(left, values, math)
    const b = compile(right, values, math)
    found.push((x) => a(x) - b(x))
  }
  visit(node, (e) => {
    if (e.kind === 'binary' && ['<', '>', '<=', '>=', '==', '!='].includes(e.operator)) difference(e.left, e.right)
    if (e.kind !== 'call') return
    if (e.name === 'abs' || e.name === 'sign' || e.name === 'step') found.push(compile(e.arguments[0], values, math))
    if (e.name === 'floor' || e.name === 'ceil' || e.name === 'round' || e.name === 'mod') {
      // Jumps at whole numbers of what is rounded, or halfway between them.
      const a = compile(e.arguments[0], values, math)
      const b = e.name === 'mod' ? compile(e.arguments[1], values, math) : () => 1
      const turns = (x: number) => (Math.PI * a(x)) / b(x)
      found.push(e.name === 'round' ? (x) => math.cos(turns(x)) : (x) => math.sin(turns(x)))
    }
    if (e.name === 'min' || e.name === 'max') difference(e.arguments[0], e.arguments[1])
  })
  return found
}
