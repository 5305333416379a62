import type { AdvanceOptions } from '../../experiments/run'
import type { Sampling } from './sampling'

/** What every run that draws samples has of its sampling. */
export abstract class SampledRun {
  readonly survives = true

  protected constructor(protected readonly sampling: Sampling) {}

  get pool() {
    return this.sampling.pool
  }
  get done() {
    return this.sampling.done
  }
  get end() {
    return this.sampling.end
  }
  get fraction() {
    return this.sampling.fraction
  }
  get pace() {
    return this.sampling.pace
  }
  /** Running estimate at growing numbers of samples; it grows in place. */
  get history() {
    return this.sampling.plan.history
  }

  advance(most: number, options?: AdvanceOptions): Promise<number> {
    return this.sampling.advance(most, options)
  }

  dispose() {
    this.sampling.dispose()
  }
}
