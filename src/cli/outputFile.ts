import type { FileHandle } from 'node:fs/promises'
import { access, constants, open, rename, rm, stat } from 'node:fs/promises'
import { UsageError } from './arguments'
import { reasonOf } from './reason'

/** Who is told about a file that is being written, so that it can be taken away if the process ends in the middle. */
export interface OutputFile {
  /** A file with this name is there and not whole. */
  readonly writing: (temporary: string) => void
  /** It is whole and has its own name. */
  readonly written: (file: string) => void
}

const temporaryName = (file: string) => `${file}.${process.pid}.part`

const refuse = (file: string, reason: string) => new UsageError(`--out ${file} cannot be written: ${reason}`)

/** Finds out whether a file can be written, before there is anything to write. Leaves nothing behind. @throws UsageError */
export async function probeOutput(file: string): Promise<void> {
  const there = await stat(file).catch(() => undefined)
  if (there?.isDirectory()) throw refuse(file, 'it is a folder')
  const temporary = temporaryName(file)
  try {
    // A rename would replace even a file that is protected.
    if (there) await access(file, constants.W_OK)
    const probe = await open(temporary, 'wx')
    await probe.close()
  } catch (error) {
    throw refuse(file, reasonOf(error))
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

/** How often a file is put in its place that a network's folder has lost. */
const attempts = 3

/** Writes a file under another name first, so that an interrupted run leaves nothing half-written. */
export async function writeWhole(file: string, bytes: Uint8Array, { writing, written }: OutputFile): Promise<void> {
  const temporary = temporaryName(file)
  let handle: FileHandle | undefined
  try {
    for (let attempt = 1; ; attempt++) {
      writing(temporary)
      handle = await open(temporary, 'wx')
      await handle.writeFile(bytes)
      await handle.sync()
      await handle.close()
      await rename(temporary, file)
      const there = await stat(file).catch(() => undefined)
      if (there?.size === bytes.length) break
      if (attempt === attempts) throw new Error('it is not there after it was put there')
    }
    written(file)
  } catch (error) {
    await handle?.close().catch(() => undefined)
    await rm(temporary, { force: true }).catch(() => undefined)
    throw new Error(`--out ${file} could not be written: ${reasonOf(error)}`, { cause: error })
  }
}
