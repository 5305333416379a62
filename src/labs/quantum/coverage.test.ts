import { describe, expect, it } from 'vitest'
import { instantiateInProcess } from '../../kernels/inProcess'
import { coverageOf } from './coverage.fixture'

const wells = {
  harmonic: 'automatic',
  morse: 'mixture',
  doubleWell: 'automatic',
  linear: 'mixture',
  finiteWell: 'mixture',
  quartic: 'automatic',
} as const
const methods = ['importance', 'selfNormalised', 'stratified', 'quasi', 'metropolis'] as const
const runs = 60

describe('error bars', () => {
  it.each(methods)('hold the truth as often as they say, in six wells: %s', async (method) => {
    const wasm = await instantiateInProcess(48 << 20)
    const all = Object.entries(wells).map(([potential, proposal]) =>
      coverageOf({ potential, proposal, method, samples: 2000 }, runs, wasm),
    )
    // 360 runs: standard deviations 2.5 and 1.15 %; within three and a half of them.
    const mean = (of: 'usual' | 'wide') => all.reduce((sum, each) => sum + each[of], 0) / all.length
    expect(Math.abs(mean('usual') - 0.6827)).toBeLessThan(0.0875)
    expect(Math.abs(mean('wide') - 0.95)).toBeLessThan(0.04)
  })

  it.each(methods)('of very few samples carry a warning: %s', async (method) => {
    const wasm = await instantiateInProcess(16 << 20)
    for (const samples of [10, 90])
      expect(coverageOf({ method, samples, proposal: 'automatic' }, 20, wasm).warned).toBe(1)
  })
})
