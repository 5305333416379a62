import { useMemo } from 'react'
import type { RoomProps } from '../../../rooms/lab'
import { useRun } from '../../../rooms/useRun'
import { LiveChart } from '../../../ui/charts/LiveChart'
import type { Series } from '../../../ui/charts/series'
import { formatNumber } from '../../../ui/format'
import { ProgressRow } from '../../../ui/ProgressRow'
import { t } from '../../../words/language'
import { asIs, say, type Text } from '../../../words/text'
import styles from '../resonance.module.css'
import { TabRoom, Verdict } from '../TabRoom'
import { Disagreement } from './Disagreement'
import { populationDoubts, shareError } from './doubts'
import { populationExperiment } from './experiment'
import { results } from './results'
import type { PopulationTheory } from './theory'

const time = { label: 'time', unit: 'Gyr', scale: 'linear' } as const
const share = { label: 'still trapped', scale: 'linear', domain: [0, 1.05] } as const

/** A whole population of subhaloes: how many trapped stars are left, by three solvers. */
export function PopulationTab(room: RoomProps) {
  const handle = useRun(room, populationExperiment)
  const { session, view } = handle
  const { run, snapshot, state, progress } = view
  const broken = state === 'failed' || state === 'refused'
  const { theory, orbits, langevin } = snapshot ?? {}
  const values = run?.values
  const series = useMemo<readonly Series[]>(() => {
    if (!theory || !values) return []
    const { trappedStars } = values
    const error = (p: number) => shareError(p, trappedStars)
    const measured = (name: Text, y: readonly number[]): Series => ({
      name,
      kind: 'measured',
      x: theory.times,
      y,
      lower: y.map((p) => Math.max(0, p - error(p))),
      upper: y.map((p) => Math.min(1, p + error(p))),
    })
    return [
      { name: asIs('Fokker–Planck'), kind: 'theory', x: theory.times, y: theory.fokkerPlanck },
      ...(orbits ? [measured('real orbits', orbits)] : []),
      ...(langevin ? [measured('random pendulums', langevin)] : []),
    ]
  }, [theory, values, orbits, langevin])
  const left = (y: readonly number[] | undefined) => formatNumber(100 * (y?.at(-1) ?? Number.NaN), 3)
  const summary: Text =
    values && orbits && langevin
      ? say(
          'After {horizon} Gyr still trapped: {orbits} % of the orbits, {pendulums} % of the pendulums, {equation} % by the Fokker–Planck equation.',
          {
            horizon: formatNumber(values.horizon),
            orbits: left(orbits),
            pendulums: left(langevin),
            equation: left(theory?.fokkerPlanck),
          },
        )
      : 'The orbits are being followed.'
  const fraction = values?.subhaloFraction ?? 0
  const scaled = useMemo(() => {
    const fractions = Array.from({ length: 40 }, (_, i) => 10 ** (-1 + (6 * i) / 39))
    return { fractions, times: fractions.map((f) => (theory ? (theory.diffusion.time * fraction) / f : 0)) }
  }, [theory, fraction])
  return (
    <TabRoom
      room={room}
      run={handle}
      experiment={populationExperiment}
      trouble="This population could not be set up"
      playLabel="Follow the stars"
      pauseLabel="Cancel the stars"
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
      transport={(exports) => (
        <div className={styles.bar}>
          <div className={`${styles.standing} ${styles.says}`}>
            {state === 'running' || state === 'preparing' ? (
              <div className={styles.progress}>
                <ProgressRow
                  text={progress?.text ?? 'Starting workers'}
                  fraction={progress?.fraction ?? 0}
                  {...(state === 'running' ? { onCancel: () => session.pause() } : {})}
                />
              </div>
            ) : broken ? (
              <span role="status">{t('Stopped.')}</span>
            ) : (
              <>
                {state !== 'done' && (
                  <button type="button" className={styles.button} data-primary onClick={() => session.play()}>
                    {state === 'paused' ? t('Go on') : t('Follow the stars')}
                  </button>
                )}
                <Verdict run={handle} text={theory && verdict(theory)} />
              </>
            )}
          </div>
          {exports}
        </div>
      )}
      charts={
        !theory || !values
          ? 1
          : fraction > 0
            ? [
                <LiveChart
                  key="time"
                  title="Time to diffuse out of the island"
                  x={{ label: asIs('f_sub'), scale: 'log' }}
                  y={{ label: asIs('t_diff'), unit: 'Gyr', scale: 'log' }}
                  series={[{ name: asIs('t_diff'), kind: 'measured', x: scaled.fractions, y: scaled.times }]}
                  marks={[
                    { axis: 'y', value: values.horizon, label: 'time span', kind: 'guide' },
                    { axis: 'x', value: Math.min(1e5, Math.max(0.1, fraction)), label: 'now', kind: 'theory' },
                  ]}
                  summary={say('At f_sub = {fraction} it takes {time} Gyr; it falls as 1/f_sub.', {
                    fraction: formatNumber(fraction, 3),
                    time: formatNumber(theory.diffusion.time, 3),
                  })}
                  fileName="resonance-diffusion-time"
                />,
              ]
            : []
      }
      headline={{
        tex: 't_{\\mathrm{diff}}',
        label: 'Time to diffuse out of the island',
        value: theory && (Number.isFinite(theory.diffusion.time) ? formatNumber(theory.diffusion.time, 3) : '∞'),
        unit: 'Gyr',
      }}
      doubts={snapshot && values && state === 'done' ? populationDoubts(values, snapshot) : []}
      extra={theory && values && <Disagreement theory={theory} values={values} change={room.change} />}
      caption="Diffusion"
      readings={theory ? readings(theory) : []}
    />
  )
}

const readings = ({ diffusion }: PopulationTheory) =>
  (
    [
      ['velocityDiffusion', diffusion.velocity],
      ['actionDiffusion', diffusion.action],
      ['energyDiffusion', diffusion.energy],
      ['diffusionTime', Number.isFinite(diffusion.time) ? diffusion.time : t('for ever')],
    ] as const
  ).map(([name, value]) => ({ name, value, digits: 3, ...results[name] }))

function verdict({ diffusion }: PopulationTheory): Text {
  const { time: span } = diffusion
  if (!Number.isFinite(span)) return 'Without subhaloes nothing diffuses.'
  const years = formatNumber(span, 3)
  if (span > 100)
    return say('It would take {years} Gyr to diffuse out of the island: these subhaloes do not break the resonance.', {
      years,
    })
  if (span > 3)
    return say('It takes {years} Gyr to diffuse out of the island: so many subhaloes blur the resonance.', { years })
  return say('It takes {years} Gyr to diffuse out of the island: so many subhaloes erase the resonance.', { years })
}
