import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, test } from 'vitest'
import { drive } from '../../../experiments/drive'
import { finished, until } from '../../../experiments/testing'
import { cellRecord } from '../../../kernels/resonanceLayout'
import { resonance } from '..'
import { openSession, settings } from '../testing'
import { gridExperiment } from './experiment'
import type { GridValues } from './parameters'
import { GridReport } from './Report'
import { maps, ratios } from './result'
import { axesOf, GridRun } from './run'
import { sliceOf } from './slice'

const small = {
  task: 'grid',
  masses: [1e6, 1e9],
  impacts: [0, 2.5],
  velocities: [0, 50],
  encounters: 16,
  window: 0.2,
  seed: 7,
  workers: 2,
}

const open: { dispose(): void }[] = []
const create = async (given: Readonly<Record<string, unknown>>) => {
  const run = await GridRun.create(settings(given).values as GridValues, { environment: { shared: true } })
  open.push(run)
  return run
}
const openGrid = (given: Readonly<Record<string, unknown>>) => {
  const session = openSession(gridExperiment, given)
  open.push(session)
  return session
}
afterEach(() => {
  for (const each of open.splice(0)) each.dispose()
})

/** The table as the page shows it: name of the array and verdict. */
function verdicts(run: GridRun) {
  const markup = renderToStaticMarkup(createElement(GridReport, { run, snapshot: run.snapshot() }))
  const rows = markup.split('<tr>').filter((row) => /PASS|FAIL/.test(row))
  return Object.fromEntries(
    rows.map((row) => [/<th scope="row">([^<]*)</.exec(row)?.[1] ?? '', /PASS|FAIL/.exec(row)?.[0]]),
  )
}

/** The next number that a float64 can hold. */
function nextUp(value: number): number {
  const bits = new BigInt64Array(Float64Array.of(value).buffer)
  bits[0]++
  return new Float64Array(bits.buffer)[0]
}

describe('serial against parallel', () => {
  test('passes where every bit is the same', async () => {
    const run = await create({ ...small, compareSerial: true })
    await run.advance(run.end)
    expect(run.done).toBe(16)
    expect(run.serial?.sweep.records).toEqual(run.sweep.records)
    expect(Object.values(verdicts(run))).toEqual(new Array(5).fill('PASS'))
  })

  test.each(maps)('fails for $name, and for it alone, where one bit of one cell differs', async ({ name, at }) => {
    const run = await create({ ...small, compareSerial: true })
    await run.advance(8)
    // A cell that has a value in all maps: b > 0 and the subhalo moves.
    const cell = 7
    const record = run.sweep.record(cell)
    record[at] = nextUp(record[at])
    await run.advance(8)
    const expected = Object.fromEntries(maps.map((map) => [map.name, map.name === name ? 'FAIL' : 'PASS']))
    expect(verdicts(run)).toEqual(expected)
    const { comparison } = (await run.outcome()).result as { comparison: Record<string, object> }
    expect(comparison[name]).toMatchObject({ identical: false })
    expect(run.snapshot().comparison?.[name].maxDifference).toBeGreaterThan(0)
  })

  test('fails where a cell has a number in one pass and none in the other', async () => {
    const run = await create({ ...small, compareSerial: true })
    await run.advance(8)
    run.sweep.record(7)[cellRecord.place.simulatedEnergy] = Number.NaN
    await run.advance(8)
    expect(verdicts(run)).toMatchObject({ delta_EJ_sim: 'FAIL', delta_Is_sim: 'PASS' })
  })

  test('says nothing before both are complete', async () => {
    const run = await create({ ...small, compareSerial: true })
    await run.advance(15)
    expect(run.snapshot()).toMatchObject({ finished: 8, compared: 7, comparison: undefined })
    expect(verdicts(run)).toEqual({})
    expect((await run.outcome()).result).not.toHaveProperty('comparison')
  })

  test('asked for afterwards computes the second pass alone, is part of the run and can be taken back', async () => {
    const session = openGrid(small)
    const plain = await finished(session)
    const records = plain.run?.sweep.records.slice()
    session.follow(settings({ ...small, compareSerial: true }))
    const compared = await until(session, ({ document, end }) => document !== undefined && end === 16)
    expect(compared.run).toBe(plain.run)
    expect(compared.run?.sweep.records).toEqual(records)
    const { document } = await drive(resonance, Object.entries({ ...small, compareSerial: true }), 'typed')
    expect(compared.document?.checksum).toBe(document.checksum)
    expect(compared.document?.result).toEqual(document.result)
    expect(document.timing.efficiency).toBeGreaterThan(0)
    session.follow(settings(small))
    const again = await until(session, ({ document, end }) => document !== undefined && end === 8)
    expect(again.document?.checksum).toBe(plain.document?.checksum)
  })
})

describe('simulation over impulse', () => {
  test('is that, and not the other way round', async () => {
    const run = await create(small)
    await run.advance(run.end)
    const simulated = (cell: number) => run.sweep.record(cell)[cellRecord.place.simulatedEnergy]
    const impulse = (cell: number) => run.sweep.record(cell)[cellRecord.place.impulseEnergy]
    const { all, passing } = ratios(run)
    run.values.masses.forEach((_, m) => {
      // (mass, impact, velocity) in C order: the second impact is the one above zero.
      const [a, b, c, d] = [0, 1, 2, 3].map((cell) => 4 * m + cell)
      const above = simulated(c) + simulated(d)
      expect(passing[m]).toBeCloseTo(above / (impulse(c) + impulse(d)), 12)
      const sum = impulse(a) + impulse(b) + impulse(c) + impulse(d)
      expect(all[m]).toBeCloseTo((simulated(a) + simulated(b) + above) / sum, 12)
    })
    const slice = sliceOf(axesOf(run.values), 2, 1, (cell) => run.sweep.record(cell))
    slice.cells.forEach((cell, i) => {
      const expected = impulse(cell) > 0 ? simulated(cell) / impulse(cell) : Number.NaN
      expect(slice.ratio[i]).toEqual(expected)
    })
  })

  test('falls from above one for the lightest subhaloes to a half for the heaviest, as published', async () => {
    const run = await create({
      task: 'grid',
      masses: [1e5, 1e10],
      impacts: [2.5, 5, 7.5, 10],
      velocities: [0, 25, 50, 75, 100],
      encounters: 64,
      workers: 2,
    })
    await run.advance(run.end)
    const [light, heavy] = ratios(run).passing.map(Number)
    expect(Math.abs(light - 1.36)).toBeLessThan(0.2)
    expect(Math.abs(heavy - 0.5)).toBeLessThan(0.1)
  })
})

test('clean cells are those without a validity bit', async () => {
  const run = await create(small)
  await run.advance(run.end)
  const flags = Array.from({ length: 8 }, (_, cell) => run.sweep.record(cell)[cellRecord.place.flags])
  const clean = flags.filter((bits) => bits === 0).length
  // Half of the subhaloes pass through the star.
  expect(clean).toBeLessThan(4)
  expect((await run.outcome()).result.cleanCells).toBe(clean)
})

describe('a slice', () => {
  const axes = axesOf({ masses: [1, 2, 3], impacts: [10, 20], velocities: [100, 200, 300, 400] })
  // A record that says where it is from.
  const record = (cell: number) => new Float64Array(cellRecord.length).fill(cell).fill(0, cellRecord.place.flags)

  test.each([
    [0, 1, 2],
    [1, 0, 2],
    [2, 0, 1],
  ])('across axis %d runs along axis %d to the right and axis %d upwards', (across, x, y) => {
    const slice = sliceOf(axes, across, 1, record)
    expect([slice.x, slice.y]).toEqual([x, y])
    const columns = axes[x].values.length
    slice.cells.forEach((cell, i) => {
      const position = [0, 0, 0]
      position[x] = i % columns
      position[y] = Math.floor(i / columns)
      position[across] = 1
      expect(cell).toBe((position[0] * 2 + position[1]) * 4 + position[2])
      expect(slice.maps[0][i]).toBe(cell)
    })
  })
})
