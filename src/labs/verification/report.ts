import type { Taken } from '../../experiments/experiment'
import { markup } from '../../files/markup'
import { originFields, software } from '../../files/origin'
import type { Row } from './judge'
import { digits } from './words'

const style = `body{font:16px/1.5 system-ui,sans-serif;color:#16181d;background:#fff;margin:2rem auto;max-width:72rem;padding:0 1rem}
table{border-collapse:collapse;width:100%;font-size:.875rem}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #d5d9e2}
td.number{font-variant-numeric:tabular-nums;text-align:right;white-space:nowrap}.fails td{background:#fde8e8}h2{margin-top:2rem}
@media print{body{margin:0;font-size:10pt}tr{break-inside:avoid}}`

const row = ({ id, claim, source, link, expected, computed, tolerance, passed, error }: Row) =>
  markup`<tr class="${passed ? 'holds' : 'fails'}"><td>${passed ? 'holds' : 'FAILS'}</td><td>${claim}<br><small>${id}. ${
    link === undefined ? source : markup`<a href="${link}">${source}</a>`
  }</small></td><td class="number">${digits(expected)}</td><td class="number">${
    computed === null ? (error ?? 'nothing') : digits(computed)
  }</td><td class="number">${digits(tolerance, 3)}</td></tr>`

/** A verification on one page, which stands by itself: every claim, whether it holds or not, and what gives it again. */
export function reportOf({ document, origin }: Taken): string {
  const { rows, passed, claims } = document.result as unknown as {
    readonly rows: readonly Row[]
    readonly passed: number
    readonly claims: number
  }
  const machine = typeof navigator === 'undefined' ? '' : navigator.userAgent
  const fields = [...originFields(origin), ...(machine === '' ? [] : [['computed by', machine] as const])]
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Verification: ${passed} of ${claims} hold</title>
<style>${style}</style>
</head>
<body>
<h1>${passed} of ${claims} claims hold</h1>
<p>${software}: published values and closed forms, and what came out.</p>
<table><thead><tr><th scope="col"></th><th scope="col">Claim</th><th scope="col">Expected</th><th scope="col">Computed</th><th scope="col">Tolerance</th></tr></thead>
<tbody>${rows.map(row)}</tbody></table>
<h2>What gives this again</h2>
<table><tbody>${fields.map(([name, value]) => markup`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table>
</body>
</html>
`.source
}
