import { describe, expect, it } from 'vitest'
import { kineticEnergy, momentum } from '../../physics/cluster/forces'
import { kingProfile } from '../../physics/cluster/king'
import { massSegments, meanMass, type PowerLawSegment } from '../../physics/cluster/massFunction'
import { plummerLagrangianRadius } from '../../physics/cluster/theory'
import { distanceFromUniform, draw, mean, runToEnd } from './testing'

/** Kurtosis ⟨y²⟩/⟨y⟩² of a squared speed y: it does not depend on how velocities are scaled. */
const kurtosis = (y: ArrayLike<number>) => mean(Array.from(y, (value) => value * value)) / mean(y) ** 2

/** Its standard error for n draws, from the first four moments of y (delta method). */
const kurtosisError = ([m1, m2, m3, m4]: readonly [number, number, number, number], n: number) =>
  Math.sqrt(
    ((m4 - m2 * m2) / m1 ** 4 + (4 * m2 * m2 * (m2 - m1 * m1)) / m1 ** 6 - (4 * m2 * (m3 - m1 * m2)) / m1 ** 5) / n,
  )

describe('a uniform sphere', () => {
  const n = 4000
  const radius = 7
  const stars = draw({ stars: n, radius, virialRatio: 0.5, massFunction: 'equal' })
  /** What bringing the centre of mass to the origin moves the stars by: one standard deviation. */
  const shift = radius * Math.sqrt(3 / 5 / n)

  it('fills its radius and no more', async () => {
    const { distance } = await stars
    expect(Math.max(...distance)).toBeLessThan(radius + 4 * shift)
    expect(Math.max(...distance)).toBeGreaterThan(0.98 * radius)
  })

  it('has a second moment of 3/5 R²', async () => {
    const { distance } = await stars
    const second = mean(distance.map((r) => (r / radius) ** 2))
    // Variance of (r/R)²: 3/7 − 9/25. Four standard errors.
    expect(Math.abs(second - 3 / 5)).toBeLessThan(4 * Math.sqrt((3 / 7 - 9 / 25) / n))
  })

  it('is equally dense everywhere, in every direction', async () => {
    const { distance, position } = await stars
    // 1.95/√n is exceeded by chance once in a thousand; the shift of the centre adds a little.
    const limit = 1.95 / Math.sqrt(n)
    expect(distanceFromUniform(distance.map((r) => Math.min(1, (r / radius) ** 3)))).toBeLessThan(
      limit + shift / radius / 3,
    )
    for (const axis of ['x', 'y', 'z'] as const) {
      const cosine = position[axis].map((x, i) => (x / distance[i] + 1) / 2)
      expect(distanceFromUniform(cosine)).toBeLessThan(limit + shift / radius)
    }
  })

  it('moves with isotropic Gaussian velocities', async () => {
    const { speed, velocity, position, distance } = await stars
    // For a Gaussian ⟨v⁴⟩/⟨v²⟩² = 5/3; moments of χ² with 3 degrees of freedom: 3, 15, 105, 945. Four standard errors.
    const square = speed.map((v) => v * v)
    expect(Math.abs(kurtosis(square) - 5 / 3)).toBeLessThan(4 * kurtosisError([3, 15, 105, 945], n))
    const one = mean(square) / 3
    for (const axis of ['x', 'y', 'z'] as const) {
      // Variance of a normal variate's square: 2.
      expect(Math.abs(mean(velocity[axis].map((v) => v * v)) / one - 1)).toBeLessThan(4 * Math.sqrt(2 / n))
    }
    const radial = position.x.map(
      (x, i) => (x * velocity.x[i] + position.y[i] * velocity.y[i] + position.z[i] * velocity.z[i]) / distance[i],
    )
    expect(Math.abs(mean(radial.map((v) => v * v)) / one - 1)).toBeLessThan(4 * Math.sqrt(2 / n))
    expect(Math.abs(mean(radial)) / Math.sqrt(one)).toBeLessThan(4 / Math.sqrt(n))
  })

  it('rests at the origin', async () => {
    const { mass, position, velocity, distance, speed } = await stars
    momentum(position, mass).forEach((sum) => expect(Math.abs(sum)).toBeLessThan(1e-14 * n * mean(distance)))
    momentum(velocity, mass).forEach((sum) => expect(Math.abs(sum)).toBeLessThan(1e-14 * n * mean(speed)))
  })

  it('has the virial ratio that was asked for', async () => {
    const { result } = await stars
    expect(Math.abs((result.virialRatio as number) / 0.5 - 1)).toBeLessThan(1e-12)
  })
})

describe('a cold sphere', () => {
  it('is at rest, without a minus sign anywhere', async () => {
    const { velocity, result } = await draw({ stars: 101, virialRatio: 0 })
    for (const column of [velocity.x, velocity.y, velocity.z]) {
      expect(column.every((v) => Object.is(v, 0))).toBe(true)
    }
    expect(result.virialRatio).toBe(0)
  })
})

describe('Plummer’s model', () => {
  const n = 2000
  const scale = 3
  const seeds = [1, 2, 3, 4, 5, 6]
  const all = (async () => {
    const clusters = []
    for (const seed of seeds) {
      clusters.push(
        await draw({ model: 'plummer', stars: n, radius: scale, virialRatio: 0.5, massFunction: 'equal', seed }),
      )
    }
    return clusters
  })()
  const total = n * seeds.length

  it.each([10, 50, 90] as const)('holds %i %% of its mass inside the radius of the closed form', async (percent) => {
    const fraction = percent / 100
    const clusters = await all
    const radius = mean(
      clusters.map(({ result }) => (result.lagrangianRadii as Record<string, number>)[percent] / scale),
    )
    const expected = plummerLagrangianRadius(fraction)
    // Standard error of a quantile: √(p(1 − p)/n) over the density there, dM/dr = 3r²/(1 + r²)^(5/2).
    const density = (3 * expected ** 2) / (1 + expected ** 2) ** 2.5
    const error = Math.sqrt((fraction * (1 - fraction)) / total) / density
    expect(Math.abs(radius - expected)).toBeLessThan(3 * error)
  })

  it('is isotropic, in places and in velocities', async () => {
    // ⟨cos²⟩ = 1/3 with variance 4/45 for a random direction. Four standard errors.
    const limit = 4 * Math.sqrt(4 / 45 / total)
    const clusters = await all
    for (const axis of ['x', 'y', 'z'] as const) {
      const places = clusters.flatMap(({ position, distance }) =>
        Array.from(position[axis], (x, i) => (x / distance[i]) ** 2),
      )
      const motions = clusters.flatMap(({ velocity, speed }) =>
        Array.from(velocity[axis], (v, i) => (v / speed[i]) ** 2),
      )
      expect(Math.abs(mean(places) - 1 / 3)).toBeLessThan(limit)
      expect(Math.abs(mean(motions) - 1 / 3)).toBeLessThan(limit)
    }
    const angles = clusters.flatMap(({ position, velocity, distance, speed }) =>
      Array.from(distance, (r, i) => {
        const product = position.x[i] * velocity.x[i] + position.y[i] * velocity.y[i] + position.z[i] * velocity.z[i]
        return (product / (r * speed[i])) ** 2
      }),
    )
    expect(Math.abs(mean(angles) - 1 / 3)).toBeLessThan(limit)
  })

  it('moves at speeds that keep it in balance at every radius', async () => {
    const clusters = await all
    // y = v²/v_esc² with density ∝ y^(1/2)(1 − y)^(7/2), a beta distribution: its raw moments.
    const moments = [1 / 4, 5 / 56, 5 / 128, 5 / 256] as const
    const shares = clusters.map(({ speed, distance }) =>
      speed.map((v, i) => v * v * Math.sqrt(distance[i] ** 2 + scale ** 2)),
    )
    const pooled = shares.flatMap((y) => Array.from(y, (value) => value / mean(y)))
    expect(Math.abs(kurtosis(pooled) - 10 / 7)).toBeLessThan(4 * kurtosisError(moments, total))
    // The mean of y is the same inside the half-mass radius and outside.
    const half = plummerLagrangianRadius(0.5) * scale
    const inside = clusters.flatMap(({ distance }, k) =>
      Array.from(shares[k], (y) => y / mean(shares[k])).filter((_, i) => distance[i] < half),
    )
    const spread = Math.sqrt(moments[1] / moments[0] ** 2 - 1)
    expect(Math.abs(mean(inside) - 1)).toBeLessThan((4 * spread) / Math.sqrt(total))
    // No star escapes.
    const share = mean(shares[0])
    expect(Math.max(...shares[0]) / share).toBeLessThan(4.2)
  })

  it('has the virial ratio that was asked for, and rests at the origin', async () => {
    for (const { result, position, velocity, mass, speed } of await all) {
      expect(Math.abs((result.virialRatio as number) / 0.5 - 1)).toBeLessThan(1e-12)
      momentum(position, mass).forEach((sum) => expect(Math.abs(sum)).toBeLessThan(1e-13 * n * scale))
      momentum(velocity, mass).forEach((sum) => expect(Math.abs(sum)).toBeLessThan(1e-13 * n * mean(speed)))
      expect(Math.abs(kineticEnergy(velocity, mass) / (result.kineticEnergy as number) - 1)).toBeLessThan(1e-13)
    }
  })

  it('differs from seed to seed', async () => {
    const clusters = await all
    expect(new Set(clusters.map(({ position }) => position.x[0])).size).toBe(seeds.length)
  })
})

describe.each(['hernquist', 'king'] as const)('the model %s', (model) => {
  const n = 6000
  const scale = 2
  const centralPotential = 5
  const stars = draw({
    model,
    stars: n,
    radius: scale,
    virialRatio: 0.5,
    massFunction: 'equal',
    solver: 'direct',
    ...(model === 'king' ? { centralPotential } : {}),
  })
  const profile = kingProfile(centralPotential)
  /** The value in a table of King's model at a radius in core radii. */
  const tabled = (column: Float64Array, r: number) => {
    const row = Math.max(
      1,
      profile.radius.findIndex((each) => each >= r),
    )
    const place = (r - profile.radius[row - 1]) / (profile.radius[row] - profile.radius[row - 1])
    return column[row - 1] + place * (column[row] - column[row - 1])
  }
  /** Share of the mass inside a radius. */
  const inside = (r: number) =>
    model === 'king'
      ? r >= profile.tidalRadius
        ? 1
        : tabled(profile.massShare, r)
      : (r / (1 + r)) ** 2 / (100 / 101) ** 2
  /** ⟨v²⟩ at a radius but for a factor. */
  const meanSquareSpeed = (r: number) => {
    if (model === 'hernquist') {
      // Hernquist (1990), eq. 10.
      return 12 * r * (1 + r) ** 3 * Math.log((1 + r) / r) - (r / (1 + r)) * (25 + 52 * r + 42 * r * r + 12 * r ** 3)
    }
    const potential = tabled(profile.potential, r)
    let squares = 0
    let all = 0
    for (let k = 0; k < 400; k++) {
      const v = ((k + 0.5) / 400) * Math.sqrt(2 * potential)
      const density = v * v * Math.expm1(potential - (v * v) / 2)
      all += density
      squares += density * v * v
    }
    return squares / all
  }

  it('has the mass of its profile inside every radius', async () => {
    const { distance } = await stars
    // 1.95/√n is exceeded by chance once in a thousand. The centre of mass is moved to the origin: a few percent of the innermost radii.
    const shift = mean(distance) / Math.sqrt(n) / scale
    expect(distanceFromUniform(distance.map((r) => inside(r / scale)))).toBeLessThan(1.95 / Math.sqrt(n) + shift * 0.2)
  })

  it('moves at speeds that keep it in balance at every radius', async () => {
    const { distance, speed } = await stars
    const ratio = Array.from(distance, (r, i) => speed[i] ** 2 / meanSquareSpeed(r / scale))
    const order = [...distance.keys()].sort((a, b) => distance[a] - distance[b])
    const sixths = Array.from({ length: 6 }, (_, k) => order.slice((k * n) / 6, ((k + 1) * n) / 6).map((i) => ratio[i]))
    const whole = mean(ratio)
    for (const each of sixths) {
      const value = mean(each) / whole
      const spread = Math.sqrt(mean(each.map((one) => (one / whole - value) ** 2)) / each.length)
      expect(Math.abs(value - 1)).toBeLessThan(4 * spread)
    }
  })

  it('has the virial ratio that was asked for, and holds its stars', async () => {
    const { result, distance } = await stars
    expect(Math.abs((result.virialRatio as number) / 0.5 - 1)).toBeLessThan(1e-12)
    const edge = model === 'king' ? profile.tidalRadius : 100
    expect(Math.max(...distance) / scale).toBeLessThan(edge * 1.02)
  })
})

/** ∫ m^k f(ln m) dN over a continuous piecewise power law, per star. */
function moment(segments: readonly PowerLawSegment[], integral: (segment: PowerLawSegment, power: number) => number) {
  let scale = 1
  let number = 0
  let sum = 0
  segments.forEach((segment, k) => {
    if (k > 0) scale *= segment.lower ** (segment.exponent - segments[k - 1].exponent)
    const power = 1 - segment.exponent
    number += (scale * (segment.upper ** power - segment.lower ** power)) / power
    sum += scale * integral(segment, power)
  })
  return sum / number
}

const meanSquare = (segments: readonly PowerLawSegment[]) =>
  moment(segments, ({ lower, upper }, power) => (upper ** (power + 2) - lower ** (power + 2)) / (power + 2))

/** ⟨ln m⟩ and ⟨ln² m⟩ by integration by parts. */
const logMoments = (segments: readonly PowerLawSegment[]) => {
  const first = (m: number, p: number) => m ** p * (Math.log(m) / p - 1 / p ** 2)
  const second = (m: number, p: number) => m ** p * (Math.log(m) ** 2 / p - (2 * Math.log(m)) / p ** 2 + 2 / p ** 3)
  return [first, second].map((integral) =>
    moment(segments, ({ lower, upper }, power) => integral(upper, power) - integral(lower, power)),
  )
}

describe.each([
  ['salpeter', 0.1, 50, 0.34197663593, 11],
  ['kroupa', 0.01, 100, 0.376175542638, 11],
  // By quadrature: its pieces follow it to 3e-4.
  ['chabrier', 0.01, 100, 0.349106044829, 4],
] as const)('masses after %s', (massFunction, minimumMass, maximumMass, published, digits) => {
  const n = 8000
  const segments = massSegments(massFunction, minimumMass, maximumMass)
  const drawn = draw({ stars: n, massFunction, minimumMass, maximumMass, seed: 5 })

  it('have the mean of the mass function', async () => {
    const { mass, result } = await drawn
    const error = Math.sqrt((meanSquare(segments) - meanMass(segments) ** 2) / n)
    expect(meanMass(segments)).toBeCloseTo(published, digits)
    expect(Math.abs(mean(mass) - published)).toBeLessThan(4 * error)
    expect(result.totalMass).toBeCloseTo(n * mean(mass), 8)
  })

  it('have its mean logarithm, too, where a heavy tail hides nothing', async () => {
    const { mass } = await drawn
    const [first, second] = logMoments(segments)
    const error = Math.sqrt((second - first ** 2) / n)
    expect(Math.abs(mean(mass.map(Math.log)) - first)).toBeLessThan(4 * error)
  })

  it('lie in the range, down to its lower end', async () => {
    const { mass } = await drawn
    expect(Math.min(...mass)).toBeGreaterThanOrEqual(minimumMass)
    expect(Math.min(...mass)).toBeLessThan(1.01 * minimumMass)
    expect(Math.max(...mass)).toBeLessThanOrEqual(maximumMass)
    expect(Math.max(...mass)).toBeGreaterThan(10)
  })
})

describe('a star', () => {
  it('does not depend on how many others there are', async () => {
    const given = { massFunction: 'kroupa', model: 'plummer', radius: 1, virialRatio: 0.5 } as const
    const few = await draw({ ...given, stars: 100 })
    const many = await draw({ ...given, stars: 1000 })
    expect(many.mass.slice(0, 100)).toEqual(few.mass)
    // Places differ by the shift of the centre of mass alone: the same for all.
    const shifts = few.position.x.map((x, i) => x - many.position.x[i])
    for (const shift of shifts) expect(shift).toBeCloseTo(shifts[0], 12)
  })

  it('has the mass of all others where the mass function has no width', async () => {
    for (const massFunction of ['salpeter', 'kroupa', 'chabrier'] as const) {
      const { mass } = await draw({ stars: 5, massFunction, minimumMass: 0.7, maximumMass: 0.7 })
      expect(Array.from(mass)).toEqual([0.7, 0.7, 0.7, 0.7, 0.7])
    }
    const { mass } = await draw({ stars: 3, massFunction: 'equal', mass: 12 })
    expect(Array.from(mass)).toEqual([12, 12, 12])
  })

  it('alone rests at the origin, for ever', async () => {
    const { result, arrays } = await runToEnd({ stars: 1, virialRatio: 0.5, steps: 9 })
    expect(Array.from(arrays.position.data)).toEqual([0, 0, 0])
    expect(Array.from(arrays.velocity.data)).toEqual([0, 0, 0])
    expect(result).toMatchObject({ steps: 9, energy: 0, energyError: 0, virialRatio: null })
    expect(result.lagrangianRadii).toEqual({ 10: 0, 50: 0, 90: 0 })
  })
})
