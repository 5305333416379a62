import { readToken } from '../theme/tokens'
import { dashes, type LegendEntry } from './Legend'

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
    for (const name of carried) to[index].style.setProperty(name, style.getPropertyValue(name))
  })
  for (const hidden of copy.querySelectorAll<SVGElement>('[data-picture-only]')) hidden.style.visibility = 'visible'
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return copy
}

async function toImage(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** Cuts a line to a width, with an ellipsis. */
function fit(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text
  let length = text.length
  while (length > 0 && context.measureText(`${text.slice(0, length)}…`).width > width) length -= 1
  return `${text.slice(0, length)}…`
}

/**
 * A chart as a picture in three times the resolution of the page, with its title, legend and verdict.
 * @param layers drawings of one size, the lowest first
 * @throws Error when the browser cannot draw it
 */
export async function drawPng(
  layers: readonly SVGSVGElement[],
  { title, summary, legend }: { title: string; summary: string; legend: readonly LegendEntry[] },
): Promise<Blob> {
  const { width, height } = layers[0].getBoundingClientRect()
  const images = await Promise.all(layers.map((layer) => toImage(standalone(layer))))
  const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.8125
  const line = text * 1.6
  const scale = 3
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil((width + 2 * text) * scale)
  canvas.height = Math.ceil((height + 3 * line + text) * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser gives no canvas to draw the picture on.')
  const font = readToken('--sm-font')
  context.scale(scale, scale)
  context.fillStyle = readToken('--sm-panel')
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.translate(text, 0)
  context.textBaseline = 'middle'
  context.fillStyle = readToken('--sm-text')
  context.font = `600 ${text * 1.1}px ${font}`
  context.fillText(fit(context, title, width), 0, line * 0.75)
  context.font = `${text}px ${font}`
  let at = 0
  for (const entry of legend) {
    context.strokeStyle = resolveColor(entry.color)
    context.lineWidth = 2.25
    context.setLineDash((dashes[entry.kind] ?? '').split(' ').filter(Boolean).map(Number))
    context.beginPath()
    context.moveTo(at, line * 1.6)
    context.lineTo(at + 20, line * 1.6)
    context.stroke()
    context.fillText(entry.name, at + 26, line * 1.6)
    at += 42 + context.measureText(entry.name).width
  }
  for (const image of images) context.drawImage(image, 0, line * 2.1, width, height)
  context.fillStyle = readToken('--sm-text-dim')
  context.fillText(fit(context, summary, width), 0, line * 2.6 + height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('This browser could not write the picture.'))
    }, 'image/png')
  })
}

/** "var(--sm-…)" as the colour it stands for. */
function resolveColor(color: string): string {
  const name = /^var\((--[\w-]+)\)$/.exec(color)?.[1]
  return name ? getComputedStyle(document.documentElement).getPropertyValue(name).trim() : color
}
