import { decodeSrgb, encodeSrgb } from '../../physics/stars/blackBody'
import { colourOf } from '../../ui/charts/colourMaps'
import { inkColour } from './StarAppearance'

/** Slowest and fastest on the colour map: its darkest end would not be seen on a dark sky. */
const from = 0.3
const shades = 256

/** sRGB bytes of all shades from slow to fast, 3 each: light for dark grounds, ink for light ones. */
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

/** Paints stars by their speeds; those above `most` have the last colour. */
export function paintSpeeds(painted: Painted, speeds: ArrayLike<number>, most: number): void {
  for (let star = 0; star < speeds.length; star++) {
    const share = speeds[star] / most
    const shade = 3 * (share >= 1 ? shades - 1 : share > 0 ? Math.floor(share * shades) : 0)
    for (let channel = 0; channel < 3; channel++) {
      painted.tints[3 * star + channel] = tints[shade + channel]
      painted.inks[3 * star + channel] = inks[shade + channel]
    }
  }
}

/** So many colours tell in a legend how the shades run. */
const stops = 8

/** The shades from slow to fast as colours of a style sheet. */
export function speedRamp(dark: boolean): string[] {
  const bytes = dark ? tints : inks
  return Array.from({ length: stops + 1 }, (_, stop) => {
    const at = 3 * Math.round((stop * (shades - 1)) / stops)
    return `rgb(${bytes[at]} ${bytes[at + 1]} ${bytes[at + 2]})`
  })
}
