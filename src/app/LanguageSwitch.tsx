import { spoken } from '../words/language'
import styles from './App.module.css'
import { setLanguage } from './store'

/** One button: the page in the other language, said in that one. */
export function LanguageSwitch() {
  const [lang, short, label] =
    spoken() === 'de' ? (['en', 'EN', 'In English'] as const) : (['de', 'DE', 'Auf Deutsch'] as const)
  return (
    <button
      type="button"
      className={styles.tool}
      onClick={() => setLanguage(lang)}
      lang={lang}
      aria-label={label}
      title={label}
    >
      {short}
    </button>
  )
}
