import { beforeAll, describe, expect, it } from 'vitest'
import { settingsOf } from '../../../experiments/testing'
import { quantum } from '..'
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
