// How much a visitor loads before the first lab works.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes of gzip that the page, its first lab and its styles may take; the scene's own chunk comes after them. */
const budget = 360_000

/** What the first lab's opening waits for beside the page: what the lab is, and its room. Other labs come when there is time. */
const first = ['src/labs/cluster/index.ts', 'src/labs/cluster/Lab.tsx', 'src/labs/cluster/run.ts']

/** Names, in Vite's manifest, of what the first load does not wait for. */
const later = (name) => /Scene/.test(name) || /katex/.test(name)

/** Adds up what index.html and the first lab load, without the chunks that come later. */
export function checkBundle(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))
  const files = new Set(['index.html'])
  const seen = new Set()
  const add = (key) => {
    if (seen.has(key)) return
    seen.add(key)
    const entry = manifest[key]
    if (!entry) throw new Error(`${key} is no part of the build: what does the first lab wait for now?`)
    files.add(entry.file)
    for (const style of entry.css ?? []) files.add(style)
    for (const needed of entry.imports ?? []) add(needed)
  }
  for (const key of ['index.html', ...first]) add(key)
  // A run waits for its kernels and for the workers that call them.
  const kernels = Object.values(manifest).find(({ file }) => /kernels-[^/]*\.wasm$/.test(file))
  if (kernels) files.add(kernels.file)
  for (const name of readdirSync(join(folder, 'assets'))) if (/^worker-.*\.js$/.test(name)) files.add(`assets/${name}`)
  const rows = [...files]
    .filter((file) => !later(file))
    .map((file) => ({ file, bytes: gzipSync(readFileSync(join(folder, file))).length }))
    .sort((a, b) => b.bytes - a.bytes)
  const total = rows.reduce((sum, { bytes }) => sum + bytes, 0)
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`
  const text = [
    ...rows.map(({ file, bytes }) => `${kilobytes(bytes)}  ${file}`),
    `${kilobytes(total)}  in all, gzip; at most ${budget / 1000} kB`,
  ].join('\n')
  return { text, ok: total <= budget }
}
