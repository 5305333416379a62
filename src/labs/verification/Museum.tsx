import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { writeAddress } from '../../files/address'
import { loadModule } from '../../kernels/module'
import { messageOf } from '../../parameters/message'
import { Words } from '../../ui/Words'
import { shown as inLanguage, t } from '../../words/language'
import type { Shown } from './examine'
import type { Exhibit } from './exhibits'
import { exhibits } from './exhibits'
import styles from './verification.module.css'
import { newVerifier, type Verifier } from './verifier'
import { digits } from './words'

interface MuseumProps {
  readonly onTrouble: (message: string) => void
}

/** Shows an exhibit on the stage of its lab. */
function addressOf({ shown }: Exhibit): string | undefined {
  if (!shown) return undefined
  const { preset, ...values } = shown.given
  return writeAddress(shown.lab, preset === undefined ? undefined : String(preset), Object.entries(values))
}

/** Five famous ways to be wrong: each is computed as it should be, and as it was. */
export function Museum({ onTrouble }: MuseumProps) {
  const verifier = useRef<Verifier>(undefined)
  useEffect(
    () => () => {
      verifier.current?.dispose()
      verifier.current = undefined
    },
    [],
  )
  const [found, setFound] = useState<ReadonlyMap<string, Shown | 'under way'>>(new Map())
  const put = (id: string, what: Shown | 'under way' | undefined) =>
    setFound((before) => {
      const after = new Map(before)
      if (what) after.set(id, what)
      else after.delete(id)
      return after
    })
  const compute = async (id: string) => {
    put(id, 'under way')
    verifier.current ??= newVerifier()
    const asked = verifier.current
    try {
      put(id, await asked.ask('exhibit', { id, module: await loadModule() }))
    } catch (error) {
      // Who has left asks for nothing any more.
      if (verifier.current !== asked) return
      put(id, undefined)
      onTrouble(messageOf(error))
    }
  }
  return (
    <div className={styles.museum}>
      {exhibits.map((exhibit) => (
        <ExhibitCard
          key={exhibit.id}
          exhibit={exhibit}
          found={found.get(exhibit.id)}
          address={addressOf(exhibit)}
          onCompute={() => void compute(exhibit.id)}
        />
      ))}
    </div>
  )
}

interface ExhibitCardProps {
  readonly exhibit: Exhibit
  readonly found: Shown | 'under way' | undefined
  readonly address: string | undefined
  readonly onCompute: () => void
}

function ExhibitCard({ exhibit, found, address, onCompute }: ExhibitCardProps) {
  const { id, title, fault, sign, value, expected, source, versions } = exhibit
  const shown = found === 'under way' ? undefined : found
  return (
    <section className={styles.exhibit} aria-labelledby={`exhibit-${id}`}>
      <h3 id={`exhibit-${id}`}>{inLanguage(title)}</h3>
      <p>
        <Words text={fault} />
      </p>
      <p className={styles.source}>{t('What gives it away: {sign}', { sign })}</p>
      <table className={styles.versions}>
        <caption>{inLanguage(value)}</caption>
        <tbody>
          <tr>
            <th scope="row">{t('expected')}</th>
            <td className={styles.number}>{inLanguage(digits(expected, 8))}</td>
            <td className={styles.source}>
              {source.link ? (
                <a href={source.link} target="_blank" rel="noreferrer noopener">
                  {inLanguage(source.text)}
                </a>
              ) : (
                inLanguage(source.text)
              )}
            </td>
          </tr>
          {(['right', 'wrong'] as const).map((version) => (
            <tr key={version} data-state={shown && (holds(exhibit, shown[version]) ? 'holds' : 'fails')}>
              <th scope="row">{inLanguage(versions[version])}</th>
              <td className={styles.number}>{shown ? inLanguage(digits(shown[version], 8)) : '—'}</td>
              <td>{shown && (holds(exhibit, shown[version]) ? t('holds') : t('fails'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.actions}>
        <Button size="compact-sm" variant="default" loading={found === 'under way'} onClick={onCompute}>
          {shown ? t('Compute again') : t('Compute both')}
        </Button>
        {address && (
          <Button size="compact-sm" variant="default" component="a" href={address}>
            {t('See it on its stage')}
          </Button>
        )}
      </div>
    </section>
  )
}

const holds = ({ expected, tolerance }: Exhibit, value: number) => Math.abs(value - expected) <= tolerance
