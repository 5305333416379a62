import { afterAll, describe, expect, it } from 'vitest'
import { ClusterRun } from './run'
import { coloursOf } from './starColours'
import { finish, valuesOf } from './testing'

const runs: ClusterRun[] = []
afterAll(() => {
  for (const run of runs) run.dispose()
})

async function runOf(given: Parameters<typeof valuesOf>[0]) {
  const run = await ClusterRun.create(valuesOf({ steps: 20, workers: 1, ...given }), { shared: true })
  runs.push(run)
  return run
}

const plummer = { model: 'plummer', radius: 1, virialRatio: 0.5, softeningLength: 0.05, timeStep: 0.01 } as const

/** Shares of a run's stars as they are coloured now. */
function sharesOf(run: ClusterRun, choice: Parameters<typeof coloursOf>[1]) {
  const shares = new Float32Array(run.values.stars).fill(Number.NaN)
  const there = coloursOf(run, choice, 4).shares?.read(shares)
  return { there, shares: Array.from(shares) }
}

describe('colours of the stars', () => {
  it('are by themselves speeds where all weigh the same, else temperatures', async () => {
    const equal = await runOf({ ...plummer, stars: 30, massFunction: 'equal' })
    expect(coloursOf(equal, 'auto', 4)).toMatchObject({
      name: 'speed',
      legend: { words: /^Speed, 0 to [\d.]+ km\/s$/ },
    })
    const kroupa = await runOf({ ...plummer, stars: 30, massFunction: 'kroupa' })
    expect(coloursOf(kroupa, 'auto', 4).shares).toBeUndefined()
    const eight = await runOf({ model: 'figureEight' })
    expect(coloursOf(eight, 'auto', 1)).toEqual({ name: 'temperature' })
  })

  it('tell masses on a logarithmic scale from the lightest to the heaviest', async () => {
    const run = await runOf({ ...plummer, stars: 50, massFunction: 'kroupa' })
    const { shares } = sharesOf(run, 'mass')
    const heaviest = run.masses.indexOf(Math.max(...run.masses))
    const lightest = run.masses.indexOf(Math.min(...run.masses))
    expect([shares[lightest], shares[heaviest]]).toEqual([0, 1])
    expect(coloursOf(run, 'mass', 4).legend?.words).toMatch(/^Mass, [\d.]+ to [\d.]+ M☉, logarithmic$/)
    const equal = await runOf({ ...plummer, stars: 5, massFunction: 'equal' })
    expect(coloursOf(equal, 'mass', 4).legend?.words).toBe('Mass, the same for all')
    expect(sharesOf(equal, 'mass').shares).toEqual([0.5, 0.5, 0.5, 0.5, 0.5])
  })

  it('tell energies and who is bound once these are looked up, of the same stars alike', async () => {
    const run = await runOf({ ...plummer, stars: 60, virialRatio: 0.9, massFunction: 'equal' })
    expect(coloursOf(run, 'energy', 4).shares?.version()).toBeUndefined()
    expect(sharesOf(run, 'energy').there).toBe(false)
    await finish(run, 4)
    await run.structureNow()
    const { shares } = sharesOf(run, 'energy')
    const bound = sharesOf(run, 'bound').shares
    for (const [star, share] of shares.entries()) expect(bound[star]).toBe(share < 1 ? 0 : 1)
    expect(new Set(bound)).toEqual(new Set([0, 1]))
    const { energy } = await run.star(7)
    const [, depth = ''] = coloursOf(run, 'energy', 4).legend?.words.match(/−([\d.]+)/) ?? []
    expect((shares[7] - 1) * Number(depth)).toBeCloseTo(energy, 4)
  })

  it('look energies up anew only where time has gone on', async () => {
    const run = await runOf({ ...plummer, stars: 60 })
    const first = await run.structureNow()
    expect(await run.structureNow()).toBe(first)
    await finish(run, 2)
    expect(await run.structureNow()).not.toBe(first)
  })

  it('say so where there is nothing to be told', async () => {
    const many = await runOf({ ...plummer, stars: 10_001 })
    expect(coloursOf(many, 'energy', 4)).toMatchObject({ legend: { words: /^Energy: up to 10.000 stars$/ } })
    expect(coloursOf(many, 'bound', 4).shares).toBeUndefined()
    expect(coloursOf(many, 'origin', 4).legend?.words).toBe('Cluster of origin: of two clusters')
  })

  it('tell two clusters apart, by the stars that each began with', async () => {
    const two = await runOf({ model: 'twoClusters', stars: 9, massRatio: 0.5 })
    expect(sharesOf(two, 'origin').shares).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1])
  })

  it('scale speeds with those that most stars have where nothing else says how fast they get', async () => {
    const hot = await runOf({ ...plummer, stars: 200, virialRatio: 8, massFunction: 'kroupa' })
    const { shares } = sharesOf(hot, 'speed')
    const shown = shares.filter((share) => share <= 1).length
    expect(shown).toBeGreaterThan(150)
    expect(Math.max(...shares)).toBeGreaterThan(0.8)
  })
})
