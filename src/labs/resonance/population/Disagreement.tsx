import type { RoomProps } from '../../../rooms/lab'
import { formatNumber } from '../../../ui/format'
import { rich } from '../../../ui/rich'
import { Words } from '../../../ui/Words'
import { shown, t } from '../../../words/language'
import type { Text } from '../../../words/text'
import styles from '../resonance.module.css'
import type { PopulationValues } from './parameters'
import type { PopulationTheory } from './theory'

interface DisagreementProps extends Pick<RoomProps, 'change'> {
  readonly theory: PopulationTheory
  readonly values: PopulationValues
}

/** What has been published against what this model gives, and the assumptions between the two. */
export function Disagreement({ theory, values, change }: DisagreementProps) {
  const [{ fraction }, ...others] = theory.halfLost
  const { horizon, subhaloFraction, maximumMass } = values
  const number = (value: number) => shown(formatNumber(value, 3))
  const left = number(100 * (theory.fokkerPlanck.at(-1) ?? Number.NaN))
  const moves: readonly { readonly label: Text; readonly values: Parameters<RoomProps['change']>[0] }[] = [
    { label: 'As many as simulations find', values: { subhaloFraction: 1, maximumMass: 1e9, horizon: 8 } },
    { label: 'Up to 10¹¹ M☉', values: { maximumMass: 1e11 } },
    { label: 'A weaker bar', values: { barStrength: values.barStrength / 2 } },
    { label: 'Half lost', values: { subhaloFraction: Math.min(1e5, Number(fraction.toPrecision(3))) } },
  ]
  return (
    <section className={styles.section} aria-label={t('A disagreement')}>
      <h3>{t('A disagreement')}</h3>
      <p>
        {t(
          'Davies et al. (2026, arXiv:2603.04490) find that a full population of subhaloes could erase the corotation resonance.',
        )}
      </p>
      <p>
        {rich(
          'With the numbers set here ({symbol} = {subhaloFraction}, up to {maximumMass} M☉) {left} % of the trapped stars are left after {horizon} Gyr, by the Fokker–Planck equation. Half of them would be lost at {symbol} = {fraction}.',
          {
            symbol: <Words text="f_sub" />,
            subhaloFraction: number(subhaloFraction),
            maximumMass: number(maximumMass),
            left,
            horizon: number(horizon),
            fraction: <strong>{number(fraction)}</strong>,
          },
        )}
      </p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('Abundance at which half is lost')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('largest subhalo (M☉)')}</th>
              <th scope="col">
                <Words text="half lost at f_sub" />
              </th>
            </tr>
          </thead>
          <tbody>
            {others.map((other) => (
              <tr key={other.maximumMass}>
                <th scope="row">{number(other.maximumMass)}</th>
                <td>{number(other.fraction)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        {t(
          'Which of the two holds depends on what is assumed: how many subhaloes survive near the Galaxy’s disc, how heavy the heaviest are, how strong the bar is and how long it has turned. Here passages are independent and weak, each with impact parameters up to 10 kpc. Move the assumptions:',
        )}
      </p>
      <div className={styles.steps}>
        {moves.map(({ label, values: to }) => (
          <button key={label} type="button" className={styles.button} onClick={() => change(to)}>
            {shown(label)}
          </button>
        ))}
      </div>
    </section>
  )
}
