import type { Body } from './body'
import { sunInJulianYears } from './solarSystem'

/** A heliocentric orbit about the ecliptic and equinox J2000, angles in degrees. */
interface Elements {
  readonly name: string
  /** Mass of the Sun over that of the planet with its moons: Luzum et al., Celest. Mech. Dyn. Astron. 110, 293 (2011), table 1. */
  readonly inverseMass: number
  /** Semi-major axis, au. */
  readonly a: number
  readonly e: number
  readonly inclination: number
  readonly meanLongitude: number
  readonly perihelion: number
  readonly node: number
}

const row = (
  name: string,
  inverseMass: number,
  [a, e, inclination, meanLongitude, perihelion, node]: readonly [number, number, number, number, number, number],
): Elements => ({ name, inverseMass, a, e, inclination, meanLongitude, perihelion, node })

/** Standish & Williams, Approximate Positions of the Planets (JPL), table 1 (1800 to 2050), at J2000.0; Earth stands for itself and the Moon. */
export const planetsAtJ2000: readonly Elements[] = [
  row('Mercury', 6.0236e6, [0.38709927, 0.20563593, 7.00497902, 252.2503235, 77.45779628, 48.33076593]),
  row('Venus', 4.08523719e5, [0.72333566, 0.00677672, 3.39467605, 181.9790995, 131.60246718, 76.67984255]),
  row('Earth', 3.289005596e5, [1.00000261, 0.01671123, -0.00001531, 100.46457166, 102.93768193, 0]),
  row('Mars', 3.09870359e6, [1.52371034, 0.0933941, 1.84969142, -4.55343205, -23.94362959, 49.55953891]),
  row('Jupiter', 1.047348644e3, [5.202887, 0.04838624, 1.30439695, 34.39644051, 14.72847983, 100.47390909]),
  row('Saturn', 3.4979018e3, [9.53667594, 0.05386179, 2.48599187, 49.95424423, 92.59887831, 113.66242448]),
  row('Uranus', 2.290298e4, [19.18916464, 0.04725744, 0.77263783, 313.23810451, 170.9542763, 74.01692503]),
  row('Neptune', 1.941226e4, [30.06992276, 0.00859048, 1.77004347, -55.12002969, 44.96476227, 131.78422574]),
]

const degree = Math.PI / 180

/** E of Kepler's equation M = E − e sin E, by Newton's method; for planets, whose e is small. */
function eccentricAnomaly(mean: number, e: number): number {
  let anomaly = mean + e * Math.sin(mean)
  for (let round = 0; round < 20; round++)
    anomaly -= (anomaly - e * Math.sin(anomaly) - mean) / (1 - e * Math.cos(anomaly))
  return anomaly
}

/** Mass (as G M), place and velocity of a planet about the Sun, in au and Julian years. */
export function about({ inverseMass, a, e, inclination, meanLongitude, perihelion, node }: Elements): Body {
  const mass = sunInJulianYears / inverseMass
  const motion = Math.sqrt((sunInJulianYears + mass) / a ** 3)
  const anomaly = eccentricAnomaly((meanLongitude - perihelion) * degree, e)
  const [cos, sin, minor] = [Math.cos(anomaly), Math.sin(anomaly), Math.sqrt(1 - e * e)]
  const rate = motion / (1 - e * cos)
  const argument = (perihelion - node) * degree
  const [cosW, sinW, cosN, sinN] = [
    Math.cos(argument),
    Math.sin(argument),
    Math.cos(node * degree),
    Math.sin(node * degree),
  ]
  const [cosI, sinI] = [Math.cos(inclination * degree), Math.sin(inclination * degree)]
  /** From the plane of the orbit, x towards the perihelion, into that of the ecliptic. */
  const turned = (x: number, y: number): [number, number, number] => [
    (cosW * cosN - sinW * sinN * cosI) * x + (-sinW * cosN - cosW * sinN * cosI) * y,
    (cosW * sinN + sinW * cosN * cosI) * x + (-sinW * sinN + cosW * cosN * cosI) * y,
    sinW * sinI * x + cosW * sinI * y,
  ]
  return {
    mass,
    position: turned(a * (cos - e), a * minor * sin),
    velocity: turned(-a * sin * rate, a * minor * cos * rate),
  }
}
