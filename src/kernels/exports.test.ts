import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { ladderFile, paintingFile, wasmFile } from './build.mjs'
import { call, kernelArguments } from './exports'
import { ladderArguments, loadLadder } from './ladder'
import { loadModule } from './module'
import { loadPainting, paintingArguments } from './painting'

describe.each([
  ['the table of kernels', wasmFile, kernelArguments, loadModule],
  ['that of the ladder', ladderFile, ladderArguments, loadLadder],
  ['that of painting', paintingFile, paintingArguments, loadPainting],
])('%s', (_, file, table, load) => {
  it('has exactly what the module exports, with the names in the order of the sources and the kinds of the module', async () => {
    const kinds = exportedFunctions(await readFile(file))
    const named = new Map(Object.entries(table).map(([name, args]) => [name, Object.values(args)]))
    expect(new Map([...named].sort())).toEqual(new Map([...kinds].sort()))
    const sources = Object.values(
      import.meta.glob<string>('./assembly/**/*.ts', { query: '?raw', import: 'default', eager: true }),
    )
    for (const [name, args] of Object.entries(table)) {
      const written = sources
        .map((source) => new RegExp(`export function ${name}\\(([^)]*)\\)`).exec(source))
        .find(Boolean)
      const names = written?.[1]
        .split(',')
        .map((each) => each.split(':')[0].trim())
        .filter((each) => each !== '')
      expect(names, name).toEqual(Object.keys(args))
    }
  })

  it('comes from a module without a start function, globals of its own or imports but memory', async () => {
    const module = await load()
    expect(WebAssembly.Module.imports(module).map(({ name }) => name)).toEqual(['memory'])
  })
})

describe('a call by name', () => {
  const args = { state: 64, done: 1, steps: 2, worker: 3, workers: 4 }

  it('puts the arguments in the kernel’s order', () => {
    const backwards = Object.fromEntries(Object.entries(args).reverse()) as typeof args
    expect(call('clusterAdvance', backwards)).toEqual({ kernel: 'clusterAdvance', values: [64, 1, 2, 3, 4] })
    expect(call('cancelled', {}).values).toEqual([])
    expect(call('unitInterval', { low: 2 ** 32 - 1, high: -(2 ** 31) }).values).toEqual([2 ** 32 - 1, -(2 ** 31)])
    expect(call('exp', { x: Number.POSITIVE_INFINITY }).values).toEqual([Number.POSITIVE_INFINITY])
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5, 2 ** 32, -(2 ** 31) - 1])('refuses %d steps', (steps) => {
    expect(() => call('clusterAdvance', { ...args, steps })).toThrow(
      `the kernel clusterAdvance takes a whole number of 32 bits for steps, not ${steps}`,
    )
  })

  it('refuses a missing and an unknown name, in types and when it runs', () => {
    const without = { state: 64, done: 1, worker: 3, workers: 4 }
    // @ts-expect-error steps is missing
    expect(() => call('clusterAdvance', without)).toThrow('for steps, not undefined')
    // @ts-expect-error pace is unknown
    expect(() => call('clusterAdvance', { ...args, pace: 1 })).toThrow('no argument pace')
    // @ts-expect-error x is missing
    expect(() => call('exp', {})).toThrow('takes a number for x')
  })
})

/** Names and kinds of arguments of the functions that a module exports, read from its binary form (WebAssembly Core 2.0, section 5). */
function exportedFunctions(bytes: Uint8Array): Map<string, string[]> {
  const kinds = new Map([
    [0x7f, 'i32'],
    [0x7e, 'i64'],
    [0x7d, 'f32'],
    [0x7c, 'f64'],
  ])
  let at = 8
  const number = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }
  const list = <T>(read: () => T) => Array.from({ length: number() }, read)
  const kind = () => kinds.get(bytes[at++]) ?? 'unknown'
  const sections = {
    types: [] as string[][],
    functions: [] as number[],
    exports: [] as (readonly [name: string, kind: number, index: number])[],
  }
  while (at < bytes.length) {
    const section = bytes[at++]
    const end = number() + at
    if (section === 1)
      sections.types = list(() => {
        at++
        const taken = list(kind)
        list(kind)
        return taken
      })
    if (section === 3) sections.functions = list(number)
    if (section === 7)
      sections.exports = list(() => {
        const name = String.fromCharCode(...list(() => bytes[at++]))
        return [name, bytes[at++], number()] as const
      })
    at = end
  }
  // Nothing but the memory is imported (the next test), so functions are counted from the module's own first one.
  const functions = sections.exports.filter(([, what]) => what === 0)
  return new Map(functions.map(([name, , index]) => [name, sections.types[sections.functions[index]]]))
}
