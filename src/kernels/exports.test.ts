import { describe, expect, it } from 'vitest'
import clusterStateSource from './assembly/clusterState.ts?raw'
import { clusterSample, clusterState } from './clusterLayout'
import { kernelArguments } from './exports'
import { loadModule } from './module'

describe('the table of kernels', () => {
  it('names exactly what the module exports, with the right number of arguments', async () => {
    const module = await loadModule()
    const memory = new WebAssembly.Memory({ initial: 2, maximum: 2, shared: true })
    const { exports } = await WebAssembly.instantiate(module, { env: { memory } })
    expect(Object.keys(exports).sort()).toEqual(Object.keys(kernelArguments).sort())
    const lengths = new Map(Object.entries(exports).map(([name, value]) => [name, (value as () => number).length]))
    for (const [name, names] of Object.entries(kernelArguments)) {
      expect(lengths.get(name), name).toBe(names.length)
    }
  })

  it('comes from a module without a start function, globals of its own or imports but memory', async () => {
    const module = await loadModule()
    expect(WebAssembly.Module.imports(module).map(({ name }) => name)).toEqual(['memory'])
  })
})

describe('the layout of an N-body run', () => {
  it('is the same in TypeScript and in AssemblyScript', () => {
    for (const [name, offset] of Object.entries(clusterState)) {
      if (name === 'bytes') continue
      const constant = name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
      expect(clusterStateSource).toContain(`export const ${constant}: usize = ${offset}\n`)
    }
    expect(clusterStateSource).toContain(`SAMPLE_LENGTH: i32 = ${clusterSample.length}\n`)
  })
})
