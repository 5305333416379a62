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
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer())
  const begins = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte)
  if (begins(0x1f, 0x8b)) {
    const unpacked = await unpackGzip(file, options)
    if (unpacked.cut) throw new TrajectoryError('the compressed file is cut off', { byte: file.size })
    return readStars(unpacked.file, options)
  }
  const table = begins(0x50, 0x4b) ? await readStarNpz(file, options) : await readStarCsv(file, options)
  options.onProgress?.(1)
  return table
}
