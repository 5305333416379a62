import { describe, expect, it } from 'vitest'
import { settingsOf } from '../../experiments/testing'
import { ladderNames, ladders } from '../ladders'
import { benchmark } from '.'
import { deviationOf, exponentOf, median, serialShare } from './fits'
import type { BenchmarkValues } from './parameters'
import { BenchmarkRun, workersBetween } from './run'
import { sliceOf } from './slices'
import { snippets } from './snippets'
import { rungTable } from './table'
import { digitsInWords, times } from './words'

const small = { stars: 40, samples: 128, particles: 3, encounters: 3, budget: 0, rounds: 2, workers: 2 }
const valuesOf = (given: Readonly<Record<string, unknown>>) =>
  settingsOf(benchmark, { ...small, ...given }).values as BenchmarkValues
const open = (given: Readonly<Record<string, unknown>> = {}) =>
  BenchmarkRun.create(valuesOf(given), { environment: { shared: true } })
const all = await Promise.all(ladderNames.map((name) => ladders[name]()))

describe('the lines beside a bar', () => {
  it.each(all.flatMap(({ name, rungs }) => rungs.map((rung) => [`${name} ${rung.name}`, rung] as const)))(
    'are there: %s',
    (_, { lines }) => {
      const text = sliceOf(lines)
      const rows = text.split('\n')
      expect(rows.length).toBeLessThan(40)
      expect(text).not.toContain('ladder:')
      expect(rows.some((row) => /^\S/.test(row))).toBe(true)
    },
  )

  it('are missed where a part has another name, or is not closed', () => {
    const { lines } = all[0].rungs[0]
    expect(() => sliceOf({ ...lines, name: 'nothing' })).toThrow('there is no part "nothing"')
    expect(() => sliceOf({ ...lines, file: 'nowhere.ts' })).toThrow('nowhere.ts')
  })
})

describe('what is made of times', () => {
  it('is the middle of them', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(median([])).toBeNaN()
  })

  it('is the serial share that Amdahl’s law was made with', () => {
    const speedups = [1, 2, 3, 8].map((workers) => ({ workers, speedup: 1 / (0.2 + 0.8 / workers) }))
    expect(serialShare(speedups)).toBeCloseTo(0.2, 12)
    expect(serialShare([{ workers: 1, speedup: 1 }])).toBeNaN()
    // Faster than each worker counts: a busy machine, no negative share.
    expect(serialShare([{ workers: 2, speedup: 2.5 }])).toBe(0)
  })

  it('is the exponent of a power law', () => {
    const points = [100, 1000, 5000].map((n) => [n, 3e-9 * n ** 1.8] as const)
    expect(exponentOf(points, Math.log)).toBeCloseTo(1.8, 12)
    expect(exponentOf(points.slice(1, 2), Math.log)).toBeNaN()
  })

  it('is a deviation relative to the values', () => {
    expect(deviationOf([3, 4.5], [3, 4])).toBeCloseTo(0.1, 12)
    expect(deviationOf([0, 2], [0, 0])).toBe(2)
  })

  it('tries few numbers of workers between one and all', () => {
    expect(workersBetween(1)).toEqual([])
    expect(workersBetween(2)).toEqual([])
    expect(workersBetween(4)).toEqual([2, 3])
    expect(workersBetween(64).length).toBeLessThan(20)
  })
})

describe('a ladder', () => {
  it('is climbed to its end: each rung has its rate, its digits and its ratio', async () => {
    const run = await open({ workers: 3 })
    try {
      expect(run.snapshot().ladders).toHaveLength(4)
      while (run.done < run.end) await run.advance(7)
      const { ladders: states, bounds, scaling } = run.snapshot()
      for (const { name, rungs, efficiency } of states) {
        for (const rung of rungs) {
          if (rung.card) {
            expect(digitsInWords(rung)).toBe('not here: outside of a browser there is none')
            continue
          }
          expect(rung.seconds, rung.label).toBeGreaterThan(0)
          expect(rung.ratio, rung.label).toBeGreaterThan(0)
          expect(rung.computed?.same, `${name}: ${rung.label}`).toBe(!rung.other)
          expect(rung.workers).toBe(rung.shared ? 3 : 1)
        }
        expect(rungs[0].ratio).toBe(1)
        expect(new Set(rungs.filter(({ other }) => !other).map((rung) => rung.computed?.checksum)).size).toBe(1)
        expect(efficiency.map(({ workers }) => workers)).toEqual([1, 2, 3])
      }
      expect(bounds.copy).toBeGreaterThan(0)
      expect(bounds.arithmetic).toBeGreaterThan(0)
      // A point for each solver at least, whatever the budget.
      for (const { points } of scaling) expect(points.length).toBeGreaterThan(0)
      const { result, warnings, records } = await run.outcome()
      expect(result).toMatchObject({ rungs: 21, exact: 16 })
      expect(warnings).toEqual([])
      expect(records?.seconds.shape).toEqual([21])
    } finally {
      run.dispose()
    }
  })

  it('warns where a rung that is to be exact is not', async () => {
    const run = await open({ ladder: 'pairs', scaling: false, rounds: 1 })
    try {
      await run.advance(4)
      // What the others are held against is another star's.
      const kept = run as unknown as { right: Float64Array }
      kept.right = kept.right.map((value) => value * (1 + 1e-15))
      while (run.done < run.end) await run.advance(1)
      const { result, warnings } = await run.outcome()
      expect(result.exact).toBe(2)
      expect(warnings?.[0]).toMatch(/SIMD.*other digits/)
    } finally {
      run.dispose()
    }
  })

  it('goes on with another number of workers, and says with how many', async () => {
    const run = await open({ ladder: 'samples', workers: 1 })
    try {
      await run.advance(run.end - 5)
      await run.setWorkers(0)
      await run.setWorkers(2)
      while (run.done < run.end) await run.advance(1)
      const [{ rungs, efficiency }] = run.snapshot().ladders
      expect(rungs.find(({ name }) => name === 'workers')?.workers).toBe(2)
      expect(efficiency.at(-1)?.workers).toBe(2)
    } finally {
      run.dispose()
    }
  })

  it('can be written down, rung by rung, with a time of one’s own', async () => {
    const run = await open({ ladder: 'displacements', scaling: false })
    try {
      while (run.done < run.end) await run.advance(Number.POSITIVE_INFINITY)
      const snapshot = run.snapshot()
      const own = { ...valuesOf({}), ownDisplacements: 2 }
      const table = new Map(
        rungTable(snapshot, own).map(({ name, values }) => [name, [...(values as readonly (number | string)[])]]),
      )
      expect(table.get('rung')).toEqual(['plain', 'scalar', 'vector', 'workers', 'fourier', 'own'])
      expect(table.get('seconds')?.at(-1)).toBe(2)
      expect(Number(table.get('ratio')?.at(-1)) * 2).toBeCloseTo(snapshot.ladders[0].rungs[0].seconds ?? 0, 12)
      expect(rungTable(snapshot, valuesOf({}))[0].values).toHaveLength(5)
    } finally {
      run.dispose()
    }
  })
})

it('has its problems for Python, with the sizes that are set', () => {
  const sizes = { stars: 321, samples: 4321, particles: 54, encounters: 76, seed: 98 }
  expect(snippets.pairs(sizes)).toContain('321')
  expect(snippets.samples(sizes)).toContain('estimate(4321, 6.0, 98)')
  expect(snippets.displacements(sizes)).toContain('(54, 3, 500)')
  expect(snippets.encounters(sizes)).toContain('stars = np.zeros((76, 6))')
})

it('says how right and how fast a rung is', () => {
  const computed = { checksum: '', same: false, deviation: 1.3e-15 }
  expect(digitsInWords({ computed })).toMatch(/^off by 1\.3\s×\s10⁻¹⁵$/)
  expect(digitsInWords({ computed: { ...computed, same: true } })).toBe('same digits')
  expect(digitsInWords({})).toBe('')
  expect([times(3.14159), times(1234), times(Number.NaN), times(undefined)]).toEqual(['3.14×', '1234×', '', ''])
})
