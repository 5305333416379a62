import { describe, expect, it } from 'vitest'
import { curvePaths, nearestRow, pixelScale } from './curves'
import type { Row } from './series'

describe('pixelScale', () => {
  it('is linear or logarithmic, either way round', () => {
    const linear = pixelScale('linear', [0, 10], 0, 100)
    expect([0, 2.5, 10].map(linear)).toEqual([0, 25, 100])
    const log = pixelScale('log', [1, 100], 200, 0)
    expect(log(10)).toBeCloseTo(100, 10)
  })
  it('stays finite', () => {
    expect(pixelScale('linear', [0, 1], 0, 100)(1e300)).toBe(5000)
    expect(pixelScale('linear', [3, 3], 0, 100)(3)).toBe(50)
    expect(Number.isFinite(pixelScale('log', [1, 10], 0, 100)(0))).toBe(true)
  })
})

describe('curvePaths', () => {
  const same = (value: number) => value
  it('passes over rows without a value', () => {
    const rows: Row[] = [
      { x: 0, y0: 1 },
      { x: 1, y1: 9 },
      { x: 2, y0: 3 },
    ]
    expect(curvePaths(rows, 0, 'measured', same, same, 0)).toEqual({ line: 'M0.0,1.0L2.0,3.0', fill: '' })
  })
  it('closes a band', () => {
    const rows: Row[] = [
      { x: 0, y0: 1, b0: [0, 2] as [number, number] },
      { x: 1, y0: 1, b0: [0.5, 1.5] as [number, number] },
    ]
    expect(curvePaths(rows, 0, 'measured', same, same, 0).fill).toBe('M0.0,2.0L1.0,1.5L1.0,0.5L0.0,0.0Z')
  })
  it('draws a histogram in steps down to the ground', () => {
    const rows: Row[] = [
      { x: 0, y0: 5 },
      { x: 1, y0: 7 },
      { x: 2, y0: 7 },
    ]
    const { line, fill } = curvePaths(rows, 0, 'histogram', same, same, 9)
    expect(line).toBe('M0.0,5.0L1.0,5.0L1.0,7.0L2.0,7.0L2.0,7.0')
    expect(fill).toBe(`${line}L2.0,9.0L0.0,9.0Z`)
  })
  it('of nothing are empty', () => {
    expect(curvePaths([], 0, 'histogram', same, same, 0)).toEqual({ line: '', fill: '' })
  })
})

it('finds the nearest row', () => {
  const rows = [{ x: 0 }, { x: 10 }, { x: 4 }]
  expect(nearestRow(rows, (v) => v * 2, 9)).toEqual({ x: 4 })
  expect(nearestRow([], (v) => v, 9)).toBeUndefined()
})
