import { fill, place, type Value } from './text'

/** What another language than English brings along. */
export interface Translator {
  /** A text of the house with its values, or any text that may be one. */
  readonly translate: (text: string, values?: Readonly<Record<string, Value>>) => string
  /** Fetches the words of a subject, a lab's name say: what is not there yet stays English until it is. */
  readonly learn: (subject: string) => Promise<void>
}

/** Words by their English. */
export type Catalogue = Readonly<Record<string, string>>

interface Pattern {
  readonly german: string
  readonly shape: RegExp
  readonly names: readonly string[]
  /** The longest piece that stands in it as it is: what lacks it is looked at no further. */
  readonly mark: string
  /** Characters that stand in it as they are: where several fit, the one that says most. */
  readonly weight: number
  /** Little stands between places, as in "{step} of {steps}": titles of papers and names of files have that, too. */
  readonly loose: boolean
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

function patternOf(english: string, german: string): Pattern {
  const names: string[] = []
  const pieces: string[] = []
  let shape = ''
  let end = 0
  for (const match of english.matchAll(place)) {
    const [whole, name, one, more] = match
    const before = english.slice(end, match.index)
    pieces.push(before)
    const known = names.indexOf(name)
    if (one !== undefined) shape += `${escaped(before)}(?:${escaped(one)}|${escaped(more)})`
    else if (known >= 0) shape += `${escaped(before)}\\${known + 1}`
    else {
      shape += `${escaped(before)}(.*?)`
      names.push(name)
    }
    end = match.index + whole.length
  }
  pieces.push(english.slice(end))
  const fixed = pieces.join('')
  const inside = pieces[0] === '' && pieces.at(-1) === ''
  const mark = pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest))
  return {
    german,
    shape: new RegExp(`^${shape}${escaped(english.slice(end))}$`, 's'),
    names,
    mark,
    weight: fixed.length,
    loose: inside && fixed.replaceAll(/[^\p{L}]/gu, '').length < 7,
  }
}

/** 0.5 as 0,5; nothing with two points (a version), in an address or after a paragraph's mark. */
const point = /(?<![\w.,/§#=-])([−+-]?\d+)\.(\d+)(?![\d.]*\.\d|\w*[=/]\w)/g
export const withComma = (text: string): string => (text.includes('.') ? text.replaceAll(point, '$1,$2') : text)

/** Places for what somebody typed, or is to type: it stays to the letter, points and all. */
const typed = /^typed\d?$/

/** Characters of a text that is looked at for values in it: nothing that people read is longer, and patterns take their time. */
const longest = 2000

/** So many texts are remembered as they were translated. */
const most = 2000

/** Translates texts that are known as they are, or with their values put in. */
export class Dictionary {
  private readonly words = new Map<string, string>()
  private readonly known = new Map<string, string>()
  private patterns: Pattern[] | undefined

  add(catalogue: Catalogue): void {
    for (const [english, german] of Object.entries(catalogue)) this.words.set(english, german)
    this.patterns = undefined
    this.known.clear()
  }

  translate(text: string, values?: Readonly<Record<string, Value>>): string {
    if (values) return this.filled(this.words.get(text) ?? text, values)
    const before = this.known.get(text)
    if (before !== undefined) return before
    const translated = this.words.get(text) ?? this.byPattern(text) ?? withComma(text)
    if (this.known.size >= most) this.known.clear()
    this.known.set(text, translated)
    return translated
  }

  private filled(german: string, values: Readonly<Record<string, Value>>): string {
    const entries = Object.entries(values)
    return fill(german, Object.fromEntries(entries.map(([name, value]) => [name, this.valued(name, String(value))])))
  }

  private valued(name: string, value: string): string {
    return typed.test(name) ? value : this.translate(value)
  }

  private byPattern(text: string): string | undefined {
    if (text.length > longest) return undefined
    this.patterns ??= [...this.words]
      .filter(([english]) => english.includes('{'))
      .map(([english, german]) => patternOf(english, german))
      .sort((a, b) => b.weight - a.weight)
    for (const { german, shape, names, mark, loose } of this.patterns) {
      if (!text.includes(mark)) continue
      const match = shape.exec(text)
      if (!match) continue
      const values = this.valuesOf(names, match)
      if (!loose || !Object.values(values).some((value) => this.isForeign(value))) return this.filled(german, values)
    }
    return undefined
  }

  /** Several words, of which nothing is known: a title, a name that somebody gave; a number with its unit is none. */
  private isForeign(value: string): boolean {
    if (/^[−+-]?\d+\s\S+$/.test(value)) return false
    return /\p{L}{2}/u.test(value) && /\s/.test(value) && this.translate(value) === value
  }

  private valuesOf(names: readonly string[], match: RegExpExecArray): Record<string, string> {
    return Object.fromEntries(names.map((name, index) => [name, match[index + 1]]))
  }
}
