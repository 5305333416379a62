import { Copy } from '../../ui/Copy'
import styles from './benchmark.module.css'
import type { RungState } from './run'
import { sliceOf } from './slices'

/** The lines of the source that a rung changed. */
export function Lines({ rung }: { readonly rung: RungState }) {
  const text = sliceOf(rung.lines)
  return (
    <figure className={styles.code}>
      <figcaption>
        <span>
          What it changed: <code>src/{rung.lines.file}</code>
        </span>
        <Copy label="Copy these lines" text={() => text} />
      </figcaption>
      {/* It scrolls, so it is reached by keys. */}
      <pre tabIndex={0} role="region" aria-label={`Lines of ${rung.label}`}>
        {text}
      </pre>
    </figure>
  )
}
