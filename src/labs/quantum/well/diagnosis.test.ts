import { beforeAll, describe, expect, it } from 'vitest'
import { settingsOf } from '../../../experiments/testing'
import { quantum } from '..'
import type { Measured } from './diagnosis'
import { warningsOf } from './diagnosis'
import type { WellValues } from './parameters'
import type { Prepared } from './prepare'
import { solver } from './solver'

const valuesOf = (given: Readonly<Record<string, unknown>>) => settingsOf(quantum, given).values as WellValues

describe('the tail index', () => {
  const values = valuesOf({ proposalWidth: 2 })
  let prepared: Prepared
  beforeAll(async () => {
    prepared = await solver.prepare(values)
  })
  const about = (tailIndex: number | undefined, tailIndexOfEstimate?: number) =>
    warningsOf(values, prepared, { tailIndex, tailIndexOfEstimate })

  it('is trusted up to one half, and not a bit further', () => {
    for (const k of [undefined, -0.3, 0.2, 0.5]) expect(about(k, k)).toEqual([])
    for (const k of [0.51, 0.6, 0.7])
      expect(about(k)).toEqual([
        `k̂ = ${k.toFixed(2)} is above 0.5: the variance of the weights does not exist, the error bar comes out too small.`,
      ])
  })

  it('takes the error bar away above 0.7', () => {
    for (const k of [0.71, 0.8, 0.94, 1.5])
      expect(about(k)).toEqual([
        `k̂ = ${k.toFixed(2)} is above 0.7: the error bar means nothing. Widen the proposal or take the defensive mixture.`,
      ])
  })

  it('counts for the weights and for what is averaged alike: the worse of the two', () => {
    expect(about(0.1, 0.55)[0]).toContain('0.55 is above 0.5')
    expect(about(0.75, 0.55)[0]).toContain('0.75 is above 0.7')
  })

  it('plays no part where there are no weights', () => {
    const chains = valuesOf({ method: 'metropolis' })
    expect(warningsOf(chains, prepared, { tailIndex: 2, tailIndexOfEstimate: 2 })).toEqual([])
  })
})

describe('what a finished run says of itself', () => {
  const good: Measured = {
    standardError: 1e-3,
    effectiveSampleSize: 5000,
    meanWeight: { mean: 1.004, standardError: 1e-3 },
    acceptance: undefined,
    replicates: undefined,
  }
  const chains: Measured = { ...good, meanWeight: undefined, acceptance: 0.5, replicates: 128 }
  let prepared: Prepared
  beforeAll(async () => {
    prepared = await solver.prepare(valuesOf({}))
  })
  const about = (measured: Measured, given: Readonly<Record<string, unknown>> = {}, splitRhat?: number) =>
    warningsOf(valuesOf(given), prepared, { splitRhat }, measured)

  it('is nothing where all is well', () => {
    expect(about(good)).toEqual([])
    expect(about(chains, { method: 'metropolis' }, 1.01)).toEqual([])
    expect(about({ ...good, effectiveSampleSize: 100, meanWeight: { mean: 1, standardError: 0 } })).toEqual([])
  })

  it('is stricter with pairs: stratified samples need five times as many', () => {
    const measured = { ...good, effectiveSampleSize: 499 }
    expect(about(measured)).toEqual([])
    expect(about(measured, { method: 'stratified' }).join()).toContain('worth 500')
  })

  it.each<[string, Measured, RegExp]>([
    ['few effective samples', { ...good, effectiveSampleSize: 99 }, /worth 99 independent/],
    [
      'a mean weight that is off',
      { ...good, meanWeight: { mean: 0.99, standardError: 1e-3 } },
      /mean weight is 0.99, 10 /,
    ],
    ['no variance', { ...good, standardError: 0 }, /do not vary at all/],
    ['few scramblings', { ...good, replicates: 2 }, /2 scramblings only .* 1\.837 and 95 % within 12\.706/],
  ])('warns of %s', (_, measured, sentence) => {
    expect(about(measured, { method: 'quasi' })).toEqual([expect.stringMatching(sentence)])
  })

  it.each<[string, Partial<Measured>, number, RegExp]>([
    ['hardly any jump accepted', { acceptance: 0.009 }, 1, /Only 0\.9 % of the jumps/],
    ['nearly all accepted', { acceptance: 0.96 }, 1, /^96 % of the jumps/],
    ['chains that do not agree', {}, 1.06, /Split-R̂ = 1\.06/],
    ['chains that stand still apart', {}, Infinity, /Split-R̂ = ∞/],
    ['few chains', { replicates: 10 }, 1, /10 chains only/],
  ])('warns of %s', (_, change, rhat, sentence) => {
    expect(about({ ...chains, ...change }, { method: 'metropolis' }, rhat)).toEqual([expect.stringMatching(sentence)])
  })
})

describe('tails', () => {
  const heavy = async (expression: string) =>
    (await solver.prepare(valuesOf({ potential: 'custom', expression }))).heavyTails
  it('are compared from the bottom and the place of the well', async () => {
    for (const parabola of ['x^2/2 + 1e6', 'x^2/2 - 1e6', '(x-40)^2/2', 'x^2/2 + 1e6', 'x^4'])
      expect(await heavy(parabola), parabola).toBe(false)
    for (const slow of ['abs(x)', 'abs(x) + 1e6', 'abs(x)^1.5 - 1e6', '-5*exp(-x^2)'])
      expect(await heavy(slow), slow).toBe(true)
  })
})
