/** A piece of a text that is set on the line, below it ("E_J") or above it ("M^−1.9"). */
export interface SymbolPart {
  readonly text: string
  readonly place: 'line' | 'below' | 'above'
}

/** One letter, or Δ and a letter, with up to four letters or digits below it; never a part of a name like delta_EJ_sim. */
const below = /(?<![\p{L}\p{N}_])(?<base>Δ?\p{L})_(?<index>\p{L}{1,4}|\p{N}{1,2})(?![\p{L}\p{N}_])/u
const above = /(?<=\p{L})\^(?<power>[−-]?\d+(?:[.,]\d+)?\p{Lu}?)/u
const either = new RegExp(`${below.source}|${above.source}`, 'gu')

/** Takes a text apart at its indices and powers. Joined again, without the marks, the parts are the text. */
export function symbolParts(text: string): readonly SymbolPart[] {
  const parts: SymbolPart[] = []
  let end = 0
  for (const match of text.matchAll(either)) {
    const { base = '', index, power = '' } = match.groups ?? {}
    const line = text.slice(end, match.index) + base
    if (line !== '') parts.push({ text: line, place: 'line' })
    parts.push(index === undefined ? { text: power, place: 'above' } : { text: index, place: 'below' })
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push({ text: text.slice(end), place: 'line' })
  return parts
}

const capital = (name: string) => name[0].toUpperCase() + name.slice(1)

/** "effectiveSampleSize" as people say it: "effective sample size". Undefined for what is no such key. */
export function keyInWords(key: string): string | undefined {
  if (!/^[a-z]+(?:[A-Z][a-z]*)+$/.test(key)) return undefined
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/jacobi|lagrang/, capital)
}

/** Size of an index over that of its line, and how far it stands below or above, in heights of the line's letters. */
const indexSize = 0.75
const indexDrop = 0.25
const powerRise = 0.4

/** How far below the line a piece stands, in heights of its letters. */
export const dropOf = ({ place }: SymbolPart): number =>
  place === 'line' ? 0 : place === 'below' ? indexDrop : -powerRise
export const sizeOf = ({ place }: SymbolPart): number => (place === 'line' ? 1 : indexSize)
