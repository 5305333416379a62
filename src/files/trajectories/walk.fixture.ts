import { expect } from 'vitest'
import { readTrajectories } from './readTrajectories'
import type { ReadOptions, Trajectories } from './trajectories'

/**
 * One walk, written down in every way that people's programs write it; whatever the way, its steps must come back. Kinds of files that went
 * wrong in this or other tools, each with brothers of its own.
 */
export const atoms = 4
export const frames = 12

/** A walk whose steps stay below a quarter of the boxes used here: particle, frame, axis. */
export const walk = (() => {
  let state = 12345
  const uniform = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
  return Array.from({ length: atoms }, () => {
    const at = [10 * uniform(), 10 * uniform(), 10 * uniform()]
    return Array.from({ length: frames }, () => at.map((_, axis) => (at[axis] += 3 * (uniform() - 0.5))))
  })
})()
export const each = Array.from({ length: frames }, (_, frame) => frame)
export const positionsIn = (frame: number) => walk.map((path) => path[frame])

/** The steps of the walk, in the frames that are there, whatever constant each particle is displaced by. */
export function expectWalk(
  read: Trajectories,
  {
    axes = 3,
    kept = each,
    places = kept,
    tracks = walk,
    digits = 9,
  }: {
    axes?: number
    kept?: readonly number[]
    places?: readonly number[]
    tracks?: typeof walk
    digits?: number
  } = {},
) {
  expect(read).toMatchObject({ particles: tracks.length, dimensions: axes, frames: Math.max(...places) + 1 })
  tracks.forEach((path, particle) => {
    for (let axis = 0; axis < axes; axis++) {
      const start = (particle * axes + axis) * read.frames
      kept.forEach((frame, k) => {
        const moved = read.positions[start + places[k]] - read.positions[start + places[0]]
        expect(moved, `particle ${particle}, frame ${frame}, axis ${axis}`).toBeCloseTo(
          path[frame][axis] - path[kept[0]][axis],
          digits,
        )
      })
    }
  })
}
export const read = (parts: BlobPart | BlobPart[], name: string, options?: ReadOptions) =>
  readTrajectories(new Blob(Array.isArray(parts) ? parts : [parts]), name, options)
export const said = ({ notices }: Trajectories) => notices.join(' ')

/** Coordinates folded into a cell (rows are its vectors), and how many of each vector they are away. */
export function fold(r: readonly number[], cell: readonly (readonly number[])[]) {
  const [a, b, c] = cell
  const cross = (u: readonly number[], v: readonly number[]) => [
    u[1] * v[2] - u[2] * v[1],
    u[2] * v[0] - u[0] * v[2],
    u[0] * v[1] - u[1] * v[0],
  ]
  const dot = (u: readonly number[], v: readonly number[]) => u.reduce((sum, value, i) => sum + value * v[i], 0)
  const volume = dot(a, cross(b, c))
  const images = [cross(b, c), cross(c, a), cross(a, b)].map((row) => Math.floor(dot(row, r) / volume))
  return { images, folded: r.map((value, axis) => value - images.reduce((sum, n, i) => sum + n * cell[i][axis], 0)) }
}
