import { describe, expect, test } from 'vitest'
import { pendulumCurve } from './pendulumCurves'

const halfWidth = 150
/** Energy above the bottom, in units of the separatrix's: (I/I_h)² + sin²((θ − θ₀)/2). */
const energyAt = (x: number, y: number, stable: number) =>
  (y / halfWidth) ** 2 + Math.sin((x * Math.PI - stable) / 2) ** 2

describe.each([0, Math.PI])('curves of equal energy about %f', (stableAngle) => {
  test.each([0.1, 0.6, 1, 1.8])('keep the energy %f all along', (energy) => {
    const { x, y } = pendulumCurve({ halfWidth, stableAngle }, energy)
    const there = x.map((each, i) => [each, y[i]] as const).filter(([each]) => Number.isFinite(each))
    expect(there.length).toBeGreaterThan(200)
    for (const [each, action] of there) expect(energyAt(each, action, stableAngle)).toBeCloseTo(energy, 10)
  })

  test('are closed inside the separatrix and go all the way round outside, on both sides', () => {
    const inner = pendulumCurve({ halfWidth, stableAngle }, 0.5)
    // Where it lies across the ends of the axis it is there at both of them.
    const turns = stableAngle === 0 ? 2 : 0
    expect(inner.x.filter(Number.isNaN)).toHaveLength(turns / 2)
    expect(inner.x.at(-1)).toBeCloseTo(inner.x[0] + turns, 10)
    expect(inner.y.at(-1)).toBeCloseTo(inner.y[0], 10)
    const outer = pendulumCurve({ halfWidth, stableAngle }, 1.5)
    expect(outer.x.filter((each) => each === 0 || each === 2)).toHaveLength(4)
    expect(outer.y.some((each) => each > 0) && outer.y.some((each) => each < 0)).toBe(true)
  })
})
