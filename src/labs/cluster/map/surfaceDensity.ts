import { colourOf } from '../../../ui/charts/colourMaps'

/** Stars as a camera sees them. */
export interface Seen {
  /** xyz interleaved. */
  readonly positions: Float32Array
  readonly masses: ArrayLike<number>
  /** Projection times view, column by column: from places to clip coordinates. */
  readonly viewProjection: readonly number[]
  /** Sides of the picture in length at distance 1 from the camera. */
  readonly sides: readonly [width: number, height: number]
  /** Points of the picture. */
  readonly width: number
  readonly height: number
  /** The ground is dark: what is densest is brightest. */
  readonly dark: boolean
}

export interface Mapped {
  /** sRGB bytes and opacity, 4 for each point, row by row from below. */
  readonly pixels: Uint8Array<ArrayBuffer>
  /** Mass per area at the upper end of the colours, 1, 2 or 5 times a power of ten; 0 where nothing is seen. The lower end is `span` below. */
  readonly top: number
}

/** From the most to the least that is shown. */
export const span = 1e4
const shades = 256
/** Below this share of the scale the ground shows through. */
const fading = 0.12

/**
 * Mass per area along the line of sight in each point of a picture: Σ m over the area that the point covers at each star's distance.
 * @returns row by row from below
 */
export function surfaceDensity({ positions, masses, viewProjection, sides, width, height }: Omit<Seen, 'dark'>) {
  const density = new Float32Array(width * height)
  const m = viewProjection
  const area = (sides[0] * sides[1]) / (width * height)
  for (let star = 0; star < masses.length; star++) {
    const x = positions[3 * star]
    const y = positions[3 * star + 1]
    const z = positions[3 * star + 2]
    const w = m[3] * x + m[7] * y + m[11] * z + m[15]
    // What is behind the camera, or nowhere, is not seen.
    if (!(w > 0)) continue
    const column = Math.floor(((m[0] * x + m[4] * y + m[8] * z + m[12]) / w + 1) * 0.5 * width)
    const row = Math.floor(((m[1] * x + m[5] * y + m[9] * z + m[13]) / w + 1) * 0.5 * height)
    if (column >= 0 && column < width && row >= 0 && row < height)
      density[row * width + column] += masses[star] / (area * w * w)
  }
  return density
}

/** How far a star is smeared out, in points: so that a few thousand are no dust, and a million keep what is fine. */
const reachOf = (stars: number, width: number) => Math.min(10, Math.max(1, (0.5 * width) / Math.sqrt(stars)))

/** Means over 2r + 1 neighbours along the rows, written turned on its side; beyond the edge there is nothing. */
function smearRows(from: Float32Array, width: number, height: number, r: number): Float32Array {
  const to = new Float32Array(width * height)
  const share = 1 / (2 * r + 1)
  for (let row = 0; row < height; row++) {
    let sum = 0
    for (let column = -r; column < width; column++) {
      if (column + r < width) sum += from[row * width + column + r]
      if (column - r - 1 >= 0) sum -= from[row * width + column - r - 1]
      if (column >= 0) to[column * height + row] = Math.max(0, sum) * share
    }
  }
  return to
}

/** Three means in a row are nearly a Gaussian of this standard deviation. */
function smear(density: Float32Array, width: number, height: number, deviation: number): Float32Array {
  const r = Math.max(1, Math.round((Math.sqrt(4 * deviation * deviation + 1) - 1) / 2))
  let now = density
  for (let pass = 0; pass < 3; pass++) now = smearRows(smearRows(now, width, height, r), height, width, r)
  return now
}

/** The next of 1, 2, 5 times a power of ten. */
function roundUp(value: number): number {
  if (!(value > 0)) return 0
  const power = 10 ** Math.floor(Math.log10(value))
  return Number((([1, 2, 5].find((step) => step * power >= value) ?? 10) * power).toPrecision(1))
}

/** Colours from least to most, 3 bytes each. */
function tableOf(dark: boolean): Uint8Array {
  const table = new Uint8Array(3 * shades)
  for (let shade = 0; shade < shades; shade++) {
    const share = shade / (shades - 1)
    table.set(colourOf('viridis', dark ? share : 1 - share), 3 * shade)
  }
  return table
}

/** The stars as a map of their surface density in colours, evenly in its logarithm. */
export function mapOf(seen: Seen): Mapped {
  const { width, height, masses } = seen
  const density = smear(surfaceDensity(seen), width, height, reachOf(masses.length, width))
  const top = roundUp(density.reduce((most, each) => (each > most ? each : most), 0))
  const pixels = new Uint8Array(4 * width * height)
  const table = tableOf(seen.dark)
  const scale = 1 / Math.log(span)
  for (let point = 0; point < density.length; point++) {
    const share = 1 + Math.log(density[point] / top) * scale
    if (!(share > 0)) continue
    const shade = 3 * Math.min(shades - 1, Math.floor(share * shades))
    for (let channel = 0; channel < 3; channel++) pixels[4 * point + channel] = table[shade + channel]
    pixels[4 * point + 3] = Math.round(255 * Math.min(1, share / fading))
  }
  return { pixels, top }
}
