import { doubtfulFraction } from './cell'
import type { Track } from './displacements'

/** Unfolds one coordinate by taking every step the shortest way round a box of edge L. Twin of the kernel unwrapTrajectories. */
export function unwrap(x: ArrayLike<number>, edge: number): Float64Array<ArrayBuffer> {
  const out = new Float64Array(x.length)
  let offset = 0
  let before = Number.NaN
  for (let k = 0; k < x.length; k++) {
    if (Number.isNaN(x[k])) {
      out[k] = Number.NaN
      continue
    }
    if (!Number.isNaN(before)) offset -= Math.round((x[k] - before) / edge)
    before = x[k]
    out[k] = x[k] + offset * edge
  }
  return out
}

export interface Wrapping {
  /** For each axis, whether steps of almost a whole box give it away. */
  readonly axes: readonly boolean[]
  /** The edge of the box on each axis: as given, or the extent of the data. */
  readonly edges: readonly number[]
}

/** Steps that are looked at; more would not make the answer any clearer. */
const sampledSteps = 200_000

/**
 * Tells whether coordinates were folded back into a periodic box. Then a few steps are as long as the box, and there are none of middle length:
 * the histogram of the jumps has a second peak. Freely moving particles have neither, and positions drawn anew each frame fill the middle.
 * @param edges of the box, where known
 */
export function detectWrapping(track: Track, edges?: readonly number[]): Wrapping {
  const { positions, particles, dimensions, frames } = track
  const stride = Math.max(1, Math.ceil((particles * frames) / sampledSteps))
  const found = Array.from({ length: dimensions }, (_, axis) => {
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    const rows = Array.from({ length: Math.ceil(particles / stride) }, (_, i) => {
      const start = (i * stride * dimensions + axis) * frames
      return positions.subarray(start, start + frames)
    })
    for (const x of rows) {
      for (let k = 0; k < frames; k++) {
        if (x[k] < low) low = x[k]
        if (x[k] > high) high = x[k]
      }
    }
    const edge = edges?.[axis] ?? high - low
    let far = 0
    let middle = 0
    for (const x of rows) {
      for (let k = 1; k < frames; k++) {
        const jump = Math.abs(x[k] - x[k - 1]) / edge
        if (jump > 0.7) far++
        else if (jump > 0.35 && jump < 0.65) middle++
      }
    }
    return { wrapped: far >= 2 && middle < 0.2 * far, edge }
  })
  return { axes: found.map(({ wrapped }) => wrapped), edges: found.map(({ edge }) => edge) }
}

export interface BoxSurvey {
  /** Steps that are shorter the other way round the box. */
  readonly crossings: number
  /** Steps of more than a quarter of the box even the shorter way. */
  readonly doubtful: number
}

/** Tracks that may be stored one after the other, each with as many frames as it has. */
type Tracks = Track & { readonly tracks?: { readonly lengths: ArrayLike<number> } | undefined }

/** Counts the steps across the faces of a box, as `unwrap` takes them. @param edges one per axis; 0 leaves an axis alone */
export function surveyBox(
  { positions, particles, dimensions, frames, tracks }: Tracks,
  edges: readonly number[],
): BoxSurvey {
  let crossings = 0
  let doubtful = 0
  let end = 0
  for (let row = 0; row < particles * dimensions; row++) {
    const start = end
    end += tracks ? tracks.lengths[Math.floor(row / dimensions)] : frames
    const edge = edges[row % dimensions]
    if (!(edge > 0)) continue
    let before = Number.NaN
    for (let k = start; k < end; k++) {
      const x = positions[k]
      if (Number.isNaN(x)) continue
      const step = (x - before) / edge
      before = x
      const whole = Math.round(step)
      if (Number.isNaN(step)) continue
      if (whole !== 0) crossings++
      if (Math.abs(step - whole) > doubtfulFraction) doubtful++
    }
  }
  return { crossings, doubtful }
}
