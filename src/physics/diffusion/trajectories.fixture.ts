import { diffusionState, fourierOrder, fourierTableLength, slotsStart } from '../../kernels/diffusionLayout'
import type { InProcess } from '../../kernels/inProcess'
import { packState } from './kernelBlock'
import type { Motion } from './motions'
import { motions } from './motions'

/** A set of trajectories in the memory of a test, as the engine lays it out for the kernels. */
export interface Laid {
  readonly state: number
  readonly positions: Float64Array
  readonly length: number
  readonly order: Int32Array
}

export const brownian: Motion = {
  kind: 'brownian',
  dimensions: 3,
  timeStep: 0.1,
  diffusionCoefficient: 2,
  stepScale: 0.1,
  relaxationTime: 0.5,
  thermal: 3,
  boxLength: 4,
  hurst: 0.3,
  propulsionSpeed: 5,
  rotationalDiffusion: 2,
  swimmingAxes: 2,
  localisationNoise: 0,
  drift: [0, 0, 0],
}

/** Allocates and fills a state block for so many particles and frames. */
export function lay(wasm: InProcess, motion: Motion, particles: number, frames: number, seed = 12345): Laid {
  const { memory, allocate } = wasm
  let length = 16
  while (length < 2 * frames) length *= 2
  const slotBytes = 128 + 24 * Math.max(length, 1024)
  const count = particles * motion.dimensions * frames
  const at = {
    state: allocate(diffusionState.bytes),
    positions: allocate(8 * count),
    scratch: allocate(slotsStart + slotBytes),
    tables: allocate(8 * fourierTableLength(length)),
    order: allocate(4 * length),
    amplitudes: allocate(8 * length),
  }
  const order = fourierOrder(length)
  new Int32Array(memory.buffer, at.order, length).set(order)
  wasm.call('fourierTables', { out: at.tables, length })
  const { dimensions } = motion
  const { amplitudes, positions, scratch, tables } = at
  const places = { positions, scratch, slots: 1, slotBytes, length, tables, order: at.order, amplitudes }
  const state = packState(motion, seed, { dimensions, frames, tracks: 0, ...places })
  new Uint8Array(memory.buffer, at.state, state.length).set(state)
  return { state: at.state, positions: new Float64Array(memory.buffer, at.positions, count), length, order }
}

/** Generates all trajectories of a state block. */
export function generate(wasm: InProcess, motion: Motion, particles: number, frames: number, seed?: number): Laid {
  const laid = lay(wasm, motion, particles, frames, seed)
  if (motions[motion.kind].remembers) wasm.call('fractionalAmplitudes', { state: laid.state })
  if (wasm.call('generateTrajectories', { state: laid.state, first: 0, count: particles }) !== particles)
    throw new Error('generation stopped')
  return laid
}

/** MSD per axis added up, at all lags, by way of the kernels' Fourier transform. */
export function msdBySpectrum(wasm: InProcess, laid: Laid, motion: Motion, particles: number, frames: number) {
  const { allocate, float64 } = wasm
  const { dimensions } = motion
  const power = allocate(8 * dimensions * laid.length)
  const squares = allocate(8 * dimensions * frames)
  const axes = (1 << dimensions) - 1
  if (wasm.call('msdSpectrum', { state: laid.state, first: 0, count: particles, frames, axes, power, squares }) !== 1)
    throw new Error('stopped')
  const re = allocate(8 * laid.length)
  const im = allocate(8 * laid.length)
  const natural = float64(re, laid.length)
  for (let axis = 0; axis < dimensions; axis++) {
    const spectrum = float64(power + 8 * axis * laid.length, laid.length)
    laid.order.forEach((frequency, place) => {
      natural[frequency] += spectrum[place]
    })
  }
  wasm.call('fourierInPlace', { state: laid.state, re, im })
  const autocorrelation = new Float64Array(laid.length)
  laid.order.forEach((lag, place) => {
    autocorrelation[lag] = natural[place] / laid.length
  })
  const summed = new Float64Array(frames)
  for (let axis = 0; axis < dimensions; axis++) {
    float64(squares + 8 * axis * frames, frames).forEach((value, k) => {
      summed[k] += value
    })
  }
  return { autocorrelation, squares: summed }
}
