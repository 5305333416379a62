import { Copy } from '../../ui/Copy'
import { NumberField } from '../../ui/controls/NumberField'
import { t } from '../../words/language'
import { asIs, type Text } from '../../words/text'
import type { LadderName } from '../ladders'
import styles from './benchmark.module.css'
import { type BenchmarkValues, parameters } from './parameters'
import { snippets } from './snippets'

/** The parameter that holds the time of a program of one's own. */
export const ownTimes = {
  pairs: 'ownPairs',
  samples: 'ownSamples',
  displacements: 'ownDisplacements',
  encounters: 'ownEncounters',
} as const satisfies Readonly<Record<LadderName, keyof BenchmarkValues>>

interface OwnProgramProps {
  readonly ladder: LadderName
  readonly title: Text
  readonly values: BenchmarkValues
  readonly locked: boolean
  readonly change: (given: Readonly<Record<string, number>>) => void
}

/** The same problem for Python, and a field for the time that it took. */
export function OwnProgram({ ladder, title, values, locked, change }: OwnProgramProps) {
  const text = snippets[ladder](values)
  const name = ownTimes[ladder]
  const { minimum, maximum } = parameters[name]
  return (
    <section>
      <h2>{t('Your own program')}</h2>
      <p>
        {t(
          '{title} for Python with Numba. Run it on this machine, or your own program, and write down the seconds it takes: they become a bar.',
          { title },
        )}
      </p>
      {!locked && (
        <NumberField
          key={name}
          label="It takes"
          unit="s"
          value={values[name]}
          minimum={minimum}
          maximum={maximum}
          className={styles.ownTime}
          onCommit={(seconds) => change({ [name]: seconds })}
        />
      )}
      <figure className={styles.code}>
        <figcaption>
          <span>{asIs('Python 3, numpy, numba')}</span>
          <Copy label="Copy the program" text={() => text} />
        </figcaption>
        <pre tabIndex={0} role="region" aria-label={t('The program')}>
          {text}
        </pre>
      </figure>
    </section>
  )
}
