import { WorkerDiedError } from '../compute/errors'
import type { AdvanceOptions, Run } from './run'

/** Workers may die this often in one run before it is given up: something keeps killing them. */
export const mostDeaths = 10

/** An opening is tried this often: one that kills its worker twice kills the third, too. */
const mostTries = 3

/** Opens something although a worker dies over it. @param died told of every death that was got over */
export async function openInSpite<T>(open: () => Promise<T>, died?: () => void): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await open()
    } catch (error) {
      if (!(error instanceof WorkerDiedError) || attempt === mostTries) throw error
      died?.()
    }
  }
}

/**
 * A run that outlives its workers. A worker that dies has a successor when the pool says so, and the run stands where its last
 * unit ended: the batch is simply asked for again. Where the memory died with the worker the run is opened anew and brought back
 * to where it was, to the same digits.
 */
export class Survivor<R extends Run<unknown, never>> {
  /** Workers that died, so far. */
  deaths = 0

  constructor(
    public run: R,
    private readonly reopen: () => Promise<R>,
  ) {}

  /** @returns units done: none where a worker died and the batch is to be asked for again */
  async advance(most: number, options: AdvanceOptions = {}): Promise<number> {
    const { run } = this
    const before = run.done
    try {
      return await run.advance(most, options)
    } catch (error) {
      if (!(error instanceof WorkerDiedError) || ++this.deaths > mostDeaths) throw error
      if (error.memoryLost && !run.survives) await this.rebuild(before, options)
      return 0
    }
  }

  private async rebuild(done: number, { signal }: AdvanceOptions) {
    this.run.dispose()
    this.run = await this.reopen()
    while (this.run.done < done) await this.run.advance(done - this.run.done, { ...(signal ? { signal } : {}) })
  }
}
