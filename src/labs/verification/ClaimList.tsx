import { ActionIcon, Switch, TextInput } from '@mantine/core'
import { IconCheck, IconExternalLink, IconMinus, IconRefresh, IconX } from '@tabler/icons-react'
import { memo, useDeferredValue, useMemo } from 'react'
import { own } from '../../parameters/own'
import { Segments } from '../../ui/controls/Segments'
import { formatDuration } from '../../ui/format'
import { shown, t } from '../../words/language'
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

/** Chooses what is looked at. Each verdict draws the room anew, but these only where they change. */
export const ClaimTools = memo(function ClaimTools({ labs, look, onLook }: ClaimToolsProps) {
  return (
    <div className={styles.tools}>
      <Segments
        aria-label={t('Lab')}
        value={look.lab}
        onChange={(lab) => onLook({ ...look, lab })}
        data={[
          { value: 'all', label: t('All') },
          ...labs.map((name) => ({ value: name, label: shown(own(labTitles, name) ?? name) })),
        ]}
      />
      <TextInput
        aria-label={t('Search claims')}
        placeholder={t('Search')}
        value={look.text}
        onChange={(event) => onLook({ ...look, text: event.currentTarget.value })}
        className={styles.search}
      />
      <Switch
        label={t('Only what fails')}
        checked={look.failing}
        onChange={(event) => onLook({ ...look, failing: event.currentTarget.checked })}
      />
    </div>
  )
})

/** So many are drawn with the page: more than the tallest screen holds. */
const firstRows = 30

/**
 * All claims, those that hold and those that do not: none is hidden but by who looks. Verdicts come into it behind the room's own numbers and in
 * pieces: with several of them at once it held the page up.
 */
export const ClaimList = memo(function ClaimList({ snapshot, look, again, onAgain, busy }: ClaimListProps) {
  const { lab, text, failing } = look
  const wanted = useDeferredValue(text.trim().toLowerCase())
  const drawn = useDeferredValue(snapshot)
  // At the end of a run all rows change at once.
  const held = useDeferredValue(busy)
  const entries = useMemo(() => entriesOf(drawn), [drawn])
  const wantedEntries = useMemo(
    () =>
      entries.filter(
        ({ listed, row }) =>
          (lab === 'all' || listed.lab === lab) &&
          (!failing || row?.passed === false) &&
          (wanted === '' ||
            `${listed.id} ${shown(listed.claim)} ${shown(listed.source)}`.toLowerCase().includes(wanted)),
      ),
    [entries, lab, failing, wanted],
  )
  /** The rest comes in pieces, between frames. */
  const rows = useDeferredValue(wantedEntries.length, firstRows)
  const table = useMemo(
    () =>
      wantedEntries
        .slice(0, rows)
        .map((entry) => (
          <ClaimRow
            key={entry.listed.id}
            check={entry.check}
            listed={entry.listed}
            row={entry.row}
            seconds={entry.seconds}
            underWay={entry.underWay}
            same={again?.check === entry.check ? again.same : undefined}
            busy={held}
            onAgain={onAgain}
          />
        )),
    [wantedEntries, rows, again, held, onAgain],
  )
  return (
    <div className={styles.list}>
      <div className={styles.rows} role="table" aria-label={t('Claims')}>
        <div role="row" className={`${styles.row} ${styles.head}`}>
          <span role="columnheader">{t('Holds')}</span>
          <span role="columnheader">{t('Claim')}</span>
          <span role="columnheader" className={styles.number}>
            {t('Expected')}
          </span>
          <span role="columnheader" className={styles.number}>
            {t('Computed')}
          </span>
          <span role="columnheader">{t('Distance')}</span>
          <span role="columnheader" className={styles.number}>
            {t('Time')}
          </span>
          <span role="columnheader">{t('Look')}</span>
        </div>
        {table}
        {wantedEntries.length === 0 && (
          <p className={styles.none}>
            {failing ? t('None of the claims shown fails.') : t('No claim has these words.')}
          </p>
        )}
      </div>
    </div>
  )
})

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
        <span>{t(state)}</span>
      </span>
      <span role="cell">
        {shown(claim)}
        <small className={styles.source}>
          {link ? (
            <a href={link} target="_blank" rel="noreferrer noopener">
              {shown(source)}
            </a>
          ) : (
            shown(source)
          )}
        </small>
      </span>
      <span role="cell" className={styles.number} data-label={t('expected')}>
        {shown(digits(expected))}
      </span>
      <span role="cell" className={styles.number} data-label={t('computed')}>
        {row?.computed === undefined || row.computed === null ? '—' : shown(digits(row.computed))}
      </span>
      <span role="cell" className={styles.distance}>
        {row && (
          <>
            {row.deviation !== null && (
              <meter aria-label={t('Share of its tolerance')} min={0} max={1} value={Math.min(1, row.deviation)} />
            )}
            <span>{shown(distanceInWords(row))}</span>
          </>
        )}
      </span>
      <span role="cell" className={styles.number} data-label={t('took')}>
        {shown(formatDuration(seconds))}
      </span>
      <span role="cell" className={styles.actions}>
        <ActionIcon
          variant="default"
          aria-label={t('Compute again: {id}', { id })}
          title={
            same === undefined
              ? t('Compute again')
              : same
                ? t('Computed again: every digit is the same')
                : t('Computed again: other digits')
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
            aria-label={t('Open its run: {id}', { id })}
            title={t('Open its run')}
          >
            <IconExternalLink size="1.125rem" />
          </ActionIcon>
        )}
        {same !== undefined && <span className={styles.same}>{same ? t('same digits') : t('other digits')}</span>}
      </span>
    </div>
  )
})
