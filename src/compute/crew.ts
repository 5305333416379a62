/** Batches between two looks at whether another number of workers is faster. */
const patience = 40
/** How much the newest measurement counts. */
const weight = 0.3

/**
 * Chooses how many workers a lock-step run uses. All of them, as long as each has a core of its own; but where other programs
 * hold the cores (software graphics, a second tab), workers that wait for each other lose more than they win, and fewer are
 * faster. Digits do not depend on the choice, so it can be made by the clock.
 */
export class Crew {
  private readonly sizes: readonly number[]
  /** Measured milliseconds per step for each size; undefined before its first batch. */
  private readonly costs: (number | undefined)[]
  private best: number
  /** The first look comes soon. */
  private batches = patience - 3
  private trying: number

  constructor(most: number) {
    this.sizes = [...new Set([most, Math.ceil(most / 2), 1])]
    this.costs = this.sizes.map(() => undefined)
    this.best = 0
    this.trying = 0
  }

  /** Workers that the next batch should use. */
  get size(): number {
    return this.sizes[this.trying]
  }

  /** Tells how long a batch took. */
  report(steps: number, milliseconds: number) {
    if (steps <= 0 || this.sizes.length === 1) return
    const cost = milliseconds / steps
    const before = this.costs[this.trying]
    // What has not been tried for a while says nothing any more.
    const stale = before === undefined || this.trying !== this.best
    this.costs[this.trying] = stale ? cost : before + weight * (cost - before)
    this.best = this.sizes.reduce((best, _, k) => (this.known(k) < this.known(best) ? k : best), this.best)
    this.batches++
    // Now and then one batch with each of the others: the machine changes.
    const turn = this.batches % patience
    this.trying = turn > 0 && turn < this.sizes.length ? (this.best + turn) % this.sizes.length : this.best
  }

  private known(k: number) {
    return this.costs[k] ?? Number.POSITIVE_INFINITY
  }
}
