import { expect, it } from 'vitest'
import type { Identity } from '../experiments/identity'
import type { Series } from '../ui/charts/series'
import { asIs } from '../words/text'
import { Ghosts, mostGhosts } from './ghosts'

const run = (values: Identity['values']): Identity => ({
  lab: 'cluster',
  experiment: 'cluster',
  preset: undefined,
  values,
  address: `#/cluster?v=1&${new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)]))}`,
})
const curve: Series = {
  name: asIs('energy error'),
  kind: 'measured',
  x: Float64Array.of(0, 1),
  y: Float64Array.of(1, 2),
}
const theory: Series = { name: asIs('theory'), kind: 'theory', x: [0, 1], y: [0, 0] }

it('keeps what was measured, as it was, and names it by what differs', () => {
  const ghosts = new Ghosts()
  const written = Float64Array.of(1, 2)
  ghosts.register('energy', () => [{ ...curve, y: written }, theory])
  const first = run({ stars: 500, seed: 1, workers: 2 })
  ghosts.compareWith(first)
  ghosts.keep(first, 100, 100)
  expect(ghosts.list().map(({ name }) => name)).toEqual(['the same'])
  written[1] = 99
  ghosts.compareWith(run({ stars: 1000, seed: 1, workers: 1 }))
  expect(ghosts.of('energy')).toEqual([
    { id: 'ghost-1', name: 'stars 500', series: [{ name: asIs('energy error'), kind: 'ghost', x: [0, 1], y: [1, 2] }] },
  ])
  expect(ghosts.list()[0].address).toBe(first.address)
  expect(ghosts.of('virial')).toEqual([])
})

it('says how far a run was that had not come to its end', () => {
  const ghosts = new Ghosts()
  ghosts.keep(run({ stars: 500 }), 40, 100)
  ghosts.compareWith(run({ stars: 600 }))
  expect(ghosts.list()[0].name).toBe('stars 500, up to 40')
})

it(`holds at most ${mostGhosts}, one for each run, and lets go of them`, () => {
  const ghosts = new Ghosts()
  for (const stars of [1, 2, 3, 3, 4]) ghosts.keep(run({ stars }), 1, 1)
  ghosts.compareWith(run({ stars: 9 }))
  expect(ghosts.list().map(({ name }) => name)).toEqual(['stars 2', 'stars 3', 'stars 4'])
  ghosts.forget(ghosts.list()[1].id)
  expect(ghosts.list().map(({ name }) => name)).toEqual(['stars 2', 'stars 4'])
})

it('gives a chart the same list until something changes', () => {
  const ghosts = new Ghosts()
  ghosts.keep(run({ stars: 1 }), 1, 1)
  expect(ghosts.of('energy')).toBe(ghosts.of('energy'))
  const before = ghosts.of('energy')
  ghosts.forget('ghost-1')
  expect(ghosts.of('energy')).not.toBe(before)
})

it('reads a chart that came in the place of another, also once that one is gone', () => {
  const ghosts = new Ghosts()
  const leave = ghosts.register('energy', () => [])
  ghosts.register('energy', () => [curve])
  leave()
  ghosts.keep(run({ stars: 1 }), 1, 1)
  expect(ghosts.of('energy')[0].series).toMatchObject([{ name: asIs('energy error'), y: [1, 2] }])
})
