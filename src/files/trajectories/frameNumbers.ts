import { say, type Text } from '../../words/text'
import { TrajectoryError } from './trajectories'

/** Frames on an even grid. */
export interface Grid {
  /** Place of each given number on the grid, from 0; -1 where it lies off the grid and is left out. */
  readonly places: Int32Array
  /** Distance of two places, in the unit of the numbers. */
  readonly step: number
  readonly notices: readonly Text[]
}

/** Times this far off their place, in frames, are an irregular clock and no rounding. */
const offPlace = 0.12
/** Noticed, but borne. */
const jitter = 0.05
/** Frames that lie off the grid are left out as long as they are not more than this share. */
const mostOff = 0.2
/** A grid that is emptier than this is refused. */
const emptiest = 64

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b))

/** The common step of whole numbers in rising order; 1 where there is one number only. */
export function commonStep(numbers: Float64Array): number {
  let divisor = 0
  for (let i = 1; i < numbers.length && divisor !== 1; i++)
    divisor = greatestCommonDivisor(divisor, numbers[i] - numbers[i - 1])
  return divisor || 1
}

/** The commonest of some positive numbers that scatter a little, as the mean of its like; of equals the smallest. */
function commonest(sorted: readonly number[], scatter: number): number {
  let best = { count: 0, mean: sorted[0] }
  for (let start = 0; start < sorted.length; ) {
    let end = start
    let sum = 0
    while (end < sorted.length && sorted[end] <= sorted[start] * (1 + scatter)) sum += sorted[end++]
    if (end - start > best.count) best = { count: end - start, mean: sum / (end - start) }
    start = end
  }
  return best.mean
}

const outOf = (off: number, count: number, step: number) =>
  say('{left} of {count} frames do not lie on the grid of one every {step} and were left out.', {
    left: off,
    count,
    step: Number(step.toPrecision(6)),
  })

/**
 * Puts whole frame numbers on the grid of their common step: 0, 1000, 3000 become 0, 1, 3.
 * @param numbers rising
 * @param regular frames come from a program that writes one every so many: what lies off (the first, after a restart) is left out
 * @throws TrajectoryError where they are too uneven for any grid
 */
export function gridOfNumbers(numbers: ArrayLike<number>, regular: boolean): Grid {
  const count = numbers.length
  const steps = Array.from({ length: count - 1 }, (_, i) => numbers[i + 1] - numbers[i])
  const divisor = steps.reduce((a, b) => greatestCommonDivisor(a, b), 0) || 1
  const usual =
    steps.length > 0
      ? commonest(
          steps.toSorted((a, b) => a - b),
          0,
        )
      : 1
  const place = (step: number, phase: number) =>
    Int32Array.from(numbers, (number) => ((number - phase) % step === 0 ? Math.round((number - phase) / step) : -1))
  if (regular && steps.some((step) => step % usual !== 0)) {
    const phases = new Map<number, number>()
    for (let i = 0; i < count; i++) {
      const rest = numbers[i] % usual
      phases.set(rest, (phases.get(rest) ?? 0) + 1)
    }
    const [phase, members] = [...phases].reduce((best, next) => (next[1] > best[1] ? next : best))
    const off = count - members
    if (off <= Math.max(1, mostOff * count) && members > 2) {
      const first = Array.prototype.find.call(numbers, (number: number) => number % usual === phase) as number
      return { places: place(usual, first), step: usual, notices: [outOf(off, count, usual)] }
    }
  }
  const span = count > 0 ? (numbers[count - 1] - numbers[0]) / divisor + 1 : 1
  if (regular && span > emptiest * count)
    throw new TrajectoryError(
      say('the frames are too unevenly spaced (one every {least} to {most} steps): write them at a fixed interval', {
        least: divisor,
        most: Math.max(...steps),
      }),
    )
  const places = place(divisor, numbers[0] ?? 0)
  const uneven = regular && steps.some((step) => step % usual !== 0)
  const notices = uneven
    ? [
        say('The frames are unevenly spaced: they were put on a grid of one every {step}, most of which is empty.', {
          step: divisor,
        }),
      ]
    : []
  return { places, step: divisor, notices }
}

/**
 * Puts times on an even grid: with some frames missing, and rounded to few digits.
 * @param times rising
 * @param regular see gridOfNumbers
 * @returns the grid, or the index of the first time that has no place on any
 */
export function gridOfTimes(times: ArrayLike<number>, regular: boolean): Grid | { readonly uneven: number } {
  const count = times.length
  if (count < 2) return { places: new Int32Array(count), step: 1, notices: [] }
  const steps = Array.from({ length: count - 1 }, (_, i) => times[i + 1] - times[i])
  const sorted = steps.toSorted((a, b) => a - b)
  const small = sorted.filter((step) => step < 1.5 * sorted[0])
  const guesses = [small.reduce((sum, step) => sum + step, 0) / small.length, commonest(sorted, 0.1)]
  let uneven = 1
  for (const [i, guess] of guesses.entries()) {
    const grid = follow(times, guess, regular && i > 0)
    if (typeof grid !== 'number') return grid
    uneven = grid
  }
  return { uneven }
}

/** Follows times along a grid whose step is known ever better. @returns the grid, or the first time off it */
function follow(times: ArrayLike<number>, guess: number, leaveOut: boolean): Grid | number {
  const count = times.length
  let start = 0
  if (leaveOut) {
    while (start < count - 2 && Math.abs(times[start + 1] - times[start] - guess) > 0.1 * guess) start++
  }
  const places = new Int32Array(count)
  let step = guess
  let last = start
  const off = (i: number) => {
    places[i] = -1
  }
  for (let i = 0; i < start; i++) off(i)
  for (let i = start + 1; i < count; i++) {
    const ahead = (times[i] - times[last]) / step
    const whole = Math.round(ahead)
    if (leaveOut && (whole < 1 || Math.abs(ahead - whole) > offPlace)) {
      off(i)
      continue
    }
    places[i] = places[last] + Math.max(1, whole)
    if (whole <= 64) step = (times[i] - times[start]) / places[i]
    last = i
  }
  step = (times[last] - times[start]) / places[last]
  let worst = 0
  for (let i = 0; i < count; i++) {
    if (places[i] < 0) continue
    const wrong = Math.abs((times[i] - times[start]) / step - places[i])
    if (wrong > offPlace) return firstOff(times, guess, i)
    worst = Math.max(worst, wrong)
  }
  const left = places.reduce((sum, place) => sum + (place < 0 ? 1 : 0), 0)
  if (left > Math.max(1, mostOff * count)) return firstOff(times, guess, start + 1)
  const notices = left > 0 ? [outOf(left, count, step)] : []
  if (worst > jitter)
    notices.push(
      say('Times are up to {percent} % of a frame away from an even spacing; each was put in the nearest frame.', {
        percent: Math.round(100 * worst),
      }),
    )
  return { places, step, notices }
}

/** The first time that does not follow the one before it by a whole number of steps. */
function firstOff(times: ArrayLike<number>, step: number, otherwise: number): number {
  for (let i = 1; i < times.length; i++) {
    const ahead = (times[i] - times[i - 1]) / step
    if (Math.abs(ahead - Math.round(ahead)) > offPlace) return i
  }
  return otherwise
}
