import { clusterSample } from '../../kernels/clusterLayout'
import type { Sample } from './series'

/** The closest that two stars have come, and when, in the run's own units. */
export interface Approach {
  readonly separation: number
  readonly time: number
}

/** The closer of what there was and what a sample has; of equals the earlier. Undefined where not all pairs are looked at, or there are none. */
export function closerOf(
  before: Approach | undefined,
  sample: Sample,
  time: number,
  stars: number,
): Approach | undefined {
  const separation = sample[clusterSample.place.closest]
  if (stars < 2 || separation < 0 || (before && before.separation <= separation)) return before
  return { separation, time }
}
