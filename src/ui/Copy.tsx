import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { shown, t } from '../words/language'
import type { Text } from '../words/text'
import styles from './pieces.module.css'

/** A button that copies a text, and says so where the browser refuses. */
export function Copy({ label, text }: { readonly label: Text; readonly text: () => string }) {
  // The text is made when it is asked for, not with every render of a live result.
  const { copy, copied, error } = useClipboard({ timeout: 1500 })
  return (
    <span className={styles.copy}>
      <span role="status">{error && !copied ? t('The browser refuses to copy: select the text instead.') : ''}</span>
      <button
        type="button"
        className={styles.iconButton}
        aria-label={copied ? t('Copied') : shown(label)}
        title={shown(label)}
        onClick={() => copy(text())}
      >
        {copied ? <IconCheck size="1rem" aria-hidden /> : <IconCopy size="1rem" aria-hidden />}
      </button>
    </span>
  )
}
