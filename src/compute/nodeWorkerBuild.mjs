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
    const { chunks, sources } = await bundleForNode(source)
    mkdirSync(folder, { recursive: true })
    writeAtomically(target, chunks[0].code)
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
 * Makes CommonJS of a source and of all that it needs, but for Node's own modules.
 * @param pieces where what is asked for later (`import()`) is to be a chunk of its own, and all of it small, for what starts often: the
 * modules (`test`) that are one chunk (`name`) with all that they need at once; none: one chunk of everything
 * @param define identifiers and the code that takes their place @param plugins of Vite
 * @returns the chunks, the source's own first, and the paths of what they were made of relative to this folder
 */
export async function bundleForNode(source, { pieces, define = {}, plugins = [] } = {}) {
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
      minify: pieces !== undefined,
      write: false,
      rolldownOptions: {
        output: {
          format: 'cjs',
          codeSplitting: pieces ? { groups: pieces } : false,
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  })
  const chunks = output.filter(({ type }) => type === 'chunk')
  const sources = chunks.flatMap(({ moduleIds }) => moduleIds.filter((id) => existsSync(id)))
  return {
    chunks: chunks
      .toSorted((a, b) => Number(b.isEntry) - Number(a.isEntry))
      .map(({ fileName, code }) => ({ fileName, code })),
    sources: sources.map((id) => relative(here, id)).sort(),
  }
}

function writeAtomically(file, data) {
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, data)
  renameSync(temporary, file)
}
