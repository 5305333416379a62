import { blackBodyColour, encodeSrgb, type Rgb } from '../../physics/stars/blackBody'
import { mainSequenceLuminosity, mainSequenceTemperature } from '../../physics/stars/mainSequence'
import { brightestFirst, type PointAppearance } from '../../ui/stage/pointCloud'

/** log₁₀ of the luminosities, in L☉, between which the brightness scale runs: 0.1 M☉ and about 40 M☉. */
const FAINTEST = -3.2
const BRIGHTEST = 5.3
/** In a cluster of small equal stars the brightest still look like stars, not like dust. */
const LEAST_BRIGHTEST = 0.42
/**
 * Number of stars times the fourth power of their mean brightness up to which they are shown as bright as they are. Of more all are fainter, so
 * that a crowd of bright ones has a shape, too.
 */
const MOST_LIGHT = 600
/** Light that a whole cluster gives to the glow, whatever its stars: seen from afar, clusters are equally bright. */
const TOTAL_FLUX = 26
/** So many stars glow, the brightest; they take over the others' share. Blending light for more costs too much time. */
const MOST_GLOWING = 1200
/** One star alone gives at most this much. */
const LARGEST_FLUX = 1.6
/** Luminance of ink: 8.4 : 1 against white (WCAG), for projectors. */
const INK_LUMINANCE = 0.075

/**
 * Brightness of a star of `luminosity` L☉ on a scale from 0 to 1 that is logarithmic, as the magnitudes of astronomers
 * are: luminosities differ by a factor of 10⁸, screens manage 10².
 */
export function starBrightness(luminosity: number): number {
  const brightness = (Math.log10(luminosity) - FAINTEST) / (BRIGHTEST - FAINTEST)
  return Math.min(Math.max(brightness, 0), 1)
}

/**
 * The same hue as dark ink on a light ground: saturated, and so dark that it keeps a contrast above 7 : 1 with white.
 * Linear-light sRGB in and out.
 */
export function inkColour(colour: Rgb): Rgb {
  const grey = 0.85 * Math.min(...colour)
  const [red, green, blue] = colour.map((channel) => channel - grey) as [number, number, number]
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  let scale = INK_LUMINANCE / Math.max(luminance, 1e-6)
  scale = Math.min(scale, 1 / Math.max(red, green, blue, 1e-6))
  return [red * scale, green * scale, blue * scale]
}

/** Temperatures are rounded to this fraction, so that a hundred thousand stars need a few hundred spectra. */
const TEMPERATURE_GRAIN = 0.01

/**
 * How the stars of these masses (M☉) look: black-body colour of their main-sequence temperature, brightness of their
 * main-sequence luminosity. Masses outside 0.1 … 100 M☉ look like the nearer end.
 */
export function starAppearance(masses: ArrayLike<number>): PointAppearance {
  const count = masses.length
  const tints = new Uint8Array(3 * count)
  const inks = new Uint8Array(3 * count)
  const light = new Float32Array(count)
  const flux = new Float32Array(count)
  const known = new Map<number, { readonly tint: Rgb; readonly ink: Rgb }>()
  let brightest = 0
  for (let star = 0; star < count; star++) {
    const mass = masses[star] ?? 0
    const grain = Math.round(Math.log(mainSequenceTemperature(mass)) / TEMPERATURE_GRAIN)
    let look = known.get(grain)
    if (!look) {
      const colour = blackBodyColour(Math.exp(grain * TEMPERATURE_GRAIN))
      look = { tint: bytes(colour), ink: bytes(inkColour(colour)) }
      known.set(grain, look)
    }
    tints.set(look.tint, 3 * star)
    inks.set(look.ink, 3 * star)
    const brightness = starBrightness(mainSequenceLuminosity(mass))
    light[star] = brightness
    brightest = Math.max(brightest, brightness)
  }
  const lift = Math.max(0, LEAST_BRIGHTEST - brightest)
  let sum = 0
  for (let star = 0; star < count; star++) {
    light[star] = (light[star] ?? 0) + lift
    sum += light[star] ?? 0
  }
  const crowding = count * (sum / count) ** 4
  if (crowding > MOST_LIGHT) {
    const share = (MOST_LIGHT / crowding) ** 0.25
    for (let star = 0; star < count; star++) light[star] = (light[star] ?? 0) * share
  }
  const glowing = brightestFirst(light).subarray(0, MOST_GLOWING)
  let total = 0
  for (const star of glowing) total += (light[star] ?? 0) ** 4
  for (const star of glowing) flux[star] = Math.min(LARGEST_FLUX, (TOTAL_FLUX * (light[star] ?? 0) ** 4) / total)
  return { count, tints, inks, light, flux }
}

function bytes(linear: Rgb): Rgb {
  return linear.map((channel) => Math.round(255 * encodeSrgb(Math.min(Math.max(channel, 0), 1)))) as unknown as Rgb
}
