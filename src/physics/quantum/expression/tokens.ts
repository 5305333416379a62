import { say, type Text } from '../../../words/text'
import { functionOf } from './names'
import { ExpressionError } from './syntax'

export interface Token {
  readonly kind: 'number' | 'name' | 'operator' | 'superscript' | 'fraction' | 'separator' | 'end'
  /** As the grammar knows it: `−` is `-`, `²` is `2`, `½` is `1/2`. */
  readonly text: string
  /** Where it stands in the source. */
  readonly position: number
  readonly end: number
  /** Nothing stands between it and the token before. */
  readonly adjacent: boolean
  /** A comma between two digits. */
  readonly tight?: boolean
}

const operators: ReadonlyMap<string, string> = new Map([
  ...['***', '**', '^', 'ˆ', '↑', '.^'].map((text): [string, string] => [text, '^']),
  ...['*', '·', '×', '⋅', '∙', '•', '∗', '✕', '⨯', '.*'].map((text): [string, string] => [text, '*']),
  ...['/', '÷', '∕', '⁄', './'].map((text): [string, string] => [text, '/']),
  ...['-', '−', '–', '—', '‐', '‑', '‒', '﹣'].map((text): [string, string] => [text, '-']),
  ...['<=', '≤', '⩽', '≦'].map((text): [string, string] => [text, '<=']),
  ...['>=', '≥', '⩾', '≧'].map((text): [string, string] => [text, '>=']),
  ...['==', '===', '≡'].map((text): [string, string] => [text, '==']),
  ...['!=', '!==', '~=', '<>', '≠'].map((text): [string, string] => [text, '!=']),
  ...['&&', '&'].map((text): [string, string] => [text, '&&']),
  ...['!', '¬', '~'].map((text): [string, string] => [text, '!']),
  ...['∨'].map((text): [string, string] => [text, '||']),
  ...['=', ':='].map((text): [string, string] => [text, '=']),
  ...['+', '<', '>', '?', ':', '(', ')', ',', '[', ']', '{', '}', '|', '√', '∛'].map((text): [string, string] => [
    text,
    text,
  ]),
])
const fractions: ReadonlyMap<string, string> = new Map(
  '½1/2 ⅓1/3 ⅔2/3 ¼1/4 ¾3/4 ⅕1/5 ⅖2/5 ⅗3/5 ⅘4/5 ⅙1/6 ⅚5/6 ⅐1/7 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8 ⅑1/9 ⅒1/10'
    .split(' ')
    .map((pair): [string, string] => [pair[0], pair.slice(1)]),
)
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const lowered = '₀₁₂₃₄₅₆₇₈₉'

const blank = /^[\p{Zs}\t\v\f\u00ad\u200b-\u200f\u2060\ufeff$]$/u
const lineBreak = /^[\n\r\u0085\u2028\u2029]$/
/** π stands for itself, so that 2πx is a product. */
const letter = /^[A-Za-zα-ορ-ωΑ-Ωϑϕϵħℏ_]$/
const digit = /^\d$/

/** LaTeX commands that mean one of our own tokens, or nothing. */
const commands: ReadonlyMap<string, string> = new Map([
  ...['left', 'right', 'big', 'Big', 'displaystyle', 'quad', 'mathrm', ',', ';', '!', ' ', ':'].map(
    (name): [string, string] => [name, ''],
  ),
  ['cdot', '*'],
  ['times', '*'],
  ['div', '/'],
  ['le', '<='],
  ['leq', '<='],
  ['ge', '>='],
  ['geq', '>='],
  ['ne', '!='],
  ['neq', '!='],
  ['lt', '<'],
  ['gt', '>'],
  ['land', '&&'],
  ['wedge', '&&'],
  ['lor', '||'],
  ['vee', '||'],
  ['vert', '|'],
  ['lvert', '|'],
  ['rvert', '|'],
  ['{', '('],
  ['}', ')'],
  ['infty', 'infinity'],
])
const greek =
  /^(alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|rho|sigma|tau|phi|chi|psi|omega|pi|frac|dfrac|tfrac|operatorname)$/

/** One character of the source as it is to be read: full-width and mathematical letters and digits are what they look like. */
function plain(character: string): string {
  if (/^[０-９Ａ-Ｚａ-ｚ！-～\u{1d400}-\u{1d7ff}ℎℯ]$/u.test(character)) return character.normalize('NFKC')
  if (character === '\u2032' || character === '\u2019') return "'"
  return character === 'µ' ? 'μ' : character
}

/** Splits a source into tokens. @throws ExpressionError where a character means nothing */
export function tokenise(source: string): Token[] {
  const characters = Array.from(source)
  const text = characters.map(plain)
  const places: number[] = []
  let count = 0
  for (const character of characters) {
    places.push(count)
    count += character.length
  }
  places.push(count)

  const tokens: Token[] = []
  /** Open brackets: whether a comma in them separates. */
  const lists: boolean[] = []
  let i = 0
  let gap = true
  const push = (kind: Token['kind'], word: string, from: number, more: Partial<Token> = {}) => {
    tokens.push({ kind, text: word, position: places[from], end: places[i], adjacent: !gap, ...more })
    gap = false
  }
  const run = (pattern: RegExp) => {
    const from = i
    while (i < text.length && pattern.test(text[i])) i++
    return text.slice(from, i).join('')
  }
  const refuse = (problem: Text, from: number, hint?: Text, ...texts: string[]): never => {
    throw new ExpressionError(
      problem,
      places[from],
      hint,
      texts.map((word) => ({ from: places[from], to: places[i], text: word })),
    )
  }

  const number = () => {
    const from = i
    let word = run(digit)
    const mayBeDecimal = lists.at(-1) !== true
    if (text[i] === ',' && digit.test(text[i + 1] ?? '') && word !== '' && mayBeDecimal) {
      const whole = word
      i++
      const part = run(digit)
      if (text[i] === ',' && digit.test(text[i + 1] ?? '')) {
        while (text[i] === ',' && digit.test(text[i + 1] ?? '')) {
          i++
          run(digit)
        }
        const all = text.slice(from, i).join('')
        const thousands = /^\d{1,3}(,\d{3})+$/.test(all) ? [all.replaceAll(',', '')] : []
        refuse('more than one comma in a number', from, undefined, ...thousands)
      }
      // 1,125 is a thousand to some and one and an eighth to others; 0,125 and 1,5 are not.
      if (part.length === 3 && whole.length <= 3 && !whole.startsWith('0'))
        refuse(
          'a comma before three digits can be read in two ways',
          from,
          undefined,
          `${whole}${part}`,
          `${whole}.${part}`,
        )
      word = `${whole}.${part}`
    } else if (text[i] === '.' && !/[*/^]/.test(text[i + 1] ?? '')) {
      i++
      word += `.${run(digit)}`
      if (text[i] === '.' && digit.test(text[i + 1] ?? '')) {
        run(/^[\d.]$/)
        const all = text.slice(from, i).join('')
        const thousands = /^\d{1,3}(\.\d{3})+$/.test(all) ? [all.replaceAll('.', '')] : []
        refuse('more than one point in a number', from, undefined, ...thousands)
      }
      if (text[i] === ',' && digit.test(text[i + 1] ?? '') && mayBeDecimal) {
        i++
        const rest = run(digit)
        refuse('a point and a comma in one number', from, undefined, `${word.replace('.', '')}.${rest}`)
      }
    }
    if (/^[eE]$/.test(text[i] ?? '')) {
      const sign =
        text[i + 1] !== undefined && operators.get(text[i + 1]) === '-' ? '-' : text[i + 1] === '+' ? '+' : ''
      if (digit.test(text[i + 1 + sign.length] ?? '')) {
        i += 1 + sign.length
        word += `e${sign}${run(digit)}`
      }
    }
    if (text[i] === '_' && digit.test(text[i + 1] ?? '')) {
      run(/^[\d_]$/)
      refuse('“_” does not belong into a number', from, undefined, text.slice(from, i).join('').replaceAll('_', ''))
    }
    if (!Number.isFinite(Number(word))) refuse(say('{typed} is too large a number', { typed: word }), from)
    push('number', word, from)
  }

  const name = () => {
    const from = i
    let word = ''
    for (;;) {
      word += run(/^[A-Za-z0-9α-ορ-ωΑ-Ωϑϕϵħℏ_]$/)
      while (i < text.length && lowered.includes(text[i])) word += lowered.indexOf(text[i++])
      if (text[i] === '.' && letter.test(text[i + 1] ?? '')) {
        word += '.'
        i++
      } else if (!letter.test(text[i] ?? '') && !digit.test(text[i] ?? '')) break
    }
    push('name', word.replaceAll('ℏ', 'ħ'), from)
  }

  const superscript = () => {
    const from = i
    let word = ''
    if (text[i] === '⁻' || text[i] === '⁺') word = text[i++] === '⁻' ? '-' : ''
    while (i < text.length && raised.includes(text[i])) word += raised.indexOf(text[i++])
    if (!/\d/.test(word))
      refuse(say('“{typed}” is no exponent', { typed: text[from] }), from, 'exponents are written with ^')
    push('superscript', word, from)
  }

  const command = () => {
    const from = i++
    const word = letter.test(text[i] ?? '') ? run(/^[A-Za-z]$/) : text[i++]
    const own = commands.get(word) ?? (greek.test(word) || functionOf(word) !== undefined ? word : undefined)
    if (own === undefined)
      refuse(
        say('“{typed}” is not understood', { typed: `\\${word ?? ''}` }),
        from,
        'of LaTeX only simple commands are known: write it as on a calculator',
      )
    else if (own === 'operatorname' || own === '') gap = true
    else if (letter.test(own[0])) push('name', own, from)
    else operator(own, from)
  }

  const operator = (word: string, from: number) => {
    if ('([{'.includes(word)) {
      const before = tokens.at(-1)
      const isRange = before?.kind === 'name' && before.text === 'in'
      const isCall =
        before?.kind === 'name' && (functionOf(withoutDots(before.text)) !== undefined || before.text.length > 1)
      lists.push(isRange ? !text.slice(i, text.indexOf(']', i)).includes(';') : isCall)
    } else if (')]}'.includes(word)) lists.pop()
    if (word === '||') {
      push('operator', '|', from)
      push('operator', '|', from)
    } else push('operator', word, from)
  }

  while (i < text.length) {
    const here = text[i]
    if (blank.test(here)) {
      i++
      gap = true
    } else if (lineBreak.test(here) || here === ';' || here === '；') {
      const from = i++
      // Within brackets a line may be broken anywhere, and a semicolon may divide a range.
      if (lists.length === 0) push('separator', here === '\n' || lineBreak.test(here) ? '\n' : ';', from)
      else if (!lineBreak.test(here)) push('operator', ',', from)
      gap = true
    } else if (digit.test(here) || (here === '.' && digit.test(text[i + 1] ?? ''))) number()
    else if (letter.test(here)) name()
    else if (fractions.has(here)) {
      i++
      push('fraction', fractions.get(here) ?? '', i - 1)
    } else if (raised.includes(here) || here === '⁻' || here === '⁺') superscript()
    else if (here === '\\') command()
    else if (here === '∞') {
      i++
      push('name', 'infinity', i - 1)
    } else if (here === 'π') {
      i++
      push('name', 'π', i - 1)
    } else if (here === '∈') {
      i++
      push('name', 'in', i - 1)
    } else if (here === ',' && digit.test(text[i - 1] ?? '') && digit.test(text[i + 1] ?? '')) {
      i++
      push('operator', ',', i - 1, { tight: true })
    } else {
      const from = i
      const longest = [3, 2, 1].find(
        (length) => i + length <= text.length && operators.has(text.slice(i, i + length).join('')),
      )
      if (longest === undefined) meaningless(here)
      i += longest ?? 1
      operator(operators.get(text.slice(from, i).join('')) ?? '', from)
    }
  }
  gap = true
  push('end', '', i)
  return tokens

  function meaningless(character: string): never {
    const from = i
    const hint = ((): Text | undefined => {
      if (/["'`´“”„‘’«»]/.test(character)) return 'leave the quotation marks out'
      if (character === '%') return 'a remainder is written mod(x, 2), a per cent as a fraction'
      if (character === '∧') return 'write && for “and”, ^ for a power'
      if (lowered.includes(character)) return 'an index belongs to a name'
      if (character === '∫' || character === '∂' || character === '∑') return 'V(x) is an expression in x alone'
      return undefined
    })()
    const quoted = /^\s*["'`´“”„‘’«»]+([^"'`´“”„‘’«»]*)["'`´“”„‘’«»]+\s*$/.exec(source)
    const corrections = quoted ? [{ from: 0, to: source.length, text: quoted[1] }] : []
    throw new ExpressionError(
      say('“{typed}” has no meaning here', { typed: character }),
      places[from],
      hint,
      corrections,
    )
  }
}

const withoutDots = (name: string) => name.slice(name.lastIndexOf('.') + 1)
