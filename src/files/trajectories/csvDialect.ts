import { say, type Text } from '../../words/text'

/** How the cells and the numbers of a table are written. */
export interface Dialect {
  readonly separator: string
  /** Whether 1,234 is a thousand and more; otherwise its comma is a decimal one. */
  readonly commaThousands: boolean
  /** Whether 1.234 is a thousand and more. */
  readonly dotThousands: boolean
}

/** The most telling first: a comma may be a decimal one, and blanks may stand in names. */
const separators = ['\t', ';', ',', '|', ' '] as const

/** A cell without the blanks and the single quotes around it. */
function bare(cell: string): string {
  const text = cell.trim()
  return text.length > 1 && text[0] === "'" && text.endsWith("'") ? text.slice(1, -1) : text
}

/** The cells of a line, and whether it ends inside quotes: then the next line goes on. A quote counts only at the beginning of a cell. */
export function cutLine(line: string, separator: string): { readonly fields: string[]; readonly open: boolean } {
  if (separator === ' ' && !line.includes('"')) return { fields: line.trim().split(/\s+/), open: false }
  if (separator === ' ') {
    const cells = line.trim().match(/"[^"]*"(?=\s|$)|\S+/g) ?? []
    return { fields: cells.map((cell) => cell.replace(/^"([^"]*)"$/, '$1')), open: false }
  }
  if (!line.includes('"')) return { fields: line.split(separator).map(bare), open: false }
  const fields: string[] = []
  let at = 0
  while (at <= line.length) {
    let start = at
    while (line[start] === ' ') start++
    if (line[start] === '"') {
      const quoted = readQuoted(line, start, separator)
      if (quoted === undefined) return { fields: line.split(separator).map(bare), open: true }
      fields.push(quoted.text)
      at = quoted.end + 1
    } else {
      let end = line.indexOf(separator, at)
      if (end < 0) end = line.length
      fields.push(line.slice(at, end).trim())
      at = end + 1
    }
  }
  return { fields, open: false }
}

/** A quoted cell; nothing where its closing quote is not there. A quote that no separator follows is one of its letters. */
function readQuoted(line: string, start: number, separator: string) {
  let text = ''
  for (let i = start + 1; i < line.length; i++) {
    if (line[i] !== '"') text += line[i]
    else if (line[i + 1] === '"') text += line[i++]
    else {
      let end = i + 1
      while (line[end] === ' ') end++
      if (end >= line.length || line[end] === separator) return { text: text.trim(), end }
      text += '"'
    }
  }
  return undefined
}

const looksNumeric = /^[+-]?(?:\d[\d.,'’\u00A0\u202F ]*|[.,]\d+)(?:[eEdD][+-]?\d+)?$/

/** Whether a cell holds something that is meant as a number. */
export const isNumeric = (cell: string) => looksNumeric.test(cell)
export const isMissing = (cell: string | undefined) =>
  cell === undefined ||
  cell === '' ||
  /^[-+]?(?:nan(?:\(ind\))?|none|null|na|n\/a|#(?:n\/a|value!|div\/0!|num!|ref!|null!)|-|\.|\?|<na>|inf|infinity|1\.#qnan|1\.#ind)$/i.test(
    cell,
  )

/** Guesses how a table is written from some of its lines. @param given by a line "sep=;" */
export function dialectOf(lines: readonly string[], given: string | undefined): Dialect {
  const scores = separators.map((separator) => {
    let numbers = 0
    let cells = 0
    for (const line of lines) {
      const { fields } = cutLine(line, separator)
      numbers += fields.filter((cell) => isNumeric(cell) && !(separator === ',' && cell.includes(' '))).length
      if (separator !== ' ') cells += fields.length
    }
    // Where numbers decide nothing, the number of fields does.
    return numbers + cells / (1 + 1000 * lines.length)
  })
  const separator = given ?? separators[scores.indexOf(Math.max(...scores))]
  const cells = lines.flatMap((line) => cutLine(line, separator).fields).filter(isNumeric)
  const any = (pattern: RegExp) => cells.some((cell) => pattern.test(cell))
  const oddComma = any(/^[+-]?(?:\d*,(?!\d{3}(?:[.,]|$))|0+,\d|\d{4,},)/)
  const bothPoint = any(/\d,\d{3}(?:,\d{3})*\.\d/)
  const bothComma = any(/\d\.\d{3}(?:\.\d{3})*,\d/)
  const pointDecimals = any(/^[+-]?\d*\.\d+(?:[eEdD]|$)/)
  return {
    separator,
    commaThousands: bothPoint || (!oddComma && !bothComma && (separator === ',' || pointDecimals)),
    dotThousands: bothComma || any(/^[+-]?\d{1,3}(?:\.\d{3}){2,}$/),
  }
}

/**
 * What is wrong with a row that has numbers beyond the columns of its table: which of them belongs to which column nobody knows. Words that
 * stand there do no harm.
 */
export function tooManyNumbers(fields: readonly string[], columns: number, separator: string): Text | undefined {
  if (fields.length <= columns || !fields.slice(columns).some(isNumeric)) return undefined
  const told = { fields: fields.length, columns }
  return separator === ','
    ? say(
        'this row has {fields} fields and the header {columns}: where commas are decimal commas, too, separate the columns by semicolons',
        told,
      )
    : say('this row has {fields} fields and the header {columns}', told)
}

/** The number in a cell, NaN where there is none. */
export function numberIn(cell: string, { commaThousands, dotThousands }: Dialect): number {
  if (cell === '') return Number.NaN
  // Number('0x10') is 16.
  const direct = /^[+-]?[\d.][^xbo]*$/i.test(cell) ? Number(cell) : Number.NaN
  if (!cell.includes(',') && !dotThousands && !Number.isNaN(direct)) return direct
  if (!isNumeric(cell)) return Number.NaN
  let text = cell.replace(/(?<=\d)['’\u00A0\u202F ](?=\d{3})/g, '')
  if (commaThousands) {
    if (text.includes(',') && !/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?(?:[eE]|$)/.test(text)) return Number.NaN
    text = text.replaceAll(',', '')
  } else {
    const grouped = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,|$)/.test(text)
    if (grouped && (dotThousands || text.includes(','))) text = text.replaceAll('.', '')
    text = text.replace(',', '.')
  }
  // Fortran's double precision: 1.5D-03.
  return Number(text.replace(/[dD]/, 'e'))
}

const timeOfDay = /^(?:(\d+):)?(\d{1,2}):(\d{2}(?:[.,]\d+)?)(?:\s*([ap])\.?m\.?)?$/i
const date = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d(?:[.,]\d+)?)\s*(?:Z|UTC|[+-]\d\d:?\d\d)?$/

/** Seconds in a time of day (1:02:03.5, or minutes and seconds with decimals) or in a date with a time; nothing where a cell is neither. */
export function secondsIn(cell: string): number | undefined {
  if (!cell.includes(':')) return undefined
  const number = (text: string) => Number(text.replace(',', '.'))
  const dated = date.exec(cell)
  if (dated) {
    const [year, month, day, hour, minute] = dated.slice(1, 6).map(Number)
    return Date.UTC(year, month - 1, day, hour, minute) / 1000 + number(dated[6])
  }
  const found = timeOfDay.exec(cell)
  // Hours and minutes, or minutes and seconds: only decimals tell.
  if (!found || (found[1] === undefined && !/[.,]/.test(found[3]))) return undefined
  const [hour, half] = [Number(found[1] ?? 0), found[4]?.toLowerCase()]
  if (half) return 3600 * ((hour % 12) + (half === 'p' ? 12 : 0)) + 60 * Number(found[2]) + number(found[3])
  return 3600 * hour + 60 * Number(found[2]) + number(found[3])
}
