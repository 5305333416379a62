import { useState } from 'react'
import type { Claim } from '../experiments/claim'
import { writeAddress } from '../files/address'
import { checksOf, claimed } from '../labs/claims'
import { own } from '../parameters/own'
import styles from './TheoryDialog.module.css'

interface ClaimLinksProps {
  readonly lab: string
  /** Another lab is opened. */
  readonly onLeave: () => void
}

const addressOf = (only: string) => writeAddress('verification', undefined, [['only', only]])

/** What is known of a lab's numbers from elsewhere, each with the way to where it is computed. */
export function ClaimLinks({ lab, onLeave }: ClaimLinksProps) {
  const [claims, setClaims] = useState<readonly Claim[]>()
  const [failed, setFailed] = useState(false)
  if (!own(claimed, lab)) return null
  const ask = () => {
    setFailed(false)
    checksOf(lab).then(
      (checks = []) => setClaims(checks.flatMap((check) => check.claims as readonly Claim[])),
      () => setFailed(true),
    )
  }
  return (
    <details className={styles.claims} onToggle={({ currentTarget: { open } }) => open && !claims && ask()}>
      <summary>What is known from elsewhere</summary>
      {claims && (
        <>
          <p>
            <a href={addressOf(lab)} onClick={onLeave}>
              Compute all {claims.length} here and now
            </a>
            , or one of them:
          </p>
          <ul>
            {claims.map(({ id, claim, source: { text } }) => (
              <li key={id}>
                <a href={addressOf(`${lab}/${id}`)} onClick={onLeave}>
                  {claim}
                </a>
                <small> {text}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {failed && (
        <p>
          The list did not arrive.{' '}
          <button type="button" onClick={ask}>
            Try again
          </button>
        </p>
      )}
    </details>
  )
}
