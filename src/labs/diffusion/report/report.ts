import type { Taken } from '../../../experiments/experiment'
import type { Markup } from '../../../files/markup'
import { markup } from '../../../files/markup'
import { originFields, software } from '../../../files/origin'
import { own } from '../../../parameters/own'
import type { ParameterTable, ParameterValue } from '../../../parameters/parameter'
import { formatValue } from '../../../parameters/parameter'
import { formatCount, formatNumber, formatWithError } from '../../../ui/format'
import type { FitName } from '../fits'
import { inputNames } from '../parameters'
import { msdFigure } from './figure'
import { referencesOf } from './references'
import type { Reported } from './reported'
import { reported } from './reported'
import { style } from './style'

type Row = readonly [name: string, value: string]

const withUnit = (value: string, unit: string) => (unit === '' ? value : `${value} ${unit}`)
const withError = (value: number | null, error: number | null) =>
  value === null ? 'cannot be told' : formatWithError(value, error)

const table = (rows: readonly Row[]) =>
  markup`<table><tbody>${rows.map(
    ([name, value]) => markup`<tr><th scope="row">${name}</th><td>${value}</td></tr>`,
  )}</tbody></table>`

/** A part of the page; nothing where there is nothing in it. */
const section = (title: string, content: readonly Markup[]) =>
  markup`${content.length > 0 ? markup`<section><h2>${title}</h2>${content}</section>` : ''}`

const points = (sentences: readonly string[]) =>
  sentences.length > 0 ? [markup`<ul>${sentences.map((sentence) => markup`<li>${sentence}</li>`)}</ul>`] : []

/**
 * A run on one page, which stands by itself: data, choices, curve, D, what is to be minded, what was used, and what gives it again. The same bytes
 * on the page and on the command line.
 * @param parameters of the experiment
 */
export function reportOf(taken: Taken, parameters: ParameterTable): string {
  const about = reported(taken)
  const { result, values, motion } = about
  const title = motion?.label ?? inputNames(values.input).join(', ')
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Diffusion: ${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="origin">${software}, diffusion report</p>
<h1>${title}</h1>
${verdict(about)}
<figure>${msdFigure(about)}</figure>
${section(
  'To be minded',
  result.warnings.map((warning) => markup`<p class="warning">${warning}</p>`),
)}
<div class="columns">
<div>
${section('Data', [dataTable(about)])}
${section('Diffusion coefficient by each estimator', [estimatesTable(about)])}
${section('How the data were read', points(result.reading ?? []))}
${section('Notes', points(result.notices))}
</div>
<div>
${section('Choices', choices(taken, parameters))}
</div>
</div>
${section('To be cited', [
  markup`<ol>${referencesOf(about).map(({ what, where }) => markup`<li>${what}: ${where}.</li>`)}</ol>`,
])}
</main>
<footer>
${section('What gives this again', [
  table(
    originFields(taken.origin)
      .filter(([name]) => name !== 'parameters')
      .map(([name, value]): Row => [name, value]),
  ),
  markup`<p>The address belongs behind that of any copy of the page${motion ? '' : ', which then asks for the data named in it'}; the version is that of addresses and
files. The same checksum means the same digits.</p>`,
])}
</footer>
</body>
</html>
`.source
}

const assumptions = {
  brownian: 'assumes Brownian motion of particles that are all alike',
  particles: 'is taken from how far the particles differ from one another',
  replicas: 'is taken from how far the replicas differ from one another',
}

function unitOf({ units: { length, time } }: Reported): string {
  return length === '' && time === '' ? '' : `${length === '' ? 'length²' : `${length}²`}/${time || 'time'}`
}

/** D with its error, what that rests on, and what kind of motion it is. */
function verdict(about: Reported): Markup {
  const { result, values } = about
  const { diffusionCoefficient, diffusionError, errorAssumption, credibleInterval, behaviour } = result
  const unit = unitOf(about)
  const D = withError(diffusionCoefficient, diffusionError)
  const range = result.estimates[values.fit]?.fitRange
  const lags = range ? `, lags ${range[0]} to ${range[1]}` : ''
  const [low, high] = credibleInterval ?? []
  const sentences = [
    `${names[values.fit]}${lags}. The error is one standard deviation${errorAssumption ? ` and ${assumptions[errorAssumption]}` : ''}.`,
    ...(low === undefined || high === undefined
      ? []
      : [`With 95 % D lies between ${formatNumber(low, 4)} and ${withUnit(formatNumber(high, 4), unit)}.`]),
    behaviour,
  ]
  return markup`<p class="verdict">D ${diffusionCoefficient === null ? D : `= ${withUnit(D, unit)}`}</p><p>${sentences.join(' ')}</p>`
}

const names: Readonly<Record<FitName, string>> = {
  ols: 'Straight line',
  gls: 'Generalised line',
  cve: 'Covariance of neighbouring steps',
  posterior: 'Posterior of the generalised line',
}

function dataTable(about: Reported): Markup {
  const { result, units, motion, values } = about
  const { particles, frames, dimensions, time, lags, gaps, wrapped, replicas, expectedDiffusion } = result
  const { exponent, exponentError } = result
  const unit = unitOf(about)
  const interval = lags.length > 0 && lags[0] > 0 ? String(Number((time[0] / lags[0]).toPrecision(6))) : 'not known'
  const { localisationVariance, leastError } = result.estimates[values.fit] ?? {}
  const localisation = localisationVariance ?? 0
  return table([
    ['particles', formatCount(particles)],
    ['frames, at most', formatCount(frames)],
    ['time between frames', withUnit(interval, units.time)],
    ['axes that count', String(dimensions)],
    ['missing frames', formatCount(gaps)],
    ...(exponent === null ? [] : [['exponent α', formatWithError(exponent, exponentError)] as const]),
    ...(localisation > 0
      ? [['error of a position σ', withUnit(formatNumber(Math.sqrt(localisation), 3), units.length)] as const]
      : []),
    ...(typeof leastError === 'number'
      ? [['least error possible, of D', withUnit(formatNumber(leastError, 2), unit)] as const]
      : []),
    ...(motion ? [] : [['folded into a box', wrapped ? 'yes; unfolded, or told below' : 'no'] as const]),
    ...(replicas
      ? [
          ['replicas', String(replicas.count)] as const,
          ['D of each', replicas.diffusionCoefficients.map((D) => formatNumber(D, 4)).join('; ')] as const,
        ]
      : []),
    ...(expectedDiffusion === null
      ? []
      : [['exact D at long times', withUnit(formatNumber(expectedDiffusion, 5), unit)] as const]),
  ])
}

function estimatesTable(about: Reported): Markup {
  const { result, values } = about
  const rows = (Object.keys(names) as FitName[]).flatMap((fit) => {
    const found = result.estimates[fit]
    return found === undefined ? [] : [[fit, found] as const]
  })
  return markup`<table><tbody>${rows.map(
    ([fit, found]) =>
      markup`<tr ${fit === values.fit ? markup`data-chosen` : ''}><th scope="row">${names[fit]}</th><td>${withError(
        found?.diffusionCoefficient ?? null,
        found?.diffusionError ?? null,
      )}</td></tr>`,
  )}</tbody></table>`
}

/** Whether a value asks for nothing. */
const isNothing = (value: ParameterValue) =>
  value === false || value === 0 || value === '' || value === 'off' || (typeof value === 'object' && value.length === 0)

/** Every parameter that counts, by its label, and in one line what was not asked for; the file itself stands above. */
function choices({ document }: Taken, parameters: ParameterTable): Markup[] {
  const absent: string[] = []
  const asked = Object.entries(document.parameters).flatMap(([name, value]): Row[] => {
    const parameter = own(parameters, name)
    if (!parameter || name === 'input' || name === 'workers') return []
    if (isNothing(value) && formatValue(value) === formatValue(parameter.default)) {
      absent.push(parameter.label)
      return []
    }
    const option = parameter.kind === 'choice' ? parameter.options.find((each) => each.value === value) : undefined
    const plain = parameter.kind === 'flag' ? (value === true ? 'yes' : 'no') : formatValue(value) || 'left open'
    const said = option?.label ?? plain
    return [[parameter.label, withUnit(said, parameter.unit ?? '')]]
  })
  const open = markup`<p>Left open: ${absent.join(', ')}.</p>`
  return absent.length > 0 ? [table(asked), open] : [table(asked)]
}
