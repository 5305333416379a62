// A hash of everything that decides what the program computes: what is stored by one build is read by no other, and the cells of a plan
// are computed by one build only.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { versionOfFile } from '../compute/oneFile.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Tests decide nothing, and components and styles only how it looks. */
const counts = (name) => /\.(ts|mjs)$/.test(name) && !/\.(test|fixture|setup|d)\.m?ts$/.test(name)

/** The first 16 hexadecimal digits of the SHA-256 of all sources and of what they are built with. */
function hashOfSources() {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && counts(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    // Where the checkout lies is no part of it, nor how the system writes a path.
    .map((file) => relative(root, file).replaceAll(sep, '/'))
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', ...files.sort()]) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}

/** Version of the program and hash of its sources: 0.1.0+0123456789abcdef. */
export function programVersion() {
  if (versionOfFile !== undefined) return versionOfFile
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return `${version}+${hashOfSources()}`
}
