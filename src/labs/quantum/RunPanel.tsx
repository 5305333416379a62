import type { PotentialFamily } from '../../physics/quantum/potential'
import { potentialFamilies } from '../../physics/quantum/potentials'
import { Formula } from '../../ui/Formula'
import { formatCount, formatNumber } from '../../ui/format'
import { useStale } from '../../ui/OfRun'
import type { ResultRow } from '../../ui/ResultTable'
import { ResultTable } from '../../ui/ResultTable'
import type { QuantumEngine, Summary } from './engine'
import type { QuantumValues } from './parameters'
import { chainEffectiveSize } from './plan'
import styles from './quantum.module.css'
import { results } from './result'
import { isCloud } from './simulation'

const estimators = {
  importance: [
    '\\langle x^2\\rangle \\approx \\frac1N\\sum_{i=1}^{N} x_i^2\\,w_i',
    'w_i=\\frac{p(x_i)}{q(x_i)},\\ x_i\\sim q',
  ],
  selfNormalised: [
    '\\langle x^2\\rangle \\approx \\frac{\\sum_i w_i x_i^2}{\\sum_i w_i}',
    'w_i\\propto\\frac{p(x_i)}{q(x_i)},\\ x_i\\sim q',
  ],
  stratified: [
    '\\langle x^2\\rangle \\approx \\frac1N\\sum_{j=1}^{N/2}\\left(f_{j1}+f_{j2}\\right)',
    '\\sigma^2=\\frac1{N^2}\\sum_j\\left(f_{j1}-f_{j2}\\right)^2',
  ],
  quasi: [
    '\\langle x^2\\rangle \\approx \\frac1{R}\\sum_{r=1}^{R}\\frac1n\\sum_{i=1}^{n} f\\big(x^{(r)}_i\\big)',
    'f(x) = x^2\\,p(x)/q(x)',
  ],
  metropolis: [
    "P(x\\to x')=\\min\\left(1,\\frac{p(x')}{p(x)}\\right)",
    '\\langle x^2\\rangle\\approx\\frac1N\\sum_i x_i^2',
  ],
} as const

const sentences = {
  importance: 'Samples come from the proposal q; the weight makes up for what it draws too often or too rarely.',
  selfNormalised: 'The same samples, but p may lack its normalisation; in return there is a bias of order 1/N.',
  stratified:
    'The proposal is cut into equally probable strata, two samples to each: the error falls faster than 1/√N.',
  quasi: 'Points that avoid each other, scrambled R times at random; the scatter of the R results is the error bar.',
  metropolis: 'Chains that walk through p and need no weights; the scatter of independent chains is the error bar.',
} as const

/** The estimator and the potential, typeset. */
export function WhatIsComputed({ values }: { readonly values: QuantumValues }) {
  if (isCloud(values)) {
    return (
      <details className={styles.panel} open>
        <summary>What is computed</summary>
        <Formula
          block
          tex="\langle r^2\rangle \approx \frac1{nk}\sum_{i=1}^{n}\sum_{j=1}^{k}\left(x_{ij}^2+y_{ij}^2+z_{ij}^2\right) \to 3\sigma^2"
          values={{ '\\sigma': formatNumber(values.width ?? 1, 4) }}
        />
        <p>The variance of r² is 6σ⁴, so the error after N vectors is σ² √(6/N).</p>
      </details>
    )
  }
  return (
    <details className={styles.panel} open>
      <summary>What is computed</summary>
      <Formula
        block
        tex="-\frac{\hbar^2}{2m}\psi_n'' + V\psi_n = E_n\psi_n"
        values={{ m: formatNumber(values.mass, 4), '\\hbar': '1' }}
      />
      <Formula block tex="p=|\psi_n|^2" />
      {estimators[values.method].map((tex) => (
        <Formula key={tex} block tex={tex} />
      ))}
      <p>{sentences[values.method]}</p>
    </details>
  )
}

/** V(x) with the numbers of the sliders put in while the pointer is on it. */
export function PotentialFormula({ values }: { readonly values: QuantumValues }) {
  if (values.potential === 'custom') return null
  const family: PotentialFamily = potentialFamilies[values.potential]
  const numbers = new Map(Object.entries(values))
  const substitutions = Object.entries(family.parameters).map(([name, { symbol }]) => [
    symbol,
    formatNumber(Number(numbers.get(name)), 4),
  ])
  return (
    <>
      <Formula tex={family.formula} values={Object.fromEntries(substitutions) as Record<string, string>} />
      <p>{family.meaning}</p>
    </>
  )
}

interface RunPanelProps {
  readonly engine: QuantumEngine
  readonly summary: Summary
  readonly values: QuantumValues
}

/** The numbers of the run as it stands. */
export function RunPanel({ engine, summary, values }: RunPanelProps) {
  const stale = useStale()
  const row = (name: keyof typeof results, value: number | string | null | undefined): ResultRow => ({
    name,
    value: value ?? null,
    meaning: results[name].meaning,
  })
  const { current, exact, diagnosis } = summary
  const { prepared, plan } = engine.simulation
  const deviation = current && current.standardError > 0 ? (current.estimate - exact) / current.standardError : null
  const weighted = values.method === 'metropolis' ? undefined : plan.sums
  const sampling = [
    row('estimate', current?.estimate),
    row('standardError', current?.standardError),
    row('exact', exact),
    row('deviation', deviation === null ? null : `${deviation.toFixed(2).replace('-', '−')} σ`),
    row('samples', current ? formatCount(current.samples) : null),
  ]
  const effective =
    weighted && weighted.sumW2 > 0 ? (weighted.sumW * weighted.sumW) / weighted.sumW2 : chainEffectiveSize(plan)
  const state = prepared?.state
  const rows = state
    ? [
        ...sampling,
        row('effectiveSampleSize', effective),
        ...(weighted
          ? [row('largestWeight', weighted.largest), row('normalisation', weighted.sumW / weighted.samples)]
          : []),
        ...(diagnosis?.tailIndex === undefined ? [] : [row('tailIndex', diagnosis.tailIndex)]),
        ...(plan.acceptance === undefined ? [] : [row('acceptance', plan.acceptance)]),
        row('energy', state.energy),
        row('exactClosedForm', prepared.closedForm?.meanSquarePosition),
        row('exactError', state.meanSquareError),
        row('meanPosition', state.meanPosition),
        row('variance', state.variance),
        row('momentumSquared', state.momentumSquared),
        row('uncertaintyProduct', state.uncertaintyProduct),
        row('meanPotential', state.meanPotential),
        row('levels', prepared.levels.map((energy) => formatNumber(energy, 5)).join(', ')),
        row('dipoles', prepared.dipoles.map((dipole) => formatNumber(dipole, 4)).join(', ')),
      ]
    : sampling
  return (
    <>
      <ResultTable caption="The run now" rows={rows} {...(summary.checksum ? { checksum: summary.checksum } : {})} />
      <p className={styles.note}>
        {summary.checksum && !stale
          ? 'The same address gives this checksum on every machine, for any number of workers.'
          : 'The checksum appears when the run ends.'}
      </p>
    </>
  )
}
