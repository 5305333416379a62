import type { Relation } from '../../../parameters/settle'
import { say } from '../../../words/text'
import { checkExtent, checkFit } from '../check'
import type { DiffusionValues } from '../values'

/** Bytes that positions may take: with the working memory beside them they stay within the 4 GiB that kernels can address. */
export const maximumPositionBytes = 3.25 * 2 ** 30

/** Relations between the parameters of generated trajectories. */
export function checkWalk(given: Readonly<Record<string, unknown>>): Relation[] {
  const values = given as DiffusionValues
  const { particles, frames, dimensions } = values
  const problems = checkFit(given)
  if (8 * particles * frames * dimensions > maximumPositionBytes) {
    const most = Math.floor(maximumPositionBytes / (8 * frames * dimensions))
    const reason =
      most >= 1
        ? say(
            'may be at most {most} with {frames} frames in {dimensions} dimensions: positions would take more than 3.25 GiB',
            { most, frames, dimensions },
          )
        : 'must come with fewer frames: one particle alone would take more than 3.25 GiB'
    problems.push({
      name: 'particles',
      given: String(particles),
      reason,
      involves: ['particles', 'frames', 'dimensions'],
    })
  }
  return [...problems, ...checkExtent(values, { particles, frames, dimensions })]
}
