import { copyOfMotion, type Integrator, jerksOf, type Motion, takeStep } from '.'

/** A step is taken once more where the next one would have to be shorter than this share of it. */
const tooLong = 0.5
/** The next step is at most so many times as long, and after a failure not shorter than this share. */
const growth = 2
const shrinkage = 1 / 16
/** Below this share of the interval a step means that two bodies meet. */
export const shortest = 2 ** -40

/** Bodies come so close to each other that no step is short enough. */
export class StepTooShortError extends Error {
  constructor() {
    super('two bodies meet: no step is short enough for them')
    this.name = 'StepTooShortError'
  }
}

/**
 * Goes on by a time in steps of which the last ends exactly there. The last two are equally long, so that none is a splinter.
 * @param wanted length of the first step @param attempt takes a step of that length and says how long the next should be, or, undone, how long
 * it should have been
 * @returns the length that the next step should have @throws StepTooShortError
 */
export function inSteps(
  time: number,
  wanted: number,
  attempt: (h: number) => { readonly taken: boolean; readonly next: number },
): number {
  let left = time
  let want = wanted
  while (left > 0) {
    let h = want
    if (!(h < left)) h = left
    else if (2 * h > left) h = left / 2
    const { taken, next } = attempt(h)
    want = next
    if (taken) left = h === left ? 0 : left - h
    else if (next < shortest * time) throw new StepTooShortError()
  }
  return want
}

/**
 * Length of the next step by Aarseth's criterion, the least over all bodies of
 *
 *     √(η (|a| |a⁽²⁾| + |j|²) / (|j| |a⁽³⁾| + |a⁽²⁾|²))
 *
 * with the derivatives of Hermite's polynomial at the end of the step (Makino & Aarseth 1992, eqs. 5, 6 and 9; Aarseth 2003, eq. 2.13).
 */
function aarsethStep(motion: Motion, before: Motion, h: number, accuracy: number): number {
  const jerk = jerksOf(motion)
  const jerkBefore = jerksOf(before)
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < motion.position.x.length; i++) {
    let a = 0
    let j = 0
    let second = 0
    let third = 0
    for (const axis of ['x', 'y', 'z'] as const) {
      const a0 = before.acceleration[axis][i]
      const a1 = motion.acceleration[axis][i]
      const j0 = jerkBefore[axis][i]
      const j1 = jerk[axis][i]
      // h³ a⁽³⁾ and h² a⁽²⁾ at the end of the step.
      const cubic = 12 * (a0 - a1) + 6 * h * (j0 + j1)
      const square = 6 * (a0 - a1) + h * (2 * j0 + 4 * j1)
      a += a1 * a1
      j += j1 * j1
      second += square * square
      third += cubic * cubic
    }
    // In units of h.
    const above = Math.sqrt(a * second) + h * h * j
    const below = h * Math.sqrt(j * third) + second
    const ratio = above / below
    if (ratio < least) least = ratio
  }
  return h * Math.sqrt(accuracy * least)
}

/**
 * Goes on by a time with Hermite's method and Aarseth's shared steps: the plain twin of the kernel.
 * @param accuracy η @param wanted length of the first step @returns the length that the next step should have @throws StepTooShortError
 */
export function advanceByAarseth(
  integrator: Integrator,
  motion: Motion,
  time: number,
  accuracy: number,
  wanted: number,
): number {
  return inSteps(time, wanted, (h) => {
    const before = copyOfMotion(motion)
    const { clock } = motion
    const begun = clock?.now ?? 0
    takeStep(integrator, motion, h)
    const next = aarsethStep(motion, before, h, accuracy)
    if (!(next < tooLong * h)) return { taken: true, next: Math.min(next, growth * h) }
    if (clock) clock.now = begun
    for (const axis of ['x', 'y', 'z'] as const) {
      motion.position[axis].set(before.position[axis])
      motion.velocity[axis].set(before.velocity[axis])
      motion.acceleration[axis].set(before.acceleration[axis])
      jerksOf(motion)[axis].set(jerksOf(before)[axis])
    }
    return { taken: false, next: Math.max(next, shrinkage * h) }
  })
}
