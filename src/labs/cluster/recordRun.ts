import { sharedMemoryAvailable } from '../../compute/cores'
import type { Trajectories } from '../../files/trajectories/trajectories'
import { readFile } from '../../rooms/keptRuns'
import { say } from '../../words/text'
import type { ClusterValues } from './parameters'
import { ClusterRun } from './run'
import { scalesOf } from './scales'

/** Frames that are kept of a run. */
const mostFrames = 201
/** Steps that are recorded of a run that has not begun. */
const fewestSteps = 200

/**
 * Computes a run once more from its start to a step and keeps evenly spaced positions of all stars: a run draws only its newest state, and
 * recomputing gives the same digits.
 */
export async function recordRun(
  values: ClusterValues,
  steps: number,
  onProgress: (fraction: number) => void,
): Promise<Trajectories> {
  const wanted = Math.max(fewestSteps, steps)
  const stride = Math.ceil(wanted / (mostFrames - 1))
  const frames = Math.floor(wanted / stride) + 1
  const run = await ClusterRun.create(values, { shared: sharedMemoryAvailable() }, { readFile })
  try {
    const { stars } = run.values
    const positions = new Float64Array(3 * stars * frames)
    for (let frame = 0; frame < frames; frame++) {
      while (run.done < frame * stride) await run.advance(frame * stride - run.done)
      const { position } = await run.phaseSpace()
      for (let i = 0; i < 3 * stars; i++) positions[i * frames + frame] = position[i]
      onProgress((frame + 1) / frames)
    }
    return {
      particles: run.values.stars,
      frames,
      dimensions: 3,
      positions,
      gaps: 0,
      missing: false,
      frameInterval: stride * values.timeStep,
      timeUnit: scalesOf(values).units.time,
      lengthUnit: scalesOf(values).units.length,
      unwrapped: true,
      notices: [
        say('{stars} stars of the cluster lab, one frame every {stride} steps.', { stars: run.values.stars, stride }),
      ],
    }
  } finally {
    run.dispose()
  }
}
