import { say, type Text } from '../../words/text'
import { unpackCoordinates } from './compressedCoordinates'
import { FrameCollector } from './frames'
import { ByteStream } from './stream'
import type { ReadOptions, Trajectories } from './trajectories'
import { sayCut, TrajectoryError } from './trajectories'

/** First word of an XTC frame; the newer one stands before frames of more than 300 million atoms. */
const xtcMagic = 1995
const xtcMagicWide = 2023
/** First word of a TRR frame. */
const trrMagic = 1993
/** GROMACS' own units. */
const units = { lengthUnit: 'nm', timeUnit: 'ps' }

/** The vectors of a box, where there is one. */
const cellOf = (vectors: readonly number[]) => (vectors.some((value) => value !== 0) ? { cell: vectors } : {})

/** Reads frames until there are no more. A last one that is cut off is left out, unless it is the only one. */
async function everyFrame(stream: ByteStream, collector: FrameCollector, read: () => Promise<void>): Promise<void> {
  while (!stream.atEnd) {
    try {
      await read()
    } catch (error) {
      if (!stream.endedEarly || collector.frames === 0) throw error
      collector.notices.push(sayCut(collector.frames))
      return
    }
  }
}

function atomCount(atoms: number, stream: ByteStream, byte: number): number {
  // Even packed, an atom takes more than one bit: a count that cannot fit the file must not decide how much memory is taken.
  if (atoms < 0 || atoms > stream.size * 8)
    throw new TrajectoryError(say('{atoms} atoms cannot be in this file', { atoms }), { byte })
  return atoms
}

/**
 * Reads a GROMACS .xtc (big-endian, compressed coordinates; lengths in nm, times in ps).
 * @throws TrajectoryError with the byte where it stops making sense
 */
export async function readXtc(file: Blob, options: ReadOptions = {}): Promise<Trajectories> {
  const stream = new ByteStream(file, options)
  const collector = new FrameCollector(file.size, options)
  await everyFrame(stream, collector, async () => {
    const start = stream.position
    const what = say('frame {frame}', { frame: collector.frames + 1 })
    const head = await stream.take(56, what)
    const magic = head.getInt32(0)
    if (magic !== xtcMagic && magic !== xtcMagicWide) {
      throw new TrajectoryError(say("{what} does not begin with XTC's number {magic}", { what, magic: xtcMagic }), {
        byte: start,
      })
    }
    const atoms = atomCount(head.getInt32(4), stream, start + 4)
    const time = head.getFloat32(12)
    const step = head.getInt32(8)
    const box = cellOf(Array.from({ length: 9 }, (_, i) => head.getFloat32(16 + 4 * i)))
    if (head.getInt32(52) !== atoms)
      throw new TrajectoryError(say('{what} contradicts itself about the number of atoms', { what }), {
        byte: start + 52,
      })
    const coordinates = await xtcCoordinates(stream, atoms, magic === xtcMagicWide, what)
    collector.add(coordinates, { time, step, ...box }, stream.position - start, { byte: start })
  })
  return collector.finish(units)
}

async function xtcCoordinates(stream: ByteStream, atoms: number, wide: boolean, what: Text): Promise<Float32Array> {
  if (atoms <= 9) {
    const view = await stream.take(atoms * 12, what)
    return Float32Array.from({ length: atoms * 3 }, (_, i) => view.getFloat32(4 * i))
  }
  const head = await stream.take(wide ? 40 : 36, what)
  const byte = stream.position
  const bytes = wide ? Number(head.getBigInt64(32)) : head.getInt32(32)
  if (bytes < 0 || bytes > stream.size)
    throw new TrajectoryError(say('{what} claims {bytes} bytes of coordinates', { what, bytes }), { byte: byte - 4 })
  const packed = await stream.take(Math.ceil(bytes / 4) * 4, what)
  try {
    return unpackCoordinates({
      atoms,
      precision: head.getFloat32(0),
      minimum: [head.getInt32(4), head.getInt32(8), head.getInt32(12)],
      maximum: [head.getInt32(16), head.getInt32(20), head.getInt32(24)],
      smallIndex: head.getInt32(28),
      bytes: new Uint8Array(packed.buffer, packed.byteOffset, bytes),
    })
  } catch (error) {
    if (error instanceof RangeError)
      throw new TrajectoryError(say('{typed}: {reason}', { typed: what, reason: error.message }), { byte })
    throw error
  }
}

/**
 * Reads a GROMACS .trr (big-endian, single or double precision; lengths in nm, times in ps). Frames without positions are passed over.
 * @throws TrajectoryError with the byte where it stops making sense
 */
export async function readTrr(file: Blob, options: ReadOptions = {}): Promise<Trajectories> {
  const stream = new ByteStream(file, options)
  const collector = new FrameCollector(file.size, options)
  await everyFrame(stream, collector, async () => {
    const start = stream.position
    const what = say('frame {frame}', { frame: collector.frames + 1 })
    const begin = await stream.take(12, what)
    if (begin.getInt32(0) !== trrMagic)
      throw new TrajectoryError(say("{what} does not begin with TRR's number {magic}", { what, magic: trrMagic }), {
        byte: start,
      })
    const nameLength = begin.getInt32(8)
    if (nameLength < 0 || nameLength > 256)
      throw new TrajectoryError(say('{what} has a version text of {bytes} bytes', { what, bytes: nameLength }), {
        byte: start + 8,
      })
    await stream.take(Math.ceil(nameLength / 4) * 4, what)
    const at = stream.position
    const head = await stream.take(52, what)
    const sizes = Array.from({ length: 10 }, (_, i) => head.getInt32(4 * i))
    const [, , boxBytes, , , , , positionBytes] = sizes
    const atoms = atomCount(head.getInt32(40), stream, at + 40)
    const wide = boxBytes > 0 ? boxBytes === 72 : positionBytes === atoms * 24
    const width = wide ? 8 : 4
    const sound =
      (boxBytes === 0 || boxBytes === 9 * width) && (positionBytes === 0 || positionBytes === atoms * 3 * width)
    if (!sound || sizes.some((size) => size < 0))
      throw new TrajectoryError(say('the sizes in {what} contradict each other', { what }), { byte: at })
    const read = (view: DataView, index: number) => (wide ? view.getFloat64(8 * index) : view.getFloat32(4 * index))
    const time = read(await stream.take(2 * width, what), 0)

    const step = head.getInt32(44)
    let box: ReturnType<typeof cellOf> | undefined
    let coordinates: Float32Array | Float64Array | undefined
    let velocities: Float32Array | Float64Array | undefined
    const vectors = (view: DataView) => {
      const numbers = wide ? new Float64Array(atoms * 3) : new Float32Array(atoms * 3)
      for (let i = 0; i < atoms * 3; i++) numbers[i] = read(view, i)
      return numbers
    }
    // The blocks follow in the order of their sizes.
    for (const [block, bytes] of sizes.entries()) {
      if (bytes === 0) continue
      const view = await stream.take(bytes, what)
      if (block === 2) box = cellOf(Array.from({ length: 9 }, (_, i) => read(view, i)))
      if (block === 7) coordinates = vectors(view)
      if (block === 8 && bytes === atoms * 3 * width) velocities = vectors(view)
    }
    if (coordinates)
      collector.add(coordinates, { time, step, ...box, velocities }, stream.position - start, { byte: start })
  })
  return collector.finish(units)
}
