import { ActionIcon, SegmentedControl, Switch, TextInput } from '@mantine/core'
import { IconCheck, IconExternalLink, IconMinus, IconRefresh, IconX } from '@tabler/icons-react'
import { memo, useDeferredValue, useMemo } from 'react'
import { own } from '../../parameters/own'
import { formatDuration } from '../../ui/format'
import type { Listed } from './examine'
import type { Row } from './judge'
import type { VerificationSnapshot } from './run'
import styles from './verification.module.css'
import { digits, distanceInWords, labTitles } from './words'

interface ClaimListProps {
  readonly snapshot: VerificationSnapshot
  readonly look: Look
  readonly again: { readonly check: number; readonly same?: boolean } | undefined
  readonly onAgain: (check: number) => void
  readonly busy: boolean
}

interface Entry {
  readonly check: number
  readonly listed: Listed
  readonly row: Row | undefined
  readonly seconds: number | undefined
  readonly underWay: boolean
}

function entriesOf({ checks, examined, underWay }: VerificationSnapshot): readonly Entry[] {
  return checks.flatMap(({ check, claims }) => {
    const found = examined.get(check)
    return claims.map((listed, place) => ({
      check,
      listed,
      row: found?.rows[place],
      seconds: found && found.seconds / claims.length,
      underWay: underWay.has(check),
    }))
  })
}

/** Which claims are looked at. */
export interface Look {
  readonly lab: string
  readonly text: string
  readonly failing: boolean
}
export const everything: Look = { lab: 'all', text: '', failing: false }

interface ClaimToolsProps {
  readonly labs: readonly string[]
  readonly look: Look
  readonly onLook: (look: Look) => void
}

/** Chooses what is looked at. */
export function ClaimTools({ labs, look, onLook }: ClaimToolsProps) {
  return (
    <div className={styles.tools}>
      <SegmentedControl
        aria-label="Lab"
        value={look.lab}
        onChange={(lab) => onLook({ ...look, lab })}
        data={[
          { value: 'all', label: 'All' },
          ...labs.map((name) => ({ value: name, label: own(labTitles, name) ?? name })),
        ]}
      />
      <TextInput
        aria-label="Search claims"
        placeholder="Search"
        value={look.text}
        onChange={(event) => onLook({ ...look, text: event.currentTarget.value })}
        className={styles.search}
      />
      <Switch
        label="Only what fails"
        checked={look.failing}
        onChange={(event) => onLook({ ...look, failing: event.currentTarget.checked })}
      />
    </div>
  )
}

/** So many are drawn with the page: more than the tallest screen holds. */
const firstRows = 30

/** All claims, those that hold and those that do not: none is hidden but by who looks. */
export function ClaimList({ snapshot, look, again, onAgain, busy }: ClaimListProps) {
  const { lab, text, failing } = look
  const wanted = useDeferredValue(text.trim().toLowerCase())
  const entries = useMemo(() => entriesOf(snapshot), [snapshot])
  const shown = entries.filter(
    ({ listed, row }) =>
      (lab === 'all' || listed.lab === lab) &&
      (!failing || row?.passed === false) &&
      (wanted === '' || `${listed.id} ${listed.claim} ${listed.source}`.toLowerCase().includes(wanted)),
  )
  /** The rest comes in pieces, between frames. */
  const rows = useDeferredValue(shown.length, firstRows)
  return (
    <div className={styles.list}>
      <div className={styles.rows} role="table" aria-label="Claims">
        <div role="row" className={`${styles.row} ${styles.head}`}>
          <span role="columnheader">Holds</span>
          <span role="columnheader">Claim</span>
          <span role="columnheader" className={styles.number}>
            Expected
          </span>
          <span role="columnheader" className={styles.number}>
            Computed
          </span>
          <span role="columnheader">Distance</span>
          <span role="columnheader" className={styles.number}>
            Time
          </span>
          <span role="columnheader">Look</span>
        </div>
        {shown.slice(0, rows).map((entry) => (
          <ClaimRow
            key={entry.listed.id}
            check={entry.check}
            listed={entry.listed}
            row={entry.row}
            seconds={entry.seconds}
            underWay={entry.underWay}
            same={again?.check === entry.check ? again.same : undefined}
            busy={busy}
            onAgain={onAgain}
          />
        ))}
        {shown.length === 0 && (
          <p className={styles.none}>{failing ? 'None of the claims shown fails.' : 'No claim has these words.'}</p>
        )}
      </div>
    </div>
  )
}

interface ClaimRowProps extends Entry {
  readonly same: boolean | undefined
  readonly busy: boolean
  readonly onAgain: (check: number) => void
}

const ClaimRow = memo(function ClaimRow(props: ClaimRowProps) {
  const { check, listed, row, seconds, underWay, same, busy, onAgain } = props
  const { id, claim, source, link, expected, address } = listed
  const state = row ? (row.passed ? 'holds' : 'fails') : underWay ? 'under way' : 'waits'
  return (
    <div role="row" className={styles.row} data-state={state}>
      <span role="cell" className={styles.state}>
        {state === 'holds' ? (
          <IconCheck aria-hidden />
        ) : state === 'fails' ? (
          <IconX aria-hidden />
        ) : (
          <IconMinus aria-hidden />
        )}
        <span>{state}</span>
      </span>
      <span role="cell">
        {claim}
        <small className={styles.source}>
          {link ? (
            <a href={link} target="_blank" rel="noreferrer noopener">
              {source}
            </a>
          ) : (
            source
          )}
        </small>
      </span>
      <span role="cell" className={styles.number} data-label="expected">
        {digits(expected)}
      </span>
      <span role="cell" className={styles.number} data-label="computed">
        {row?.computed === undefined || row.computed === null ? '—' : digits(row.computed)}
      </span>
      <span role="cell" className={styles.distance}>
        {row && (
          <>
            {row.deviation !== null && (
              <meter aria-label="Share of its tolerance" min={0} max={1} value={Math.min(1, row.deviation)} />
            )}
            <span>{distanceInWords(row)}</span>
          </>
        )}
      </span>
      <span role="cell" className={styles.number} data-label="took">
        {formatDuration(seconds)}
      </span>
      <span role="cell" className={styles.actions}>
        <ActionIcon
          variant="default"
          aria-label={`Compute again: ${id}`}
          title={
            same === undefined
              ? 'Compute again'
              : same
                ? 'Computed again: every digit is the same'
                : 'Computed again: other digits'
          }
          disabled={busy || !row}
          onClick={() => onAgain(check)}
        >
          <IconRefresh size="1.125rem" />
        </ActionIcon>
        {address && (
          <ActionIcon
            component="a"
            variant="default"
            href={address}
            aria-label={`Open its run: ${id}`}
            title="Open its run"
          >
            <IconExternalLink size="1.125rem" />
          </ActionIcon>
        )}
        {same !== undefined && <span className={styles.same}>{same ? 'same digits' : 'other digits'}</span>}
      </span>
    </div>
  )
})
