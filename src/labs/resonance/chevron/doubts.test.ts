import { describe, expect, it } from 'vitest'
import { loadElementary } from '../../../kernels/elementary'
import { createGalaxy, jacobiIntegral } from '../../../physics/resonance/galaxy'
import { countJacobi } from '../../../physics/resonance/halo'
import { followOrbit } from '../../../physics/resonance/orbit'
import { fromMegayears } from '../../../physics/units'
import { settings } from '../testing'
import { chevronDoubts } from './doubts'
import type { ChevronValues } from './parameters'
import { evenFrom } from './programme'
import type { ExpectedRidge } from './ridge'
import { ChevronRun } from './run'

const usual = { barHistory: 'constant', evolutionTime: 6, patternSpeed: 35, barStrength: 0.02, timeStep: 0.5 } as const
const kept = { judged: 1000, off: 0 }
const ridgeAt = (energy: number | undefined) => ({ ridge: { energy } }) as unknown as ExpectedRidge
const said = (
  values: Partial<{ barHistory: 'constant' | 'slowing'; evolutionTime: number; patternSpeed: number }>,
  contrast = { contrast: 2, error: 0.1 },
  jacobi = kept,
  expected = ridgeAt(131_464),
) => chevronDoubts({ ...usual, ...values }, { contrasts: [contrast], jacobi }, expected)

describe('what is said of a halo', () => {
  it('nothing where all of it can be trusted', () => {
    expect(said({})).toEqual([])
    expect(said({ barHistory: 'slowing' })).toEqual([])
  })

  it('that the bar is not there yet, or not at its last speed', () => {
    expect(said({ evolutionTime: 1.5 })).toEqual([expect.stringMatching(/^The bar grows for 2 Gyr .* after 1\.5/)])
    expect(said({ evolutionTime: 5.5, barHistory: 'slowing' })).toEqual([
      expect.stringMatching(/^The bar slows until 6/),
    ])
  })

  it('that too few stars tell of the contrast', () => {
    expect(said({}, { contrast: 2, error: 0.8 })).toEqual([expect.stringMatching(/known to ±40 % only/)])
    expect(said({}, { contrast: Number.NaN, error: Number.NaN })).toEqual([expect.stringMatching(/no contrast/)])
  })

  it('that stars lost their E_J', () => {
    expect(said({}, undefined, { judged: 1000, off: 10 })).toEqual([])
    expect(said({}, undefined, { judged: 1000, off: 125 })).toEqual([expect.stringMatching(/^13 % of the stars lost/)])
  })

  it('that the ridge is not where Q counts, or that there is none', () => {
    expect(said({ patternSpeed: 30 }, undefined, kept, ridgeAt(140_044))).toEqual([
      expect.stringMatching(/^At Ωp = 30 .* E = 140·10³/),
    ])
    expect(said({}, undefined, kept, ridgeAt(undefined))).toEqual([expect.stringMatching(/no ridge is expected/)])
  })
})

describe('E_J of a halo’s stars', () => {
  const column = (...numbers: number[]) => Float32Array.from(numbers)

  it('is that of the galaxy, from the columns of a moment', async () => {
    const elementary = await loadElementary()
    const galaxy = createGalaxy({ potential: 'logarithmic', patternSpeed: 35, barStrength: 0.05 }, elementary)
    const columnsOf = ([x, y, z, px, py, pz]: readonly number[]) => ({
      radius: column(Math.hypot(x, y, z)),
      angularMomentum: column(x * py - y * px),
      energy: column(0.5 * (px * px + py * py + pz * pz) + galaxy.background.potential(x * x + y * y, z)),
      x: column(x),
      y: column(y),
    })
    const star = [3, 2, 1, -120, 90, 40] as const
    const { finalState } = followOrbit(galaxy, star, fromMegayears(0.5), 4000, 4000)
    const counts = { judged: 0, off: 0 }
    countJacobi(counts, galaxy, columnsOf(star), columnsOf(finalState), 0, 1)
    expect(counts).toEqual({ judged: 1, off: 0 })
    // The same star with another speed has another E_J: by 1.1 % of V₀², and by 0.9 %.
    const [x, y, z, px, py] = finalState
    for (const [share, off] of [
      [0.011, 1],
      [0.009, 0],
    ]) {
      const pz = Math.sqrt(finalState[5] ** 2 + 2 * share * 235 ** 2)
      const changed = [x, y, z, px, py, pz] as const
      expect((jacobiIntegral(galaxy, changed) - jacobiIntegral(galaxy, finalState)) / 235 ** 2).toBeCloseTo(share, 12)
      const other = { judged: 0, off: 0 }
      countJacobi(other, galaxy, columnsOf(star), columnsOf(changed), 0, 1)
      expect(other.off).toBe(off)
    }
  })

  it('is judged from the moment on at which the bar turns evenly', () => {
    const from = (barHistory: 'constant' | 'slowing', evolutionTime: number) =>
      evenFrom({ barHistory, evolutionTime, timeStep: 0.5 })
    expect(from('constant', 6)).toBe(4)
    expect(from('slowing', 8)).toBe(12)
    expect(from('constant', 2)).toBeUndefined()
    expect(from('slowing', 6)).toBeUndefined()
  })

  it('is kept by the usual step and lost by a long one, and the document says so', async () => {
    const outcomeOf = async (timeStep: number, shared: boolean) => {
      const given = { task: 'chevron', haloStars: 1000, evolutionTime: 3, timeStep, workers: 1 }
      const run = await ChevronRun.create(settings(given).values as ChevronValues, { environment: { shared } })
      await run.advance(run.end)
      const { warnings = [] } = await run.outcome()
      const { jacobi } = run.snapshot()
      run.dispose()
      return { warnings, jacobi }
    }
    const fine = await outcomeOf(0.5, true)
    expect(fine.jacobi.judged).toBe(1000)
    expect(fine.warnings.join()).not.toMatch(/E_J/)
    const long = await outcomeOf(2, true)
    expect(long.warnings.join()).toMatch(/of the stars lost their E_J/)
    expect(await outcomeOf(2, false)).toEqual(long)
  })
})
