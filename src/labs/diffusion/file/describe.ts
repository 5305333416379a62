import type { Known } from '../run'
import type { DiffusionValues } from '../values'
import type { Contents } from './contents'

/** What a file's contents are to be taken for. */
export interface Description {
  readonly known: Known
  /** Edges of the box out of which coordinates have to be unfolded, one per axis; 0 leaves an axis alone. */
  readonly unfold: readonly number[] | undefined
}

/** Decides about periodic boxes and units, and says what was decided. */
export function describeContents({ trajectories: source, wrapping }: Contents, values: DiffusionValues): Description {
  const notices = [...source.notices]
  const asked = boxOf(values, source.dimensions)
  const found = wrapping?.axes.some(Boolean) ?? false
  let unfold: readonly number[] | undefined
  if (asked.length > 0) {
    unfold = asked
    notices.push(`Coordinates were unfolded from a box of ${asked.join(' × ')}.`)
  } else if (found && source.box && wrapping) {
    unfold = source.box.map((edge, axis) => (wrapping.axes[axis] ? edge : 0))
    notices.push(
      `Coordinates were folded into the file's periodic box of ${source.box.join(' × ')}; they have been unfolded.`,
    )
  } else if (found && wrapping) {
    const guess = wrapping.edges.map((edge) => Number(edge.toPrecision(4)))
    notices.push(
      `Coordinates look folded into a periodic box of about ${guess.join(' × ')}: D would come out far wrong. Give its edges as the parameter box to unfold them.`,
    )
  }
  const given = values.frameInterval > 0
  const counted = !given && source.frameInterval === undefined
  if (counted)
    notices.push('The file does not say how far apart its frames are: times are counted in frames. Set frameInterval.')
  return {
    unfold,
    known: {
      timeStep: given ? values.frameInterval : (source.frameInterval ?? 1),
      units: { length: source.lengthUnit ?? '', time: counted ? 'frames' : (source.timeUnit ?? '') },
      gaps: source.gaps,
      hasGaps: source.missing,
      wrapped: found || asked.length > 0,
      notices,
    },
  }
}

/** Edges of the box as they were asked for: one for each axis of the data, or none. */
function boxOf({ box }: DiffusionValues, dimensions: number): number[] {
  if (box.length === 0 || box.every((edge) => edge === 0)) return []
  return Array.from({ length: dimensions }, (_, axis) => (box.length === 1 ? box[0] : (box[axis] ?? 0)))
}
