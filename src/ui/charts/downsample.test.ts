import { describe, expect, it } from 'vitest'
import { chooseIndices } from './downsample'

const linear = { x: 'linear', y: 'linear' } as const
const log = { x: 'log', y: 'log' } as const
const line = (n: number, at: (i: number) => number = (i) => i) => Float64Array.from({ length: n }, (_, i) => at(i))

describe('chooseIndices', () => {
  it('keeps everything while it fits', () => {
    const x = line(300)
    expect(chooseIndices(x, x, 300, linear)).toHaveLength(300)
  })

  it('keeps to its limit, and the ends', () => {
    for (const n of [301, 1000, 4097, 100_003]) {
      const chosen = chooseIndices(line(n), line(n), 300, linear)
      expect(chosen.length).toBeLessThanOrEqual(300)
      expect(chosen.length).toBeGreaterThan(140)
      expect([chosen[0], chosen.at(-1)]).toEqual([0, n - 1])
    }
  })

  it('spreads points evenly over the decades of a logarithmic axis', () => {
    const x = line(100_000, (i) => i + 1)
    const chosen = chooseIndices(x, x, 200, log)
    const perDecade = [0, 1, 2, 3, 4].map((d) => chosen.filter((i) => x[i] >= 10 ** d && x[i] < 10 ** (d + 1)).length)
    // Below ten there are nine whole numbers to choose from.
    expect(perDecade[0]).toBe(9)
    expect(Math.max(...perDecade.slice(2)) - Math.min(...perDecade.slice(2))).toBeLessThanOrEqual(1)
    expect(chosen.length).toBeLessThanOrEqual(200)
  })

  it('leaves out what cannot be drawn', () => {
    const x = [0, 1, Number.NaN, 3, 4, 5]
    const y = [1, -1, 2, Infinity, 0, 7]
    expect(chooseIndices(x, y, 300, linear)).toEqual([0, 1, 4, 5])
    expect(chooseIndices(x, y, 300, log)).toEqual([5])
    expect(chooseIndices([], [], 300, linear)).toEqual([])
    expect(chooseIndices([Number.NaN], [1], 300, linear)).toEqual([])
  })

  it('keeps the points of a curve that grows', () => {
    const before = chooseIndices(line(2000), line(2000), 300, linear)
    const after = new Set(chooseIndices(line(2040), line(2040), 300, linear))
    expect(before.slice(0, -1).filter((index) => !after.has(index))).toEqual([])
  })

  it('draws closed curves along their running number', () => {
    const n = 5000
    const x = line(n, (i) => Math.cos(i / 100))
    const chosen = chooseIndices(x, x, 300, linear)
    expect(chosen.length).toBeLessThanOrEqual(300)
    expect(chosen.length).toBeGreaterThan(140)
  })

  it('draws one point, and many on one spot', () => {
    expect(chooseIndices([2], [3], 300, linear)).toEqual([0])
    const still = line(1000, () => 5)
    expect(chooseIndices(still, still, 300, linear).length).toBeLessThanOrEqual(300)
  })
})
