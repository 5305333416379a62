import type { BinaryOperator, Definition, Expression, Program } from './syntax'
import { constants, ExpressionError, functionArguments, isFunction } from './syntax'

export const longestExpression = 1000
const deepest = 100

interface Token {
  readonly kind: 'number' | 'name' | 'operator' | 'separator' | 'end'
  readonly text: string
  readonly position: number
}

const pattern =
  /([ \t]+)|(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|([A-Za-zα-ωΑ-Ω_][A-Za-z0-9α-ωΑ-Ω_]*)|(\*\*|<=|>=|==|!=|&&|\|\||[-+*/^<>!?:(),=[\]|·×−])|([;\n\r]+)/uy

function tokenise(source: string): Token[] {
  const tokens: Token[] = []
  pattern.lastIndex = 0
  let position = 0
  while (position < source.length) {
    pattern.lastIndex = position
    const match = pattern.exec(source)
    if (!match) throw new ExpressionError(`“${source.charAt(position)}” has no meaning here`, position)
    const [text, blank, number, name, operator] = match
    if (blank === undefined) {
      const kind =
        number !== undefined
          ? 'number'
          : name !== undefined
            ? 'name'
            : operator !== undefined
              ? 'operator'
              : 'separator'
      tokens.push({ kind, text: spelled.get(text) ?? text, position })
    }
    position += text.length
  }
  tokens.push({ kind: 'end', text: '', position: source.length })
  return tokens
}

const spelled: ReadonlyMap<string, string> = new Map([
  ['**', '^'],
  ['·', '*'],
  ['×', '*'],
  ['−', '-'],
])

/** Binding powers: the higher, the tighter. Power binds to the right and tighter than a sign before it: -x^2 = -(x^2). */
const powers: ReadonlyMap<string, number> = new Map([
  ['||', 2],
  ['&&', 3],
  ['==', 4],
  ['!=', 4],
  ['<', 5],
  ['>', 5],
  ['<=', 5],
  ['>=', 5],
  ['+', 6],
  ['-', 6],
  ['*', 7],
  ['/', 7],
  ['^', 9],
])
const signPower = 8

class Parser {
  private at = 0
  private depth = 0
  constructor(private readonly tokens: readonly Token[]) {}

  private peek(): Token {
    return this.tokens[this.at]
  }
  private is(text: string) {
    return (this.peek().kind === 'operator' || this.peek().kind === 'separator') && this.peek().text === text
  }
  private expect(text: string, why: string) {
    if (!this.is(text)) {
      throw new ExpressionError(
        this.peek().kind === 'end'
          ? `the text ends where “${text}” is missing`
          : `“${text}” expected, not “${this.peek().text}”`,
        this.peek().position,
        why,
      )
    }
    this.at++
  }

  program(): Program {
    this.skipSeparators()
    if (this.peek().kind === 'end') throw new ExpressionError('there is no expression', 0, 'try x^2/2')
    const expression = this.expression(0)
    const definitions: Definition[] = []
    while (this.peek().kind === 'separator' || this.is(',')) {
      this.skipSeparators()
      if (this.peek().kind === 'end') break
      const position = this.peek().position
      const definition = this.definition()
      if (definitions.some(({ name }) => name === definition.name)) {
        throw new ExpressionError(`${definition.name} is defined twice`, position)
      }
      definitions.push(definition)
    }
    if (this.peek().kind !== 'end') this.unexpected()
    return { expression, definitions }
  }

  private skipSeparators() {
    while (this.peek().kind === 'separator' || this.is(',')) this.at++
  }

  private unexpected(): never {
    const { kind, text, position } = this.peek()
    if (kind === 'end')
      throw new ExpressionError('the expression ends too early', position, 'something is missing here')
    if (text === '=')
      throw new ExpressionError(
        '“=” is for definitions',
        position,
        'compare with ==, define after a semicolon: ; k = 1 in [0, 5]',
      )
    if (text === '|') throw new ExpressionError('bars are not understood', position, 'write abs(x)')
    const before = this.tokens[this.at - 1]
    if ((kind === 'number' || kind === 'name' || text === '(') && before) {
      throw new ExpressionError(`an operator is missing before “${text}”`, position, `write ${before.text}*${text}`)
    }
    throw new ExpressionError(
      `“${text}” does not belong here`,
      position,
      text === '^' || text === '*' ? 'one operator too many' : undefined,
    )
  }

  private expression(power: number): Expression {
    if (++this.depth > deepest)
      throw new ExpressionError(
        'the expression is nested too deeply',
        this.peek().position,
        `at most ${deepest} levels`,
      )
    let left = this.operand()
    for (;;) {
      const { text, kind } = this.peek()
      if (kind !== 'operator') break
      if (text === '?' && power <= 1) {
        this.at++
        const yes = this.expression(1)
        this.expect(':', 'a choice reads test ? value : other value')
        const no = this.expression(1)
        left = { kind: 'choice', test: left, yes, no }
        continue
      }
      const binding = powers.get(text)
      if (binding === undefined || binding <= power) break
      this.at++
      const right = this.expression(text === '^' ? binding - 1 : binding)
      left = { kind: 'binary', operator: text as BinaryOperator, left, right }
    }
    this.depth--
    return left
  }

  private operand(): Expression {
    const { kind, text, position } = this.peek()
    if (kind === 'number') {
      this.at++
      const value = Number(text)
      if (!Number.isFinite(value)) throw new ExpressionError(`${text} is too large a number`, position)
      return { kind: 'number', value, text }
    }
    if (kind === 'name') return this.named()
    if (this.is('(')) {
      this.at++
      const inner = this.expression(0)
      this.expect(')', 'a bracket is left open')
      return inner
    }
    if (this.is('-') || this.is('+') || this.is('!')) {
      this.at++
      const operand = this.expression(signPower)
      return text === '+' ? operand : { kind: 'unary', operator: text as '-' | '!', operand }
    }
    return this.unexpected()
  }

  private named(): Expression {
    const { text, position } = this.peek()
    this.at++
    if (!this.is('(')) {
      if (isFunction(text))
        throw new ExpressionError(`${text} needs its argument in brackets`, position, `write ${text}(x)`)
      return { kind: 'symbol', name: text, position }
    }
    if (!isFunction(text)) {
      throw new ExpressionError(
        `unknown function ${text}`,
        position,
        Object.hasOwn(constants, text) || text.length === 1
          ? `write ${text}*( … )`
          : `known are ${Object.keys(functionArguments).join(', ')}`,
      )
    }
    this.at++
    const list: Expression[] = [this.expression(0)]
    while (this.is(',')) {
      this.at++
      list.push(this.expression(0))
    }
    this.expect(')', `the bracket after ${text} is left open`)
    if (list.length !== functionArguments[text]) {
      throw new ExpressionError(
        `${text} takes ${functionArguments[text] === 1 ? 'one argument' : 'two arguments'}`,
        position,
      )
    }
    return { kind: 'call', name: text, arguments: list }
  }

  private definition(): Definition {
    const shape = 'a definition reads k = 1 in [0, 5]'
    const { kind, text: name, position } = this.peek()
    if (kind !== 'name') throw new ExpressionError('a name is expected', position, shape)
    if (name === 'x' || Object.hasOwn(constants, name) || isFunction(name)) {
      throw new ExpressionError(`${name} has a meaning already`, position, 'take another name')
    }
    this.at++
    this.expect('=', shape)
    const value = this.signedNumber(shape)
    let minimum = Math.min(0, 2 * value)
    let maximum = value === 0 ? 1 : Math.max(0, 2 * value)
    if (this.peek().kind === 'name' && this.peek().text === 'in') {
      this.at++
      this.expect('[', shape)
      minimum = this.signedNumber(shape)
      this.expect(',', shape)
      maximum = this.signedNumber(shape)
      this.expect(']', shape)
    }
    if (!(minimum < maximum)) throw new ExpressionError(`the range of ${name} is upside down`, position, shape)
    if (value < minimum || value > maximum)
      throw new ExpressionError(`${name} = ${value} lies outside its range`, position, shape)
    return { name, value, minimum, maximum }
  }

  private signedNumber(shape: string): number {
    let sign = 1
    while (this.is('-') || this.is('+')) {
      if (this.peek().text === '-') sign = -sign
      this.at++
    }
    const { kind, text, position } = this.peek()
    if (kind !== 'number' || !Number.isFinite(Number(text)))
      throw new ExpressionError('a number is expected', position, shape)
    this.at++
    return sign * Number(text)
  }
}

/**
 * Reads an expression in x and the definitions of its other symbols: `x^2/2 + k*x^4; k = 1 in [0, 5]`.
 * @throws ExpressionError with the position and a hint
 */
export function parse(source: string): Program {
  if (source.length > longestExpression) {
    throw new ExpressionError(
      'the expression is too long',
      longestExpression,
      `at most ${longestExpression} characters`,
    )
  }
  const program = new Parser(tokenise(source)).program()
  const known = new Set(['x', ...Object.keys(constants), ...program.definitions.map(({ name }) => name)])
  visit(program.expression, (node) => {
    if (node.kind === 'symbol' && !known.has(node.name)) {
      throw new ExpressionError(`unknown symbol ${node.name}`, node.position, `add ; ${node.name} = 1 in [0, 5]`)
    }
  })
  return program
}

/** Calls f for a node and all below it. */
export function visit(node: Expression, f: (node: Expression) => void): void {
  f(node)
  switch (node.kind) {
    case 'unary':
      visit(node.operand, f)
      break
    case 'binary':
      visit(node.left, f)
      visit(node.right, f)
      break
    case 'choice':
      visit(node.test, f)
      visit(node.yes, f)
      visit(node.no, f)
      break
    case 'call':
      for (const argument of node.arguments) visit(argument, f)
      break
    case 'number':
    case 'symbol':
  }
}
