import { type Markup, markup } from '../../files/markup'

/** Something that stands over the picture of a stage, in CSS pixels from its upper left corner. */
export type Mark =
  | {
      readonly kind: 'bar'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      /** One colour, or those of a scale from its left to its right end. */
      readonly fill: string | readonly string[]
    }
  | {
      readonly kind: 'line'
      readonly points: readonly (readonly [x: number, y: number])[]
      readonly stroke: string
      readonly width: number
    }
  | { readonly kind: 'words'; readonly x: number; readonly y: number; readonly words: string; readonly fill: string }

/** Of the letters of a page: letters over a picture. */
const SIZE = 13 / 16
/** CSS pixels: letters over a picture, as large as the same words stand on the page, which is read from the last row of a hall, too. */
export const markSize = (): number =>
  SIZE * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16)
export const markFont = (size: number) => `${size}px system-ui, sans-serif`

/** Draws marks over a picture; the context is scaled to CSS pixels. @param size of letters, CSS pixels */
export function paintMarks(context: CanvasRenderingContext2D, marks: readonly Mark[], size: number): void {
  context.font = markFont(size)
  for (const mark of marks) {
    if (mark.kind === 'words') {
      context.fillStyle = mark.fill
      context.fillText(mark.words, mark.x, mark.y)
    } else if (mark.kind === 'line') {
      context.strokeStyle = mark.stroke
      context.lineWidth = mark.width
      context.lineJoin = 'round'
      context.beginPath()
      for (const [x, y] of mark.points) context.lineTo(x, y)
      context.stroke()
    } else {
      context.fillStyle = typeof mark.fill === 'string' ? mark.fill : rampOf(context, mark, mark.fill)
      context.fillRect(mark.x, mark.y, mark.width, mark.height)
    }
  }
}

function rampOf(
  context: CanvasRenderingContext2D,
  { x, width }: { readonly x: number; readonly width: number },
  colours: readonly string[],
): CanvasGradient {
  const ramp = context.createLinearGradient(x, 0, x + width, 0)
  for (const [stop, colour] of colours.entries()) ramp.addColorStop(stop / (colours.length - 1), colour)
  return ramp
}

/** The same marks as elements of an SVG drawing: lines and letters that can be changed. */
export function drawMarks(marks: readonly Mark[], size: number): readonly Markup[] {
  return marks.map((mark, place) => {
    if (mark.kind === 'words')
      return markup`<text x="${mark.x}" y="${mark.y}" fill="${mark.fill}" font-family="system-ui, sans-serif" font-size="${size}">${mark.words}</text>`
    if (mark.kind === 'line')
      return markup`<polyline points="${mark.points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" fill="none" stroke="${mark.stroke}" stroke-width="${mark.width}" stroke-linejoin="round"/>`
    const { x, y, width, height, fill } = mark
    const bar = (colour: string) =>
      markup`<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${colour}"/>`
    if (typeof fill === 'string') return bar(fill)
    const stops = fill.map(
      (colour, stop) => markup`<stop offset="${stop / (fill.length - 1)}" stop-color="${colour}"/>`,
    )
    return markup`<linearGradient id="ramp-${place}">${stops}</linearGradient>${bar(`url(#ramp-${place})`)}`
  })
}

const round = (pixels: number) => Math.round(100 * pixels) / 100
