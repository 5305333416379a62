import { describe, expect, it } from 'vitest'
import { integrators, takeStep } from '../integrators'
import { accelerations, vectors } from './forces'
import { courseInWords, courseOf, motionOf } from './motion'

/** Points on a spiral through a ball of radius 1: even enough, and no random numbers. */
function ball(count: number) {
  const position = vectors(count)
  for (let i = 0; i < count; i++) {
    const r = Math.cbrt((i + 0.5) / count)
    const z = 1 - 2 * ((i * 0.754877666) % 1)
    const phi = i * 2.399963
    position.x[i] = r * Math.sqrt(1 - z * z) * Math.cos(phi)
    position.y[i] = r * Math.sqrt(1 - z * z) * Math.sin(phi)
    position.z[i] = r * z
  }
  return position
}

/** Equal masses, 1 in all, in a ball; velocities −`inwards` × position + `across` × a turn about z. */
function cluster(count: number, softening: number, inwards: number, across = 0) {
  const mass = new Float64Array(count).fill(1 / count)
  const position = ball(count)
  const velocity = vectors(count)
  for (let i = 0; i < count; i++) {
    velocity.x[i] = -inwards * position.x[i] - across * position.y[i]
    velocity.y[i] = -inwards * position.y[i] + across * position.x[i]
    velocity.z[i] = -inwards * position.z[i]
  }
  const acceleration = vectors(count)
  const force = () => accelerations(position, mass, softening, 1, acceleration)
  force()
  const motion = () => {
    const columns = [position, velocity, acceleration].flatMap(({ x, y, z }) => [x, y, z])
    return motionOf(mass, Float64Array.from(columns.flatMap((column) => [...column])), count)
  }
  const step = (h: number) => takeStep(integrators.leapfrog, { position, velocity, acceleration, force }, h)
  return { motion, step }
}

describe('the second derivative of the moment of inertia', () => {
  it.each([0.05, 3])('is the second difference of an integrated run (softening %f)', (softening) => {
    const h = 1e-3
    const { motion, step } = cluster(60, softening, 0.4, 0.7)
    const before = motion()
    step(h)
    const now = motion()
    step(h)
    const after = motion()
    const difference = (before.inertia - 2 * now.inertia + after.inertia) / (h * h)
    expect(difference / now.acceleration).toBeCloseTo(1, 3)
  })

  it('is that of the virial theorem for a cold ball: I/|W| gives a time near √(R³/GM)', () => {
    const { acceleration, scale, dynamicalTime } = cluster(400, 1e-3, 0).motion()
    expect(acceleration).toBe(-2 * scale)
    expect(dynamicalTime).toBeCloseTo(1, 1)
  })
})

describe('the motion of a cluster', () => {
  it('is the same far away from the origin and on its way', () => {
    const mass = Float64Array.from({ length: 60 }, (_, i) => 1 + (i % 7))
    const [here, there] = [0, 8000].map((away) => {
      const columns = [0, 1, 2, 3, 4, 5].map((column) =>
        Float64Array.from(
          mass,
          (_, i) => Math.sin(1 + 3 * i + 7 * column) + (column === 0 ? away : column === 4 ? away / 40 : 0),
        ),
      )
      const pulls = [0, 1, 2].map((column) => Float64Array.from(mass, (_, i) => -Math.sin(1 + 3 * i + 7 * column)))
      return motionOf(mass, Float64Array.from([...columns, ...pulls].flatMap((each) => [...each])), mass.length)
    })
    expect(there.inertia / here.inertia).toBeCloseTo(1, 9)
    expect(there.acceleration / here.acceleration).toBeCloseTo(1, 9)
    expect(there.scale / here.scale).toBeCloseTo(1, 9)
    // By hand: twice the sums about the means.
    const about = (column: number, other: number, sign = 1) => {
      const value = (k: number, i: number) => Math.sin(1 + 3 * i + 7 * k)
      const mean = mass.reduce((sum, m, i) => sum + m * value(column, i), 0) / mass.reduce((sum, m) => sum + m)
      return mass.reduce(
        (sum, m, i) => sum + sign * m * (value(column, i) - mean) * (value(other, i) - (column === other ? mean : 0)),
        0,
      )
    }
    const inertia = [0, 1, 2].reduce((sum, axis) => sum + about(axis, axis), 0)
    const kinetic = [3, 4, 5].reduce((sum, axis) => sum + about(axis, axis), 0)
    expect(here.inertia / inertia).toBeCloseTo(1, 12)
    // The pull is the place with its sign changed.
    expect(here.acceleration / (2 * (kinetic - inertia))).toBeCloseTo(1, 9)
  })
})

describe('what a cluster does', () => {
  const shrinking = { before: 1, now: 0.93, span: 0.1 }
  const growing = { before: 0.93, now: 1, span: 0.1 }
  const words = (inwards: number, across: number, change: typeof growing | undefined) =>
    courseInWords(courseOf(cluster(400, 0.01, inwards, across).motion(), change, 400))

  it('in free fall with as much kinetic energy as at K/|W| = 0.88 is to fall, not to expand', () => {
    // K = ½·3/5·v², |W| ≈ 3/5 with G = M = R = 1.
    expect(words(Math.sqrt(2 * 0.88), 0, shrinking)).toBe(
      'the cluster still falls together, but the fall is being stopped',
    )
    expect(words(0.5, 0, shrinking)).toBe('the cluster falls together, faster and faster')
  })

  it('below and above balance depends on which way it goes', () => {
    expect(words(-0.5, 0, growing)).toBe('the cluster still expands, but more and more slowly')
    expect(words(-2, 0, growing)).toBe('the cluster expands, faster and faster')
    expect(words(0, 0, undefined)).toBe('the cluster hardly moves yet and begins to fall together')
    expect(words(0, 2, undefined)).toBe('the cluster hardly moves yet and begins to expand')
  })

  it('where nothing pushes and nothing moves is balance', () => {
    // Solid rotation about z carries 2/3 of what it would in a plane: K = ½·(2/5)·Ω² is half of |W| at Ω² = 3/2.
    expect(words(0, Math.sqrt(1.5), { before: 1, now: 1.001, span: 0.1 })).toBe('the cluster is in balance')
    // Four hundred stars: in a tenth of the dynamical time their half-mass radius wanders by 2 % by chance.
    expect(words(0, Math.sqrt(1.5), { before: 1, now: 1.03, span: 0.1 })).toBe('the cluster is in balance')
    expect(words(0, Math.sqrt(1.5), { before: 1, now: 1.2, span: 0.1 })).toBe('the cluster expands')
    expect(words(0, Math.sqrt(1.5), { before: 1, now: 0.8, span: 0.1 })).toBe('the cluster falls together')
  })
})
