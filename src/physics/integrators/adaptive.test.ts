import { describe, expect, it } from 'vitest'
import { accelerationsAndJerks, kineticEnergy, potentialEnergy, type Vectors, vectors } from '../cluster/forces'
import { integrators, type Motion } from '.'
import { advanceByAarseth, StepTooShortError } from './adaptive'
import { coefficients, GaussRadau, nodes } from './gaussRadau'

interface Bodies {
  readonly mass: readonly number[]
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly vx: readonly number[]
  readonly vy: readonly number[]
}

/** Bodies in a plane, G = 1, and how often their forces were computed. */
function motionOf({ mass, x, y, vx, vy }: Bodies) {
  const count = mass.length
  const [position, velocity, acceleration, jerk] = [0, 1, 2, 3].map(() => vectors(count))
  position.x.set(x)
  position.y.set(y)
  velocity.x.set(vx)
  velocity.y.set(vy)
  const masses = Float64Array.from(mass)
  let forces = 0
  const motion: Motion = {
    position,
    velocity,
    acceleration,
    jerk,
    force: () => {
      forces++
      accelerationsAndJerks(position, velocity, masses, 0, 1, acceleration, jerk)
    },
  }
  motion.force()
  const energy = () => kineticEnergy(velocity, masses) + potentialEnergy(position, masses, 0, 1)
  return { motion, energy, forces: () => forces }
}

/** Eccentricity ½, semi-major axis and total mass 1, from pericentre. */
const kepler = (() => {
  const speed = Math.sqrt(3)
  return { mass: [0.75, 0.25], x: [-0.125, 0.375], y: [0, 0], vx: [0, 0], vy: [-0.25 * speed, 0.75 * speed] }
})()
const period = 2 * Math.PI
const pythagorean: Bodies = { mass: [3, 4, 5], x: [1, -2, 1], y: [3, -1, -1], vx: [0, 0, 0], vy: [0, 0, 0] }

const distance = (a: Vectors, b: readonly (readonly [number, number])[]) =>
  Math.max(...b.map(([x, y], i) => Math.hypot(a.x[i] - x, a.y[i] - y)))
/** Where Burrau's bodies are at t = 10. */
const atTen = [
  [0.778480410138, 0.14139230029],
  [-2.025092477978, 0.097219384146],
  [1.1529857363, -0.162610887491],
] as const

describe('Hermite’s method with Aarseth’s steps', () => {
  const after = (accuracy: number) => {
    const { motion, energy, forces } = motionOf(kepler)
    const start = energy()
    let wanted = period
    for (let orbit = 0; orbit < 3; orbit++)
      wanted = advanceByAarseth(integrators.hermite4, motion, period, accuracy, wanted)
    return { error: Math.abs(energy() / start - 1), forces: forces() }
  }

  it('is of fourth order: steps go with the root of η, so a sixteenth of it costs four times the forces', () => {
    const [coarse, fine] = [after(0.008), after(0.0005)]
    expect(fine.forces / coarse.forces).toBeGreaterThan(3.7)
    expect(fine.forces / coarse.forces).toBeLessThan(4.3)
    expect(Math.log2(coarse.error / fine.error) / 2).toBeGreaterThan(3.8)
  })

  it('takes Burrau’s three bodies to t = 10', () => {
    const { motion } = motionOf(pythagorean)
    let wanted = 1
    for (let unit = 0; unit < 10; unit++) wanted = advanceByAarseth(integrators.hermite4, motion, 1, 1e-5, wanted)
    expect(distance(motion.position, atTen)).toBeLessThan(1e-6)
  })

  it('gives up where two bodies fall into each other', () => {
    const { motion } = motionOf({ mass: [1, 1], x: [-1, 1], y: [0, 0], vx: [0, 0], vy: [0, 0] })
    expect(() => advanceByAarseth(integrators.hermite4, motion, 3, 0.01, 3)).toThrow(StepTooShortError)
    const other = motionOf({ mass: [1, 1], x: [-1, 1], y: [0, 0], vx: [0, 0], vy: [0, 0] })
    expect(() => new GaussRadau(other.motion).advance(3)).toThrow(StepTooShortError)
  })
})

describe('Gauss–Radau steps', () => {
  it('have nodes that integrate polynomials of degree 14 exactly', () => {
    // Interpolate h^k at the nodes by the Newton form, and integrate: weights from the same rows that the steps use.
    const product = (s: number) => nodes.reduce((value, node) => value * (s - node), 1)
    // The nodes' own polynomial is orthogonal to all of degree 6: Simpson's rule on 2000 pieces.
    for (let degree = 0; degree <= 6; degree++) {
      let integral = 0
      for (let i = 0; i <= 2000; i++) {
        const s = i / 2000
        integral += (i === 0 || i === 2000 ? 1 : i % 2 ? 4 : 2) * product(s) * s ** degree
      }
      expect(Math.abs(integral / 6000)).toBeLessThan(1e-14)
    }
    coefficients.forEach((row, n) => {
      const expected = nodes.slice(1, n + 1).reduce((value, node) => value * (0.3 - node), 1)
      expect(row.reduce((sum, value, k) => sum + value * 0.3 ** k, 0)).toBeCloseTo(expected, 14)
    })
  })

  it('gain some fourteen powers of two with every halving', () => {
    const after = (steps: number, arc: number) => {
      const { motion } = motionOf(kepler)
      const radau = new GaussRadau(motion)
      for (let step = 0; step < steps; step++) radau.step((arc * period) / steps, Number.POSITIVE_INFINITY)
      return motion.position
    }
    // Its error changes sign along the orbit: the mean of its logarithm over several arcs does not.
    const arcs = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]
    const error = (length: number) => {
      const logarithms = arcs.map((arc) => {
        const exact = after(80, arc)
        return Math.log2(
          distance(
            after(Math.round(arc / length), arc),
            [0, 1].map((i) => [exact.x[i], exact.y[i]] as const),
          ),
        )
      })
      return logarithms.reduce((sum, value) => sum + value, 0) / arcs.length
    }
    const order = error(0.05) - error(0.025)
    // The last digits are reached before the full power shows: 12.4 from a tenth of an orbit on, 13.9 from a twentieth.
    expect(order).toBeGreaterThan(13)
    expect(order).toBeLessThan(15.5)
  })

  it('keep the energy to the last digits, with a close passage at every turn, at less than 2500 forces an orbit', () => {
    const { motion, energy, forces } = motionOf(kepler)
    const start = energy()
    const radau = new GaussRadau(motion)
    for (let orbit = 0; orbit < 100; orbit++) radau.advance(period)
    expect(Math.abs(energy() / start - 1)).toBeLessThan(5e-15)
    expect(Math.abs(motion.position.y[1])).toBeLessThan(1e-12)
    expect(forces()).toBeLessThan(2500 * 100)
  })

  it('take Burrau’s three bodies to t = 10, to all published digits', () => {
    const { motion } = motionOf(pythagorean)
    const radau = new GaussRadau(motion)
    for (let unit = 0; unit < 10; unit++) radau.advance(1)
    expect(distance(motion.position, atTen)).toBeLessThan(2e-12)
  })
})
