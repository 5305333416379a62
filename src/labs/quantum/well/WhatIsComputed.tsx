import { own } from '../../../parameters/own'
import type { PotentialFamily } from '../../../physics/quantum/potential'
import { potentialFamilies } from '../../../physics/quantum/potentials'
import { Formula } from '../../../ui/Formula'
import { formatField } from '../../../ui/format'
import { shown, t } from '../../../words/language'
import styles from '../quantum.module.css'
import type { WellValues } from './parameters'

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
export function WhatIsComputed({ values }: { readonly values: WellValues }) {
  return (
    <details className={styles.panel} open>
      <summary>{t('What is computed')}</summary>
      <Formula
        block
        tex="-\frac{\hbar^2}{2m}\psi_n'' + V\psi_n = E_n\psi_n"
        values={{ m: formatField(values.mass), '\\hbar': '1' }}
      />
      <Formula block tex="p=|\psi_n|^2" />
      {estimators[values.method].map((tex) => (
        <Formula key={tex} block tex={tex} />
      ))}
      <p>{t(sentences[values.method])}</p>
    </details>
  )
}

/** V(x) with the numbers of the sliders put in while the pointer is on it. */
export function PotentialFormula({ values }: { readonly values: WellValues }) {
  if (values.potential === 'custom') return null
  const family: PotentialFamily = potentialFamilies[values.potential]
  const numbers = values as unknown as Readonly<Record<string, number>>
  const substitutions = Object.entries(family.parameters).map(([name, { symbol }]) => [
    symbol,
    formatField(own(numbers, name) ?? Number.NaN),
  ])
  return (
    <>
      <Formula tex={family.formula} values={Object.fromEntries(substitutions) as Record<string, string>} />
      <p>{shown(family.meaning)}</p>
    </>
  )
}
