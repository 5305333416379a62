import { say, type Text } from '../../words/text'
import type { ColumnMeaning, Columns } from './csvColumns'
import { readColumns } from './csvColumns'
import type { Dialect } from './csvDialect'
import { cutLine, dialectOf, isMissing, isNumeric, numberIn } from './csvDialect'
import { numberedColumns } from './numberedColumns'
import { TrajectoryError } from './trajectories'

/** A quoted field may go on over so many lines. */
export const longestField = 20
/** Tables without a header whose columns number tracks are looked at so far: both frames and tracks have to be seen to come again. */
const mostLooked = 20_000

export interface Line {
  readonly text: string
  readonly number: number
  /** Whether a blank line or a comment stands between it and the row above. */
  readonly apart: boolean
}

export const isComment = (text: string) => /^\s*[#%>]/.test(text)
export const uncommented = (text: string) => text.replace(/^[\s#%>]+/, '')

/** Where the table begins and what its columns are. */
export interface Plan {
  readonly dialect: Dialect
  readonly header: readonly string[]
  readonly headerLine: number
  readonly columns: Columns
  /** Lines above the table that are no part of it. */
  readonly preamble: number
  readonly reading: readonly Text[]
}

const plainColumns = (names: readonly (ColumnMeaning | undefined)[]): Columns => ({
  at: new Map(names.flatMap((name, field) => (name ? [[name, field] as const] : []))),
  units: new Map(),
  wide: undefined,
  unitField: undefined,
})

/** Rows up to the first blank line or comment. */
function firstBlock(plain: readonly Line[]): readonly Line[] {
  const end = plain.findIndex(({ apart }, i) => i > 0 && apart)
  return end < 0 ? plain : plain.slice(0, end)
}

/**
 * A table without a header: a clock, perhaps, and up to three coordinates; or track, frame and coordinates, in whatever order.
 * @returns nothing where more rows are needed to tell
 */
function namelessPlan(
  lines: readonly Line[],
  plain: readonly Line[],
  dialect: Dialect,
  preamble: number,
  whole: boolean,
): Plan | undefined {
  const cut = ({ text }: Line) => cutLine(text, dialect.separator).fields
  const [first] = plain
  const count = cut(first).length
  const block = firstBlock(plain)
  const column = (field: number, of: readonly Line[] = block) =>
    of.map((line) => {
      const cell = cut(line)[field] ?? ''
      return isMissing(cell) ? Number.NaN : numberIn(cell, dialect)
    })
  const rises = (values: readonly number[]) =>
    values.length > 1 && values.every((v, i) => Number.isInteger(v) && (i === 0 || v > values[i - 1]))
  const even = (field: number) => {
    const values = column(field)
    const step = values[1] - values[0]
    return (
      values.length > 3 &&
      step > 0 &&
      values.every((v, i) => Math.abs(v - values[0] - i * step) <= 1e-6 * Math.abs(v) + 1e-9)
    )
  }
  const plan = (columns: Columns, told: (taken: { readonly columns: string }) => Text): Plan => ({
    dialect,
    header: [],
    headerLine: first.number - 1,
    columns,
    preamble,
    reading: [told({ columns: [...columns.at.keys()].join(', ') })],
  })
  const named = lines.some(({ text }) => /^\s*[#%>]+\s*(?:trajectory|track|particle)\b/i.test(text))
  if (named && count > 3 && rises(column(0)))
    return plan(plainColumns(['frame', 'x', 'y', 'z']), (taken) =>
      say('The table has no header: its columns were taken for {columns}, a track in each part.', taken),
    )
  const clock = count > 1 && count <= 4 && even(0) && !Array.from({ length: count - 1 }, (_, i) => i + 1).some(even)
  const axes = count - (clock ? 1 : 0)
  if (axes <= 3)
    return plan(
      plainColumns([...(clock ? (['time'] as const) : []), ...(['x', 'y', 'z'] as const).slice(0, axes)]),
      (taken) =>
        say('The table has no header: its columns were taken for {columns} of one particle, a row per frame.', taken),
    )
  if (count <= 5) {
    if (!whole && plain.length < mostLooked) return undefined
    const found = numberedColumns(Array.from({ length: count }, (_, field) => column(field, plain)))
    if (found)
      return plan(plainColumns(found), (taken) =>
        say('The table has no header: its columns were taken for {columns}.', taken),
      )
  }
  throw new TrajectoryError(
    say('{count} columns without a header: give it one, such as particle,frame,x,y,z', { count }),
    {
      line: first.number,
    },
  )
}

/** Lines that a quoted cell goes on over are one. */
function joined(lines: readonly Line[], separator: string): readonly Line[] {
  const out: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    let { text } = lines[i]
    let last = i
    const width = cutLine(text, separator).fields.length
    while (cutLine(text, separator).open && last - i < longestField && last + 1 < lines.length)
      text += `\n${lines[++last].text}`
    const { fields, open } = cutLine(text, separator)
    // A stray quote opens nothing.
    if (last > i && !open && fields.length > width) {
      out.push({ ...lines[i], text, number: lines[last].number })
      i = last
    } else out.push(lines[i])
  }
  return out
}

/** @throws TrajectoryError saying what a table without positions is */
function refuse(strange: readonly string[], line: number): never {
  const among = (pattern: RegExp) => strange.some((name) => pattern.test(name))
  const told = strange.join(', ').slice(0, 120)
  if (among(/SPOT_SOURCE_ID/))
    throw new TrajectoryError(`this is TrackMate's table of edges, not of positions: export its table of spots`, {
      line,
    })
  if (among(/NUMBER_SPOTS/))
    throw new TrajectoryError(`this is TrackMate's table of tracks, a row for each: export its table of spots`, {
      line,
    })
  if (among(/msd|displacement/i))
    throw new TrajectoryError(
      say('this is a table of {typed}, not of positions: open the tracks that it was made from', {
        typed: told.slice(0, 80),
      }),
      { line },
    )
  throw new TrajectoryError(say('no column x or POSITION_X is among {typed}', { typed: told }), { line })
}

/**
 * Looks for the header, in plain lines first and in comments then.
 * @param whole whether these are all lines there are
 * @returns nothing where more lines are needed to tell
 */
export function planOf(lines: readonly Line[], separatorGiven: string | undefined, whole: boolean): Plan | undefined {
  const written = lines.filter(({ text }) => !isComment(text))
  if (written.length === 0)
    throw new TrajectoryError('the table holds no positions', { line: lines.at(-1)?.number ?? 1 })
  const dialect = dialectOf(
    written.slice(0, 200).map(({ text }) => text),
    separatorGiven,
  )
  const plain = joined(written, dialect.separator)
  const cut = (text: string) => cutLine(text, dialect.separator).fields
  const numeric = (fields: readonly string[]) =>
    fields.every((cell) => isNumeric(cell) || isMissing(cell)) && fields.some(isNumeric)
  for (const [above, { text, number }] of plain.entries()) {
    const fields = cut(text)
    if (numeric(fields)) {
      // Settings and their values may stand above the table's own header.
      const later = plain.slice(above + 1, above + 4).map((line) => cut(line.text))
      if (above > 0 && later.some((next) => !numeric(next) && readColumns(next))) continue
      break
    }
    const rows = plain.slice(above + 1, above + 20).map((line) => cut(line.text))
    // R leaves the name of the first column out, where that numbers the rows.
    const numbered = rows.length > 0 && rows.every((row) => row.length === fields.length + 1 && row.at(-1) !== '')
    const header = numbered ? ['', ...fields] : fields
    const columns = readColumns(header)
    if (columns) return { dialect, header, headerLine: number, columns, preamble: above, reading: [] }
  }
  const first = plain.findIndex(({ text }) => numeric(cut(text)))
  const about = first < 0 ? plain[0] : plain[Math.max(0, first - 1)]
  const strange = cut(about.text)
  if (first < 0 || (first > 0 && strange.length === cut(plain[first].text).length)) refuse(strange, about.number)
  const width = cut(plain[first].text).length
  for (const { text, number } of lines.toReversed()) {
    if (!isComment(text) || number > plain[first].number) continue
    const named = uncommented(text)
    for (const fields of [cutLine(named, dialect.separator).fields, named.trim().split(/[\s,;]+/)]) {
      if (fields.length !== width) continue
      const columns = readColumns(fields)
      if (!columns && fields.some((name) => /msd/i.test(name))) refuse(fields, number)
      if (!columns) continue
      const reading = [say('The header was taken from the comment in line {number}.', { number })]
      return { dialect, header: fields, headerLine: plain[first].number - 1, columns, preamble: first, reading }
    }
  }
  return namelessPlan(lines, plain.slice(first), dialect, first, whole)
}
