import { WorkerDiedError } from '../compute/errors'
import { integer, real } from '../parameters/parameter'
import { ParameterError } from '../parameters/resolve'
import { asIs } from '../words/text'
import { defineExperiment } from './experiment'
import { composeLab } from './lab'
import type { Adapted, AdvanceOptions, Checkpoint, Outcome, Run } from './run'

/** A run that adds up `factor` once per unit: what a session does can be told from its numbers. */
export class CountingRun implements Run<{ readonly sum: number }, CountingValues> {
  done = 0
  sum = 0
  disposed = false
  /** How often it was taken to another moment. */
  jumps = 0
  /** Throws this from the next batch, once. */
  fault: Error | undefined
  /** Holds every batch until it is opened. */
  gate: Promise<void> = Promise.resolve()

  constructor(
    readonly values: CountingValues,
    public end = values.length,
  ) {}

  landed() {
    this.jumps++
  }

  async advance(most: number, { signal, onProgress }: AdvanceOptions = {}): Promise<number> {
    const before = this.done
    const target = Math.min(this.end, before + most)
    while (this.done < target) {
      await this.gate
      await new Promise((resolve) => setTimeout(resolve, 0))
      signal?.throwIfAborted()
      if (this.fault !== undefined) {
        const { fault } = this
        this.fault = undefined
        throw fault
      }
      this.done++
      this.sum += this.values.factor
      onProgress?.({ fraction: this.done / this.end })
    }
    return this.done - before
  }

  adapt({ length }: CountingValues): Promise<Adapted> {
    if (length < this.done) return Promise.resolve('restart')
    this.end = length
    return Promise.resolve('same')
  }

  checkpoint(): Promise<Checkpoint> {
    return Promise.resolve({ done: this.done, bytes: 8, state: { sum: this.sum } })
  }

  restore({ done, state }: Checkpoint): Promise<void> {
    this.done = done
    this.sum = state.sum as number
    return Promise.resolve()
  }

  snapshot() {
    return { sum: this.sum }
  }

  outcome(): Promise<Outcome> {
    return Promise.resolve({
      result: { sum: this.sum },
      arrays: { sums: { data: Float64Array.of(this.sum), shape: [1] } },
      timing: (seconds) => ({ unitsPerSecond: this.done / Math.max(seconds, 1e-9) }),
    })
  }

  dispose() {
    this.disposed = true
  }
}

export interface CountingValues {
  readonly factor: number
  readonly length: number
  /** Changes nothing but the document's parameters. */
  readonly mark: number
  readonly speed: number
}

/** An experiment of such runs, with every run that was opened. @param paced whether it is played back or runs in one piece */
export function countingLab({ paced }: { readonly paced: boolean }) {
  const opened: CountingRun[] = []
  let opening: (run: CountingRun) => Promise<CountingRun> = (run) => Promise.resolve(run)
  const about = { meaning: '', group: '' } as const
  const experiment = defineExperiment<CountingValues, CountingRun>({
    name: 'counting',
    title: asIs('Counting'),
    parameters: {
      factor: real({ ...about, label: asIs('Factor'), default: 2, minimum: 0, maximum: 1000 }),
      length: integer({ ...about, label: asIs('Length'), effect: 'future', default: 20, minimum: 0, maximum: 100_000 }),
      mark: real({ ...about, label: asIs('Mark'), effect: 'analysis', default: 0, minimum: 0, maximum: 9 }),
      speed: real({ ...about, label: asIs('Speed'), effect: 'view', default: 1, minimum: 0.01, maximum: 1000 }),
    },
    presets: { triple: { label: '', meaning: '', values: { factor: 3 } } },
    results: { sum: { meaning: asIs('The sum.') } },
    mainArray: 'sums',
    unit: 'unit',
    ...(paced ? { pace: () => 1000 } : {}),
    open: (values) => {
      if (values.factor === 13)
        return Promise.reject(new ParameterError([{ name: 'factor', given: '13', reason: asIs('brings bad luck') }]))
      const run = new CountingRun(values)
      opened.push(run)
      return opening(run)
    },
  })
  const lab = composeLab({ name: 'test', title: '', summary: '', icon: '', experiments: [experiment.erased] })
  return {
    lab,
    experiment,
    opened,
    /** What happens between the asking for a run and its being there. */
    delay: (way: typeof opening) => {
      opening = way
    },
  }
}

export const deadly = (memoryLost: boolean) => new WorkerDiedError(1, memoryLost)
