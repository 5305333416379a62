import { Gunzip } from 'fflate'
import { say } from '../../words/text'
import type { ReadOptions } from './trajectories'
import { TrajectoryError } from './trajectories'

/** Compressed bytes handed over at a time. */
const pieceBytes = 2 ** 20
/** A file that unpacks to more is refused: nobody's trajectory, and no tab holds it. */
const mostBytes = 2 ** 34

/** What a compressed file unpacks to. */
export interface Unpacked {
  readonly file: Blob
  /** Whether the compressed file ends before its end. */
  readonly cut: boolean
}

/**
 * Unpacks a .gz file piece by piece. One that is cut off gives what can be had of it.
 * @throws TrajectoryError where it is damaged or unpacks to more than any trajectory
 */
export async function unpackGzip(file: Blob, { signal, onProgress }: ReadOptions): Promise<Unpacked> {
  const blobs: Blob[] = []
  let parts: Uint8Array<ArrayBuffer>[] = []
  let total = 0
  const gunzip = new Gunzip((chunk) => {
    total += chunk.length
    // The chunk is a view of memory that is used again.
    parts.push(new Uint8Array(chunk))
  })
  // A file may be several, one behind the other: what the last of them unpacks to is said in its last bytes.
  let lastFrom = 0
  gunzip.onmember = () => {
    lastFrom = total
  }
  let cut = false
  for (let at = 0; at < file.size; at += pieceBytes) {
    signal?.throwIfAborted()
    const piece = new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer())
    try {
      gunzip.push(piece)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new TrajectoryError(say('the compressed file is damaged: {reason}', { reason }), { byte: at })
    }
    if (total > mostBytes)
      throw new TrajectoryError(
        say('the compressed file unpacks to more than {most} GiB; that is refused', { most: mostBytes / 2 ** 30 }),
      )
    blobs.push(new Blob(parts))
    parts = []
    onProgress?.(Math.min(1, (at + pieceBytes) / file.size))
  }
  try {
    gunzip.push(new Uint8Array(0), true)
  } catch {
    cut = true
  }
  const size = new DataView(await file.slice(-4).arrayBuffer())
  if (size.byteLength < 4 || size.getUint32(0, true) !== (total - lastFrom) % 2 ** 32) cut = true
  if (total === 0) throw new TrajectoryError('nothing can be unpacked from the compressed file', { byte: file.size })
  blobs.push(new Blob(parts))
  return { file: new Blob(blobs), cut }
}
