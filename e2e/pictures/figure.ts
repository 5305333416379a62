import type { Markup } from '../../src/files/markup'
import { markup } from '../../src/files/markup'
import type { Scale } from '../../src/ui/charts/ticks'
import { domainOf, linearTicks, logTicks, tickLabels } from '../../src/ui/charts/ticks'

type Points = readonly (readonly [x: number, y: number])[]

/** A curve with what it is called, and the range that it may lie in. */
export interface Series {
  readonly name: string
  readonly points: Points
  /** Lower and upper end at each point. */
  readonly band?: readonly (readonly [low: number, high: number])[]
  /** A reference that is told apart from another. */
  readonly dotted?: boolean
}

export interface Figure {
  /** For those who cannot see it. */
  readonly description: string
  readonly x: { readonly label: string; readonly scale: Scale }
  readonly y: { readonly label: string; readonly scale?: Scale }
  readonly series: readonly Series[]
  /** What it is held against: dashed. */
  readonly references: readonly Series[]
}

const [width, height] = [640, 360]
const area = { left: 64, right: width - 150, top: 16, bottom: height - 52 }
/** Told apart on white and on black, also by those who see few colours. */
const colours = ['#2b7bba', '#d1661e', '#2e9e6b', '#9a62b8']
/** The same for words, which want more contrast: darker on white, lighter on black. */
const wordColours = { light: ['#20699f', '#b0500f', '#1c7a4e', '#84499f'], dark: ['#5ba4dd', '#e8834a', '#46bd86', '#ba88d4'] } // biome-ignore format: one line

/** A picture for a page of text: on the reader's ground, light or dark. */
export function svgOf({ description, x, y, series, references }: Figure): Markup {
  const all = [...series, ...references]
  const { scale: yScale = 'linear' } = y
  const xs = domainOf(
    all.flatMap(({ points }) => points.map(([at]) => at)),
    x.scale,
    false,
  )
  const ys = domainOf(
    all.flatMap(({ points, band = [] }) => [...points.map(([, at]) => at), ...band.flat()]),
    yScale,
    true,
  )
  /** Where between the ends of an axis something lies, 0 to 1. */
  const along = (at: number, ends: readonly number[], scale: Scale) => {
    const [low, high, here] = [...ends, at].map((value) => (scale === 'log' ? Math.log10(value) : value))
    return (here - low) / (high - low)
  }
  const across = (at: number) => area.left + along(at, xs, x.scale) * (area.right - area.left)
  const up = (at: number) => area.bottom - along(at, ys, yScale) * (area.bottom - area.top)
  const path = (points: Points) =>
    points.map(([a, b], i) => `${i === 0 ? 'M' : 'L'}${across(a).toFixed(1)} ${up(b).toFixed(1)}`).join('')
  const around = ({ points, band = [] }: Series): Points => [
    ...band.map(([low], i) => [points[i][0], low] as const),
    ...band.map(([, high], i) => [points[i][0], high] as const).reverse(),
  ]
  const xTicks = x.scale === 'log' ? logTicks(xs, 7) : linearTicks(xs, 7)
  const yTicks = yScale === 'log' ? logTicks(ys, 6) : linearTicks(ys, 6)
  const [xLabels, yLabels] = [tickLabels(xTicks, x.scale), tickLabels(yTicks, yScale)]
  // Names stand at the curves' ends, and out of each other's way.
  let below = Number.NEGATIVE_INFINITY
  const names = all
    .map((one, i) => ({ name: one.name, place: i, drawn: i < series.length, wanted: up(one.points.at(-1)?.[1] ?? 0) + 4 })) // biome-ignore format: one line
    .filter(({ name }) => name !== '')
    .toSorted((a, b) => a.wanted - b.wanted)
    .map((one) => ({ ...one, at: (below = Math.max(one.wanted, below + 16)) }))
  const inWords = (of: readonly string[]) => series.map((_, i) => ` .name${i} { fill: ${of[i]} }`).join('')
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${description}">
<style>text { font: 13px system-ui, sans-serif; fill: #1b2430 } .grid { stroke: #1b2430; stroke-opacity: .12 } .ground { fill: #fff } .reference { stroke: #1b2430 }${inWords(wordColours.light)} @media (prefers-color-scheme: dark) { text { fill: #e6ebf2 } .grid, .reference { stroke: #e6ebf2 } .ground { fill: #10161f }${inWords(wordColours.dark)} }</style>
<rect class="ground" width="${width}" height="${height}"/>
<g class="grid">${xTicks.map((at) => markup`<path d="M${across(at).toFixed(1)} ${area.top}V${area.bottom}"/>`)}${yTicks.map((at) => markup`<path d="M${area.left} ${up(at).toFixed(1)}H${area.right}"/>`)}</g>
${xTicks.map((at, i) => markup`<text x="${across(at).toFixed(1)}" y="${area.bottom + 18}" text-anchor="middle">${xLabels[i]}</text>`)}
${yTicks.map((at, i) => markup`<text x="${area.left - 8}" y="${(up(at) + 4).toFixed(1)}" text-anchor="end">${yLabels[i]}</text>`)}
${series.flatMap((one, i) => (one.band ? [markup`<path d="${path(around(one))}Z" fill="${colours[i]}" fill-opacity=".22"/>`] : []))}
${references.map(({ points, dotted }) => markup`<path class="reference" d="${path(points)}" fill="none" stroke-width="1.5" stroke-dasharray="${dotted ? '2 4' : '6 4'}"/>`)}
${series.map(({ points }, i) => markup`<path d="${path(points)}" fill="none" stroke="${colours[i]}" stroke-width="2.5"/>`)}
${series.flatMap(({ points }, i) => points.map(([a, b]) => markup`<circle cx="${across(a).toFixed(1)}" cy="${up(b).toFixed(1)}" r="3" fill="${colours[i]}"/>`))}
${names.map(({ name, place, drawn, at }) => markup`<text x="${area.right + 8}" y="${at.toFixed(1)}"${drawn ? markup` class="name${place}"` : ''}>${name}</text>`)}
<text x="${(area.left + area.right) / 2}" y="${height - 10}" text-anchor="middle">${x.label}</text>
<text transform="translate(16 ${(area.top + area.bottom) / 2}) rotate(-90)" text-anchor="middle">${y.label}</text>
</svg>`
}
