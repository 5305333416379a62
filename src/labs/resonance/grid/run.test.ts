import { afterEach, describe, expect, test } from 'vitest'
import { cellIndex } from '../../../compute/sweep'
import { drive } from '../../../experiments/drive'
import { cellRecord } from '../../../kernels/resonanceLayout'
import { resolveStrictly } from '../../../parameters/resolve'
import { resonance } from '..'
import type { GridValues } from './parameters'
import { column } from './result'
import { axesOf, GridRun } from './run'

const small = [
  ['task', 'grid'],
  ['masses', [1e6, 1e9]],
  ['impacts', [0, 2.5, 7.5]],
  ['velocities', [0, 50]],
  ['encounters', 19],
  ['seed', 7],
] as const

const open: GridRun[] = []
const create = async (given: readonly (readonly [string, unknown])[], shared = true) => {
  const { values } = resolveStrictly(resonance, given, 'typed')
  const grid = await GridRun.create(values as GridValues, { environment: { shared } })
  open.push(grid)
  return grid
}
afterEach(() => {
  for (const grid of open.splice(0)) grid.dispose()
})

describe('the grid', () => {
  test('has the same checksum for one, two and three workers, and compares equal with the serial run', async () => {
    const checksums = new Set<string>()
    for (const workers of [1, 2, 3]) {
      const { document, arrays } = await drive(resonance, [...small, ['workers', workers]], 'typed')
      checksums.add(document.checksum ?? '')
      expect(document.timing.workers).toBe(workers)
      expect(arrays.delta_EJ_sim.shape).toEqual([2, 3, 2])
      expect(arrays.runtime_seconds.data[0]).toBeGreaterThan(0)
    }
    expect(checksums.size).toBe(1)
    const compared = await drive(resonance, [...small, ['workers', 2], ['compareSerial', true]], 'typed')
    expect(compared.document.result.comparison).toMatchObject({
      delta_EJ_sim: { shape: [2, 3, 2], identical: true, maxDifference: 0 },
      delta_Is_ana: { shape: [2, 3, 2], identical: true, maxDifference: 0 },
    })
    expect(compared.document.timing.efficiency).toBeGreaterThan(0)
  })

  test('has the same digits where the memory is the worker’s own', async () => {
    const shared = await create([...small, ['workers', 2]])
    const own = await create(small, false)
    await Promise.all([shared.advance(12), own.advance(12)])
    expect(own.pool.workers).toBe(1)
    expect(own.sweep.records).toEqual(shared.sweep.records)
  })

  test('a cell computed alone is the cell of the whole grid', async () => {
    const whole = await create([...small, ['workers', 2]])
    await whole.advance(12)
    const alone = await create([...small, ['workers', 1]])
    await alone.rerun(7)
    expect(alone.sweep.finishedCells).toBe(1)
    expect(alone.sweep.record(7)).toEqual(whole.sweep.record(7))
    const sample = await whole.sample(7)
    const mean = sample.simulatedEnergy.reduce((a, b) => a + b) / 19
    expect(mean / whole.sweep.record(7)[cellRecord.place.simulatedEnergy]).toBeCloseTo(1, 12)
  })

  test('keeps its finished cells through a cancel, goes on and ends with the same digits', async () => {
    const given = [...small, ['workers', 2], ['encounters', 64]] as const
    const straight = await create(given.filter(([name], i) => name !== 'encounters' || i === given.length - 1))
    const broken = await create(given.filter(([name], i) => name !== 'encounters' || i === given.length - 1))
    await straight.advance(12)
    const stop = new AbortController()
    await expect(
      broken.advance(12, { signal: stop.signal, onProgress: () => broken.sweep.finishedCells >= 3 && stop.abort() }),
    ).rejects.toThrow()
    expect(broken.sweep.finishedCells).toBeGreaterThanOrEqual(3)
    expect(broken.sweep.finishedCells).toBeLessThan(12)
    await broken.advance(12)
    expect(broken.sweep.records).toEqual(straight.sweep.records)
  })
})

describe('validity', () => {
  test('galactic geometry has exactly 16 clean cells of 150, relative none', async () => {
    for (const [geometry, clean] of [
      ['galactic', 16],
      ['relative', 0],
    ] as const) {
      const grid = await create([
        ['task', 'grid'],
        ['encounters', 128],
        ['geometry', geometry],
        ['timeStep', 2],
        ['window', geometry === 'galactic' ? 0.5 : 0.02],
        ['workers', 2],
      ])
      await grid.advance(grid.end)
      const flags = column(grid, cellRecord.place.flags)
      expect(flags.filter((bits) => bits === 0)).toHaveLength(clean)
      if (geometry === 'relative') {
        // v = 0: no impulse to compare with, and nothing silent about it.
        const cell = cellIndex(axesOf(grid.values), [2, 1, 0])
        expect(flags[cell] & 13).toBe(13)
      }
    }
  })

  test('an undefined impulse is no number in the file and null in the document', async () => {
    const { document, arrays } = await drive(
      resonance,
      [...small.filter(([name]) => name !== 'impacts'), ['impacts', [2.5]], ['geometry', 'relative'], ['workers', 1]],
      'typed',
    )
    expect(arrays.delta_EJ_ana.data[0]).toBeNaN()
    expect(document.result.delta_EJ_ana).toMatchObject([[[null, expect.any(Number)]], [[null, expect.any(Number)]]])
    expect(JSON.stringify(document)).not.toContain('NaN')
  })
})

describe('statistics', () => {
  // Means and standard errors of 1024 encounters by an independent program; ours must agree within five combined errors.
  const table = [
    [1e5, 2.5, 50, 0.15696, 0.0079, 0.1411, 0.0041, 0.0025197, 0.00013, 0.0021844, 0.000067],
    [1e5, 7.5, 100, 0.05737, 0.0023, 0.055632, 0.0022, 0.00097273, 0.00004, 0.00096669, 0.000044],
    [1e7, 2.5, 50, 14.139, 0.38, 13.8, 0.39, 0.22484, 0.0062, 0.2152, 0.0065],
    [1e7, 2.5, 100, 16.471, 0.5, 16.065, 0.59, 0.29829, 0.01, 0.27919, 0.012],
    [1e7, 7.5, 50, 6.0755, 0.31, 4.6813, 0.13, 0.10167, 0.0043, 0.071979, 0.0022],
    [1e9, 2.5, 50, 292.66, 7, 271.88, 7.6, 4.3447, 0.11, 4.2068, 0.13],
    [1e9, 2.5, 100, 439.88, 8.9, 311.94, 12, 5.9103, 0.13, 5.4546, 0.24],
    [1e9, 7.5, 0, 219.68, 7.2, 298.85, 8.2, 4.4751, 0.12, 4.265, 0.12],
  ] as const

  const agrees = (record: Float64Array, at: number, mean: number, error: number) =>
    expect(Math.abs(record[at] - mean) / Math.hypot(record[at + 1], error)).toBeLessThan(5)

  test('galactic geometry', async () => {
    const grid = await create([
      ['task', 'grid'],
      ['masses', [1e5, 1e7, 1e9]],
      ['impacts', [0, 2.5, 7.5]],
      ['velocities', [0, 50, 100]],
      ['encounters', 512],
      ['workers', 2],
    ])
    await grid.advance(grid.end)
    const { masses, impacts, velocities } = grid.values
    const cell = (m: number, b: number, v: number) =>
      grid.sweep.record(cellIndex(axesOf(grid.values), [masses.indexOf(m), impacts.indexOf(b), velocities.indexOf(v)]))
    for (const [m, b, v, ...expected] of table) {
      const record = cell(m, b, v)
      const places = [0, 4, 8, 12]
      places.forEach((at, i) => agrees(record, at, expected[2 * i], expected[2 * i + 1]))
    }
    for (const [v, mean, error] of [
      [0, 29.5, 0.9],
      [50, 31.9, 0.9],
      [100, 29.1, 1.0],
    ]) {
      const record = cell(1e7, 0, v)
      agrees(record, cellRecord.place.simulatedEnergy, mean, error)
      expect(record[cellRecord.place.impulseEnergy]).toBe(0)
    }
  })

  test('relative geometry', async () => {
    const grid = await create([
      ['task', 'grid'],
      ['masses', [1e7]],
      ['impacts', [2.5]],
      ['velocities', [100]],
      ['encounters', 1024],
      ['geometry', 'relative'],
    ])
    await grid.advance(grid.end)
    const record = grid.sweep.record(0)
    agrees(record, cellRecord.place.simulatedEnergy, 27.609, 0.56)
    agrees(record, cellRecord.place.impulseEnergy, 35.234, 0.67)
    agrees(record, cellRecord.place.simulatedAction, 0.50744, 0.012)
    agrees(record, cellRecord.place.impulseAction, 0.57113, 0.013)
  })

  test('subhaloes drawn from a mass function and a Maxwellian', async () => {
    const grid = await create([
      ['task', 'grid'],
      ['masses', [1e5, 1e9]],
      ['impacts', [2.5]],
      ['velocities', [100]],
      ['encounters', 256],
      ['massSource', 'massFunction'],
      ['velocitySource', 'maxwellian'],
    ])
    await grid.advance(grid.end)
    // Up to 1e5 nothing is drawn; up to 1e9 most are near 1e5, so the median hardly moves while the mean is carried by the few.
    const [light, all] = [grid.sweep.record(0), grid.sweep.record(1)]
    expect(all[cellRecord.place.simulatedEnergy] / light[cellRecord.place.simulatedEnergy]).toBeGreaterThan(3)
    expect(all[cellRecord.place.simulatedEnergy + 3] / light[cellRecord.place.simulatedEnergy + 3]).toBeLessThan(4)
  })
})

describe('bad input', () => {
  const refused = (given: readonly (readonly [string, unknown])[]) => () => resolveStrictly(resonance, given, 'typed')
  test.each([
    [
      [
        ['task', 'grid'],
        ['masses', []],
      ],
      /masses takes 1 to 1000 numbers/,
    ],
    [
      [
        ['task', 'grid'],
        ['masses', [-1e5]],
      ],
      /masses takes/,
    ],
    [
      [
        ['task', 'encounter'],
        ['mass', -1],
      ],
      /mass takes a number from 1/,
    ],
    [
      [
        ['task', 'orbit'],
        ['star', [0, 0, 0, 100, 0, 0]],
      ],
      /0\.05 kpc from the centre/,
    ],
    [
      [
        ['task', 'orbit'],
        ['barStrength', 3],
      ],
      /barStrength takes a number from 0 to 0\.2/,
    ],
    [
      [
        ['task', 'encounter'],
        ['offsetDirection', [0, 0, 0]],
      ],
      /takes a direction/,
    ],
  ] as const)('%j', (given, message) => {
    expect(refused(given)).toThrow(message)
  })
  test('a billion cells', () => {
    const axis = Array.from({ length: 1000 }, (_, i) => i + 1)
    expect(
      refused([
        ['task', 'grid'],
        ['masses', axis],
        ['impacts', axis.map((i) => i / 100)],
        ['velocities', axis],
      ]),
    ).toThrow(/1000000000 cells/)
  })
})
