import type { Markup } from '../../../files/markup'
import { markup } from '../../../files/markup'
import { chooseIndices } from '../../../ui/charts/downsample'
import type { Domain } from '../../../ui/charts/ticks'
import { domainOf, logTicks, tickLabels } from '../../../ui/charts/ticks'
import type { Reported } from './reported'

const [width, height] = [640, 300]
/** Where the axes are. */
const area = { left: 64, right: width - 14, top: 10, bottom: height - 44 }
/** Points that are drawn of a curve. */
const most = 160

type Points = readonly (readonly [x: number, y: number])[]

const place = (value: number, [low, high]: Domain, from: number, to: number) =>
  from + ((to - from) * Math.log10(value / low)) / Math.log10(high / low)

/** The MSD against the lag, both logarithmic, with its band, the line that was fitted and the exact curve. */
export function msdFigure({ values, result, units }: Reported): Markup {
  const { time, msd, msdError, expectedMsd, dimensions } = result
  const shown = chooseIndices(time, msd, most, { x: 'log', y: 'log' })
  if (shown.length < 2) return markup`<p>Fewer than two lags, or nothing that moves: there is no curve to be drawn.</p>`
  const curve: Points = shown.map((i) => [time[i], msd[i]])
  const fit = result.estimates[values.fit]
  const line: Points = fit && values.fit !== 'cve' ? lineOf(fit, dimensions, time[0] / result.lags[0]) : []
  const exact: Points = expectedMsd ? shown.map((i) => [time[i], expectedMsd[i]]) : []
  const [low, high] = [shown.map((i) => msd[i] - msdError[i]), shown.map((i) => msd[i] + msdError[i])]
  const x = domainOf(
    [...curve, ...line].map(([at]) => at),
    'log',
    true,
  )
  const y = domainOf([...[...curve, ...line, ...exact].map(([, at]) => at), ...high], 'log', true)
  const across = (at: number) => place(at, x, area.left, area.right)
  const up = (at: number) => place(Math.max(at, y[0]), y, area.bottom, area.top)
  const path = (points: Points) =>
    points
      .filter(([, at]) => at > 0)
      .map(([a, b], i) => `${i === 0 ? 'M' : 'L'}${across(a).toFixed(1)} ${up(b).toFixed(1)}`)
      .join('')
  const band = [
    ...shown.map((i, k): Points[number] => [time[i], high[k]]),
    ...shown.map((i, k): Points[number] => [time[i], Math.max(low[k], y[0])]).reverse(),
  ]
  const [xTicks, yTicks] = [logTicks(x, 7), logTicks(y, 6)]
  const [xLabels, yLabels] = [tickLabels(xTicks, 'log'), tickLabels(yTicks, 'log')]
  const named = (name: string, unit: string) => (unit === '' ? name : `${name} (${unit})`)
  const label = `Mean-square displacement against lag. ${result.behaviour}`
  const keys: readonly (readonly [string, string, boolean])[] = [
    ['measured', 'measured', true],
    ['fit', 'fit', line.length > 0],
    ['exact', 'exact', exact.length > 0],
  ]
  return markup`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">
<g class="grid">${xTicks.map((at) => markup`<path d="M${across(at).toFixed(1)} ${area.top}V${area.bottom}"/>`)}${yTicks.map(
    (at) => markup`<path d="M${area.left} ${up(at).toFixed(1)}H${area.right}"/>`,
  )}</g>
<path class="band" d="${path(band)}Z"/>
${exact.length > 0 ? markup`<path class="exact" d="${path(exact)}"/>` : ''}
<path class="measured" d="${path(curve)}"/>
${line.length > 0 ? markup`<path class="fit" d="${path(line)}"/>` : ''}
<path class="axes" d="M${area.left} ${area.top}V${area.bottom}H${area.right}"/>
<g text-anchor="middle">${xTicks.map(
    (at, i) => markup`<text x="${across(at).toFixed(1)}" y="${area.bottom + 16}">${xLabels[i]}</text>`,
  )}<text x="${(area.left + area.right) / 2}" y="${height - 8}">${named('lag', units.time)}</text></g>
<g text-anchor="end">${yTicks.map(
    (at, i) => markup`<text x="${area.left - 6}" y="${(up(at) + 4).toFixed(1)}">${yLabels[i]}</text>`,
  )}</g>
<text transform="translate(14 ${(area.top + area.bottom) / 2}) rotate(-90)" text-anchor="middle">${named('MSD', units.length === '' ? '' : `${units.length}²`)}</text>
${keys
  .filter(([, , there]) => there)
  .map(
    ([name, look], i) =>
      markup`<path class="${look}" d="M${area.left + 14} ${area.top + 16 + 18 * i}h28"/><text x="${area.left + 50}" y="${area.top + 20 + 18 * i}">${name}</text>`,
  )}
</svg>`
}

/** The line that was fitted, over its lags. @param timeStep time of one frame, as lags count them */
function lineOf(
  fit: NonNullable<Reported['result']['estimates']['ols']>,
  dimensions: number,
  timeStep: number,
): Points {
  const { diffusionCoefficient, localisationVariance, fitRange } = fit
  if (diffusionCoefficient === null || localisationVariance === null) return []
  const [first, last] = fitRange.map((lag) => lag * timeStep)
  const points = Array.from({ length: 30 }, (_, k): Points[number] => {
    const t = first * (last / first) ** (k / 29)
    return [t, 2 * dimensions * (diffusionCoefficient * t + localisationVariance)]
  })
  return points.every(([, at]) => at > 0) ? points : []
}
