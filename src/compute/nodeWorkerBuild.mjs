// Makes one plain file of a worker's TypeScript entry: built/<name>.cjs beside it, with the key of its sources.
//
// A worker in Node starts from that file: no TypeScript loader in every thread, nothing to resolve, a start in a tenth of the time.
// CommonJS on purpose: module hooks of the process (tsx has some) never see it.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

/** A change of how it is built makes the old files stale, too. */
const recipe = readFileSync(fileURLToPath(import.meta.url))

/** Builds under way or done in this process, by source. */
const builds = new Map()

export function buildNodeWorker(source) {
  const file = fileURLToPath(source)
  let build = builds.get(file)
  if (!build) {
    build = bring(file)
    builds.set(file, build)
    // A build that failed must not be remembered: the source may be mended meanwhile.
    build.catch(() => builds.delete(file))
  }
  return build
}

async function bring(source) {
  const folder = join(dirname(source), 'built')
  const target = join(folder, `${basename(source, '.ts')}.cjs`)
  const keyFile = `${target}.key`
  if (!isFresh(target, keyFile)) {
    const { code, sources } = await bundleForNode(source, { format: 'cjs' })
    mkdirSync(folder, { recursive: true })
    writeAtomically(target, code)
    writeAtomically(keyFile, JSON.stringify({ sources, key: keyOf(sources) }))
  }
  return pathToFileURL(target)
}

function isFresh(target, keyFile) {
  if (!existsSync(target) || !existsSync(keyFile)) return false
  try {
    const { sources, key } = JSON.parse(readFileSync(keyFile, 'utf8'))
    return key === keyOf(sources)
  } catch {
    // A source is gone, or the key is not one.
    return false
  }
}

/** @param sources paths relative to this folder: the whole checkout may move */
function keyOf(sources) {
  const hash = createHash('sha256').update(recipe)
  for (const source of sources) hash.update(source).update(readFileSync(resolve(here, source)))
  return hash.digest('hex')
}

/**
 * Makes one piece of code of a source and of all that it needs, but for Node's own modules.
 * @param format 'cjs' or 'es' @param define identifiers and the code that takes their place @param banner its first line
 * @param plugins of Vite
 * @returns the code, and the paths of what it was made of relative to this folder
 */
export async function bundleForNode(source, { format, define = {}, banner = '', plugins = [] }) {
  // Only where there is something to build: loading Vite takes longer than most runs.
  const { build } = await import('vite')
  const { output } = await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    define,
    plugins,
    // What builds has no part in what is built: it stands there, and is never asked for.
    ssr: { noExternal: true, external: ['assemblyscript', 'tsx', 'vite'] },
    build: {
      ssr: source,
      target: 'node20',
      // What is read by every thread of a program is read faster.
      minify: format === 'es',
      write: false,
      rolldownOptions: { output: { format, postBanner: banner, codeSplitting: false } },
    },
  })
  const [{ code, moduleIds }] = output
  const sources = moduleIds.filter((id) => existsSync(id)).map((id) => relative(here, id))
  return { code, sources: sources.sort() }
}

function writeAtomically(file, data) {
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, data)
  renameSync(temporary, file)
}
