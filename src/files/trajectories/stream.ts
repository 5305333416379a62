import type { ReadOptions } from './trajectories'
import { TrajectoryError } from './trajectories'

/** Bytes asked for at a time: large enough to be fast, small enough to cancel and report in between. */
const chunkBytes = 2 ** 22
/** No honest line of a trajectory is longer. */
const lineLimit = 2 ** 20

/** What reads a text file line by line. */
export interface LineReader {
  /** @param number counted from 1 */
  line(text: string, number: number): void
}

/**
 * Feeds a text file to a reader, some megabytes at a time; between them it reports progress and looks at the signal.
 * @returns how many lines there were
 */
export async function feedLines(file: Blob, reader: LineReader, options: ReadOptions): Promise<number> {
  if (file.size === 0) throw new TrajectoryError('the file is empty', { byte: 0 })
  const decoder = new TextDecoder()
  let number = 0
  let rest = ''
  for (let at = 0; at < file.size; at += chunkBytes) {
    options.signal?.throwIfAborted()
    const bytes = await file.slice(at, at + chunkBytes).arrayBuffer()
    const text = rest + decoder.decode(bytes, { stream: true })
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      number++
      reader.line(
        text.charCodeAt(end - 1) === 13 && end > start ? text.slice(start, end - 1) : text.slice(start, end),
        number,
      )
      start = end + 1
    }
    rest = text.slice(start)
    if (rest.length > lineLimit)
      throw new TrajectoryError('this line has no end: is it a text file?', { line: number + 1 })
    options.onProgress?.(Math.min(1, (at + chunkBytes) / file.size))
  }
  rest += decoder.decode()
  if (rest !== '') reader.line(rest.replace(/\r$/, ''), ++number)
  return number
}

/** Reads a binary file forward, in chunks. */
export class ByteStream {
  readonly #file: Blob
  readonly #options: ReadOptions
  #chunk = new DataView(new ArrayBuffer(0))
  /** Where #chunk starts in the file. */
  #start = 0
  /** Next byte to be read, counted from the start of the file. */
  position = 0

  constructor(file: Blob, options: ReadOptions) {
    if (file.size === 0) throw new TrajectoryError('the file is empty', { byte: 0 })
    this.#file = file
    this.#options = options
  }

  get atEnd(): boolean {
    return this.position >= this.#file.size
  }

  get size(): number {
    return this.#file.size
  }

  /**
   * The next bytes; valid until the next call.
   * @param what they are, for the message of a file that ends too early
   */
  async take(bytes: number, what: string): Promise<DataView> {
    const end = this.position + bytes
    if (end > this.#file.size) {
      throw new TrajectoryError(`the file ends inside ${what}: ${end - this.#file.size} bytes are missing`, {
        byte: this.#file.size,
      })
    }
    if (end > this.#start + this.#chunk.byteLength) {
      this.#options.signal?.throwIfAborted()
      this.#options.onProgress?.(this.position / this.#file.size)
      const length = Math.max(bytes, chunkBytes)
      this.#chunk = new DataView(await this.#file.slice(this.position, this.position + length).arrayBuffer())
      this.#start = this.position
    }
    const view = new DataView(this.#chunk.buffer, this.#chunk.byteOffset + this.position - this.#start, bytes)
    this.position = end
    return view
  }
}
