import { say } from '../../words/text'
import type { Trajectories } from './trajectories'

/**
 * Leaves out the axes along which nothing ever moves: a plane measurement stores a third coordinate that never changes, and counting it
 * would make D too small by a third.
 */
export function withoutStillAxes(source: Trajectories): Trajectories {
  const { particles, frames, dimensions, positions, tracks } = source
  if (frames < 2 || dimensions < 2) return source
  const lengthOf = (particle: number) => tracks?.lengths[particle] ?? frames
  const befores = new Float64Array(particles + 1)
  for (let particle = 0; particle < particles; particle++)
    befores[particle + 1] = befores[particle] + lengthOf(particle)
  const moves = (axis: number) => {
    for (let particle = 0; particle < particles; particle++) {
      const length = lengthOf(particle)
      const start = befores[particle] * dimensions + axis * length
      let first = Number.NaN
      for (let k = start; k < start + length; k++) {
        if (Number.isNaN(first)) first = positions[k]
        else if (positions[k] !== first && !Number.isNaN(positions[k])) return true
      }
    }
    return false
  }
  const moving = Array.from({ length: dimensions }, (_, axis) => axis).filter(moves)
  if (moving.length === dimensions || moving.length === 0) return source
  const left = (vectors: Float64Array) => {
    const kept = new Float64Array(befores[particles] * moving.length)
    for (let particle = 0; particle < particles; particle++) {
      const length = lengthOf(particle)
      moving.forEach((axis, place) => {
        const start = befores[particle] * dimensions + axis * length
        kept.set(vectors.subarray(start, start + length), befores[particle] * moving.length + place * length)
      })
    }
    return kept
  }
  const names = source.axes ?? 'xyz'
  const still = [...names].slice(0, dimensions).filter((_, axis) => !moving.includes(axis))
  return {
    ...source,
    dimensions: moving.length,
    axes: moving.map((axis) => names[axis]).join(''),
    positions: left(positions),
    ...(source.velocities ? { velocities: left(source.velocities) } : {}),
    ...(source.box ? { box: moving.map((axis) => source.box?.[axis] ?? 0) } : {}),
    notices: [
      ...source.notices,
      still.length === 1
        ? say('Nothing moves along {axis}: that axis was left out.', { axis: still[0] })
        : say('Nothing moves along {first} and {second}: that axis was left out.', {
            first: still.slice(0, -1).join(' and '),
            second: still[still.length - 1],
          }),
    ],
  }
}
