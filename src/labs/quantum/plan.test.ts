import { describe, expect, it } from 'vitest'
import { chainRecord } from '../../kernels/samplingLayout'
import { thinned } from './estimates'
import type { Method } from './plan'
import { chainEffectiveSize, makePlan } from './plan'
import { stopsOf } from './stops'

const methods: readonly Method[] = ['importance', 'selfNormalised', 'stratified', 'quasi', 'cloud']

/** Samples that have been made at each stop. */
function samplesAt(method: Method, samples: number): number[] {
  const { blocks } = makePlan(method, samples)
  let from = 0
  let made = 0
  return stopsOf(blocks).map((stop) => {
    for (const block of blocks.slice(from, stop)) made += block.samples
    from = stop
    return made
  })
}

describe('the stops of playback', () => {
  it.each(methods)('begin with few samples, and end with all of them: %s', (method) => {
    const made = samplesAt(method, 2_000_000)
    const all = made[made.length - 1]
    expect(made.length).toBeGreaterThan(20)
    expect(made.length).toBeLessThan(100)
    expect(made[0]).toBeLessThan(all / 500)
    expect(made).toEqual([...made].sort((a, b) => a - b))
    expect(all).toBe(makePlan(method, 2_000_000).blocks.reduce((sum, { samples }) => sum + samples, 0))
  })

  it.each(methods)('never leave out more than a tenth of the run: %s', (method) => {
    const made = samplesAt(method, 100_000_000)
    const all = made[made.length - 1]
    made.forEach((samples, k) => expect(samples - (k === 0 ? 0 : made[k - 1])).toBeLessThan(all / 10))
  })

  it('let the estimate be seen to converge: each takes the samples less than twice as far, until a fortieth is reached', () => {
    const made = samplesAt('importance', 2_000_000)
    for (let k = 1; k < made.length; k++) {
      const step = made[k] - made[k - 1]
      expect(made[k] < 2 * made[k - 1] || step < 2_000_000 / 10).toBe(true)
      if (made[k - 1] < 20_000) expect(made[k]).toBeLessThanOrEqual(2 * made[k - 1])
    }
  })

  it('are few for a run of thousands of blocks, so that it does not wait for the page', () => {
    const { blocks } = makePlan('importance', 1e10)
    expect(blocks.length).toBeGreaterThan(10_000)
    const stops = stopsOf(blocks)
    expect(stops.length).toBeLessThan(100)
    expect(stops[stops.length - 1]).toBe(blocks.length)
  })

  it('are one for a run of one block', () => {
    expect(stopsOf([{ samples: 10 }])).toEqual([1])
  })
})

describe('the effective size of chains', () => {
  it('is the number of independent samples with the same error', () => {
    const samples = 128 * 50
    const plan = makePlan('metropolis', samples)
    const last = plan.checkpoints.length - 1
    const steps = plan.checkpoints[last]
    const chains = 2 * plan.blocks.length
    expect(steps * chains).toBe(plan.total)
    // Every chain has a mean of x² of its own, and the same spread around it.
    const means = Array.from({ length: chains }, (_, chain) => 1 + (chain % 5) / 10)
    const within = 0.3
    for (let pair = 0; pair < plan.blocks.length; pair++) {
      const record = new Float64Array(plan.recordWords)
      plan.checkpoints.forEach((count, mark) => {
        for (const side of [0, 1]) {
          const mean = means[2 * pair + side]
          record[mark * chainRecord.length + side] = count * mean
          record[mark * chainRecord.length + 2 + side] = count * (mean * mean + within)
          record[mark * chainRecord.length + 4 + side] = count / 2
        }
      })
      plan.add(record)
    }
    const mean = means.reduce((sum, m) => sum + m, 0) / chains
    const between = means.reduce((sum, m) => sum + (m - mean) ** 2, 0)
    const standardError = Math.sqrt(between / (chains * (chains - 1)))
    expect(plan.current?.estimate).toBeCloseTo(mean, 12)
    expect(plan.current?.standardError).toBeCloseTo(standardError, 12)
    expect(plan.acceptance).toBeCloseTo(0.5, 12)
    // Variance of x² over all chains, over the variance of its mean.
    const spread = within + between / chains
    expect(chainEffectiveSize(plan)).toBeCloseTo(spread / standardError ** 2, 6)
  })

  it('is nothing for other methods', () => {
    expect(chainEffectiveSize(makePlan('importance', 1000))).toBeUndefined()
  })
})

describe('a thinned history', () => {
  const history = Array.from({ length: 1000 }, (_, k) => ({
    samples: 64 * (k + 1),
    estimate: k,
    standardError: 1 / (k + 1),
  }))

  it('keeps the first point and the last, in order, and few between', () => {
    const kept = thinned(history)
    expect(kept[0]).toBe(history[0])
    expect(kept[kept.length - 1]).toBe(history[999])
    expect(kept.length).toBeLessThanOrEqual(100)
    expect(kept.length).toBeGreaterThan(25)
    kept.forEach((point, k) => k > 0 && expect(point.samples).toBeGreaterThan(kept[k - 1].samples))
  })

  it('is the history itself where that is short', () => {
    expect(thinned(history.slice(0, 100))).toEqual(history.slice(0, 100))
  })
})
