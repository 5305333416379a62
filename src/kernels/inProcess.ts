import type { KernelArguments, KernelName, Kernels } from './exports'
import { call, instantiate, invoke } from './exports'
import { layout } from './layout'
import { loadModule, obtainMemory } from './module'

export interface InProcess {
  readonly kernels: Kernels
  /** Calls a kernel with its arguments by name. @returns what it returned */
  readonly call: <K extends KernelName>(kernel: K, args: KernelArguments<K>) => number
  readonly memory: WebAssembly.Memory
  /** Reserves zeroed bytes, 64-byte aligned. */
  readonly allocate: (bytes: number) => number
  /** A view of what lies at a pointer. */
  readonly float64: (pointer: number, length: number) => Float64Array
}

/**
 * The module on a small memory of its own, on the calling thread: for elementary functions (which are the same on every engine
 * only here) and for tests. Long work belongs to the pool.
 * @param load another module, whose kernels have another caller
 */
export async function instantiateInProcess(bytes = 1 << 20, load = loadModule): Promise<InProcess> {
  const memory = await obtainMemory(layout.controlEnd + bytes)
  const kernels = await instantiate(await load(), memory)
  let next: number = layout.controlEnd + (64 - (layout.controlEnd % 64))
  return {
    kernels,
    call: (kernel, args) => invoke(kernels, call(kernel, args)),
    memory,
    allocate: (size) => {
      const pointer = next
      next += Math.ceil(size / 64) * 64
      if (next > memory.buffer.byteLength) throw new RangeError(`the memory of ${bytes} bytes is exhausted`)
      return pointer
    },
    float64: (pointer, length) => new Float64Array(memory.buffer, pointer, length),
  }
}
