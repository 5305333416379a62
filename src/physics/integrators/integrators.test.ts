import { describe, expect, it } from 'vitest'
import { accelerationsAndJerks, kineticEnergy, potentialEnergy, vectors } from '../cluster/forces'
import type { IntegratorName, Motion } from '.'
import { forcesPerStep, integrators, takeStep } from '.'

/** Those whose step is a list of moves; the others have tests of their own. */
const names = (Object.keys(integrators) as IntegratorName[]).filter((name) => integrators[name].operations.length > 0)
const eccentricity = 0.5
const mass = Float64Array.of(0.75, 0.25)
/** Orbits of semi-major axis 1 about a total mass of 1: once round takes 2π. */
const period = 2 * Math.PI

/** Two bodies on a Kepler orbit, at apocentre. */
function binary(): Motion {
  const position = vectors(2)
  const velocity = vectors(2)
  const acceleration = vectors(2)
  const distance = 1 + eccentricity
  const speed = Math.sqrt((1 - eccentricity) / (1 + eccentricity))
  position.x.set([-mass[1] * distance, mass[0] * distance])
  velocity.y.set([-mass[1] * speed, mass[0] * speed])
  const jerk = vectors(2)
  const force = () => accelerationsAndJerks(position, velocity, mass, 0, 1, acceleration, jerk)
  force()
  return { position, velocity, acceleration, jerk, force }
}

const energy = ({ position, velocity }: Motion) => kineticEnergy(velocity, mass) + potentialEnergy(position, mass, 0, 1)

function run(name: IntegratorName, motion: Motion, steps: number, h: number, each: () => void = () => undefined) {
  for (let step = 0; step < steps; step++) {
    takeStep(integrators[name], motion, h)
    each()
  }
}

/** Largest |ΔE/E| over a number of orbits. */
function energyError(name: IntegratorName, stepsPerOrbit: number, orbits = 10): number {
  const motion = binary()
  const start = energy(motion)
  let most = 0
  run(name, motion, orbits * stepsPerOrbit, period / stepsPerOrbit, () => {
    most = Math.max(most, Math.abs(energy(motion) / start - 1))
  })
  return most
}

/** Separation after a time since apocentre, from Kepler's equation. */
function exactSeparation(time: number): [number, number] {
  const meanAnomaly = Math.PI + time
  let anomaly = meanAnomaly
  for (let k = 0; k < 50; k++) {
    anomaly -= (anomaly - eccentricity * Math.sin(anomaly) - meanAnomaly) / (1 - eccentricity * Math.cos(anomaly))
  }
  // Turned by half a circle, so that apocentre lies on the positive x axis.
  return [eccentricity - Math.cos(anomaly), -Math.sqrt(1 - eccentricity * eccentricity) * Math.sin(anomaly)]
}

/** Distance from the exact place after three tenths of an orbit: at whole periods errors of first order cancel. */
function positionError(name: IntegratorName, stepsPerOrbit: number): number {
  const motion = binary()
  run(name, motion, 0.3 * stepsPerOrbit, period / stepsPerOrbit)
  const [x, y] = exactSeparation(0.3 * period)
  return Math.sqrt(
    (motion.position.x[1] - motion.position.x[0] - x) ** 2 + (motion.position.y[1] - motion.position.y[0] - y) ** 2,
  )
}

describe.each(names)('%s', (name) => {
  const { order, symplectic, timeReversible, reference, inShort, label } = integrators[name]

  it('has the order that its record states', () => {
    // Steps so short that the order shows, and so long that rounding does not.
    const steps = { 1: 1000, 2: 1000, 4: 500, 6: 150, 15: 0 }[order]
    const observed = Math.log2(positionError(name, steps) / positionError(name, 2 * steps))
    expect(Math.abs(observed - order)).toBeLessThan(0.15)
  })

  it('runs back to where it came from if its record says so, and only then', () => {
    const motion = binary()
    const start = binary()
    // Three tenths of an orbit, in long steps: whole periods forgive errors of first order, and short ones hide the others.
    run(name, motion, 15, period / 50)
    for (const axis of ['x', 'y', 'z'] as const) {
      motion.velocity[axis].forEach((v, i, column) => {
        column[i] = -v
      })
    }
    run(name, motion, 15, period / 50)
    const missed = Math.abs(motion.position.x[1] - start.position.x[1]) + Math.abs(motion.position.y[1])
    if (timeReversible) expect(missed).toBeLessThan(1e-11)
    else expect(missed).toBeGreaterThan(1e-7)
  })

  it('costs as many forces a step as it computes, and leaves those of the place where it ends', () => {
    const motion = binary()
    let forces = 0
    takeStep(integrators[name], { ...motion, force: () => (forces++, motion.force()) }, period / 100)
    expect(forces).toBe(forcesPerStep(integrators[name]))
    const { x } = motion.acceleration
    const left = x.slice()
    motion.force()
    if (name !== 'hermite4') expect(x).toEqual(left)
    // Its last correction comes after its last look at the forces.
    else expect(Math.max(...x.map((value, i) => Math.abs(value / left[i] - 1)))).toBeLessThan(1e-12)
  })

  it('keeps its energy error bounded if it is symplectic', () => {
    if (symplectic) expect(energyError(name, 500, 30) / energyError(name, 500, 10)).toBeLessThan(1.02)
    // Once a body of explicit Euler's is lost its energy no longer changes.
    else if (name === 'explicitEuler')
      expect(energyError(name, 500, 30) / energyError(name, 500, 10)).toBeGreaterThan(1.2)
    // Hermite's error comes and goes with the orbit, and drifts a power of the step more slowly: in short steps nobody would see it.
    else expect(energyError(name, 50, 30) / energyError(name, 50, 10)).toBeGreaterThan(1.2)
  })

  it('tells a student what it is', () => {
    for (const words of [label, reference, inShort]) expect(words.length).toBeGreaterThan(5)
  })
})

describe('ten orbits of eccentricity 0.5, 500 steps each', () => {
  // Largest |ΔE/E|, from apocentre, and the power of the step with which it falls.
  it.each([
    ['symplecticEuler', 1.77e-2, 1],
    ['leapfrog', 4.21e-4, 2],
    // A non-symplectic method of fourth order: the energy falls with the fifth power.
    ['rungeKutta4', 9.5e-8, 5],
    ['yoshida4', 5.2e-7, 4],
    ['hermite4', 1.3e-7, 4],
  ] as const)('cost %s an energy error of %d', (name, expected, power) => {
    const error = energyError(name, 500)
    expect(Math.abs(error / expected - 1)).toBeLessThan(0.01)
    expect(Math.abs(Math.log2(error / energyError(name, 1000)) - power)).toBeLessThan(0.1)
  })

  it('cost Kahan & Li’s sixth order less than Yoshida’s fourth at the same number of forces', () => {
    expect(energyError('kahanLi6', 500 / 3)).toBeLessThan(energyError('yoshida4', 500))
  })

  it('let Runge–Kutta drift away in proportion to the time, and no symplectic method', () => {
    const growth = (name: IntegratorName) => energyError(name, 100, 100) / energyError(name, 100, 25)
    expect(growth('rungeKutta4')).toBeGreaterThan(3)
    for (const name of ['leapfrog', 'yoshida4', 'kahanLi6'] as const) expect(growth(name)).toBeLessThan(1.05)
  })

  it('let explicit Euler gain energy, turn by turn', () => {
    const motion = binary()
    let before = energy(motion)
    for (let orbit = 0; orbit < 5; orbit++) {
      run('explicitEuler', motion, 500, period / 500)
      expect(energy(motion)).toBeGreaterThan(before)
      before = energy(motion)
    }
    expect(before).toBeGreaterThan(0.8 * energy(binary()))
  })
})
