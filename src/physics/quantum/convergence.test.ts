import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../normalQuantile'
import { normalAt } from '../random/variates'
import { splitRhat } from './convergence'

const normals = (chain: number, length: number, shift = 0, scale = 1) =>
  Float64Array.from({ length }, (_, i) => shift + scale * normalAt(i, { seed: [7, 0], stream: 40, substream: chain }))
const chains = (length: number, of: (chain: number) => [shift: number, scale: number]) =>
  [0, 1, 2, 3].map((chain) => normals(chain, length, ...of(chain)))

describe('the normal quantile', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.95996398454005],
    [0.25, -0.67448975019608],
    [1e-5, -4.26489079392282],
    [1e-15, -7.94134532326],
  ])('of %d has seven digits', (u, z) => {
    expect(Math.abs(normalQuantile(u, Math) - z)).toBeLessThan(1e-7 * (1 + Math.abs(z)))
  })
})

describe('split-R̂', () => {
  it('is 1 where chains agree', () => {
    const rhat = splitRhat(
      chains(1000, () => [3, 2]),
      Math,
    )
    expect(rhat).toBeGreaterThan(0.998)
    expect(rhat).toBeLessThan(1.01)
  })

  it('sees another mean, another width, and a drift that all chains share', () => {
    const of = (list: readonly Float64Array[]) => splitRhat(list, Math) ?? 0
    // One chain of four off by two of its own standard deviations: B/W ≈ 1, so √(1 + 1) before ranks.
    expect(of(chains(1000, (c) => [c === 0 ? 2 : 0, 1]))).toBeGreaterThan(1.2)
    expect(of(chains(1000, (c) => [0, c === 0 ? 5 : 1]))).toBeGreaterThan(1.1)
    expect(of(chains(1000, () => [0, 1]).map((chain) => chain.map((x, i) => x + i / 250)))).toBeGreaterThan(1.3)
  })

  it('does not depend on how the draws are scaled, even where they have no variance', () => {
    const list = chains(200, (c) => [c / 10, 1])
    const stretched = list.map((chain) => chain.map((x) => x * x * x))
    const bulk = splitRhat(list, Math) ?? 0
    expect(Math.abs((splitRhat(stretched, Math) ?? 0) - bulk)).toBeLessThan(0.02)
  })

  it('is infinite for chains that stand still apart, and unknown for what says nothing', () => {
    expect(splitRhat([Float64Array.of(1, 1, 1, 1), Float64Array.of(2, 2, 2, 2)], Math)).toBe(Infinity)
    expect(splitRhat([new Float64Array(8), new Float64Array(8)], Math)).toBeUndefined()
    expect(splitRhat([Float64Array.of(1, 2), Float64Array.of(3, 4)], Math)).toBeUndefined()
  })
})
