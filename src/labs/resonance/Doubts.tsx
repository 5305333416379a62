import styles from './resonance.module.css'

/** What cannot be trusted of a run, in words; nothing where all of it can. */
export function Doubts({ of }: { readonly of: readonly string[] }) {
  if (of.length === 0) return null
  return (
    <section className={styles.section} aria-label="To be minded">
      <h3>To be minded</h3>
      {of.map((doubt) => (
        <p key={doubt} className={styles.warning}>
          {doubt}
        </p>
      ))}
    </section>
  )
}
