import { randomPurposes } from '../../kernels/diffusionLayout'
import { fourierTransform } from './displacements'
import type { Motion, MotionName } from './motions'
import { substepsOf } from './motions'

/**
 * One axis of a trajectory from given random numbers, in plain float64: the twins of the kernels that generate trajectories. Normal variates are
 * of mean 0 and variance 1; every function returns one position per frame.
 */

/** Independent Gaussian steps of standard deviation `scale`, from 0. Takes frames - 1 variates. */
function walk(scale: number, normals: ArrayLike<number>): number[] {
  const out = [0]
  for (let k = 0; k < normals.length; k++) out.push(out[k] + scale * normals[k])
  return out
}

/**
 * Free Langevin particle with a thermal velocity: position and velocity of each frame are drawn jointly.
 * Gillespie, Phys. Rev. E 54, 2084 (1996), eqs 3.8 to 3.10.
 * @param kicks one per frame: the first sets the velocity, the others kick it; wanders: one per step
 */
function langevinWalk(
  thermal: number,
  tau: number,
  timeStep: number,
  kicks: ArrayLike<number>,
  wanders: ArrayLike<number>,
): number[] {
  const kept = Math.exp(-timeStep / tau)
  const velocityVariance = thermal * (1 - kept * kept)
  const covariance = thermal * tau * (1 - kept) ** 2
  const positionVariance = thermal * tau * tau * ((2 * timeStep) / tau - 3 + 4 * kept - kept * kept)
  const along = covariance / Math.sqrt(velocityVariance)
  const across = Math.sqrt(positionVariance - along * along)
  let v = Math.sqrt(thermal) * kicks[0]
  const out = [0]
  for (let k = 1; k < kicks.length; k++) {
    out.push(out[k - 1] + v * tau * (1 - kept) + along * kicks[k] + across * wanders[k - 1])
    v = kept * v + Math.sqrt(velocityVariance) * kicks[k]
  }
  return out
}

/** Ornstein-Uhlenbeck process in equilibrium, variance `spread`². Takes one variate per frame. */
function trappedWalk(spread: number, tau: number, timeStep: number, normals: ArrayLike<number>): number[] {
  const kept = Math.exp(-timeStep / tau)
  const out = [spread * normals[0]]
  for (let k = 1; k < normals.length; k++) {
    out.push(kept * out[k - 1] + spread * Math.sqrt(1 - kept * kept) * normals[k])
  }
  return out
}

/** Brownian motion between reflecting walls at 0 and `edge`: a free step, folded back. */
function boxedWalk(edge: number, scale: number, start: number, normals: ArrayLike<number>): number[] {
  const out = [start]
  for (let k = 0; k < normals.length; k++) {
    let x = (out[k] + scale * normals[k]) % (2 * edge)
    if (x < 0) x += 2 * edge
    out.push(x > edge ? 2 * edge - x : x)
  }
  return out
}

/** Covariance of two steps of fractional Brownian motion that are `lag` apart, per variance of one step. Mandelbrot & Van Ness 1968. */
export function fractionalCovariance(lag: number, hurst: number): number {
  const power = (x: number) => Math.abs(x) ** (2 * hurst)
  return (power(lag + 1) - 2 * power(lag) + power(lag - 1)) / 2
}

/**
 * Fractional Brownian motion on two axes: Davies & Harte, Biometrika 74, 95 (1987).
 * @param first as many variates as the circulant matrix has rows: a power of two from twice the frames on
 */
function fractionalWalks(
  { hurst, diffusionCoefficient, timeStep }: Motion,
  frames: number,
  first: readonly number[],
  second: readonly number[],
): number[][] {
  const length = first.length
  const variance = 2 * diffusionCoefficient * timeStep ** (2 * hurst)
  const circulant = first.map((_, k) => variance * fractionalCovariance(Math.min(k, length - k), hurst))
  const none = first.map(() => 0)
  const amplitudes = fourierTransform(circulant, none).re.map((eigenvalue) =>
    Math.sqrt(Math.max(eigenvalue, 0) / length),
  )
  const weighted = (normals: readonly number[]) => normals.map((normal, k) => amplitudes[k] * normal)
  const { re, im } = fourierTransform(weighted(first), weighted(second))
  return [re, im].map((steps) => walk(1, steps.slice(0, frames - 1)))
}

/** Path of a swimmer in the plane without its diffusion: its direction turns in substeps, between which the trapezoidal rule holds. */
function swim(motion: Motion, frames: number, start: number, turns: readonly number[]): [x: number[], y: number[]] {
  const substeps = substepsOf(motion)
  const h = motion.timeStep / substeps
  const turn = Math.sqrt(2 * motion.rotationalDiffusion * h)
  let angle = 2 * Math.PI * start
  const place = [0, 0]
  const path: [number[], number[]] = [[0], [0]]
  for (let frame = 1; frame < frames; frame++) {
    for (let step = 0; step < substeps; step++) {
      const before = [Math.cos(angle), Math.sin(angle)]
      angle += turn * turns[(frame - 1) * substeps + step]
      const after = [Math.cos(angle), Math.sin(angle)]
      for (const axis of [0, 1]) place[axis] += (motion.propulsionSpeed * h * (before[axis] + after[axis])) / 2
    }
    for (const axis of [0, 1]) path[axis].push(place[axis])
  }
  return path
}

/** Random numbers as the kernels address them: by what they are for. */
export interface Variates {
  readonly normals: (count: number, purpose: number) => number[]
  readonly uniform: (purpose: number) => number
}

const { steps, secondSteps, start } = randomPurposes
const diffusiveStep = ({ diffusionCoefficient, timeStep }: Motion) => Math.sqrt(2 * diffusionCoefficient * timeStep)

/** A motion whose axes know nothing of one another. */
const alongEach =
  (one: (motion: Motion, frames: number, variates: Variates, axis: number) => number[]) =>
  (motion: Motion, frames: number, variates: Variates) =>
    Array.from({ length: motion.dimensions }, (_, axis) => one(motion, frames, variates, axis))

const freeWalks = alongEach((motion, frames, { normals }, axis) =>
  walk(diffusiveStep(motion), normals(frames - 1, steps + axis)),
)

/** One particle of every motion, axis by axis, without drift and errors of position. */
export const twins: Readonly<
  Record<MotionName, (motion: Motion, frames: number, variates: Variates) => readonly (readonly number[])[]>
> = {
  randomWalk: alongEach(({ stepScale }, frames, { normals }, axis) =>
    walk(stepScale, normals(frames - 1, steps + axis)),
  ),
  brownian: freeWalks,
  langevin: alongEach(({ thermal, relaxationTime, timeStep }, frames, { normals }, axis) =>
    langevinWalk(
      thermal,
      relaxationTime,
      timeStep,
      normals(frames, steps + axis),
      normals(frames - 1, secondSteps + axis),
    ),
  ),
  harmonicTrap: alongEach(({ diffusionCoefficient, relaxationTime, timeStep }, frames, { normals }, axis) =>
    trappedWalk(
      Math.sqrt(diffusionCoefficient * relaxationTime),
      relaxationTime,
      timeStep,
      normals(frames, steps + axis),
    ),
  ),
  reflectingBox: alongEach((motion, frames, { normals, uniform }, axis) =>
    boxedWalk(
      motion.boxLength,
      diffusiveStep(motion),
      motion.boxLength * uniform(start + axis),
      normals(frames - 1, steps + axis),
    ),
  ),
  fractionalBrownian: (motion, frames, { normals }) => {
    let length = 16
    while (length < 2 * frames) length *= 2
    const pairs = [0, 2].filter((axis) => axis < motion.dimensions)
    return pairs
      .flatMap((axis) =>
        fractionalWalks(motion, frames, normals(length, steps + axis), normals(length, secondSteps + axis)),
      )
      .slice(0, motion.dimensions)
  },
  activeBrownian: (motion, frames, variates) => {
    const turns = variates.normals((frames - 1) * substepsOf(motion), secondSteps)
    const swum = swim(motion, frames, variates.uniform(start), turns)
    return freeWalks(motion, frames, variates).map((path, axis) =>
      axis < 2 ? path.map((x, frame) => x + swum[axis][frame]) : path,
    )
  },
}
