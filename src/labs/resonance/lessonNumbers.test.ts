import { describe, expect, it } from 'vitest'
import { type Given, resultOf, said } from '../lessonRuns.fixture'
import { resonance } from '.'
import { chevron } from './lessons/chevron'

describe('who breaks the chevron', () => {
  it('has a star that swings, and islands', async () => {
    const { trapped, librationPeriod } = await resultOf(resonance, chevron, 1)
    expect(trapped).toBe(true)
    said(chevron, 1, '1.32', librationPeriod)
    // 1 kpc/(km/s) is 0.97779 Gyr.
    said(chevron, 1, '0.18', ((2 * Math.PI) / 35) * 0.97779)
    const { islands } = (await resultOf(resonance, chevron, 2)) as unknown as {
      readonly islands: readonly { readonly librationPeriod: number }[]
    }
    said(chevron, 2, '0.893', islands[0].librationPeriod)
    said(chevron, 2, '1.164', islands[2].librationPeriod)
    said(chevron, 2, '2.13', islands[3].librationPeriod)
  })

  it('has passages that exceed their impulse', async () => {
    const excess = async (step: number, besides: Given = {}) => {
      const { simulated, impulse } = await resultOf(resonance, chevron, step, besides)
      const [a, b] = [simulated, impulse] as unknown as readonly { readonly deltaEJ: number }[]
      return 100 * (a.deltaEJ / b.deltaEJ - 1)
    }
    said(chevron, 3, '22', await excess(3))
    said(chevron, 4, '11', await excess(4, { subhaloVelocity: [0, 800, 0] }))
    said(chevron, 4, '6.6', await excess(4))
  })

  it('has a population that leaves the island alone', async () => {
    const few = { subhaloFraction: 1, trappedStars: 64, horizon: 8 }
    const { diffusionTime, halfLostFraction } = await resultOf(resonance, chevron, 6, few)
    said(chevron, 6, '2243', diffusionTime)
    said(chevron, 6, '110', halfLostFraction)
  })
})
