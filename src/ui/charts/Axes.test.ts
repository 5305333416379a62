import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Axes, axisLook, placedTicks } from './Axes'

const x = axisLook({ label: 'time', unit: 'Myr', scale: 'linear' }, [0, 10], 5)
const y = axisLook({ label: 'error', scale: 'log' }, [1e-3, 1e3], 4)

it('places ticks between the ends of their axis, evenly where its scale says so', () => {
  expect(placedTicks(x, 40, 240)).toEqual([
    { at: 40, label: '0' },
    { at: 80, label: '2' },
    { at: 120, label: '4' },
    { at: 160, label: '6' },
    { at: 200, label: '8' },
    { at: 240, label: '10' },
  ])
  // Upwards, and by the factor, not by the difference.
  const decades = placedTicks(y, 160, 40)
  expect(decades.map(({ label }) => label)).toEqual(['0.01', '1', '100'])
  expect(decades.map(({ at }) => at)).toEqual([140, 100, 60])
  expect(placedTicks({ ...x, ticks: '', labels: '' }, 40, 240)).toEqual([])
})

it('draws a line for each tick and each end, no two in one place, and asks the page for nothing', () => {
  // Here is no page that could be asked.
  const drawn = renderToStaticMarkup(createElement(Axes, { width: 300, height: 200, x, y, size: 10 }))
  const grid = /d="([^"]*)"[^>]*data-grid/.exec(drawn)?.[1] ?? ''
  const lines = grid.split('M').slice(1)
  // Three decades and two ends; six ticks, of which two are the ends.
  expect(lines.filter((line) => line.includes('H'))).toHaveLength(5)
  expect(lines.filter((line) => line.includes('V'))).toHaveLength(6)
  expect(new Set(lines).size).toBe(lines.length)
  const labels = [...drawn.matchAll(/<text x="([\d.]+)"[^>]*>([^<]*)</g)].map(([, , text]) => text)
  expect(labels).toEqual(expect.arrayContaining(['0', '10', '0.01', '100']))
})

it('keeps long labels within the chart: a power that lost its exponent would be another number', () => {
  const long = axisLook({ label: 'time', scale: 'linear' }, [0, 2e5], 2)
  const drawn = renderToStaticMarkup(createElement(Axes, { width: 300, height: 200, x: long, y, size: 10 }))
  const at = Number(/<text x="([\d.]+)"[^>]*>2×10⁵</.exec(drawn)?.[1])
  expect(at + 15.5).toBeLessThanOrEqual(300)
  // The line of its tick stays where it was.
  expect(drawn).toContain('V166')
})
