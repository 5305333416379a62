import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { wasmFile } from './build.mjs'
import { elementaryFunctions, leastBytes } from './elementary'
import { obtainMemory } from './module'

const elementary = elementaryFunctions(new WebAssembly.Module(readFileSync(wasmFile)), await obtainMemory(leastBytes))

/** Largest difference in units of the last place of the expected value. */
const unitsInLastPlace = (got: number, expected: number) => Math.abs(got - expected) / (2 ** -52 * Math.abs(expected))

describe('elementary functions of the module', () => {
  // Decimal expansions to 20 digits, rounded by the parser; no engine's own Math is involved.
  test.each([
    ['exp(1)', elementary.exp(1), 2.7182818284590452354],
    ['exp(-20)', elementary.exp(-20), 2.061153622438557828e-9],
    ['log(2)', elementary.log(2), 0.69314718055994530942],
    ['log(1e-300)', elementary.log(1e-300), -690.77552789821370521],
    ['sin(1)', elementary.sin(1), 0.84147098480789650665],
    ['sin(1e6)', elementary.sin(1e6), -0.34999350217129295212],
    ['cos(1)', elementary.cos(1), 0.5403023058681397174],
    ['cos(1e6)', elementary.cos(1e6), 0.93675212753314478694],
    ['atan2(1, -1)', elementary.atan2(1, -1), 2.3561944901923449288],
    ['atan2(-1, 0)', elementary.atan2(-1, 0), -1.5707963267948966192],
    ['pow(2, 0.5)', elementary.pow(2, 0.5), 1.4142135623730950488],
    ['pow(10, -1.75)', elementary.pow(10, -1.75), 0.017782794100389228012],
    ['cbrt(2)', elementary.cbrt(2), 1.2599210498948731648],
  ])('%s', (_, got, expected) => {
    expect(unitsInLastPlace(got, expected)).toBeLessThanOrEqual(1)
  })

  test('limits', () => {
    expect(elementary.exp(-1e4)).toBe(0)
    expect(elementary.exp(1e4)).toBe(Number.POSITIVE_INFINITY)
    expect(elementary.log(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(elementary.sin(0)).toBe(0)
    expect(elementary.cos(0)).toBe(1)
  })
})
