import { useMemo } from 'react'
import { messageOf } from '../../parameters/message'
import { LiveChart } from '../../ui/charts/LiveChart'
import type { Series } from '../../ui/charts/series'
import { formatNumber } from '../../ui/format'
import { ProgressRow } from '../../ui/ProgressRow'
import { ResultTable } from '../../ui/ResultTable'
import { runAddress } from '../identity'
import { ExportButton } from './exports'
import type { ResonanceValues } from './parameters'
import { PopulationSession } from './populationSession'
import styles from './resonance.module.css'
import { results } from './results'
import { TabFrame, type TabProps } from './TabFrame'
import { useAnalysis } from './useAnalysis'
import { useSession } from './useSession'

const time = { label: 'time', unit: 'Gyr', scale: 'linear' } as const
const share = { label: 'still trapped', scale: 'linear', domain: [0, 1.05] } as const

const openPopulation = (values: ResonanceValues) => new PopulationSession(values)

/** A whole population of subhaloes: how many trapped stars are left, by three solvers. */
export function PopulationTab({ room, values }: TabProps) {
  const current = runAddress(room.lab, room.values)
  const { answer, values: asked, error, retry } = useAnalysis('population', values, current)
  const run = asked ? runAddress(room.lab, asked) : current
  const key = `${current} ${values.workers} ${room.opened}`
  const { session, state: job } = useSession(key, values, openPopulation)
  const outcome = job?.outcome
  const record = job?.record
  const series = useMemo<readonly Series[]>(() => {
    const list: Series[] = []
    if (answer) list.push({ name: 'Fokker–Planck', kind: 'theory', x: answer.times, y: answer.fokkerPlanck })
    if (outcome) {
      const error = (p: number) => Math.sqrt(Math.max(p * (1 - p), 0.25 / values.trappedStars) / values.trappedStars)
      for (const [name, y] of [
        ['real orbits', outcome.orbits],
        ['random pendulums', outcome.langevin],
      ] as const)
        list.push({
          name,
          kind: 'measured',
          x: outcome.times,
          y,
          lower: y.map((p) => Math.max(0, p - error(p))),
          upper: y.map((p) => Math.min(1, p + error(p))),
        })
    }
    return list
  }, [answer, outcome, values.trappedStars])
  const left = (y: readonly number[] | undefined) => formatNumber(100 * (y?.at(-1) ?? Number.NaN), 3)
  const summary = outcome
    ? `After ${formatNumber(values.horizon)} Gyr still trapped: ${left(outcome.orbits)} % of the orbits, ${left(outcome.langevin)} % of the pendulums, ${left(answer?.fokkerPlanck)} % by the Fokker–Planck equation.`
    : 'The orbits are being followed.'
  const scaled = useMemo(() => {
    const masses = Array.from({ length: 40 }, (_, i) => 10 ** (-1 + (6 * i) / 39))
    return {
      fraction: masses,
      time: masses.map((f) => (answer ? (answer.diffusion.time * values.subhaloFraction) / f : 0)),
    }
  }, [answer, values.subhaloFraction])
  return (
    <TabFrame
      room={room}
      values={values}
      run={run}
      stage={
        <div className={styles.stageChart}>
          <LiveChart
            title="Stars still trapped"
            x={time}
            y={share}
            series={series}
            summary={summary}
            fileName="resonance-survival"
          />
        </div>
      }
      transport={
        <div className={styles.bar}>
          {job?.progress ? (
            <div className={styles.progress}>
              <ProgressRow
                text={job.progress.text ?? 'computing'}
                fraction={job.progress.fraction}
                onCancel={() => session?.cancel()}
              />
            </div>
          ) : (
            <p className={styles.verdict} role="status">
              {(job?.error ?? error) !== undefined
                ? `Stopped: ${messageOf(job?.error ?? error)}`
                : verdict(run === current ? answer : undefined)}
            </p>
          )}
          {error !== undefined && (
            <button type="button" className={styles.button} onClick={retry}>
              Try again
            </button>
          )}
          {record && <ExportButton room={room} name="population" record={() => record} />}
        </div>
      }
      charts={
        answer && values.subhaloFraction > 0
          ? [
              <LiveChart
                key="time"
                title="Time to diffuse out of the island"
                x={{ label: 'f_sub', scale: 'log' }}
                y={{ label: 't_diff', unit: 'Gyr', scale: 'log' }}
                series={[{ name: 't_diff', kind: 'measured', x: scaled.fraction, y: scaled.time }]}
                marks={[
                  { axis: 'y', value: values.horizon, label: 'time span', kind: 'guide' },
                  {
                    axis: 'x',
                    value: Math.min(1e5, Math.max(0.1, values.subhaloFraction)),
                    label: 'now',
                    kind: 'theory',
                  },
                ]}
                summary={`At f_sub = ${formatNumber(values.subhaloFraction, 3)} it takes ${formatNumber(answer.diffusion.time, 3)} Gyr; it falls as 1/f_sub.`}
                fileName="resonance-diffusion-time"
              />,
            ]
          : []
      }
      extra={
        answer && (
          <ResultTable
            caption="Diffusion"
            rows={(
              [
                ['velocityDiffusion', answer.diffusion.velocity],
                ['actionDiffusion', answer.diffusion.action],
                ['energyDiffusion', answer.diffusion.energy],
                ['diffusionTime', Number.isFinite(answer.diffusion.time) ? answer.diffusion.time : 'for ever'],
              ] as const
            ).map(([name, value]) => ({ name, value, ...results[name] }))}
            {...(job?.checksum ? { checksum: job.checksum } : {})}
          />
        )
      }
    />
  )
}

function verdict(answer: ReturnType<typeof useAnalysis<'population'>>['answer']): string {
  if (!answer) return 'Computing …'
  const { time: span } = answer.diffusion
  if (!Number.isFinite(span)) return 'Without subhaloes nothing diffuses.'
  const years = formatNumber(span, 3)
  if (span > 100)
    return `It would take ${years} Gyr to diffuse out of the island: these subhaloes do not break the resonance.`
  if (span > 3) return `It takes ${years} Gyr to diffuse out of the island: so many subhaloes blur the resonance.`
  return `It takes ${years} Gyr to diffuse out of the island: so many subhaloes erase the resonance.`
}
