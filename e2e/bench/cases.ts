/** One way to compute one thing, ready to be timed. */
export interface Case {
  /** What is computed, e.g. "gravity". */
  readonly kernel: string
  /** How, e.g. "f64x2, Newton's third law". The plain loop is called "plain TypeScript". */
  readonly variant: string
  readonly workers: number
  /** Stars, samples, particles, …: the size of the problem. */
  readonly size: number
  /** Unit of the rate: what is counted, per second. */
  readonly unit: string
  /** How many of those one call computes. */
  readonly work: number
  /** Computes it once. @returns the milliseconds it took */
  readonly run: () => Promise<number>
}

/** All ways to compute one thing, the plain loop first. */
export interface Group {
  readonly cases: readonly Case[]
  readonly dispose: () => void
}

/** A line of the result. */
export interface Row {
  readonly kernel: string
  readonly variant: string
  readonly workers: number
  readonly size: number
  readonly rate: number
  readonly unit: string
  /** Per piece of work. */
  readonly nanoseconds: number
  /** Against the plain loop of the same kernel and size, round by round; the median. */
  readonly speedup: number
  /** What each counted round took. */
  readonly milliseconds: readonly number[]
  /** Processor time of each counted round on all threads of the browser, in ms: what others do on the machine takes none of it. */
  readonly processor: readonly number[]
}

export const median = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * Times a group: every round runs each case once, one after the other, so that a noisy machine disturbs all alike.
 * Speed-ups are formed within a round; rates are those of the median round.
 * @param rounds counted rounds; one more goes before them, for the compilers
 * @param processor the browser's processor time so far, in ms
 */
export async function timeGroup({ cases }: Group, rounds: number, processor: () => Promise<number>): Promise<Row[]> {
  const times = cases.map(() => [] as number[])
  const taken = cases.map(() => [] as number[])
  for (let round = -1; round < rounds; round++) {
    for (const [k, each] of cases.entries()) {
      const before = await processor()
      const milliseconds = await each.run()
      const after = await processor()
      if (round < 0) continue
      times[k].push(milliseconds)
      taken[k].push(after - before)
    }
  }
  return cases.map(({ kernel, variant, workers, size, unit, work }, k) => {
    const milliseconds = median(times[k])
    return {
      kernel,
      variant,
      workers,
      size,
      rate: (work / milliseconds) * 1000,
      unit,
      nanoseconds: (milliseconds * 1e6) / work,
      milliseconds: times[k],
      processor: taken[k],
      speedup: median(times[k].map((time, round) => times[0][round] / cases[0].work / (time / work))),
    }
  })
}
