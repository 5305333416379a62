import { transfer } from 'comlink'
import type { Kernels } from '../kernels/exports'
import { instantiate } from '../kernels/exports'
import { createMemory } from '../kernels/module'
import { copyOf } from './elements'
import type { KernelHost, Mortal } from './protocol'

/** The worker's side of a pool, the same in a browser and in Node. */
export function createHost(begin: Mortal['begin']): KernelHost {
  let kernels: Kernels
  let memory: WebAssembly.Memory
  return {
    begin,
    async start(module, given) {
      memory = typeof given === 'number' ? createMemory(given) : given
      kernels = await instantiate(module, memory)
    },
    call(kernel, args) {
      const start = performance.now()
      const value = kernels[kernel as keyof Kernels](...args)
      return [value, performance.now() - start]
    },
    read(pointer, type, length) {
      const copy = copyOf(memory.buffer, pointer, type, length)
      return transfer(copy, [copy.buffer as ArrayBuffer])
    },
    write(pointer, bytes) {
      new Uint8Array(memory.buffer).set(bytes, pointer)
    },
  }
}
