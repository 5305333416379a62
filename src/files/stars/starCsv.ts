import { asIs, say, type Text } from '../../words/text'
import type { Dialect } from '../trajectories/csvDialect'
import { cutLine, dialectOf, isMissing, isNumeric, numberIn, tooManyNumbers } from '../trajectories/csvDialect'
import { isComment, uncommented } from '../trajectories/csvPlan'
import { growingFloats, growingIntegers } from '../trajectories/growing'
import { feedLines } from '../trajectories/stream'
import type { ReadOptions } from '../trajectories/trajectories'
import { TrajectoryError } from '../trajectories/trajectories'
import type { Named, Placed, StarColumn } from './starColumns'
import { isStarName, placeColumns, readStarName, starColumns } from './starColumns'
import type { StarTable } from './starTable'

/** So many lines are looked at before it is decided how a table is written. */
const looked = 200

interface Line {
  readonly text: string
  readonly number: number
}

interface Plan extends Placed<number> {
  readonly dialect: Dialect
  /** Fields of a row, in the order of `starColumns`. */
  readonly fields: readonly number[]
  /** Columns that are named, whether of stars or not. */
  readonly width: number
  readonly reading: readonly Text[]
}

/** Names in a line, each with the unit in brackets behind it: blanks may stand between the two. */
const namesIn = (text: string): string[] => text.match(/[^\s,;|([{]+(?:[ \t]*[([{][^)\]}]*[)\]}])*/g) ?? []

const cellsOf = (text: string, { separator }: Dialect): string[] =>
  separator === ' ' ? namesIn(text) : cutLine(text, separator).fields

/** A vector has no place in one column of a table. */
const columnIn = (text: string): Named | undefined => {
  const found = readStarName(text)
  return found && found.columns.length === 1 ? found : undefined
}

function planFor(
  names: readonly string[],
  dialect: Dialect,
  line: number,
  unitRow?: readonly string[],
): Omit<Plan, 'reading'> {
  try {
    const named = names.map((text, at) => {
      const found = columnIn(text)
      const below = unitRow?.[at]?.trim().replace(/^[([{]\s*|\s*[)\]}]$/g, '') ?? ''
      if (!found || below === '' || below === '-') return { text, found, at }
      if (found.unit !== undefined && found.unit !== below)
        throw new TrajectoryError(
          say('the column {typed} names two units: {typed2} and {typed3}', {
            typed: text.trim(),
            typed2: found.unit,
            typed3: below,
          }),
        )
      return { text, found: { ...found, unit: below }, at }
    })
    const placed = placeColumns(named)
    const fields = starColumns.map((column) => placed.place.get(column) ?? 0)
    return { ...placed, dialect, fields, width: names.length }
  } catch (error) {
    if (error instanceof TrajectoryError && error.line === undefined)
      throw new TrajectoryError(asIs(error.message), { line })
    throw error
  }
}

/** Decides how a table is written. @returns the plan, and the number of the last line above the stars */
function planOf(lines: readonly Line[], separatorGiven: string | undefined): { plan: Plan; above: number } {
  const plain = lines.filter(({ text }) => !isComment(text))
  if (plain.length === 0) throw new TrajectoryError('the table holds no stars', { line: lines.at(-1)?.number ?? 1 })
  const dialect = dialectOf(
    plain.map(({ text }) => text),
    separatorGiven,
  )
  const numeric = (text: string) => {
    const cells = cutLine(text, dialect.separator).fields
    return cells.filter((cell) => isNumeric(cell) || isMissing(cell)).length > cells.length / 2
  }
  const first = plain.findIndex(({ text }) => numeric(text))
  const heads = first < 0 ? plain : plain.slice(0, first)
  const header = heads.find(({ text }) => cellsOf(text, dialect).filter(isStarName).length > 1) ?? heads[0]
  if (header) {
    const below = heads[heads.indexOf(header) + 1]
    const names = cellsOf(header.text, dialect)
    const rows = first < 0 ? [] : plain.slice(first).map(({ text }) => cutLine(text, dialect.separator).fields)
    // R leaves the name of the first column out, where that numbers the rows.
    const numbered = rows.length > 0 && rows.every((row) => row.length === names.length + 1 && row.at(-1) !== '')
    const all = (cells: readonly string[]) => (numbered && cells.length === names.length ? ['', ...cells] : cells)
    const units = below && all(cutLine(below.text, dialect.separator).fields)
    const plan = planFor(all(names), dialect, header.number, units)
    if (first < 0) throw new TrajectoryError('the table holds no stars', { line: header.number })
    return { plan: { ...plan, reading: [] }, above: plain[first].number - 1 }
  }
  const width = cutLine(plain[0].text, dialect.separator).fields.length
  const above = plain[0].number - 1
  for (const { text, number } of lines.toReversed()) {
    if (!isComment(text) || number > above) continue
    const names = namesIn(uncommented(text))
    if (names.length !== width || names.filter(isStarName).length < 2) continue
    const reading = [say('The header was taken from the comment in line {number}.', { number })]
    return { plan: { ...planFor(names, dialect, number), reading }, above }
  }
  if (width !== starColumns.length)
    throw new TrajectoryError(
      say('{count} columns without a header: give it one, {typed}', {
        count: width,
        typed: starColumns.join(', '),
      }),
      {
        line: plain[0].number,
      },
    )
  const reading = [
    say('The table has no header: its columns were taken for {columns}.', { columns: starColumns.join(', ') }),
  ]
  return { plan: { ...planFor(starColumns, dialect, plain[0].number), reading }, above }
}

/** Takes rows in. */
class Rows {
  readonly line = growingIntegers()
  readonly columns = starColumns.map(() => growingFloats())
  constructor(readonly plan: Plan) {}

  take(text: string, number: number): void {
    const { dialect, fields, width } = this.plan
    const cells = cutLine(text, dialect.separator).fields
    const crowded = tooManyNumbers(cells, width, dialect.separator)
    if (crowded) throw new TrajectoryError(crowded, { line: number })
    // A file may have columns that are longer than those of the stars.
    if (fields.every((field) => (cells[field] ?? '') === '')) return
    for (let k = 0; k < fields.length; k++) {
      const cell = cells[fields[k]] ?? ''
      const value = numberIn(cell, dialect)
      if (!Number.isFinite(value)) {
        const name = starColumns[k]
        throw new TrajectoryError(
          cell === ''
            ? say('{name} should be a finite number and is missing', { name })
            : say("{name} should be a finite number and is '{typed2}'", { name, typed2: cell.slice(0, 40) }),
          { line: number },
        )
      }
      this.columns[k].push(value)
    }
    this.line.push(number)
  }
}

/**
 * Reads stars from a table with the columns m, x, y, z, vx, vy, vz, in whatever order and among others, units in brackets behind their names or
 * in a row below; separated by commas, semicolons, tabs or blanks, with decimal points or commas. Lines that begin with # are comments.
 * @throws TrajectoryError with the line where it stops making sense
 */
export async function readStarCsv(file: Blob, options: ReadOptions): Promise<StarTable> {
  const held: Line[] = []
  let separator: string | undefined
  let rows: Rows | undefined
  const begin = () => {
    const { plan, above } = planOf(held, separator)
    rows = new Rows(plan)
    for (const { text, number } of held) if (number > above && !isComment(text)) rows.take(text, number)
    held.length = 0
  }
  const line = (given: string, number: number) => {
    const text = number === 1 ? given.replace(/^\uFEFF/, '') : given
    const named = number === 1 ? /^"?sep=(.)"?$/i.exec(text.trim()) : null
    if (named) {
      separator = named[1]
      return
    }
    if (text.trim() === '') return
    if (rows) {
      if (!isComment(text)) rows.take(text, number)
      return
    }
    held.push({ text, number })
    if (held.length >= looked) begin()
  }
  const end = await feedLines(file, { line }, options)
  if (end.error) throw end.error
  if (!rows) begin()
  if (!rows || rows.line.length === 0) throw new TrajectoryError('the table holds no stars', { line: end.lines })
  const { plan, line: lines, columns } = rows
  return {
    count: lines.length,
    columns: Object.fromEntries(starColumns.map((column, k) => [column, columns[k].all.slice()])) as Record<
      StarColumn,
      Float64Array<ArrayBuffer>
    >,
    units: plan.units,
    lines: lines.all.slice(),
    reading: ['A table.', ...plan.reading],
  }
}
