import { IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { OfRun } from '../ui/OfRun'
import { CameraTie, CameraTieContext } from '../ui/stage/tie'
import type { SeriesToken } from '../ui/theme/tokens'
import { shown, t } from '../words/language'
import type { Text } from '../words/text'
import styles from './SideBySide.module.css'

export interface Pane {
  readonly key: string
  /** What the run differs in from the others. Absent where there is only one. */
  readonly name?: Text | undefined
  /** The colour of its curves. */
  readonly token?: SeriesToken | undefined
  /** Where it stands. */
  readonly note?: Text | undefined
  /** Why it goes no further. */
  readonly trouble?: string | undefined
  /** Addresses of the run that is shown, and of the one that is meant. */
  readonly run?: string | undefined
  readonly asked?: string | undefined
  readonly stage: ReactNode
  /** Takes it away. */
  readonly onEnd?: () => void
}

/** Stages beside each other, seen by one camera. The first stays what it is while others come and go. */
export function SideBySide({ panes }: { readonly panes: readonly Pane[] }) {
  const [tie] = useState(() => new CameraTie())
  return (
    <CameraTieContext value={tie}>
      <div className={styles.panes} data-panes={panes.length}>
        {panes.map(({ key, name, token, note, trouble, run, asked = '', stage, onEnd }) => (
          <section key={key} className={styles.pane} aria-label={name && shown(name)}>
            {panes.length === 1 ? (
              stage
            ) : (
              <OfRun run={run} current={asked} fill>
                {stage}
              </OfRun>
            )}
            {name !== undefined && (
              <p className={styles.name}>
                <span className={styles.dot} style={{ background: token ? `var(${token})` : undefined }} aria-hidden />
                {onEnd && run !== undefined ? (
                  <a href={run} title={t('Open this run alone')}>
                    {shown(name)}
                  </a>
                ) : (
                  <b>{shown(name)}</b>
                )}
                {trouble !== undefined && <span className={styles.trouble}>{shown(trouble)}</span>}
                {trouble === undefined && note !== undefined && <span className={styles.note}>{shown(note)}</span>}
                {onEnd && (
                  <button type="button" onClick={onEnd} aria-label={t('End {name}', { name })}>
                    <IconX size="0.9rem" aria-hidden />
                  </button>
                )}
              </p>
            )}
          </section>
        ))}
      </div>
    </CameraTieContext>
  )
}
