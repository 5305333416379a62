// The plain TypeScript loops, on a worker of their own like the kernels.
import { expose } from 'comlink'
import { accelerations, vectors } from '../../src/physics/cluster/forces'
import { plainEncounter } from './plainEncounter'

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
}

export type PlainLoops = typeof plain

expose(plain)
