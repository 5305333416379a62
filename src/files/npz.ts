/**
 * .npz: a ZIP archive of .npy files, as numpy.savez writes it. Written stored (not compressed) and with a fixed date, so that the same arrays
 * give the same bytes.
 */
import { Unzip, UnzipInflate, zipSync } from 'fflate'
import { say, type Text } from '../words/text'
import { crc32 } from './crc32'
import { findEnd, memberChecks } from './memberNames'
import type { NumericArray, TextArray } from './npy'
import { writeNpy, writeNpyText, writeNpyTexts } from './npy'

/** What is wrong with an archive. */
export class NpzError extends Error {
  override readonly name = 'NpzError'
  constructor(reason: Text) {
    super(reason)
  }
}

/** ZIP dates start in 1980; a constant keeps the bytes the same from one run to the next. */
const date = '1980-01-01T00:00:00'

/** The member of an archive that says what made it, as JSON in a text: `json.loads(str(archive['about']))`. */
export const aboutMember = 'about'

/**
 * Writes named arrays as one archive that `numpy.load(file)` reads without allow_pickle.
 * @param about what made it
 */
export function writeNpz(
  arrays: Readonly<Record<string, NumericArray | TextArray>>,
  about?: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const members = Object.entries(arrays).map(([name, array]) => {
    const bytes = 'texts' in array ? writeNpyTexts(array) : writeNpy(array)
    return [`${name}.npy`, bytes] as const
  })
  if (about) members.push([`${aboutMember}.npy`, writeNpyText(JSON.stringify(about))])
  return zipSync(Object.fromEntries(members), { level: 0, mtime: date })
}

export interface NpzLimits {
  /** Bytes that all members together may unpack to. */
  readonly maximumBytes: number
  readonly maximumMembers: number
}

const defaultLimits: NpzLimits = { maximumBytes: 2 ** 31, maximumMembers: 1000 }

/**
 * Unpacks the members of an archive: name (without .npy) to the bytes of its .npy file.
 * The bytes are counted as they come out, so that a small file which claims to be small and unpacks to terabytes is stopped at the limit.
 * @param wanted members to unpack; the others are only listed (as empty)
 * @throws NpzError if it is no archive, is cut short, or unpacks beyond the limits
 */
export function unpackNpz(
  bytes: Uint8Array,
  limits: NpzLimits = defaultLimits,
  wanted: (name: string) => boolean = () => true,
): Map<string, Uint8Array> {
  if (bytes.length === 0) throw new NpzError('the file is empty (byte 0)')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new NpzError('this is not a .npz file: its first bytes are wrong (byte 0)')
  if (findEnd(bytes) < 0)
    throw new NpzError(say('the archive is cut short: its directory is missing (byte {byte})', { byte: bytes.length }))
  const members = new Map<string, Uint8Array>()
  const checks = memberChecks(bytes)
  let total = 0
  let unfinished = 0
  const unzip = new Unzip((file) => {
    if (!file.name.endsWith('.npy')) return
    const name = file.name.slice(0, -4)
    if (members.has(name)) throw new NpzError(say('the archive holds {typed} twice', { typed: file.name }))
    if (members.size >= limits.maximumMembers)
      throw new NpzError(say('the archive holds more than {most} arrays', { most: limits.maximumMembers }))
    members.set(name, new Uint8Array(0))
    if (!wanted(name)) return
    const chunks: Uint8Array[] = []
    let check = 0
    unfinished++
    file.ondata = (error, chunk, final) => {
      if (error)
        throw new NpzError(say('{name} cannot be unpacked: {reason}', { name: file.name, reason: error.message }))
      total += chunk.length
      if (total > limits.maximumBytes) {
        file.terminate()
        throw new NpzError(
          say('{name} unpacks to more than {most} bytes; that is refused', {
            name: file.name,
            most: limits.maximumBytes,
          }),
        )
      }
      chunks.push(chunk)
      check = crc32(chunk, check)
      if (!final) return
      if (check !== (checks.get(file.name) ?? check))
        throw new NpzError(say('{name} is damaged: its checksum is another one', { name: file.name }))
      unfinished--
      members.set(name, chunks.length === 1 ? chunks[0] : join(chunks))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  // Small pieces: what one piece can unpack to (at most some thousand-fold) stays far below the memory of a tab.
  const piece = 65536
  try {
    for (let at = 0; at < bytes.length; at += piece)
      unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length)
  } catch (error) {
    if (error instanceof NpzError) throw error
    throw new NpzError(
      say('the archive cannot be unpacked: {reason}', {
        reason: error instanceof Error ? error.message : String(error),
      }),
    )
  }
  if (unfinished > 0) throw new NpzError(say('the archive is cut short (byte {byte})', { byte: bytes.length }))
  return members
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
