import type { Body } from './body'
import type { FewBodyModel } from './fewBodyCounts'
import { solarSystem } from './solarSystem'

const inPlane = (mass: number, x: number, y: number, vx: number, vy: number): Body => ({
  mass,
  position: [x, y, 0],
  velocity: [vx, vy, 0],
})

/**
 * Two bodies of masses ¾ and ¼ on a Kepler orbit of semi-major axis 1, at apocentre; once round takes 2π.
 * @param eccentricity from 0 (a circle) to less than 1
 */
export function keplerPair(eccentricity: number): Body[] {
  const distance = 1 + eccentricity
  const speed = Math.sqrt((1 - eccentricity) / (1 + eccentricity))
  return [inPlane(0.75, -0.25 * distance, 0, 0, -0.25 * speed), inPlane(0.25, 0.75 * distance, 0, 0, 0.75 * speed)]
}

const [eightX, eightY] = [0.3471168881189, 0.532724945388]

/** Three equal bodies that follow each other along one curve (Moore 1993; Chenciner & Montgomery 2000), from where one is in the middle. */
const figureEight = [
  inPlane(1, -1, 0, eightX, eightY),
  inPlane(1, 1, 0, eightX, eightY),
  inPlane(1, 0, 0, -2 * eightX, -2 * eightY),
]
/** Time in which each of them comes back. */
export const figureEightPeriod = 6.3259139829262

/** Burrau's problem: masses 3, 4 and 5 at rest at the corners of a right-angled triangle, each across from the side of its length. */
const pythagorean = [inPlane(3, 1, 3, 0, 0), inPlane(4, -2, -1, 0, 0), inPlane(5, 1, -1, 0, 0)]

/** The Sun's mass where lengths are in astronomical units and times in years: 4π². */
const sun = 4 * Math.PI * Math.PI
const daysPerYear = 365.24

/** Jupiter, Saturn, Uranus and Neptune as the benchmark has them: mass in the Sun's, places in au, velocities in au a day. */
const planets = [
  [
    9.54791938424326609e-4, 4.8414314424647209, -1.16032004402742839, -1.03622044471123109e-1, 1.66007664274403694e-3,
    7.69901118419740425e-3, -6.90460016972063023e-5,
  ],
  [
    2.85885980666130812e-4, 8.34336671824457987, 4.12479856412430479, -4.03523417114321381e-1, -2.76742510726411899e-3,
    4.99852801234917238e-3, 2.30417297573763929e-5,
  ],
  [
    4.36624404335156298e-5, 1.2894369562139131e1, -1.51111514016986312e1, -2.23307578892655734e-1,
    2.96460137564761618e-3, 2.3784717395948095e-3, -2.96589568540237556e-5,
  ],
  [
    5.15138902046611451e-5, 1.53796971148509165e1, -2.59193146099879641e1, 1.79258772950371181e-1,
    2.68067772490389322e-3, 1.62824170038242295e-3, -9.5159225451971587e-5,
  ],
] as const

/** Sun and giant planets, in au and years; the Sun moves so that nothing moves as a whole. */
const benchmarkGame: readonly Body[] = (() => {
  const giants = planets.map(
    ([mass, x, y, z, vx, vy, vz]): Body => ({
      mass: mass * sun,
      position: [x, y, z],
      velocity: [vx * daysPerYear, vy * daysPerYear, vz * daysPerYear],
    }),
  )
  const recoil = (axis: 0 | 1 | 2) => -giants.reduce((sum, { mass, velocity }) => sum + mass * velocity[axis], 0) / sun
  return [{ mass: sun, position: [0, 0, 0], velocity: [recoil(0), recoil(1), recoil(2)] }, ...giants]
})()

/** The bodies of every model that has but a few. */
export const fewBodies = {
  kepler: ({ eccentricity }) => keplerPair(eccentricity),
  figureEight: () => figureEight,
  pythagorean: () => pythagorean,
  solarSystem,
  benchmarkGame: () => benchmarkGame,
} as const satisfies Record<FewBodyModel, (given: { readonly eccentricity: number }) => readonly Body[]>
