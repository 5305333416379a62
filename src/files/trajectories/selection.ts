import { say, type Text } from '../../words/text'
import { withoutStillAxes } from './stillAxes'
import type { Trajectories } from './trajectories'

/** Which part of a recording counts. */
export interface Selection {
  /** First and last frame, or the first alone, as the file numbers its frames; from 0 on where it does not. */
  readonly frameRange?: readonly number[]
  /** One frame in so many is taken. */
  readonly stride?: number
  /** Fewest positions of a track, after the frames have been chosen. */
  readonly minimumLength?: number
}

/** What cannot be chosen, by the name of what was asked for. */
export interface Unselectable {
  readonly name: 'frameRange' | 'minimumLength' | 'stride'
  readonly given: string
  readonly reason: Text
}

export const selects = ({ frameRange = [], stride = 1, minimumLength = 1 }: Selection): boolean =>
  frameRange.length > 0 || stride > 1 || minimumLength > 1

/**
 * The chosen part of trajectories, with the interval that its frames have, and a notice of everything that was left out.
 * What has to be unfolded must have been: steps over several frames may be longer than half a box.
 */
export function selectPart(source: Trajectories, selection: Selection): Trajectories | Unselectable {
  const { frameRange = [], stride = 1, minimumLength = 1 } = selection
  const { particles, dimensions, tracks, frameStep = 1, firstFrame = 0 } = source
  const recording = tracks
    ? tracks.starts.reduce((last, start, i) => Math.max(last, start + tracks.lengths[i]), 0)
    : source.frames
  const numberOf = (place: number) => firstFrame + place * frameStep
  const begin = Math.max(0, Math.ceil(((frameRange[0] ?? 0) - firstFrame) / frameStep))
  const end = Math.min(
    recording - 1,
    Math.floor(((frameRange[1] ?? Number.POSITIVE_INFINITY) - firstFrame) / frameStep),
  )
  if (begin > end) {
    const last = numberOf(recording - 1)
    const reason =
      frameStep > 1
        ? say('holds no frame: the file has frames {firstFrame} to {last}, one every {frameStep}', {
            firstFrame,
            last,
            frameStep,
          })
        : say('holds no frame: the file has frames {firstFrame} to {last}', { firstFrame, last })
    return { name: 'frameRange', given: frameRange.join(','), reason }
  }
  const length = Math.floor((end - begin) / stride) + 1
  const notices: Text[] = []
  const cut = recording - (end - begin + 1)
  if (cut > 0)
    notices.push(
      say('frameRange takes frames {begin} to {end}: {cut} of {count} frames were left out.', {
        begin: numberOf(begin),
        end: numberOf(end),
        cut,
        count: recording,
      }),
    )
  if (stride > 1)
    notices.push(
      say(
        'stride takes one frame in {stride}, {left} of {count}: the frames that are left are {apart} frames of the file apart.',
        { stride, left: length, count: end - begin + 1, apart: stride * frameStep },
      ),
    )

  const chosen: Cut[] = []
  let [before, empty, short, longest] = [0, 0, 0, 0]
  for (let particle = 0; particle < particles; particle++) {
    const own = tracks?.lengths[particle] ?? source.frames
    const start = tracks?.starts[particle] ?? 0
    const from = dimensions * before
    before += own
    // Places in the new recording at which this track may have a position.
    let first = Math.max(0, Math.ceil((start - begin) / stride))
    let last = Math.min(length - 1, Math.floor((start + own - 1 - begin) / stride))
    const there = (place: number) => !Number.isNaN(source.positions[from + begin + place * stride - start])
    while (first <= last && !there(first)) first++
    while (last >= first && !there(last)) last--
    let positions = 0
    for (let place = first; place <= last; place++) if (there(place)) positions++
    longest = Math.max(longest, positions)
    if (positions === 0) empty++
    else if (positions < minimumLength) short++
    else chosen.push({ particle, from, own, start, first, last, positions })
  }
  if (chosen.length === 0) {
    const none = { name: 'minimumLength', given: String(minimumLength) } as const
    return longest === 0
      ? { name: 'frameRange', given: frameRange.join(','), reason: 'holds no positions' }
      : { ...none, reason: say('leaves no track: the longest has {longest} positions', { longest }) }
  }
  if (empty > 0)
    notices.push(
      say('{empty} of {particles} tracks have no position among these frames and were left out.', { empty, particles }),
    )
  if (short > 0)
    notices.push(
      say(
        '{short} of {particles} tracks have fewer than {minimumLength} positions and were left out: what is left speaks for the long tracks, which as a rule are those of slow particles.',
        { short, particles, minimumLength },
      ),
    )
  return withoutStillAxes({
    ...source,
    ...laidOut(source, chosen, { begin, stride, length }),
    particles: chosen.length,
    ...(source.frameInterval === undefined ? {} : { frameInterval: source.frameInterval * stride }),
    ...(stride * frameStep > 1 ? { frameStep: stride * frameStep } : {}),
    firstFrame: numberOf(begin),
    ...(source.replicas ? { replicas: countPerReplica(source.replicas, chosen) } : {}),
    ...(source.charges
      ? { charges: Float64Array.from(chosen, ({ particle }) => source.charges?.[particle] ?? 0) }
      : {}),
    ...(source.species ? { species: chosen.map(({ particle }) => source.species?.[particle] ?? '') } : {}),
    ...(source.names ? { names: chosen.map(({ particle }) => source.names?.[particle] ?? '') } : {}),
    notices: [...source.notices, ...notices],
  })
}

/** How many tracks of each replica are kept; one without any is none any more. */
function countPerReplica(replicas: readonly number[], chosen: readonly Cut[]): number[] {
  const counts = replicas.map(() => 0)
  let [replica, end] = [0, replicas[0]]
  for (const { particle } of chosen) {
    while (particle >= end) end += replicas[++replica]
    counts[replica]++
  }
  return counts.filter((count) => count > 0)
}

/** A track that is kept: where it stands, and at which places of the new recording. */
interface Cut {
  readonly particle: number
  readonly from: number
  readonly own: number
  readonly start: number
  readonly first: number
  readonly last: number
  readonly positions: number
}

interface Places {
  readonly begin: number
  readonly stride: number
  readonly length: number
}

/** Positions of the tracks that are kept: a table where there was one, otherwise each from its own first frame. */
function laidOut(source: Trajectories, chosen: readonly Cut[], { begin, stride, length }: Places) {
  const { dimensions, tracks } = source
  const sparse = tracks !== undefined
  const starts = Int32Array.from(chosen, ({ first }) => (sparse ? first : 0))
  const lengths = Int32Array.from(chosen, ({ first, last }) => (sparse ? last - first + 1 : length))
  const size = lengths.reduce((sum, own) => sum + own, 0)
  const cut = (vectors: Float64Array) => {
    const kept = new Float64Array(dimensions * size)
    let at = 0
    chosen.forEach(({ from, own, start }, index) => {
      for (let axis = 0; axis < dimensions; axis++)
        for (let k = 0; k < lengths[index]; k++)
          kept[at++] = vectors[from + axis * own + begin + (starts[index] + k) * stride - start]
    })
    return kept
  }
  let gaps = 0
  let held = 0
  for (const { first, last, positions: count } of chosen) {
    gaps += last - first + 1 - count
    held += count
  }
  return {
    positions: cut(source.positions),
    ...(source.velocities ? { velocities: cut(source.velocities) } : {}),
    frames: lengths.reduce((longest, own) => Math.max(longest, own), 0),
    ...(sparse ? { tracks: { starts, lengths } } : {}),
    gaps,
    missing: held < size,
  }
}
