import { readFile, stat } from 'node:fs/promises'

/** A whole file. What has no end (a device, a pipe) is refused unread. */
export async function readRegularFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
  if (!(await stat(name)).isFile()) throw new Error('it is no regular file')
  return new Uint8Array(await readFile(name))
}
