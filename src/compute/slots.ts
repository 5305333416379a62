import type { KernelCall } from '../kernels/exports'
import { say } from '../words/text'
import type { BlockOptions, Pool } from './types'

/**
 * Calls a kernel once per block, lending each running block a piece of scratch memory that no other uses meanwhile.
 * @param slots addresses, at least one per worker
 */
export function blocksWithScratch(
  pool: Pool,
  count: number,
  slots: readonly number[],
  callOf: (block: number, scratch: number) => KernelCall,
  options: BlockOptions = {},
): Promise<number[]> {
  const free = [...slots]
  const lent = new Map<number, number>()
  return pool.blocks(
    count,
    (block) => {
      const slot = free.pop()
      if (slot === undefined)
        throw new RangeError(say('more blocks run at once than there are pieces of scratch memory'))
      lent.set(block, slot)
      return callOf(block, slot)
    },
    {
      ...options,
      onBlock: (block, value) => {
        const slot = lent.get(block)
        if (slot !== undefined) free.push(slot)
        lent.delete(block)
        options.onBlock?.(block, value)
      },
    },
  )
}
