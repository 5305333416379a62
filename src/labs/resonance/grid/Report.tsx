import { formatNumber } from '../../../ui/format'
import { Words } from '../../../ui/Words'
import { shown, t } from '../../../words/language'
import styles from '../resonance.module.css'
import { ratios } from './result'
import type { GridRun, GridSnapshot } from './run'

/** The journal's own figures: 8.17 times faster on 14 workers. */
const journal = { speedUp: 8.17, workers: 14 }

interface GridReportProps {
  readonly run: Pick<GridRun, 'values' | 'sweep' | 'workers'>
  readonly snapshot: GridSnapshot
}

/** Serial against parallel, and the ratio to the impulse per mass. */
export function GridReport({ run, snapshot }: GridReportProps) {
  const { finished, parallelSeconds, serialSeconds, comparison } = snapshot
  const { values, sweep, workers } = run
  const complete = finished === sweep.cells
  const found = complete ? ratios(run) : undefined
  const speedUp = comparison ? serialSeconds / parallelSeconds : undefined
  return (
    <>
      <section className={styles.section} aria-label={t('Serial against parallel')}>
        <h3>{t('Serial against parallel')}</h3>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('run')}</th>
              <th scope="col">{t('workers')}</th>
              <th scope="col">{t('seconds')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('serial')}</th>
              <td>{comparison ? 1 : '–'}</td>
              <td>{shown(formatNumber(comparison ? serialSeconds : undefined, 3))}</td>
            </tr>
            <tr>
              <th scope="row">{t('parallel')}</th>
              <td>{complete ? workers : '–'}</td>
              <td>{shown(formatNumber(complete ? parallelSeconds : undefined, 3))}</td>
            </tr>
          </tbody>
        </table>
        {speedUp !== undefined && (
          <p role="status">
            {t(
              'Speed-up {speedUp} on {workers} workers: efficiency {efficiency} %. The journal: {theirs} on {many}, {compared} %.',
              {
                speedUp: formatNumber(speedUp, 3),
                workers,
                efficiency: formatNumber((100 * speedUp) / workers, 3),
                theirs: journal.speedUp,
                many: journal.workers,
                compared: formatNumber((100 * journal.speedUp) / journal.workers, 2),
              },
            )}
          </p>
        )}
        {comparison ? (
          <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('Comparison')}>
            <table className={styles.table} data-comparison>
              <thead>
                <tr>
                  <th scope="col">{t('array')}</th>
                  <th scope="col">{t('shape')}</th>
                  <th scope="col">{t('identical')}</th>
                  <th scope="col">{t('largest difference')}</th>
                  <th scope="col">{t('verdict')}</th>
                </tr>
              </thead>
              <tbody>
                {Object.entries(comparison).map(([name, { shape, identical, maxDifference }]) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td>{shape.join(' × ')}</td>
                    <td>{identical ? t('yes') : t('no')}</td>
                    <td>{shown(formatNumber(maxDifference, 2))}</td>
                    <td>{identical ? t('PASS') : t('FAIL')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : (
          <p>{t('Compute the grid both ways and every bit of the two is compared here.')}</p>
        )}
      </section>
      {found && (
        <section className={styles.section} aria-label={t('Simulation over impulse')}>
          <h3>
            <Words text="Simulation over impulse, |ΔE_J|" />
          </h3>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">M/M☉</th>
                <th scope="col">{t('all cells')}</th>
                <th scope="col">b &gt; 0</th>
              </tr>
            </thead>
            <tbody>
              {values.masses.slice(0, 40).map((mass, i) => (
                <tr key={mass}>
                  <th scope="row">{shown(formatNumber(mass, 3))}</th>
                  <td>{shown(formatNumber(found.all[i], 3))}</td>
                  <td>{shown(formatNumber(found.passing[i], 3))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}
