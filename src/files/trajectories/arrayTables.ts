import { asIs, say, type Text } from '../../words/text'
import type { ColumnMeaning } from './csvColumns'
import { readColumns } from './csvColumns'
import { numberedColumns } from './numberedColumns'
import type { TrackTable } from './tracks'
import { buildTracks } from './tracks'
import type { ReadOptions, Trajectories } from './trajectories'
import { TrajectoryError } from './trajectories'

export interface NumberArray {
  readonly data: Float64Array<ArrayBuffer>
  readonly shape: readonly number[]
}

/** Names as numpy.savez gives them, and people: arr_0, track_1, particle2. */
const numbered = /^(?:arr|track|traj|trajectory|tracks|particle|cell|bead|path|t|p)?_?(\d+)$/i

/** The arrays of an archive that hold a track each, in the order of their numbers; nothing where they don't. */
export function trackNames(names: readonly string[]): readonly string[] | undefined {
  const found = names.filter((name) => numbered.test(name))
  if (found.length < 2) return undefined
  return found.toSorted((a, b) => Number(numbered.exec(a)?.[1]) - Number(numbered.exec(b)?.[1]))
}

/** Whether arrays are tracks of different lengths, one to an array: (positions, axes), all with the same axes. */
export const areTracks = (shapes: readonly (readonly number[])[]): boolean =>
  shapes.every(({ length, 1: axes }) => length === 2 && axes <= 3 && axes === shapes[0][1])

/** One track to an array, all beginning together. */
export function tracksOf(arrays: readonly NumberArray[], names: readonly string[], options: ReadOptions): Trajectories {
  const axes = arrays[0].shape[1]
  const rows = arrays.reduce((sum, { shape }) => sum + shape[0], 0)
  const particle = new Int32Array(rows)
  const frame = new Float64Array(rows)
  const position = Array.from({ length: axes }, () => new Float64Array(rows))
  let row = 0
  arrays.forEach(({ data, shape }, track) => {
    for (let k = 0; k < shape[0]; k++, row++) {
      particle[row] = track
      frame[row] = k
      for (let axis = 0; axis < axes; axis++) position[axis][row] = data[k * axes + axis]
    }
  })
  const line = Int32Array.from({ length: rows }, (_, i) => i)
  const table = { line, particle, names, frame, time: undefined, position }
  const notice = say('{count} arrays were taken for a track each, all beginning in the same frame.', {
    count: arrays.length,
  })
  return withoutLines(() => buildTracks(table, options, [notice]))
}

/** A table whose columns are given by name: particle, frame or time, and coordinates. */
export function namedTable(
  columns: ReadonlyMap<string, Float64Array<ArrayBuffer>>,
  options: ReadOptions,
): Trajectories {
  const names = [...columns.keys()]
  const found = readColumns(names)
  const column = (meaning: ColumnMeaning) => columns.get(names[found?.at.get(meaning) ?? -1] ?? '')
  const position = (['x', 'y', 'z'] as const).flatMap((axis) => column(axis) ?? [])
  const lengthUnit = found?.units.get('x')
  const timeUnit = found?.units.get('time')
  const given = { track: column('particle'), frame: column('frame'), time: column('time'), position }
  return {
    ...tableOf(given, options, 'The arrays of the archive were taken for the columns of a table, a position to a row.'),
    ...(lengthUnit === undefined ? {} : { lengthUnit }),
    ...(timeUnit === undefined ? {} : { timeUnit }),
  }
}

/** An array (rows, 4) or (rows, 5) that is a table of tracks; nothing where it is none. */
export function rowsOfTable({ data, shape }: NumberArray, options: ReadOptions): Trajectories | undefined {
  const [rows, width] = shape
  if (shape.length !== 2 || (width !== 4 && width !== 5) || rows <= 2 * width) return undefined
  const columns = Array.from({ length: width }, (_, field) =>
    Float64Array.from({ length: rows }, (__, row) => data[row * width + field]),
  )
  const names = numberedColumns(columns)
  if (!names) return undefined
  const column = (meaning: ColumnMeaning) => columns[names.indexOf(meaning)]
  const given = {
    track: column('particle'),
    frame: column('frame'),
    time: column('time'),
    position: (['x', 'y', 'z'] as const).flatMap((axis) => column(axis) ?? []),
  }
  const notice = say('An array of shape ({shape}) was read as a table with the columns {typed}, a position to a row.', {
    shape: shape.join(', '),
    typed: names.join(', '),
  })
  return tableOf(given, options, notice)
}

interface Given {
  readonly track: Float64Array<ArrayBuffer> | undefined
  readonly frame: Float64Array<ArrayBuffer> | undefined
  readonly time: Float64Array<ArrayBuffer> | undefined
  readonly position: readonly Float64Array<ArrayBuffer>[]
}

function tableOf({ track, frame, time, position }: Given, options: ReadOptions, notice: Text): Trajectories {
  const rows = position[0].length
  const index = new Map<number, number>()
  const particle = new Int32Array(rows)
  const kept: number[] = []
  for (let row = 0; row < rows; row++) {
    const name = track?.[row] ?? 0
    // −1 marks noise, and NaN what belongs to no track.
    if (track && (Number.isNaN(name) || name === -1)) continue
    if (!index.has(name)) index.set(name, index.size)
    particle[row] = index.get(name) ?? 0
    kept.push(row)
  }
  const pick = (column: Float64Array<ArrayBuffer>) =>
    kept.length === rows ? column : Float64Array.from(kept, (row) => column[row])
  const table: TrackTable = {
    line: Int32Array.from(kept),
    particle: kept.length === rows ? particle : Int32Array.from(kept, (row) => particle[row]),
    names: [...index.keys()].map(String),
    frame: frame && pick(frame),
    time: time && pick(time),
    position: position.map(pick),
  }
  const left = rows - kept.length
  const notices =
    left > 0 ? [notice, say('{left} rows belong to no track (−1 or NaN) and were left out.', { left })] : [notice]
  return withoutLines(() => buildTracks(table, options, notices))
}

/** Arrays have no lines: what is wrong is said of a row. */
function withoutLines(build: () => Trajectories): Trajectories {
  try {
    return build()
  } catch (error) {
    if (!(error instanceof TrajectoryError) || error.line === undefined) throw error
    throw new TrajectoryError(asIs(error.message.replace(/^line (\d+)/, 'row $1 (counted from 0)')))
  }
}
