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

/** The cells of a line, and whether it ends inside quotes: then the next line goes on. A quote counts only at the beginning of a cell. */
export function cutLine(line: string, separator: string): { readonly fields: string[]; readonly open: boolean } {
  if (separator === ' ') return { fields: line.trim().split(/\s+/), open: false }
  if (!line.includes('"')) return { fields: line.split(separator).map((field) => field.trim()), open: false }
  const fields: string[] = []
  let at = 0
  while (at <= line.length) {
    let start = at
    while (line[start] === ' ') start++
    if (line[start] === '"') {
      const quoted = readQuoted(line, start, separator)
      if (quoted === undefined) return { fields: line.split(separator).map((field) => field.trim()), open: true }
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

const looksNumeric = /^[+-]?(?:\d[\d.,'’\u00A0\u202F ]*|[.,]\d+)(?:[eE][+-]?\d+)?$/

/** Whether a cell holds something that is meant as a number. */
export const isNumeric = (cell: string) => looksNumeric.test(cell)
export const isMissing = (cell: string | undefined) =>
  cell === undefined ||
  cell === '' ||
  /^[-+]?(?:nan|none|null|na|n\/a|#n\/a|-|inf|infinity|1\.#qnan|1\.#ind)$/i.test(cell)

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
  const pointDecimals = any(/^[+-]?\d*\.\d+(?:[eE]|$)/)
  return {
    separator,
    commaThousands: bothPoint || (!oddComma && !bothComma && (separator === ',' || pointDecimals)),
    dotThousands: bothComma || any(/^[+-]?\d{1,3}(?:\.\d{3}){2,}$/),
  }
}

/** The number in a cell, NaN where there is none. */
export function numberIn(cell: string, { commaThousands, dotThousands }: Dialect): number {
  if (cell === '') return Number.NaN
  const direct = /^[+-]?[\d.]/.test(cell) ? Number(cell) : Number.NaN
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
  return Number(text)
}
