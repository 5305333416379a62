import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RunSession } from '../../../experiments/session'
import { messageOf } from '../../../parameters/message'
import type { Estimate } from '../../../physics/quantum/estimators'
import { importanceEstimate, selfNormalisedEstimate } from '../../../physics/quantum/estimators'
import { shown, t } from '../../../words/language'
import styles from '../quantum.module.css'
import type { WellValues } from './parameters'
import type { WellRun } from './run'

const replicas = 400
const samplesEach = 4096
/** Intervals that are drawn. */
const drawn = 60

interface Outcome {
  /** The run that they repeat. */
  readonly run: WellRun
  readonly estimates: readonly Estimate[]
}

interface CoveragePanelProps {
  readonly run: WellRun
  readonly session: Pick<RunSession<WellValues, WellRun>, 'between'>
}

/** Repeats a small run many times and counts how often the truth lies within the error bars: the only honest test of one. */
export function CoveragePanel({ run, session }: CoveragePanelProps) {
  const [outcome, setOutcome] = useState<Outcome>()
  const [trouble, setTrouble] = useState<string>()
  const [busy, setBusy] = useState(false)

  const start = async () => {
    setBusy(true)
    try {
      setOutcome(await session.between(repeat))
      setTrouble(undefined)
    } catch (error) {
      setTrouble(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  const current = outcome?.run === run ? outcome.estimates : undefined
  return (
    <details className={styles.panel} data-panel="coverage">
      <summary>{t('Do the error bars keep their promise?')}</summary>
      <p>
        {t(
          'Repeats a run of {samplesEach} samples {replicas} times, with other samples each time, and counts how many 1σ and 2σ intervals contain the exact value. Of honest bars 68.3 % and 95.4 % do.',
          { samplesEach, replicas },
        )}
      </p>
      <Button size="xs" variant="default" loading={busy} onClick={() => void start()}>
        {t('Run {replicas} replicas', { replicas })}
      </Button>
      {trouble && <p role="alert">{shown(trouble)}</p>}
      {current && <Counts estimates={current} exact={run.prepared.state.meanSquarePosition} />}
    </details>
  )
}

/** Between two batches, of whatever run it then is. */
async function repeat(run: WellRun): Promise<Outcome> {
  const sums = await run.replicas(replicas, samplesEach)
  const estimate = run.values.method === 'selfNormalised' ? selfNormalisedEstimate : importanceEstimate
  return { run, estimates: sums.map(estimate) }
}

function Counts({ estimates, exact }: { readonly estimates: readonly Estimate[]; readonly exact: number }) {
  const n = estimates.length
  const inside = (sigmas: number) =>
    estimates.filter((e) => Math.abs(e.estimate - exact) <= sigmas * e.standardError).length
  const line = (sigmas: number, expected: number) => {
    const count = inside(sigmas)
    const spread = Math.sqrt(n * expected * (1 - expected))
    const off = (count - n * expected) / spread
    return { sigmas, count, share: (100 * count) / n, off, expected: 100 * expected }
  }
  const lines = [line(1, 0.6827), line(2, 0.9545)]
  const honest = lines.every(({ off }) => Math.abs(off) < 3)
  return (
    <>
      <table>
        <tbody>
          {lines.map(({ sigmas, count, share, expected }) => (
            <tr key={sigmas}>
              <th scope="row">{t('within {sigmas}σ', { sigmas })}</th>
              <td>
                {count} {t('of {count}', { count: n })}
              </td>
              <td>
                {t('{share} % (honest: {expected} %)', { share: share.toFixed(1), expected: expected.toFixed(1) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Intervals estimates={estimates.slice(0, drawn)} exact={exact} />
      <p>
        {honest
          ? t('Within what chance allows (3 standard deviations of the binomial): these error bars can be trusted.')
          : t(
              'That is more than chance allows: these error bars lie. The weights’ tail is too heavy for this proposal.',
            )}
      </p>
    </>
  )
}

function Intervals({ estimates, exact }: { readonly estimates: readonly Estimate[]; readonly exact: number }) {
  const width = 300
  const height = 110
  let reach = 0
  for (const { estimate, standardError } of estimates)
    reach = Math.max(reach, Math.abs(estimate - exact) + 2 * standardError)
  const y = (value: number) => height / 2 - ((value - exact) / reach) * (height / 2 - 2)
  return (
    <svg
      className={styles.intervals}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('The first {count} two-sigma intervals around the exact value', { count: estimates.length })}
    >
      <line data-truth x1={0} x2={width} y1={y(exact)} y2={y(exact)} />
      {estimates.map(({ estimate, standardError }, i) => {
        const x = ((i + 0.5) * width) / estimates.length
        return (
          <line
            key={i}
            data-missed={Math.abs(estimate - exact) > 2 * standardError || undefined}
            x1={x}
            x2={x}
            y1={y(estimate - 2 * standardError)}
            y2={y(estimate + 2 * standardError)}
          />
        )
      })}
    </svg>
  )
}
