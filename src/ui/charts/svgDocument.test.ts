import { expect, it } from 'vitest'
import { asIs } from '../../words/text'
import { escapeXml, type PictureParts, pictureSize, svgDocument } from './svgDocument'

const parts: PictureParts = {
  title: 'Energy <error> & more',
  summary: 'Off by 3 × 10⁻⁵',
  width: 300,
  height: 120,
  layers: ['<path d="M0,0L10,10"/>'],
  legend: [
    { name: 'measured', kind: 'measured', color: '#123456', at: 0 },
    { name: asIs('"exact"'), kind: 'theory', color: '#654321', at: 90 },
  ],
  size: 13,
  font: '"Sans", sans-serif',
  colours: { ground: '#fff', text: '#000', dim: '#333' },
  origin: {
    version: '1',
    address: '#/cluster?stars=50&seed=3',
    parameters: '{"stars":50}',
    seed: '3',
    checksum: 'sha256:abc',
  },
}

it('says what made it, as the files of numbers do', () => {
  const text = svgDocument(parts)
  for (const [name, value] of [
    ['Software', 'Second Moment'],
    ['address', '#/cluster?stars=50&amp;seed=3'],
    ['seed', '3'],
    ['version', '1'],
    ['checksum', 'sha256:abc'],
    ['parameters', '{&quot;stars&quot;:50}'],
  ]) {
    expect(text).toContain(`<about xmlns="" name="${name}">${value}</about>`)
    expect(/<desc>([^<]*)<\/desc>/.exec(text)?.[1]).toContain(`${name}: ${value}`)
  }
  expect(svgDocument({ ...parts, origin: undefined })).not.toContain('<metadata>')
})

it('escapes every text it is given, and leaves out what XML cannot hold', () => {
  const text = svgDocument(parts)
  expect(text).toContain('<title>Energy &lt;error&gt; &amp; more</title>')
  expect(text).toContain('>&quot;exact&quot;</text>')
  expect(text).toContain('font-family="&quot;Sans&quot;, sans-serif"')
  expect(escapeXml('a\u0000b\u0008𝒢')).toBe('ab𝒢')
})

it('sets indices below the line, in its title as in its verdict', () => {
  const text = svgDocument({ ...parts, title: 'Angular momentum L_z', summary: 'E_J off by 2' })
  expect(text).toContain('>Angular momentum L<tspan dy="3.25" font-size="9.75">z</tspan></text>')
  expect(text).toContain(
    '>E<tspan dy="3.25" font-size="9.75">J</tspan><tspan dy="-3.25" font-size="13"> off by 2</tspan></text>',
  )
  expect(text).toContain('<title>Angular momentum L_z</title>')
})

it('is taller by the lines that its legend needs', () => {
  const [first, second] = parts.legend
  const wrapped = { ...parts, legend: [first, { ...second, at: 0, line: 1 }] }
  expect(pictureSize(wrapped).height - pictureSize(parts).height).toBeCloseTo(13 * 1.6, 0)
  const places = [...svgDocument(wrapped).matchAll(/<line [^>]*y1="([\d.]+)"/g)].map(([, y]) => Number(y))
  expect(places[1] - places[0]).toBeCloseTo(13 * 1.6, 0)
})

it('opens and closes every element, and has room for all of it', () => {
  const text = svgDocument(parts)
  const open: string[] = []
  for (const [, closing, name, empty] of text.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (closing) expect(open.pop()).toBe(name)
    else if (!empty) open.push(name)
  }
  expect(open).toEqual([])
  const { width, height, line } = pictureSize(parts)
  expect(text).toContain(`viewBox="0 0 ${width} ${height}"`)
  expect(height).toBeGreaterThanOrEqual(line * 2.6 + parts.height)
  expect(text).toContain('stroke-dasharray="6 4"')
})
