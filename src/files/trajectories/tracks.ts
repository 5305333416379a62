import type { ReadOptions, Trajectories } from './trajectories'
import { defaultMaximumNumbers, TrajectoryError } from './trajectories'

/** One row of a table of tracks. */
export interface Row {
  readonly line: number
  readonly particle: string
  readonly frame: number | undefined
  readonly time: number | undefined
  readonly position: readonly number[]
}

/** The smallest positive difference of the times: the frame interval, if the rows are evenly spaced with gaps. */
function smallestStep(rows: readonly Row[]): number | undefined {
  const times = [...new Set(rows.map((row) => row.time ?? Number.NaN))].sort((a, b) => a - b)
  let step = Number.POSITIVE_INFINITY
  for (let i = 1; i < times.length; i++) step = Math.min(step, times[i] - times[i - 1])
  return Number.isFinite(step) && step > 0 ? step : undefined
}

/** The frame of each row: as given, or from its time, or the row's place within its particle. */
function framesOf(rows: readonly Row[]): { readonly frames: Float64Array; readonly interval: number | undefined } {
  const timed = rows.every((row) => row.time !== undefined)
  if (rows.every((row) => row.frame !== undefined)) {
    const frames = Float64Array.from(rows, (row) => row.frame ?? 0)
    const uneven = frames.findIndex((frame) => !Number.isSafeInteger(frame))
    if (uneven >= 0)
      throw new TrajectoryError(`frame ${frames[uneven]} is not a whole number`, { line: rows[uneven].line })
    return { frames, interval: timed ? intervalBetween(rows) : undefined }
  }
  const interval = timed ? smallestStep(rows) : undefined
  if (interval !== undefined) {
    let first = Number.POSITIVE_INFINITY
    for (const row of rows) first = Math.min(first, row.time ?? first)
    const frames = Float64Array.from(rows, (row) => ((row.time ?? first) - first) / interval)
    const uneven = frames.findIndex((frame) => Math.abs(frame - Math.round(frame)) > 0.05)
    if (uneven >= 0) {
      throw new TrajectoryError(
        `time ${rows[uneven].time} is no whole number of frames of ${interval} after the first`,
        { line: rows[uneven].line },
      )
    }
    return { frames: frames.map(Math.round), interval }
  }
  const next = new Map<string, number>()
  const frames = Float64Array.from(rows, ({ particle }) => {
    const frame = next.get(particle) ?? 0
    next.set(particle, frame + 1)
    return frame
  })
  return { frames, interval: undefined }
}

/** Time per frame from two rows that are far apart. */
function intervalBetween(rows: readonly Row[]): number | undefined {
  const by = (row: Row) => row.frame ?? 0
  let low = rows[0]
  let high = rows[0]
  for (const row of rows) {
    if (by(row) < by(low)) low = row
    if (by(row) > by(high)) high = row
  }
  const interval = ((high.time ?? 0) - (low.time ?? 0)) / (by(high) - by(low))
  return Number.isFinite(interval) && interval > 0 ? interval : undefined
}

/** A table that would be emptier than this is not laid out: every track is stored from its own first frame. */
const leastShare = 0.25

/**
 * Sorts rows into tracks. Frames that a track skips become gaps. Where the whole table (tracks × frames) would be mostly empty, or would not fit, each track is
 * stored from its own first frame.
 * @throws TrajectoryError naming the line of a position that is there twice
 */
export function buildTracks(rows: readonly Row[], options: ReadOptions, notices: string[]): Trajectories {
  const { frames, interval } = framesOf(rows)
  const dimensions = rows[0].position.length
  const tracks = new Map<string, { first: number; last: number; index: number; count: number }>()
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  rows.forEach(({ particle }, i) => {
    const frame = frames[i]
    const track = tracks.get(particle)
    if (!track) tracks.set(particle, { first: frame, last: frame, index: tracks.size, count: 1 })
    else {
      track.first = Math.min(track.first, frame)
      track.last = Math.max(track.last, frame)
      track.count++
    }
    first = Math.min(first, frame)
    last = Math.max(last, frame)
  })
  const limit = options.maximumNumbers ?? defaultMaximumNumbers
  const all = [...tracks.values()]
  const span = last - first + 1
  const cells = tracks.size * span
  const sparse = rows.length < leastShare * cells || dimensions * cells > limit
  const starts = Int32Array.from(all, (track) => (sparse ? track.first - first : 0))
  const lengths = Int32Array.from(all, (track) => (sparse ? track.last - track.first + 1 : span))
  const offsets = new Float64Array(tracks.size)
  let size = 0
  lengths.forEach((length, index) => {
    offsets[index] = dimensions * size
    size += length
  })
  if (size * dimensions > limit) {
    throw new TrajectoryError(
      `${tracks.size} tracks with ${size} frames in all do not fit into memory; cut the file into parts`,
    )
  }
  const positions = new Float64Array(size * dimensions).fill(Number.NaN)
  rows.forEach(({ particle, position, line }, i) => {
    const track = tracks.get(particle)
    if (!track) return
    const { index } = track
    const start = offsets[index] + frames[i] - first - starts[index]
    if (!Number.isNaN(positions[start])) {
      throw new TrajectoryError(`particle ${particle} has a second position in frame ${frames[i]}`, { line })
    }
    position.forEach((value, axis) => {
      positions[start + axis * lengths[index]] = value
    })
  })
  let gaps = 0
  for (const track of all) gaps += track.last - track.first + 1 - track.count
  return {
    particles: tracks.size,
    frames: lengths.reduce((longest, length) => Math.max(longest, length), 0),
    dimensions,
    positions,
    ...(sparse ? { tracks: { starts, lengths } } : {}),
    gaps,
    missing: rows.length < size,
    frameInterval: interval,
    notices,
  }
}
