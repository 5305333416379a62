import type { ElementaryFunctions } from '../../../kernels/elementary'
import { asIs, say, type Text } from '../../../words/text'
import { compile } from './compile'
import { Grammar } from './grammar'
import { functionOf, isReserved, isWord } from './names'
import type { Correction, Definition, Expression, Program } from './syntax'
import { constants, corrected, ExpressionError } from './syntax'
import type { Token } from './tokens'
import { tokenise } from './tokens'
import { replace, visit } from './visit'

export const longestExpression = 1000
/** Nodes of an expression in which every definition has been written out. */
const largest = 4000
const shape = 'a definition reads k = 1 in [0, 5]'

/** A stretch of tokens: one expression or one definition. */
interface Statement {
  readonly from: number
  readonly until: number
  /** What it defines, where it begins with `name =`. */
  readonly name: Token | undefined
  /** The token behind `name =`, `V(x) =` or `=`. */
  readonly value: number
}

const is = (token: Token | undefined, text: string) => token?.kind === 'operator' && token.text === text

/** `V(x) =` and the like at the beginning of a text: where what follows begins. */
function afterHeader(tokens: readonly Token[], from: number): number {
  if (is(tokens[from], '=')) return from + 1
  if (tokens[from]?.kind !== 'name' || !['(', '['].includes(tokens[from + 1]?.text)) return from
  const variable = tokens[from + 2]
  const isHeader = [')', ']'].includes(tokens[from + 3]?.text) && is(tokens[from + 4], '=')
  return variable?.kind === 'name' && /^x_?$/i.test(variable.text) && isHeader ? from + 5 : from
}

/** `V(r) = r^2`: the variable has a name here. */
function refuseOtherVariable(source: string, tokens: readonly Token[]) {
  const [name, open, variable, close, equals] = tokens
  if (name.kind !== 'name' || !is(open, '(') || variable?.kind !== 'name' || !is(close, ')') || !is(equals, '=')) return
  if (/^x$/i.test(variable.text) || functionOf(name.text)) return
  const { position } = variable
  const correction = { from: 0, to: source.length, text: renamed(source, variable.text) }
  throw new ExpressionError('the variable is called x', position, undefined, [correction])
}
/** A text in which a name has become x. */
const renamed = (source: string, name: string) =>
  source.replaceAll(new RegExp(`(?<![A-Za-z0-9_])${name}(?![A-Za-z0-9_])`, 'gu'), 'x')

/** Where an operand may end and another one begin, so that a line break between them divides. */
const endsOperand = (token: Token | undefined) =>
  token !== undefined &&
  (['number', 'name', 'superscript', 'fraction'].includes(token.kind) || [')', ']', '}', '|'].includes(token.text))
const beginsOperand = ({ kind, text }: Token) =>
  ['number', 'name', 'fraction'].includes(kind) || ['(', '[', '{', '√'].includes(text)

const divides = (before: Token | undefined, after: Token) => endsOperand(before) && beginsOperand(after)

/** Cuts a text at semicolons, at lines that begin anew, and at commas before definitions. */
function statementsOf(tokens: readonly Token[]): Statement[] {
  const statements: Statement[] = []
  let level = 0
  let from = 0
  const end = tokens.length - 1
  const close = (until: number) => {
    if (until > from) {
      const header = afterHeader(tokens, from)
      const named = tokens[from].kind === 'name' && (is(tokens[from + 1], '=') || tokens[from + 1].text === 'in')
      statements.push({ from, until, name: named ? tokens[from] : undefined, value: named ? from + 1 : header })
    }
    from = until + 1
  }
  tokens.forEach((token, i) => {
    if (token.kind === 'operator') level += Number('([{'.includes(token.text)) - Number(')]}'.includes(token.text))
    const next = tokens[i + 1]
    const ends =
      token.kind === 'separator'
        ? true
        : is(token, ',') &&
          level <= 0 &&
          (next.kind === 'end' ||
            next.kind === 'separator' ||
            (next.kind === 'name' && (is(tokens[i + 2], '=') || tokens[i + 2].text === 'in')))
    if (ends || i === end) close(i)
  })
  return statements
}

/** Names of the potential itself: `V = x^2/2`. */
const potentialNames: ReadonlySet<string> = new Set(['V', 'U', 'u', 'y', 'f', 'v', 'Epot', 'potential'])

/** For numbers known at once: whatever needs an elementary function comes out as NaN, because engines differ in its last digits. */
const unknown = () => Number.NaN
const arithmeticOnly: ElementaryFunctions = {
  ...{ exp: unknown, log: unknown, sin: unknown, cos: unknown, tan: unknown, asin: unknown, acos: unknown },
  ...{ atan: unknown, sinh: unknown, cosh: unknown, tanh: unknown, cbrt: unknown, pow: unknown },
  ...{ expm1: unknown, log1p: unknown, atan2: unknown },
}

interface Defined {
  /** What stands for the symbol: itself where it is a number of its own. */
  readonly expression: Expression
  readonly definition: Definition | undefined
}

/** Reads `name = value in [a, b] step s`, and what follows from other definitions. */
class Definitions {
  private readonly read = new Map<string, Defined>()
  private readonly open = new Set<string>()
  private readonly defined: ReadonlySet<string>

  constructor(
    private readonly source: string,
    private readonly tokens: readonly Token[],
    private readonly statements: ReadonlyMap<string, Statement>,
  ) {
    this.defined = new Set(statements.keys())
  }

  all(): Defined[] {
    return [...this.statements.keys()].map((name) => this.of(name))
  }

  parse(from: number, until: number): Expression {
    return new Grammar(this.source, this.tokens, this.defined, from, until).whole()
  }

  private of(name: string): Defined {
    const known = this.read.get(name)
    if (known) return known
    const statement = this.statements.get(name)
    if (!statement?.name) throw new Error(`${name} is not defined`)
    if (this.open.has(name))
      throw new ExpressionError(say('{typed} is defined by itself', { typed: name }), statement.name.position)
    this.open.add(name)
    const made = this.make(statement, statement.name)
    this.read.set(name, made)
    return made
  }

  /** An expression with what follows from others written out. */
  resolved(node: Expression): Expression {
    let size = 0
    return replace(node, (part) => {
      if (part.kind !== 'symbol' || !this.defined.has(part.name)) return undefined
      const { expression } = this.of(part.name)
      visit(expression, () => void size++)
      if (size > largest)
        throw new ExpressionError('the expression is too long once its definitions are written out', part.position)
      return expression
    })
  }

  private make({ from, until, value }: Statement, token: Token): Defined {
    const { tokens } = this
    const name = token.text
    const isIn = ({ kind, text }: Token) => kind === 'name' && /^in$/i.test(text)
    const found = tokens.findIndex((each, i) => i >= value && i < until && isIn(each))
    const end = found < 0 ? until : found
    const range = end < until ? this.range(end, until) : undefined
    if (!is(tokens[value], '=')) {
      const [low, high] = range?.ends ?? [0, 1]
      const text = `${name} = ${(low + high) / 2} `
      const correction = { from: token.position, to: tokens[value].position, text }
      throw new ExpressionError(say('{typed} has a range but no value', { typed: name }), token.position, undefined, [
        correction,
      ])
    }
    if (value + 1 === end)
      throw new ExpressionError(say('{typed} has no value', { typed: name }), token.position, shape)
    const written = this.parse(value + 1, end)
    const amount = constantValue(written)
    if (amount === undefined) {
      if (range) {
        const problem = say('{typed} has a range, so its value must be a plain number', { typed: name })
        throw new ExpressionError(problem, tokens[value + 1].position, shape)
      }
      return { expression: this.resolved(written), definition: undefined }
    }
    const [minimum, maximum] = range?.ends ?? [Math.min(0, 2 * amount), amount === 0 ? 1 : Math.max(0, 2 * amount)]
    if (!(minimum < maximum))
      throw new ExpressionError(
        say('the range of {typed} is upside down', { typed: name }),
        tokens[end].position,
        shape,
      )
    if (amount < minimum || amount > maximum)
      throw new ExpressionError(
        say('{typed} = {amount} lies outside its range', { typed: name, amount }),
        tokens[from].position,
        shape,
      )
    const step = range?.step === undefined ? {} : { step: range.step }
    return {
      expression: { kind: 'symbol', name, position: token.position },
      definition: { name, value: amount, minimum, maximum, ...step },
    }
  }

  private number(from: number, until: number, what: Text): number {
    const { position } = this.tokens[Math.min(from, until - 1)]
    const value = from < until ? constantValue(this.parse(from, until)) : undefined
    if (value === undefined) throw new ExpressionError(say('{what} is a plain number', { what }), position, shape)
    return value
  }

  /** `in [a, b] step s` */
  private range(from: number, until: number) {
    const { tokens } = this
    const open = from + 1
    const opens = open < until && ['[', '(', '{'].includes(tokens[open].text)
    if (!opens) throw new ExpressionError('a range is expected', tokens[from].end, shape)
    const cuts = [open]
    let level = 0
    let close: number | undefined
    for (let i = open; i < until && close === undefined; i++) {
      if (tokens[i].kind !== 'operator') continue
      if ('([{'.includes(tokens[i].text)) level++
      if (level === 1 && is(tokens[i], ',')) cuts.push(i)
      if (')]}'.includes(tokens[i].text) && --level === 0) close = i
    }
    if (close === undefined)
      throw new ExpressionError('the text ends where “]” is missing', tokens[until - 1].end, shape)
    cuts.push(close)
    if (cuts.length !== 3) throw new ExpressionError('a range has two ends', tokens[open].position, shape)
    const ends = [0, 1].map((k) => this.number(cuts[k] + 1, cuts[k + 1], 'an end of a range'))
    let step: number | undefined
    if (close + 1 < until) {
      const after = tokens[close + 1]
      const stepped = 'a step stands behind the range: k = 1 in [0, 5] step 0.1'
      if (after.text !== 'step')
        throw new ExpressionError(say('“{typed}” does not belong here', { typed: after.text }), after.position, stepped)
      step = this.number(close + 2 + Number(is(tokens[close + 2], '=')), until, 'a step')
      if (!(step > 0 && step <= ends[1] - ends[0]))
        throw new ExpressionError('a step is above 0 and no longer than the range', after.position, stepped)
    }
    return { ends, step }
  }
}

/** The value of an expression without symbols of its own; undefined where it has some, or is no number that all engines agree on. */
function constantValue(expression: Expression): number | undefined {
  let plain = true
  visit(expression, (part) => {
    if (part.kind === 'symbol' && !Object.hasOwn(constants, part.name)) plain = false
  })
  const value = plain ? compile(expression, {}, arithmeticOnly)(0) : Number.NaN
  return Number.isFinite(value) ? value : undefined
}

function programOf(source: string): Program {
  // A line may be broken where an expression goes on.
  const tokens = tokenise(source).filter(
    (token, i, all) => token.kind !== 'separator' || token.text === ';' || divides(all[i - 1], all[i + 1]),
  )
  refuseOtherVariable(source, tokens)
  const statements = statementsOf(tokens)
  if (statements.length === 0) throw new ExpressionError('there is no expression', 0, 'try x^2/2')
  const named = new Map<string, Statement>()
  let expressions = statements.filter(({ name }) => !name)
  if (expressions.length === 0) {
    const first = statements.find(({ name }) => name && potentialNames.has(name.text))
    if (!first) refuseMissing(statements[0], tokens)
    expressions = [first]
  }
  if (expressions.length > 1) {
    const second = tokens[expressions[1].from]
    throw new ExpressionError(
      'a second expression begins here',
      second.position,
      'one is enough; a definition reads k = 1 in [0, 5]',
    )
  }
  const [main] = expressions
  for (const statement of statements) {
    const { name } = statement
    if (!name || statement === main) continue
    if (isReserved(name.text) || isWord(name.text))
      throw new ExpressionError(
        say('{typed} has a meaning already', { typed: name.text }),
        name.position,
        'take another name',
      )
    if (named.has(name.text))
      throw new ExpressionError(say('{typed} is defined twice', { typed: name.text }), name.position)
    if (/\./.test(name.text))
      throw new ExpressionError(
        say('{typed} is no name', { typed: name.text }),
        name.position,
        'take one without a point',
      )
    named.set(name.text, statement)
  }
  const definitions = new Definitions(source, tokens, named)
  const start = main.name ? main.value + 1 : main.value
  if (start === main.until) throw new ExpressionError('there is no expression', tokens[start].position, 'try x^2/2')
  const written = definitions.parse(start, main.until)
  const all = definitions.all()
  const expression = definitions.resolved(written)
  const numbers = all.flatMap(({ definition }) => definition ?? [])
  refuseUnknown(source, [expression, ...all.map((each) => each.expression)], numbers)
  return { expression, definitions: numbers }
}

function refuseMissing({ name, value }: Statement, tokens: readonly Token[]): never {
  const from = name?.position ?? 0
  const corrections = name && !isReserved(name.text) ? [{ from, to: tokens[value].position, text: 'V(x) ' }] : []
  const hint = corrections.length > 0 ? undefined : 'the potential reads V(x) = x^2/2'
  throw new ExpressionError('“=” is for definitions, and there is no expression beside them', from, hint, corrections)
}

/** Symbols that mean nothing. What would give them a meaning is offered: a definition, or what they may be a slip for. */
function refuseUnknown(source: string, expressions: readonly Expression[], numbers: readonly Definition[]) {
  const known = new Set(['x', ...Object.keys(constants), ...numbers.map(({ name }) => name)])
  const places = new Map<string, number>()
  let usesX = false
  for (const expression of expressions)
    visit(expression, (node) => {
      if (node.kind !== 'symbol') return
      if (node.name === 'x') usesX = true
      if (!known.has(node.name) && node.position < (places.get(node.name) ?? Infinity))
        places.set(node.name, node.position)
    })
  if (places.size === 0) return
  const [[name, position]] = [...places].sort(([, a], [, b]) => a - b)
  // An index below the line is no factor.
  const slips = (each: string) => (source.startsWith(each, places.get(each)) ? slipsOf(each, known) : [])
  const corrections: Correction[] = slips(name).map((text) => ({
    from: position,
    to: position + name.length,
    text,
  }))
  if (!usesX && places.size === 1 && /^[a-zA-Z]$/.test(name)) {
    corrections.push({ from: 0, to: source.length, text: renamed(source, name) })
  }
  const end = source.search(/[;\s]*$/)
  // What is more likely a slip has its turn later.
  const missing = [...places.keys()].filter((each) => each === name || slips(each).length === 0)
  const text = missing.map((each) => `; ${each} = 1 in [0, 5]`).join('')
  corrections.push({ from: end, to: end, text })
  throw new ExpressionError(say('unknown symbol {typed}', { typed: name }), position, undefined, corrections)
}

/** What an unknown name may have been meant to say: `kx` for k*x, `x2` for x^2, `sinx` for sin(x), `K` for k. */
function slipsOf(name: string, known: ReadonlySet<string>): string[] {
  const other = [...known].find((each) => each.toLowerCase() === name.toLowerCase())
  if (other !== undefined) return [other]
  const counted = /^(\D+)(\d+)$/.exec(name)
  if (counted && known.has(counted[1])) return [`${counted[1]}*${counted[2]}`, `${counted[1]}^${counted[2]}`]
  for (let i = 1; i < name.length; i++) {
    const [head, tail] = [name.slice(0, i), name.slice(i)]
    if (functionOf(head) && known.has(tail)) return [`${head}(${tail})`]
    if (known.has(head) && known.has(tail)) return [`${head}*${tail}`]
  }
  return [...name].length <= 4 && [...name].every((letter) => known.has(letter)) ? [[...name].join('*')] : []
}

/** What a correction asks for, in words: “write (1/2)*x”. */
export function correctionInWords(source: string, correction: Correction): Text {
  const typed = asTyped(source, correction)
  return adds(correction) ? say('add {typed}', { typed }) : say('write {typed}', { typed })
}

const adds = ({ from, to }: Correction) => from === to
const asTyped = (source: string, { from, to, text }: Correction) =>
  from === to || to - from === source.length ? text : text.trim()

/** The hint of an error: its corrections, in words. */
function inWords(source: string, corrections: readonly Correction[]): Text {
  const [first, ...others] = corrections
  const [typed, typed2, typed3] = corrections.map((each) => asTyped(source, each))
  const added = corrections.findIndex(adds)
  if (others.length === 0) return correctionInWords(source, first)
  if (corrections.length === 2) {
    if (added < 0) return say('write {typed} or {typed2}', { typed, typed2 })
    if (added === 1) return say('write {typed}, or add {typed2}', { typed, typed2 })
  }
  if (corrections.length === 3) {
    if (added < 0) return say('write {typed} or {typed2} or {typed3}', { typed, typed2, typed3 })
    if (added === 2) return say('write {typed} or {typed2}, or add {typed3}', { typed, typed2, typed3 })
  }
  const rest = others.map((each) => `${adds(each) ? ', or add ' : ' or '}${asTyped(source, each)}`)
  return asIs(correctionInWords(source, first) + rest.join(''))
}

/**
 * Reads an expression in x and the definitions of its other symbols: `x^2/2 + k*x^4; k = 1 in [0, 5]`. It takes what people type, in the
 * notations of calculators, spreadsheets and programming languages. What can be read in two ways is refused, and both are offered.
 * @throws ExpressionError with the position, a hint, and corrections that lead on: each of them reads, or is wrong only further on
 */
export function parse(source: string): Program {
  // One change of a parameter has the same text read several times.
  if (last?.source !== source) last = { source, ...read(source) }
  if ('error' in last) throw last.error
  return last.program
}

type Read = { readonly program: Program } | { readonly error: ExpressionError }
let last: (Read & { readonly source: string }) | undefined

function read(source: string): Read {
  try {
    return { program: readAnew(source) }
  } catch (error) {
    if (error instanceof ExpressionError) return { error }
    throw error
  }
}

function readAnew(source: string): Program {
  if (source.length > longestExpression)
    throw new ExpressionError(
      'the expression is too long',
      longestExpression,
      say('at most {count} characters', { count: longestExpression }),
    )
  try {
    return programOf(source)
  } catch (error) {
    if (!(error instanceof ExpressionError) || error.corrections.length === 0) throw error
    const { problem, position, hint } = error
    const leading = error.corrections.filter((correction) => leadsOn(source, correction, problem))
    const words = leading.length > 0 ? inWords(source, leading) : hint
    throw new ExpressionError(problem, position, words, leading)
  }
}

/** Whether a correction makes the text readable, or moves what is wrong with it on. */
function leadsOn(source: string, correction: Correction, problem: string): boolean {
  const text = corrected(source, correction)
  if (text.length > longestExpression) return false
  try {
    programOf(text)
    return true
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    return error.problem !== problem || error.position >= correction.from + correction.text.length
  }
}
