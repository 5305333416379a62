import { beforeAll, describe, expect, it } from 'vitest'
import type { InProcess } from './inProcess'
import { instantiateInProcess } from './inProcess'

let wasm: InProcess
beforeAll(async () => {
  wasm = await instantiateInProcess()
})

const which = { exp: 0, log: 1, sin: 2, cos: 3, quantile: 4 }

function evaluate(name: keyof typeof which, arguments_: readonly number[]): number[] {
  const count = arguments_.length + (arguments_.length % 2)
  const x = wasm.allocate(count * 8)
  const out = wasm.allocate(count * 8)
  wasm.float64(x, arguments_.length).set(arguments_)
  wasm.call('vectorElementary', { which: which[name], x, out, count })
  return Array.from(wasm.float64(out, arguments_.length))
}

const spread = (from: number, to: number, count: number) =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * (i + 0.37)) / count)

const epsilon = 2 ** -52
function worst(name: keyof typeof which, arguments_: readonly number[], reference: (x: number) => number): number {
  const values = evaluate(name, arguments_)
  return Math.max(
    ...values.map((value, i) => Math.abs(value - reference(arguments_[i])) / Math.abs(reference(arguments_[i]))),
  )
}

describe('elementary functions of two numbers at a time', () => {
  it('agree with the scalar ones within two units in the last place', () => {
    expect(worst('exp', spread(-700, 709, 4000), Math.exp)).toBeLessThan(2 * epsilon)
    expect(worst('exp', spread(-1, 1, 4000), Math.exp)).toBeLessThan(2 * epsilon)
    expect(worst('log', spread(0, 4, 4000), Math.log)).toBeLessThan(2.5 * epsilon)
    const powers = spread(-300, 300, 2000).map((exponent) => 10 ** exponent)
    expect(worst('log', powers, Math.log)).toBeLessThan(2 * epsilon)
    expect(worst('sin', spread(-3, 3, 4000), Math.sin)).toBeLessThan(2 * epsilon)
    expect(worst('cos', spread(-1.5, 1.5, 4000), Math.cos)).toBeLessThan(2 * epsilon)
  })

  it('reduce large angles', () => {
    const angles = spread(-1e5, 1e5, 5000)
    const sines = evaluate('sin', angles)
    const cosines = evaluate('cos', angles)
    angles.forEach((angle, i) => {
      expect(sines[i]).toBeCloseTo(Math.sin(angle), 14)
      expect(cosines[i]).toBeCloseTo(Math.cos(angle), 14)
    })
  })

  it('handle the ends of the exponential', () => {
    expect(evaluate('exp', [-800, -1e300, 0, 710, 1e300])).toEqual([0, 0, 1, Infinity, Infinity])
  })

  it('give the normal quantile to sixteen digits', () => {
    // Φ^-1 to 20 digits; the first two are the test values of Wichura's paper.
    const table: [number, number][] = [
      [0.25, -0.6744897501960817],
      [0.001, -3.0902323061678136],
      [1e-20, -9.262340089798407],
      [0.975, 1.9599639845400543],
      [0.9, 1.2815515655446004],
      [1e-9, -5.9978070150076865],
      [0.5, 0],
    ]
    const values = evaluate(
      'quantile',
      table.map(([u]) => u),
    )
    table.forEach(([, z], i) => {
      expect(Math.abs(values[i] - z)).toBeLessThanOrEqual(4 * epsilon * Math.max(1, Math.abs(z)))
    })
  })
})
