import { describe, expect, it } from 'vitest'
import { asIs } from '../../words/text'
import { leftOut, logRefusal, seenOf } from './seen'
import { prepare, type Series } from './series'

const curve: Series = {
  name: asIs('a'),
  kind: 'measured',
  x: [0, 1, 2, 3, 4],
  y: [5, -6, 0, 8, 9],
  lower: [1, 2, 3, 4, 5],
}

describe('seenOf', () => {
  it('keeps what is inside and one neighbour on either side', () => {
    const { x, y, lower } = seenOf(curve, [1.5, 2.5])
    expect([...(x as Float64Array)]).toEqual([1, 2, 3])
    expect([...(y as Float64Array)]).toEqual([-6, 0, 8])
    expect([...(lower as Float64Array)]).toEqual([2, 3, 4])
  })
  it('keeps the line that crosses a part without points', () => {
    expect(Array.from(seenOf(curve, [2.2, 2.8]).x)).toEqual([2, 3, 4])
    expect(seenOf(curve, [5, 6]).x).toHaveLength(0)
  })
  it('shows more of a long curve than the whole chart does', () => {
    const x = Float64Array.from({ length: 100_000 }, (_, i) => i)
    const long: Series = { name: asIs('long'), kind: 'measured', x, y: x.map((v) => v % 7) }
    const axis = { label: asIs('x'), scale: 'linear' } as const
    const inside = (rows: readonly { x: number }[]) => rows.filter((row) => row.x >= 500 && row.x <= 700).length
    expect(inside(prepare([long], axis, axis).rows)).toBeLessThan(5)
    expect(inside(prepare([seenOf(long, [500, 700])], axis, axis).rows)).toBe(201)
  })
})

describe('logarithmic axes', () => {
  const log = { scale: 'log' } as const
  const linear = { scale: 'linear' } as const
  it('leave out what is not above zero, and count it', () => {
    expect(leftOut([curve], linear, log)).toBe(2)
    expect(leftOut([curve], log, log)).toBe(3)
    expect(leftOut([curve], linear, linear)).toBe(0)
    expect(leftOut([{ ...curve, kind: 'theory' }], log, log)).toBe(0)
  })
  it('are refused where nothing is above zero', () => {
    expect(logRefusal([[-1, 0]], { label: asIs('energy') })).toMatch(/No value of energy is above zero/)
    expect(logRefusal([[-1, 0], [2]], { label: asIs('energy') })).toBeUndefined()
  })
  it('keep the empty bars of a histogram as empty bars', () => {
    const bars: Series = { name: asIs('bars'), kind: 'histogram', x: [0, 1, 2, 3], y: [4, 0, 2, 2] }
    const drawing = prepare([bars], { label: asIs('x'), scale: 'linear' }, { label: asIs('n'), scale: 'log' })
    expect(drawing.rows.map((row) => row.x)).toEqual([0, 1, 2, 3])
    expect(drawing.rows[1].y0).toBeGreaterThan(0)
    expect(drawing.rows[1].y0).toBeLessThan(1e-300)
    expect(drawing.y[0]).toBeGreaterThan(1)
  })
})
