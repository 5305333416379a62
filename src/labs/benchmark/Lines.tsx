import { Copy } from '../../ui/Copy'
import { rich } from '../../ui/rich'
import { t } from '../../words/language'
import styles from './benchmark.module.css'
import type { RungState } from './run'
import { sliceOf } from './slices'

/** The lines of the source that a rung changed. */
export function Lines({ rung }: { readonly rung: RungState }) {
  const text = sliceOf(rung.lines)
  return (
    <figure className={styles.code}>
      <figcaption>
        <span>{rich('What it changed: {file}', { file: <code>{`src/${rung.lines.file}`}</code> })}</span>
        <Copy label="Copy these lines" text={() => text} />
      </figcaption>
      {/* It scrolls, so it is reached by keys. */}
      <pre tabIndex={0} role="region" aria-label={t('Lines of {label}', { label: rung.label })}>
        {text}
      </pre>
    </figure>
  )
}
