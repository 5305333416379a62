import { say } from '../../../words/text'
import type { Known } from '../known'
import type { DiffusionValues } from '../values'
import type { Contents } from './contents'
import { edgesAsked } from './contents'

/** What a file's contents are to be taken for. */
export interface Description {
  readonly known: Known
  /** Edges of the box out of which coordinates have to be unfolded, one per axis; 0 leaves an axis alone. */
  readonly unfold: readonly number[] | undefined
}

/** Decides about periodic boxes and units, and says what was decided. */
export function describeContents(
  { trajectories: source, wrapping, asked, unfolded, transport }: Contents,
  values: DiffusionValues,
): Description {
  const notices = [...source.notices]
  const reading = [...(source.reading ?? [])]
  const edges = edgesAsked(values.box, source)
  const found = wrapping?.axes.some(Boolean) ?? false
  if (asked) {
    const box = edges.join(' × ')
    if (asked.crossings > 0)
      notices.push(
        say('{crossings} steps across the faces of a box of {box} were found; they have been unfolded.', {
          crossings: asked.crossings,
          box,
        }),
      )
    else notices.push(say('No step crosses a face of a box of {box}: there was nothing to unfold.', { box }))
    if (asked.doubtful > 0)
      notices.push(
        say(
          '{doubtful} steps go over more than a quarter of the box: which way round they went is doubtful. Frames closer together would settle it.',
          { doubtful: asked.doubtful },
        ),
      )
  } else if (found && wrapping) {
    const guess = wrapping.edges.map((edge) => Number(edge.toPrecision(4)))
    notices.push(
      say(
        'Coordinates look folded into a periodic box of about {guess}: D would come out far wrong. Give its edges as the parameter box to unfold them.',
        { guess: guess.join(' × ') },
      ),
    )
  }
  const given = values.frameInterval > 0
  const frameStep = source.frameStep ?? 1
  const counted = !given && source.frameInterval === undefined
  if (counted)
    notices.push('The file does not say how far apart its frames are: times are counted in frames. Set frameInterval.')
  const timeStep = given ? values.frameInterval * frameStep : (source.frameInterval ?? frameStep)
  const units = { length: source.lengthUnit ?? '', time: counted ? 'frames' : (source.timeUnit ?? '') }
  const box = edges.length > 0 ? edges : source.box
  const interval = `${Number(timeStep.toPrecision(8))} ${units.time}`
  reading.push(
    given
      ? say('Interval between frames: {interval} (as given).', { interval })
      : say('Interval between frames: {interval}.', { interval: interval.trim() }),
  )
  reading.push(say('Length unit: {unit}.', { unit: units.length || 'none is named' }))
  return {
    unfold: asked && !unfolded ? edges : undefined,
    known: {
      timeStep,
      frameStep,
      ...(source.axes ? { axes: source.axes } : {}),
      ...(source.firstFrame ? { firstFrame: source.firstFrame } : {}),
      ...(source.names ? { names: source.names } : {}),
      units,
      ...(box ? { box } : {}),
      ...(!box && source.volume !== undefined ? { volume: source.volume } : {}),
      ...(transport ? { transport } : {}),
      gaps: source.gaps,
      hasGaps: source.missing,
      wrapped: found || (source.unfolded ?? false) || (asked?.crossings ?? 0) > 0,
      notices,
      reading,
    },
  }
}
