import type { ReactNode } from 'react'
import type { RoomProps } from '../../../rooms/lab'
import type { RunHandle } from '../../../rooms/useRun'
import { ProgressRow } from '../../../ui/ProgressRow'
import { shown, t } from '../../../words/language'
import { say } from '../../../words/text'
import styles from '../resonance.module.css'
import type { GridValues } from './parameters'
import type { GridRun } from './run'

interface GridBarProps extends Pick<RoomProps, 'change'> {
  readonly handle: RunHandle<GridValues, GridRun>
  /** Whether the second pass is asked for. */
  readonly compares: boolean
  readonly children: ReactNode
}

/** How far the grid is, and what can be done with it: cancel, go on, compute again, compute again on one worker and compare. */
export function GridBar({ handle, compares, change, children }: GridBarProps) {
  const { session, view, current } = handle
  const { state, run, snapshot } = view
  const { finished = 0, compared } = snapshot ?? {}
  const total = run?.sweep.cells ?? 0
  const serial = compared !== undefined && finished === total
  const begun = current && view.done > 0 && view.done < view.end
  const parallel = () => {
    if (begun || state === 'ready') session.play()
    else if (compares) {
      session.startAnewOnChange()
      change({ compareSerial: false })
    } else session.reset(true)
  }
  const compare = () => {
    if (compares) return session.reset(true)
    change({ compareSerial: true })
    session.play()
  }
  const status =
    state === 'failed' || state === 'refused'
      ? t('Stopped.')
      : state === 'preparing'
        ? t('Starting workers …')
        : t('{finished} of {cells} cells', { finished, cells: total })
  return (
    <div className={styles.bar} role="group" aria-label={t('Run')} data-bar>
      <div className={styles.standing}>
        {state === 'running' ? (
          <div className={styles.progress}>
            <ProgressRow
              text={serial ? 'One worker' : say('{workers} workers', { workers: view.workers })}
              fraction={serial ? compared / total : finished / total}
              detail={shown(
                view.progress?.text ??
                  say('{finished} of {cells} cells', { finished: serial ? compared : finished, cells: total }),
              )}
              onCancel={() => session.pause()}
            />
          </div>
        ) : (
          <>
            <button
              type="button"
              className={styles.button}
              data-primary
              disabled={state === 'preparing'}
              title={t('On all workers')}
              onClick={parallel}
            >
              {!begun ? t('Parallel') : serial ? t('Go on, one worker') : t('Go on, all workers')}
            </button>
            <button
              type="button"
              className={styles.button}
              disabled={state === 'preparing'}
              title={t('The same cells on one worker, to compare')}
              onClick={compare}
            >
              {t('Serial')}
            </button>
            <span role="status">{status}</span>
          </>
        )}
      </div>
      {children}
    </div>
  )
}
