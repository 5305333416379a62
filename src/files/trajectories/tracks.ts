import { say, type Text } from '../../words/text'
import { chooseAtoms } from './atoms'
import { commonStep, gridOfTimes } from './frameNumbers'
import { sayDrift, withoutDrift } from './framework'
import { withoutStillAxes } from './stillAxes'
import type { ReadOptions, Trajectories } from './trajectories'
import { defaultMaximumNumbers, TrajectoryError } from './trajectories'

/** A table of tracks, column by column. */
export interface TrackTable {
  readonly line: Int32Array<ArrayBuffer>
  /** Index of each row's particle among the names. */
  readonly particle: Int32Array<ArrayBuffer>
  readonly names: readonly string[]
  readonly frame: Float64Array<ArrayBuffer> | undefined
  readonly time: Float64Array<ArrayBuffer> | undefined
  /** x, y, z; NaN where a row has no position. */
  readonly position: readonly Float64Array<ArrayBuffer>[]
}

interface Framed {
  readonly frames: Int32Array
  /** Number of frame 0, where the file numbers its frames. */
  readonly origin?: number
  readonly step: number
  readonly interval: number | undefined
  readonly notices: readonly Text[]
  readonly reading: Text
}

/** Places of frames are whole numbers of 32 bits. */
const mostFrames = 2 ** 31 - 2

/** Times that differ by rounding only are one: of their digits, or of the span that is measured. */
const [roundingOfDigits, roundingOfSpan] = [1e-15, 1e-9]

function framesFromTimes(time: Float64Array, line: Int32Array): Framed {
  const sorted = Float64Array.from(time).sort()
  const [least, most] = [sorted[0], sorted[sorted.length - 1]]
  const rounding = roundingOfDigits * Math.max(Math.abs(least), Math.abs(most)) + roundingOfSpan * (most - least)
  const times: number[] = []
  for (const value of sorted) if (times.length === 0 || value - times[times.length - 1] > rounding) times.push(value)
  const grid = gridOfTimes(times, false)
  if ('uneven' in grid) {
    const wrong = times[grid.uneven]
    const row = time.findIndex((value) => Math.abs(value - wrong) <= rounding)
    throw new TrajectoryError(
      say('time {time} is no whole number of frames after the first: the times are not evenly spaced', { time: wrong }),
      { line: line[row] },
    )
  }
  const placeOf = (value: number) => {
    let low = 0
    let high = times.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (times[middle] < value - rounding) low = middle + 1
      else high = middle
    }
    return grid.places[low]
  }
  const frames = new Int32Array(time.length)
  for (let row = 0; row < frames.length; row++) frames[row] = placeOf(time[row])
  return {
    frames,
    step: 1,
    interval: times.length > 1 ? grid.step : undefined,
    notices: grid.notices,
    reading: 'Frames were counted by their times.',
  }
}

/** The frame of each row: as given, or from its time, or the row's place within its particle. */
function framesOf({ frame, time, line, particle, names }: TrackTable): Framed {
  if (frame) {
    for (let row = 0; row < frame.length; row++)
      if (!Number.isSafeInteger(frame[row]))
        throw new TrajectoryError(say('frame {frame} is not a whole number', { frame: frame[row] }), {
          line: line[row],
        })
    const sorted = frame.slice().sort()
    const [origin, last] = [sorted[0], sorted[sorted.length - 1]]
    const step = commonStep(sorted)
    if ((last - origin) / step > mostFrames)
      throw new TrajectoryError(
        say('frames {origin} and {last} are too far apart: a recording has at most {most} frames', {
          origin,
          last,
          most: mostFrames,
        }),
      )
    const frames = new Int32Array(frame.length)
    for (let row = 0; row < frames.length; row++) frames[row] = (frame[row] - origin) / step
    return {
      frames,
      origin,
      step,
      interval: time && intervalBetween(frame, time, step),
      notices: [],
      reading:
        step > 1
          ? say('Frames were taken by their numbers, {origin} to {last}, one every {step}.', { origin, last, step })
          : say('Frames were taken by their numbers, {origin} to {last}.', { origin, last }),
    }
  }
  if (time?.some((each) => each !== time[0])) return framesFromTimes(time, line)
  const next = new Float64Array(names.length)
  const frames = new Int32Array(particle.length)
  for (let row = 0; row < frames.length; row++) frames[row] = next[particle[row]]++
  return {
    frames,
    step: 1,
    interval: undefined,
    notices: [],
    reading: 'There is no column of frames or times: rows were taken for successive frames of their track.',
  }
}

/** Time per place from two rows that are far apart. */
function intervalBetween(frame: Float64Array, time: Float64Array, step: number): number | undefined {
  let low = 0
  let high = 0
  for (let i = 1; i < frame.length; i++) {
    if (frame[i] < frame[low]) low = i
    if (frame[i] > frame[high]) high = i
  }
  const interval = ((time[high] - time[low]) / (frame[high] - frame[low])) * step
  return Number.isFinite(interval) && interval > 0 ? interval : undefined
}

/** First and last frame of each track, and how many positions it has. */
function extents(table: TrackTable, frames: Int32Array, there: Uint8Array) {
  const count = table.names.length
  const first = new Int32Array(count).fill(mostFrames + 1)
  const last = new Int32Array(count).fill(-1)
  const counts = new Int32Array(count)
  for (let row = 0; row < frames.length; row++) {
    if (there[row] === 0) continue
    const particle = table.particle[row]
    if (frames[row] < first[particle]) first[particle] = frames[row]
    if (frames[row] > last[particle]) last[particle] = frames[row]
    counts[particle]++
  }
  return table.names.map((_, particle) => ({ first: first[particle], last: last[particle], count: counts[particle] }))
}

/** Which rows have a position: 1 where all coordinates are numbers. */
function rowsThere({ particle, position }: TrackTable): Uint8Array {
  const there = new Uint8Array(particle.length).fill(1)
  for (const axis of position) unsetMissing(there, axis)
  return there
}

function unsetMissing(there: Uint8Array, axis: Float64Array): void {
  for (let row = 0; row < axis.length; row++) if (!Number.isFinite(axis[row])) there[row] = 0
}

/** Puts numbers in their places. @returns the first row whose place is taken, or -1 */
function scatter(axis: Float64Array, places: Int32Array, into: Float64Array): number {
  for (let row = 0; row < places.length; row++) {
    const at = places[row]
    if (at < 0) continue
    if (!Number.isNaN(into[at])) return row
    into[at] = axis[row]
  }
  return -1
}

/** Tracks that are measured, where not all, and those that the drift is taken from. */
function tracksChosen({ names }: TrackTable, { atoms = '', centreOfMass, driftAtoms = '' }: ReadOptions) {
  if (centreOfMass)
    throw new TrajectoryError('centreOfMass: a table of tracks does not say which belong together; leave it out')
  const labels = { id: names, name: names }
  const members = new Set(driftAtoms.trim() === '' ? [] : chooseAtoms(driftAtoms, labels, names.length, 'driftAtoms'))
  if (atoms.trim() !== '') return { chosen: new Set(chooseAtoms(atoms, labels, names.length)), members }
  if (members.size === 0) return { members }
  return { chosen: new Set(names.flatMap((_, track) => (members.has(track) ? [] : track))), members }
}

/** A table that would be emptier than this is not laid out: every track is stored from its own first frame. */
const leastShare = 0.25

/**
 * Sorts rows into tracks. Frames that a track skips become gaps. Where the whole table (tracks × frames) would be mostly empty, or would not fit, each track is
 * stored from its own first frame.
 * @throws TrajectoryError naming the line of a position that is there twice
 */
export function buildTracks(
  table: TrackTable,
  options: ReadOptions,
  notices: Text[],
  reading: readonly Text[] = [],
): Trajectories {
  const framed = framesOf(table)
  const { frames, step, interval } = framed
  const there = rowsThere(table)
  const tracks = extents(table, frames, there)
  const all = tracks.map(({ count }, particle) => ({ count, particle })).filter(({ count }) => count > 0)
  const { chosen, members } = all.length > 0 ? tracksChosen(table, options) : { members: new Set<number>() }
  const used = chosen ? all.filter(({ particle }) => chosen.has(particle)) : all
  if (used.length === 0) throw new TrajectoryError('the table holds no positions')
  if (table.line.length > 1 && used.every(({ count }) => count < 2))
    throw new TrajectoryError('no track has two positions, so nothing can be said about motion')
  notices.push(...framed.notices)
  const drift =
    members.size > 0 ? withoutDrift({ particle: table.particle, frames, position: table.position }, members) : undefined
  if (drift) notices.push(...sayDrift(options.driftAtoms ?? '', members.size, used.length, drift.blind))
  const axes = drift?.position ?? table.position
  const place = new Int32Array(tracks.length).fill(-1)
  used.forEach(({ particle }, index) => {
    place[particle] = index
  })
  const first = used.reduce((least, { particle }) => Math.min(least, tracks[particle].first), Number.POSITIVE_INFINITY)
  const last = used.reduce((most, { particle }) => Math.max(most, tracks[particle].last), 0)
  const limit = options.maximumNumbers ?? defaultMaximumNumbers
  const span = last - first + 1
  const rows = used.reduce((sum, { count }) => sum + count, 0)
  const cells = used.length * span
  const sparse = rows < leastShare * cells || axes.length * cells > limit
  const own = used.map(({ particle }) => tracks[particle])
  const starts = Int32Array.from(own, (track) => (sparse ? track.first - first : 0))
  const lengths = Int32Array.from(own, (track) => (sparse ? track.last - track.first + 1 : span))
  const offsets = new Float64Array(used.length)
  let size = 0
  lengths.forEach((length, index) => {
    offsets[index] = axes.length * size
    size += length
  })
  if (size * axes.length > limit) {
    throw new TrajectoryError(
      say('{count} tracks with {frames} frames in all do not fit into memory; cut the file into parts', {
        count: used.length,
        frames: size,
      }),
    )
  }
  const positions = new Float64Array(size * axes.length).fill(Number.NaN)
  // Where each row's first coordinate belongs; -1 for rows that are left out.
  const places = new Int32Array(frames.length).fill(-1)
  for (let row = 0; row < frames.length; row++) {
    const index = place[table.particle[row]]
    if (index >= 0 && there[row] === 1) places[row] = offsets[index] + frames[row] - first - starts[index]
  }
  const twice = scatter(axes[0], places, positions)
  if (twice >= 0) {
    const number = table.frame?.[twice] ?? frames[twice]
    throw new TrajectoryError(
      say('particle {typed} has a second position in frame {frame}', {
        typed: table.names[table.particle[twice]],
        frame: number,
      }),
      {
        line: table.line[twice],
      },
    )
  }
  for (const axis of axes.slice(1)) {
    for (let row = 0; row < frames.length; row++)
      if (places[row] >= 0) places[row] += lengths[place[table.particle[row]]]
    scatter(axis, places, positions)
  }
  const gaps = own.reduce((sum, track) => sum + track.last - track.first + 1 - track.count, 0)
  const single = used.filter(({ count }) => count === 1).length
  if (single > 0 && table.line.length > 1)
    notices.push(
      say('{left} of {count} tracks have one position only and tell nothing.', { left: single, count: used.length }),
    )
  return withoutStillAxes({
    particles: used.length,
    frames: lengths.reduce((longest, length) => Math.max(longest, length), 0),
    dimensions: axes.length,
    positions,
    ...(sparse ? { tracks: { starts, lengths } } : {}),
    gaps,
    missing: rows < size,
    frameInterval: interval,
    ...(framed.origin === undefined ? {} : { firstFrame: framed.origin + first * step }),
    ...(step > 1 ? { frameStep: step } : {}),
    names: used.map(({ particle }) => table.names[particle]),
    notices,
    reading: [...reading, framed.reading],
  })
}
