import { describe, expect, it } from 'vitest'
import { orbitsPerStar } from '../../kernels/clusterLayout'
import { ParameterError } from '../../parameters/resolve'
import { pairWarnings } from './pairWarnings'
import { pairsAmong } from './primordial'
import { scalesOf } from './scales'
import { distanceFromUniform, draw, mean, runToEnd, valuesOf } from './testing'

type Drawn = Awaited<ReturnType<typeof draw>>

const natural = { model: 'plummer', units: 'natural', radius: 1, virialRatio: 0.5, mass: 1 } as const

/** Orbits of the pairs (0, 1), (2, 3)…, from places, velocities and masses alone. */
function orbitsOf({ mass, position, velocity }: Drawn, pairs: number, first = 0) {
  return Array.from({ length: pairs }, (_, pair) => {
    const a = first + 2 * pair
    const b = a + 1
    const apart = (v: Drawn['position']) => [v.x[b] - v.x[a], v.y[b] - v.y[a], v.z[b] - v.z[a]]
    const [x, y, z] = apart(position)
    const [u, v, w] = apart(velocity)
    const r = Math.hypot(x, y, z)
    const total = mass[a] + mass[b]
    const axis = 1 / (2 / r - (u * u + v * v + w * w) / total)
    const spin = [y * w - z * v, z * u - x * w, x * v - y * u]
    const square = spin[0] ** 2 + spin[1] ** 2 + spin[2] ** 2
    const eccentricity = Math.sqrt(Math.max(0, 1 - square / (total * axis)))
    // Kepler's equation: the mean anomaly as a share of a turn.
    const cosine = (1 - r / axis) / eccentricity
    const anomaly = Math.acos(Math.min(1, Math.max(-1, cosine)))
    const half = (anomaly - eccentricity * Math.sin(anomaly)) / Math.PI
    const outward = x * u + y * v + z * w
    return { axis, eccentricity, phase: outward > 0 ? half / 2 : 1 - half / 2, tilt: spin[2] / Math.sqrt(square) }
  })
}

/** 1.95/√n is exceeded by chance once in a thousand. */
const limit = (n: number) => 1.95 / Math.sqrt(n)

describe('primordial binaries', () => {
  const stars = 6000
  const pairs = pairsAmong(stars, 1)
  const all = draw({
    ...natural,
    stars,
    massFunction: 'salpeter',
    binaryFraction: 1,
    minimumAxis: 1e-4,
    maximumAxis: 1e-2,
    softeningLength: 0,
  })

  it('are so many of the systems', () => {
    expect(pairs).toBe(3000)
    expect(pairsAmong(3001, 1)).toBe(1500)
    // B/(S + B) = 50/(100 + 50)
    expect(pairsAmong(200, 1 / 3)).toBe(50)
    expect(pairsAmong(1, 1)).toBe(0)
  })

  it('have axes spread evenly in their logarithm', async () => {
    const axes = orbitsOf(await all, pairs).map(({ axis }) => Math.log(axis / 1e-4) / Math.log(100))
    expect(Math.min(...axes)).toBeGreaterThan(-1e-6)
    expect(Math.max(...axes)).toBeLessThan(1 + 1e-6)
    expect(distanceFromUniform(axes)).toBeLessThan(limit(pairs))
  })

  it('have thermal eccentricities, any phase and any plane', async () => {
    const orbits = orbitsOf(await all, pairs)
    expect(distanceFromUniform(orbits.map(({ eccentricity }) => eccentricity ** 2))).toBeLessThan(limit(pairs))
    expect(distanceFromUniform(orbits.map(({ phase }) => phase))).toBeLessThan(limit(pairs))
    expect(distanceFromUniform(orbits.map(({ tilt }) => (tilt + 1) / 2))).toBeLessThan(limit(pairs))
  })

  it('leave their centres of mass in the balance that was asked for, and the masses as they were drawn', async () => {
    const given = { ...natural, stars: 400, massFunction: 'kroupa', softeningLength: 0 } as const
    const single = await draw(given)
    const paired = await draw({ ...given, binaryFraction: 0.4, minimumAxis: 1e-7, maximumAxis: 1e-6 })
    expect(paired.mass).toEqual(single.mass)
    const count = pairsAmong(400, 0.4)
    const { mass, position, velocity } = paired
    // Merged into their centres the systems have the virial ratio of the parameters.
    const systems = Array.from({ length: 400 - count }, (_, k) => (k < count ? [2 * k, 2 * k + 1] : [k + count]))
    const places = systems.map((members) => {
      const m = members.reduce((sum, i) => sum + mass[i], 0)
      const of = (v: ArrayLike<number>) => members.reduce((sum, i) => sum + mass[i] * v[i], 0) / m
      const [r, v] = [position, velocity].map(({ x, y, z }) => [of(x), of(y), of(z)])
      return { m, r, v }
    })
    let kinetic = 0
    let potential = 0
    for (const [i, one] of places.entries()) {
      kinetic += 0.5 * one.m * (one.v[0] ** 2 + one.v[1] ** 2 + one.v[2] ** 2)
      for (const other of places.slice(i + 1))
        potential -= (one.m * other.m) / Math.hypot(...one.r.map((x, axis) => x - other.r[axis]))
    }
    expect(kinetic / -potential).toBeCloseTo(0.5, 9)
    // And the centre of all is at rest.
    expect(Math.abs(mass.reduce((sum, m, i) => sum + m * velocity.x[i], 0))).toBeLessThan(1e-9)
  })

  it('are found again as binaries', async () => {
    const { lookedUp } = await runToEnd({
      ...natural,
      stars: 200,
      massFunction: 'equal',
      mass: 1 / 200,
      binaryFraction: 0.2,
      minimumAxis: 1e-4,
      maximumAxis: 1e-3,
      softeningLength: 0,
      steps: 0,
      workers: 1,
    })
    const { binaries } = lookedUp as { binaries: { stars: [number, number] }[] }
    expect(binaries.map(({ stars: [a] }) => a).sort((a, b) => a - b)).toEqual(
      Array.from({ length: pairsAmong(200, 0.2) }, (_, pair) => 2 * pair),
    )
  })

  it('are in both of two clusters, and in a disc', async () => {
    const both = await draw({
      model: 'twoClusters',
      units: 'natural',
      stars: 300,
      massFunction: 'equal',
      massRatio: 0.5,
      binaryFraction: 0.5,
      minimumAxis: 1e-4,
      maximumAxis: 1e-3,
      softeningLength: 0,
    })
    const axes = [...orbitsOf(both, pairsAmong(200, 0.5)), ...orbitsOf(both, pairsAmong(100, 0.5), 200)].map(
      ({ axis }) => axis,
    )
    expect(axes).toHaveLength(100)
    for (const axis of axes) expect(axis > 0.99e-4 && axis < 1.01e-3).toBe(true)
    const disc = await draw({
      model: 'disk',
      units: 'natural',
      stars: 100,
      binaryFraction: 1,
      minimumAxis: 1e-4,
      maximumAxis: 1e-4,
      softeningLength: 0,
    })
    for (const { axis } of orbitsOf(disc, 50)) expect(axis).toBeCloseTo(1e-4, 9)
  })

  it('says what range their axes have', () => {
    expect(() => valuesOf({ binaryFraction: 0.1, minimumAxis: 1, maximumAxis: 0.1 })).toThrow(ParameterError)
    expect(() => valuesOf({ binaryFraction: 0.1, minimumAxis: 1, maximumAxis: 0.1 })).toThrow(
      /maximumAxis, which is 0.1 pc/,
    )
  })

  it('says what does not follow their orbits', () => {
    const close = { ...natural, stars: 100, binaryFraction: 0.5, minimumAxis: 1e-3, softeningLength: 0 } as const
    const period = 2 * Math.PI * Math.sqrt(1e-9 / (2 * scalesOf(valuesOf(close)).gravity * 0.01))
    const words = (given: Parameters<typeof valuesOf>[0]) => pairWarnings(valuesOf({ ...close, ...given }), 0.01).join()
    expect(words({ timeStep: period / 20 })).toMatch(/timeStep/)
    expect(words({ timeStep: period / 40 })).toBe('')
    expect(words({ timeStep: period, integrator: 'hermite4', accuracy: 0.01 })).toBe('')
    expect(words({ timeStep: period / 40, softeningLength: 1e-3 })).toMatch(/softeningLength/)
    expect(words({ timeStep: period, binaryFraction: 0 })).toBe('')
  })
})

describe('primordial mass segregation', () => {
  const given = { ...natural, stars: 4000, massFunction: 'salpeter', softeningLength: 0 } as const

  /** Mean distance of the tenth of the stars that are heaviest, over that of all. */
  const depthOfHeavy = ({ mass, distance }: Drawn) => {
    const heavy = Array.from(mass.keys()).sort((a, b) => mass[b] - mass[a])
    const median = (all: readonly number[]) => all.map((i) => distance[i]).sort((a, b) => a - b)[all.length >> 1]
    return median(heavy.slice(0, mass.length / 10)) / median(heavy)
  }

  it('keeps the density of mass of Plummer’s model', async () => {
    const { mass, distance } = await draw({ ...given, massSegregation: 1 })
    const total = mass.reduce((sum, m) => sum + m, 0)
    const order = Array.from(mass.keys()).sort((a, b) => distance[a] - distance[b])
    let inside = 0
    let off = 0
    for (const star of order) {
      const r = distance[star]
      const model = (r / Math.sqrt(1 + r * r)) ** 3
      off = Math.max(off, Math.abs(inside / total - model), Math.abs((inside + mass[star]) / total - model))
      inside += mass[star]
    }
    // As many independent stars as weigh the same: (Σm)²/Σm².
    const stars = total ** 2 / mass.reduce((sum, m) => sum + m * m, 0)
    expect(off).toBeLessThan(limit(stars))
  })

  it('leaves the model in balance, velocities as they belong to it', async () => {
    // Velocities scaled by next to nothing: K/|W| before that was near a half in units of GM/a.
    const { mass, speed, distance } = await draw({ ...given, massSegregation: 1 })
    const total = mass.reduce((sum, m) => sum + m, 0)
    // Mass-weighted ⟨v²⟩ of Plummer's model is 3π/32 GM/a; its velocities are in units in which the total mass is theirs.
    const square = mass.reduce((sum, m, i) => sum + m * speed[i] ** 2, 0) / total
    expect(square / total / ((3 * Math.PI) / 32)).toBeGreaterThan(0.9)
    expect(square / total / ((3 * Math.PI) / 32)).toBeLessThan(1.1)
    // Nobody is faster than escapes.
    const free = distance.filter((r, i) => 0.5 * speed[i] ** 2 > (1.1 * total) / Math.sqrt(1 + r * r))
    expect(free.length).toBe(0)
  })

  it('puts the heavy stars the deeper, the more of it there is', async () => {
    const depths: number[] = []
    for (const massSegregation of [0, 0.3, 1]) depths.push(depthOfHeavy(await draw({ ...given, massSegregation })))
    expect(Math.abs(depths[0] - 1)).toBeLessThan(0.15)
    expect(depths[1]).toBeLessThan(depths[0] - 0.1)
    expect(depths[2]).toBeLessThan(depths[1] - 0.1)
  })

  it('gives every star an orbit of its own', async () => {
    // Light stars, a hundredth of the mean mass, crowd at the end, where all orbits are taken.
    const { position } = await draw({
      ...given,
      stars: 3000,
      massFunction: 'kroupa',
      minimumMass: 0.01,
      maximumMass: 300,
      massSegregation: 1,
    })
    expect(new Set(position.x).size).toBe(3000)
    expect(orbitsPerStar).toBe(16)
  })

  it('is there for every sphere', async () => {
    for (const model of ['uniform', 'king', 'hernquist'] as const) {
      const drawn = await draw({ ...given, model, stars: 2000, massSegregation: 1 })
      // In a uniform sphere half of the mass is within 0.79 of the radius.
      expect(depthOfHeavy(drawn), model).toBeLessThan(model === 'uniform' ? 0.85 : 0.6)
    }
  })

  it('sorts binaries by what both weigh', async () => {
    const drawn = await draw({
      ...given,
      massFunction: 'equal',
      binaryFraction: 0.2,
      minimumAxis: 1e-6,
      maximumAxis: 1e-5,
      massSegregation: 1,
    })
    const pairs = pairsAmong(4000, 0.2)
    expect(mean(drawn.distance.subarray(0, 2 * pairs))).toBeLessThan(0.6 * mean(drawn.distance.subarray(2 * pairs)))
  })

  it('says how many stars it takes', () => {
    expect(() => valuesOf({ massSegregation: 1, stars: 200_000 })).toThrow(/at most 100000 stars/)
    expect(valuesOf({ massSegregation: 0, stars: 200_000 }).stars).toBe(200_000)
  })
})
