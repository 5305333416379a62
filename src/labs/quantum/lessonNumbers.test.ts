import { describe, expect, it } from 'vitest'
import { instantiateInProcess } from '../../kernels/inProcess'
import { crystals, meanSquareDisplacement, temperatureFactor } from '../../physics/quantum/applications/debyeWaller'
import { diatomics, moleculeScale } from '../../physics/quantum/applications/diatomics'
import {
  ionMass,
  lambDicke,
  meanQuanta,
  resonators,
  trappedIons,
  zeroPointLength,
} from '../../physics/quantum/applications/oscillators'
import { importanceVariance, weightTailIndex } from '../../physics/quantum/harmonicTheory'
import { logGamma } from '../../physics/specialFunctions'
import { answerOf, curveOf, type Given, resultOf, said } from '../lessonRuns.fixture'
import { quantum } from '.'
import { coverageOf } from './coverage.fixture'
import { errorBar } from './lessons/errorBar'
import { spotTheBug } from './lessons/spotTheBug'
import { tunnelling } from './lessons/tunnelling'
import { zeroPoint } from './lessons/zeroPoint'

describe('the error bar', () => {
  it('has the closed forms’ variances, and the width that makes it smallest', () => {
    said(errorBar, 2, '0.1907', importanceVariance(2))
    said(errorBar, 3, '0.1122', importanceVariance(Math.sqrt(1.5)))
    const best = answerOf(errorBar, 3)
    for (const other of [0.99, 1.01]) expect(importanceVariance(best * other)).toBeGreaterThan(importanceVariance(best))
    expect(importanceVariance(0.5)).toBe(Number.POSITIVE_INFINITY)
    said(errorBar, 6, '0.82', weightTailIndex(0.3))
    // Where the bar's own variance ends: the fourth power of a weight, integrated.
    said(errorBar, 6, '0.612', Math.sqrt(3 / 8))
    said(errorBar, 3, '0.71', Math.sqrt(0.5))
  })

  it('falls as one over the root of N in the run, too', async () => {
    const small = await resultOf(quantum, errorBar, 2, { samples: 10_000 })
    const large = await resultOf(quantum, errorBar, 2, { samples: 10_000 * answerOf(errorBar, 2) })
    // Of ten thousand samples the bar itself is known to a per cent or two.
    expect(Math.abs(Number(small.standardError) / Number(large.standardError) / 10 - 1)).toBeLessThan(0.05)
    expect(Math.abs(Number(large.standardError) / 0.00044 - 1)).toBeLessThan(0.02)
  })

  it('holds the truth in about half of the runs where the proposal is too narrow', async () => {
    const wasm = await instantiateInProcess(48 << 20)
    const { usual } = coverageOf({ ...errorBar.steps[4].values, samples: 4096 }, 150, wasm)
    // 150 runs: a standard deviation of 4 %.
    expect(Math.abs(usual - 0.53)).toBeLessThan(0.12)
  })

  it('is honest again with the mixture', async () => {
    const { deviation, tailIndex } = await resultOf(quantum, errorBar, 7, { samples: 100_000 })
    expect(Math.abs(deviation)).toBeLessThan(3)
    expect(tailIndex).toBeLessThan(0)
  })
})

describe('spot the bug', () => {
  it('has the ratio of the two densities, and both results', async () => {
    const order = 2 * Math.sqrt(10) - 1
    said(spotTheBug, 3, '5.3246', order)
    const factor = Math.exp(logGamma(order, Math))
    said(spotTheBug, 3, '39.58', factor)
    said(spotTheBug, 4, '39.6', factor)
    const { exact, normalisation } = await resultOf(quantum, spotTheBug, 1, { samples: 50_000 })
    said(spotTheBug, 1, '0.2789', exact)
    said(spotTheBug, 2, '11.04', exact * factor)
    expect(Math.abs(normalisation - 1)).toBeLessThan(0.01)
  })

  it('is immune where weights are divided by their sum', async () => {
    const { estimate, standardError } = await resultOf(quantum, spotTheBug, 5, { samples: 50_000 })
    expect(Math.abs(estimate - 0.27887)).toBeLessThan(3 * standardError)
  })
})

describe('tunnelling', () => {
  const splitting = async (step: number, besides: Given = {}) => {
    const { levels } = await resultOf(quantum, tunnelling, step, { samples: 1000, ...besides })
    return levels[1] - levels[0]
  }

  it('has the splittings of the solver', async () => {
    const { x, y } = curveOf(tunnelling, 2)
    const found = await Promise.all(x.map((strength) => splitting(2, { strength })))
    found.forEach((each, index) => expect(each).toBeCloseTo(y[index], 4))
    ;['0.792', '0.692', '0.462', '0.191'].forEach((text, index) => said(tunnelling, 2, text, found[index]))
    said(tunnelling, 3, '32.8', (2 * Math.PI) / found[3])
    said(tunnelling, 3, '16.4', Math.PI / found[3])
    const thick = await splitting(4)
    said(tunnelling, 4, '0.0478', thick)
    expect(thick).toBeCloseTo(answerOf(tunnelling, 4), 4)
    expect(Math.round(found[1] / thick)).toBe(14)
    said(tunnelling, 5, '0.00076', await splitting(5))
  })

  it('puts the particle where the tilt says', async () => {
    expect(Math.abs((await resultOf(quantum, tunnelling, 5, { samples: 1000 })).meanPosition)).toBeLessThan(1e-6)
    said(tunnelling, 6, '−1.90', (await resultOf(quantum, tunnelling, 6, { samples: 1000 })).meanPosition)
  })
})

describe('zero-point motion in the world', () => {
  /** Root of the variance of a bond and its mean stretch, Å, of the well that a step opens. */
  const bond = async (name: 'H2' | 'D2' | 'N2') => {
    const { depth, length } = moleculeScale(diatomics[name])
    const { exact, meanPosition } = await resultOf(quantum, zeroPoint, 2, { depth, samples: 1000 })
    return {
      swing: length * Math.sqrt(Number(exact) - Number(meanPosition) ** 2),
      stretch: length * Number(meanPosition),
    }
  }

  it('has the bonds of hydrogen', async () => {
    const [light, heavy] = [await bond('H2'), await bond('D2')]
    said(zeroPoint, 2, '0.089', light.swing)
    said(zeroPoint, 2, '0.022', light.stretch)
    said(zeroPoint, 3, '0.0890', light.swing)
    said(zeroPoint, 3, '0.0744', heavy.swing)
    said(zeroPoint, 3, '0.84', heavy.swing / light.swing)
    expect((await bond('N2')).swing).toBeCloseTo(0.032, 3)
  })

  it('has an ion, a drum and a crystal from the one half of its run', async () => {
    const { exact: half } = await resultOf(quantum, zeroPoint, 1, { samples: 1000 })
    expect(half).toBeCloseTo(0.5, 9)
    const { beryllium } = trappedIons
    said(zeroPoint, 4, '7.08', 1e9 * zeroPointLength(half, ionMass(beryllium), beryllium.frequency))
    said(zeroPoint, 4, '0.201', lambDicke(beryllium, half))
    const { drum } = resonators
    said(zeroPoint, 5, '4.07', 1e15 * zeroPointLength(half, drum.mass, drum.frequency))
    expect(Math.abs(meanQuanta(drum.frequency, 0.02) - 40)).toBeLessThan(2)
    const B = (temperature: number) => temperatureFactor(meanSquareDisplacement(crystals.silicon, temperature, half))
    said(zeroPoint, 6, '0.453', B(300))
    expect(B(0) / B(300)).toBeCloseTo(0.4, 1)
  })
})
