import { Modal } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import styles from './HelpDialog.module.css'
import { type Action, keyName } from './useActions'

export interface HelpDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly actions: readonly Pick<Action, 'id' | 'keys' | 'label' | 'section'>[]
  readonly title?: string
  /** Stands below the keys: what the lab shows, where its formulas come from. */
  readonly children?: ReactNode
}

/** The keys, made from the same list that makes them work. */
export function HelpDialog({ opened, onClose, actions, title = 'Keys', children }: HelpDialogProps) {
  const sections = new Map<string, (typeof actions)[number][]>()
  for (const action of actions) {
    if (action.keys.length === 0) continue
    const members = sections.get(action.section)
    if (members) members.push(action)
    else sections.set(action.section, [action])
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="lg"
      centered
      classNames={{ content: styles.content, title: styles.title }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={styles.sections}>
        {[...sections].map(([section, members]) => (
          <section key={section}>
            <h3>{section}</h3>
            <dl className={styles.keys}>
              {members.map((action) => (
                <Fragment key={action.id}>
                  <dt>
                    {action.keys.map((key) => (
                      <kbd key={key}>{keyName(key)}</kbd>
                    ))}
                  </dt>
                  <dd>{action.label}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {children}
    </Modal>
  )
}
