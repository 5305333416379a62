import { describe, expect, it } from 'vitest'
import { drive } from '../experiments/drive'
import type { Lesson } from '../experiments/lesson'
import { instantiateInProcess } from '../kernels/inProcess'
import { importanceVariance, weightTailIndex } from '../physics/quantum/harmonicTheory'
import { logGamma } from '../physics/specialFunctions'
import { labs } from './all'
import { coverageOf } from './quantum/coverage.fixture'
import { errorBar } from './quantum/lessons/errorBar'
import { spotTheBug } from './quantum/lessons/spotTheBug'
import { tunnelling } from './quantum/lessons/tunnelling'
import { chevron } from './resonance/lessons/chevron'

type Given = Readonly<Record<string, unknown>>

/** Runs a step of a lesson, with some parameters in the place of its own: fewer samples, say. */
async function run(name: string, lesson: Lesson, step: number, besides: Given = {}) {
  const lab = labs.find((each) => each.name === name)
  if (!lab) throw new Error(`no lab ${name}`)
  const { preset, values } = lesson.steps[step - 1]
  const given = { ...(preset === undefined ? {} : { preset }), ...values, ...besides }
  return (await drive(lab, Object.entries(given), 'typed', { environment: { shared: false } })).document
    .result as Record<string, never>
}

/** What a step says, its guess and its formula with it. */
const saidIn = (lesson: Lesson, step: number) => {
  const { text, tex = '', guess, notes } = lesson.steps[step - 1]
  return [text, tex, guess?.question, guess?.said, notes, lesson.takeHome].join(' ')
}

/** A number as a step says it is the number that was found, to its last digit. */
function said(lesson: Lesson, step: number, text: string, found: number) {
  expect(saidIn(lesson, step)).toContain(text)
  const decimals = text.split('.')[1]?.length ?? 0
  expect(Math.abs(Number(text.replace('−', '-')) - found)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals)
}

const answer = (lesson: Lesson, step: number) => {
  const { guess } = lesson.steps[step - 1]
  return guess?.kind === 'curve' ? Number.NaN : (guess?.answer ?? Number.NaN)
}

describe('the error bar', () => {
  it('has the closed forms’ variances, and the width that makes it smallest', () => {
    said(errorBar, 2, '0.1907', importanceVariance(2))
    said(errorBar, 3, '0.1122', importanceVariance(Math.sqrt(1.5)))
    const best = answer(errorBar, 3)
    for (const other of [0.99, 1.01]) expect(importanceVariance(best * other)).toBeGreaterThan(importanceVariance(best))
    expect(importanceVariance(0.5)).toBe(Number.POSITIVE_INFINITY)
    said(errorBar, 6, '0.82', weightTailIndex(0.3))
    // Where the bar's own variance ends: the fourth power of a weight, integrated.
    said(errorBar, 6, '0.612', Math.sqrt(3 / 8))
    said(errorBar, 3, '0.71', Math.sqrt(0.5))
  })

  it('falls as one over the root of N in the run, too', async () => {
    const small = await run('quantum', errorBar, 2, { samples: 10_000 })
    const large = await run('quantum', errorBar, 2, { samples: 10_000 * answer(errorBar, 2) })
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
    const { deviation, tailIndex } = await run('quantum', errorBar, 7, { samples: 100_000 })
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
    const { exact, normalisation } = await run('quantum', spotTheBug, 1, { samples: 50_000 })
    said(spotTheBug, 1, '0.2789', exact)
    said(spotTheBug, 2, '11.04', exact * factor)
    expect(Math.abs(normalisation - 1)).toBeLessThan(0.01)
  })

  it('is immune where weights are divided by their sum', async () => {
    const { estimate, standardError } = await run('quantum', spotTheBug, 5, { samples: 50_000 })
    expect(Math.abs(estimate - 0.27887)).toBeLessThan(3 * standardError)
  })
})

describe('tunnelling', () => {
  const splitting = async (step: number, besides: Given = {}) => {
    const { levels } = await run('quantum', tunnelling, step, { samples: 1000, ...besides })
    return levels[1] - levels[0]
  }

  it('has the splittings of the solver', async () => {
    const { guess } = tunnelling.steps[1]
    if (guess?.kind !== 'curve') throw new Error('a curve is asked for')
    const found = await Promise.all(guess.answer.x.map((strength) => splitting(2, { strength })))
    found.forEach((each, index) => expect(each).toBeCloseTo(guess.answer.y[index], 4))
    ;['0.792', '0.692', '0.462', '0.191'].forEach((text, index) => said(tunnelling, 2, text, found[index]))
    said(tunnelling, 3, '32.8', (2 * Math.PI) / found[3])
    said(tunnelling, 3, '16.4', Math.PI / found[3])
    const thick = await splitting(4)
    said(tunnelling, 4, '0.0478', thick)
    expect(thick).toBeCloseTo(answer(tunnelling, 4), 4)
    expect(Math.round(found[1] / thick)).toBe(14)
    said(tunnelling, 5, '0.00076', await splitting(5))
  })

  it('puts the particle where the tilt says', async () => {
    expect(Math.abs((await run('quantum', tunnelling, 5, { samples: 1000 })).meanPosition)).toBeLessThan(1e-6)
    said(tunnelling, 6, '−1.90', (await run('quantum', tunnelling, 6, { samples: 1000 })).meanPosition)
  })
})

describe('who breaks the chevron', () => {
  it('has a star that swings, and islands', async () => {
    const { trapped, librationPeriod } = await run('resonance', chevron, 1)
    expect(trapped).toBe(true)
    said(chevron, 1, '1.32', librationPeriod)
    // 1 kpc/(km/s) is 0.97779 Gyr.
    said(chevron, 1, '0.18', ((2 * Math.PI) / 35) * 0.97779)
    const { islands } = (await run('resonance', chevron, 2)) as unknown as {
      readonly islands: readonly { readonly librationPeriod: number }[]
    }
    said(chevron, 2, '0.893', islands[0].librationPeriod)
    said(chevron, 2, '1.164', islands[2].librationPeriod)
    said(chevron, 2, '2.13', islands[3].librationPeriod)
  })

  it('has passages that exceed their impulse', async () => {
    const excess = async (step: number, besides: Given = {}) => {
      const { simulated, impulse } = await run('resonance', chevron, step, besides)
      const [a, b] = [simulated, impulse] as unknown as readonly { readonly deltaEJ: number }[]
      return 100 * (a.deltaEJ / b.deltaEJ - 1)
    }
    said(chevron, 3, '22', await excess(3))
    said(chevron, 4, '11', await excess(4, { subhaloVelocity: [0, 800, 0] }))
    said(chevron, 4, '6.6', await excess(4))
  })

  it('has a population that leaves the island alone', async () => {
    const few = { subhaloFraction: 1, trappedStars: 64, horizon: 8 }
    const { diffusionTime, halfLostFraction } = await run('resonance', chevron, 6, few)
    said(chevron, 6, '2243', diffusionTime)
    said(chevron, 6, '110', halfLostFraction)
  })
})
