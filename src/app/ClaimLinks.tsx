import { useState } from 'react'
import type { Claim } from '../experiments/claim'
import { writeAddress } from '../files/address'
import { checksOf, claimed } from '../labs/claims'
import { own } from '../parameters/own'
import { shown, t } from '../words/language'
import styles from './TheoryDialog.module.css'

interface ClaimLinksProps {
  readonly lab: string
  /** In a frame of somebody else's page, which stays what it is: another lab opens beside it. */
  readonly embedded: boolean
  /** Another lab is opened. */
  readonly onLeave: () => void
}

const addressOf = (only: string) => writeAddress('verification', undefined, [['only', only]])

/** What is known of a lab's numbers from elsewhere, each with the way to where it is computed. */
export function ClaimLinks({ lab, embedded, onLeave }: ClaimLinksProps) {
  const [claims, setClaims] = useState<readonly Claim[]>()
  const [failed, setFailed] = useState(false)
  if (!own(claimed, lab)) return null
  const way = { onClick: onLeave, ...(embedded ? { target: '_blank' } : {}) }
  const ask = () => {
    setFailed(false)
    checksOf(lab).then(
      (checks = []) => setClaims(checks.flatMap((check) => check.claims as readonly Claim[])),
      () => setFailed(true),
    )
  }
  return (
    <details className={styles.claims} onToggle={({ currentTarget: { open } }) => open && !claims && ask()}>
      <summary>{t('What is known from elsewhere')}</summary>
      {claims && (
        <>
          <p>
            <a href={addressOf(lab)} {...way}>
              {t('Compute all {count} here and now', { count: claims.length })}
            </a>
            {t(', or one of them:')}
          </p>
          <ul>
            {claims.map(({ id, claim, source: { text } }) => (
              <li key={id}>
                <a href={addressOf(`${lab}/${id}`)} {...way}>
                  {shown(claim)}
                </a>
                <small> {shown(text)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {failed && (
        <p>
          {t('The list did not arrive.')}{' '}
          <button type="button" onClick={ask}>
            {t('Try again')}
          </button>
        </p>
      )}
    </details>
  )
}
