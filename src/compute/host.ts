import { transfer } from 'comlink'
import type { Kernels } from '../kernels/exports'
import { instantiate } from '../kernels/exports'
import { obtainMemory } from '../kernels/module'
import { say } from '../words/text'
import { copyOf } from './elements'
import type { KernelHost, Mortal } from './protocol'

/** The worker's side of a pool, the same in a browser and in Node. */
export function createHost(begin: Mortal['begin']): KernelHost {
  let kernels: Kernels | undefined
  let memory: WebAssembly.Memory | undefined
  const started = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error(say('the worker has no kernels'))
    return part
  }
  return {
    begin,
    async start(module, given) {
      memory = typeof given === 'number' ? await obtainMemory(given) : given
      kernels = await instantiate(module, memory)
    },
    call(kernel, args) {
      const start = performance.now()
      const value = started(kernels)[kernel as keyof Kernels](...args)
      return [value, performance.now() - start]
    },
    read(pointer, type, length) {
      const copy = copyOf(started(memory).buffer, pointer, type, length)
      return transfer(copy, [copy.buffer as ArrayBuffer])
    },
    write(pointer, bytes) {
      new Uint8Array(started(memory).buffer).set(bytes, pointer)
    },
    rest(wipe) {
      if (wipe) new Uint8Array(started(memory).buffer).fill(0)
      kernels = undefined
      memory = undefined
    },
  }
}
