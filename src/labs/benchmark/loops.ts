import { computePlainly, type PlainProblem } from '../../experiments/ladder'

/** The plain loops, as a thread of their own computes them. */
export const loops = {
  /** Computes a problem again and again for so many milliseconds, but once at least. */
  plainly({ problem, share }: { readonly problem: PlainProblem; readonly share: number }): PlainTurn {
    const start = performance.now()
    for (let passes = 1; ; passes++) {
      const values = computePlainly(problem)
      const taken = performance.now() - start
      if (taken >= share) return { values, milliseconds: taken / passes }
    }
  },
}

export interface PlainTurn {
  readonly values: Float64Array
  /** Of one pass. */
  readonly milliseconds: number
}
