import { availableCores } from '../../compute/cores'
import { blocksWithScratch } from '../../compute/slots'
import type { Pool } from '../../compute/types'
import type { KernelCall } from '../../kernels/exports'

/** How many workers a run keeps scratch memory for: more than it has now may be asked for later. */
export const mostWorkers = (workers: number, shared: boolean): number =>
  shared ? Math.max(workers, availableCores()) : 1

interface BlockOptions {
  readonly signal?: AbortSignal | undefined
  /** Told of every block as soon as it is finished. */
  readonly onBlock?: (block: number) => void
}

/** The blocks of one kernel, in as many goes as it takes: what is finished stays finished, whoever computed it. */
export class Blocks {
  /** 1 where a block is finished. */
  readonly finished: Uint8Array
  /** How many are. */
  done = 0

  /** @param callOf of a kernel that returns 1 when a block is complete and can begin any of them again */
  constructor(
    readonly count: number,
    private readonly callOf: (block: number, scratch: number) => KernelCall,
  ) {
    this.finished = new Uint8Array(count)
  }

  /**
   * Computes the first `most` blocks that are missing.
   * @param slots scratch, at least one piece per worker
   * @throws the signal's reason or a ComputeError; what is finished is kept
   */
  async compute(pool: Pool, slots: readonly number[], most: number, { signal, onBlock }: BlockOptions): Promise<void> {
    const missing = Array.from(this.finished.keys())
      .filter((block) => !this.finished[block])
      .slice(0, most)
    if (missing.length === 0) return
    await blocksWithScratch(pool, missing.length, slots, (index, scratch) => this.callOf(missing[index], scratch), {
      ...(signal ? { signal } : {}),
      onBlock: (index, complete) => {
        if (complete !== 1) return
        this.finished[missing[index]] = 1
        this.done++
        onBlock?.(missing[index])
      },
    })
  }

  /** Begins anew: what was computed is gone. */
  forget() {
    this.finished.fill(0)
    this.done = 0
  }
}
