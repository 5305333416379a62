// The head of the one file: what stands before all chunks of the program, which lie in a comment at its end. Node reads over them; a chunk is
// parsed when it is asked for.
import { fstatSync, openSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileFunction } from 'node:vm'

/* global chunksOfFile -- put before this file by pack.mjs */

const file = fileURLToPath(import.meta.url)
/** Open as long as the thread lives: a newer file in its place is another program. */
const handle = openSync(file)
const { size } = fstatSync(handle)
const ofNode = createRequire(import.meta.url)
const modules = new Map()

function load(name) {
  if (!name.startsWith('./')) return ofNode(name)
  let module = modules.get(name)
  if (!module) {
    const [start, end] = chunksOfFile[name.slice(2)]
    const bytes = Buffer.alloc(start - end)
    readSync(handle, bytes, 0, bytes.length, size - start)
    const text = bytes.latin1Slice().replace(/\x01(.{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    modules.set(name, (module = { exports: {} }))
    const names = ['exports', 'require', 'module', '__filename', '__dirname']
    const evaluate = compileFunction(text, names, { filename: `${file}/${name.slice(2)}` })
    evaluate(module.exports, load, module, file, dirname(file))
  }
  return module.exports
}

load(`./${Object.keys(chunksOfFile)[0]}`)
