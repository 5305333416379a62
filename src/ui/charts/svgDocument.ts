import type { Origin } from '../../files/origin'
import { madeBy } from '../origin'
import { dropOf, sizeOf, symbolParts } from '../symbols'
import { dashes, type LegendEntry } from './Legend'

export interface PictureWords {
  readonly title: string
  readonly summary: string
}

/** What a chart's picture is put together from; colours and fonts as the values they are, lengths in px. */
export interface PictureParts extends PictureWords {
  /** Of the drawing alone. */
  readonly width: number
  readonly height: number
  /** Drawings of that size as SVG elements, the lowest first. */
  readonly layers: readonly string[]
  /** With where each entry starts. */
  readonly legend: readonly (Pick<LegendEntry, 'name' | 'kind' | 'color'> & {
    readonly at: number
    /** The line it stands in, from 0. */
    readonly line?: number
  })[]
  readonly size: number
  readonly font: string
  readonly colours: { readonly ground: string; readonly text: string; readonly dim: string }
  readonly origin: Origin | undefined
}

// What no XML text may hold, escaped or not.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text as it stands in XML, in an attribute or between tags. */
export const escapeXml = (text: string) =>
  text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** A text with its indices below and its powers above the line. @param size height of the letters, px */
function setSymbols(text: string, size: number): string {
  let drop = 0
  return symbolParts(text)
    .map((part) => {
      const wanted = dropOf(part) * size
      const dy = wanted - drop
      drop = wanted
      const letters = escapeXml(part.text)
      return dy === 0 ? letters : `<tspan dy="${dy.toFixed(2)}" font-size="${size * sizeOf(part)}">${letters}</tspan>`
    })
    .join('')
}

/** Size of the whole picture: the drawing with its title, legend and verdict around it. */
export function pictureSize({
  width,
  height,
  size,
  legend,
}: Pick<PictureParts, 'width' | 'height' | 'size' | 'legend'>) {
  const line = size * 1.6
  const further = line * Math.max(0, ...legend.map((entry) => entry.line ?? 0))
  return { width: Math.ceil(width + 2 * size), height: Math.ceil(height + 3 * line + further + size), line, further }
}

/**
 * A chart as an SVG 1.1 file: title and legend above the drawing, verdict below it. What made it stands in `desc` for people and in
 * `metadata` as name and value.
 */
export function svgDocument(parts: PictureParts): string {
  const { title, summary, width, height, layers, legend, size, font, colours, origin } = parts
  const whole = pictureSize(parts)
  const { line, further } = whole
  const words = (x: number, y: number, content: string, fill: string, more = '') =>
    `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" fill="${escapeXml(fill)}" font-size="${size}" dominant-baseline="middle"${more}>${setSymbols(content, size)}</text>`
  const entries = legend.map(({ name, kind, color, at, line: row = 0 }) => {
    const dash = dashes[kind]
    const y = line * (1.6 + row)
    const stroke = `<line x1="${(size + at).toFixed(1)}" x2="${(size + at + 20).toFixed(1)}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}" stroke="${escapeXml(color)}" stroke-width="2.25"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`
    return stroke + words(size + at + 26, y, name, colours.text)
  })
  const about = madeBy(origin)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}" font-family="${escapeXml(font)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml([summary, ...about.map(([name, value]) => `${name}: ${value}`)].join('\n'))}</desc>`,
    about.length > 0 &&
      `<metadata>${about.map(([name, value]) => `<about xmlns="" name="${escapeXml(name)}">${escapeXml(value)}</about>`).join('')}</metadata>`,
    `<rect width="100%" height="100%" fill="${escapeXml(colours.ground)}"/>`,
    words(size, line * 0.75, title, colours.text, ' font-weight="600"'),
    ...entries,
    `<g transform="translate(${size.toFixed(1)} ${(line * 2.1 + further).toFixed(1)})">`,
    ...layers.map(
      (layer) => `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${layer}</svg>`,
    ),
    '</g>',
    words(size, line * 2.6 + further + height, summary, colours.dim),
    '</svg>',
  ]
    .filter((part) => part !== false)
    .join('\n')
}
