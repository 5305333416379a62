import { describe, expect, it } from 'vitest'
import { drawMarks, type Mark, paintMarks } from './marks'

const marks: readonly Mark[] = [
  { kind: 'bar', x: 16, y: 80, width: 99.123, height: 2, fill: '#fff' },
  { kind: 'bar', x: 170, y: 80, width: 96, height: 6, fill: ['#000', '#888', '#fff'] },
  {
    kind: 'line',
    points: [
      [1, 2],
      [3, 4],
    ],
    stroke: '#abc',
    width: 1.5,
  },
  { kind: 'words', x: 16, y: 70, words: '5 <pc> & more', fill: '#fff' },
]

/** What a canvas is told, in order. */
function told(): readonly string[] {
  const calls: string[] = []
  const context = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...given: unknown[]) => {
          calls.push(`${String(name)}(${given.join(', ')})`)
          return { addColorStop: (stop: number, colour: string) => calls.push(`stop(${stop}, ${colour})`) }
        },
      set: () => true,
    },
  )
  paintMarks(context as CanvasRenderingContext2D, marks, 13)
  return calls
}

describe('marks over a picture', () => {
  it('are painted where they stand', () => {
    expect(told()).toEqual([
      'fillRect(16, 80, 99.123, 2)',
      'createLinearGradient(170, 0, 266, 0)',
      'stop(0, #000)',
      'stop(0.5, #888)',
      'stop(1, #fff)',
      'fillRect(170, 80, 96, 6)',
      'beginPath()',
      'lineTo(1, 2)',
      'lineTo(3, 4)',
      'stroke()',
      'fillText(5 <pc> & more, 16, 70)',
    ])
  })

  it('are drawn at the same places, and their words stay words', () => {
    const drawn = drawMarks(marks, 13).map(({ source }) => source)
    expect(drawn[0]).toBe('<rect x="16" y="80" width="99.12" height="2" fill="#fff"/>')
    expect(drawn[1]).toContain('<stop offset="0.5" stop-color="#888"/>')
    expect(drawn[1]).toContain('<rect x="170" y="80" width="96" height="6" fill="url(#ramp-1)"/>')
    expect(drawn[2]).toContain('points="1,2 3,4"')
    expect(drawn[3]).toContain('>5 &lt;pc&gt; &amp; more</text>')
  })
})
