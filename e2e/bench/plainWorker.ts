// The plain TypeScript loops, on a worker of their own like the kernels.
import { expose } from 'comlink'
import { accelerations, vectors } from '../../src/physics/cluster/forces'
import { meanSquareDisplacement } from '../../src/physics/diffusion/displacements'
import { plainEncounter } from './plainEncounter'
import { plainImportance, plainVectors } from './plainSampling'

/** Deterministic positions and masses in (0, 1); their quality does not matter here. */
function stars(count: number) {
  let state = 1
  const next = () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
  const position = vectors(count)
  const mass = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    position.x[i] = next()
    position.y[i] = next()
    position.z[i] = next()
    mass[i] = next()
  }
  return { position, mass, acceleration: vectors(count) }
}

let cloud: ReturnType<typeof stars> | undefined

let track = new Float64Array(0)

const plain = {
  /** One force evaluation by the double loop. @returns milliseconds */
  gravity(count: number): number {
    if (cloud?.mass.length !== count) cloud = stars(count)
    const start = performance.now()
    accelerations(cloud.position, cloud.mass, 0.01, 1, cloud.acceleration)
    return performance.now() - start
  },
  /** Encounters of a subhalo with a star, one after the other. @returns milliseconds */
  encounter(count: number): number {
    const start = performance.now()
    let sum = 0
    for (let i = 0; i < count; i++) sum += plainEncounter(95 + i)
    if (Number.isNaN(sum)) throw new Error('the plain encounter went wrong')
    return performance.now() - start
  },
  /** MSD at some lags by the plain loop over windows. @returns milliseconds */
  displacements(particles: number, frames: number, lags: readonly number[]): number {
    const size = particles * 3 * frames
    if (track.length !== size) track = Float64Array.from({ length: size }, (_, i) => Math.sin(i))
    const start = performance.now()
    const msd = meanSquareDisplacement({ positions: track, particles, dimensions: 3, frames }, lags)
    if (msd.some(Number.isNaN)) throw new Error('the plain displacements went wrong')
    return performance.now() - start
  },
  /** ⟨x²⟩ of the oscillator by importance sampling. @returns milliseconds */
  importance(samples: number): number {
    const start = performance.now()
    const { estimate, variance, meanWeight } = plainImportance(samples)
    if (!(Math.abs(estimate - 0.5) < 0.01 && variance > 0.1 && Math.abs(meanWeight - 1) < 0.01))
      throw new Error('the plain importance sampling went wrong')
    return performance.now() - start
  },
  /** ⟨r²⟩ of normally distributed vectors. @returns milliseconds */
  vectors(count: number): number {
    const start = performance.now()
    const { estimate, variance } = plainVectors(count)
    if (!(Math.abs(estimate - 3) < 0.1 && Math.abs(variance - 6) < 0.5)) throw new Error('the plain vectors went wrong')
    return performance.now() - start
  },
}

export type PlainLoops = typeof plain

expose(plain)
