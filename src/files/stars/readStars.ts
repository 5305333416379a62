import { isStructured, structuredRefusal } from '../npy'
import { unpackGzip } from '../trajectories/compressed'
import type { ReadOptions } from '../trajectories/trajectories'
import { TrajectoryError } from '../trajectories/trajectories'
import { readStarCsv } from './starCsv'
import { readStarNpz } from './starNpz'
import type { StarTable } from './starTable'

/**
 * Reads stars from a table or a NumPy archive, compressed by gzip or not.
 * @throws TrajectoryError with the line, column or array where it stops making sense; the signal's reason when aborted
 */
export async function readStars(file: Blob, options: ReadOptions = {}): Promise<StarTable> {
  options.signal?.throwIfAborted()
  if (file.size === 0) throw new TrajectoryError('the file is empty', { byte: 0 })
  const head = new Uint8Array(await file.slice(0, 1024).arrayBuffer())
  const begins = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte)
  if (begins(0x1f, 0x8b)) {
    const unpacked = await unpackGzip(file, options)
    if (unpacked.cut) throw new TrajectoryError('the compressed file is cut off', { byte: file.size })
    return readStars(unpacked.file, options)
  }
  if (begins(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59)) {
    if (isStructured(head)) throw new TrajectoryError(structuredRefusal)
    throw new TrajectoryError(
      'this is a single NumPy array, whose columns have no names: save an archive, numpy.savez(name, m=m, x=x, y=y, z=z, vx=vx, vy=vy, vz=vz)',
      { byte: 0 },
    )
  }
  const wide = begins(0xff, 0xfe) || begins(0xfe, 0xff)
  const strange = head.findIndex((byte) => byte < 9 || (byte > 13 && byte < 32))
  if (!wide && strange >= 0 && !begins(0x50, 0x4b))
    throw new TrajectoryError('this is neither a table nor a NumPy archive: its bytes are no text', { byte: strange })
  const table = begins(0x50, 0x4b) ? await readStarNpz(file, options) : await readStarCsv(file, options)
  options.onProgress?.(1)
  return table
}
