import type { AdvanceOptions, Outcome, Run } from '../../experiments/run'
import { say } from '../../words/text'

/** A run that is one answer: nothing to be seen before it is there, and then all of it. */
export class AnsweredRun<A, V> implements Run<A | undefined, V> {
  readonly end = 1
  private answer: A | undefined

  /** @param ask rejects with the signal's reason, or with what went wrong; it may be asked again */
  constructor(
    readonly values: V,
    private readonly ask: (values: V, signal: AbortSignal | undefined) => Promise<A>,
    private readonly compose: (answer: A) => Outcome,
  ) {}

  get done(): number {
    return this.answer === undefined ? 0 : 1
  }

  async advance(most: number, { signal }: AdvanceOptions = {}): Promise<number> {
    if (most < 1 || this.answer !== undefined) return 0
    this.answer = await this.ask(this.values, signal)
    return 1
  }

  snapshot(): A | undefined {
    return this.answer
  }

  outcome(): Promise<Outcome> {
    return this.answer === undefined
      ? Promise.reject(new Error(say('it has not been computed yet')))
      : Promise.resolve(this.compose(this.answer))
  }

  dispose() {
    // Nothing is its own: who answers is borrowed.
  }
}
