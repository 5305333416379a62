import { logGamma } from '../../../physics/specialFunctions'
import { Formula } from '../../../ui/Formula'
import { formatNumber, formatWithError } from '../../../ui/format'
import { shown, t } from '../../../words/language'
import type { Sampled } from '../estimates'
import styles from '../quantum.module.css'
import type { WellValues } from './parameters'

/**
 * The article's Morse density without the factor α/Γ(2λ-1): what it makes of this very run. The weights are then all too large by
 * Γ(2λ-1)/α, and nothing in the estimate or its error bar shows it; only the mean weight does.
 */
export function SpotTheBug({ values, sampled }: { readonly values: WellValues; readonly sampled: Sampled }) {
  const { depth, alpha } = values as unknown as { readonly depth: number; readonly alpha: number }
  const lambda = Math.sqrt(2 * values.mass * depth) / alpha
  if (!(lambda > 0.5)) return null
  const factor = Math.exp(logGamma(2 * lambda - 1, Math)) / alpha
  const { current, exact } = sampled
  return (
    <details className={styles.panel} data-panel="spotTheBug" open>
      <summary>{t('Spot the bug')}</summary>
      <p>{t('Two ways to write the density of the Morse ground state, with z = 2λ e^(−αx):')}</p>
      <Formula block tex="p_A = z^{2\lambda-1}e^{-z}" />
      <Formula block tex="p_B = \frac{\alpha}{\Gamma(2\lambda-1)}\,z^{2\lambda-1}e^{-z}" />
      <table>
        <thead>
          <tr>
            <th scope="col">{t('density')}</th>
            <th scope="col">{t('converges to')}</th>
            <th scope="col">{t('this run')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">A</th>
            <td>{shown(formatNumber(exact * factor, 5))}</td>
            <td>{shown(current ? formatWithError(current.estimate * factor, current.standardError * factor) : '—')}</td>
          </tr>
          <tr>
            <th scope="row">B</th>
            <td>{shown(formatNumber(exact, 6))}</td>
            <td>{shown(current ? formatWithError(current.estimate, current.standardError) : '—')}</td>
          </tr>
        </tbody>
      </table>
      <p>
        {t(
          'The article uses A. Its error bar looks just as good, {factor} times too far off. What gives it away is the mean weight, which must be 1 and is {factor}; the self-normalised estimate would have been right all the same.',
          { factor: formatNumber(factor, 4) },
        )}
      </p>
    </details>
  )
}
