import { say, type Text } from '../../words/text'
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
  /** Whether the last line, which ends nowhere, is whole as far as can be told: else it is not handed over. */
  whole?(text: string): boolean
}

/** How a text file ended. */
export interface TextEnd {
  readonly lines: number
  /** The last line, where no line end follows it. */
  readonly openLine: string | undefined
  /** What was wrong with that line: it may have been cut off. */
  readonly error: TrajectoryError | undefined
  /** Whether that line was plainly cut off, and not handed over. */
  readonly cut: boolean
}

/** Tells the encoding by a byte-order mark, or by every second byte being zero. */
function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2]++
  const most = head.length / 2
  if (head.length >= 4 && zeros[1] > 0.7 * most && zeros[0] === 0) return 'utf-16le'
  if (head.length >= 4 && zeros[0] > 0.7 * most && zeros[1] === 0) return 'utf-16be'
  return 'utf-8'
}

/** Text of any encoding that spreadsheets and instruments write. */
export async function decoderFor(file: Blob): Promise<TextDecoder> {
  return new TextDecoder(encodingOf(new Uint8Array(await file.slice(0, 64).arrayBuffer())))
}

/** Feeds a text file to somebody, some megabytes at a time; between them it reports progress and looks at the signal. */
export async function feedText(file: Blob, take: (text: string) => void, options: ReadOptions): Promise<void> {
  if (file.size === 0) throw new TrajectoryError('the file is empty', { byte: 0 })
  const decoder = await decoderFor(file)
  for (let at = 0; at < file.size; at += chunkBytes) {
    options.signal?.throwIfAborted()
    const bytes = await file.slice(at, at + chunkBytes).arrayBuffer()
    take(decoder.decode(bytes, { stream: true }))
    options.onProgress?.(Math.min(1, (at + chunkBytes) / file.size))
  }
  take(decoder.decode())
}

/**
 * Feeds a text file to a reader line by line, whatever its lines end with: LF, CR LF, or CR alone.
 * @returns how it ended; a last line that ends nowhere and makes no sense may have been cut off, so its error is not thrown
 */
export async function feedLines(file: Blob, reader: LineReader, options: ReadOptions): Promise<TextEnd> {
  let number = 0
  let rest = ''
  const take = (chunk: string) => {
    let text = rest + chunk
    // A CR at the end may be the first half of CR LF.
    const held = text.endsWith('\r') ? '\r' : ''
    if (held) text = text.slice(0, -1)
    const onlyCr = text.includes('\r')
    let start = 0
    for (;;) {
      let end = text.indexOf('\n', start)
      if (onlyCr) {
        const cr = text.indexOf('\r', start)
        if (cr >= 0 && (end < 0 || cr < end)) end = cr
      }
      if (end < 0) break
      number++
      reader.line(text.slice(start, end), number)
      start = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
    }
    rest = text.slice(start) + held
    if (rest.length > lineLimit)
      throw new TrajectoryError('this line has no end: is it a text file?', { line: number + 1 })
  }
  await feedText(file, take, options)
  if (rest === '') return { lines: number, openLine: undefined, error: undefined, cut: false }
  const openLine = rest.endsWith('\r') ? undefined : rest
  number++
  if (openLine !== undefined && reader.whole?.(openLine) === false)
    return { lines: number, openLine, error: undefined, cut: true }
  try {
    reader.line(rest.replace(/\r$/, ''), number)
    return { lines: number, openLine, error: undefined, cut: false }
  } catch (error) {
    if (!(error instanceof TrajectoryError) || openLine === undefined) throw error
    return { lines: number, openLine, error, cut: false }
  }
}

/** Digits after the point of the last number in a line, whether it is written with a point or a comma; undefined where no number stands there. */
const decimalsAtEnd = (text: string) => /[-+]?\d+(?:([.,])(\d*))?["'\s]*$/.exec(text)?.[2]?.length

/** Lines that are remembered to tell a last line that was cut off. */
const remembered = 16

/** Tells whether the last number of a line that ends nowhere has as many digits as those above it. */
export class LineEnds {
  readonly #lines: string[] = []

  add(text: string): void {
    this.#lines.push(text)
    if (this.#lines.length > 2 * remembered) this.#lines.splice(0, remembered)
  }

  /** 'whole' and 'cut' where all numbers above have as many decimals as one another, else 'unsure'. */
  judge(text: string): 'whole' | 'cut' | 'unsure' {
    const decimals = new Set(this.#lines.slice(-remembered).flatMap((line) => decimalsAtEnd(line) ?? []))
    const [usual] = decimals
    if (this.#lines.length < 3 || decimals.size !== 1 || usual === 0) return 'unsure'
    const found = decimalsAtEnd(text)
    return found === usual ? 'whole' : (found ?? 0) < usual ? 'cut' : 'unsure'
  }
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
  /** Whether more was asked for than there is. */
  endedEarly = false

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
  async take(bytes: number, what: Text): Promise<DataView> {
    const end = this.position + bytes
    if (end > this.#file.size) {
      this.endedEarly = true
      throw new TrajectoryError(
        say('the file ends inside {what}: {missing} bytes are missing', { what, missing: end - this.#file.size }),
        {
          byte: this.#file.size,
        },
      )
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
