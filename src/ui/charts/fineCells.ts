import { useEffect, useState } from 'react'
import { type ColourMap, colourOf, shareOf } from './colourMaps'
import type { MapBox } from './heatmapDrawing'
import type { MapPart } from './heatmapPart'

/** From so many cells on a map is painted as a picture of a pixel each and stretched: a million rectangles take a second, at every move. */
export const fewestFine = 20_000

/** Steps of a scale of colours. */
const shades = 1024
/** Of a cell that would be hatched if it were large enough: on no scale of colours. */
const grey = 128
/** Pixels of a picture along an axis: no screen shows more cells beside each other. */
const mostPixels = 4096

/** What of a map's drawing decides how its cells look. */
export interface FineCells {
  readonly x: { readonly count: number }
  readonly y: { readonly count: number }
  readonly z: { readonly scale: 'linear' | 'log' }
  readonly values: ArrayLike<number>
  readonly ends: readonly [number, number] | undefined
  readonly colourMap: ColourMap
  readonly hatched: ArrayLike<number> | undefined
}

/** The picture of a part of a map. */
export interface FinePicture {
  readonly image: OffscreenCanvas
  readonly part: MapPart
}

/**
 * A painter of the pixels of a part, from the top row down; nothing where there is no value. Where a part has more cells than a picture may
 * have pixels, each pixel is the cell in its middle.
 */
export function painterOf({ x, z, values, ends, colourMap, hatched }: FineCells, part: MapPart, most = mostPixels) {
  const table = Uint8Array.from(Array.from({ length: shades }, (_, i) => colourOf(colourMap, i / (shades - 1))).flat())
  const width = Math.min(part.x.count, most)
  const height = Math.min(part.y.count, most)
  const columns = Uint32Array.from({ length: width }, (_, i) => part.x.first + middle(i, width, part.x.count))
  return {
    width,
    height,
    /** Red, green, blue and opacity of some rows. */
    paint(from: number, count: number): Uint8ClampedArray<ArrayBuffer> {
      const pixels = new Uint8ClampedArray(4 * width * count)
      for (let line = 0, pixel = 0; line < count; line++) {
        const first = (part.y.first + middle(height - 1 - from - line, height, part.y.count)) * x.count
        for (let column = 0; column < width; column++, pixel += 4) {
          const cell = first + columns[column]
          const value = values[cell]
          if (hatched?.[cell]) pixels.fill(grey, pixel, pixel + 3)
          else if (!ends || !Number.isFinite(value) || (z.scale === 'log' && value <= 0)) continue
          else {
            const share = Math.min(1, Math.max(0, shareOf(value, ends[0], ends[1], z.scale)))
            const shade = 3 * Math.round(share * (shades - 1))
            pixels[pixel] = table[shade]
            pixels[pixel + 1] = table[shade + 1]
            pixels[pixel + 2] = table[shade + 2]
          }
          pixels[pixel + 3] = 255
        }
      }
      return pixels
    },
  }
}

/** The cell in the middle of a pixel. */
const middle = (pixel: number, pixels: number, cells: number) => Math.floor(((pixel + 0.5) * cells) / pixels)

/** Pixels that are painted without a look at the clock, and milliseconds of one turn. */
const batch = 16_384
const turnTime = 12

/**
 * Paints a picture in turns, so that nothing waits for a million cells; a small one is there at once.
 * @param done gets the whole picture
 * @returns gives it up
 */
function paintInTurns(cells: FineCells, part: MapPart, done: (picture: FinePicture) => void): () => void {
  const painter = painterOf(cells, part)
  const { width, height } = painter
  const image = new OffscreenCanvas(width, height)
  const context = image.getContext('2d')
  const rows = Math.max(1, Math.floor(batch / width))
  let timer: ReturnType<typeof setTimeout> | undefined
  let next = 0
  const turn = () => {
    const end = performance.now() + turnTime
    while (next < height) {
      const count = Math.min(rows, height - next)
      context?.putImageData(new ImageData(painter.paint(next, count), width, count), 0, next)
      next += count
      if (performance.now() > end && next < height) {
        timer = setTimeout(turn)
        return
      }
    }
    done({ image, part })
  }
  turn()
  return () => clearTimeout(timer)
}

/**
 * The picture of a map of many cells; until it is painted the one before, of whatever part, as long as it is of the same thing.
 * @param of what the map is of
 * @param version counted up when the values have been written to in place
 * @returns nothing of a map of few cells
 */
export function useFinePicture(cells: FineCells, part: MapPart, of: string, version: number): FinePicture | undefined {
  const [painted, setPainted] = useState<FinePicture & { readonly subject: string }>()
  const { values, colourMap, hatched } = cells
  const { scale } = cells.z
  const [columns, rows] = [cells.x.count, cells.y.count]
  const [from, to] = cells.ends ?? []
  const subject = `${of}, ${columns} × ${rows}`
  useEffect(() => {
    if (part.x.count * part.y.count < fewestFine) return
    const ends = from === undefined || to === undefined ? undefined : ([from, to] as const)
    const now = { x: { count: columns }, y: { count: rows }, z: { scale }, values, ends, colourMap, hatched }
    return paintInTurns(now, part, (picture) => setPainted({ ...picture, subject }))
  }, [columns, rows, scale, values, from, to, colourMap, hatched, part, subject, version])
  return painted?.subject === subject ? painted : undefined
}

/** Puts a picture where its part lies in the one that is in sight. @param box where that stands on the canvas */
export function placeFine(context: CanvasRenderingContext2D, { image, part }: FinePicture, seen: MapPart, box: MapBox) {
  const [width, height] = [box.width / seen.x.count, box.height / seen.y.count]
  context.save()
  context.beginPath()
  context.rect(box.left, box.top, box.width, box.height)
  context.clip()
  context.imageSmoothingEnabled = false
  const above = seen.y.first + seen.y.count - part.y.first - part.y.count
  context.drawImage(
    image,
    box.left + (part.x.first - seen.x.first) * width,
    box.top + above * height,
    part.x.count * width,
    part.y.count * height,
  )
  context.restore()
}
