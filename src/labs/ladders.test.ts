import { describe, expect, it } from 'vitest'
import { computePlainly } from '../experiments/ladder'
import { loadElementary } from '../kernels/elementary'
import { ladderNames, ladders } from './ladders'

const sizes = { stars: 301, samples: 200_000, particles: 21, encounters: 19, seed: 7 }
const machine = { workers: 3, shared: true }
const elementary = await loadElementary()

/** How far other algorithms may be off. */
const allowed: Readonly<Record<string, readonly [least: number, most: number]>> = {
  thirdLaw: [1e-18, 1e-14],
  tree: [1e-6, 1e-2],
  fourier: [1e-18, 1e-12],
  longSteps: [1e-5, 1e-2],
}

describe.each(ladderNames)('the ladder of %s', (name) => {
  it('comes to the same digits on every rung that is exact, for any number of workers, and close to them on the others', async () => {
    const ladder = await ladders[name]()
    const climb = await ladder.open(sizes, machine)
    try {
      const right = computePlainly(climb.plain, elementary)
      expect(ladder.work(sizes)).toBeGreaterThan(0)
      expect(climb.rungs).toHaveLength(ladder.rungs.length - 1)
      for (const [k, rung] of climb.rungs.entries()) {
        const about = ladder.rungs[k + 1]
        if ('missing' in rung) {
          expect(about.card, rung.missing).toBe(true)
          continue
        }
        const { pass, read, worth } = rung
        for (const workers of about.shared ? [1, 2, 3] : [1]) {
          // Twice: what a pass leaves must not enter the next.
          await pass(workers)
          expect(await pass(workers), about.name).toBeGreaterThanOrEqual(0)
          const found = await read()
          expect(found).toHaveLength(right.length)
          if (!about.other) expect(found, about.name).toEqual(right)
          else if (about.name in allowed) {
            const off = Math.hypot(...found.map((value, i) => value - right[i])) / Math.hypot(...right)
            expect(off, about.name).toBeGreaterThan(allowed[about.name][0])
            expect(off, about.name).toBeLessThan(allowed[about.name][1])
          }
          if (worth) expect(await worth()).toBeGreaterThan(1000)
        }
      }
    } finally {
      climb.dispose()
    }
  })
})

it('has a problem of the samples whose answer is known', async () => {
  const ladder = await ladders.samples()
  const climb = await ladder.open(sizes, machine)
  const records = computePlainly(climb.plain, elementary)
  climb.dispose()
  let sumF = 0
  for (let at = 2; at < records.length; at += 6) sumF += records[at]
  expect(Math.abs(sumF / ladder.work(sizes) - 0.5)).toBeLessThan(0.01)
})
