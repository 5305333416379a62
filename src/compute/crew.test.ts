import { describe, expect, it } from 'vitest'
import { Crew } from './crew'

/** Lets a crew work for so many batches, where a step with n workers costs cost(n). @returns how often each size was used */
function work(crew: Crew, batches: number, cost: (workers: number) => number) {
  const used = new Map<number, number>()
  for (let batch = 0; batch < batches; batch++) {
    const { size } = crew
    used.set(size, (used.get(size) ?? 0) + 1)
    crew.report(10, 10 * cost(size))
  }
  return used
}

describe('the size of a crew', () => {
  it('starts with everybody', () => {
    expect(new Crew(8).size).toBe(8)
  })

  it('stays with everybody where that is fastest', () => {
    const used = work(new Crew(8), 400, (workers) => 8 / workers)
    expect(used.get(8)).toBeGreaterThan(350)
  })

  it('goes down where workers hold each other up, and comes back when they no longer do', () => {
    const crew = new Crew(2)
    expect(work(crew, 200, (workers) => (workers === 2 ? 5 : 2)).get(1)).toBeGreaterThan(180)
    expect(work(crew, 400, (workers) => (workers === 2 ? 1 : 2)).get(2)).toBeGreaterThan(300)
  })

  it('has nothing to choose with one worker, and survives batches without steps', () => {
    const crew = new Crew(1)
    crew.report(0, 5)
    expect(work(crew, 50, () => 1)).toEqual(new Map([[1, 50]]))
  })
})
