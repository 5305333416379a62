import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { isLocked } from '../../parameters/locked'
import { messageOf } from '../../parameters/message'
import type { RoomProps } from '../../rooms/lab'
import { Room } from '../../rooms/Room'
import { useRun } from '../../rooms/useRun'
import { Scatter } from '../../ui/charts/Scatter'
import { Segments } from '../../ui/controls/Segments'
import { formatCount } from '../../ui/format'
import type { ResultRow } from '../../ui/ResultTable'
import { shown, t } from '../../words/language'
import { say } from '../../words/text'
import { ClaimList, ClaimTools, everything } from './ClaimList'
import { verificationExperiment } from './experiment'
import type { Row } from './judge'
import { Museum } from './Museum'
import { parameters } from './parameters'
import { results } from './results'
import styles from './verification.module.css'

const axis = { label: 'claims in order', scale: 'linear' } as const
const noCharts: readonly ReactNode[] = []
const noRows: readonly ResultRow[] = []
/** Chosen above the stage. */
const hidden = ['shown']
/** What is exact has no place on a logarithmic axis: it stands at its foot. */
const least = 1e-9
/** What fails without a number. */
const beyond = 10

/** What is known from elsewhere, beside what this machine makes of it. */
export default function Lab(room: RoomProps) {
  const { notify } = room
  const handle = useRun(room, verificationExperiment)
  const { session, view, current } = handle
  const { snapshot } = view
  const museum = room.values.shown === 'museum'
  const rows = useMemo(
    () => (snapshot?.checks ?? []).flatMap(({ check }): readonly Row[] => snapshot?.examined.get(check)?.rows ?? []),
    [snapshot],
  )
  const claims = useMemo(
    () => (snapshot?.checks ?? []).reduce((sum, check) => sum + check.claims.length, 0),
    [snapshot],
  )
  const passed = rows.filter((row) => row.passed).length
  const failed = rows.length - passed
  const trouble = useCallback(
    (message: string) => {
      notify({ kind: 'error', text: say('It could not be computed: {message}', { message }) })
    },
    [notify],
  )
  const [again, setAgain] = useState<{ readonly check: number; readonly same?: boolean }>()
  const repeat = useCallback(
    (check: number) => {
      setAgain({ check })
      session
        .between((run) => run.again(check))
        .then(
          (same) => setAgain({ check, same }),
          (error: unknown) => {
            setAgain(undefined)
            notify({
              kind: 'error',
              text: say('It could not be computed again: {message}', { message: messageOf(error) }),
            })
          },
        )
    },
    [session, notify],
  )
  const places = useMemo(
    () => ({
      x: Float64Array.from(rows, (_, place) => place + 1),
      y: Float64Array.from(rows, ({ deviation, passed: holds }) => Math.max(least, deviation ?? (holds ? 0 : beyond))),
    }),
    [rows],
  )
  // The tolerance is always in sight: it is what they are held against.
  const deviationAxis = useMemo(
    () =>
      ({
        label: 'distance in tolerances',
        scale: 'log',
        domain: [least, places.y.reduce((most, y) => Math.max(most, y), beyond)],
      }) as const,
    [places],
  )
  const limit = useMemo(
    () => [{ name: 'its tolerance' as const, kind: 'theory' as const, x: [1, Math.max(2, claims)], y: [1, 1] }],
    [claims],
  )
  const labs = useMemo(
    () => [...new Set((snapshot?.checks ?? []).flatMap((check) => check.claims.map(({ lab }) => lab)))],
    [snapshot],
  )
  const [looked, setLook] = useState(everything)
  // Another choice of claims may have none of the lab.
  const look = labs.includes(looked.lab) ? looked : { ...looked, lab: everything.lab }
  const done = rows.length === claims && claims > 0
  const verdict =
    failed > 0
      ? say('{failed} of {count} claims {failed|does|do} not hold here.', { failed, count: rows.length })
      : done
        ? say('All {claims} claims hold on this machine.', { claims })
        : say('{count} of {claims} claims computed; all of them hold so far.', { count: rows.length, claims })
  return (
    <Room
      room={room}
      run={handle}
      experiment={verificationExperiment}
      header={
        <div className={styles.header}>
          <Segments
            aria-label={t('Shown')}
            disabled={isLocked(room.lock, 'shown', room.parameters)}
            value={museum ? 'museum' : 'claims'}
            onChange={(chosen) => room.change({ shown: chosen })}
            data={parameters.shown.options.map(({ value, label }) => ({ value, label: shown(label) }))}
          />
          {!museum && <ClaimTools labs={labs} look={look} onLook={setLook} />}
        </div>
      }
      stage={
        museum ? (
          <Museum onTrouble={trouble} />
        ) : snapshot ? (
          <ClaimList
            snapshot={snapshot}
            look={look}
            again={again}
            onAgain={repeat}
            busy={view.state === 'running' || (again !== undefined && again.same === undefined)}
          />
        ) : null
      }
      headline={
        museum
          ? undefined
          : {
              tex: 'N_{\\text{hold}}',
              label: 'Claims that hold',
              value: `${passed} ${t('of {count}', { count: claims })}`,
              note: failed > 0 ? say('{failed} {failed|does|do} not', { failed }) : done ? 'all of them' : 'so far',
            }
      }
      charts={
        museum
          ? noCharts
          : [
              <Scatter
                key="distance"
                title="How far the computed values are from the expected ones"
                x={axis}
                y={deviationAxis}
                values={places}
                name={(place) => rows[place].id}
                onSelect={(place) =>
                  setLook(place === undefined ? everything : { ...everything, text: rows[place].id })
                }
                dots="claims"
                curves={limit}
                empty="The claims are on their way."
                summary={current ? verdict : 'The claims are on their way.'}
                columns={() => [
                  { name: 'claim', values: rows.map(({ id }) => id) },
                  { name: 'expected', values: Float64Array.from(rows, ({ expected }) => expected) },
                  { name: 'computed', values: Float64Array.from(rows, ({ computed }) => computed ?? Number.NaN) },
                  { name: 'deviation', values: places.y },
                ]}
                fileName="verification-distance"
              />,
            ]
      }
      readings={
        museum
          ? noRows
          : [
              { name: 'claims', value: formatCount(rows.length), meaning: results.claims.meaning },
              { name: 'passed', value: formatCount(passed), meaning: results.passed.meaning },
              { name: 'failed', value: formatCount(failed), meaning: results.failed.meaning },
            ]
      }
      elapsed={{
        value: formatCount(current ? rows.length : 0),
        unit: '',
        more: t('of {count}', { count: formatCount(claims) }),
        label: 'Claims',
      }}
      preparing="the claims"
      hidden={hidden}
      contents="Computed and expected values"
      caption="What came out"
      playLabel="Verify"
      later
      quiet
    />
  )
}
