import { describe, expect, it } from 'vitest'
import { kineticEnergy, vectors } from '../../physics/cluster/forces'
import { lawAccelerations, type PairLaw, pairPotential, pullOf, steepnessOf } from '../../physics/cluster/pairLaw'
import { type IntegratorName, integrators, takeStep } from '../../physics/integrators'
import { GaussRadau } from '../../physics/integrators/gaussRadau'
import { lawOf } from './field'
import type { ClusterValues } from './parameters'
import { fallInWords } from './preview'
import { ClusterRun } from './run'
import { columnsOf, finish, runToEnd, valuesOf } from './testing'

const axes = ['x', 'y', 'z'] as const
type Given = Partial<ClusterValues>

const laws = {
  spring: { pairLaw: 'power', pairExponent: -1, pairLength: 1.3 },
  plane: { pairLaw: 'power', pairExponent: 1, pairLength: 0.8 },
  steep: { pairLaw: 'power', pairExponent: 2.4, pairLength: 2 },
  yukawa: { pairLaw: 'yukawa', pairRange: 0.9 },
} as const satisfies Record<string, Given>
const names = Object.keys(laws) as (keyof typeof laws)[]

const warm = {
  units: 'natural',
  model: 'plummer',
  virialRatio: 0.5,
  radius: 1,
  massFunction: 'equal',
  mass: 0.05,
  softeningLength: 0.3,
  timeStep: 0.02,
} as const satisfies Given

/** Potential energy of all pairs by the plain sum. */
function potentialOf(law: PairLaw, { x, y, z }: ReturnType<typeof vectors>, mass: Float64Array, softening: number) {
  let sum = 0
  for (let i = 0; i < mass.length; i++)
    for (let j = i + 1; j < mass.length; j++) {
      const square = (x[j] - x[i]) ** 2 + (y[j] - y[i]) ** 2 + (z[j] - z[i]) ** 2
      sum += mass[i] * mass[j] * pairPotential(law, square + softening * softening)
    }
  return sum
}

describe.each(names)('the law %s', (name) => {
  const law = lawOf(valuesOf({ units: 'natural', ...laws[name] }))

  it('pulls down its potential, and is as steep as it says', () => {
    for (const s of [0.3, 0.9, 2, 5]) {
      const h = 1e-5 * s
      const slope = (pairPotential(law, (s + h) ** 2) - pairPotential(law, (s - h) ** 2)) / (2 * h)
      expect((pullOf(law, s * s) * s) / slope).toBeCloseTo(1, 8)
      const steep = (Math.log(pullOf(law, (s + h) ** 2)) - Math.log(pullOf(law, (s - h) ** 2))) / (2 * h)
      expect(-steep * s).toBeCloseTo(steepnessOf(law, s * s), 6)
    }
  })

  it.each(Object.keys(integrators) as IntegratorName[])(
    'is stepped by the kernel as by the plain %s',
    async (integrator) => {
      const values = valuesOf({ ...warm, ...laws[name], stars: 9, integrator, steps: 10 })
      const run = await ClusterRun.create(values, { shared: false })
      try {
        const start = await run.phaseSpace()
        await finish(run, 10)
        const end = await run.phaseSpace()
        const [position, velocity] = [columnsOf(start.position), columnsOf(start.velocity)]
        const { masses } = run
        const [acceleration, jerk] = [vectors(9), vectors(9)]
        const force = () => lawAccelerations(law, position, velocity, masses, 0.3, 1, acceleration, jerk)
        force()
        const motion = { position, velocity, acceleration, jerk, force }
        const radau = new GaussRadau(motion)
        for (let step = 0; step < 10; step++) {
          if (integrator === 'gaussRadau15') radau.advance(values.timeStep)
          else takeStep(integrators[integrator], motion, values.timeStep)
        }
        for (const axis of axes) {
          columnsOf(end.position)[axis].forEach((x, i) => expect(x).toBeCloseTo(position[axis][i], 11))
          columnsOf(end.velocity)[axis].forEach((x, i) => expect(x).toBeCloseTo(velocity[axis][i], 11))
        }
      } finally {
        run.dispose()
      }
    },
  )

  it('has the energy of the plain sums, and balance where Σ m r·a says so', async () => {
    const { result, arrays } = await runToEnd({ ...warm, ...laws[name], stars: 31, steps: 0 })
    const mass = arrays.mass.data as Float64Array
    const [position, velocity] = [columnsOf(arrays.position.data), columnsOf(arrays.velocity.data)]
    const potential = potentialOf(law, position, mass, warm.softeningLength)
    expect(result.potentialEnergy).toBeCloseTo(potential, 11)
    expect(result.kineticEnergy).toBeCloseTo(kineticEnergy(velocity, mass), 12)
    expect(result.virialRatio).toBeCloseTo(0.5, 12)
  })

  it('conserves energy to the order of the integrator, and momentum to rounding', async () => {
    for (const [integrator, power] of [
      ['leapfrog', 2],
      ['hermite4', 4],
    ] as const) {
      const worst = async (timeStep: number, steps: number) => {
        const { series, result } = await runToEnd({ ...warm, ...laws[name], stars: 20, integrator, timeStep, steps })
        if (integrator === 'leapfrog')
          for (const p of result.momentum as number[]) expect(Math.abs(p)).toBeLessThan(1e-13)
        return Math.max(...series.energyError)
      }
      const ratio = Math.log2((await worst(0.05, 60)) / (await worst(0.025, 120)))
      expect(ratio).toBeGreaterThan(power - 0.5)
      // A spring's pull is linear: Hermite's errors cancel in its energy.
      if (name !== 'spring') expect(ratio).toBeLessThan(power + 1.5)
    }
  })

  it('gives the same digits for any number of workers', async () => {
    const given = { ...warm, ...laws[name], stars: 501, steps: 5 } as const
    const { checksum } = await runToEnd({ ...given, workers: 1 })
    expect((await runToEnd({ ...given, workers: 3 }, { batch: 2 })).checksum).toBe(checksum)
  })
})

describe('closed forms', () => {
  it('the square is Newton’s law, to rounding', async () => {
    const given = { ...warm, virialRatio: 0, stars: 30, steps: 20 } as const
    const newton = await runToEnd(given)
    for (const law of [
      { pairLaw: 'power', pairExponent: 2, pairLength: 7 },
      { pairLaw: 'yukawa', pairRange: 1e9 },
    ] as const) {
      const { arrays } = await runToEnd({ ...given, ...law })
      Array.from(arrays.position.data).forEach((x, k) => expect(x).toBeCloseTo(newton.arrays.position.data[k], 8))
    }
  })

  it('springs bring every star back after 2π √(r₀³/GM), however many there are', async () => {
    const given = { ...warm, ...laws.spring, softeningLength: 0, stars: 60, integrator: 'kahanLi6' } as const
    const period = 2 * Math.PI * Math.sqrt(1.3 ** 3 / (60 * warm.mass))
    const start = await runToEnd({ ...given, steps: 0 })
    const { arrays, lookedUp } = await runToEnd({ ...given, timeStep: period / 100, steps: 100 })
    Array.from(arrays.position.data).forEach((x, k) => expect(x).toBeCloseTo(start.arrays.position.data[k], 8))
    // And nothing is ever free of a spring.
    expect(lookedUp?.boundFraction).toBe(1)
    expect(lookedUp).not.toHaveProperty('binaries')
  })

  /** Angle from one far end of the orbit of two bodies to the next near one, from where the radius turns. */
  async function apsidalAngle(given: Given) {
    const steps = 4000
    const values = valuesOf({
      model: 'kepler',
      eccentricity: 0.01,
      integrator: 'kahanLi6',
      timeStep: 0.01,
      ...given,
      steps,
    })
    const run = await ClusterRun.create(values, { shared: false })
    const way: (readonly [angle: number, radius: number])[] = []
    let turned = 0
    let last: number | undefined
    try {
      while (run.done < steps) {
        const { position: p } = await run.phaseSpace()
        const [x, y] = [p[3] - p[0], p[4] - p[1]]
        const angle = Math.atan2(y, x)
        if (last !== undefined) turned += ((angle - last + 3 * Math.PI) % (2 * Math.PI)) - Math.PI
        last = angle
        way.push([turned, Math.hypot(x, y)])
        await run.advance(10)
      }
    } finally {
      run.dispose()
    }
    // Extremes of the radius, by the parabola through three points.
    const extremes = way.slice(1, -1).flatMap(([angle, r], k) => {
      const [before, after] = [way[k][1], way[k + 2][1]]
      if ((r - before) * (after - r) > 0) return []
      const place = (before - after) / (2 * (before - 2 * r + after))
      return [angle + place * (way[k + 2][0] - angle)]
    })
    return (extremes[extremes.length - 1] - extremes[0]) / (extremes.length - 1)
  }

  it.each([1.5, 2, 2.4])(
    'nearly circular orbits under r^−%f go from end to end by π/√(3 − p)',
    async (pairExponent) => {
      // Newton, Principia I, prop. XLV. At r₀ = 1 the orbit of semi-major axis 1 is nearly a circle under every p.
      const angle = await apsidalAngle({ pairLaw: 'power', pairExponent })
      expect(angle / (Math.PI / Math.sqrt(3 - pairExponent))).toBeCloseTo(1, 3)
    },
  )

  it('and under Yukawa’s law by π/√(3 − n), n = 2 + x²/(1 + x)', async () => {
    const x = 0.2
    const angle = await apsidalAngle({ pairLaw: 'yukawa', pairRange: 1 / x })
    expect(angle / (Math.PI / Math.sqrt(1 - (x * x) / (1 + x)))).toBeCloseTo(1, 2)
  })
})

describe('a star', () => {
  it('has the energy of the law', async () => {
    const run = await ClusterRun.create(valuesOf({ ...warm, ...laws.yukawa, stars: 12 }), { shared: false })
    try {
      const stars = await Promise.all(Array.from({ length: 12 }, (_, k) => run.star(k)))
      const numbers = run.snapshot().numbers
      const sum = stars.reduce((total, { mass, energy, speed }) => total + mass * (energy - speed ** 2 / 2), 0)
      expect(sum / 2).toBeCloseTo(numbers.potentialEnergy, 12)
    } finally {
      run.dispose()
    }
  })
})

describe('another law than Newton’s', () => {
  it('takes direct summation, and says so', () => {
    expect(() => valuesOf({ pairLaw: 'power', solver: 'tree' })).toThrow(
      /pairLaw goes with solver=direct.*computed by tree/,
    )
    expect(() => valuesOf({ pairLaw: 'yukawa', solver: 'direct32' })).toThrow(/pairLaw goes with solver=direct/)
    expect(() => valuesOf({ pairLaw: 'yukawa', stars: 5000 })).toThrow(
      /goes with solver=direct \(which auto is up to 4096 stars\)/,
    )
    expect(valuesOf({ pairLaw: 'yukawa', stars: 5000, solver: 'direct' }).pairRange).toBe(1)
    expect(() => valuesOf({ pairLaw: 'power', pairExponent: 5 })).toThrow(/pairExponent takes a number from -1 to 4/)
  })

  it('promises no free fall of Newton’s', () => {
    expect(fallInWords(valuesOf({}))).toMatch(/falls together in/)
    expect(fallInWords(valuesOf({ pairLaw: 'yukawa' }))).toBeUndefined()
    expect(fallInWords(valuesOf({ externalPotential: 'plummer' }))).toBeUndefined()
  })
})
