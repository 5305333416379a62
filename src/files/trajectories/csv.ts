import { feedLines } from './stream'
import type { Row } from './tracks'
import { buildTracks } from './tracks'
import type { ReadOptions, Trajectories } from './trajectories'
import { TrajectoryError } from './trajectories'

/** Names under which people's columns go, in lower case, the most telling first. */
const columnNames = {
  particle: ['track_id', 'particle', 'particle_id', 'trajectory', 'track', 'trackid', 'id'],
  frame: ['frame', 'position_t_frame', 'frame_id', 'step', 'timestep'],
  time: ['position_t', 'time', 't'],
  x: ['position_x', 'x', 'pos_x', 'x_position', 'xu'],
  y: ['position_y', 'y', 'pos_y', 'y_position', 'yu'],
  z: ['position_z', 'z', 'pos_z', 'z_position', 'zu'],
} as const
type Column = keyof typeof columnNames

/** TrackMate's newer exports repeat the header three times: long names, short names, units. */
const extraHeaderRows = 3

/** Cuts a line at its separators, minding quotes. */
function cut(line: string, separator: string): string[] {
  if (separator === ' ') return line.trim().split(/\s+/)
  if (!line.includes('"')) return line.split(separator).map((field) => field.trim())
  const fields: string[] = []
  let field = ''
  let quoted = false
  for (let i = 0; i < line.length; i++) {
    const letter = line[i]
    if (letter === '"') {
      if (quoted && line[i + 1] === '"') field += line[i++]
      else quoted = !quoted
    } else if (letter === separator && !quoted) {
      fields.push(field.trim())
      field = ''
    } else field += letter
  }
  fields.push(field.trim())
  return fields
}

const isNumber = (text: string) => text !== '' && Number.isFinite(Number(text))
const isMissing = (text: string | undefined) => text === undefined || text === '' || /^(nan|none|null|na)$/i.test(text)

/** The separator that cuts a line into most fields; blanks, which names may contain, only where there is no other. */
function separatorOf(line: string): string {
  const counts = [',', '\t', ';'].map((candidate) => ({ candidate, fields: line.split(candidate).length }))
  const most = counts.reduce((best, next) => (next.fields > best.fields ? next : best))
  return most.fields > 1 ? most.candidate : ' '
}

/** Which field of a line holds what. */
type Columns = Readonly<Partial<Record<Column, number>>>

function readHeader(fields: readonly string[], line: number): Columns {
  const names = fields.map((name) => name.toLowerCase().replace(/\s*[([].*[)\]]\s*$/, ''))
  const columns: Partial<Record<Column, number>> = {}
  for (const column of Object.keys(columnNames) as Column[]) {
    const found = columnNames[column].map((name) => names.indexOf(name)).find((index) => index >= 0)
    if (found !== undefined) columns[column] = found
  }
  if (columns.x === undefined) {
    throw new TrajectoryError(`no column x or POSITION_X is among ${fields.join(', ').slice(0, 120)}`, { line })
  }
  return columns
}

/** Units written in brackets: "(µm)", "x [nm]". Pixels are a unit, too. */
function unitIn(text: string | undefined): string | undefined {
  const found = /[([]\s*([^)\]]+?)\s*[)\]]/.exec(text ?? '')?.[1]
  return found?.replace(/^(micron|um|µm|\\u00B5m)$/, 'µm').replace(/^sec$/, 's')
}

/**
 * Reads tracks from a table with a header: TrackMate's (TRACK_ID, POSITION_X, FRAME), trackpy's (x, y, frame, particle) or a plain one.
 * Without a header one to three columns of numbers are one particle's x, y, z, a row per frame.
 * @throws TrajectoryError with the line where it stops making sense
 */
export async function readCsv(file: Blob, options: ReadOptions = {}): Promise<Trajectories> {
  let columns: Columns | undefined
  let header: readonly string[] = []
  let headerLine = 0
  let separator = ','
  let units: readonly string[] = []
  let untracked = 0
  const rows: Row[] = []

  const begin = (text: string, number: number) => {
    separator = separatorOf(text)
    const fields = cut(text, separator)
    if (fields.every(isNumber)) {
      if (fields.length > 3) {
        throw new TrajectoryError(
          `${fields.length} columns without a header: give it one, such as particle,frame,x,y,z`,
          { line: number },
        )
      }
      columns = Object.fromEntries(fields.map((_, axis) => ['xyz'[axis], axis]))
      return row(text, number, columns)
    }
    header = fields
    headerLine = number
    columns = readHeader(fields, number)
  }

  const row = (text: string, number: number, given: Columns) => {
    const fields = cut(text, separator)
    const at = (column: Column) => (given[column] === undefined ? undefined : fields[given[column]])
    if (
      rows.length === 0 &&
      header.length > 0 &&
      number <= headerLine + extraHeaderRows &&
      !isNumber(at('x') ?? '') &&
      !isMissing(at('x'))
    ) {
      units = fields
      return
    }
    if (given.particle !== undefined && isMissing(at('particle'))) {
      untracked++
      return
    }
    const numberOf = (column: Column): number => {
      const field = at(column)
      if (field === undefined || !isNumber(field)) {
        const name = header[given[column] ?? 0] ?? column
        throw new TrajectoryError(
          `${name} should be a number and is ${field === undefined ? 'missing' : `'${field.slice(0, 40)}'`}`,
          { line: number },
        )
      }
      return Number(field)
    }
    const position = [numberOf('x')]
    if (given.y !== undefined) position.push(numberOf('y'))
    if (given.z !== undefined) position.push(numberOf('z'))
    rows.push({
      line: number,
      particle: given.particle === undefined ? '0' : (at('particle') ?? '0'),
      frame: given.frame === undefined ? undefined : numberOf('frame'),
      time: given.time === undefined || !isNumber(at('time') ?? '') ? undefined : numberOf('time'),
      position,
    })
  }

  const line = (text: string, number: number) => {
    if (text.trim() === '' || text.startsWith('#')) return
    if (columns) row(text, number, columns)
    else begin(number === 1 ? text.replace(/^\uFEFF/, '') : text, number)
  }
  const lines = await feedLines(file, { line }, options)
  if (rows.length === 0) throw new TrajectoryError('the table holds no positions', { line: lines })
  const axes: Columns | undefined = columns
  const unit = (column: Column) => {
    const index = axes?.[column]
    return index === undefined ? undefined : (unitIn(units[index]) ?? unitIn(header[index]))
  }
  const notices = untracked > 0 ? [`${untracked} rows belong to no track and were left out.`] : []
  return { ...buildTracks(rows, options, notices), lengthUnit: unit('x'), timeUnit: unit('time') }
}
