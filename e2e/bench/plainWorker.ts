// The plain TypeScript loops, on a worker of their own like the kernels. All of them return milliseconds.
import { expose } from 'comlink'
import { loadElementary } from '../../src/kernels/elementary'
import { accelerations, vectors } from '../../src/physics/cluster/forces'
import { meanSquareDisplacement, type Track } from '../../src/physics/diffusion/displacements'
import { createGalaxy, type GalaxyParameters, type PhasePoint } from '../../src/physics/resonance/galaxy'
import { advance, stagesOf } from '../../src/physics/resonance/orbit'
import { plainEncounter } from './plainEncounter'
import { fillNormalsPlainly } from './plainNormals'
import { type Density, plainEstimate, plainVectors } from './plainQuantum'

/** Deterministic numbers in (0, 1); their quality does not matter here. */
function numbers() {
  let state = 1
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

function stars(count: number) {
  const next = numbers()
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

function walks(particles: number, frames: number): Track {
  const next = numbers()
  const positions = new Float64Array(3 * particles * frames)
  for (let series = 0; series < 3 * particles; series++) {
    for (let k = 1; k < frames; k++) {
      const at = series * frames + k
      positions[at] = positions[at - 1] + 0.1 * (next() - 0.5)
    }
  }
  return { positions, particles, dimensions: 3, frames }
}

let cloud: ReturnType<typeof stars> | undefined
let track: Track | undefined
let copied: Float64Array | undefined

function trackOf(particles: number, frames: number): Track {
  if (track?.particles !== particles || track.frames !== frames) track = walks(particles, frames)
  return track
}

/** What the loops computed, so that no compiler can say that nobody wanted it. */
let outcome = 0

function timed(work: () => number): number {
  const start = performance.now()
  outcome = work()
  return performance.now() - start
}

/** Sum of an array, four sums side by side: as fast as the memory can be read by one plain loop. */
function sumOf(values: Float64Array): number {
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let i = 0; i + 4 <= values.length; i += 4) {
    a += values[i]
    b += values[i + 1]
    c += values[i + 2]
    d += values[i + 3]
  }
  return a + b + c + d
}

const plain = {
  /** One force evaluation by the double loop. */
  gravity(count: number): number {
    if (cloud?.mass.length !== count) cloud = stars(count)
    const { position, mass, acceleration } = cloud
    return timed(() => {
      accelerations(position, mass, 0.01, 1, acceleration)
      return acceleration.x[0]
    })
  },

  normals(count: number, seed: readonly [number, number]): number {
    const out = new Float64Array(count)
    return timed(() => {
      fillNormalsPlainly(out, 0, { seed, stream: 1, substream: 0 })
      return out[count - 1]
    })
  },

  importance: (density: Density, width: number, samples: number, seed: number) =>
    timed(() => plainEstimate(density, width, samples, seed)),

  vectors: (count: number, seed: number) => timed(() => plainVectors(count, seed)),

  /** Every window at each of the lags, three axes. */
  displacements(particles: number, frames: number, lags: readonly number[]): number {
    const walk = trackOf(particles, frames)
    return timed(() => meanSquareDisplacement(walk, lags)[0])
  },

  /** Reads the positions once. */
  sum(particles: number, frames: number): number {
    const { positions } = trackOf(particles, frames)
    return timed(() => sumOf(positions))
  },

  /** Reads them once and writes them once. */
  copy(particles: number, frames: number): number {
    const { positions } = trackOf(particles, frames)
    copied ??= new Float64Array(positions.length)
    const target = copied
    return timed(() => {
      target.set(positions)
      return target[0]
    })
  },

  /** Encounters one after the other, simulated alone. */
  encounters: (count: number) =>
    timed(() => {
      let sum = 0
      for (let i = 0; i < count; i++) sum += plainEncounter(95 + i)
      return sum
    }),

  async orbits(galaxy: GalaxyParameters, starts: readonly PhasePoint[], h: number, steps: number): Promise<number> {
    const model = createGalaxy(galaxy, await loadElementary())
    const stages = stagesOf(h, model.patternSpeed, model.elementary)
    return timed(() => {
      let sum = 0
      for (const start of starts) {
        const state = Float64Array.from(start)
        advance(model, stages, state, steps)
        sum += state[0]
      }
      return sum
    })
  },

  /** The newest result of any of these. */
  outcome: () => outcome,
}

export type PlainLoops = typeof plain

expose(plain)
