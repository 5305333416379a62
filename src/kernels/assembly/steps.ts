// Integrators that choose their steps: one length for all stars, the same for any number of workers. Twin:
// ../../physics/integrators/adaptive.ts.

import { EXTREMES_FIRST, STEPPING, STEPPING_AARSETH } from './clusterState'
import { endStep } from './external'
import { handIn, leastOf } from './extremes'
import { radauStep, wasTaken } from './gaussRadau'
import { aarsethRatio, aarsethStep } from './hermite'
import { goBack, takeMoves } from './moves'

/** A step is taken once more where the next one would have to be shorter than this share of it. */
const TOO_LONG: f64 = 0.5
/** The next step is at most so many times as long, and after a failure not shorter than this share. */
const GROWTH: f64 = 2
const SHRINKAGE: f64 = 0.0625
/** 2⁻⁴⁰: below this share of the unit a step means that two stars meet. */
const SHORTEST: f64 = 9.094947017729282e-13

const CANCELLED: f64 = -1
const STUCK: f64 = -2

/** What a negative answer of `takeSteps` means to whoever called the kernel: 0 cancelled, 2 no step short enough. */
export function stepsOf(answer: f64): i32 {
  return answer == STUCK ? 2 : 0
}

/** Whether the last attempt counts. */
let taken: bool = true

/** An attempt at a step. @returns how long the next one should be, or how long this one should have been; negative where cancelled */
function attempt(state: usize, h: f64, first: i32, last: i32, worker: i32, workers: i32): f64 {
  if (load<i32>(state + STEPPING) != STEPPING_AARSETH) {
    const next = radauStep(state, h, first, last, worker, workers)
    taken = wasTaken()
    return next
  }
  if (!takeMoves(state, h, -1, first, last, worker, workers)) return CANCELLED
  if (!handIn(state, aarsethRatio(state, h, first, last), 0, 0, worker, workers)) return CANCELLED
  const next = aarsethStep(state, h, leastOf(state, EXTREMES_FIRST, workers))
  taken = !(next < TOO_LONG * h)
  if (taken) return min(next, GROWTH * h)
  goBack(state, first, last)
  return max(next, SHRINKAGE * h)
}

/**
 * Goes on by a time in steps of which the last ends exactly there. The last two are equally long, so that none is a splinter.
 * @param wanted length of the first step
 * @returns the length that the next step should have, or a negative number (`stepsOf`)
 */
export function takeSteps(state: usize, time: f64, wanted: f64, first: i32, last: i32, worker: i32, workers: i32): f64 {
  let left = time
  while (left > 0) {
    let h = wanted
    if (!(h < left)) h = left
    else if (2 * h > left) h = left / 2
    wanted = attempt(state, h, first, last, worker, workers)
    if (wanted < 0) return wanted
    if (taken) {
      endStep(h)
      left = h == left ? 0 : left - h
    } else if (wanted < SHORTEST * time) return STUCK
  }
  return wanted
}
