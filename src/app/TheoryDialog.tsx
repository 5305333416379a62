import { Modal } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { createElement, Suspense } from 'react'
import type { LabDefinition, TheoryProps } from '../rooms/lab'
import { ErrorBoundary } from '../ui/ErrorPanel'
import { NumbersShownContext } from '../ui/Formula'
import { shown, t } from '../words/language'
import { ClaimLinks } from './ClaimLinks'
import styles from './TheoryDialog.module.css'
import { theories } from './theories'

interface TheoryDialogProps extends TheoryProps {
  readonly lab: LabDefinition
  readonly embedded: boolean
  readonly opened: boolean
  readonly onClose: () => void
}

/** The physics of the open lab: its formulas, each with the numbers that are set. */
export function TheoryDialog({ lab, embedded, values, opened, onClose }: TheoryDialogProps) {
  const theory = theories.get(lab.name)
  const mounted = useMounted()
  return (
    <Modal
      // Fetched when it is first asked for, it would be there open, and not know what had the focus before.
      opened={mounted && opened}
      onClose={onClose}
      title={t('{title}: the physics', { title: lab.title })}
      size="xl"
      centered
      classNames={{ content: styles.content, title: styles.title }}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <div className={styles.theory}>
        <p>{shown(lab.summary)}</p>
        <ErrorBoundary title="The formulas could not be shown" resetKey={lab}>
          <Suspense fallback={<p>{t('Fetching the formulas …')}</p>}>
            <NumbersShownContext value>{theory && createElement(theory, { values })}</NumbersShownContext>
          </Suspense>
        </ErrorBoundary>
        <ClaimLinks key={lab.name} lab={lab.name} embedded={embedded} onLeave={onClose} />
      </div>
    </Modal>
  )
}
