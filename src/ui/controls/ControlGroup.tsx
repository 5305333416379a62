import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { shown, t } from '../../words/language'
import type { Text } from '../../words/text'
import styles from './controls.module.css'

interface Props {
  readonly name: Text
  /** At first; then as its reader leaves it. */
  readonly opened: boolean
  /** Open, whatever was left closed: something in it is looked for. */
  readonly forced: boolean
  /** Something in it is not as it was at first. */
  readonly changed: boolean
  readonly children: ReactNode
}

/** Controls under a heading, to be folded away. */
export function ControlGroup({ name, opened, forced, changed, children }: Props) {
  const [open, setOpen] = useState(opened)
  return (
    <details
      className={styles.group}
      open={open || forced}
      onToggle={(event) => {
        if (!forced) setOpen(event.currentTarget.open)
      }}
    >
      <summary className={styles.groupHead}>
        <IconChevronRight className={styles.chevron} size="1rem" stroke={2} aria-hidden />
        <h3>{shown(name)}</h3>
        {changed && <span className={styles.dot} role="img" aria-label={t('changed')} />}
      </summary>
      <div className={styles.groupBody}>{children}</div>
    </details>
  )
}
