import { describe, expect, it } from 'vitest'
import { about, planetsAtJ2000 } from './planets.fixture'
import { solarSystem, sunInJulianYears } from './solarSystem'

type Vector = readonly [number, number, number]
const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
const length = (a: Vector) => Math.sqrt(dot(a, a))

const [sun, ...planets] = solarSystem()
const seen = planets.map(({ mass, position, velocity }) => ({
  pull: sun.mass + mass,
  place: minus(position, sun.position),
  speed: minus(velocity, sun.velocity),
}))
/** From energy: the semi-major axis about the Sun. */
const axisOf = ({ pull, place, speed }: (typeof seen)[number]) => 1 / (2 / length(place) - dot(speed, speed) / pull)

/** Sidereal periods in days (NASA's planetary fact sheet). */
const periods = [87.969, 224.701, 365.256, 686.98, 4332.589, 10_759.22, 30_685.4, 60_189]
/** Heliocentric places of VSOP87A at J2000.0 (Bretagnon & Francou, Astron. Astrophys. 202, 309 (1988), check values). */
const places: readonly (readonly [number, Vector])[] = [
  [0, [-0.1300934115, -0.4472876716, -0.0245983802]],
  [2, [-0.1771354586, 0.9672416237, -0.0000039]],
  [4, [4.0011740268, 2.9385810077, -0.1017837501]],
]

describe('the solar system', () => {
  it('rests as a whole', () => {
    for (const axis of [0, 1, 2]) {
      const all = [sun, ...planets]
      expect(Math.abs(all.reduce((sum, { mass, position }) => sum + mass * position[axis], 0))).toBeLessThan(1e-14)
      expect(Math.abs(all.reduce((sum, { mass, velocity }) => sum + mass * velocity[axis], 0))).toBeLessThan(1e-14)
    }
    expect(sun.mass).toBe(sunInJulianYears)
    // Gauss's constant squared, in days.
    expect(sunInJulianYears / 365.25 ** 2).toBeCloseTo(0.01720209895 ** 2, 11)
  })

  it('stands where its elements say, and moves as they say', () => {
    for (const [k, { place, speed }] of seen.entries()) {
      const { mass, position, velocity } = about(planetsAtJ2000[k])
      expect(planets[k].mass).toBe(mass)
      expect(length(minus(place, position)) / length(position)).toBeLessThan(1e-14)
      expect(length(minus(speed, velocity)) / length(velocity)).toBeLessThan(1e-14)
    }
  })

  it('has the orbits that its elements say: axis, eccentricity, inclination', () => {
    for (const [k, planet] of seen.entries()) {
      const { a, e, inclination } = planetsAtJ2000[k]
      expect(axisOf(planet) / a).toBeCloseTo(1, 12)
      const { pull, place, speed } = planet
      const momentum = cross(place, speed)
      const towards = cross(speed, momentum)
      const apsis = [0, 1, 2].map((axis) => towards[axis] / pull - place[axis] / length(place)) as unknown as Vector
      expect(length(apsis)).toBeCloseTo(e, 12)
      expect(momentum[2] / length(momentum)).toBeCloseTo(Math.cos((inclination * Math.PI) / 180), 12)
    }
  })

  it("has the published periods, by Kepler's third law", () => {
    for (const [k, planet] of seen.entries()) {
      const years = 2 * Math.PI * Math.sqrt(axisOf(planet) ** 3 / planet.pull)
      expect(Math.abs((years * 365.25) / periods[k] - 1)).toBeLessThan(2e-3)
    }
  })

  it('stands where VSOP87 has it', () => {
    for (const [k, place] of places) expect(length(minus(seen[k].place, place)) / length(place)).toBeLessThan(2e-3)
  })
})
