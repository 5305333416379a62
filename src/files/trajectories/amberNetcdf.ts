import { say } from '../../words/text'
import { cellFromAngles } from './cellAngles'
import { FrameCollector } from './frames'
import { ByteStream } from './stream'
import type { ReadOptions, Trajectories } from './trajectories'
import { sayCut, TrajectoryError } from './trajectories'

/** Bytes of NetCDF's types, by number. */
const typeBytes = [0, 1, 1, 2, 4, 4, 8, 1, 1, 2, 4, 8, 8] as const
const [float, double] = [5, 6]
const padded = (bytes: number) => Math.ceil(bytes / 4) * 4

interface Variable {
  readonly name: string
  readonly dimensions: readonly number[]
  readonly type: number
  /** Bytes of one record, or of the whole. */
  readonly bytes: number
  readonly begin: number
}

interface Header {
  readonly lengths: readonly number[]
  readonly variables: readonly Variable[]
}

/** Reads the header of a classic NetCDF file (versions 1, 2 and 5). */
async function readHeader(stream: ByteStream): Promise<Header> {
  const what = 'the NetCDF header'
  const version = (await stream.take(4, what)).getUint8(3)
  const wide = version === 5
  const long = async () => Number((await stream.take(8, what)).getBigInt64(0))
  const int = async () => (await stream.take(4, what)).getInt32(0)
  const size = () => (wide ? long() : int())
  const limited = (count: number) => {
    if (count < 0 || count > stream.size)
      throw new TrajectoryError(say('{what} claims a count of {count}', { what, count }), { byte: stream.position })
    return count
  }
  const text = async () => {
    const length = limited(await size())
    const view = await stream.take(padded(length), what)
    return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset, length))
  }
  const list = async <T>(read: () => Promise<T>): Promise<T[]> => {
    await int()
    const count = limited(await size())
    const all: T[] = []
    for (let i = 0; i < count; i++) all.push(await read())
    return all
  }
  const attribute = async () => {
    await text()
    const type = await int()
    await stream.take(padded(limited(await size()) * (typeBytes[type] ?? 1)), what)
  }
  await size()
  const lengths = await list(async () => {
    await text()
    return size()
  })
  await list(attribute)
  const variables = await list(async () => {
    const name = await text()
    const rank = limited(await size())
    const dimensions: number[] = []
    for (let i = 0; i < rank; i++) dimensions.push(await size())
    await list(attribute)
    const type = await int()
    const bytes = await size()
    const begin = version === 1 ? await int() : await long()
    return { name, dimensions, type, bytes, begin }
  })
  return { lengths, variables }
}

/**
 * Reads an AMBER trajectory in NetCDF (https://ambermd.org/netcdf/nctraj.xhtml). Lengths are Å, times ps.
 * @throws TrajectoryError with the byte where it stops making sense
 */
export async function readAmberNetcdf(file: Blob, options: ReadOptions = {}): Promise<Trajectories> {
  const stream = new ByteStream(file, options)
  const { lengths, variables } = await readHeader(stream)
  const records = variables.filter(({ dimensions }) => dimensions.length > 0 && lengths[dimensions[0]] === 0)
  const find = (name: string) => records.find((variable) => variable.name === name)
  const positions = find('coordinates')
  if (!positions || (positions.type !== float && positions.type !== double) || positions.dimensions.length !== 3)
    throw new TrajectoryError('this NetCDF file is no AMBER trajectory: it has no coordinates(frame, atom, spatial)')
  const atoms = lengths[positions.dimensions[1]]
  const first = Math.min(...records.map(({ begin }) => begin))
  const recordBytes =
    records.length === 1 ? records[0].bytes : records.reduce((sum, { bytes }) => sum + padded(bytes), 0)
  if (!(atoms > 0) || atoms * 3 * typeBytes[positions.type] > recordBytes)
    throw new TrajectoryError(say('this NetCDF file contradicts itself about its {atoms} atoms', { atoms }))
  const collector = new FrameCollector(file.size, options)
  const coordinates = new Float64Array(atoms * 3)
  stream.position = first
  while (!stream.atEnd) {
    const start = stream.position
    if (stream.size - start < recordBytes) {
      if (collector.frames === 0) throw new TrajectoryError('the file ends inside frame 1', { byte: stream.size })
      collector.notices.push(sayCut(collector.frames))
      break
    }
    const view = await stream.take(recordBytes, say('frame {frame}', { frame: collector.frames + 1 }))
    const number = (variable: Variable, index: number) => {
      const at = variable.begin - first
      return variable.type === double ? view.getFloat64(at + 8 * index) : view.getFloat32(at + 4 * index)
    }
    for (let i = 0; i < atoms * 3; i++) coordinates[i] = number(positions, i)
    const triple = (variable: Variable | undefined) => variable && [0, 1, 2].map((index) => number(variable, index))
    const time = find('time')
    const edges = triple(find('cell_lengths'))
    const cell = edges && cellFromAngles(edges, triple(find('cell_angles')) ?? [90, 90, 90])
    const facts = { ...(time ? { time: number(time, 0) } : {}), ...(cell ? { cell } : {}) }
    collector.add(coordinates, facts, recordBytes, { byte: start })
  }
  return collector.finish({ lengthUnit: 'Å', timeUnit: find('time') ? 'ps' : undefined })
}
