/** What was used, and where it is described. */
export interface Reference {
  readonly what: string
  /** Authors, place and year, as in "Verlet, Phys. Rev. 159, 98 (1967)"; several with semicolons. */
  readonly where: string
}

/** What all random numbers come from. */
export const randomNumbers: Reference = {
  what: 'Random numbers (Philox4x32-10)',
  where: 'Salmon, Moraes, Dror & Shaw, Proc. SC ’11, article 16 (2011)',
}

/** A reference in its parts. */
export interface Entry {
  readonly kind: 'article' | 'book' | 'misc'
  /** Of the kind: author, journal, volume, pages, title, year, note, howpublished. */
  readonly fields: Readonly<Record<string, string>>
}

/** "Aarseth, Lin & Papaloizou" as BibTeX has it. */
const authorsOf = (names: readonly string[]) =>
  names
    .join(', ')
    .split(/, | & /)
    .flatMap((name) => (name.endsWith(' et al.') ? [name.slice(0, -7), 'others'] : [name]))
    .join(' and ')

/** What is said before the authors, where it is no name: "drawn as by ", "masses: ". */
const before = /^(?:[a-z][^,;:]*?(?: by |: ))/

/** A text of one reference in its parts; one that is written otherwise is kept whole. */
export function entryOf(text: string): Entry {
  const parts = text.trim().replace(before, '').split(', ')
  for (let i = 1; i < parts.length; i++) {
    const rest = parts.slice(i + 1)
    const journal = /^(.+) ([A-Z]?\d+)(?: \(\d+\))?$/.exec(parts[i])
    const pages = /^([\w.]+) \((\d{4})\)$/.exec(rest[0] ?? '')
    if (journal && pages) {
      const note = rest.slice(1).join(', ')
      const fields = { author: authorsOf(parts.slice(0, i)), journal: journal[1], volume: journal[2], pages: pages[1] }
      return { kind: 'article', fields: { ...fields, year: pages[2], ...(note === '' ? {} : { note }) } }
    }
    const book = /^(\D+) \((\d{4})\)$/.exec(parts[i])
    if (book) {
      const note = rest.join(', ')
      const fields = { author: authorsOf(parts.slice(0, i)), title: book[1], year: book[2] }
      return { kind: 'book', fields: { ...fields, ...(note === '' ? {} : { note }) } }
    }
  }
  return { kind: 'misc', fields: { howpublished: parts.join(', ') } }
}

/** How a run is cited. */
export interface Citation {
  readonly software: string
  readonly authors: string
  readonly version: string
  /** What was computed: lab, experiment, parameters that are not at their defaults. */
  readonly what: string
  readonly address: string
  readonly checksum?: string | undefined
  /** When the address was opened, as in 2026-11-30. */
  readonly opened: string
  readonly references: readonly Reference[]
}

/** Plain text: the run, then what it relies on. */
export function citationText(citation: Citation): string {
  const { software, authors, version, what, address, checksum, opened, references } = citation
  return [
    `${authors}: ${software}, ${version}. ${what}. ${address} (opened ${opened})${checksum ? `, checksum ${checksum}` : ''}.`,
    ...(references.length > 0
      ? ['', 'It relies on', ...references.map(({ what, where }) => `- ${what}: ${where}.`)]
      : []),
    '',
  ].join('\n')
}

const escaped = (text: string) => text.replace(/[{}\\]/g, '').replace(/[&%#_$]/g, (character) => `\\${character}`)

function written(kind: string, key: string, fields: Readonly<Record<string, string>>): string {
  // Addresses are typeset letter by letter.
  const line = ([name, value]: [string, string]) => `  ${name} = {${name === 'url' ? value : escaped(value)}}`
  return `@${kind}{${key},\n${Object.entries(fields).map(line).join(',\n')}\n}`
}

/** Letters and digits, as keys may have. */
const keyOf = ({ author = '', howpublished = '', year = '' }: Readonly<Record<string, string>>) =>
  `${(author || howpublished)
    .split(/ and |,| \(/)[0]
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')}${year}`

/** The run and what it relies on, as BibTeX in UTF-8. */
export function citationBibtex(citation: Citation): string {
  const { software, authors, version, what, address, checksum, opened, references } = citation
  const note = [what, version, ...(checksum ? [`checksum ${checksum}`] : [])].join('; ')
  // In a second pair of braces a name is not taken apart.
  const own = `@misc{SecondMoment,\n  author = {{${authors}}},\n  title = {{${software}}},\n  url = {${address}},\n  urldate = {${opened}},\n  note = {${escaped(note)}}\n}`
  const texts = [...new Set(references.flatMap(({ where }) => where.split(';').map((each) => each.trim())))]
  const known = new Map<string, number>()
  const entries = texts.map((text) => {
    const { kind, fields } = entryOf(text)
    const key = keyOf(fields) || 'reference'
    const count = (known.get(key) ?? 0) + 1
    known.set(key, count)
    return written(kind, count === 1 ? key : `${key}-${count}`, fields)
  })
  return `${[own, ...entries].join('\n\n')}\n`
}
