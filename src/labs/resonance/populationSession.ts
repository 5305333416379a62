import { outcomeChecksum } from '../document'
import type { RunRecord } from '../lab'
import type { ResonanceValues } from './parameters'
import { computePopulation, type PopulationOutcome, populationOutcome } from './population'

export interface PopulationState {
  readonly outcome: PopulationOutcome | undefined
  /** The same as files hold it. */
  readonly record: RunRecord | undefined
  readonly checksum: string | undefined
  readonly progress: { readonly fraction: number; readonly text?: string } | undefined
  readonly error: unknown
}

/** A slider that rests this long has arrived, ms. */
const settled = 400

/** One population of subhaloes as the room shows it: starts by itself when the parameters have come to rest. No React. */
export class PopulationSession {
  private readonly listeners = new Set<() => void>()
  private readonly abort = new AbortController()
  private readonly timer: ReturnType<typeof setTimeout>
  private state: PopulationState = {
    outcome: undefined,
    record: undefined,
    checksum: undefined,
    progress: { fraction: 0, text: 'Starting workers' },
    error: undefined,
  }

  constructor(values: ResonanceValues) {
    this.timer = setTimeout(() => void this.run(values), settled)
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }
  readonly snapshot = () => this.state

  private set(state: PopulationState) {
    this.state = state
    for (const listener of this.listeners) listener()
  }

  private async run(values: ResonanceValues) {
    const { signal } = this.abort
    const start = performance.now()
    try {
      const outcome = await computePopulation(values, {
        signal,
        onProgress: (progress) => this.set({ ...this.state, progress }),
      })
      const { workers } = outcome
      const timing = { seconds: (performance.now() - start) / 1000, workers }
      const record: RunRecord = { ...populationOutcome(outcome), timing, values, complete: true }
      this.set({ outcome, record, checksum: undefined, progress: undefined, error: undefined })
      this.set({ ...this.state, checksum: await outcomeChecksum(record) })
    } catch (error) {
      this.set({
        outcome: undefined,
        record: undefined,
        checksum: undefined,
        progress: undefined,
        error: signal.aborted ? undefined : error,
      })
    }
  }

  cancel(): void {
    clearTimeout(this.timer)
    this.abort.abort()
  }

  dispose(): void {
    this.listeners.clear()
    this.cancel()
  }
}
