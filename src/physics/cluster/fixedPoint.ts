// Pulls in single precision from places in fixed point, as a graphics card sums them (labs/cluster/card/gravity.wgsl): the plain twin, and what
// both need. Differences of whole numbers are exact, so what two neighbours far from the origin do to each other loses no digit.

import type { Vectors } from './forces'

/** Stars of a tile, whose pulls are summed before they join the rest, and of a slab, which joins the rest in its turn. */
export const tileSize = 256
export const slabSize = 64 * tileSize

/** Whole numbers go to the work length by this: half the box is 128 long, so that no power of a distance leaves float32. */
const workLength = 2 ** -23
/** Nearer than the grid resolves, squared, in work lengths. */
const leastSquare = 2 ** -60

/** Places on a grid, with masses, ready for single precision. */
export interface FixedStars {
  /** x, y, z of each star on the grid and the bits of its mass as float32; shape (stars up to a whole tile, 4). The rest of the last tile weighs nothing. */
  readonly places: Int32Array
  /** Square of the softening length, in work lengths. */
  readonly softeningSquared: number
  /** What sums of m d/r³ and of m/r are to be multiplied by: M/L² and M/L for the run's units of mass and length. */
  readonly pullUnit: number
  readonly depthUnit: number
}

/** Whole tiles for so many stars. */
export const tiledCount = (stars: number): number => Math.ceil(stars / tileSize) * tileSize

/** Not zero, no NaN, and nothing that a power of two cannot exceed. */
const isUsual = (value: number) => value > 0 && value < 2 ** 1000

/** The power of two at or above such a number. */
function powerAbove(value: number): number {
  let power = 1
  while (power < value) power *= 2
  while (power / 2 >= value) power /= 2
  return power
}

/**
 * Puts stars on a grid of 2³¹ steps across a cube whose edge is a power of two: a difference of two places fits in 32 bits, too.
 * @param position places in the run's units; not finite ones land in the middle, and what is computed of them means nothing
 * @param places where to write, 4 numbers for each star of the whole tiles
 */
export function onGrid(
  position: Vectors,
  mass: ArrayLike<number>,
  softening: number,
  places = new Int32Array(4 * tiledCount(mass.length)),
): FixedStars {
  const { length } = mass
  const columns = [position.x, position.y, position.z]
  const centre = [0, 0, 0]
  let half = 0
  columns.forEach((column, axis) => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let star = 0; star < length; star++) {
      least = Math.min(least, column[star])
      most = Math.max(most, column[star])
    }
    const middle = least / 2 + most / 2
    centre[axis] = Number.isFinite(middle) ? middle : 0
    half = Math.max(half, most - centre[axis], centre[axis] - least)
  })
  // Stars in one place have no extent; so small a margin keeps the outermost from being rounded up to the border.
  const reach = isUsual(half) ? powerAbove(half * (1 + 2 ** -20)) : 1
  const steps = 2 ** 30 / reach
  let heaviest = 0
  for (let star = 0; star < length; star++) heaviest = Math.max(heaviest, mass[star])
  const unitMass = isUsual(heaviest) ? powerAbove(heaviest) : 1
  const weights = new Float32Array(places.buffer, places.byteOffset, places.length)
  for (let star = 0; star < length; star++) {
    for (let axis = 0; axis < 3; axis++)
      places[4 * star + axis] = Math.round((columns[axis][star] - centre[axis]) * steps)
    weights[4 * star + 3] = mass[star] / unitMass
  }
  places.fill(0, 4 * length)
  const unitLength = 1 / (steps * workLength)
  const soft = (softening / unitLength) ** 2
  return {
    places,
    softeningSquared: soft > 0 ? Math.max(soft, leastSquare) : 0,
    pullUnit: unitMass / unitLength ** 2,
    depthUnit: unitMass / unitLength,
  }
}

/**
 * Σ m d/r³ and Σ m/r of each star over all others, without units: what the card computes, operation by operation but for its root.
 * @returns shape (stars, 4)
 */
export function fixedForces({ places, softeningSquared }: FixedStars, stars: number): Float32Array {
  const f = Math.fround
  const weights = new Float32Array(places.buffer, places.byteOffset, places.length)
  const soft = f(softeningSquared)
  const sums = new Float32Array(4 * stars)
  const [tile, slab] = [new Float32Array(4), new Float32Array(4)]
  for (let i = 0; i < stars; i++) {
    for (let slabStart = 0; slabStart < stars; slabStart += slabSize) {
      slab.fill(0)
      const slabEnd = Math.min(stars, slabStart + slabSize)
      for (let start = slabStart; start < slabEnd; start += tileSize) {
        tile.fill(0)
        for (let j = start; j < Math.min(slabEnd, start + tileSize); j++) {
          const x = f(f(places[4 * j] - places[4 * i]) * workLength)
          const y = f(f(places[4 * j + 1] - places[4 * i + 1]) * workLength)
          const z = f(f(places[4 * j + 2] - places[4 * i + 2]) * workLength)
          const square = f(f(f(f(x * x) + f(y * y)) + f(z * z)) + soft)
          const inverse = i === j || square === 0 ? 0 : f(1 / f(Math.sqrt(square)))
          const depth = f(weights[4 * j + 3] * inverse)
          const pull = f(f(depth * inverse) * inverse)
          tile[0] += f(pull * x)
          tile[1] += f(pull * y)
          tile[2] += f(pull * z)
          tile[3] += depth
        }
        for (let k = 0; k < 4; k++) slab[k] += tile[k]
      }
      for (let k = 0; k < 4; k++) sums[4 * i + k] += slab[k]
    }
  }
  return sums
}
