import { Modal } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { useEffect } from 'react'
import type { ThreadEntry } from '../../compute/thread'
import type { Settings } from '../../experiments/lab'
import { ErrorBoundary } from '../../ui/ErrorPanel'
import { useCover } from '../../ui/stage/covered'
import { inSentence, t } from '../../words/language'
import { DropArea } from '../DropArea'
import type { LabDefinition } from '../lab'
import { Results } from './Results'
import { Setup } from './Setup'
import styles from './sweep.module.css'
import { openSweep, openSweepFile, subjectOf, useSweeps } from './sweeps'

export interface SweepDialogProps {
  readonly lab: LabDefinition
  readonly settings: Settings
  /** Where lanes come from. */
  readonly entry: ThreadEntry
  readonly opened: boolean
  /** That were let fall on the page, to be opened here. */
  readonly files: readonly File[]
  readonly onClose: () => void
}

/** A sweep over parameters of the open lab: what is to be computed, and what has been. It goes on when it is closed. */
export function SweepDialog({ lab, settings, entry, opened, files, onClose }: SweepDialogProps) {
  const mounted = useMounted()
  return (
    <Modal
      // Fetched when it is first asked for, it would be there open, and not know what had the focus before.
      opened={mounted && opened}
      onClose={onClose}
      title={t('Sweep: {lab}', { lab: inSentence(lab.title) })}
      fullScreen
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      classNames={{ content: styles.content, header: styles.header, title: styles.title, body: styles.body }}
      closeButtonProps={{ 'aria-label': t('Back to the run') }}
    >
      <ErrorBoundary title="The sweep could not be shown" resetKey={lab}>
        {opened && <Sweep lab={lab} settings={settings} entry={entry} files={files} leave={onClose} />}
      </ErrorBoundary>
    </Modal>
  )
}

type SweepProps = Pick<SweepDialogProps, 'lab' | 'settings' | 'entry' | 'files'> & { readonly leave: () => void }

function Sweep({ lab, settings, entry, files, leave }: SweepProps) {
  useCover()
  useEffect(() => void openSweep(lab, settings, entry, files), [lab, settings, entry, files])
  const subject = subjectOf(lab, settings)
  const sweep = useSweeps((sweeps) => sweeps.get(subject))
  if (!sweep) return null
  return (
    // Let fall beside the place for them, files would take the page's own.
    <DropArea onFiles={(files) => void openSweepFile(lab, subject, files, entry)}>
      <div className={styles.sweep}>
        <Setup lab={lab} subject={subject} settings={settings} entry={entry} sweep={sweep} />
        <section className={styles.results} aria-label={t('Results')} data-there={sweep.session ? '' : undefined}>
          {sweep.session ? (
            <Results
              key={sweep.session.plan.hash}
              lab={lab}
              session={sweep.session}
              opened={sweep.opened}
              entry={entry}
              leave={leave}
            />
          ) : (
            <p className={styles.nothing}>
              {t(
                'Choose what is to be varied, and run it: the map fills while it is computed, on all cores. Each cell is the run that its parameters give in the lab, to the same digits, and a click on it opens it there.',
              )}
            </p>
          )}
        </section>
      </div>
    </DropArea>
  )
}
