import { blackBodyColour, decodeSrgb, encodeSrgb } from '../../physics/stars/blackBody'
import { colourOf } from '../../ui/charts/colourMaps'
import { inkColour } from './StarAppearance'

/** Where the colour map begins: its darkest end would not be seen on a dark sky. */
const from = 0.3
const shades = 256

/** sRGB bytes of all shades from least to most, 3 each: light for dark grounds, ink for light ones. */
const tints = new Uint8Array(3 * shades)
const inks = new Uint8Array(3 * shades)
for (let shade = 0; shade < shades; shade++) {
  const colour = colourOf('viridis', from + ((1 - from) * shade) / (shades - 1))
  tints.set(colour, 3 * shade)
  const [red, green, blue] = colour.map((channel) => decodeSrgb(channel / 255))
  inks.set(
    inkColour([red, green, blue]).map((channel) => Math.round(255 * encodeSrgb(channel))),
    3 * shade,
  )
}

interface Painted {
  readonly tints: Uint8Array
  readonly inks: Uint8Array
}

/** Paints stars by their shares of the scale, 0 to 1; those beyond an end have its colour, those without a share the first. */
export function paintShares(painted: Painted, shares: ArrayLike<number>): void {
  for (let star = 0; star < shares.length; star++) {
    const share = shares[star]
    const shade = 3 * (share >= 1 ? shades - 1 : share > 0 ? Math.floor(share * shades) : 0)
    for (let channel = 0; channel < 3; channel++) {
      painted.tints[3 * star + channel] = tints[shade + channel]
      painted.inks[3 * star + channel] = inks[shade + channel]
    }
  }
}

/** So many colours tell in a legend how the shades run. */
const stops = 8

/** The shades from least to most as colours of a style sheet. */
export function ramp(dark: boolean): string[] {
  const bytes = dark ? tints : inks
  return Array.from({ length: stops + 1 }, (_, stop) => {
    const at = 3 * Math.round((stop * (shades - 1)) / stops)
    return `rgb(${bytes[at]} ${bytes[at + 1]} ${bytes[at + 2]})`
  })
}

/** Temperatures of a legend, K: from the smallest stars to where all are blue. */
export const temperatures = [3000, 30_000] as const

/** The same of the colours of black bodies, evenly in the logarithm of the temperature. */
export function temperatureRamp(dark: boolean): string[] {
  const [from, to] = temperatures
  return Array.from({ length: stops + 1 }, (_, stop) => {
    const colour = blackBodyColour(from * (to / from) ** (stop / stops))
    const encoded = (dark ? colour : inkColour(colour)).map((channel) =>
      Math.round(255 * encodeSrgb(Math.min(Math.max(channel, 0), 1))),
    )
    return `rgb(${encoded.join(' ')})`
  })
}

/** The whole colour map from least to most; on a light ground what is most is darkest. */
export function mapRamp(dark: boolean): string[] {
  return Array.from({ length: stops + 1 }, (_, stop) => {
    const share = stop / stops
    return `rgb(${colourOf('viridis', dark ? share : 1 - share).join(' ')})`
  })
}
