import type { TrajectorySet } from './trajectorySet'

/** Paths as the scene draws them: a bounded number of particles and points, all of them computed with. */
export interface Picture {
  readonly particles: number
  /** Points per path. */
  readonly points: number
  /** x y z of path p at point k at 3 · (k · particles + p): in the order of time, so that paths can be drawn as they grow. */
  readonly positions: Float32Array<ArrayBuffer>
  /** Radius of a sphere around the origin that holds most of it. */
  readonly extent: number
  /** Of the data; paths in one or two dimensions lie in a plane, which is turned towards the viewer. */
  readonly dimensions: number
  /** What was subtracted of each coordinate. */
  readonly centre: readonly number[]
  /** Particles there are, and frames there are. */
  readonly of: { readonly particles: number; readonly frames: number }
  /** Counts up with every new picture. */
  readonly revision: number
}

const mostParticles = 160
// Three hundred points of a walk look like all of it, and a computer without a graphics processor still draws them in time for the next frame.
const mostNumbers = 48_000

let revisions = 0

/**
 * Takes paths out of the kernels' memory for drawing. One axis is drawn against time, two lie in a plane; the mean of all is put at the origin.
 */
export async function pictureOf(set: TrajectorySet): Promise<Picture> {
  const { frames, dimensions } = set
  const particles = Math.min(set.particles, mostParticles)
  const points = Math.max(1, Math.min(frames, Math.floor(mostNumbers / particles)))
  const positions = new Float32Array(3 * particles * points)
  const frameAt = (k: number) => (points === 1 ? 0 : Math.round((k * (frames - 1)) / (points - 1)))
  const sums = [0, 0, 0]
  const counts = [0, 0, 0]
  for (let p = 0; p < particles; p++) {
    const index = Math.floor((p * set.particles) / particles)
    const path = await set.particle(index)
    // Tracks that begin at different times are drawn from where each begins.
    const own = set.framesOf(index)
    for (let axis = 0; axis < dimensions; axis++) {
      for (let k = 0; k < points; k++) {
        const value = frameAt(k) < own ? path[axis * own + frameAt(k)] : Number.NaN
        positions[3 * (k * particles + p) + axis] = value
        if (Number.isNaN(value)) continue
        sums[axis] += value
        counts[axis]++
      }
    }
  }
  const centre = sums.map((sum, axis) => (counts[axis] > 0 ? sum / counts[axis] : 0))
  let square = 0
  let known = 0
  for (let i = 0; i < positions.length; i += 3) {
    let distance = 0
    for (let axis = 0; axis < dimensions; axis++) {
      positions[i + axis] -= centre[axis]
      distance += positions[i + axis] ** 2
    }
    if (Number.isNaN(distance)) continue
    square += distance
    known++
  }
  const spread = known > 0 ? Math.sqrt(square / known) : 0
  const extent = 2.2 * (spread > 0 ? spread : 1)
  if (dimensions === 1) {
    // The one axis goes up, time goes to the right.
    for (let k = 0; k < points; k++) {
      for (let p = 0; p < particles; p++) {
        const at = 3 * (k * particles + p)
        positions[at + 1] = positions[at]
        positions[at] = extent * ((2 * k) / Math.max(1, points - 1) - 1)
      }
    }
  }
  return {
    particles,
    points,
    positions,
    extent,
    dimensions,
    centre,
    of: { particles: set.particles, frames },
    revision: ++revisions,
  }
}

/** Most points of a single path: more than a screen has across. */
const mostPoints = 4096

/**
 * One path where the picture has it, whether or not it is among those that are drawn: x y z of one point after the other, NaN where a frame
 * is missing.
 */
export async function pathOf(
  set: TrajectorySet,
  { centre, dimensions, extent, of: { frames } }: Picture,
  index: number,
): Promise<Float32Array<ArrayBuffer>> {
  const path = await set.particle(index)
  const own = set.framesOf(index)
  const points = Math.min(own, mostPoints)
  const positions = new Float32Array(3 * points)
  for (let k = 0; k < points; k++) {
    const frame = points === 1 ? 0 : Math.round((k * (own - 1)) / (points - 1))
    for (let axis = 0; axis < dimensions; axis++) positions[3 * k + axis] = path[axis * own + frame] - centre[axis]
    if (dimensions > 1) continue
    positions[3 * k + 1] = positions[3 * k]
    positions[3 * k] = extent * ((2 * frame) / Math.max(1, frames - 1) - 1)
  }
  return positions
}
