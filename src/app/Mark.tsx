import styles from './App.module.css'

/** The product's mark: a bell curve over its second moment. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" role="img" aria-label="Second Moment">
      <path
        d="M3 24c6 0 7-17 13-17s7 17 13 17"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <path d="M9.5 28h13M9.5 26v4M22.5 26v4" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
