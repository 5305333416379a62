// What a ZIP archive lists of itself, without unpacking it: light enough for whoever only wants to know what a file is.

/** An archive ends with its directory's end record, behind which at most a comment of so many bytes may stand. */
const longestComment = 65535
const endRecord = 22
/** Of a member's entry in the directory, without its name. */
const entryHead = 46
/** More than the names of all members that are taken. */
const mostDirectory = 2 ** 20

/** Where the end record begins; -1 where there is none. */
export function findEnd(bytes: Uint8Array): number {
  for (let at = bytes.length - endRecord; at >= Math.max(0, bytes.length - endRecord - longestComment); at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6) return at
  }
  return -1
}

/** What a directory says of its members, in their order. */
function entriesIn(directory: DataView): { readonly name: string; readonly crc: number }[] {
  const entries: { readonly name: string; readonly crc: number }[] = []
  for (let at = 0; at + entryHead <= directory.byteLength && directory.getUint32(at, true) === 0x02014b50; ) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => directory.getUint16(at + offset, true))
    if (at + entryHead + name > directory.byteLength) break
    const written = new Uint8Array(directory.buffer, directory.byteOffset + at + entryHead, name)
    entries.push({ name: new TextDecoder().decode(written), crc: directory.getUint32(at + 16, true) })
    at += entryHead + name + extra + comment
  }
  return entries
}

/** Where the directory stands, by the end record of an archive. */
function directoryOf(record: DataView): readonly [from: number, to: number] {
  const [size, from] = [record.getUint32(12, true), record.getUint32(16, true)]
  return [from, from + size]
}

/** Names of an archive's members (without .npy): of the file its directory alone is read. None where it has none. */
export async function memberNames(file: Blob): Promise<string[]> {
  const start = Math.max(0, file.size - endRecord - longestComment)
  const tail = new Uint8Array(await file.slice(start).arrayBuffer())
  const end = findEnd(tail)
  if (end < 0) return []
  const [from, to] = directoryOf(new DataView(tail.buffer, end))
  if (to - from > mostDirectory) return []
  const directory = new DataView(await file.slice(from, to).arrayBuffer())
  return entriesIn(directory).map(({ name }) => name.replace(/\.npy$/, ''))
}

/** CRC-32 of each member of an archive, by name. None where its directory is not where an ordinary one is. */
export function memberChecks(bytes: Uint8Array): ReadonlyMap<string, number> {
  const end = findEnd(bytes)
  if (end < 0) return new Map()
  const [from, to] = directoryOf(new DataView(bytes.buffer, bytes.byteOffset + end))
  if (to > bytes.length) return new Map()
  return new Map(
    entriesIn(new DataView(bytes.buffer, bytes.byteOffset + from, to - from)).map(({ name, crc }) => [name, crc]),
  )
}
