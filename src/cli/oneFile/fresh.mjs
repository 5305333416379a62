// The program as one file, and whether it was built from the sources as they are now.
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { programVersion } from '../sources.mjs'

/** Where `npm run build:cli` puts it. */
export const usualFolder = fileURLToPath(new URL('../../../dist-cli/', import.meta.url))
export const fileName = 'lab.mjs'

/** Its first line. */
export const banner = (version) => `// Second Moment ${version}`

/** The file to import, or undefined where there is none, or one of other sources. */
export function freshProgram(folder = usualFolder) {
  const file = join(folder, fileName)
  let handle
  try {
    handle = openSync(file)
    const wanted = banner(programVersion())
    const start = Buffer.alloc(wanted.length)
    readSync(handle, start, 0, wanted.length, 0)
    return start.toString() === wanted ? pathToFileURL(file).href : undefined
  } catch {
    return undefined
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}
