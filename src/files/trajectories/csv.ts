import { asIs, say, type Text } from '../../words/text'
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
  const notices: Text[] = []
  const leftOut = say(
    'The file ends inside line {line}, perhaps because the program was stopped: that line was left out.',
    { line: end.lines },
  )
  if (end.cut) notices.push(leftOut)
  if (broken) {
    const cut =
      broken.lines.length === 0 && end.openLine !== undefined && broken.message.startsWith(`line ${end.lines}:`)
    if (!cut || taker.count === 0) {
      const { message, lines } = broken
      throw new TrajectoryError(
        lines.length > 0
          ? say('{message}; nor can {lines} be read', { message, lines: listLines(lines) })
          : asIs(message),
      )
    }
    notices.push(leftOut)
  } else if (end.unsure) {
    notices.push('The last line has no line end: if the file was cut off there, its last number may lack digits.')
  }
  if (taker.count === 0) throw new TrajectoryError('the table holds no positions', { line: end.lines })
  for (const [reason, lines] of taker.left) {
    const told = { count: lines.length, reason, lines: listLines(lines) }
    notices.push(
      /position|coordinate/.test(reason)
        ? say('{count} {count|row|rows} {reason}, and are gaps ({lines}).', told)
        : say('{count} {count|row|rows} {reason} and were left out ({lines}).', told),
    )
  }
  const letters = (['x', 'y', 'z'] as const).filter((axis, i) => (wide ? i < taker.position.length : at.has(axis)))
  const position = taker.position.map((axis) => axis.all)
  const time = taker.time.all
  const there = letters.map((_, axis) => position[axis].some(Number.isFinite))
  letters.forEach((axis, i) => {
    if (!there[i]) notices.push(say('The column {axis} is empty: that axis was left out.', { axis }))
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
  if (plan.preamble > 0)
    reading.push(say('{preamble} lines above the header are no part of the table.', { preamble: plan.preamble }))
  const named = at.get('particle')
  if (!wide) {
    const everyOneItsOwn = named !== undefined && table.names.length === table.line.length && table.line.length > 1
    if (named === undefined || (everyOneItsOwn && /^\W*id\W*$/i.test(plan.header[named]))) {
      if (named !== undefined) table = { ...table, particle: new Int32Array(table.line.length), names: ['1'] }
      const found = findTrackColumn(table, taker.unused)
      if (found) {
        table = found.table
        notices.push(say("The column '{typed}' was taken to number the tracks.", { typed: plan.header[found.field] }))
      } else if (named !== undefined) {
        throw new TrajectoryError(
          say(
            'no track has two positions: {typed} numbers the spots, and the column that says which track each belongs to (TRACK_ID) is missing; export the spots of tracks',
            { typed: plan.header[named] },
          ),
        )
      } else {
        const parted = splitAtParts(table, taker.part.all)
        const split = parted ?? splitAtFalls(table)
        if (split && parted) {
          table = split
          notices.push(
            say(
              'No column numbers the tracks: every part between blank lines or comments was taken for a track, {count} in all.',
              { count: table.names.length },
            ),
          )
        } else if (split) {
          table = split
          notices.push(
            table.frame
              ? say(
                  'No column numbers the tracks: wherever the frame falls back or repeats a new one was begun, {count} in all.',
                  { count: table.names.length },
                )
              : say(
                  'No column numbers the tracks: wherever the time falls back or repeats a new one was begun, {count} in all.',
                  { count: table.names.length },
                ),
          )
        } else refuseCrowds(table)
      }
    } else {
      const recordings = apartByRecording(table, taker.unused)
      if (recordings) {
        table = recordings.table
        const names = recordings.fields.map((field) => `'${plan.header[field]}'`)
        const told = { typed: names[names.length - 1], count: table.names.length }
        notices.push(
          names.length === 1
            ? say('Tracks of the same number are tracks of their own where {typed} differs: {count} in all.', told)
            : say(
                'Tracks of the same number are tracks of their own where {typed2} and {typed} differs: {count} in all.',
                { ...told, typed2: names.slice(0, -1).join(' and ') },
              ),
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
    frame
      ? say(
          'there is a second position in frame {frame}, and no column says which track each belongs to (TRACK_ID, particle)',
          { frame: frame[again] },
        )
      : say(
          'there is a second position at time {time}, and no column says which track each belongs to (TRACK_ID, particle)',
          { time: String(clock?.[again]) },
        ),
    { line: line[again] },
  )
}

function describeColumns({ plan }: RowTaker): Text[] {
  const { header, columns } = plan
  if (header.length === 0) return []
  const { at, wide } = columns
  const name = (field: number) => header[field] || 'the one without a name'
  const used = wide
    ? wide.map((fields, i) =>
        say('{meaning} from {column}', { meaning: `particle ${i + 1}`, column: fields.map(name).join(', ') }),
      )
    : [...at]
        .filter(([meaning]) => 'xyz'.includes(meaning))
        .map(([meaning, field]) => say('{meaning} from {column}', { meaning, column: name(field) }))
  for (const meaning of ['particle', 'frame', 'time'] as const) {
    const field = at.get(meaning)
    if (field !== undefined) used.push(say('{meaning} from {column}', { meaning, column: name(field) }))
  }
  const taken = new Set([...at.values(), ...(wide ?? []).flat()])
  const rest = header.filter((each, field) => !taken.has(field) && each !== '')
  const told = used.reduce((first, second) => say('{first}; {second}', { first, second }))
  return [
    rest.length > 0
      ? say('Columns: {columns}. Not used: {typed}.', {
          columns: told,
          typed: `${rest.slice(0, 20).join(', ')}${rest.length > 20 ? ', …' : ''}`,
        })
      : say('Columns: {columns}. All were used.', { columns: told }),
  ]
}
