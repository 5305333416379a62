import type { Origin } from '../../files/origin'
import { shown } from '../../words/language'
import { type Text } from '../../words/text'
import { readToken } from '../theme/tokens'
import type { LegendEntry } from './Legend'
import { type PictureParts, svgDocument } from './svgDocument'

/** What a picture needs of an element's style when it no longer has the page's style sheets. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
  'visibility',
  'display',
]

/** A copy of a drawing that looks the same by itself. */
function standalone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const from = [svg, ...svg.querySelectorAll<SVGElement>('*')]
  const to = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  from.forEach((element, index) => {
    const style = getComputedStyle(element)
    for (const name of carried) {
      to[index].style.setProperty(name, style.getPropertyValue(name))
      // The style says it; what would ask the page's tokens goes.
      to[index].removeAttribute(name)
    }
    // Said only where it is not as usual: it would stand in every line of every chart.
    if (style.vectorEffect !== 'none') to[index].style.vectorEffect = style.vectorEffect
  })
  for (const hidden of copy.querySelectorAll<SVGElement>('[data-picture-only], [data-picture-only] *'))
    hidden.style.visibility = 'visible'
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return copy
}

/** Cuts a line to a width, with an ellipsis. */
function fit(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text
  let length = text.length
  while (length > 0 && context.measureText(`${text.slice(0, length)}…`).width > width) length -= 1
  return `${text.slice(0, length)}…`
}

/** The layers of a chart as the texts that its picture is put together from. */
export function layersOf(layers: readonly SVGSVGElement[]): Drawing {
  const { width, height } = layers[0].getBoundingClientRect()
  const writer = new XMLSerializer()
  return { width, height, layers: layers.map((layer) => writer.serializeToString(standalone(layer))) }
}

/** A picture as an address that holds all of it. */
export async function dataUrl(picture: Blob): Promise<string> {
  const bytes = new Uint8Array(await picture.arrayBuffer())
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return `data:${picture.type};base64,${btoa(text)}`
}

/** A picture in pixels as a layer: where a chart is painted, not drawn. */
export async function paintedLayer(picture: Blob, element: Element): Promise<Drawing> {
  const { width, height } = element.getBoundingClientRect()
  const image = `<image width="${width}" height="${height}" href="${await dataUrl(picture)}"/>`
  return { width, height, layers: [image] }
}

type Drawing = Pick<PictureParts, 'width' | 'height' | 'layers'>

/** A chart as an SVG file that looks as it does on the page, with its title, legend and verdict. */
export function drawSvg(
  drawing: Drawing,
  { title, summary, legend }: { title: Text; summary: Text; legend: readonly LegendEntry[] },
  origin: Origin | undefined,
): string {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.8125
  const font = readToken('--sm-font')
  const context = contextOf(document.createElement('canvas'))
  context.font = `600 ${size}px ${font}`
  const fitted = fit(context, shown(title), drawing.width)
  context.font = `${size}px ${font}`
  let [at, line] = [0, 0]
  const entries = legend.map((entry) => {
    const needed = 42 + context.measureText(shown(entry.name)).width
    // What does not fit beside those before it begins a line.
    if (at > 0 && at + needed - 16 > drawing.width) [at, line] = [0, line + 1]
    const placed = { ...entry, name: shown(entry.name), color: resolveColor(entry.color), at, line }
    at += needed
    return placed
  })
  return svgDocument({
    ...drawing,
    title: fitted,
    summary: fit(context, shown(summary), drawing.width),
    legend: entries,
    size,
    font,
    colours: { ground: readToken('--sm-panel'), text: readToken('--sm-text'), dim: readToken('--sm-text-dim') },
    origin,
  })
}

/**
 * An SVG file as pixels, in three times the resolution of the page where nothing else is asked for.
 * @throws Error when the browser cannot draw it
 */
export async function drawPng(svg: string, scale = 3): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  const canvas = document.createElement('canvas')
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    canvas.width = image.naturalWidth * scale
    canvas.height = image.naturalHeight * scale
    contextOf(canvas).drawImage(image, 0, 0, canvas.width, canvas.height)
  } finally {
    URL.revokeObjectURL(url)
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('This browser could not write the picture.'))
    }, 'image/png')
  })
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser gives no canvas to draw the picture on.')
  return context
}

/** "var(--sm-…)" as the colour it stands for. */
function resolveColor(color: string): string {
  const name = /^var\((--[\w-]+)\)$/.exec(color)?.[1]
  return name ? getComputedStyle(document.documentElement).getPropertyValue(name).trim() : color
}
