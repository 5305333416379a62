import { describe, expect, it } from 'vitest'
import type { Lesson } from '../../experiments/lesson'
import { clusterSample } from '../../kernels/clusterLayout'
import { resolveStrictly } from '../../parameters/resolve'
import { halfMassRelaxationTime } from '../../physics/cluster/relaxation'
import { freeFallTime } from '../../physics/cluster/theory'
import { gravitationalConstant } from '../../physics/units'
import { answerOf, curveOf, type Given, resultOf, said } from '../lessonRuns.fixture'
import { cluster } from '.'
import { segregation } from './diagnostics/distributions'
import { collapse } from './lessons/collapse'
import { ladder } from './lessons/ladder'
import { predictable } from './lessons/predictable'
import { sinking } from './lessons/sinking'
import { symplectic } from './lessons/symplectic'
import type { ClusterValues } from './parameters'
import { ClusterRun } from './run'
import { finish } from './testing'

const { lagrangianRadii, potential, kinetic } = clusterSample.place

/** Opens the run of a step, with some parameters in the place of its own. */
function open(lesson: Lesson, step: number, besides: Given = {}): Promise<ClusterRun> {
  const { preset, values } = lesson.steps[step - 1]
  const given = { ...(preset === undefined ? {} : { preset }), ...values, ...besides }
  const settings = resolveStrictly(cluster, Object.entries(given), 'typed')
  return ClusterRun.create(settings.values as ClusterValues, { shared: false })
}

/** The samples of such a run at its end, and what it shows then. */
async function ended(lesson: Lesson, step: number, besides: Given = {}) {
  const run = await open(lesson, step, besides)
  try {
    await finish(run, run.end)
    return { series: run.series, ...run.snapshot() }
  } finally {
    run.dispose()
  }
}
const seriesOf = async (lesson: Lesson, step: number, besides: Given = {}) =>
  (await ended(lesson, step, besides)).series

const smallest = (values: Float64Array) => values.indexOf(Math.min(...values))

describe('the collapse', () => {
  // Half as many steps as in the lesson, each twice as long.
  const coarse = { timeStep: 0.02, steps: 630 }

  it('falls when and as far as it is said, and passes 0.5 on the way', async () => {
    said(collapse, 1, '11.7', freeFallTime(2000, 10, gravitationalConstant))
    const series = await seriesOf(collapse, 2, coarse)
    const half = series.column(lagrangianRadii + 1)
    const deepest = smallest(half)
    said(collapse, 1, '11.9', series.time[deepest])
    said(collapse, 2, '7.9', half[0])
    said(collapse, 2, '0.54', half[deepest])
    said(collapse, 3, '14.5', half[0] / half[deepest])
    const [K, W] = [kinetic, potential].map((each) => series.column(each))
    const ratio = K.map((each, index) => each / -W[index])
    const passes = ratio.findIndex((each) => each >= 0.5)
    expect(Math.abs(series.time[passes] - 0.01 * Number(collapse.steps[3].values?.steps))).toBeLessThan(0.1)
    // Twice the binding energy, half the size.
    expect(W[passes] / W[0]).toBeCloseTo(2, 1)
    expect(half[passes] / half[0]).toBeCloseTo(0.5, 1)
    said(collapse, 5, '0.92', ratio[deepest])
    expect(Math.abs(W[deepest] / W[0] - 12.8)).toBeLessThan(0.2)
    expect(ratio[deepest]).toBeCloseTo(1 - W[0] / W[deepest], 2)
  })

  it('falls less deep with fewer stars', async () => {
    for (const [stars, factor] of [
      [500, '11.2'],
      [125, '9.8'],
    ] as const) {
      const half = (await seriesOf(collapse, 3, { ...coarse, stars, mass: 2000 / stars })).column(lagrangianRadii + 1)
      said(collapse, 3, factor, half[0] / Math.min(...half))
    }
  })

  it('loses nearly a quarter of its stars', async () => {
    const small = { stars: 1000, mass: 2, timeStep: 0.04, steps: 750 }
    const { boundFraction } = await resultOf(cluster, collapse, 6, small)
    expect(Math.abs(100 * (1 - Number(boundFraction)) - answerOf(collapse, 6))).toBeLessThan(1)
  })
})

describe('symplectic or not', () => {
  const peak = async (step: number, besides: Given = {}) =>
    Math.max(...(await seriesOf(symplectic, step, besides)).energyError)
  const rungeKutta = { integrator: 'rungeKutta4' }

  it('has the errors of ten orbits', async () => {
    said(symplectic, 2, '0.011', await peak(2))
    const coarse = await peak(2, rungeKutta)
    said(symplectic, 2, '0.0022', coarse)
    const fine = await peak(5, rungeKutta)
    said(symplectic, 5, '5.7', fine * 1e8)
    expect(Math.abs(coarse / fine / answerOf(symplectic, 5) - 1)).toBeLessThan(0.02)
    said(symplectic, 6, '0.0011', await peak(6))
    const { energy, initialEnergy } = await resultOf(cluster, symplectic, 7, { steps: 60 })
    said(symplectic, 7, '93', 100 * (1 - Number(energy) / Number(initialEnergy)))
  })

  it('has those of a thousand', async () => {
    said(symplectic, 3, '0.017', await peak(3))
    const { series: drifting, numbers } = await ended(symplectic, 3, rungeKutta)
    const { x, y } = curveOf(symplectic, 3)
    for (const [index, time] of x.entries()) {
      const at = drifting.time.findIndex((each) => each >= time - 4)
      expect(Math.abs(drifting.energyError[at] / y[index] - 1), `t = ${time}`).toBeLessThan(0.06)
    }
    expect(Math.abs(numbers.energyError - 0.278)).toBeLessThan(0.001)
    // The semi-major axis is as one over the energy.
    said(symplectic, 3, '0.68', numbers.initialEnergy / numbers.energy)
    expect(await peak(4, { integrator: 'yoshida4' })).toBeLessThan(0.0014)
  })
})

describe('repeatable is not predictable', () => {
  it('has runs that part as fast as it is said', async () => {
    const [leader, near, far] = await Promise.all(
      [0, 1e-12, 1e-9].map((perturbation) => open(predictable, 2, { perturbation })),
    )
    try {
      const { x, y } = curveOf(predictable, 2)
      const tenth = { near: Number.NaN, far: Number.NaN }
      for (let time = 0; time <= 25; time += 0.5) {
        for (const run of [leader, near, far]) await finish(run, run.doneAt(time))
        await near.meets(leader)
        await far.meets(leader)
        const [close, wide] = [near, far].map((run) => run.snapshot().apart?.last ?? Number.NaN)
        const at = x.indexOf(time)
        // Read off a logarithmic axis.
        if (at >= 0) expect(Math.abs(Math.log10(close / y[at])), `t = ${time}`).toBeLessThan(0.1)
        if (!(tenth.near <= time) && close > 0.1) tenth.near = time
        if (!(tenth.far <= time) && wide > 0.1) tenth.far = time
      }
      expect(Math.abs(tenth.near - tenth.far - answerOf(predictable, 3))).toBeLessThan(0.5)
      const at = (time: number) => y[x.indexOf(time)]
      // By e in half a unit of time.
      expect(Math.abs(Math.log(at(13) / at(3)) / 10 - 1.9)).toBeLessThan(0.05)
      const radii = [leader, near].map((run) => run.snapshot().numbers.lagrangianRadii[50])
      expect(Math.abs(radii[0] / radii[1] - 1)).toBeLessThan(0.05)
    } finally {
      for (const run of [leader, near, far]) run.dispose()
    }
  })
})

describe('heavy stars sink', () => {
  /** Half radii of the heaviest tenth and of the others, at some steps of a run, and what else there is. */
  const halves = async (step: number, at: readonly number[], besides: Given = {}) => {
    const run = await open(sinking, step, besides)
    try {
      const found: { heavy: number; light: number; distance: number; byChance: number }[] = []
      let mass: Float64Array = new Float64Array()
      for (const steps of at) {
        await finish(run, steps)
        const stars = await run.asStars()
        mass = stars.mass
        const { heavy, light, distance, byChance } = segregation(stars) ?? expect.fail('there is nothing to be sorted')
        found.push({ heavy: heavy.half, light: light.half, distance, byChance })
      }
      return { found, mass: mass.slice().sort(), halfMassRadius: run.series.column(lagrangianRadii + 1)[0] }
    } finally {
      run.dispose()
    }
  }
  const sum = (masses: Float64Array) => masses.reduce((all, each) => all + each, 0)

  it('has stars of which a tenth weighs so much, mixed at first', async () => {
    const { found, mass } = await halves(1, [0, 100])
    for (const { distance, byChance } of found) expect(distance).toBeLessThan(byChance)
    said(sinking, 1, '46', (100 * sum(mass.subarray(900))) / sum(mass))
    expect(answerOf(sinking, 1)).toBe(46)
  })

  it('relaxes and crosses in the times that are said', async () => {
    const { mass, halfMassRadius } = await halves(3, [0])
    said(sinking, 3, '1.3', halfMassRadius)
    const total = sum(mass)
    const relaxation = (stars: number) =>
      halfMassRelaxationTime(stars, halfMassRadius, total / 1000, gravitationalConstant, Math.log(0.11 * stars))
    said(sinking, 3, '27', relaxation(1000))
    expect(answerOf(sinking, 3)).toBe(27)
    // 2√2 times the unit of time in which G, mass and virial radius, 16 a/3π, are 1.
    const crossing = (stars: number) =>
      2 * Math.sqrt(2) * Math.sqrt((16 / (3 * Math.PI)) ** 3 / ((gravitationalConstant * total * stars) / 1000))
    expect(Math.abs(crossing(1000) - 4)).toBeLessThan(0.5)
    const ratio = (stars: number) => relaxation(stars) / crossing(stars)
    expect(Math.round(ratio(1000))).toBe(7)
    expect(Math.abs(((ratio(100_000) / ratio(1000)) * 7) / answerOf(sinking, 6) - 1)).toBeLessThan(0.03)
    expect(Math.abs(Math.log10(((ratio(1e11) / ratio(1000)) * 7) / 1e8))).toBeLessThan(0.2)
    expect(36 / crossing(250)).toBeLessThan(5)
    expect(36 / relaxation(250)).toBeGreaterThan(1.6)
    expect(60 / relaxation(1000)).toBeGreaterThan(2)
  })

  it('sorts them by so much', async () => {
    const [first, last] = (await halves(4, [0, 6000])).found
    said(sinking, 4, '1.3', first.heavy)
    said(sinking, 4, '1.3', first.light)
    said(sinking, 4, '1.3', last.heavy)
    said(sinking, 4, '2.2', last.light)
    expect(last.distance).toBeGreaterThan(last.byChance)
    expect(answerOf(sinking, 4)).toBe(1)
  })

  it('sorts few stars as much in as many relaxation times, and has those that are born sorted', async () => {
    const [, few] = (await halves(5, [0, 3600])).found
    expect(few.heavy / few.light).toBeLessThan(0.8)
    for (const { heavy, light, distance, byChance } of (await halves(7, [0, 200])).found) {
      expect(heavy).toBeLessThan(light)
      expect(distance).toBeGreaterThan(byChance)
    }
  })
})

describe('N² against N log N', () => {
  it('has forces that are off by as much as it is said', async () => {
    const off = async (openingAngle: number) =>
      100 * Number((await resultOf(cluster, ladder, 5, { openingAngle, steps: 1 })).forceError['rms'])
    // 64 stars drawn by chance know it to a fourth.
    const near = (found: number, told: number, by = 0.3) => expect(Math.abs(Math.log(found / told))).toBeLessThan(by)
    near(await off(0.7), answerOf(ladder, 5))
    near(await off(0.5), 0.1)
    // Few of them are far off, and those make most of it.
    near(await off(1), 2, 0.6)
  })

  it('has energies that differ by a hundred', async () => {
    const peak = async (solver: string) =>
      Number((await resultOf(cluster, ladder, 6, { solver, stars: 1000, steps: 150 })).energyError)
    const factor = (await peak('tree')) / (await peak('direct'))
    expect(factor, `a factor of ${factor}`).toBeGreaterThan(30)
    expect(factor).toBeLessThan(1000)
  })
})
