import { describe, expect, it } from 'vitest'
import { answerOf, curveOf, driveStep, type Given, resultOf, said } from '../lessonRuns.fixture'
import { diffusion } from '.'
import { howWell } from './lessons/howWell'
import { whichMotion } from './lessons/whichMotion'

describe('how well do you know D?', () => {
  /** Error of D over D, in per cent, of one particle by itself, as five hundred of them have it. */
  const particles = 500
  const relative = async (fitLags: readonly number[]) => {
    const { diffusionCoefficient: D, estimates } = await resultOf(diffusion, howWell, 5, {
      particles,
      fitLags,
      lags: '1,2,3',
    })
    const { brownianError } = (estimates as Record<string, { readonly brownianError: number }>).ols
    return (100 * brownianError * Math.sqrt(particles)) / Number(D)
  }

  it('has the errors of one track with few lags and with many', async () => {
    const { x, y } = curveOf(howWell, 5)
    for (const [index, lags] of x.entries())
      expect(Math.abs((await relative([lags])) / y[index] - 1), `${lags} lags`).toBeLessThan(0.02)
    expect(Math.abs(y[0] - answerOf(howWell, 2))).toBeLessThan(0.5)
    said(howWell, 3, '43', y[x.indexOf(10)])
    expect(answerOf(howWell, 4)).toBe(y[x.indexOf(50)])
  })

  it('has the numbers of the one track that is shown', async () => {
    const two = await resultOf(diffusion, howWell, 2)
    said(howWell, 2, '1.05', two.diffusionCoefficient)
    said(howWell, 2, '0.26', two.diffusionError)
    const half = await resultOf(diffusion, howWell, 4)
    said(howWell, 4, '0.28', half.diffusionCoefficient)
    said(howWell, 4, '0.31', half.diffusionError)
    const limit = await resultOf(diffusion, howWell, 7)
    said(howWell, 7, '14', (100 * limit.diffusionError) / Number(limit.diffusionCoefficient))
  })

  it('has tracks that find nothing like D', async () => {
    const { tracks } = await resultOf(diffusion, howWell, 6)
    const { quantiles, notAboveZero } = tracks as unknown as {
      readonly quantiles: Readonly<Record<string, number>>
      readonly notAboveZero: number
    }
    said(howWell, 6, '0.30', quantiles['25 %'])
    said(howWell, 6, '1.33', quantiles['75 %'])
    expect(notAboveZero).toBe(24)
  })
})

describe('which motion is it?', () => {
  const few = { particles: 100 }
  /** What a step's run measures: slopes between neighbouring decades of lags, and the last points. */
  const measured = async (step: number, besides: Given = {}) => {
    const { document, arrays } = await driveStep(diffusion, whichMotion, step, { ...few, ...besides })
    const [lag, msd] = [arrays.lag.data, arrays.expectedMsd.data]
    const slope = (from: number, to: number) =>
      Math.log(Number(msd[lag.indexOf(to)]) / Number(msd[lag.indexOf(from)])) / Math.log(to / from)
    return { result: document.result, arrays, slope, plateau: Number(msd[msd.length - 1]) }
  }

  it('has curves of the slopes that tell them apart', async () => {
    expect((await measured(1)).slope(1, 100)).toBeCloseTo(1, 6)
    const inertia = await measured(2)
    expect(inertia.slope(1, 4)).toBeGreaterThan(1.95)
    expect(inertia.slope(1000, 3000)).toBeLessThan(1.1)
    const crowd = await measured(3)
    said(whichMotion, 3, '0.70', crowd.slope(1, 100))
    expect(Math.abs(Number(crowd.result.exponent) - 0.7)).toBeLessThan(4 * Number(crowd.result.exponentError))
    const noisy = await measured(4)
    expect(Math.abs(noisy.slope(1, 10) - 0.45)).toBeLessThan(0.05)
    expect(Math.abs(Number(noisy.result.exponent) - 1)).toBeLessThan(4 * Number(noisy.result.exponentError))
    said(whichMotion, 4, '0.16', 2 * 2 * 0.2 ** 2)
  })

  it('has one plateau for spring and box, and two distributions', async () => {
    const [spring, box] = [await measured(5), await measured(6)]
    said(whichMotion, 5, '0.8', spring.plateau)
    expect(box.plateau / spring.plateau).toBeCloseTo(1, 2)
    const shape = ({ arrays }: typeof spring) => {
      const from = arrays.momentLag.data.findIndex((lag) => lag >= 100)
      const late = Array.from(arrays.nonGaussian.data.slice(from, from + 5), Number)
      return late.reduce((sum, each) => sum + each, 0) / late.length
    }
    // Two axes, each a triangle: ⟨x⁴⟩ = 2.4 ⟨x²⟩².
    expect((2 * 2.4 + 2) / 8 - 1).toBeCloseTo(-0.15, 10)
    expect(Math.abs(shape(box) + 0.15)).toBeLessThan(0.03)
    expect(Math.abs(shape(spring))).toBeLessThan(0.03)
  })
})
