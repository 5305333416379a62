import { say, type Text } from '../../words/text'
import { cellFromAngles } from './cellAngles'
import { FrameCollector } from './frames'
import { ByteStream } from './stream'
import type { ReadOptions, Trajectories } from './trajectories'
import { sayCut, TrajectoryError } from './trajectories'

/** CHARMM's unit of time, in ps (AKMA). */
const akma = 0.0488882129

/** Reads the blocks of Fortran's unformatted files: a length, the bytes, the length again. */
class Blocks {
  constructor(
    readonly stream: ByteStream,
    readonly little: boolean,
  ) {}

  async next(what: Text, expected?: number): Promise<DataView> {
    const at = this.stream.position
    const bytes = (await this.stream.take(4, what)).getInt32(0, this.little)
    if (bytes < 0 || (expected !== undefined && bytes !== expected))
      throw new TrajectoryError(
        expected === undefined
          ? say('{what} should have some bytes and claims {bytes}', { what, bytes })
          : say('{what} should have {expected} bytes and claims {bytes}', { what, expected, bytes }),
        { byte: at },
      )
    const { buffer, byteOffset } = await this.stream.take(bytes + 4, what)
    return new DataView(buffer, byteOffset, bytes)
  }
}

/** The cell of a frame: edges and angles, or, as NAMD writes them, the cosines of the angles. */
function cellOf(view: DataView, little: boolean): readonly number[] | undefined {
  const [a, gamma, b, beta, alpha, c] = Array.from({ length: 6 }, (_, i) => view.getFloat64(8 * i, little))
  const angles = [alpha, beta, gamma]
  if (angles.every((angle) => Math.abs(angle) < 1e-9)) return cellFromAngles([a, b, c], [90, 90, 90])
  if (angles.some((angle) => Math.abs(angle) <= 1)) return undefined
  return cellFromAngles([a, b, c], angles)
}

/**
 * Reads a DCD file (CHARMM, NAMD, LAMMPS, OpenMM; either byte order). Lengths are Å.
 * @throws TrajectoryError with the byte where it stops making sense
 */
export async function readDcd(file: Blob, options: ReadOptions = {}): Promise<Trajectories> {
  const stream = new ByteStream(file, options)
  const little = new DataView(await file.slice(0, 4).arrayBuffer()).getInt32(0, true) === 84
  const blocks = new Blocks(stream, little)
  const head = await blocks.next('the DCD header', 84)
  const count = (index: number) => head.getInt32(4 + 4 * index, little)
  const charmm = count(19) !== 0
  const every = count(2)
  const delta = charmm ? head.getFloat32(4 + 36, little) : head.getFloat64(4 + 36, little)
  const [hasCell, hasFourth] = charmm ? [count(10) !== 0, count(11) !== 0] : [false, false]
  if (count(8) > 0)
    throw new TrajectoryError(
      say('{count} atoms of this DCD file are fixed and not written in each frame; write all of them', {
        count: count(8),
      }),
    )
  await blocks.next('the title of the DCD file')
  const atoms = (await blocks.next('the number of atoms of the DCD file', 4)).getInt32(0, little)
  if (!(atoms > 0) || atoms * 12 > file.size)
    throw new TrajectoryError(say('this DCD file holds no frames: it claims {atoms} atoms', { atoms }), {
      byte: stream.position - 8,
    })
  const collector = new FrameCollector(file.size, options)
  const coordinates = new Float32Array(atoms * 3)
  while (!stream.atEnd) {
    const start = stream.position
    const what = say('frame {frame}', { frame: collector.frames + 1 })
    try {
      const cell = hasCell ? cellOf(await blocks.next(say('the cell of {what}', { what }), 48), little) : undefined
      for (let axis = 0; axis < 3; axis++) {
        const view = await blocks.next(what, atoms * 4)
        for (let i = 0; i < atoms; i++) coordinates[i * 3 + axis] = view.getFloat32(4 * i, little)
      }
      if (hasFourth) await blocks.next(what, atoms * 4)
      collector.add(coordinates, { ...(cell ? { cell } : {}) }, stream.position - start, { byte: start })
    } catch (error) {
      if (!stream.endedEarly || collector.frames === 0) throw error
      collector.notices.push(sayCut(collector.frames))
      break
    }
  }
  const interval = delta > 0 && every > 0 && delta !== 1 ? delta * every * akma : undefined
  if (interval !== undefined)
    collector.notices.push(
      say(
        "The interval of {interval} ps follows from CHARMM's units; programs that write others there (LAMMPS) need frameInterval.",
        { interval: Number(interval.toPrecision(6)) },
      ),
    )
  return {
    ...collector.finish({ lengthUnit: 'Å', timeUnit: interval === undefined ? undefined : 'ps' }),
    frameInterval: interval,
  }
}
