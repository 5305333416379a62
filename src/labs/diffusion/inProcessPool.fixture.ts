import type { ElementType, ElementTypes, Pool } from '../../compute/types'
import type { KernelName } from '../../kernels/exports'
import { instantiateInProcess } from '../../kernels/inProcess'

const arrays = {
  float64: Float64Array,
  float32: Float32Array,
  int32: Int32Array,
  uint32: Uint32Array,
  uint8: Uint8Array,
}

/** A pool that computes on the calling thread: for tests that need many small runs, where starting workers would be most of the time. */
export async function openInProcess({ bytes }: { readonly bytes: number }): Promise<Pool> {
  const wasm = await instantiateInProcess(bytes + 65_536)
  const view = <T extends ElementType>(pointer: number, type: T, length: number) => {
    const array = arrays[type]
    return new array(wasm.memory.buffer, pointer, length) as unknown as ElementTypes[T]
  }
  const copy = <A extends ElementTypes[ElementType]>(numbers: A) => numbers.slice() as A
  const call = (kernel: KernelName, args: readonly number[]) => wasm.kernels[kernel](...args)
  return {
    workers: 1,
    shared: true,
    bytes,
    replaced: 0,
    computing: 0,
    allocate: wasm.allocate,
    write: (pointer, data) => {
      new Uint8Array(wasm.memory.buffer, pointer, data.byteLength).set(
        new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
      )
      return Promise.resolve()
    },
    read: (pointer, type, length) => Promise.resolve(copy(view(pointer, type, length))),
    view,
    together: (kernel, args) => Promise.resolve([call(kernel, args(0, 1))]),
    blocks: (kernel, count, args) =>
      Promise.resolve(Array.from({ length: count }, (_, block) => call(kernel, args(block)))),
    resize: () => Promise.resolve(),
    dispose: () => undefined,
  }
}
