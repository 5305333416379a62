import { describe, expect, it } from 'vitest'
import { answerOf, curveOf, resultOf, said } from '../lessonRuns.fixture'
import { diffusion } from '.'
import { howWell } from './lessons/howWell'

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
