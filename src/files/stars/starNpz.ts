import { asIs, say } from '../../words/text'
import { isStructured, NpyError, readNpy, structuredRefusal } from '../npy'
import { NpzError, unpackNpz } from '../npz'
import type { ReadOptions } from '../trajectories/trajectories'
import { TrajectoryError } from '../trajectories/trajectories'
import type { Named, StarColumn } from './starColumns'
import { placeColumns, readStarName, starColumns } from './starColumns'
import type { StarTable } from './starTable'

/** Seven float64 of a million stars, and whatever else there is. */
const limits = { maximumBytes: 2 ** 31, maximumMembers: 10_000 }

/** Names of arrays that somebody has put units into. */
const aboutUnits = /(?:^|[^a-z])units?(?:$|[^a-z])/i

/** One column of an array: every `stride`-th number from `start` on. */
interface Place {
  readonly data: Float64Array
  readonly start: number
  readonly stride: number
  readonly length: number
}

/** The columns of an array: itself, or three of a vector, which stand side by side (N, 3) or below one another (3, N). */
function placesOf(text: string, columns: readonly StarColumn[], { data, shape }: ReturnType<typeof readNpy>): Place[] {
  const told = { typed: text, shape: shape.join(', ') }
  if (columns.length === 1) {
    if (shape.length > 2 || (shape.length === 2 && !shape.includes(1)))
      throw new TrajectoryError(say('the array {typed} of shape ({shape}) should have one number for each star', told))
    return [{ data, start: 0, stride: 1, length: data.length }]
  }
  if (shape.length !== 2 || !shape.includes(3))
    throw new TrajectoryError(say('the array {typed} of shape ({shape}) should be (stars, 3)', told))
  const side = shape[1] === 3
  const length = side ? shape[0] : shape[1]
  return columns.map((_, axis) => ({ data, start: side ? axis : axis * length, stride: side ? 3 : 1, length }))
}

/**
 * Reads stars from a NumPy archive: arrays m, x, y, z, vx, vy, vz, or vectors pos and vel beside them, units in brackets behind their names.
 * @throws TrajectoryError naming the array that makes no sense
 */
export async function readStarNpz(file: Blob, { signal }: ReadOptions): Promise<StarTable> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  signal?.throwIfAborted()
  try {
    const members = unpackNpz(bytes, limits, (name) => readStarName(name) !== undefined)
    const named: { text: string; found: Named | undefined; at: Place }[] = []
    const empty: Place = { data: new Float64Array(0), start: 0, stride: 1, length: 0 }
    for (const [text, member] of members) {
      const found = readStarName(text)
      if (!found && aboutUnits.test(text))
        throw new TrajectoryError(
          say(
            'the array {typed} may say units, and is not read: they stand in brackets behind the names, as in x [pc]',
            {
              typed: text,
            },
          ),
        )
      if (!found) {
        named.push({ text, found, at: empty })
        continue
      }
      const places = placesOf(text, found.columns, readNpy(member))
      found.columns.forEach((column, k) =>
        named.push({ text, found: { columns: [column], unit: found.unit }, at: places[k] }),
      )
    }
    // A table as NumPy has it, with named fields, is not missing its columns.
    if (!named.some(({ found }) => found) && [...unpackNpz(bytes, limits).values()].some(isStructured))
      throw new TrajectoryError(structuredRefusal)
    const { place, units } = placeColumns(named)
    const count = place.get('m')?.length ?? 0
    if (count === 0 && starColumns.every((column) => place.get(column)?.length === 0))
      throw new TrajectoryError('the table holds no stars')
    const columns = Object.fromEntries(
      starColumns.map((column) => {
        const { data, start, stride, length } = place.get(column) ?? empty
        if (length !== count)
          throw new TrajectoryError(
            say('{name} has {length} numbers where m has {count}: there should be one for each star', {
              name: column,
              length,
              count,
            }),
          )
        return [column, Float64Array.from({ length }, (_, star) => data[start + stride * star])]
      }),
    ) as unknown as StarTable['columns']
    return { count, columns, units, lines: undefined, reading: ['A NumPy archive.'] }
  } catch (error) {
    if (error instanceof NpzError || error instanceof NpyError) throw new TrajectoryError(asIs(error.message))
    throw error
  }
}
