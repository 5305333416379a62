import { createMemory } from '../kernels/module'
import { MemoryError } from './errors'

/** Pauses, in ms, before a memory that could not be had is asked for again. */
const pauses = [50, 200, 500]
/** What 32-bit pointers reach: more cannot be had later either. */
const mostBytes = 2 ** 32

/**
 * A shared memory for a pool. The memories of ended runs are given back by the collector, and their address space a little after
 * that: where runs follow each other quickly, a memory may be there a moment later. @throws MemoryError
 */
export async function obtainMemory(bytes: number): Promise<WebAssembly.Memory> {
  for (const pause of [...pauses, undefined]) {
    try {
      return createMemory(bytes)
    } catch {
      if (pause === undefined || bytes > mostBytes) break
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  throw new MemoryError(bytes)
}
