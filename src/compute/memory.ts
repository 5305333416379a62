import { memoryBytes, obtainMemory } from '../kernels/module'
import { MemoryError } from './errors'
import { betweenRuns, Spares } from './spares'

/** Bytes that spare memories may hold together: small runs follow each other quickly, large ones do not. */
const mostSpare = 64 << 20

const spares = new Spares<WebAssembly.Memory>({
  fits: (kept, memory) =>
    kept.reduce((bytes, { buffer }) => bytes + buffer.byteLength, memory.buffer.byteLength) <= mostSpare,
  seconds: betweenRuns,
})

/** A zeroed shared memory for a pool: a spare one of its size, or a new one. @throws MemoryError */
export async function memoryFor(bytes: number): Promise<WebAssembly.Memory> {
  const size = memoryBytes(bytes)
  try {
    return spares.take(({ buffer }) => buffer.byteLength === size) ?? (await obtainMemory(bytes))
  } catch {
    throw new MemoryError(bytes)
  }
}

/** Keeps a memory for the next pool of its size. It must be zeroed, and nobody may use or look at it any more. */
export function keepMemory(memory: WebAssembly.Memory): void {
  spares.keep(memory)
}
