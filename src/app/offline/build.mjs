// Vite plugin: serviceWorker.js beside index.html, and one file with all that a page of this build may ask for.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { single } from '../single/build.mjs'

const source = fileURLToPath(new URL('./serviceWorker.ts', import.meta.url))

/** Every browser that the page computes in takes the first of a font's forms; the manifest of the build and the preview for messengers are
 * not for pages. */
const isAskedFor = (file) => !/\.(ttf|woff|map)$|^\.vite\/|^preview\.png$/.test(file)

/** As hosts send them: a module, a worker and a kernel run under their own type only. */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

function typeOf(file) {
  const type = types[extname(file)]
  if (type === undefined) throw new Error(`the service worker does not know what type ${file} is sent with`)
  return type
}

/**
 * Many files in one: end to end, compressed.
 * @param files names, relative to the page, and contents
 * @returns the bytes, and of each file where it begins and ends in what they are uncompressed
 */
export function packed(files) {
  let end = 0
  const places = files.map(([url, contents]) => {
    const start = end
    end += contents.length
    return { url, type: typeOf(url), start, end }
  })
  return { places, bytes: gzipSync(Buffer.concat(files.map(([, contents]) => contents)), { level: 9 }) }
}

export function serviceWorker() {
  let folder
  return {
    name: 'service-worker',
    // Of the page alone: what is built from another entry, as the benchmark is, is not kept for later; nor what has no other files.
    apply: ({ build }, { command, mode }) =>
      command === 'build' && mode !== single && build?.rolldownOptions?.input === undefined,
    enforce: 'post',
    configResolved: ({ publicDir }) => {
      folder = publicDir
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const made = Object.values(bundle).map((file) => [
          file.fileName,
          Buffer.from(file.type === 'chunk' ? file.code : file.source),
        ])
        const given = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))])
        const files = [...made, ...given].filter(([file]) => isAskedFor(file)).sort(([a], [b]) => (a < b ? -1 : 1))
        if (!files.some(([url]) => url === 'index.html')) throw new Error('the service worker’s list lacks the page')
        const { places, bytes } = packed(files)
        // Not by an ending that some hosts unpack on their own.
        const pack = `assets/everything-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.bin`
        this.emitFile({ type: 'asset', fileName: pack, source: bytes })
        const { build } = await import('vite')
        const { output } = await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          define: { filesOfTheBuild: JSON.stringify({ pack, places }) },
          build: {
            write: false,
            target: 'es2023',
            rolldownOptions: { input: source, output: { format: 'iife', codeSplitting: false } },
          },
        })
        this.emitFile({ type: 'asset', fileName: 'serviceWorker.js', source: output[0].code })
      },
    },
  }
}
