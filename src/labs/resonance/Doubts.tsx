import { shown, t } from '../../words/language'
import type { Text } from '../../words/text'
import styles from './resonance.module.css'

/** What cannot be trusted of a run, in words; nothing where all of it can. */
export function Doubts({ of }: { readonly of: readonly Text[] }) {
  if (of.length === 0) return null
  return (
    <section className={styles.section} aria-label={t('To be minded')}>
      <h3>{t('To be minded')}</h3>
      {of.map((doubt) => (
        <p key={doubt} className={styles.warning}>
          {shown(doubt)}
        </p>
      ))}
    </section>
  )
}
