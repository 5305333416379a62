import type { ElementaryFunctions } from '../../elementary'
import { visit } from './parse'
import type { Expression, FunctionName } from './syntax'
import { constants } from './syntax'

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

function functions(math: ElementaryFunctions): Readonly<Record<FunctionName, (a: number, b: number) => number>> {
  return {
    abs: Math.abs,
    acos: (a) => math.acos(a),
    asin: (a) => math.asin(a),
    atan: (a) => math.atan(a),
    cbrt: (a) => math.cbrt(a),
    cos: (a) => math.cos(a),
    cosh: (a) => math.cosh(a),
    exp: (a) => math.exp(a),
    ln: (a) => math.log(a),
    log: (a) => math.log(a),
    max: (a, b) => Math.max(a, b),
    min: (a, b) => Math.min(a, b),
    pow: (a, b) => math.pow(a, b),
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
    if (e.name === 'min' || e.name === 'max') difference(e.arguments[0], e.arguments[1])
  })
  return found
}
