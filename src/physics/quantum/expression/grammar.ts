import { say, type Text } from '../../../words/text'
import { constantOf, functionOf, isWord, withoutModule } from './names'
import type { BinaryOperator, Correction, Expression, FunctionName } from './syntax'
import { ExpressionError, functionArguments } from './syntax'
import type { Token } from './tokens'

const deepest = 100

/** Binding powers: the higher, the tighter. Power binds to the right and tighter than a sign before it: -x^2 = -(x^2). */
const powers: ReadonlyMap<string, number> = new Map([
  ['||', 2],
  ['&&', 3],
  ['==', 5],
  ['!=', 5],
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
const product = 7
const signPower = 8
const comparison = 5

const closings: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
])

const binary = (operator: BinaryOperator, left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
})
/** In brackets, except a number or a name. */
const grouped = (text: string) => (/^[\w.]+$/.test(text) ? text : `(${text})`)
const numberOf = (text: string): Expression =>
  text.startsWith('-')
    ? { kind: 'unary', operator: '-', operand: numberOf(text.slice(1)) }
    : { kind: 'number', value: Number(text), text }

/** What stands right of an operator, so that what touches it could belong to either. `first`: where the dividend begins. */
type Role = { readonly kind: 'divisor'; readonly first: number } | { readonly kind: 'exponent' } | undefined
const asExponent: Role = { kind: 'exponent' }
const besidePower = 9

/** Reads expressions from tokens. Where a text can be read in two ways it is refused, and both are offered. */
export class Grammar {
  at: number
  private depth = 0
  /** Open bars of absolute values within the innermost bracket. */
  private bars = 0

  constructor(
    private readonly source: string,
    private readonly tokens: readonly Token[],
    private readonly defined: ReadonlySet<string>,
    from = 0,
    private readonly until = tokens.length - 1,
  ) {
    this.at = from
  }

  peek(ahead = 0): Token {
    const index = this.at + ahead
    return index < this.until ? this.tokens[index] : this.tokens[this.tokens.length - 1]
  }
  is(text: string, ahead = 0) {
    const { kind, text: its } = this.peek(ahead)
    return kind === 'operator' && its === text
  }
  isName(text: string) {
    const { kind, text: its } = this.peek()
    return kind === 'name' && its.toLowerCase() === text && !this.defined.has(its)
  }
  private get endPosition() {
    return this.at > 0 && this.at - 1 < this.until ? this.tokens[this.at - 1].end : this.peek().position
  }
  private slice(from: number, to = this.at) {
    return this.source.slice(this.tokens[from].position, this.tokens[to - 1].end)
  }
  private instead(from: number, ...texts: string[]): Correction[] {
    return texts.map((text) => ({ from: this.tokens[from].position, to: this.endPosition, text }))
  }
  private refuse(problem: Text, token: number | Token, hint?: Text, corrections: Correction[] = []): never {
    const { position } = typeof token === 'number' ? this.tokens[token] : token
    const place = typeof token !== 'number' && token.kind === 'end' ? this.endPosition : position
    throw new ExpressionError(problem, place, hint, corrections)
  }

  expect(text: string, why: Text) {
    if (this.is('=')) this.unexpected()
    if (!this.is(text)) {
      const here = this.peek()
      if (here.kind === 'end') this.refuse(say('the text ends where “{typed}” is missing', { typed: text }), here, why)
      this.refuse(say('“{typed}” expected, not “{typed2}”', { typed: text, typed2: here.text }), here, why)
    }
    this.at++
  }

  /** The whole stretch of tokens as one expression. */
  whole(): Expression {
    const expression = this.expression(0)
    if (this.peek().kind !== 'end') this.unexpected()
    return expression
  }

  private unexpected(): never {
    const { kind, text } = this.peek()
    const here = this.peek()
    if (kind === 'end') this.refuse('the expression ends too early', here, 'something is missing here')
    if (text === '=') {
      const from = this.at++
      this.refuse('“=” is for definitions', from, 'definitions stand after a semicolon', this.instead(from, '=='))
    }
    if (text === '|') this.refuse('a bar has no partner', here, 'absolute values read abs(x), alternatives a || b')
    if (text === '!') this.refuse('factorials are not understood', here)
    if (text === '/' && this.at > 0 && this.tokens[this.at - 1].text === '/')
      this.refuse('“//” is not understood', here, 'to divide without a remainder, take floor of a quotient')
    if (kind === 'operator' && closings.has(text) === false && [')', ']', '}'].includes(text))
      this.refuse(say('“{typed}” closes no bracket', { typed: text }), here)
    if (text === ',') this.refuse('“,” does not belong here', here, 'numbers are written 0.5 or 0,5')
    this.refuse(
      say('“{typed}” does not belong here', { typed: text }),
      here,
      kind === 'operator' ? 'one operator too many' : undefined,
    )
  }

  /** Whether what comes next can begin an operand, so that standing beside another one it is multiplied with it. */
  private beginsOperand(): boolean {
    const { kind, text } = this.peek()
    if (kind === 'number' || kind === 'fraction') return true
    if (kind === 'name') return this.defined.has(text) || !(isWord(text) || text === 'mod')
    if (kind !== 'operator') return false
    if (text === '|') return this.bars === 0 && !(this.is('|', 1) && this.peek(1).adjacent)
    return closings.has(text) || text === '√' || text === '∛'
  }

  /** An operator that may be a word or two bars. */
  private operatorHere(): string | undefined {
    if (this.isName('and')) return '&&'
    if (this.isName('or')) return '||'
    const { kind, text } = this.peek()
    if (kind === 'superscript') return '^'
    if (kind !== 'operator') return undefined
    if (text === '|' && this.bars === 0 && this.is('|', 1) && this.peek(1).adjacent) return '||'
    return text
  }

  private expression(power: number, role?: Role): Expression {
    const start = this.at
    if (++this.depth > deepest)
      this.refuse('the expression is nested too deeply', start, say('at most {deepest} levels', { deepest }))
    let left = this.operand()
    /** The right side of a comparison, to which another one would be chained. */
    let chained: Expression | undefined
    for (;;) {
      if (this.is('?') && power <= 1) {
        this.at++
        const yes = this.expression(1)
        this.expect(':', 'a choice reads test ? value : other value')
        left = { kind: 'choice', test: left, yes, no: this.expression(1) }
        continue
      }
      if (this.isName('if') && power <= 1) this.choiceInWords(start)
      if (this.isRemainder()) {
        if (power >= product) break
        this.remainder(start)
      }
      if (this.beginsOperand()) {
        this.refuseNeighbours(start, role)
        if (power >= product) break
        left = binary('*', left, this.expression(product))
        continue
      }
      const operator = this.operatorHere()
      const binding = operator === undefined ? undefined : powers.get(operator)
      if (operator === undefined || binding === undefined || binding <= power) break
      if (this.peek().kind === 'superscript') {
        left = this.raised(left, start)
        continue
      }
      this.at += operator === '||' && !this.isName('or') ? 2 : 1
      if (binding === comparison) {
        const right = this.expression(comparison)
        const next = binary(operator as BinaryOperator, chained ?? left, right)
        left = chained ? binary('&&', left, next) : next
        chained = right
      } else if (operator === '^') left = binary('^', left, this.exponent(start))
      else {
        const right = this.expression(binding, operator === '/' ? { kind: 'divisor', first: start } : undefined)
        left = binary(operator as BinaryOperator, left, right)
      }
    }
    this.depth--
    return left
  }

  /** Goes over factors that stand beside each other. */
  private factors() {
    do this.expression(product)
    while (this.beginsOperand())
  }

  /** Goes over `^…` or a superscript. @returns where the exponent begins */
  private power(): number {
    if (this.peek().kind === 'superscript') return this.at++
    const from = ++this.at
    this.expression(besidePower - 1, asExponent)
    return from
  }
  private hasPower() {
    return this.is('^') || this.peek().kind === 'superscript'
  }

  /** `x²`: nothing else may be raised to the same place. */
  private raised(base: Expression, start: number): Expression {
    const here = this.at++
    const exponent = this.tokens[here].text
    if (this.hasPower()) {
      const top = this.power()
      const text = this.tokens[top].kind === 'superscript' ? this.tokens[top].text : this.slice(top)
      const below = this.slice(start, here)
      const [inner, outer] = [grouped(exponent), grouped(text)]
      const texts = [`(${below}^${inner})^${outer}`, `${below}^(${inner}^${outer})`]
      this.refuse('a power of a power can be read in two ways', here, undefined, this.instead(start, ...texts))
    }
    return binary('^', base, numberOf(exponent))
  }

  /** What stands behind ^. A sign before it reaches over one number or bracket, not over another power. */
  private exponent(start: number): Expression {
    const from = this.at
    const bracketed = closings.has(this.peek().text)
    const signed = this.is('-') || this.is('+')
    const result = signed ? this.signedExponent(start) : this.expression(besidePower - 1, asExponent)
    // x^2(x + 1) is the square times the bracket, x^(2)x and x^2 x as well; but x^2y and 2^x(x + 1) are written for either.
    const number = from + 1 === this.at && this.tokens[from].kind === 'number'
    const clear = bracketed || (number && (!this.peek().adjacent || closings.has(this.peek().text) || this.is('|')))
    if (!clear && this.beginsOperand()) {
      const until = this.at
      this.factors()
      const [below, near, rest] = [this.slice(start, from - 1), this.slice(from, until), this.slice(until)]
      const texts = [`${below}^${grouped(near)}*${rest}`, `${below}^(${near}*${rest})`]
      this.refuse('where the exponent ends can be read in two ways', from, undefined, this.instead(start, ...texts))
    }
    return result
  }

  private signedExponent(start: number): Expression {
    const from = this.at
    let sign = 1
    while (this.is('-') || this.is('+')) {
      if (this.is('-')) sign = -sign
      this.at++
    }
    const operand = this.operand()
    if (this.hasPower()) {
      const until = this.at
      this.power()
      const below = this.slice(start, from - 1)
      const texts = [`${below}^(${this.slice(from)})`, `(${below}^(${this.slice(from, until)}))${this.slice(until)}`]
      this.refuse(
        'a power in a signed exponent can be read in two ways',
        from,
        undefined,
        this.instead(start, ...texts),
      )
    }
    return sign < 0 ? { kind: 'unary', operator: '-', operand } : operand
  }

  /** Two operands beside each other are a product, except where that is not beyond doubt. */
  private refuseNeighbours(start: number, role: Role) {
    const here = this.at
    const before = this.tokens[here - 1]
    const { kind } = this.peek()
    if (kind === 'number' || kind === 'fraction') {
      this.at++
      const from = before.kind === 'number' ? here - 1 : start
      const [a, b] = [this.slice(from, here), this.slice(here)]
      const texts =
        before.kind !== 'number'
          ? [`${a}*${b}`, `${a}^${b}`]
          : kind === 'number'
            ? [`${a}*${b}`, `${a}${b}`]
            : [`(${a} + ${b})`, `${a}*${b}`]
      this.refuse(
        say('an operator is missing before “{typed}”', { typed: b }),
        here,
        undefined,
        this.instead(from, ...texts),
      )
    }
    if (role?.kind !== 'divisor') return
    const { first } = role
    this.factors()
    const [above, below, rest] = [this.slice(first, start - 1), this.slice(start, here), this.slice(here)]
    const texts = [`(${above}/${below})*${rest}`, `${above}/(${below}*${rest})`]
    this.refuse('what the fraction ends with can be read in two ways', start, undefined, this.instead(first, ...texts))
  }

  private isRemainder() {
    return this.isName('mod') && !(closings.has(this.peek(1).text) && this.peek(1).adjacent)
  }
  private remainder(start: number): never {
    const middle = this.at++
    this.expression(product)
    const text = `mod(${this.slice(start, middle)}, ${this.slice(middle + 1)})`
    this.refuse('a remainder is written as a function', middle, undefined, this.instead(start, text))
  }

  /** `value if test else other`, as in Python. */
  private choiceInWords(start: number): never {
    const here = this.at++
    this.expression(1)
    const between = this.at
    if (!this.isName('else')) this.refuse('“if” is not understood', here, 'a choice reads test ? value : other value')
    this.at++
    this.expression(0)
    const text = `${this.slice(here + 1, between)} ? ${this.slice(start, here)} : ${this.slice(between + 1)}`
    this.refuse('a choice is written with ? and :', here, undefined, this.instead(start, text))
  }

  private operand(): Expression {
    const { kind, text } = this.peek()
    if (kind === 'number') {
      this.at++
      return numberOf(text)
    }
    if (kind === 'fraction') {
      this.at++
      const [above, below] = text.split('/')
      return binary('/', numberOf(above), numberOf(below))
    }
    if (kind === 'name') return this.named()
    if (this.is('|')) return this.absolute()
    if (kind === 'operator' && closings.has(text)) return this.bracket()
    if (this.is('√') || this.is('∛')) return this.root()
    if (this.is('-') || this.is('+') || this.is('!')) {
      this.at++
      const operand = this.expression(signPower)
      return text === '+' ? operand : { kind: 'unary', operator: text as '-' | '!', operand }
    }
    return this.unexpected()
  }

  private bracket(): Expression {
    const { text } = this.peek()
    const { bars } = this
    this.at++
    this.bars = 0
    const inner = this.expression(0)
    this.expect(closings.get(text) ?? ')', 'a bracket is left open')
    this.bars = bars
    return inner
  }

  private absolute(): Expression {
    const open = this.at++
    this.bars++
    const inner = this.expression(0)
    if (!this.is('|')) {
      const { position, end } = this.tokens[open]
      const either = open > 0 ? [{ from: position, to: end, text: '||' }] : []
      this.refuse('a bar has no partner', open, 'absolute values read abs(x), alternatives a || b', either)
    }
    this.at++
    this.bars--
    const partner = this.touchingPartner()
    if (partner !== undefined) {
      const close = this.at
      const texts = [
        `abs(${this.slice(open + 1, close - 1)})${this.slice(close, partner + 1)}`,
        `abs(${this.slice(open + 1, partner)})`,
      ]
      this.at = partner + 1
      this.refuse('these bars can be read in two ways', open, undefined, this.instead(open, ...texts))
    }
    return { kind: 'call', name: 'abs', arguments: [inner] }
  }

  /** `|a|b|c|`: the last of the bars with which those before could pair otherwise, where what stands here touches the bar before it. */
  private touchingPartner(): number | undefined {
    const { kind } = this.peek()
    if (this.is('|') || !this.beginsOperand() || kind === 'number') return undefined
    let level = 0
    let last: number | undefined
    for (let i = this.at; i < this.until; i++) {
      const { kind: its, text } = this.tokens[i]
      if (its !== 'operator') continue
      if (closings.has(text)) level++
      else if ([')', ']', '}'].includes(text) && --level < 0) break
      else if (text === '|' && level === 0) {
        const before = this.tokens[i - 1]
        const endsOperand = before.kind !== 'operator' || [')', ']', '}'].includes(before.text)
        if (last === undefined && !endsOperand) return undefined
        last = i
      }
    }
    return last
  }

  private root(): Expression {
    const sign = this.at++
    const name = this.tokens[sign].text === '√' ? 'sqrt' : 'cbrt'
    const from = this.at
    if (!this.beginsOperand()) this.unexpected()
    const inner = this.operand()
    const until = this.at
    const closed = [')', ']', '}', '|'].includes(this.tokens[until - 1].text)
    if (!closed && (this.hasPower() || this.beginsOperand())) {
      this.at = from
      this.factors()
      const rest = this.slice(until)
      const dot = this.tokens[until].kind === 'superscript' || this.tokens[until].text === '^' ? '' : '*'
      const texts = [`${name}(${this.slice(from)})`, `${name}(${this.slice(from, until)})${dot}${rest}`]
      this.refuse('how far the root reaches can be read in two ways', sign, undefined, this.instead(sign, ...texts))
    }
    return { kind: 'call', name, arguments: [inner] }
  }

  private named(): Expression {
    const here = this.at
    const { text, position } = this.peek()
    const symbol = (name: string): Expression => ({ kind: 'symbol', name, position })
    const opens = closings.has(this.peek(1).text) && this.peek(1).kind === 'operator'
    if (this.defined.has(text)) {
      this.at++
      if (opens && functionOf(text)) {
        const problem = say('{typed} is a function and a number at once', { typed: text })
        this.refuse(problem, here, 'give the number another name', this.instead(here, `${text}*`))
      }
      return symbol(text)
    }
    const name = withoutModule(text)
    if (name === 'x' || name === 'X') {
      this.at++
      return symbol('x')
    }
    if (/^[dt]?frac$/.test(name) && !this.defined.has(name)) return this.fraction()
    if (isWord(name)) return this.word(name.toLowerCase(), opens)
    const known = functionOf(name)
    if (known && opens) return this.call(known)
    if (known && name !== 'θ') this.bracketless(known)
    this.at++
    const constant = constantOf(name)
    if (constant === 'pi' && this.is('(') && this.is(')', 1)) this.at += 2
    else if (constant === 'e' && opens) {
      this.bracket()
      const argument = this.slice(here + 1)
      this.refuse(
        'e(…) can be read in two ways',
        here,
        undefined,
        this.instead(here, `exp${argument}`, `e*${argument}`),
      )
    }
    if (constant !== undefined) return symbol(constant)
    if (opens) {
      const from = this.at
      this.call('abs', name)
      const texts = similar(name).map((other) => `${other}${this.slice(from)}`)
      const all = Object.keys(functionArguments).join(', ')
      const hint = name.length === 1 || texts.length > 0 ? undefined : say('known are {typed}', { typed: all })
      if (name.length === 1) texts.push(`${name}*${this.slice(from)}`)
      this.refuse(say('unknown function {typed}', { typed: name }), here, hint, this.instead(here, ...texts))
    }
    return symbol(name)
  }

  /** `\frac{1}{2}` of LaTeX. */
  private fraction(): Expression {
    const here = this.at++
    if (this.is('{')) {
      const above = this.bracket()
      if (this.is('{')) return binary('/', above, this.bracket())
    }
    const next = this.peek()
    const texts = next.kind === 'number' && next.text.length === 2 ? [`(${next.text[0]}/${next.text[1]})`] : []
    if (next.kind === 'number') this.at++
    this.refuse('a fraction is written with / or as \\frac{1}{2}', here, undefined, this.instead(here, ...texts))
  }

  /** Words of the language where an operand is expected: `not x > 0`, and as functions if(…), where(…), and(…), or(…). */
  private word(word: string, opens: boolean): Expression {
    const here = this.at++
    if (word === 'not') {
      const operand = opens && this.peek().adjacent ? this.bracket() : this.expression(powers.get('&&') ?? 0)
      return { kind: 'unary', operator: '!', operand }
    }
    if (!opens || word === 'in' || word === 'else')
      this.refuse(say('“{typed}” does not belong here', { typed: word }), here)
    const list = this.list(word)
    if (word === 'and' || word === 'or')
      return list.parts.reduce((all, part) => binary(word === 'and' ? '&&' : '||', all, part))
    const [test, yes, no] = list.parts
    if (list.parts.length !== 3)
      this.refuse(say('{typed} takes a test and two values', { typed: word }), here, 'as in if(x < 0, 1, 2)')
    return { kind: 'choice', test, yes, no }
  }

  /** What stands in the brackets of a function. */
  private list(name: string) {
    const { text } = this.peek()
    const { bars } = this
    this.at++
    this.bars = 0
    const parts = [this.expression(0)]
    /** Commas that could be decimal ones. */
    const tight: number[] = []
    while (this.is(',')) {
      if (this.peek().tight) tight.push(this.at)
      this.at++
      parts.push(this.expression(0))
    }
    this.expect(closings.get(text) ?? ')', say('the bracket after {typed} is left open', { typed: name }))
    this.bars = bars
    return { parts, tight }
  }

  private call(name: FunctionName, spelled: string = name): Expression {
    const here = this.at++
    const open = spelled === name ? this.at : (this.at = here)
    const { parts, tight } = this.list(spelled)
    if (spelled !== name) return { kind: 'call', name, arguments: parts }
    const wanted: number = functionArguments[name]
    const many = name === 'min' || name === 'max'
    const fits = many ? parts.length === 2 || (parts.length > 2 && tight.length === 0) : parts.length === wanted
    if (fits)
      return parts.length <= 2
        ? { kind: 'call', name, arguments: parts }
        : parts.reduceRight((all, part) => ({ kind: 'call', name, arguments: [part, all] }))
    // heaviside(x, value at 0), as in NumPy: a single point carries no weight.
    if (name === 'step' && parts.length === 2) return { kind: 'call', name, arguments: [parts[0]] }
    const texts: string[] = []
    if (tight.length > 0) {
      const spread = (comma: string) => {
        let text = ''
        for (let i = open; i < this.at; i++) {
          const between = i > open ? this.source.slice(this.tokens[i - 1].end, this.tokens[i].position) : ''
          text += between + (tight.includes(i) ? comma : this.source.slice(this.tokens[i].position, this.tokens[i].end))
        }
        return text
      }
      const call = this.slice(here, open)
      texts.push(`${call}${spread('.')}`)
      if (many) texts.push(`${call}${spread(', ')}`)
    } else if ((name === 'log' || name === 'ln') && parts.length === 2) {
      const inner = this.slice(open + 1, this.at - 1)
      const [a, b] = inner.split(',').map((part) => part.trim())
      if (inner.split(',').length === 2) texts.push(`(ln(${a})/ln(${b}))`, `(ln(${b})/ln(${a}))`)
    }
    const problem =
      wanted === 1
        ? say('{typed} takes one argument', { typed: spelled })
        : say('{typed} takes two arguments', { typed: spelled })
    this.refuse(problem, here, undefined, this.instead(here, ...texts))
  }

  /** `sin x`, `sin^2(x)`: refused, with what it may mean. */
  private bracketless(name: FunctionName): never {
    const here = this.at++
    const problem = say('{typed} needs its argument in brackets', { typed: name })
    if (this.hasPower()) {
      const exponent = this.peek().kind === 'superscript' ? this.peek().text : undefined
      const from = exponent === undefined ? this.at + 1 : this.at
      // The exponent alone: what follows is the argument.
      if (exponent === undefined) this.at++
      const signed = exponent === undefined && this.is('-')
      if (signed) this.at++
      if (exponent === undefined && this.peek().kind !== 'number') {
        this.operand()
        this.refuse(problem, here, undefined, this.instead(here, `${name}(${this.slice(from)})`))
      }
      this.at++
      const raised = exponent ?? this.slice(from).replace(/[^\d.]/, '-')
      if (!this.beginsOperand())
        this.refuse(problem, here, undefined, this.instead(here, `${name}(x)^${grouped(raised)}`))
      const argument = this.at
      const bracketed = closings.has(this.peek().text)
      if (bracketed) this.bracket()
      else this.factors()
      const text = bracketed ? this.slice(argument) : `(${this.slice(argument)})`
      const inverse = raised === '-1' ? [`a${name}`, `arc${name}`].find((other) => functionOf(other)) : undefined
      const texts = [`${name}${text}^${grouped(raised)}`, ...(inverse ? [`${inverse}${text}`] : [])]
      this.refuse('the power of a function stands behind its argument', here, undefined, this.instead(here, ...texts))
    }
    const from = this.at
    const signed = this.is('-')
    if (signed) this.at++
    if (!this.beginsOperand()) {
      this.at = from
      this.refuse(problem, here, undefined, this.instead(here, `${name}(x)`))
    }
    this.operand()
    const short = this.at
    this.at = signed ? from + 1 : from
    this.factors()
    const long = this.slice(from)
    if (this.at === short) this.refuse(problem, here, undefined, this.instead(here, `${name}(${long})`))
    const [first, rest] = [this.slice(from, short), this.slice(short)]
    const dot = this.tokens[short].kind === 'superscript' || this.tokens[short].text === '^' ? '' : '*'
    const texts = [`${name}(${long})`, `${name}(${first})${dot}${rest}`]
    this.refuse(problem, here, undefined, this.instead(here, ...texts))
  }
}

/** Functions whose names differ by a letter. */
function similar(name: string): string[] {
  const lower = name.toLowerCase()
  const near = (other: string) => {
    if (Math.abs(other.length - lower.length) > 1 || other.length < 3) return false
    let i = 0
    while (i < Math.min(other.length, lower.length) && other[i] === lower[i]) i++
    let j = 0
    while (j < Math.min(other.length, lower.length) - i && other.at(-1 - j) === lower.at(-1 - j)) j++
    return Math.max(other.length, lower.length) - i - j <= 1
  }
  return Object.keys(functionArguments).filter(near).slice(0, 2)
}
