import type { Expression } from './syntax'

const named: Readonly<Record<string, string>> = {
  acos: '\\arccos',
  asin: '\\arcsin',
  atan: '\\arctan',
  cos: '\\cos',
  cosh: '\\cosh',
  ln: '\\ln',
  log: '\\ln',
  max: '\\max',
  min: '\\min',
  sech: '\\operatorname{sech}',
  sign: '\\operatorname{sgn}',
  sin: '\\sin',
  sinh: '\\sinh',
  step: '\\Theta',
  tan: '\\tan',
  tanh: '\\tanh',
}
const relations: Readonly<Record<string, string>> = {
  '<=': '\\le',
  '>=': '\\ge',
  '==': '=',
  '!=': '\\ne',
  '&&': '\\wedge',
  '||': '\\vee',
}
const greek = /^(alpha|beta|gamma|delta|epsilon|eta|theta|kappa|lambda|mu|nu|xi|rho|sigma|tau|phi|chi|psi|omega|pi)$/

/** How tightly a node holds together: operands that hold less tightly get brackets. */
function rank(e: Expression): number {
  if (e.kind === 'binary') return { '+': 2, '-': 2, '*': 3, '/': 5, '^': 6 }[e.operator as '+'] ?? 1
  if (e.kind === 'unary') return 3
  return e.kind === 'choice' ? 0 : 7
}

const bracketed = (e: Expression, least: number) => (rank(e) < least ? `\\left(${toTex(e)}\\right)` : toTex(e))

/** An expression as TeX. */
export function toTex(e: Expression): string {
  switch (e.kind) {
    case 'number': {
      const [mantissa, exponent] = e.text.toLowerCase().split('e')
      return exponent === undefined ? mantissa : `${mantissa}\\cdot 10^{${Number(exponent)}}`
    }
    case 'symbol': {
      if (greek.test(e.name)) return `\\${e.name}`
      return [...e.name].length === 1 ? e.name : `\\mathrm{${e.name.replaceAll('_', '\\_')}}`
    }
    case 'unary':
      return e.operator === '-' ? `-${bracketed(e.operand, 3)}` : `\\neg ${bracketed(e.operand, 7)}`
    case 'choice':
      return `\\begin{cases}${toTex(e.yes)} & ${toTex(e.test)}\\\\ ${toTex(e.no)} & \\text{otherwise}\\end{cases}`
    case 'call': {
      const list = e.arguments.map(toTex)
      if (e.name === 'abs') return `\\left|${list[0]}\\right|`
      if (e.name === 'sqrt') return `\\sqrt{${list[0]}}`
      if (e.name === 'cbrt') return `\\sqrt[3]{${list[0]}}`
      if (e.name === 'exp') return `e^{${list[0]}}`
      if (e.name === 'pow') return `{${bracketed(e.arguments[0], 7)}}^{${list[1]}}`
      return `${named[e.name]}\\left(${list.join(',\\,')}\\right)`
    }
    case 'binary': {
      const { operator, left, right } = e
      if (operator === '/') return `\\frac{${toTex(left)}}{${toTex(right)}}`
      if (operator === '^') return `{${bracketed(left, 7)}}^{${toTex(right)}}`
      if (operator === '*') {
        const digits =
          right.kind === 'number' || (right.kind === 'binary' && right.operator === '^' && right.left.kind === 'number')
        return `${bracketed(left, 3)}${digits ? '\\cdot ' : '\\,'}${bracketed(right, 4)}`
      }
      if (operator === '+' || operator === '-') {
        return `${bracketed(left, 2)} ${operator} ${bracketed(right, right.kind === 'unary' ? 7 : operator === '-' ? 3 : 2)}`
      }
      return `${bracketed(left, 2)} ${relations[operator] ?? operator} ${bracketed(right, 2)}`
    }
  }
}
