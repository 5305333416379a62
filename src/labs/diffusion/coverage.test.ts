import { describe, expect, it } from 'vitest'
import { instantiateInProcess } from '../../kernels/inProcess'
import type { Coverage } from './coverage.fixture'
import { coverageOf, ensembles } from './coverage.fixture'

const groups: readonly (readonly [what: string, recordings: number, names: readonly (keyof typeof ensembles)[]])[] = [
  ['particles differ', 60, ['two populations (1.9, 0.1)']],
  ['axes differ', 60, ['the same, one track']],
  [
    'positions are uncertain, frames missing, tracks unequal or short, a drift taken off',
    20,
    [
      'errors of position, σ² = 10 DΔt',
      'a fifth of the frames missing',
      'unequal tracks',
      'tracks of eight frames',
      'drift removed',
    ],
  ],
]

const quantities: Readonly<Record<string, (coverage: Coverage) => readonly [number, number]>> = {
  'D by a straight line': ({ D }) => D.ols,
  'D by generalised least squares': ({ D }) => D.gls,
  'D by covariance': ({ D }) => D.cve,
  'D by its posterior': ({ D }) => D.posterior,
  α: ({ alpha }) => alpha,
  'the MSD at the first lag': ({ msd }) => msd[0],
}

describe('error bars', () => {
  it.each(groups)('hold the truth as often as they say where %s', async (_, recordings, names) => {
    const wasm = await instantiateInProcess(8 << 20)
    const all: Coverage[] = []
    for (const [i, name] of names.entries()) all.push(await coverageOf(ensembles[name], recordings, wasm, 1000 * i))
    const within = (share: number) => 3.5 * Math.sqrt((share * (1 - share)) / (recordings * all.length))
    for (const [name, of] of Object.entries(quantities)) {
      const mean = (place: 0 | 1) => all.reduce((sum, coverage) => sum + of(coverage)[place], 0) / all.length
      expect(Math.abs(mean(0) - 0.6827), name).toBeLessThan(within(0.6827))
      expect(Math.abs(mean(1) - 0.9545), name).toBeLessThan(within(0.9545))
    }
  })

  it('of D hold it as often as they say where whole replicas differ, or are all alike', async () => {
    const wasm = await instantiateInProcess(8 << 20)
    const recordings = 40
    const all: Coverage[] = []
    for (const name of [
      'eight replicas that differ',
      'twenty replicas that differ',
      'twenty replicas, all alike',
    ] as const)
      all.push(await coverageOf(ensembles[name], recordings, wasm, 5000))
    const within = (share: number) => 3.5 * Math.sqrt((share * (1 - share)) / (recordings * all.length))
    for (const fit of ['ols', 'gls', 'cve', 'posterior'] as const) {
      const mean = (place: 0 | 1) => all.reduce((sum, { D }) => sum + D[fit][place], 0) / all.length
      // One error of eight replicas holds 0.74: Student's t is widened for two of them.
      expect(Math.abs(mean(0) - 0.7), fit).toBeLessThan(within(0.7))
      expect(Math.abs(mean(1) - 0.9545), fit).toBeLessThan(within(0.9545))
    }
  })

  it.each(['two replicas that differ', 'three replicas that differ', 'five replicas that differ'] as const)(
    'of few replicas hold 95 % with two of them, and are warned of: %s',
    async (name) => {
      const wasm = await instantiateInProcess(8 << 20)
      const recordings = 40
      const { D, warned } = await coverageOf(ensembles[name], recordings, wasm, 9000)
      expect(warned).toBe(1)
      for (const fit of ['ols', 'gls', 'cve', 'posterior'] as const)
        expect(D[fit][1], fit).toBeGreaterThan(0.9545 - 3.5 * Math.sqrt((0.9545 * 0.0455) / recordings))
    },
  )

  it.each(['three particles', 'five particles, log-normal D', 'one track, three axes'] as const)(
    'that hold it less often carry a warning: %s',
    async (name) => {
      const wasm = await instantiateInProcess(2 << 20)
      const { warned } = await coverageOf(ensembles[name], 5, wasm, 1)
      expect(warned).toBe(1)
    },
  )
})
