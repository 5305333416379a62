// `npm run build:cli [-- FOLDER]`: the command line as one folder that needs Node and nothing else: lab.mjs and the kernels.
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleForNode } from '../../compute/nodeWorkerBuild.mjs'
import { buildKernels, ladderFile, wasmFile } from '../../kernels/build.mjs'
import { programVersion } from '../sources.mjs'
import { banner, fileName, usualFolder } from './fresh.mjs'
import { pack } from './pack.mjs'

const kernels = [wasmFile, ladderFile]

/** Rooms, what they are made of and lessons are loaded by pages only: here they are never asked for. */
const withoutRooms = {
  name: 'without-rooms',
  enforce: 'pre',
  load: { filter: { id: /\.(tsx|css)$|\/lessons\/index\.ts$/ }, handler: () => 'export {}' },
}

/** Each chunk takes its time to be found and compiled: what every command needs is one of them, and what those of sweeps need that answer at once. */
const pieces = [
  { name: 'start', test: /\/cli\/main\.ts$/, priority: 2 },
  { name: 'sweeps', test: /\/cli\/sweep\/commands\.ts$/, priority: 1 },
]

/** Writes the folder; what stood in it under these names goes only when the new ones are whole. @returns its path */
export async function buildProgram(folder = usualFolder) {
  mkdirSync(folder, { recursive: true })
  const taken = readdirSync(folder).filter(
    (name) => ![fileName, ...kernels.map((file) => basename(file))].includes(name),
  )
  if (taken.length > 0) throw new Error(`${folder} holds other things (${taken[0]}): give an empty folder`)
  await buildKernels()
  const version = programVersion()
  const { chunks } = await bundleForNode(fileURLToPath(new URL('./entry.mjs', import.meta.url)), {
    pieces,
    define: { oneFileVersion: JSON.stringify(version) },
    plugins: [withoutRooms],
  })
  for (const each of kernels) put(join(folder, basename(each)), (file) => copyFileSync(each, file))
  put(join(folder, fileName), (file) => writeFileSync(file, pack(banner(version), chunks)))
  return folder
}

function put(file, write) {
  const temporary = `${file}.${process.pid}`
  try {
    write(temporary)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === resolve(process.argv[1])) {
  const folder = await buildProgram(process.argv[2] && resolve(process.argv[2]))
  console.log(`${folder}: node ${fileName} <lab> …`)
}
