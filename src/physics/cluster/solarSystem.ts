import { astronomicalUnit, julianYear, solarMassParameter } from '../units'
import type { Body } from './body'

/** G M of the Sun where lengths are in astronomical units and times in Julian years (IAU 2015). */
export const sunInJulianYears =
  (solarMassParameter / astronomicalUnit / astronomicalUnit / astronomicalUnit) * julianYear * julianYear

/**
 * Mercury to Neptune at J2000.0: mass of the Sun over that of the planet with its moons (Luzum et al., Celest. Mech. Dyn. Astron. 110, 293
 * (2011), table 1), place and velocity about the Sun, ecliptic and equinox J2000, in au and Julian years. From the elements of Standish &
 * Williams, Approximate Positions of the Planets (JPL), table 1 (1800 to 2050); Earth stands for itself and the Moon. Written out, because
 * sines differ between engines: the test works them out again (planets.fixture.ts).
 */
const planets: readonly (readonly [number, Body['position'], Body['velocity']])[] = [
  [
    6023600,
    [-0.13008862039899768, -0.4472923366020919, -0.024598819714780944],
    [7.804032014929544, -2.3550934968100425, -0.9086822833894782],
  ],
  [
    408523.719,
    [-0.7183163556380716, -0.03270666163612096, 0.04101562434829495],
    [0.2917724822890513, -7.412693563518304, -0.11814598135073728],
  ],
  [
    328900.5596,
    [-0.17717124910462523, 0.9672144849669473, -2.5844929400887544e-7],
    [-6.283448177143348, -1.1557457284084593, 3.0882671031456625e-7],
  ],
  [
    3098703.59,
    [1.3906677476780216, -0.013391064158330912, -0.03446125922330579],
    [0.24566415591023083, 5.547351514103662, 0.11016794654537981],
  ],
  [
    1047.348644,
    [3.9983209397841457, 2.945710911068507, -0.10171781461585172],
    [-1.6699430044446537, 2.3506712671761076, 0.027660823558452133],
  ],
  [
    3497.9018,
    [6.414784487255077, 6.545667464903092, -0.3691467728543546],
    [-1.5638741923566624, 1.4221559771776668, 0.03740785811575564],
  ],
  [
    22902.98,
    [14.425465882509506, -13.737645725717432, -0.23803312037558913],
    [0.979508213871328, 0.9728948990185413, -0.00908616704517509],
  ],
  [
    19412.26,
    [16.804762811918884, -24.992709860239785, 0.12740321008663258],
    [0.9435795275493202, 0.6459134408362178, -0.03504325140575663],
  ],
]

/** The Sun and eight planets at J2000.0, in au and Julian years, about their common centre of mass. */
export function solarSystem(): Body[] {
  const bodies: Body[] = [
    { mass: sunInJulianYears, position: [0, 0, 0], velocity: [0, 0, 0] },
    ...planets.map(([inverseMass, position, velocity]) => ({
      mass: sunInJulianYears / inverseMass,
      position,
      velocity,
    })),
  ]
  const total = bodies.reduce((sum, { mass }) => sum + mass, 0)
  const mean = (of: (body: Body) => Body['position']) =>
    [0, 1, 2].map((axis) => bodies.reduce((sum, body) => sum + body.mass * of(body)[axis], 0) / total)
  const [centre, drift] = [mean(({ position }) => position), mean(({ velocity }) => velocity)]
  const less = ([x, y, z]: Body['position'], [a, b, c]: readonly number[]) => [x - a, y - b, z - c] as const
  return bodies.map(({ mass, position, velocity }) => ({
    mass,
    position: less(position, centre),
    velocity: less(velocity, drift),
  }))
}
