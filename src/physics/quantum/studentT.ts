/** By degrees of freedom, from 1 on. */
const intervals: readonly (readonly [usual: number, wide: number])[] = [
  ...([
    [1.837, 12.706],
    [1.321, 4.303],
    [1.197, 3.182],
    [1.142, 2.776],
    [1.111, 2.571],
    [1.091, 2.447],
  ] as const),
  ...([
    [1.077, 2.365],
    [1.067, 2.306],
    [1.059, 2.262],
    [1.053, 2.228],
    [1.048, 2.201],
    [1.043, 2.179],
  ] as const),
  ...([
    [1.04, 2.16],
    [1.037, 2.145],
    [1.034, 2.131],
    [1.032, 2.12],
    [1.03, 2.11],
    [1.029, 2.101],
  ] as const),
]

/** Whether an error that comes from so many independent estimates needs Student's t: up to nineteen. */
export const isSmall = (replicates: number) => replicates >= 2 && replicates <= intervals.length + 1

/** Standard errors of a mean of independent estimates within which the truth lies in 68.27 and in 95 of 100 cases: Student (1908). */
export const studentIntervals = (replicates: number | undefined): readonly [usual: number, wide: number] =>
  replicates !== undefined && isSmall(replicates) ? intervals[replicates - 2] : [1, 1.96]
