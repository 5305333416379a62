import { Modal } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { Fragment, type ReactNode, useState } from 'react'
import { shown, t } from '../words/language'
import type { Text } from '../words/text'
import styles from './HelpDialog.module.css'
import { setSingleKeys, singleKeysCount } from './singleKeys'
import { type Action, keyName } from './useActions'

export interface HelpDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly actions: readonly Pick<Action, 'id' | 'keys' | 'label' | 'section'>[]
  readonly title?: Text
  /** Stands below the keys: what the lab shows, where its formulas come from. */
  readonly children?: ReactNode
}

/** The keys, made from the same list that makes them work. */
export function HelpDialog({ opened, onClose, actions, title = 'Keys', children }: HelpDialogProps) {
  const [single, setSingle] = useState(singleKeysCount)
  const sections = new Map<string, (typeof actions)[number][]>()
  for (const action of actions) {
    if (action.keys.length === 0) continue
    const members = sections.get(action.section)
    if (members) members.push(action)
    else sections.set(action.section, [action])
  }
  const mounted = useMounted()
  return (
    <Modal
      // Fetched when it is first asked for, it would be there open, and not know what had the focus before.
      opened={mounted && opened}
      onClose={onClose}
      title={shown(title)}
      size="lg"
      centered
      classNames={{ content: styles.content, title: styles.title }}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <div className={styles.sections}>
        {[...sections].map(([section, members]) => (
          <section key={section}>
            <h3>{shown(section)}</h3>
            <dl className={styles.keys}>
              {members.map((action) => (
                <Fragment key={action.id}>
                  <dt>
                    {action.keys.map((key) => (
                      <kbd key={key}>{shown(keyName(key))}</kbd>
                    ))}
                  </dt>
                  <dd>{shown(action.label)}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className={styles.single}>
        <input
          type="checkbox"
          checked={single}
          onChange={({ currentTarget: { checked } }) => {
            setSingleKeys(checked)
            setSingle(checked)
          }}
        />
        {t(
          'Letters and signs alone do something. Switched off, they do nothing (for those who speak to the computer); Space, arrows, Esc and keys with Ctrl stay.',
        )}
      </label>
      {children}
    </Modal>
  )
}
