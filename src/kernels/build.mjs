// Writes the AssemblyScript side of the layouts that page and kernels share (assembly/generated), and compiles src/kernels/assembly to one
// WebAssembly module, src/kernels/kernels.wasm; what only the speed ladder needs to another, ladder.wasm, and what paints points where there is no
// graphics processor to a third, painting.wasm.
//
// Plain JavaScript on purpose: importing the AssemblyScript compiler from a type-checked file would pull its global types
// (i32, f64, …) into the whole program.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isOneFile } from '../compute/oneFile.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const sources = join(here, 'assembly')
const generated = join(sources, 'generated')
/** The files that describe the layouts. */
const descriptions = /^(block|layouts|layout|.*Layout)\.ts$/
export const wasmFile = join(here, 'kernels.wasm')
export const ladderFile = join(here, 'ladder.wasm')
export const paintingFile = join(here, 'painting.wasm')
const keyFile = join(here, 'kernels.wasm.key')

/** Largest memory a run may ask for, in pages of 64 KiB: 65535 pages, just under the 4 GiB that 32-bit pointers reach. */
const maximumPages = 65535

const flags = [
  '-O3',
  '--converge',
  '--noAssert',
  '--runtime',
  'stub',
  '--importMemory',
  '--sharedMemory',
  '--noExportMemory',
  '--initialMemory',
  '2',
  '--maximumMemory',
  String(maximumPages),
  '--enable',
  'simd,threads',
]

function sourceFiles(folder = sources) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return sourceFiles(path)
      return entry.name.endsWith('.ts') ? [path] : []
    })
    .sort()
}

function sourceKey() {
  const hash = createHash('sha256').update(flags.join(' '))
  const described = readdirSync(here)
    .filter((name) => descriptions.test(name))
    .sort()
    .map((name) => join(here, name))
  for (const file of [...described, ...sourceFiles()]) hash.update(relative(here, file)).update(readFileSync(file))
  return hash.digest('hex')
}

/**
 * Compiles the kernels unless the file on disk was made from the same sources with the same flags.
 * The result is renamed into place, so that a reader never sees half a file.
 */
export async function buildKernels() {
  // They lie beside the file that all of the program is.
  if (isOneFile) return false
  const there = [wasmFile, ladderFile, paintingFile, keyFile].every((file) => existsSync(file))
  if (there && readFileSync(keyFile, 'utf8') === sourceKey()) return false
  for (const [file, text] of await staleLayouts()) writeAtomically(join(generated, file), text)
  const key = sourceKey()
  for (const [entry, file] of [
    ['index.ts', wasmFile],
    ['ladder.ts', ladderFile],
    ['painting.ts', paintingFile],
  ])
    writeAtomically(file, await compile(join(sources, entry)))
  writeAtomically(keyFile, key)
  return true
}

/** @returns the module */
async function compile(entry) {
  const { default: asc } = await import('assemblyscript/asc')
  const made = new Map()
  const { error, stderr } = await asc.main([entry, ...flags, '--outFile', 'out.wasm', '--baseDir', here], {
    writeFile: (name, data) => void made.set(name, data),
  })
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`)
  return made.get('out.wasm')
}

/** The files of assembly/generated, with their right text, that do not hold it. */
async function staleLayouts() {
  // Only where there is something to build: the descriptions are TypeScript.
  const { tsImport } = await import('tsx/esm/api')
  const { assemblySources } = await tsImport('./layouts.ts', import.meta.url)
  return assemblySources().filter(([file, text]) => {
    const path = join(generated, file)
    return !existsSync(path) || readFileSync(path, 'utf8') !== text
  })
}

function writeAtomically(file, data) {
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, data)
  renameSync(temporary, file)
}

/** Vite plugin: compiles at start, and again when a source changes; a compile error shows in Vite's overlay. */
export function kernels() {
  return {
    name: 'kernels',
    buildStart: buildKernels,
    configureServer(server) {
      server.watcher.add(sources)
      server.watcher.on('change', (file) => {
        if (!file.startsWith(sources)) return
        buildKernels().catch((error) => {
          server.ws.send({ type: 'error', err: { message: String(error.message), stack: '' } })
        })
      })
    },
  }
}

/** `npm run kernels`. */
async function run() {
  if (!process.argv.includes('--check')) return buildKernels()
  const stale = (await staleLayouts()).map(([file]) => file)
  if (stale.length > 0) throw new Error(`assembly/generated is stale (${stale.join(', ')}): run npm run kernels`)
}

if (!isOneFile && process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) void run()
