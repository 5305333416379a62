// Vite plugin: serviceWorker.js beside index.html, with the list of all files that a page of this build may ask for.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { single } from '../single/build.mjs'

const source = fileURLToPath(new URL('./serviceWorker.ts', import.meta.url))

/** Named by their contents: the same name is the same file for ever. */
const isNamedByContents = (file) => file.startsWith('assets/')
/** Every browser that the page computes in takes the first of a font's forms; the manifest of the build and the preview for messengers are
 * not for pages. */
const isAskedFor = (file) => !/\.(ttf|woff|map)$|^\.vite\/|^preview\.png$/.test(file)

const revisionOf = (contents) => createHash('sha256').update(contents).digest('hex').slice(0, 16)

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
          file.type === 'chunk' ? file.code : file.source,
        ])
        const given = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))])
        const files = [...made, ...given]
          .filter(([file]) => isAskedFor(file))
          .map(([url, contents]) => ({ url, revision: isNamedByContents(url) ? null : revisionOf(contents) }))
        if (!files.some(({ url }) => url === 'index.html')) throw new Error('the service worker’s list lacks the page')
        const { build } = await import('vite')
        const { output } = await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          define: { filesOfTheBuild: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
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
