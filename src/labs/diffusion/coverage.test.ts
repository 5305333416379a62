import { expect, it } from 'vitest'
import { spawnOnCallingThread } from '../../compute/callingThread.fixture'
import { drive } from '../../experiments/drive'
import { asFile } from '../../files/trajectories/handover'
import { diffusion } from '.'

/** Normal variates: evenly distributed ones, twelve at a time. */
function normals(seed: number): () => number {
  let state = seed
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return () => Array.from({ length: 12 }, uniform).reduce((sum, value) => sum + value, -6)
}

interface Ensemble {
  readonly particles: number
  readonly dimensions: number
  /** Standard deviation of a step of a particle along an axis; D is 1 on the average. */
  readonly step: (particle: number, axis: number) => number
}

const frames = 40
const replicas = 40
const ensembles: Readonly<Record<string, Ensemble>> = {
  'two populations': { particles: 24, dimensions: 2, step: (p) => Math.sqrt(p % 2 === 0 ? 3.8 : 0.2) },
  'axes that differ, few particles': { particles: 4, dimensions: 3, step: (_, a) => Math.sqrt([5.4, 0.4, 0.2][a]) },
}

it.each(Object.entries(ensembles))(
  'the error of D holds for %s, within 4 binomial standard deviations',
  async (name, { particles, dimensions, step }) => {
    const draw = normals(name.length)
    let [one, two] = [0, 0]
    for (let replica = 0; replica < replicas; replica++) {
      const positions = new Float64Array(particles * dimensions * frames)
      // Which particles are fast is drawn anew each time: D is that of all there could be.
      const kinds = Array.from({ length: particles }, () => (draw() > 0 ? 1 : 0))
      for (let p = 0; p < particles; p++) {
        for (let axis = 0; axis < dimensions; axis++) {
          const at = (p * dimensions + axis) * frames
          for (let k = 1; k < frames; k++) {
            positions[at + k] = positions[at + k - 1] + step(kinds[p], axis) * draw()
          }
        }
      }
      const shape = { particles, frames, dimensions, positions, gaps: 0, missing: false, notices: [], unwrapped: true }
      const file = asFile({ ...shape, frameInterval: 1 })
      const given = Object.entries({ input: 'x.npy', workers: 1, lags: '1' })
      const { document } = await drive(diffusion, given, 'typed', {
        readFile: () => Promise.resolve(file),
        environment: { shared: true, spawn: spawnOnCallingThread },
      })
      const { diffusionCoefficient, diffusionError } = document.result
      const z = Math.abs(Number(diffusionCoefficient) - 1) / Number(diffusionError)
      if (z < 1) one++
      if (z < 2) two++
    }
    const allowed = (p: number) => 4 * Math.sqrt(p * (1 - p) * replicas)
    expect(Math.abs(one - 0.6827 * replicas)).toBeLessThan(allowed(0.6827))
    expect(two).toBeGreaterThan(0.9545 * replicas - allowed(0.9545))
  },
)
