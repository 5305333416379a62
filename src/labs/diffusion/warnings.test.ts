import { beforeAll, describe, expect, it } from 'vitest'
import type { InProcess } from '../../kernels/inProcess'
import { instantiateInProcess } from '../../kernels/inProcess'
import { coverageOf, ensembles } from './coverage.fixture'

const recordings = 6
let wasm: InProcess
beforeAll(async () => {
  wasm = await instantiateInProcess(8 << 20)
})
const carried = /A few particles carry much of D/
const unseen = /particles differ from one another, and there are only 40 of them: where D is spread with a long tail/

describe('particles that differ', () => {
  it.each(['log-normal D, width 0.5', 'log-normal D, width 1'] as const)(
    'are warned of in every recording: %s',
    async (name) => {
      const { warnings } = await coverageOf(ensembles[name], recordings, wasm, 300)
      for (const told of warnings)
        expect(told.filter((text) => carried.test(text) || unseen.test(text))).toHaveLength(1)
      // Some recordings show their fastest particles, others hide them.
      if (name.endsWith('0.5')) for (const way of [carried, unseen]) expect(warnings.flat().join(' ')).toMatch(way)
    },
  )

  it('of one kind each are warned of as long as they are few', async () => {
    const two = ensembles['two populations (1.9, 0.1)']
    const few = await coverageOf(two, 3, wasm, 300)
    for (const told of few.warnings) expect(told.join(' ')).toMatch(unseen)
    const many = await coverageOf({ ...two, particles: 200, frames: 30 }, 3, wasm, 300)
    expect(many.warnings.flat().join(' ')).not.toMatch(/long tail|carry much/)
  })
})

it.each([
  [40, 0],
  // One in a hundred by chance.
  [12, 1],
])(
  '%i free walkers that are all alike are warned of in no more than %i of sixteen recordings',
  async (particles, most) => {
    const { warnings } = await coverageOf({ ...ensembles['free, three axes'], particles }, 16, wasm, 700)
    const differing = warnings.filter((told) => /long tail|carry much|differ from one another/.test(told.join(' ')))
    expect(differing.length).toBeLessThanOrEqual(most)
  },
)
