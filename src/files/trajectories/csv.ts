import type { ColumnMeaning, Columns } from './csvColumns'
import { meanings, readColumns, unitOf } from './csvColumns'
import type { Dialect } from './csvDialect'
import { cutLine, dialectOf, isMissing, isNumeric, numberIn } from './csvDialect'
import { findTrackColumn, splitAtFalls, UnusedColumns } from './csvTracks'
import { feedLines } from './stream'
import type { TrackTable } from './tracks'
import { buildTracks } from './tracks'
import type { ReadOptions, Trajectories } from './trajectories'
import { listLines, TrajectoryError } from './trajectories'

/** So many lines are looked at before it is decided how a table is written. */
const looked = 200
/** TrackMate's newer exports repeat the header three times: long names, short names, units. */
const extraHeaderRows = 3
/** A quoted field may go on over so many lines. */
const longestField = 20

interface Line {
  readonly text: string
  readonly number: number
}

const isComment = (text: string) => /^\s*[#%]/.test(text)
const uncommented = (text: string) => text.replace(/^[\s#%]+/, '')

/** Where the table begins and what its columns are. */
interface Plan {
  readonly dialect: Dialect
  readonly header: readonly string[]
  readonly headerLine: number
  readonly columns: Columns
  /** Lines above the table that are no part of it. */
  readonly preamble: number
  readonly reading: readonly string[]
}

/** A table without a header: a clock, perhaps, and up to three coordinates. */
function namelessPlan(rows: readonly (readonly string[])[], line: Line, dialect: Dialect, preamble: number): Plan {
  const count = rows[0].length
  const column = (field: number) => rows.map((row) => numberIn(row[field] ?? '', dialect))
  const even = (field: number) => {
    const values = column(field)
    const step = values[1] - values[0]
    return (
      values.length > 3 &&
      step > 0 &&
      values.every((v, i) => Math.abs(v - values[0] - i * step) <= 1e-6 * Math.abs(v) + 1e-9)
    )
  }
  const clock = count > 1 && count <= 4 && even(0) && !Array.from({ length: count - 1 }, (_, i) => i + 1).some(even)
  const axes = count - (clock ? 1 : 0)
  if (axes > 3)
    throw new TrajectoryError(`${count} columns without a header: give it one, such as particle,frame,x,y,z`, {
      line: line.number,
    })
  const at = new Map<ColumnMeaning, number>()
  if (clock) at.set('time', 0)
  for (let axis = 0; axis < axes; axis++) at.set('xyz'[axis] as ColumnMeaning, axis + (clock ? 1 : 0))
  const taken = [...at.keys()].join(', ')
  const reading = [`The table has no header: its columns were taken for ${taken} of one particle, a row per frame.`]
  return {
    dialect,
    header: [],
    headerLine: line.number - 1,
    columns: { at, units: new Map(), wide: undefined, unitField: undefined },
    preamble,
    reading,
  }
}

/** Looks for the header, in plain lines first and in comments then. */
function planOf(lines: readonly Line[], separatorGiven: string | undefined): Plan {
  const plain = lines.filter(({ text }) => !isComment(text))
  if (plain.length === 0) throw new TrajectoryError('the table holds no positions', { line: lines.at(-1)?.number ?? 1 })
  const dialect = dialectOf(
    plain.map(({ text }) => text),
    separatorGiven,
  )
  const cut = (text: string) => cutLine(text, dialect.separator).fields
  const numeric = (fields: readonly string[]) =>
    fields.every((cell) => isNumeric(cell) || isMissing(cell)) && fields.some(isNumeric)
  for (const [above, { text, number }] of plain.entries()) {
    const fields = cut(text)
    if (numeric(fields)) break
    const columns = readColumns(fields)
    if (columns) return { dialect, header: fields, headerLine: number, columns, preamble: above, reading: [] }
  }
  const first = plain.findIndex(({ text }) => numeric(cut(text)))
  const about = first < 0 ? plain[0] : plain[Math.max(0, first - 1)]
  const strange = cut(about.text)
  if (first < 0 || (first > 0 && strange.length === cut(plain[first].text).length)) {
    const msd = strange.some((name) => /msd|displacement/i.test(name))
    throw new TrajectoryError(
      msd
        ? `this is a table of ${strange.join(', ').slice(0, 80)}, not of positions: open the tracks that it was made from`
        : `no column x or POSITION_X is among ${strange.join(', ').slice(0, 120)}`,
      { line: about.number },
    )
  }
  const width = cut(plain[first].text).length
  for (const { text, number } of lines.toReversed()) {
    if (!isComment(text) || number > plain[first].number) continue
    const named = uncommented(text)
    for (const fields of [cutLine(named, dialect.separator).fields, named.trim().split(/[\s,;]+/)]) {
      const columns = fields.length === width ? readColumns(fields) : undefined
      if (!columns) continue
      const reading = [`The header was taken from the comment in line ${number}.`]
      return { dialect, header: fields, headerLine: plain[first].number - 1, columns, preamble: first, reading }
    }
  }
  const rows = plain.slice(first).map(({ text }) => cut(text))
  return namelessPlan(rows, plain[first], dialect, first)
}

/** Takes rows in, one after the other. */
class RowTaker {
  readonly line: number[] = []
  readonly particle: number[] = []
  readonly names: string[] = []
  readonly frame: number[] = []
  readonly time: number[] = []
  readonly position: number[][]
  readonly unused: UnusedColumns
  readonly #index = new Map<string, number>()
  units: readonly string[] = []
  lengthUnit: string | undefined
  /** Lines of rows that were left out, by the reason why. */
  readonly left = new Map<string, number[]>()
  broken: { readonly message: string; readonly lines: number[] } | undefined
  #rows = 0

  constructor(readonly plan: Plan) {
    const { at, wide } = plan.columns
    this.position = wide
      ? wide[0].map(() => [])
      : (['x', 'y', 'z'] as const).filter((axis) => at.has(axis)).map(() => [])
    const used = new Set([...at.values(), ...(wide ?? []).flat()])
    this.unused = new UnusedColumns(plan.header, used, !at.has('particle') && !wide)
  }

  /** Rows of the table that were understood, positions or not. */
  get count(): number {
    return this.line.length
  }

  row(fields: readonly string[], number: number): void {
    const { plan } = this
    const { at, wide, unitField } = plan.columns
    if (
      this.#rows === 0 &&
      plan.header.length > 0 &&
      number <= plan.headerLine + extraHeaderRows &&
      !fields.some(isNumeric)
    ) {
      if (fields.some((cell) => cell !== '')) this.units = fields
      return
    }
    this.#rows++
    const cell = (meaning: ColumnMeaning) => fields[at.get(meaning) ?? -1]
    if (at.has('particle')) {
      if (isMissing(cell('particle'))) return this.#leave('belong to no track', number)
      if (Number(cell('particle')) === -1) return this.#leave('have the track number −1, which marks noise,', number)
    }
    this.lengthUnit ??= unitField === undefined ? undefined : fields[unitField]
    const particles = wide ?? [(['x', 'y', 'z'] as const).flatMap((axis) => at.get(axis) ?? [])]
    const found = particles.map((axes) => {
      const missing = axes.filter((field) => isMissing(fields[field]) && field < fields.length)
      const values = axes.map((field) => (missing.includes(field) ? Number.NaN : this.#numberAt(field, fields, number)))
      if (missing.length > 0 && missing.length < axes.length && values.length > 1)
        this.#note('lack a coordinate', number)
      else if (missing.length > 0) this.#note('have no position', number)
      return values
    })
    const clock: Record<'frame' | 'time', number> = { frame: 0, time: 0 }
    for (const meaning of ['frame', 'time'] as const) {
      if (!at.has(meaning)) continue
      if (meaning === 'time' && at.has('frame') && isMissing(cell('time'))) clock.time = Number.NaN
      else if (isMissing(cell(meaning)) && fields.length > (at.get(meaning) ?? 0))
        return this.#leave(`have no ${meaning}`, number)
      else clock[meaning] = this.#numberAt(at.get(meaning) ?? 0, fields, number)
    }
    found.forEach((values, which) => {
      this.line.push(number)
      this.particle.push(this.#indexOf(wide ? String(which + 1) : at.has('particle') ? (cell('particle') ?? '') : '1'))
      this.frame.push(clock.frame)
      this.time.push(clock.time)
      values.forEach((value, axis) => this.position[axis].push(value))
    })
    if (!wide) this.unused.see(fields)
  }

  #note(reason: string, number: number): void {
    const lines = this.left.get(reason)
    if (lines) lines.push(number)
    else this.left.set(reason, [number])
  }

  #leave(reason: string, number: number): void {
    this.#note(reason, number)
  }

  #indexOf(name: string): number {
    let index = this.#index.get(name)
    if (index === undefined) {
      index = this.names.length
      this.names.push(name)
      this.#index.set(name, index)
    }
    return index
  }

  #numberAt(field: number, fields: readonly string[], number: number): number {
    const text = fields[field]
    const value = text === undefined ? Number.NaN : numberIn(text, this.plan.dialect)
    if (Number.isFinite(value)) return value
    const name = this.plan.header[field] ?? meanings.find((meaning) => this.plan.columns.at.get(meaning) === field)
    const what = text === undefined || text === '' ? 'missing' : `'${text.slice(0, 40)}'`
    throw new TrajectoryError(`${name} should be a number and is ${what}`, { line: number })
  }

  /** Remembers that a row could not be read; the first one gives the message, the others their lines. */
  fail(error: TrajectoryError, number: number): void {
    if (!this.broken) this.broken = { message: error.message, lines: [] }
    else this.broken.lines.push(number)
  }
}

/** Joins lines that a quoted field goes on over, and hands rows on. */
class RowJoiner {
  #open: Line[] = []
  constructor(private readonly taker: RowTaker) {}

  take(line: Line): void {
    const { separator } = this.taker.plan.dialect
    const width = this.taker.plan.header.length
    if (this.#open.length > 0) {
      const joined = [...this.#open, line].map(({ text }) => text).join('\n')
      const { fields, open } = cutLine(joined, separator)
      if (!open && fields.length === width) {
        const [{ number }] = this.#open
        this.#open = []
        return this.#give(fields, number)
      }
      if (open && this.#open.length < longestField) {
        this.#open.push(line)
        return
      }
      this.flush()
    }
    const { fields, open } = cutLine(line.text, separator)
    if (open && fields.length < width) this.#open.push(line)
    else this.#give(fields, line.number)
  }

  /** Lines that wait for a closing quote which never came are rows of their own. */
  flush(): void {
    const waiting = this.#open
    this.#open = []
    for (const { text, number } of waiting) this.#give(cutLine(text, this.taker.plan.dialect.separator).fields, number)
  }

  #give(fields: readonly string[], number: number): void {
    try {
      this.taker.row(fields, number)
    } catch (error) {
      if (!(error instanceof TrajectoryError)) throw error
      this.taker.fail(error, number)
    }
  }
}

/**
 * Reads tracks from a table: TrackMate's, trackpy's, Imaris', Mosaic's or a plain one; separated by commas, semicolons, tabs or blanks, with
 * decimal points or commas. Without a header up to three columns of numbers are one particle's x, y, z, a row per frame.
 * @throws TrajectoryError with the line where it stops making sense
 */
export async function readCsv(file: Blob, options: ReadOptions = {}): Promise<Trajectories> {
  const held: Line[] = []
  let separator: string | undefined
  let taker: RowTaker | undefined
  let joiner: RowJoiner | undefined
  const begin = () => {
    const plan = planOf(held, separator)
    taker = new RowTaker(plan)
    joiner = new RowJoiner(taker)
    for (const each of held) if (each.number > plan.headerLine && !isComment(each.text)) joiner.take(each)
    held.length = 0
  }
  const line = (given: string, number: number) => {
    const text = number === 1 ? given.replace(/^\uFEFF/, '') : given
    const named =
      number === 1 ? /^"?sep=(.)"?$/i.exec(text.trim() === 'sep=' ? 'sep=\t' : text.replace(/\s+$/, '')) : null
    if (named) {
      separator = named[1]
      return
    }
    if (text.trim() === '') return
    if (joiner) {
      if (!isComment(text)) joiner.take({ text, number })
      return
    }
    held.push({ text, number })
    if (held.length >= looked) begin()
  }
  const end = await feedLines(file, { line }, options)
  if (!taker) begin()
  if (!taker || !joiner) throw new TrajectoryError('the table holds no positions', { line: end.lines })
  joiner.flush()
  return finish(taker, end, options)
}

function finish(
  taker: RowTaker,
  end: { readonly lines: number; readonly openLine: string | undefined },
  options: ReadOptions,
): Trajectories {
  const { plan, broken } = taker
  const { at, units, wide } = plan.columns
  const notices: string[] = []
  if (broken) {
    const cut =
      broken.lines.length === 0 && end.openLine !== undefined && broken.message.startsWith(`line ${end.lines}:`)
    if (!cut || taker.count === 0) {
      const others = broken.lines.length > 0 ? `; nor can ${listLines(broken.lines)} be read` : ''
      throw new TrajectoryError(broken.message + others)
    }
    notices.push(
      `The file ends inside line ${end.lines}, perhaps because the program was stopped: that line was left out.`,
    )
  }
  if (taker.count === 0) throw new TrajectoryError('the table holds no positions', { line: end.lines })
  for (const [reason, lines] of taker.left) {
    const where = `${lines.length} row${lines.length === 1 ? '' : 's'} ${reason}`
    notices.push(
      /position|coordinate/.test(reason)
        ? `${where}, and are gaps (${listLines(lines)}).`
        : `${where} and were left out (${listLines(lines)}).`,
    )
  }
  const letters = (['x', 'y', 'z'] as const).filter((axis, i) => (wide ? i < taker.position.length : at.has(axis)))
  const there = letters.map((_, axis) => taker.position[axis].some(Number.isFinite))
  letters.forEach((axis, i) => {
    if (!there[i]) notices.push(`The column ${axis} is empty: that axis was left out.`)
  })
  let table: TrackTable = {
    line: taker.line,
    particle: taker.particle,
    names: taker.names,
    frame: at.has('frame') ? taker.frame : undefined,
    time: at.has('time') && taker.time.every(Number.isFinite) ? taker.time : undefined,
    position: taker.position.filter((_, axis) => there[axis]),
  }
  const reading = [...plan.reading, ...describeColumns(taker)]
  if (plan.preamble > 0) reading.push(`${plan.preamble} lines above the header are no part of the table.`)
  const named = at.get('particle')
  if (!wide && plan.header.length > 0) {
    const everyOneItsOwn = named !== undefined && table.names.length === table.line.length && table.line.length > 1
    if (named === undefined || (everyOneItsOwn && /^\W*id\W*$/i.test(plan.header[named]))) {
      if (named !== undefined) table = { ...table, particle: table.line.map(() => 0), names: ['1'] }
      const found = findTrackColumn(table, taker.unused)
      if (found) {
        table = found.table
        notices.push(`The column '${plan.header[found.field]}' was taken to number the tracks.`)
      } else if (named !== undefined) {
        throw new TrajectoryError(
          `no track has two positions: ${plan.header[named]} numbers the spots, and the column that says which track each belongs to (TRACK_ID) is missing; export the spots of tracks`,
        )
      } else {
        const split = splitAtFalls(table)
        if (split) {
          table = split
          notices.push(
            `No column numbers the tracks: wherever the ${table.frame ? 'frame' : 'time'} falls back or repeats a new one was begun, ${table.names.length} in all.`,
          )
        } else refuseCrowds(table)
      }
    }
  }
  const unit = (column: ColumnMeaning) => {
    const index = at.get(column)
    const written = /[([]\s*([^)\]]+?)\s*[)\]]/.exec(index === undefined ? '' : (taker.units[index] ?? ''))?.[1]
    return written === undefined ? units.get(column) : unitOf(written)
  }
  const lengthUnit = taker.lengthUnit === undefined ? unit('x') : unitOf(taker.lengthUnit)
  return { ...buildTracks(table, options, notices, reading), lengthUnit, timeUnit: unit('time') }
}

/** @throws TrajectoryError where several positions share a frame and nothing says which track each belongs to */
function refuseCrowds({ frame, time, line }: TrackTable): void {
  const clock = frame ?? time
  const seen = new Set<number>()
  const again = clock?.findIndex((value) => seen.size === seen.add(value).size) ?? -1
  if (again < 0) return
  throw new TrajectoryError(
    `there is a second position ${frame ? 'in frame' : 'at time'} ${clock?.[again]}, and no column says which track each belongs to (TRACK_ID, particle)`,
    { line: line[again] },
  )
}

function describeColumns({ plan }: RowTaker): string[] {
  const { header, columns } = plan
  if (header.length === 0) return []
  const { at, wide } = columns
  const name = (field: number) => header[field] || 'the one without a name'
  const used = wide
    ? wide.map((fields, i) => `particle ${i + 1} from ${fields.map(name).join(', ')}`)
    : [...at].filter(([meaning]) => 'xyz'.includes(meaning)).map(([meaning, field]) => `${meaning} from ${name(field)}`)
  for (const meaning of ['particle', 'frame', 'time'] as const) {
    const field = at.get(meaning)
    if (field !== undefined) used.push(`${meaning} from ${name(field)}`)
  }
  const taken = new Set([...at.values(), ...(wide ?? []).flat()])
  const rest = header.filter((each, field) => !taken.has(field) && each !== '')
  return [
    `Columns: ${used.join('; ')}. ${rest.length > 0 ? `Not used: ${rest.slice(0, 20).join(', ')}${rest.length > 20 ? ', …' : ''}.` : 'All were used.'}`,
  ]
}
