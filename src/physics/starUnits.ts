import {
  astronomicalUnit,
  julianYear,
  kilometresPerSecond,
  lightYear,
  megayear,
  parsec,
  solarMassParameter,
} from './units'

/** Newtonian constant of gravitation, m³ kg⁻¹ s⁻² (CODATA 2018): what a mass in kilograms weighs in the sky. */
const newton = 6.6743e-11
/** Nominal mass parameters of Jupiter and the Earth, m³ s⁻² (IAU 2015 Resolution B3). */
const jupiterMassParameter = 1.2668653e17
const earthMassParameter = 3.986004e14
/** Nominal solar radius, m (IAU 2015 Resolution B3). */
const solarRadius = 6.957e8

type Table = readonly (readonly [pattern: RegExp, size: number])[]

/** In M☉. */
const masses: Table = [
  [/^(?:m_?(?:sun|sol|solar)|sol_?mass(?:es)?|solar_?mass(?:es)?|m☉|m⊙|m_?\\?odot)$/i, 1],
  [/^(?:m_?j(?:up(?:iter)?)?|jup(?:iter)?_?mass)$/i, jupiterMassParameter / solarMassParameter],
  [/^(?:m_?earth|earth_?mass|m⊕)$/i, earthMassParameter / solarMassParameter],
  [/^kg$/, newton / solarMassParameter],
  [/^g$/, newton / solarMassParameter / 1000],
]
/** In pc. */
const lengths: Table = [
  [/^(?:pc|parsecs?)$/i, 1],
  [/^kpc$/i, 1000],
  [/^Mpc$/, 1e6],
  [/^mpc$/, 1e-3],
  [/^(?:au|astronomical ?units?)$/i, astronomicalUnit / parsec],
  [/^(?:ly|lyr|light[ _-]?years?)$/i, lightYear],
  [/^(?:r_?sun|sol_?rad|r☉|r⊙)$/i, solarRadius / parsec],
  [/^km$/, 1000 / parsec],
  [/^m$/, 1 / parsec],
  [/^cm$/, 0.01 / parsec],
]
/** In Myr. */
const times: Table = [
  [/^(?:s|sec|seconds?)$/i, 1 / megayear],
  [/^(?:d|days?)$/i, 86400 / megayear],
  [/^(?:yrs?|years?|a)$/i, julianYear / megayear],
  [/^(?:kyr|ka)$/i, (1000 * julianYear) / megayear],
  [/^(?:Myr|Ma)$/, 1],
  [/^(?:Gyr|Ga)$/, 1000],
]

const lookUp = (table: Table, unit: string) => table.find(([pattern]) => pattern.test(unit))?.[1]

/** A length over a time: km/s, km s^-1, km s⁻¹, km.s-1, pc/Myr. */
function speedIn(unit: string): number | undefined {
  if (/^kms$/i.test(unit)) return 1 / kilometresPerSecond
  const parts =
    /^([^\s/*.·]+)\s*(?:\/|per)\s*([^\s/]+)$/i.exec(unit) ??
    /^([^\s/*.·]+)[\s*.·]+([^\s^*-]+?)\s*(?:\^|\*\*)?(?:\{?-1\}?|⁻¹)$/.exec(unit)
  if (!parts) return undefined
  // As people quote it, and as the lab writes it: rounded once.
  if (parts[1] === 'km' && /^s(?:ec)?$/.test(parts[2])) return 1 / kilometresPerSecond
  const length = lookUp(lengths, parts[1])
  const time = lookUp(times, parts[2])
  return length === undefined || time === undefined ? undefined : length / time
}

/** What units of stars measure. */
export type StarQuantity = 'mass' | 'position' | 'velocity'

/** Units that are read, in words. */
export const starUnits: Readonly<Record<StarQuantity, string>> = {
  mass: 'Msun, Mjup, Mearth, kg or g',
  position: 'pc, kpc, Mpc, au, ly, Rsun, km, m or cm',
  velocity: 'km/s, m/s, pc/Myr, kpc/Gyr, au/yr, au/d or another length over a time',
}

/** What 1 of a unit is in M☉, pc or pc/Myr; undefined where it is none that is known. */
export function starUnit(quantity: StarQuantity, unit: string): number | undefined {
  const text = unit.trim()
  if (quantity === 'velocity') return speedIn(text)
  return lookUp(quantity === 'mass' ? masses : lengths, text)
}
