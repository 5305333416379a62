import { type ColourMap, colourOf, shareOf } from './colourMaps'

/** From so many cells on a map is painted as a picture of a pixel each and stretched: a million rectangles take a second, at every move. */
export const fewestFine = 20_000

/** Steps of a scale of colours. */
const shades = 1024
/** Of a cell that would be hatched if it were large enough: on no scale of colours. */
const grey = 128

/** What of a map's drawing decides how its cells look. */
interface Cells {
  readonly x: { readonly count: number }
  readonly y: { readonly count: number }
  readonly z: { readonly scale: 'linear' | 'log' }
  readonly values: ArrayLike<number>
  readonly ends: readonly [number, number] | undefined
  readonly colourMap: ColourMap
  readonly hatched: ArrayLike<number> | undefined
}

/** Red, green, blue and opacity of every cell, from the top row down; nothing where there is no value. */
export function pixelsOf({ x, y, z, values, ends, colourMap, hatched }: Cells): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * x.count * y.count)
  const table = Array.from({ length: shades }, (_, i) => colourOf(colourMap, i / (shades - 1)))
  for (let row = 0; row < y.count; row++) {
    for (let column = 0; column < x.count; column++) {
      const cell = row * x.count + column
      const pixel = 4 * ((y.count - 1 - row) * x.count + column)
      const value = values[cell]
      if (hatched?.[cell]) pixels.fill(grey, pixel, pixel + 3)
      else if (!ends || !Number.isFinite(value) || (z.scale === 'log' && value <= 0)) continue
      else {
        const share = Math.min(1, Math.max(0, shareOf(value, ends[0], ends[1], z.scale)))
        const [red, green, blue] = table[Math.round(share * (shades - 1))]
        pixels[pixel] = red
        pixels[pixel + 1] = green
        pixels[pixel + 2] = blue
      }
      pixels[pixel + 3] = 255
    }
  }
  return pixels
}

/** The picture of the newest drawing of these values. */
const painted = new WeakMap<object, { readonly cells: Cells; readonly picture: OffscreenCanvas }>()

/** Paints fine cells over a rectangle of a canvas; those that it had before, as they were. */
export function paintFine(
  context: CanvasRenderingContext2D,
  drawing: Cells,
  { left, top, width, height }: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }, // biome-ignore format: one line
): void {
  const { values, x, y } = drawing
  let known = painted.get(values)
  if (!known || !isSame(known.cells, drawing)) {
    const picture = new OffscreenCanvas(x.count, y.count)
    picture.getContext('2d')?.putImageData(new ImageData(pixelsOf(drawing), x.count, y.count), 0, 0)
    known = { cells: drawing, picture }
    painted.set(values, known)
  }
  context.imageSmoothingEnabled = false
  context.drawImage(known.picture, left, top, width, height)
}

const isSame = (a: Cells, b: Cells) =>
  a.x.count === b.x.count &&
  a.colourMap === b.colourMap &&
  a.z.scale === b.z.scale &&
  a.hatched === b.hatched &&
  a.ends?.[0] === b.ends?.[0] &&
  a.ends?.[1] === b.ends?.[1]
