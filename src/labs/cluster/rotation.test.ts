import { describe, expect, it } from 'vitest'
import { angularMomentum } from '../../physics/cluster/forces'
import type { ClusterValues } from './parameters'
import { draw, mean, runToEnd, valuesOf } from './testing'

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0)

/** Angular momentum about the axis and the moment of inertia, and each star's speed about it. */
function about({ position, velocity, mass }: Awaited<ReturnType<typeof draw>>) {
  const moments = Array.from(mass, (_, i) => position.x[i] * velocity.y[i] - position.y[i] * velocity.x[i])
  const squares = Array.from(mass, (_, i) => position.x[i] ** 2 + position.y[i] ** 2)
  return {
    spin: angularMomentum(position, velocity, mass)[2],
    inertia: sum(squares.map((square, i) => mass[i] * square)),
    speed: moments.map((moment, i) => moment / Math.sqrt(squares[i])),
  }
}

describe('a uniform sphere', () => {
  const sphere = { stars: 2000, radius: 3, virialRatio: 0.3, massFunction: 'kroupa' } as const

  it.each([0.25, 0.8, 1])(
    'has the share %f of its kinetic energy in the rotation of a rigid body',
    async (rotation) => {
      const stars = await draw({ ...sphere, rotation })
      const { spin, inertia } = about(stars)
      // L = I Ω and T = I Ω²/2, where the rest has no angular momentum.
      const kinetic = stars.result.kineticEnergy as number
      expect(spin).toBeGreaterThan(0)
      expect(Math.abs(spin ** 2 / (2 * inertia) / kinetic / rotation - 1)).toBeLessThan(1e-11)
      expect(Math.abs((stars.result.virialRatio as number) / 0.3 - 1)).toBeLessThan(1e-12)
      expect((stars.result.momentum as number[]).every((each) => Math.abs(each) < 1e-10)).toBe(true)
      if (rotation < 1) return
      const angularSpeed = spin / inertia
      stars.velocity.x.forEach((u, i) => {
        expect(u).toBeCloseTo(-angularSpeed * stars.position.y[i], 10)
        expect(stars.velocity.z[i]).toBe(0)
      })
    },
  )

  it('alone or at rest does not turn', async () => {
    for (const given of [
      { stars: 1, virialRatio: 0.5 },
      { stars: 20, virialRatio: 0 },
    ]) {
      const { velocity } = await draw({ ...given, rotation: 0.5 })
      expect(Array.from(velocity.x).every((u) => Object.is(u, 0))).toBe(true)
    }
  })
})

describe.each(['plummer', 'hernquist', 'king'] as const)('the model %s', (model) => {
  const n = 4000
  const given: Partial<ClusterValues> = { model, stars: n, radius: 1, virialRatio: 0.5, massFunction: 'equal' }

  it('keeps its speeds and places while its stars are turned one way round', async () => {
    const still = await draw(given)
    const turned = await draw({ ...given, rotation: 1 })
    const [before, after] = [about(still), about(turned)]
    // What brings the centre of mass to rest, about σ/√n, and the kinetic energy that it takes are the only other changes.
    const scale = Math.sqrt(mean(before.speed.map((v) => v * v)))
    before.speed.forEach((v, i) =>
      expect(Math.abs(Math.abs(v) - after.speed[i])).toBeLessThan((12 * scale) / Math.sqrt(n)),
    )
    turned.position.x.forEach((x, i) => expect(x).toBeCloseTo(still.position.x[i], 12))
    expect(Math.abs((turned.result.virialRatio as number) / 0.5 - 1)).toBeLessThan(1e-12)
    const deep = still.result.potentialEnergy as number
    expect(Math.abs((turned.result.potentialEnergy as number) / deep - 1)).toBeLessThan(1e-12)
    expect((turned.result.momentum as number[]).every((each) => Math.abs(each) < 1e-9)).toBe(true)
  })

  it('turns by the share that was asked for', async () => {
    const [half, all] = [await draw({ ...given, rotation: 0.5 }), await draw({ ...given, rotation: 1 })]
    // Half of the backward stars turned: three quarters forward. Four standard errors.
    const forward = about(half).speed.filter((v) => v > 0).length / n
    expect(Math.abs(forward - 0.75)).toBeLessThan(4 * Math.sqrt((0.75 * 0.25) / n))
    expect(about(half).spin / about(all).spin).toBeGreaterThan(0.42)
    expect(about(half).spin / about(all).spin).toBeLessThan(0.58)
  })
})

it('stays in balance while it turns, and is the same for any number of workers', async () => {
  const given = { model: 'plummer', stars: 600, radius: 1, virialRatio: 0.5, rotation: 1, timeStep: 0.01 } as const
  const started = await runToEnd({ ...given, workers: 1, massFunction: 'equal', softeningLength: 0.02, steps: 60 })
  const again = await runToEnd({ ...given, workers: 3, massFunction: 'equal', softeningLength: 0.02, steps: 60 })
  expect(again.checksum).toBe(started.checksum)
  expect(Math.abs((started.result.virialRatio as number) - 0.5)).toBeLessThan(0.03)
})

it('is a share', () => {
  expect(() => valuesOf({ virialRatio: 0.5, rotation: 1.1 })).toThrow(/rotation takes a number from 0 to 1/)
})
