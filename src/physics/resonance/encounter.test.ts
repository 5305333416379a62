import { describe, expect, test } from 'vitest'
import { inputRecord, outputRecord } from '../../kernels/resonanceLayout'
import { fromMegayears } from '../units'
import { elementary } from './elementary.fixture'
import {
  type Encounter,
  firstOrderEnergy,
  impulse,
  impulseSpeed,
  impulsiveness,
  meanImpulseAction,
  meanImpulseEnergy,
  relativeSpeed,
  simulateEncounter,
} from './encounter'
import { createGalaxy, type PhasePoint } from './galaxy'
import { kernelsFor } from './kernels.fixture'
import { advance, stagesOf } from './orbit'

const parameters = { patternSpeed: 35, barStrength: 0.02 } as const
const galaxy = createGalaxy({ ...parameters, potential: 'logarithmic' }, elementary)
const milkyWay = createGalaxy({ ...parameters, potential: 'milkyWay' }, elementary)
const h = fromMegayears(0.5)

const star: PhasePoint = [-3.133397525380333, 8.62492917657397, 0, -142.01311404537412, 17.905807183103512, 0]
const golden = {
  galactic: {
    star,
    subhaloVelocity: [16.141781046559633, 39.019647972904316, -26.77517463464155],
    offsetDirection: [0.13515354910705096, -0.9906768725882369, 0.017112927352097594],
    mass: 1e7,
    impact: 2.5,
    relativeSpeed: 161.78898321935637,
  },
  relative: {
    star,
    subhaloVelocity: [-173.52921842161942, -24.778160641425963, 84.76328247360495],
    offsetDirection: [0.8243935516076407, 0.3193404464097681, 0.46732959606101376],
    mass: 1e7,
    impact: 2.5,
    relativeSpeed: 100,
  },
} as const satisfies Record<string, Encounter>

const reference = {
  galactic: [-1.6334997451340314, -0.03681562140627648, -21.364458626950274, 0.19782095506843975],
  relative: [39.98423596947396, -0.8484216612181399, 57.024131935399524, -1.3391483906876767],
} as const

const cases = ['galactic', 'relative'] as const

/** Runs encounters through the kernel. */
function byKernel(encounters: readonly Encounter[], model = galaxy) {
  const { run, allocate, numbers, setup, slot } = kernelsFor(model, h, encounters.length)
  const inputs = allocate(encounters.length * inputRecord.length * 8)
  const outputs = allocate(encounters.length * outputRecord.length * 8)
  encounters.forEach((e, i) => {
    const record = [...e.star, ...e.subhaloVelocity, ...e.offsetDirection, e.mass, e.impact, e.relativeSpeed]
    numbers(inputs, encounters.length * inputRecord.length).set(record, i * inputRecord.length)
  })
  expect(run('resonanceEncounters', { inputs, outputs, count: encounters.length, setup, scratch: slot })).toBe(1)
  const out = numbers(outputs, encounters.length * outputRecord.length)
  return encounters.map((_, i) => Array.from(out.subarray(i * outputRecord.length, (i + 1) * outputRecord.length)))
}

describe('golden encounters', () => {
  test.each(cases)('%s, plain', (name) => {
    const [energy, action, impulseEnergy, impulseAction] = reference[name]
    const got = simulateEncounter(galaxy, golden[name], h, 1000)
    expect(Math.abs(got.deltaEJ - energy)).toBeLessThan(1e-9)
    // L_z is near 1200 kpc km/s: rounding of some 4000 steps leaves 1e-11 of ΔI_s open to the order of operations.
    expect(Math.abs(got.deltaIs - action)).toBeLessThan(2e-11)
    const expected = impulse(galaxy, golden[name])
    expect(Math.abs(expected.deltaEJ / impulseEnergy - 1)).toBeLessThan(1e-13)
    expect(Math.abs(expected.deltaIs / impulseAction - 1)).toBeLessThan(1e-13)
    expect(relativeSpeed(star, golden[name].subhaloVelocity)).toBeCloseTo(golden[name].relativeSpeed, 11)
  })

  test.each(cases)('%s, kernel: the bits of the plain version', (name) => {
    const [got] = byKernel([golden[name]])
    const simulated = simulateEncounter(galaxy, golden[name], h, 1000)
    expect(got[outputRecord.place.simulatedEnergy]).toBe(simulated.deltaEJ)
    expect(got[outputRecord.place.simulatedAction]).toBe(simulated.deltaIs)
    expect(got[outputRecord.place.impulseEnergy]).toBeCloseTo(reference[name][2], 11)
    expect(got[outputRecord.place.impulseAction]).toBeCloseTo(reference[name][3], 13)
    expect(got[outputRecord.place.firstOrderEnergy]).toBeCloseTo(firstOrderEnergy(galaxy, golden[name], h, 1000), 10)
    expect(got[outputRecord.place.impulsiveness]).toBeCloseTo(impulsiveness(galaxy, golden[name]), 12)
  })
})

describe('the kernel', () => {
  test('gives an encounter the same digits wherever it stands in a batch, of any length', () => {
    const alone = byKernel([golden.galactic])[0]
    for (const count of [2, 3, 9, 17]) {
      const batch = Array.from({ length: count }, (_, i) => (i % 2 ? golden.relative : golden.galactic))
      byKernel(batch).forEach((out, i) => {
        if (i % 2 === 0) expect(out).toEqual(alone)
      })
    }
  })

  test('follows the plain version through the Milky Way, too', () => {
    const [got] = byKernel([golden.galactic], milkyWay)
    const simulated = simulateEncounter(milkyWay, golden.galactic, h, 1000)
    expect(got[outputRecord.place.simulatedEnergy]).toBe(simulated.deltaEJ)
    expect(got[outputRecord.place.simulatedAction]).toBe(simulated.deltaIs)
  })

  test.each([galaxy, milkyWay])('moves stars as the plain version does ($potentialName)', (model) => {
    const { run, write, numbers, forward, model: block, slot } = kernelsFor(model, h)
    const stars = [
      [0, 9.69, 0, -121, 0, 0],
      [4, 1, 0.5, 10, 150, 60],
      [8, 0, 0, 10, 20, 5],
      // Where the halo's mass is summed as a series, where a direction gets lost, and on the axis.
      [0.7, -0.4, 0.2, 60, 90, -20],
      [0.02, 0.01, 0, -30, 40, 15],
      [1e-6, -2e-6, 1e-7, 0, 0, 0],
      [1e-10, 1e-11, 0, 1e-4, 0, 0],
      [0, 0, 0.3, 0, 0, 80],
    ]
    const pointer = write(Float64Array.from(stars.flat()))
    expect(
      run('resonanceOrbits', {
        stars: pointer,
        count: stars.length,
        steps: 700,
        stages: forward,
        model: block,
        scratch: slot,
      }),
    ).toBe(1)
    stars.forEach((start, i) => {
      const state = Float64Array.from(start)
      advance(model, stagesOf(h, 35, elementary), state, 700)
      expect(numbers(pointer + 48 * i, 6)).toEqual(state)
    })
  })
})

describe('limits', () => {
  test('a light subhalo agrees with first order along the unperturbed orbit, the better the lighter it is', () => {
    for (const name of cases) {
      const deviation = (mass: number) => {
        const light = { ...golden[name], mass }
        return simulateEncounter(galaxy, light, h, 1000).deltaEJ / firstOrderEnergy(galaxy, light, h, 1000) - 1
      }
      for (const mass of [1e5, 1e6]) expect(Math.abs(deviation(mass))).toBeLessThan(0.01)
      // Second order in the mass: a tenth of the mass, a tenth of the deviation.
      expect(deviation(1e7) / deviation(1e6)).toBeGreaterThan(8)
      expect(deviation(1e7) / deviation(1e6)).toBeLessThan(12)
    }
  })

  test('the kick of a Plummer sphere', () => {
    expect(impulseSpeed(1e7, 2.5, 100)).toBeCloseTo(0.33020726487, 11)
  })

  test('a very fast passage is an impulse', () => {
    const speed = 25000
    const fast: Encounter = {
      ...golden.relative,
      subhaloVelocity: [star[3] - speed, star[4], star[5]],
      offsetDirection: [0, 0.6, 0.8],
      relativeSpeed: speed,
    }
    const simulated = simulateEncounter(galaxy, fast, h / 80, 400)
    const expected = impulse(galaxy, fast)
    expect(Math.abs(simulated.deltaEJ / expected.deltaEJ - 1)).toBeLessThan(0.02)
    expect(Math.abs(simulated.deltaIs / expected.deltaIs - 1)).toBeLessThan(0.02)
  })

  test('means over isotropic directions, against a product quadrature', () => {
    const u = 0.3
    for (const kick of [0.1, 0.5, 0.9]) {
      let energy = 0
      const n = 20000
      for (let i = 0; i < n; i++) {
        const cosine = -1 + (2 * (i + 0.5)) / n
        energy += Math.abs(u * kick * cosine + 0.5 * kick * kick) / n
      }
      expect(meanImpulseEnergy(u, kick) / energy).toBeCloseTo(1, 6)
    }
    // |x e_y − y e_x| is R times one component of an isotropic unit vector, whose mean size is ½.
    expect(meanImpulseAction(8, 0.2)).toBeCloseTo(0.5 * 0.2 * 8 * 0.5, 15)
  })
})
