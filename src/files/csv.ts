import type { Origin } from './origin'
import { originFields, software } from './origin'

export interface CsvColumn {
  readonly name: string
  readonly unit?: string
  readonly values: ArrayLike<number | string> | ComputedValues
}

/** Values that are told one by one: a million need no array. */
export interface ComputedValues {
  readonly length: number
  readonly of: (row: number) => number | string
}

/** What a column has in a row; undefined below its end. */
export const valueIn = ({ values }: CsvColumn, row: number): number | string | undefined =>
  row >= values.length ? undefined : 'of' in values ? values.of(row) : values[row]

/** Quotes a cell where RFC 4180 section 2 asks for it. */
function cell(value: number | string | undefined): string {
  if (value === undefined) return ''
  // A missing number is an empty cell: every reader understands that, not every reader understands "NaN".
  if (typeof value === 'number') return Number.isFinite(value) ? String(value === 0 ? 0 : value) : ''
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/** Rows of one piece of a text. */
const fewRows = 2048

/**
 * Columns as comma-separated values (RFC 4180), in pieces: one header row with the units in brackets, lines end in CR LF, numbers
 * with all the digits that give back the same float64. Shorter columns leave their cells empty.
 * @param origin stands in lines that begin with #, above the header: numpy, pandas (comment='#') and gnuplot skip them
 */
export function* csvPieces(columns: readonly CsvColumn[], origin?: Origin): Generator<string, void> {
  const rows = columns.reduce((most, column) => Math.max(most, column.values.length), 0)
  const header = origin ? [['made by', software] as const, ...originFields(origin)] : []
  const lines = header.map(([name, value]) => `# ${name}: ${value.replace(/[\r\n]+/g, ' ')}`)
  lines.push(columns.map(({ name, unit }) => cell(unit ? `${name} [${unit}]` : name)).join(','))
  for (let row = 0; row < rows; row += 1) {
    lines.push(columns.map((column) => cell(valueIn(column, row))).join(','))
    if (lines.length >= fewRows) yield `${lines.splice(0).join('\r\n')}\r\n`
  }
  if (lines.length > 0) yield `${lines.join('\r\n')}\r\n`
}

/** The same as one text. */
export const writeCsv = (columns: readonly CsvColumn[], origin?: Origin): string =>
  [...csvPieces(columns, origin)].join('')
