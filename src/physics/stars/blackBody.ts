/**
 * The colour of a black body as a screen shows it: Planck's spectrum seen by the CIE 1931 observer, in sRGB primaries.
 * For pictures only: these functions use the engine's own Math and enter no checksum.
 */

/** Second radiation constant hc/k in nm·K (CODATA 2018). */
const SECOND_RADIATION_CONSTANT = 1.438776877e7

/** nm: the visible range and the step of the sum over it. */
const SPECTRUM = { from: 360, to: 830, step: 5 } as const

export type Rgb = readonly [red: number, green: number, blue: number]

/** One lobe of the observer's fit: a Gaussian with its own width (as 1/nm) on either side of its peak at `centre` nm. */
function lobe(wavelength: number, centre: number, below: number, above: number): number {
  const t = (wavelength - centre) * (wavelength < centre ? below : above)
  return Math.exp(-0.5 * t * t)
}

/**
 * CIE 1931 2° colour-matching functions x̄, ȳ, z̄ at `wavelength` nm.
 * Source: C. Wyman, P.-P. Sloan, P. Shirley, J. Computer Graphics Techniques 2 (2), 1 (2013), multi-lobe fit.
 */
export function colourMatching(wavelength: number): Rgb {
  return [
    1.056 * lobe(wavelength, 599.8, 0.0264, 0.0323) +
      0.362 * lobe(wavelength, 442.0, 0.0624, 0.0374) -
      0.065 * lobe(wavelength, 501.1, 0.049, 0.0382),
    0.821 * lobe(wavelength, 568.8, 0.0213, 0.0247) + 0.286 * lobe(wavelength, 530.9, 0.0613, 0.0322),
    1.217 * lobe(wavelength, 437.0, 0.0845, 0.0278) + 0.681 * lobe(wavelength, 459.0, 0.0385, 0.0725),
  ]
}

/** Chromaticity (x, y) of a black body of `temperature` K. */
export function blackBodyChromaticity(temperature: number): readonly [x: number, y: number] {
  const [x, y, z] = tristimulus(temperature)
  const sum = x + y + z
  return [x / sum, y / sum]
}

function tristimulus(temperature: number): Rgb {
  let x = 0
  let y = 0
  let z = 0
  for (let wavelength: number = SPECTRUM.from; wavelength <= SPECTRUM.to; wavelength += SPECTRUM.step) {
    // Planck's law per unit wavelength, up to a factor that chromaticity does not see; relative to 560 nm in the
    // exponent so that cool bodies do not underflow.
    const exponent = SECOND_RADIATION_CONSTANT / (wavelength * temperature)
    const reference = SECOND_RADIATION_CONSTANT / (560 * temperature)
    const radiance = (560 / wavelength) ** 5 * (Math.exp(reference - exponent) / -Math.expm1(-exponent))
    const [xBar, yBar, zBar] = colourMatching(wavelength)
    x += radiance * xBar
    y += radiance * yBar
    z += radiance * zBar
  }
  return [x, y, z]
}

/**
 * Linear-light sRGB colour of a black body of `temperature` K (500 to 1e6 K; clamped to that range), scaled so that its
 * largest channel is 1: the hue without the brightness. Cool bodies lie outside what sRGB can show: negative channels
 * are set to 0.
 *
 * Source: CIE 1931 tristimulus values of Planck's spectrum; XYZ → sRGB matrix of IEC 61966-2-1 (white point D65).
 */
export function blackBodyColour(temperature: number): Rgb {
  const [x, y, z] = tristimulus(Math.min(Math.max(temperature, 500), 1e6))
  const red = Math.max(0, 3.2406255 * x - 1.537208 * y - 0.4986286 * z)
  const green = Math.max(0, -0.9689307 * x + 1.8757561 * y + 0.0415175 * z)
  const blue = Math.max(0, 0.0557101 * x - 0.2040211 * y + 1.0569959 * z)
  const largest = Math.max(red, green, blue)
  return [red / largest, green / largest, blue / largest]
}

/** The inverse of `encodeSrgb`: an encoded value in [0, 1] to linear light in [0, 1]. */
export function decodeSrgb(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4
}

/** sRGB transfer function: linear light in [0, 1] to the encoded value in [0, 1] (IEC 61966-2-1). */
export function encodeSrgb(linear: number): number {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
}
