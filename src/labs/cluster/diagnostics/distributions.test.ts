import { describe, expect, it } from 'vitest'
import { radialModel } from '../../../physics/cluster/profiles'
import { countVariance } from '../primordial'
import { ClusterRun } from '../run'
import { valuesOf } from '../testing'
import { againstModel, verdict } from './DensityChart'
import { densityProfile, maxwellian, segregation, speedDistribution } from './distributions'
import { speedsFrom } from './speedsFrom'

type Given = Parameters<typeof valuesOf>[0]

/** Stars of a model at their start. */
async function drawn(given: Given) {
  const values = valuesOf({ workers: 1, radius: 1, virialRatio: 0.5, softeningLength: 0.01, solver: 'tree', ...given })
  const run = await ClusterRun.create(values, { shared: true })
  const stars = await run.asStars()
  const copy = { ...stars, mass: stars.mass.slice(), state: stars.state.slice() }
  run.dispose()
  return { values, stars: copy, totalMass: copy.mass.reduce((sum, each) => sum + each, 0) }
}

const there = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('there is none')
  return value
}

describe('the density profile', () => {
  it.each<Given>([
    { model: 'uniform', stars: 4000, virialRatio: 0 },
    { model: 'plummer', stars: 4000, massFunction: 'kroupa' },
    { model: 'hernquist', stars: 4000 },
    { model: 'king', stars: 4000, centralPotential: 3 },
    { model: 'king', stars: 4000, centralPotential: 8 },
  ])('is that of $model, W₀ = $centralPotential', async (given) => {
    const { values, stars, totalMass } = await drawn(given)
    const profile = there(densityProfile(stars))
    expect(profile.counts.reduce((sum, each) => sum + each, 0)).toBe(4000)
    const { perShell, shells } = there(againstModel(profile, there(radialModel(values, totalMass))))
    expect(shells).toBeGreaterThan(12)
    // χ² per degree of freedom: four standard deviations.
    expect(perShell).toBeLessThan(1 + 4 * Math.sqrt(2 / shells))
  })

  it.each([0.25, 1])('of pairs differs by chance as much as is said, with a share of %f', async (binaryFraction) => {
    let sum = 0
    let all = 0
    let said = 0
    for (let seed = 1; seed <= 12; seed++) {
      const close = { minimumAxis: 1e-6, maximumAxis: 1e-5 }
      const { values, stars, totalMass } = await drawn({
        model: 'plummer',
        stars: 4000,
        binaryFraction,
        ...close,
        seed,
      })
      const found = there(againstModel(there(densityProfile(stars)), there(radialModel(values, totalMass))))
      sum += found.perShell * found.shells
      all += found.shells
      said = countVariance(values)
    }
    expect(said).toBeGreaterThan(1.3)
    // Four standard deviations of so many shells.
    expect(Math.abs(sum / all / said - 1)).toBeLessThan(4 * Math.sqrt(2 / all))
  })

  it('tells one model from another', async () => {
    const { values, stars, totalMass } = await drawn({ model: 'plummer', stars: 4000 })
    const other = there(radialModel({ ...values, model: 'hernquist' }, totalMass))
    expect(there(againstModel(there(densityProfile(stars)), other)).perShell).toBeGreaterThan(10)
  })

  it('of stars sorted by mass is the model’s in mass, and says nothing of their number', async () => {
    const { values, stars, totalMass } = await drawn({
      model: 'plummer',
      stars: 4000,
      massFunction: 'kroupa',
      massSegregation: 1,
    })
    const profile = there(densityProfile(stars))
    const model = there(radialModel(values, totalMass))
    const { edges, density } = profile
    const share = (shell: number) => model.massShare(edges[shell + 1]) - model.massShare(edges[shell])
    for (let shell = 0; shell < density.length; shell++) {
      const volume = (4 / 3) * Math.PI * (edges[shell + 1] ** 3 - edges[shell] ** 3)
      if (share(shell) < 0.03) continue
      expect(Math.abs((density[shell] * volume) / totalMass / share(shell) - 1)).toBeLessThan(0.25)
    }
    expect(there(againstModel(profile, model)).perShell).toBeGreaterThan(50)
    expect(JSON.stringify(verdict(profile, model, true, 1))).not.toContain('χ²')
    expect(JSON.stringify(verdict(profile, model, false, 1))).toContain('χ²')
  })

  it('is mass per volume with the error that chance has, about the place it is asked from', () => {
    const count = 40
    const stride = count
    const mass = new Float64Array(count).fill(2)
    const state = new Float64Array(6 * stride)
    // Twenty stars at 1 and twenty at 10 from (5, 0, 0).
    for (let star = 0; star < count; star++) {
      const [r, angle] = [star < 20 ? 1 : 10, star]
      state[star] = 5 + r * Math.cos(angle)
      state[stride + star] = r * Math.sin(angle)
    }
    const { edges, counts, density, error } = there(densityProfile({ mass, state, stride, centre: [5, 0, 0] }))
    expect(edges[1]).toBeCloseTo(1, 12)
    expect(counts[0] + counts[1]).toBe(20)
    const last = counts.length - 1
    expect([counts[last], edges[last + 1]]).toEqual([20, expect.closeTo(10, 9)])
    const volume = (4 / 3) * Math.PI * (edges[last + 1] ** 3 - edges[last] ** 3)
    expect(density[last]).toBeCloseTo(40 / volume, 12)
    expect(error[last] / density[last]).toBeCloseTo(1 / Math.sqrt(20), 12)
  })

  it('there is none of a handful of stars, nor of those in one place', () => {
    const stars = (count: number) => ({ mass: new Float64Array(count).fill(1), state: new Float64Array(6 * count) })
    expect(densityProfile({ ...stars(19), stride: 19 })).toBeUndefined()
    expect(densityProfile({ ...stars(50), stride: 50 })).toBeUndefined()
  })
})

describe('the velocity distribution', () => {
  it('is Maxwellian where velocities were drawn so, whatever the drift of all', async () => {
    const { stars } = await drawn({ model: 'uniform', stars: 4000 })
    for (let star = 0; star < 4000; star++) stars.state[3 * stars.stride + star] += 70
    const { edges, density, dispersion, distance } = there(speedDistribution(stars))
    expect(distance).toBeLessThan(1.36 / Math.sqrt(4000))
    const bins = density.length
    const width = edges[1]
    expect(density.reduce((sum, each) => sum + each * width, 0)).toBeCloseTo(1, 2)
    for (let k = 0; k < bins; k++) {
      const expected = maxwellian((edges[k] + edges[k + 1]) / 2, dispersion)
      expect(Math.abs(density[k] - expected) * width * 4000).toBeLessThan(5 * Math.sqrt(4000 * expected * width) + 12)
    }
  })

  it('of Plummer’s model is not: nobody is faster than the escape', async () => {
    const { stars } = await drawn({ model: 'plummer', stars: 20_000 })
    expect(there(speedDistribution(stars)).distance).toBeGreaterThan(1.36 / Math.sqrt(20_000))
  })

  it.each<Given>([
    { model: 'plummer', massFunction: 'kroupa' },
    { model: 'hernquist' },
    { model: 'king', centralPotential: 3 },
    { model: 'king', centralPotential: 8 },
  ])('is that of $model, W₀ = $centralPotential, and of no other', async (given) => {
    const { stars, values } = await drawn({ ...given, stars: 20_000 })
    const held = (model: string) =>
      there(there(speedDistribution({ ...stars, drawnFrom: { ...values, model } })).model).distance
    expect(held(values.model)).toBeLessThan(1.63 / Math.sqrt(20_000))
    for (const other of ['plummer', 'hernquist', 'king'])
      if (other !== values.model) expect(held(other)).toBeGreaterThan(1.36 / Math.sqrt(20_000))
  })

  it('of sorted stars and of pairs is held against no model', () => {
    const given = { model: 'plummer', massFunction: 'kroupa' } as const
    expect(speedsFrom(valuesOf(given))).toEqual({ model: 'plummer', centralPotential: 6 })
    expect(speedsFrom(valuesOf({ ...given, massSegregation: 0.5 }))).toBeUndefined()
    expect(speedsFrom(valuesOf({ ...given, binaryFraction: 0.2 }))).toBeUndefined()
  })

  it('there is none of stars at rest', async () => {
    const { stars } = await drawn({ model: 'uniform', stars: 50, virialRatio: 0 })
    expect(speedDistribution(stars)).toBeUndefined()
  })
})

describe('mass segregation', () => {
  it('is by chance alone where masses are drawn apart from places', async () => {
    const { stars } = await drawn({ model: 'plummer', stars: 2000, massFunction: 'kroupa' })
    const { heavy, light, distance, byChance } = there(segregation(stars))
    expect(distance).toBeLessThan(byChance)
    expect(byChance).toBeCloseTo(1.36 * Math.sqrt(1 / 200 + 1 / 1800), 12)
    for (const { radius, share, half } of [heavy, light]) {
      expect(share[share.length - 1]).toBe(1)
      expect(radius[share.findIndex((each) => each >= 0.5)]).toBeCloseTo(half, 12)
    }
  })

  it('is seen where the heaviest are in the middle', async () => {
    const { stars } = await drawn({ model: 'plummer', stars: 500, massFunction: 'kroupa' })
    const { state, stride, mass } = stars
    const distance = Array.from(mass, (_, star) =>
      Math.hypot(state[star], state[stride + star], state[2 * stride + star]),
    )
    const inward = [...distance.keys()].sort((a, b) => distance[a] - distance[b])
    const falling = mass.slice().sort().reverse()
    for (const [place, star] of inward.entries()) mass[star] = falling[place]
    const found = there(segregation({ ...stars, centre: [0, 0, 0] }))
    expect(found.distance).toBeCloseTo(1, 12)
    expect(found.heavy.half).toBeLessThan(found.light.half / 2)
  })

  it('there is none among equals', async () => {
    const { stars } = await drawn({ model: 'plummer', stars: 100, massFunction: 'equal' })
    expect(segregation(stars)).toBeUndefined()
  })
})
