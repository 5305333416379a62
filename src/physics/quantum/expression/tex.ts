import type { BinaryOperator, Expression } from './syntax'

const named: Readonly<Record<string, string>> = {
  acos: '\\arccos',
  acosh: '\\operatorname{arcosh}',
  asinh: '\\operatorname{arsinh}',
  atanh: '\\operatorname{artanh}',
  cot: '\\cot',
  coth: '\\coth',
  csc: '\\csc',
  csch: '\\operatorname{csch}',
  erf: '\\operatorname{erf}',
  erfc: '\\operatorname{erfc}',
  log10: '\\log_{10}',
  log2: '\\log_{2}',
  round: '\\operatorname{round}',
  sec: '\\sec',
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

/** What is raised to a power. */
const base = (e: Expression) =>
  (e.kind === 'number' && /e/i.test(e.text)) || (e.kind === 'call' && (e.name === 'exp' || e.name === 'pow'))
    ? `\\left(${toTex(e)}\\right)`
    : bracketed(e, 7)
const bracketed = (e: Expression, least: number) => (rank(e) < least ? `\\left(${toTex(e)}\\right)` : toTex(e))

/** Whether its TeX begins with digits, or with a fraction that looks like the rest of a mixed number: a dot keeps them apart. */
function beginsWithDigits(e: Expression): boolean {
  if (e.kind === 'number') return true
  return (
    e.kind === 'binary' &&
    (e.operator === '/' || (e.operator !== '+' && e.operator !== '-' && beginsWithDigits(e.left)))
  )
}

/** `a < b < c`, which is a < b and b < c: the middle is one and the same part. */
function chain(e: Expression): string | undefined {
  if (e.kind !== 'binary') return undefined
  const { operator, left, right } = e
  if (operator !== '&&') return isComparison(e) ? relation(left, operator, right) : undefined
  if (right.kind !== 'binary' || !isComparison(right)) return undefined
  const last = left.kind === 'binary' && left.operator === '&&' ? left.right : left
  if (last.kind !== 'binary' || !isComparison(last) || last.right !== right.left) return undefined
  const before = chain(left)
  return before && `${before} ${relations[right.operator] ?? right.operator} ${bracketed(right.right, 2)}`
}
const isComparison = (e: Expression) => e.kind === 'binary' && ['<', '>', '<=', '>=', '==', '!='].includes(e.operator)
const relation = (left: Expression, operator: BinaryOperator, right: Expression) =>
  `${bracketed(left, 2)} ${relations[operator] ?? operator} ${bracketed(right, 2)}`

/** An expression as TeX. */
export function toTex(e: Expression): string {
  switch (e.kind) {
    case 'number': {
      const [mantissa, exponent] = e.text.toLowerCase().split('e')
      return exponent === undefined ? mantissa : `${mantissa}\\cdot 10^{${Number(exponent)}}`
    }
    case 'symbol': {
      if (e.name === 'infinity') return '\\infty'
      if (greek.test(e.name)) return `\\${e.name}`
      return [...e.name].length === 1 ? e.name : `\\mathrm{${e.name.replaceAll('_', '\\_')}}`
    }
    case 'unary':
      return e.operator === '-'
        ? `-${bracketed(e.operand, e.operand.kind === 'unary' ? 7 : 3)}`
        : `\\neg ${bracketed(e.operand, 7)}`
    case 'choice':
      return `\\begin{cases}${toTex(e.yes)} & ${toTex(e.test)}\\\\ ${toTex(e.no)} & \\text{otherwise}\\end{cases}`
    case 'call': {
      const list = e.arguments.map(toTex)
      if (e.name === 'abs') return `\\left|${list[0]}\\right|`
      if (e.name === 'floor') return `\\left\\lfloor ${list[0]}\\right\\rfloor`
      if (e.name === 'ceil') return `\\left\\lceil ${list[0]}\\right\\rceil`
      if (e.name === 'mod')
        return `\\left(${bracketed(e.arguments[0], 4)} \\bmod ${bracketed(e.arguments[1], 4)}\\right)`
      if (e.name === 'sqrt') return `\\sqrt{${list[0]}}`
      if (e.name === 'cbrt') return `\\sqrt[3]{${list[0]}}`
      if (e.name === 'exp') return `e^{${list[0]}}`
      if (e.name === 'pow') return `{${base(e.arguments[0])}}^{${list[1]}}`
      return `${named[e.name]}\\left(${list.join(',\\,')}\\right)`
    }
    case 'binary': {
      const { operator, left, right } = e
      if (operator === '/') return `\\frac{${toTex(left)}}{${toTex(right)}}`
      if (operator === '^') return `{${base(left)}}^{${toTex(right)}}`
      if (operator === '*') {
        return `${bracketed(left, 3)}${beginsWithDigits(right) ? '\\cdot ' : '\\,'}${bracketed(right, 4)}`
      }
      if (operator === '+' || operator === '-') {
        return `${bracketed(left, 2)} ${operator} ${bracketed(right, right.kind === 'unary' ? 7 : operator === '-' ? 3 : 2)}`
      }
      return chain(e) ?? relation(left, operator, right)
    }
  }
}
