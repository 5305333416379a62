import type { ColumnMeaning } from './csvColumns'
import { unitIn, unitOf } from './csvColumns'
import type { Line } from './csvPlan'
import { isComment, planOf } from './csvPlan'
import { RowJoiner, RowTaker } from './csvRows'
import { apartByRecording, findTrackColumn, splitAtFalls, splitAtParts } from './csvTracks'
import type { TextEnd } from './stream'
import { feedLines, LineEnds } from './stream'
import type { TrackTable } from './tracks'
import { buildTracks } from './tracks'
import type { ReadOptions, Trajectories } from './trajectories'
import { listLines, TrajectoryError } from './trajectories'

/** So many lines are looked at before it is decided how a table is written. */
const looked = 200
/** Room is made beforehand for so many rows at most. */
const mostExpected = 2 ** 22

/**
 * Reads tracks from a table: TrackMate's, trackpy's, Imaris', Mosaic's or a plain one; separated by commas, semicolons, tabs or blanks, with
 * decimal points or commas. Without a header up to three columns of numbers are one particle's x, y, z, a row per frame; of four or five one
 * numbers the tracks. Where none does, blank lines and comments part them.
 * @throws TrajectoryError with the line where it stops making sense
 */
export async function readCsv(file: Blob, options: ReadOptions = {}): Promise<Trajectories> {
  const held: Line[] = []
  let separator: string | undefined
  let taker: RowTaker | undefined
  let joiner: RowJoiner | undefined
  let apart = false
  let next = looked
  const ends = new LineEnds()
  const begin = (whole: boolean) => {
    const plan = planOf(held, separator, whole)
    if (!plan) {
      next *= 4
      return
    }
    const letters = held.reduce((sum, { text }) => sum + text.length + 1, 0)
    // What lines of the file are long, those to come will be, too.
    taker = new RowTaker(plan, Math.min(mostExpected, whole ? held.length : (1.05 * held.length * file.size) / letters))
    joiner = new RowJoiner(taker)
    for (const each of held)
      if (each.number > plan.headerLine && !isComment(each.text)) joiner.add(each.text, each.number, each.apart)
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
    const comment = isComment(text)
    if (comment || text.trim() === '') {
      apart = true
      if (comment && !joiner) held.push({ text, number, apart })
      return
    }
    const parted = apart
    apart = false
    ends.add(text)
    if (joiner) return joiner.add(text, number, parted)
    held.push({ text, number, apart: parted })
    if (held.length >= next) begin(false)
  }
  let unsure = false
  const whole = (text: string) => {
    const judged = isComment(text) ? 'whole' : ends.judge(text)
    unsure = judged === 'unsure'
    return judged !== 'cut'
  }
  const end = await feedLines(file, { line, whole }, options)
  if (!taker) begin(true)
  if (!taker || !joiner) throw new TrajectoryError('the table holds no positions', { line: end.lines })
  joiner.flush()
  return finish(taker, { ...end, unsure }, options)
}

function finish(taker: RowTaker, end: TextEnd & { readonly unsure: boolean }, options: ReadOptions): Trajectories {
  const { plan, broken } = taker
  const { at, units, wide } = plan.columns
  const notices: string[] = []
  const leftOut = `The file ends inside line ${end.lines}, perhaps because the program was stopped: that line was left out.`
  if (end.cut) notices.push(leftOut)
  if (broken) {
    const cut =
      broken.lines.length === 0 && end.openLine !== undefined && broken.message.startsWith(`line ${end.lines}:`)
    if (!cut || taker.count === 0) {
      const others = broken.lines.length > 0 ? `; nor can ${listLines(broken.lines)} be read` : ''
      throw new TrajectoryError(broken.message + others)
    }
    notices.push(leftOut)
  } else if (end.unsure) {
    notices.push('The last line has no line end: if the file was cut off there, its last number may lack digits.')
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
  const position = taker.position.map((axis) => axis.all)
  const time = taker.time.all
  const there = letters.map((_, axis) => position[axis].some(Number.isFinite))
  letters.forEach((axis, i) => {
    if (!there[i]) notices.push(`The column ${axis} is empty: that axis was left out.`)
  })
  let table: TrackTable = {
    line: taker.line.all,
    particle: taker.particle.all,
    names: taker.names,
    frame: at.has('frame') ? taker.frame.all : undefined,
    time: at.has('time') && time.every(Number.isFinite) ? time : undefined,
    position: position.filter((_, axis) => there[axis]),
  }
  const reading = [...plan.reading, ...describeColumns(taker)]
  if (plan.preamble > 0) reading.push(`${plan.preamble} lines above the header are no part of the table.`)
  const named = at.get('particle')
  if (!wide) {
    const everyOneItsOwn = named !== undefined && table.names.length === table.line.length && table.line.length > 1
    if (named === undefined || (everyOneItsOwn && /^\W*id\W*$/i.test(plan.header[named]))) {
      if (named !== undefined) table = { ...table, particle: new Int32Array(table.line.length), names: ['1'] }
      const found = findTrackColumn(table, taker.unused)
      if (found) {
        table = found.table
        notices.push(`The column '${plan.header[found.field]}' was taken to number the tracks.`)
      } else if (named !== undefined) {
        throw new TrajectoryError(
          `no track has two positions: ${plan.header[named]} numbers the spots, and the column that says which track each belongs to (TRACK_ID) is missing; export the spots of tracks`,
        )
      } else {
        const parted = splitAtParts(table, taker.part.all)
        const split = parted ?? splitAtFalls(table)
        if (split && parted) {
          table = split
          notices.push(
            `No column numbers the tracks: every part between blank lines or comments was taken for a track, ${table.names.length} in all.`,
          )
        } else if (split) {
          table = split
          notices.push(
            `No column numbers the tracks: wherever the ${table.frame ? 'frame' : 'time'} falls back or repeats a new one was begun, ${table.names.length} in all.`,
          )
        } else refuseCrowds(table)
      }
    } else {
      const recordings = apartByRecording(table, taker.unused)
      if (recordings) {
        table = recordings.table
        const names = recordings.fields.map((field) => `'${plan.header[field]}'`).join(' and ')
        notices.push(
          `Tracks of the same number are tracks of their own where ${names} differs: ${table.names.length} in all.`,
        )
      }
    }
  }
  const unit = (column: ColumnMeaning) => {
    const index = at.get(column)
    return (index === undefined ? undefined : unitIn(taker.units[index] ?? '')) ?? units.get(column)
  }
  const lengthUnit = taker.lengthUnit === undefined ? unit('x') : unitOf(taker.lengthUnit)
  return {
    ...buildTracks(table, options, notices, reading),
    lengthUnit,
    timeUnit: taker.clockTimes ? 's' : unit('time'),
  }
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
