interface Options<T> {
  /** Whether one more may be kept beside those that are. */
  readonly fits: (kept: readonly T[], one: T) => boolean
  /** Ends what is not kept, or was kept long enough. */
  readonly end?: (one: T) => void
  /** How long it is kept. */
  readonly seconds: number
}

/**
 * What one run is done with and the next can use: to make it anew costs more than to keep it a little. What nobody takes in time is
 * ended.
 */
export class Spares<T> {
  private readonly kept: { readonly one: T; readonly timer: ReturnType<typeof setTimeout> | undefined }[] = []

  constructor(private readonly options: Options<T>) {}

  /** One that suits, the newest first, or nothing. */
  take(suits: (one: T) => boolean = () => true): T | undefined {
    const index = this.kept.findLastIndex(({ one }) => suits(one))
    return index < 0 ? undefined : this.remove(index)
  }

  /** Keeps it, or ends it where there are enough. */
  keep(one: T): void {
    const { fits, end, seconds } = this.options
    if (!fits(this.list(), one)) return end?.(one)
    this.kept.push({ one, timer: Number.isFinite(seconds) ? this.endAfter(seconds, one) : undefined })
  }

  /** No longer keeps it; it is not ended. */
  forget(one: T): void {
    const index = this.kept.findIndex((spare) => spare.one === one)
    if (index >= 0) this.remove(index)
  }

  /** Ends all. */
  clear(): void {
    for (const one of this.list()) {
      this.forget(one)
      this.options.end?.(one)
    }
  }

  private endAfter(seconds: number, one: T) {
    const timer = setTimeout(() => {
      this.forget(one)
      this.options.end?.(one)
    }, 1000 * seconds)
    // A process in Node does not wait for it.
    if (typeof timer === 'object') timer.unref()
    return timer
  }

  private list(): T[] {
    return this.kept.map(({ one }) => one)
  }

  private remove(index: number): T {
    const [{ one, timer }] = this.kept.splice(index, 1)
    clearTimeout(timer)
    return one
  }
}

/** Seconds between two runs of which the second still uses what the first left: a hand on a slider is quicker. */
export const betweenRuns = 5
