// A shard's file: a header, one record a line in the order of the cells, a trailer. Each is a line of JSON.
//
// It grows as a part (shard-7-of-40.HOST.PID.RANDOM.part), which is one process' own, and gets its place (shard-7-of-40.jsonl) by a link
// once it is whole: what stands there is never written to again. Every record carries a running sum over all before it, so that a part is
// known to be whole up to its last record; the trailer has the SHA-256 of all bytes before it. Nothing in it says where or when.
import type { Hash } from 'node:crypto'
import { createHash, hash, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { CellRecord } from '../../experiments/sweep/cell'
import { messageOf } from '../../parameters/message'
import { reasonOf } from '../reason'

export interface ShardHeader {
  readonly shard: number
  readonly of: number
  /** Its first cell, and how many. */
  readonly first: number
  readonly count: number
  /** Hash of the plan. */
  readonly plan: string
}

/** What a file was found to hold. */
export interface Scanned {
  /** Absent where the first line is none. */
  readonly header?: ShardHeader
  /** Whole records from its beginning on. */
  readonly records: number
  readonly failed: number
  /** Bytes of header and whole records. */
  readonly end: number
  /** The running sum behind the last whole record. */
  readonly sum: string
  /** Whether it is whole: all records, and the right trailer. */
  readonly complete: boolean
  /** What is wrong with it where it is not. */
  readonly fault: string
}

/** No honest line is longer. */
const longestLine = 1 << 26
const sumLength = 16

export const finalName = (shard: number, of: number) => `shard-${shard}-of-${of}.jsonl`
export const shardNames = /^shard-(\d+)-of-(\d+)\.jsonl$/
export const partNames = /^shard-(\d+)-of-(\d+)\.(.+)\.(\d+)\.[0-9a-f]+\.part$/

const digest = (...texts: string[]) => hash('sha256', texts.join(''), 'hex')

const headerLine = ({ shard, of, first, count, plan }: ShardHeader) =>
  `${JSON.stringify({ shard, of, first, count, plan })}\n`
const firstSum = (line: string) => digest(line).slice(0, sumLength)

/** One record as a line, and the sum behind it. */
function recordLine(record: CellRecord, before: string) {
  const body = JSON.stringify(record)
  const sum = digest(before, body).slice(0, sumLength)
  return { line: `${body.slice(0, -1)},"sum":"${sum}"}\n`, sum }
}

const trailerLine = (records: number, failed: number, before: Hash) =>
  `${JSON.stringify({ records, failed, sha256: before.copy().digest('hex') })}\n`

const sumAtEnd = /,"sum":"([0-9a-f]{16})"\}$/
/** How long that is. */
const sumText = 10 + sumLength

function parse(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function headerOf(line: string): ShardHeader | undefined {
  const { shard, of, first, count, plan } = parse(line) ?? {}
  if (typeof plan !== 'string' || ![shard, of, first, count].every(Number.isSafeInteger)) return undefined
  const header = { shard, of, first, count, plan } as ShardHeader
  // Written in one way only.
  return headerLine(header) === `${line}\n` ? header : undefined
}

const isNumber = (value: unknown) => value === null || typeof value === 'number'
const isKept = (value: unknown) => isNumber(value) || (Array.isArray(value) && value.every(isNumber))
const isTexts = (value: unknown) => Array.isArray(value) && value.every((text) => typeof text === 'string')

/** A line's record where it is the one that belongs there. */
function recordOf(
  line: string,
  cell: number,
  before: string,
): { readonly record: CellRecord; readonly sum: string } | undefined {
  const sum = sumAtEnd.exec(line)?.[1]
  if (sum === undefined) return undefined
  const body = `${line.slice(0, -sumText)}}`
  if (digest(before, body).slice(0, sumLength) !== sum) return undefined
  const { cell: number, values, warnings, error } = parse(body) ?? {}
  if (number !== cell) return undefined
  if (values !== undefined && !(Array.isArray(values) && values.every(isKept))) return undefined
  if (warnings !== undefined && !isTexts(warnings)) return undefined
  if (values === undefined ? typeof error !== 'string' : error !== undefined) return undefined
  return { record: { cell, values, warnings, error } as CellRecord, sum }
}

/** Bytes that are read at once. */
const chunkSize = 1 << 20

/** A file's bytes up to an end. Between two chunks others have their turn: a signal is heard. Node's streams take as long to load as a small file to be read. */
async function* chunksOf(file: string, end = Number.POSITIVE_INFINITY): AsyncGenerator<Buffer> {
  const handle = openSync(file, 'r')
  try {
    for (let at = 0; at < end; ) {
      const chunk = Buffer.allocUnsafe(Math.min(chunkSize, end - at))
      const count = readSync(handle, chunk, 0, chunk.length, null)
      if (count === 0) break
      at += count
      yield chunk.subarray(0, count)
      await new Promise((resolve) => setImmediate(resolve))
    }
  } finally {
    closeSync(handle)
  }
}

/** Lines of a file, each without its end; of a last one that has none, only that it is there. */
async function* linesOf(file: string): AsyncGenerator<{ readonly line: Buffer; readonly ended: boolean }> {
  let rest: Buffer[] = []
  let length = 0
  for await (const chunk of chunksOf(file)) {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      const line = chunk.subarray(from, at)
      yield { line: rest.length > 0 ? Buffer.concat([...rest, line]) : line, ended: true }
      rest = []
      length = 0
      from = at + 1
    }
    if (from < chunk.length) rest.push(chunk.subarray(from))
    length += chunk.length - from
    if (length > longestLine) break
  }
  if (rest.length > 0) yield { line: Buffer.concat(rest), ended: false }
}

/** The last bytes of a file: a trailer, and the sum before it. */
const tailSize = 512
/** In a string its quotes would be escaped: it is nowhere but in a record of a failed cell. */
const errorField = Buffer.from('"error":')

/** Where a file's trailer begins, the trailer, and the running sum before it; undefined where they are none. */
function tailOf(file: string) {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const first = Math.max(0, size - tailSize)
    const tail = Buffer.alloc(size - first)
    if (readSync(handle, tail, 0, tail.length, first) < tail.length) return undefined
    // Counted in bytes, for it may begin within a letter.
    const text = tail.toString('latin1')
    const end = text.lastIndexOf('\n', text.length - 2)
    const sum = sumAtEnd.exec(text.slice(0, Math.max(0, end)))?.[1]
    return sum === undefined ? undefined : { start: first + end + 1, trailer: text.slice(end + 1), sum }
  } finally {
    closeSync(handle)
  }
}

/**
 * Reads a shard's file that is whole without a look at each record: the trailer's SHA-256 is over all of them.
 * @returns undefined where anything does not fit
 */
async function scanWhole(file: string): Promise<Scanned | undefined> {
  const tail = tailOf(file)
  if (!tail) return undefined
  const sha = createHash('sha256')
  let header: ShardHeader | undefined
  let [lines, failed] = [0, 0]
  let carried: Buffer = Buffer.alloc(0)
  for await (const chunk of chunksOf(file, tail.start)) {
    header ??= headerOf(chunk.toString('utf8', 0, Math.max(0, chunk.indexOf(10))))
    if (!header) return undefined
    sha.update(chunk)
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++
    const searched = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk
    for (let at = searched.indexOf(errorField); at >= 0; at = searched.indexOf(errorField, at + 1)) failed++
    carried = searched.subarray(Math.max(0, searched.length - errorField.length + 1))
  }
  const records = lines - 1
  if (!header || records !== header.count || tail.trailer !== trailerLine(records, failed, sha)) return undefined
  return { header, records, failed, end: tail.start, sum: tail.sum, complete: true, fault: '' }
}

/**
 * Reads a shard's file, finished or not, up to where it stops making sense.
 * @param onRecord told of every whole record, in their order
 */
export async function scanShard(file: string, onRecord?: (record: CellRecord) => void): Promise<Scanned> {
  return (onRecord ? undefined : await scanWhole(file)) ?? scanRecords(file, onRecord)
}

async function scanRecords(file: string, onRecord?: (record: CellRecord) => void): Promise<Scanned> {
  let header: ShardHeader | undefined
  let [records, failed, end, sum, complete] = [0, 0, 0, '', false]
  let fault = 'it is empty'
  const sha = createHash('sha256')
  for await (const { line, ended } of linesOf(file)) {
    const text = line.toString('utf8')
    if (complete) {
      ;[complete, fault] = [false, 'something stands behind its trailer']
      break
    }
    if (!header) {
      header = ended ? headerOf(text) : undefined
      fault = 'its first line is no header'
      if (!header) break
      sum = firstSum(`${text}\n`)
      fault = `it ends after 0 of ${header.count} records`
    } else if (records === header.count && ended && !sumAtEnd.test(text)) {
      complete = `${text}\n` === trailerLine(records, failed, sha)
      if (!complete) fault = 'its trailer does not fit'
      if (!complete) break
      continue
    } else {
      const found = ended && records < header.count ? recordOf(text, header.first + records, sum) : undefined
      if (!found) {
        fault =
          ended || records < header.count
            ? `it is damaged after ${records} of ${header.count} records`
            : 'its trailer is cut off'
        break
      }
      records++
      sum = found.sum
      if (found.record.error !== undefined) failed++
      onRecord?.(found.record)
      fault = records < header.count ? `it ends after ${records} of ${header.count} records` : 'it has no trailer'
    }
    sha.update(line).update('\n')
    end += line.length + 1
  }
  return { ...(header ? { header } : {}), records, failed, end, sum, complete, fault: complete ? '' : fault }
}

/** A finished shard stands there and says something else. */
export class ContradictionError extends Error {
  override readonly name = 'ContradictionError'
}

/** What a finished shard that stands there already comes to; undefined where there is none. @throws ContradictionError */
export async function finishedShard(folder: string, header: ShardHeader): Promise<Scanned | undefined> {
  const name = finalName(header.shard, header.of)
  const file = join(folder, name)
  if (!existsSync(file)) return undefined
  const found = await scanShard(file)
  if (found.header && found.header.plan !== header.plan)
    throw new ContradictionError(
      `${file} belongs to another plan (${found.header.plan.slice(0, 19)}…): take another folder`,
    )
  if (!found.complete || !found.header || headerLine(found.header) !== headerLine(header))
    throw new ContradictionError(
      `${file} is no whole shard (${found.fault || 'its cells are others'}): it is never rewritten; remove it and run this shard again`,
    )
  return found
}

/** Parts of a shard that lie in a folder. */
const partsOf = (folder: string, { shard, of }: ShardHeader) =>
  readdirSync(folder)
    .filter((name) => name.startsWith(`shard-${shard}-of-${of}.`) && partNames.test(name))
    .map((name) => join(folder, name))

/** Whether the process that wrote a part is known to be gone: it ran here, and there is none of its number. */
function isAbandoned(part: string): boolean {
  const [, , , host, pid] = partNames.exec(part.split(/[\\/]/).at(-1) ?? '') ?? []
  if (host !== hostname() || Number(pid) === process.pid) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** File systems without links say so in these ways. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/** A shard that is being written, by this process alone. */
export class ShardPart {
  private handle: number
  private readonly hash = createHash('sha256')
  records = 0
  failed = 0
  private sum = ''
  /** What it went on from. */
  private source: string | undefined

  private constructor(
    private readonly folder: string,
    private readonly header: ShardHeader,
    private readonly file: string,
  ) {
    this.handle = openSync(file, 'wx')
  }

  /**
   * Goes on from the longest part of this shard that lies in the folder, whoever wrote it; that one is left alone, for its process may
   * be alive.
   */
  static async open(folder: string, header: ShardHeader): Promise<ShardPart> {
    let best: { readonly file: string; readonly found: Scanned } | undefined
    for (const file of partsOf(folder, header)) {
      const found = await scanShard(file).catch(() => undefined)
      if (!found?.header || headerLine(found.header) !== headerLine(header)) continue
      if (found.records > (best?.found.records ?? 0)) best = { file, found }
    }
    const name = `shard-${header.shard}-of-${header.of}.${hostname()}.${process.pid}.${randomBytes(4).toString('hex')}.part`
    const part = new ShardPart(folder, header, join(folder, name))
    try {
      await part.begin(best)
    } catch (error) {
      part.close()
      rmSync(part.file, { force: true })
      throw error
    }
    return part
  }

  private async begin(best: { readonly file: string; readonly found: Scanned } | undefined) {
    const line = headerLine(this.header)
    if (!best) {
      this.write(line)
      this.sum = firstSum(line)
      return
    }
    for await (const chunk of chunksOf(best.file, best.found.end)) this.write(chunk)
    this.source = best.file
    this.records = best.found.records
    this.failed = best.found.failed
    this.sum = best.found.sum
  }

  private write(data: string | Buffer) {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.handle, bytes, at)
    } catch (error) {
      throw new Error(`${this.file} cannot be written: ${reasonOf(error)}`, { cause: error })
    }
    this.hash.update(bytes)
  }

  /** The next record; it is in the system's hands when this returns. */
  append(record: CellRecord): void {
    const { line, sum } = recordLine(record, this.sum)
    this.write(line)
    this.sum = sum
    this.records++
    if (record.error !== undefined) this.failed++
  }

  /** Stops before its end: what is there is kept for the next run. */
  save(): void {
    fsyncSync(this.handle)
    this.close()
    // Nothing is lost with a part that holds no more than another.
    if (this.records === 0) rmSync(this.file, { force: true })
    else if (this.source !== undefined && isAbandoned(this.source)) rmSync(this.source, { force: true })
  }

  /** Lets go of the file, as it is. */
  close(): void {
    if (this.handle < 0) return
    closeSync(this.handle)
    this.handle = -1
  }

  /**
   * Puts the whole shard in its place. Where one stands there by now it must be the same.
   * @throws ContradictionError
   */
  async finish(): Promise<void> {
    this.write(trailerLine(this.records, this.failed, this.hash))
    fsyncSync(this.handle)
    this.close()
    const place = join(this.folder, finalName(this.header.shard, this.header.of))
    // A network's folder has been seen to lose a file that was put there: so it is looked at afterwards.
    for (let attempt = 1; ; attempt++) {
      this.putInPlace(place)
      syncFolder(this.folder)
      if (await finishedShard(this.folder, this.header)) break
      if (attempt === 3) throw new Error(`${place} is not there after it was put there; ${this.file} has all of it`)
      await new Promise((resolve) => setTimeout(resolve, 300 * attempt))
    }
    const expected = await scanShard(place)
    if (expected.sum !== this.sum) throw new ContradictionError(`${place} holds other digits than ${this.file}`)
    for (const part of partsOf(this.folder, this.header))
      if (await isOf(part, this.header)) rmSync(part, { force: true })
  }

  private putInPlace(place: string) {
    try {
      linkSync(this.file, place)
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException
      // Somebody was first; or has taken this part away together with all others, because the shard is there.
      if (code === 'EEXIST' || (code === 'ENOENT' && existsSync(place))) return
      if (!withoutLinks.has(code)) throw error
      if (!existsSync(place)) renameSync(this.file, place)
    }
  }
}

async function isOf(part: string, header: ShardHeader): Promise<boolean> {
  try {
    for await (const { line } of linesOf(part)) return `${line.toString('utf8')}\n` === headerLine(header)
  } catch (error) {
    // Another process took it away first.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw new Error(messageOf(error), { cause: error })
  }
  return false
}

/** Makes a name last; where folders cannot be synced, the system does it when it likes. */
function syncFolder(folder: string) {
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // Some file systems have no such thing.
  }
}
