import { say, type Text } from '../../words/text'
import { gridOfNumbers, gridOfTimes } from './frameNumbers'
import { TrajectoryError } from './trajectories'

/** Which of the frames that were read count, and where each has its place. */
export interface Timeline {
  /** Frames in the order they were read, repeated ones left out. */
  readonly kept: readonly number[]
  /** Where each of them belongs. */
  readonly places: readonly number[]
  /** Places, filled or not. */
  readonly frames: number
  readonly interval: number | undefined
  readonly notices: readonly Text[]
  readonly reading: readonly Text[]
}

type Clock = readonly (number | undefined)[]

/** Resolution of the single-precision times that GROMACS writes. */
const singlePrecision = 2.5e-7
/** Share of a frame that a clock may be off. */
const tolerance = 0.12

const complete = (clock: Clock): clock is readonly number[] =>
  clock.length > 1 && clock.every((value) => value !== undefined && Number.isFinite(value))
const stands = (clock: readonly number[]) => clock.every((value) => value === clock[0])

/** Time per step, where times and steps say the same. */
function slopeOf(times: readonly number[], steps: readonly number[]): number | undefined {
  const last = times.length - 1
  const slope = (times[last] - times[0]) / (steps[last] - steps[0])
  if (!(slope > 0) || steps.some((step, i) => i > 0 && step <= steps[i - 1])) return undefined
  const usual = steps.slice(1).map((step, i) => step - steps[i])
  const frame = usual.sort((a, b) => a - b)[usual.length >> 1] * slope
  const most = tolerance * frame + singlePrecision * Math.max(Math.abs(times[0]), Math.abs(times[last]))
  const linear = times.every((time, i) => Math.abs(time - times[0] - slope * (steps[i] - steps[0])) <= most)
  return linear ? slope : undefined
}

/** Leaves out what a program that was started again has written a second time: where a clock falls back, what came after that is void. */
function withoutRepeats(clock: readonly number[]): readonly number[] {
  const kept: number[] = []
  clock.forEach((value, frame) => {
    while (kept.length > 0 && clock[kept[kept.length - 1]] >= value) kept.pop()
    kept.push(frame)
  })
  return kept
}

/**
 * Puts frames in their places by their times or step numbers: repeated ones left out (the last one counts), lost ones leave a gap.
 * @throws TrajectoryError where they are spaced too unevenly
 */
export function timelineOf(times: Clock, steps: Clock): Timeline {
  const count = times.length
  const notices: Text[] = []
  const reading: Text[] = []
  const timed = complete(times) && !stands(times)
  const stepped = complete(steps) && !stands(steps) && steps.every(Number.isSafeInteger)
  if (complete(times) && !timed)
    notices.push(
      say('Every frame of the file has the time {time}, which therefore counts for nothing.', { time: times[0] }),
    )
  const slope = timed && stepped ? slopeOf(times, steps) : undefined
  const bySteps = stepped && (!timed || slope !== undefined)
  const clock = bySteps ? steps : timed ? times : undefined
  if (!clock) {
    const kept = Array.from({ length: count }, (_, i) => i)
    return { kept, places: kept, frames: count, interval: undefined, notices, reading }
  }
  let kept = withoutRepeats(clock)
  if (kept.length < count) {
    const what = bySteps ? 'Step numbers' : 'Times'
    notices.push(
      say(
        '{what} of the file fall back or repeat, as after a restart: of what was written again the last counts, and {left} of {count} frames were left out.',
        { what, left: count - kept.length, count },
      ),
    )
  }
  const values = kept.map((frame) => clock[frame] ?? 0)
  const grid = bySteps ? gridOfNumbers(values, true) : gridOfTimes(values, true)
  if ('uneven' in grid)
    throw new TrajectoryError(
      say(
        'frames are not evenly spaced in time: frame {frame}, at {time}, does not fit into the rhythm of the others; write frames at a fixed interval',
        { frame: kept[grid.uneven] + 1, time: values[grid.uneven] },
      ),
    )
  notices.push(...grid.notices)
  kept = kept.filter((_, i) => grid.places[i] >= 0)
  const used = [...grid.places].filter((place) => place >= 0)
  const places = used.map((place) => place - used[0])
  const frames = (places.at(-1) ?? 0) + 1
  if (frames > kept.length)
    notices.push(
      say('{missing} of {frames} frames are missing from the file: they are gaps.', {
        missing: frames - kept.length,
        frames,
      }),
    )
  const interval = timed ? (bySteps ? (slope ?? 0) * grid.step : grid.step) : undefined
  if (bySteps) reading.push(say('Frames were placed by their step numbers, one every {step}.', { step: grid.step }))
  else reading.push('Frames were placed by their times.')
  return { kept, places, frames, interval, notices, reading }
}
