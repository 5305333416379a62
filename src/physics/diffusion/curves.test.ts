import { describe, expect, it } from 'vitest'
import { behaviourOf, classificationInWords, classify } from './classification'
import { logarithmicLags } from './exponent'
import type { Motion } from './motions'
import { expectedMsd, motions, observedBrownianMsd } from './motions'
import { detectWrapping, unwrap } from './wrapping'

const motion: Motion = {
  kind: 'brownian',
  dimensions: 3,
  timeStep: 0.1,
  diffusionCoefficient: 2,
  stepScale: 0.1,
  relaxationTime: 0.5,
  thermal: 3,
  boxLength: 4,
  hurst: 0.3,
  propulsionSpeed: 5,
  rotationalDiffusion: 2,
  swimmingAxes: 2,
  localisationNoise: 0,
  drift: [0, 0, 0],
}
const of = (kind: Motion['kind'], change: Partial<Motion> = {}) => ({ ...motion, kind, ...change })
const longTimeDiffusion = (of: Motion) => motions[of.kind].longTimeDiffusion(of)

describe('expected curves', () => {
  it('of Brownian motion: 2 d D t + 2 d σ² - 4 d R D Δt + v² t²', () => {
    expect(expectedMsd(motion, 1.5)).toBe(18)
    expect(expectedMsd(of('brownian', { localisationNoise: 0.5, drift: [3, 4, 0] }), 2)).toBeCloseTo(24 + 1.5 + 100, 12)
    expect(observedBrownianMsd(of('brownian', { localisationNoise: 0.5 }), 1 / 6, 2)).toBeCloseTo(24 + 1.5 - 0.4, 12)
  })

  it('of the random walk of the article', () => {
    expect(expectedMsd(of('randomWalk', { timeStep: 1 }), 10)).toBeCloseTo(0.3, 15)
    expect(longTimeDiffusion(of('randomWalk', { timeStep: 1 }))).toBeCloseTo(0.005, 15)
  })

  it('of the Langevin particle: d kT/m t² at first, 2 d D (t - τ) at last', () => {
    const langevin = of('langevin')
    expect(expectedMsd(langevin, 1e-6) / (9 * 1e-12)).toBeCloseTo(1, 5)
    expect(expectedMsd(langevin, 1000)).toBeCloseTo(6 * 3 * 0.5 * (1000 - 0.5), 8)
    expect(longTimeDiffusion(langevin)).toBe(1.5)
    // Both branches of the series meet.
    const gap = expectedMsd(langevin, 0.05 * (1 + 1e-9)) / expectedMsd(langevin, 0.05 * (1 - 1e-9)) - 1
    expect(Math.abs(gap)).toBeLessThan(1e-8)
  })

  it('of the trap: 2 d D t at first, plateau 2 d s²', () => {
    const trap = of('harmonicTrap')
    expect(expectedMsd(trap, 1e-7) / (12 * 1e-7)).toBeCloseTo(1, 6)
    expect(expectedMsd(trap, 100)).toBeCloseTo(2 * 3 * 2 * 0.5, 12)
  })

  it('of the box: 2 d D t at first, plateau d L²/6, and one function in between', () => {
    const box = of('reflectingBox')
    expect(expectedMsd(box, 1e-8) / (12 * 1e-8)).toBeCloseTo(1, 3)
    expect(expectedMsd(box, 1000)).toBeCloseTo((3 * 16) / 6, 12)
    const change = (0.004 * 16) / 2
    const gap = expectedMsd(box, change * (1 + 1e-12)) / expectedMsd(box, change * (1 - 1e-12)) - 1
    expect(Math.abs(gap)).toBeLessThan(1e-10)
  })

  it('of fractional Brownian and active motion', () => {
    expect(expectedMsd(of('fractionalBrownian'), 16)).toBeCloseTo(12 * 16 ** 0.6, 10)
    const active = of('activeBrownian', { dimensions: 2 })
    expect(expectedMsd(active, 1e-5)).toBeCloseTo(8e-5 + 25e-10, 12)
    expect(longTimeDiffusion(active)).toBe(2 + 25 / 4)
    expect(expectedMsd(active, 1e4) / (4 * 1e4)).toBeCloseTo(2 + 25 / 4, 2)
    expect(expectedMsd(of('activeBrownian', { dimensions: 2, rotationalDiffusion: 0 }), 2)).toBe(16 + 100)
  })
})

describe('exponents', () => {
  it('are named', () => {
    const named = (exponent: number, exponentError = 0.02) => behaviourOf({ exponent, exponentError })
    expect([named(2), named(1.5), named(1.03), named(0.6), named(0.05), named(1, 0.4), named(Number.NaN)]).toEqual([
      'ballistic',
      'superdiffusive',
      'diffusive',
      'subdiffusive',
      'confined',
      'uncertain',
      'still',
    ])
    const sentence = classify({ exponent: 1.95, exponentError: 0.01 }, { exponent: 1, exponentError: 0.02 }).verdict
    expect(sentence).toBe(
      'The motion flies straight (ballistic) at short times (α = 1.95 ± 0.01) and diffuses at long ones (α = 1.00 ± 0.02).',
    )
    const known = classify({ exponent: 1, exponentError: 0.02 }, { exponent: 1.01, exponentError: 0.0213 })
    const inWords = classificationInWords(known, ({ exponent, exponentError }) => `${exponent}, ${exponentError}`)
    expect(inWords).toBe('The motion diffuses at all times (α = 1.01, 0.0213).')
  })

  it('are taken at lags that are evenly spaced on a logarithmic scale', () => {
    expect(logarithmicLags(1000, 4)).toEqual([1, 10, 100, 1000])
    expect(logarithmicLags(1, 10)).toEqual([1])
    expect(logarithmicLags(0, 10)).toEqual([])
    expect(logarithmicLags(5, 30)).toEqual([1, 2, 3, 4, 5])
    const many = logarithmicLags(99_999, 30)
    expect(many.length).toBeGreaterThan(25)
    expect(many.every((lag, i) => i === 0 || lag > many[i - 1])).toBe(true)
  })
})

describe('periodic boxes', () => {
  const edge = 10
  const path = Array.from({ length: 400 }, (_, k) => 3 + 0.7 * k + 2 * Math.sin(k))
  const folded = path.map((x) => x - edge * Math.floor(x / edge))
  const asTrack = (x: number[]) => ({ positions: Float64Array.from(x), particles: 1, dimensions: 1, frames: x.length })

  it('are unfolded', () => {
    unwrap(folded, edge).forEach((x, k) => expect(x).toBeCloseTo(path[k], 9))
    const gapped = unwrap([9, Number.NaN, 1], edge)
    expect([...gapped]).toEqual([9, Number.NaN, 11])
  })

  it('are noticed, with or without their edge', () => {
    expect(detectWrapping(asTrack(folded), [edge]).axes).toEqual([true])
    const guessed = detectWrapping(asTrack(folded))
    expect(guessed.axes).toEqual([true])
    expect(guessed.edges[0]).toBeCloseTo(edge, 0)
  })

  it('are not suspected where there are none', () => {
    expect(detectWrapping(asTrack(path)).axes).toEqual([false])
    // Positions drawn anew in every frame jump far, but also half as far.
    let state = 1
    const scattered = Array.from({ length: 1000 }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state / 2 ** 32
    })
    expect(detectWrapping(asTrack(scattered)).axes).toEqual([false])
    expect(detectWrapping(asTrack([1, 1, 1, 1])).axes).toEqual([false])
  })
})
