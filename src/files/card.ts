import { type Markup, markup } from './markup'

/** A run's result on one card, to be put into a talk, a report or a message: what it gave, and what gives it again. */
export interface ResultCard {
  readonly title: string
  /** What was computed, as PNG in a data: URL, with its size in px. */
  readonly picture?: { readonly url: string; readonly width: number; readonly height: number } | undefined
  /** The result that matters, with its error where it has one. */
  readonly headline?:
    | {
        readonly label: string
        readonly value: string
        /** What it is to be held against. */
        readonly note: string
      }
    | undefined
  /** What it is of: parameters, moment, what was changed on the way. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly address: string
  /** The address as a code: modules on a side and the path of the dark ones; undefined where it is too long for one. */
  readonly code?: { readonly side: number; readonly path: string } | undefined
  /** SHA-256 of what was computed, or why there is none. */
  readonly checksum: string
  /** Of the contract and of the program. */
  readonly version: string
}

/** Width of the card in px. */
const width = 1200
const margin = 40
const inner = width - 2 * margin
/** The column with number and code. */
const column = 300
const gap = 40
/** px of a letter of the plain font and of the one with letters of one width, for one px of its size; wide enough for most systems' fonts. */
const plain = 0.58
const bold = 0.7
const even = 0.62

/** Cuts a text into lines of at most so many letters: between words where it can, anywhere where it has none. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = []
  for (let rest = text.trim(); rest !== ''; ) {
    const space = rest.length > most ? rest.lastIndexOf(' ', most) : -1
    const end = rest.length <= most ? rest.length : space > 0 ? space : most
    lines.push(rest.slice(0, end))
    rest = rest.slice(end).trim()
  }
  return lines
}

interface Set {
  readonly markup: Markup
  /** px. */
  readonly height: number
}

interface Style {
  readonly size: number
  readonly weight?: number
  readonly colour?: string
  readonly mono?: boolean
}

/** Lines of text from a place downwards. */
function lines(
  texts: readonly string[],
  x: number,
  y: number,
  { size, weight = 400, colour = '#111', mono }: Style,
): Set {
  const step = size * 1.4
  const family = mono
    ? 'ui-monospace, DejaVu Sans Mono, Consolas, monospace'
    : 'system-ui, Segoe UI, DejaVu Sans, sans-serif'
  const set = texts.map(
    (text, line) =>
      markup`<text x="${x}" y="${(y + size + line * step).toFixed(1)}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${colour}">${text}</text>`,
  )
  return { markup: markup`${set}`, height: texts.length * step }
}

/** As `lines`, in as many as the width asks for. */
const paragraph = (text: string, x: number, y: number, room: number, style: Style): Set =>
  lines(wrapped(text, Math.floor(room / (style.size * (style.mono ? even : plain)))), x, y, style)

/** The card as an SVG picture, black on white. */
export function cardSvg(card: ResultCard): string {
  const { title, picture, headline, facts, address, code, checksum, version } = card
  const parts: Markup[] = []
  let y = margin
  const below = (set: Set, space: number) => {
    parts.push(set.markup)
    y += set.height + space
  }
  below(lines([title], margin, y, { size: 30, weight: 600 }), 14)
  const top = y
  const beside = picture ? margin + inner - column : margin

  if (headline) {
    const { label, value, note } = headline
    const size = Math.min(52, column / (bold * value.length))
    below(paragraph(label, beside, y, column, { size: 20, colour: '#444' }), 0)
    below(lines([value], beside, y, { size, weight: 600 }), 4)
    below(paragraph(note, beside, y, column, { size: 18, colour: '#444' }), 20)
  }
  if (code) {
    const scale = column / code.side
    parts.push(
      markup`<path d="${code.path}" transform="translate(${beside} ${y}) scale(${scale})" shape-rendering="crispEdges"/>`,
    )
    y += column
  }
  let bottom = y
  if (picture) {
    const room = inner - column - gap
    const scale = Math.min(room / picture.width, 620 / picture.height)
    const [wide, high] = [picture.width * scale, picture.height * scale]
    parts.push(
      markup`<image x="${margin}" y="${top}" width="${wide}" height="${high}" href="${picture.url}"/><rect x="${margin}" y="${top}" width="${wide}" height="${high}" fill="none" stroke="#888"/>`,
    )
    bottom = Math.max(bottom, top + high)
  }
  y = bottom + 24
  for (const [name, value] of facts) below(paragraph(`${name}: ${value}`, margin, y, inner, { size: 18 }), 4)
  y += 8
  below(paragraph(address, margin, y, inner, { size: 16, mono: true }), 6)
  below(paragraph(checksum, margin, y, inner, { size: 16, mono: !checksum.includes(' ') }), 6)
  below(paragraph(version, margin, y, inner, { size: 16, colour: '#444' }), 0)
  const height = Math.ceil(y + margin)
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#fff"/>${parts}</svg>`
    .source
}

/** The card as a page that needs nothing else and runs nothing. */
export function cardHtml(card: ResultCard): string {
  const { title, picture, headline, facts, address, code, checksum, version } = card
  const shown = picture
    ? markup`<img src="${picture.url}" width="${picture.width}" height="${picture.height}" alt="The stage of the run">`
    : markup``
  const number = headline
    ? markup`<p class="label">${headline.label}</p><p class="value">${headline.value}</p><p class="label">${headline.note}</p>`
    : markup``
  const drawn = code
    ? markup`<svg viewBox="0 0 ${code.side} ${code.side}" shape-rendering="crispEdges" role="img" aria-label="The code of the address"><path d="${code.path}"/></svg>`
    : markup``
  const rows = [...facts, ['Checksum', checksum] as const, ['Version', version] as const]
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title>
<style>
html { background: #fff; color: #111; font: 1rem/1.45 system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif }
body { max-width: 66rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: anywhere }
h1 { font-size: 1.6rem; margin: 0 0 1rem }
.card { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start }
.card img { flex: 1 1 20rem; min-width: 0; max-width: 100%; height: auto; border: 1px solid #888 }
.beside { flex: 0 1 16rem }
.beside p { margin: 0 }
.label { color: #444 }
.value { font-size: 2.2rem; font-weight: 600; line-height: 1.2 }
.beside svg { width: 100%; max-width: 16rem; margin-top: 1rem }
dl { display: grid; grid-template-columns: minmax(6rem, auto) 1fr; gap: 0.25rem 1rem; margin: 1.25rem 0 0 }
dt { color: #444 }
dd { margin: 0 }
a { color: #1b4f8a }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<div class="card">${shown}<div class="beside">${number}${drawn}</div></div>
<dl><dt>Address</dt><dd><a href="${address}">${address}</a></dd>${rows.map(
    ([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`,
  )}</dl>
</main>
</body>
</html>
`.source
}
