import { say, type Text } from '../../words/text'
import type { ColumnMeaning } from './csvColumns'
import { meanings } from './csvColumns'
import { cutLine, isMissing, isNumeric, numberIn, secondsIn, tooManyNumbers } from './csvDialect'
import { plainNumber } from './csvNumbers'
import type { Line, Plan } from './csvPlan'
import { longestField } from './csvPlan'
import { UnusedColumns } from './csvTracks'
import { growingFloats, growingIntegers } from './growing'
import { TrajectoryError } from './trajectories'

/** TrackMate's newer exports repeat the header three times: long names, short names, units. */
const extraHeaderRows = 3

const axisNames = ['x', 'y', 'z'] as const

/** Takes rows in, one after the other. */
export class RowTaker {
  readonly line: ReturnType<typeof growingIntegers>
  readonly particle: ReturnType<typeof growingIntegers>
  readonly names: string[] = []
  readonly frame: ReturnType<typeof growingFloats>
  readonly time: ReturnType<typeof growingFloats>
  readonly position: readonly ReturnType<typeof growingFloats>[]
  /** Which part of the table each row stands in, where blank lines or comments part it and no column numbers tracks. */
  readonly part: ReturnType<typeof growingIntegers>
  readonly unused: UnusedColumns
  readonly #index = new Map<string, number>()
  units: readonly string[] = []
  lengthUnit: string | undefined
  /** Whether times were written as times of day. */
  clockTimes = false
  /** Lines of rows that were left out, by the reason why. */
  readonly left = new Map<string, number[]>()
  broken: { readonly message: string; readonly lines: number[] } | undefined
  #rows = 0
  #part = 0
  #firstTime: number | undefined
  readonly #parted: boolean
  /** Fields that a plain row has to have numbers in: of its coordinates, and -1 or those of frame, time and particle. */
  readonly #fast:
    | { readonly axes: readonly number[]; readonly frame: number; readonly time: number; readonly particle: number }
    | undefined
  /** Where the fields of a plain row begin; one more than there are. */
  #starts = new Int32Array(64)
  readonly #at = new Float64Array(3)
  #lastName = ''
  #lastIndex = -1

  /** @param expected about how many rows there will be */
  constructor(
    readonly plan: Plan,
    expected: number,
  ) {
    const { at, wide } = plan.columns
    const floats = () => growingFloats(expected)
    this.line = growingIntegers(expected)
    this.particle = growingIntegers(expected)
    this.frame = growingFloats(at.has('frame') ? expected : 0)
    this.time = growingFloats(at.has('time') ? expected : 0)
    this.position = wide ? wide[0].map(floats) : axisNames.filter((axis) => at.has(axis)).map(floats)
    const used = new Set([...at.values(), ...(wide ?? []).flat()])
    this.#parted = !at.has('particle') && !wide
    this.part = growingIntegers(this.#parted ? expected : 0)
    this.unused = new UnusedColumns(plan.header, used, wide ? 'none' : this.#parted ? 'tracks' : 'groups')
    const { separator, dotThousands } = plan.dialect
    const place = (meaning: ColumnMeaning) => at.get(meaning) ?? -1
    if (!wide && !dotThousands && separator !== ' ' && this.unused.empty)
      this.#fast = {
        axes: axisNames.flatMap((axis) => at.get(axis) ?? []),
        frame: place('frame'),
        time: place('time'),
        particle: place('particle'),
      }
  }

  /** Rows of the table that were understood, positions or not. */
  get count(): number {
    return this.line.length
  }

  /**
   * Takes a row in which everything is a plain number where it should be, without taking it apart.
   * @returns false where it is anything else
   */
  plain(text: string, number: number, apart: boolean): boolean {
    const fast = this.#fast
    if (!fast || this.#rows === 0 || text.includes('"') || text.includes("'")) return false
    const { separator } = this.plan.dialect
    let count = 0
    this.#starts[0] = 0
    for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) {
      if (count + 3 > this.#starts.length) {
        const larger = new Int32Array(2 * this.#starts.length)
        larger.set(this.#starts)
        this.#starts = larger
      }
      this.#starts[++count] = at + 1
    }
    this.#starts[count + 1] = text.length + 1
    const columns = this.plan.header.length
    if (columns > 0 && count >= columns) return false
    const { axes, frame, time, particle } = fast
    for (let axis = 0; axis < axes.length; axis++) {
      const value = axes[axis] > count ? Number.NaN : this.#plainAt(text, axes[axis])
      if (!Number.isFinite(value)) return false
      this.#at[axis] = value
    }
    const frameNumber = frame < 0 ? 0 : frame > count ? Number.NaN : this.#plainAt(text, frame)
    const moment = time < 0 ? 0 : time > count ? Number.NaN : this.#plainAt(text, time)
    if (!Number.isFinite(frameNumber) || !Number.isFinite(moment) || this.clockTimes) return false
    let index = 0
    if (particle >= 0) {
      if (particle > count) return false
      const named = this.#plainName(text, this.#starts[particle], this.#starts[particle + 1] - 1)
      if (named === undefined) return false
      index = named
    } else index = this.#indexOf('1')
    this.#begin(number, apart)
    this.particle.push(index)
    if (frame >= 0) this.frame.push(frameNumber)
    if (time >= 0) this.time.push(moment)
    for (let axis = 0; axis < axes.length; axis++) this.position[axis].push(this.#at[axis])
    return true
  }

  #plainAt(text: string, field: number): number {
    return plainNumber(text, this.#starts[field], this.#starts[field + 1] - 1)
  }

  /** Number of the track between two places; nothing where it is none. */
  #plainName(text: string, from: number, to: number): number | undefined {
    let start = from
    let end = to
    while (start < end && text.charCodeAt(start) === 32) start++
    while (end > start && text.charCodeAt(end - 1) <= 32) end--
    if (this.#lastIndex >= 0 && end - start === this.#lastName.length && text.startsWith(this.#lastName, start))
      return this.#lastIndex
    const name = text.slice(start, end)
    if (isMissing(name) || Number(name) === -1) return undefined
    this.#lastIndex = this.#indexOf(name)
    this.#lastName = this.names[this.#lastIndex]
    return this.#lastIndex
  }

  #begin(number: number, apart: boolean): void {
    if (this.#parted) {
      if (apart && this.count > 0) this.#part++
      this.part.push(this.#part)
    }
    this.#rows++
    this.line.push(number)
  }

  row(fields: readonly string[], number: number, apart: boolean): void {
    const { plan } = this
    const { at, wide, unitField } = plan.columns
    const { header } = plan
    if (
      this.#rows === 0 &&
      header.length > 0 &&
      number <= plan.headerLine + extraHeaderRows &&
      !fields.some(isNumeric)
    ) {
      if (fields.some((cell) => cell !== '')) this.units = fields
      return
    }
    if (header.length > 1 && fields.length === header.length && header.every((name, field) => name === fields[field])) {
      this.#note('repeat the header', number)
      if (this.count > 0) this.#part++
      return
    }
    const crowded = header.length > 0 && tooManyNumbers(fields, header.length, plan.dialect.separator)
    if (crowded) throw new TrajectoryError(crowded, { line: number })
    if (this.#rows === 0) this.#rows = 1
    const cell = (meaning: ColumnMeaning) => fields[at.get(meaning) ?? -1]
    if (at.has('particle')) {
      if (isMissing(cell('particle'))) return this.#note('belong to no track', number)
      if (Number(cell('particle')) === -1) return this.#note('have the track number −1, which marks noise,', number)
    }
    this.lengthUnit ??= unitField === undefined ? undefined : fields[unitField]
    const particles = wide ?? [axisNames.flatMap((axis) => at.get(axis) ?? [])]
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
        return this.#note(meaning === 'frame' ? 'have no frame' : 'have no time', number)
      else if (meaning === 'time') clock.time = this.#timeAt(at.get(meaning) ?? 0, fields, number)
      else clock.frame = this.#numberAt(at.get(meaning) ?? 0, fields, number)
    }
    found.forEach((values, which) => {
      this.#begin(number, apart && which === 0)
      this.particle.push(this.#indexOf(wide ? String(which + 1) : at.has('particle') ? (cell('particle') ?? '') : '1'))
      if (at.has('frame')) this.frame.push(clock.frame)
      if (at.has('time')) this.time.push(clock.time)
      values.forEach((value, axis) => this.position[axis].push(value))
    })
    if (!wide) this.unused.see(fields)
  }

  #note(reason: Text, number: number): void {
    const lines = this.left.get(reason)
    if (lines) lines.push(number)
    else this.left.set(reason, [number])
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

  /** Times of day and dates are seconds since the first. */
  #timeAt(field: number, fields: readonly string[], number: number): number {
    const seconds = secondsIn(fields[field] ?? '')
    if (seconds === undefined) return this.#numberAt(field, fields, number)
    this.clockTimes = true
    this.#firstTime ??= seconds
    return seconds - this.#firstTime
  }

  #numberAt(field: number, fields: readonly string[], number: number): number {
    const text = fields[field]
    const value = text === undefined ? Number.NaN : numberIn(text, this.plan.dialect)
    if (Number.isFinite(value)) return value
    const name = this.plan.header[field] ?? meanings.find((meaning) => this.plan.columns.at.get(meaning) === field)
    throw new TrajectoryError(
      text === undefined || text === ''
        ? say('{name} should be a number and is missing', { name })
        : say("{name} should be a number and is '{typed2}'", { name, typed2: text.slice(0, 40) }),
      { line: number },
    )
  }

  /** Remembers that a row could not be read; the first one gives the message, the others their lines. */
  fail(error: TrajectoryError, number: number): void {
    if (!this.broken) this.broken = { message: error.message, lines: [] }
    else this.broken.lines.push(number)
  }
}

/** Joins lines that a quoted field goes on over, and hands rows on. */
export class RowJoiner {
  #open: Line[] = []
  constructor(private readonly taker: RowTaker) {}

  /** Takes a line; whether a blank line or a comment stands above it. */
  add(text: string, number: number, apart: boolean): void {
    if (this.#open.length === 0 && this.taker.plain(text, number, apart)) return
    this.#take({ text, number, apart })
  }

  #take(line: Line): void {
    const { separator } = this.taker.plan.dialect
    const width = this.taker.plan.header.length
    if (this.#open.length > 0) {
      const joined = [...this.#open, line].map(({ text }) => text).join('\n')
      const { fields, open } = cutLine(joined, separator)
      if (!open && fields.length === width) {
        const [{ number, apart }] = this.#open
        this.#open = []
        return this.#give(fields, number, apart)
      }
      if (open && this.#open.length < longestField) {
        this.#open.push(line)
        return
      }
      this.flush()
    }
    const { fields, open } = cutLine(line.text, separator)
    if (open && fields.length < width) this.#open.push(line)
    else this.#give(fields, line.number, line.apart)
  }

  /** Lines that wait for a closing quote which never came are rows of their own. */
  flush(): void {
    const waiting = this.#open
    this.#open = []
    for (const { text, number, apart } of waiting)
      this.#give(cutLine(text, this.taker.plan.dialect.separator).fields, number, apart)
  }

  #give(fields: readonly string[], number: number, apart: boolean): void {
    try {
      this.taker.row(fields, number, apart)
    } catch (error) {
      if (!(error instanceof TrajectoryError)) throw error
      this.taker.fail(error, number)
    }
  }
}
