import { describe, expect, it } from 'vitest'
import { settingsOf } from '../../experiments/testing'
import type { Given } from '../../ui/drag/preview'
import { diffusion } from '.'
import { expectedIn, fitIn, fitLagsAt, previewInWords } from './preview'
import type { Measured } from './run'
import type { DiffusionValues } from './values'

const inHand = (given: Given, shown: Given = {}) => ({
  values: settingsOf(diffusion, { ...shown, ...given }).values as unknown as DiffusionValues,
  changed: new Set(Object.keys(given)),
})
/** A curve that is a straight line with an offset: D = 2 and 2dσ² = 0.3 in three dimensions. */
function straight(frameStep?: number) {
  const lags = Array.from({ length: 200 }, (_, i) => i + 1)
  const msd = Float64Array.from(lags, (lag) => 0.3 + 12 * lag * 0.01)
  const facts = { timeStep: 0.01, ...(frameStep ? { frameStep } : {}) }
  return { analysis: { msd: { lags, msd }, axes: { indices: [0, 1, 2] } }, facts } as unknown as Measured
}

describe('the exact curve of a motion in hand', () => {
  it('is that of Brownian motion, with errors of position', () => {
    const curve = expectedIn(inHand({ diffusionCoefficient: 3 }, { localisationNoise: 0.5 }), straight())
    expect(curve?.x[0]).toBeCloseTo(0.01, 12)
    curve?.x.forEach((t, i) => expect(curve.y[i]).toBeCloseTo(18 * t + 1.5, 9))
  })

  it('follows the axes that count and the time between frames', () => {
    const curve = expectedIn(inHand({ timeStep: 1 }, { axes: 'xy' }), straight())
    expect(curve?.x.at(-1)).toBeCloseTo(200, 9)
    expect(curve?.y.at(-1)).toBeCloseTo(4 * 200, 6)
  })

  it('is not drawn where something else moves, or nothing does', () => {
    expect(expectedIn(inHand({ particles: 20 }), straight())).toBeUndefined()
    expect(expectedIn(inHand({ fitLags: [1, 5] }), straight())).toBeUndefined()
    expect(expectedIn(inHand({ diffusionCoefficient: 0 }), straight())).toBeUndefined()
  })
})

describe('the line through the lags in hand', () => {
  it.each([
    [[1, 5], undefined],
    [[3, 150], undefined],
    [[20, 400], 10],
  ] as const)('%o: D and the offset of a straight curve', (fitLags, frameStep) => {
    const fit = fitIn(inHand({ fitLags }), straight(frameStep))
    expect(fit?.diffusionCoefficient).toBeCloseTo(2, 9)
    fit?.line.x.forEach((t, i) => expect(fit.line.y[i]).toBeCloseTo(0.3 + 12 * t, 9))
    expect(fit?.line.x[0]).toBeCloseTo((fitLags[0] / (frameStep ?? 1)) * 0.01, 12)
    expect(fit?.line.x.at(-1)).toBeCloseTo((fitLags[1] / (frameStep ?? 1)) * 0.01, 12)
  })

  it('needs two lags, in hand', () => {
    expect(fitIn(inHand({ fitLags: [5] }), straight())).toBeUndefined()
    expect(fitIn(inHand({ diffusionCoefficient: 2 }, { fitLags: [1, 5] }), straight())).toBeUndefined()
  })
})

it('lags are told as the file numbers its frames', () => {
  expect(fitLagsAt(10)([2, 7])).toEqual({ fitLags: [20, 70] })
})

it('says D of the line, or of the motion, and nothing of what has none', () => {
  expect(previewInWords(inHand({ fitLags: [1, 50] }), straight())).toBe('straight line D ≈ 2.00')
  expect(previewInWords(inHand({ diffusionCoefficient: 0.25 }), straight())).toBe('long-time D 0.250')
  expect(previewInWords(inHand({ particles: 20 }), straight())).toBeUndefined()
  expect(previewInWords(inHand({ hurst: 0.4 }, { motion: 'fractionalBrownian' }), straight())).toBeUndefined()
})
