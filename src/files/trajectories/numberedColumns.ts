import type { ColumnMeaning } from './csvColumns'

/** Steps under any other reading have to be so many times as long (mean squares). */
const clearly = 4
/** Times this far off their place, in frames, are no clock. */
const offPlace = 0.12

/** Mean square step of the coordinates over the shortest step of the clock, where rows of the same track follow it; nothing where they don't. */
function meanSquareStep(
  track: ArrayLike<number>,
  clock: ArrayLike<number>,
  axes: readonly ArrayLike<number>[],
): number | undefined {
  const before = new Map<number, number>()
  const steps: { readonly time: number; readonly square: number }[] = []
  for (let row = 0; row < track.length; row++) {
    const last = before.get(track[row])
    before.set(track[row], row)
    if (last === undefined) continue
    const time = clock[row] - clock[last]
    if (!(time > 0)) return undefined
    const square = axes.reduce((sum, axis) => sum + (axis[row] - axis[last]) ** 2, 0)
    if (Number.isFinite(square)) steps.push({ time, square })
  }
  // Most tracks should have two positions.
  if (steps.length === 0 || before.size > 0.5 * track.length) return undefined
  const shortest = steps.reduce((least, { time }) => Math.min(least, time), Number.POSITIVE_INFINITY)
  if (steps.some(({ time }) => Math.abs(time / shortest - Math.round(time / shortest)) > offPlace)) return undefined
  const short = steps.filter(({ time }) => time < 1.5 * shortest)
  return short.reduce((sum, { square }) => sum + square, 0) / short.length
}

/**
 * What four or five columns of numbers without names are: one that numbers tracks, one of frames or times, and coordinates. Of several ways to
 * read them the one counts in which particles move the least by far.
 * @returns the meaning of each column, or nothing where none is clear
 */
export function numberedColumns(columns: readonly ArrayLike<number>[]): readonly ColumnMeaning[] | undefined {
  const whole = columns.map((column) => Array.prototype.every.call(column, Number.isSafeInteger))
  const found: { readonly square: number; readonly names: readonly ColumnMeaning[] }[] = []
  for (const [particle, track] of columns.entries()) {
    if (!whole[particle]) continue
    for (const [time, clock] of columns.entries()) {
      if (time === particle) continue
      const rest = [...columns.keys()].filter((field) => field !== particle && field !== time)
      // Coordinates have decimals, at least one of them.
      if (rest.every((field) => whole[field])) continue
      const square = meanSquareStep(
        track,
        clock,
        rest.map((field) => columns[field]),
      )
      if (square === undefined) continue
      const names = columns.map(
        (_, field): ColumnMeaning =>
          field === particle
            ? 'particle'
            : field === time
              ? whole[time]
                ? 'frame'
                : 'time'
              : (['x', 'y', 'z'] as const)[rest.indexOf(field)],
      )
      found.push({ square, names })
    }
  }
  found.sort((a, b) => a.square - b.square)
  const [best, next] = found
  return best && (!next || next.square > clearly * best.square) ? best.names : undefined
}
