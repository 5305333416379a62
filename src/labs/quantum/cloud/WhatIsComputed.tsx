import { Formula } from '../../../ui/Formula'
import { formatField } from '../../../ui/format'
import { t } from '../../../words/language'
import styles from '../quantum.module.css'
import type { CloudValues } from './parameters'

/** The estimator, typeset. */
export function WhatIsComputed({ values }: { readonly values: CloudValues }) {
  return (
    <details className={styles.panel} open>
      <summary>{t('What is computed')}</summary>
      <Formula
        block
        tex="\langle r^2\rangle \approx \frac1{nk}\sum_{i=1}^{n}\sum_{j=1}^{k}\left(x_{ij}^2+y_{ij}^2+z_{ij}^2\right) \to 3\sigma^2"
        values={{ '\\sigma': formatField(values.width) }}
      />
      <p>{t('The variance of r² is 6σ⁴, so the error after N vectors is σ² √(6/N).')}</p>
    </details>
  )
}
