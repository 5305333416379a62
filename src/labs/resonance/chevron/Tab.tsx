import { useMemo, useState } from 'react'
import { messageOf } from '../../../parameters/message'
import type { RoomProps } from '../../../rooms/lab'
import { useRun } from '../../../rooms/useRun'
import { Heatmap } from '../../../ui/charts/Heatmap'
import { type HeatmapNote, rangeAxis } from '../../../ui/charts/heatmapDrawing'
import { LiveChart } from '../../../ui/charts/LiveChart'
import { formatNumber, formatWithError } from '../../../ui/format'
import { ProgressRow } from '../../../ui/ProgressRow'
import { shown, t } from '../../../words/language'
import { asIs, say, type Text } from '../../../words/text'
import styles from '../resonance.module.css'
import { TabRoom } from '../TabRoom'
import { chevronDoubts } from './doubts'
import { chevronExperiment } from './experiment'
import { chevronSpan, countMap, energySpan, nearSun, ratioMap, type Sense } from './maps'
import type { ChevronValues } from './parameters'
import type { ExpectedRidge } from './ridge'
import { useMoment, useRidge } from './useHalo'

const senses: readonly { readonly value: Sense; readonly label: Text }[] = [
  { value: 'ratio', label: 'prograde over retrograde' },
  { value: 'prograde', label: 'prograde' },
  { value: 'retrograde', label: 'retrograde' },
  { value: 'all', label: 'all stars' },
]

const radius = rangeAxis(asIs('r'), 'kpc', chevronSpan.x, chevronSpan.columns, [2, 4, 6, 8, 10, 12, 14, 16])
const speed = rangeAxis(asIs('v_r'), 'km/s', chevronSpan.y, chevronSpan.rows, [-400, -200, 0, 200, 400])
const momentum = rangeAxis(asIs('L_z'), 'kpc km/s', energySpan.x, energySpan.columns, [-2000, -1000, 0, 1000, 2000])
const energy = rangeAxis(asIs('E'), '(km/s)²', energySpan.y, energySpan.rows, [100e3, 120e3, 140e3])
const ratioRange = [0.4, 2.5] as const
const inShare = (value: number, [from, to]: readonly [number, number]) => (value - from) / (to - from)

/** The halo in a growing bar: a ridge in radius and radial velocity. */
export function ChevronTab(room: RoomProps) {
  const handle = useRun(room, chevronExperiment)
  const { session, view } = handle
  const { run, snapshot, state, done } = view
  const values = run?.values ?? (room.values as ChevronValues)
  const [sense, setSense] = useState<Sense>('ratio')
  const [onlyNearSun, setOnlyNearSun] = useState(false)
  const [overlay, setOverlay] = useState(true)
  const [wanted, setWanted] = useState<number>()
  const times = useMemo(() => run?.times ?? [], [run])
  const at = Math.min(wanted ?? times.length, Math.max(0, times.length - 1))
  const seen = useMoment(run, at, done, state)
  const { ridge: expected, error, retry } = useRidge(run)
  const map = useMemo(() => {
    if (!seen) return undefined
    const count = (which: Exclude<Sense, 'ratio'>) =>
      countMap(seen.columns, 'radius', 'radialVelocity', chevronSpan, which, onlyNearSun)
    return sense === 'ratio' ? ratioMap(count('prograde'), count('retrograde'), chevronSpan) : count(sense)
  }, [seen, sense, onlyNearSun])
  const energyMap = useMemo(
    () => seen && countMap(seen.columns, 'angularMomentum', 'energy', energySpan, 'all', onlyNearSun),
    [seen, onlyNearSun],
  )
  const ridge = useMemo(() => {
    if (!expected || !overlay) return []
    const { radii, speeds } = expected.ridge
    const x = radii.map((r) => inShare(r, chevronSpan.x))
    return [1, -1].map((sign) => ({
      label: 'expected ridge' as const,
      x,
      y: speeds.map((v) => inShare(sign * v, chevronSpan.y)),
    }))
  }, [expected, overlay])
  const pointed = useMemo(() => (expected && overlay ? notesOf(expected) : undefined), [expected, overlay])
  const corotation = useMemo(
    () =>
      expected && overlay
        ? [
            {
              label: 'corotation' as const,
              x: expected.corotation.map((point) => inShare(point.momentum, energySpan.x)),
              y: expected.corotation.map((point) => inShare(point.energy, energySpan.y)),
            },
          ]
        : [],
    [expected, overlay],
  )
  const contrasts = snapshot?.contrasts ?? []
  const q = contrasts.map(({ contrast }) => contrast)
  const now = contrasts.at(at)
  const finished = snapshot?.finishedStars ?? 0
  const label: Text = senses.find(({ value }) => value === sense)?.label ?? ''
  const moment = formatNumber(times[at] ?? 0, 3)
  const contrastWords: Text =
    now && finished > 0
      ? say('Contrast Q = {contrast} at {moment} Gyr; 1 means that the halo does not know the bar.', {
          contrast: formatWithError(now.contrast, now.error),
          moment,
        })
      : 'The contrast appears with the first stars.'
  const told = { finished, haloStars: values.haloStars, moment, line: lineWords(expected) }
  return (
    <TabRoom
      room={room}
      run={handle}
      experiment={chevronExperiment}
      trouble="This halo could not be set up"
      playLabel="Follow the stars"
      pauseLabel="Cancel the stars"
      later
      stage={
        <div className={styles.stageChart}>
          <Heatmap
            title={say('Radius and radial velocity: {label}', { label })}
            x={radius}
            y={speed}
            z={{ label: sense === 'ratio' ? 'ratio' : 'stars', scale: 'log' }}
            values={map ?? noValues}
            {...(sense === 'ratio'
              ? { range: ratioRange, colourMap: 'cividis' as const }
              : { colourMap: 'magma' as const })}
            lines={ridge}
            {...(pointed ? { notes: pointed.notes } : {})}
            version={seen?.version ?? 0}
            summary={
              sense === 'ratio'
                ? say(
                    '{finished} of {haloStars} stars at {moment} Gyr, counts smoothed over neighbouring cells. {line}',
                    told,
                  )
                : say('{finished} of {haloStars} stars at {moment} Gyr. {line}', told)
            }
            fileName="resonance-chevron"
            tools={
              <>
                <label className={styles.field}>
                  {t('Show')}
                  <select value={sense} onChange={(event) => setSense(event.currentTarget.value as Sense)}>
                    {senses.map((each) => (
                      <option key={each.value} value={each.value}>
                        {shown(each.label)}
                      </option>
                    ))}
                  </select>
                </label>
                <label className={styles.field} title={t('Only stars within {nearSun} kpc of the Sun', { nearSun })}>
                  <input
                    type="checkbox"
                    checked={onlyNearSun}
                    onChange={(event) => setOnlyNearSun(event.currentTarget.checked)}
                  />
                  {t('near the Sun')}
                </label>
                <label className={styles.field}>
                  <input
                    type="checkbox"
                    checked={overlay}
                    onChange={(event) => setOverlay(event.currentTarget.checked)}
                  />
                  {t('theory')}
                </label>
              </>
            }
          />
        </div>
      }
      transport={(exports) => (
        <div className={styles.bar}>
          <div className={styles.standing}>
            {state === 'running' ? (
              <div className={styles.progress}>
                <ProgressRow
                  text={say('Following stars through {time} Gyr', { time: formatNumber(values.evolutionTime) })}
                  fraction={finished / values.haloStars}
                  detail={t('{finished} stars', { finished })}
                  onCancel={() => session.pause()}
                />
              </div>
            ) : state === 'preparing' ? (
              <span role="status">{t('Starting workers …')}</span>
            ) : (
              <>
                {finished < values.haloStars && (
                  <button type="button" className={styles.button} data-primary onClick={() => session.play()}>
                    {finished > 0 && state === 'paused' ? t('Go on') : t('Follow the stars')}
                  </button>
                )}
                <span role="status">
                  {state === 'failed' || state === 'refused' ? t('Stopped.') : t('{finished} stars', { finished })}
                </span>
              </>
            )}
          </div>
          {error !== undefined && (
            <>
              <span role="alert">
                {t('The expected ridge could not be computed: {error}', { error: messageOf(error) })}
              </span>
              <button type="button" className={styles.button} onClick={retry}>
                {t('Try again')}
              </button>
            </>
          )}
          <label className={styles.field}>
            {t('Time')}
            <input
              type="range"
              min={0}
              max={Math.max(1, times.length - 1)}
              value={at}
              aria-label={t('Moment')}
              aria-valuetext={shown(`${moment} Gyr`)}
              onChange={(event) => setWanted(Number(event.currentTarget.value))}
            />
            <output>{shown(`${moment} Gyr`)}</output>
          </label>
          {exports}
        </div>
      )}
      headline={{
        tex: 'Q',
        label: 'Contrast of the ridge',
        // Of the first stars none may be where the ridge is not.
        value:
          now && finished > 0 && Number.isFinite(now.contrast) ? formatWithError(now.contrast, now.error) : undefined,
        note: '1: the halo does not know the bar',
      }}
      charts={[
        <Heatmap
          key="energy"
          title="Energy and angular momentum"
          x={momentum}
          y={energy}
          z={{ label: 'stars', scale: 'log' }}
          values={energyMap ?? noValues}
          colourMap="magma"
          lines={corotation}
          {...(pointed ? { notes: pointed.energyNotes } : {})}
          version={seen?.version ?? 0}
          summary="The line is corotation: stars trapped there are what makes the ridge."
          fileName="resonance-energy-momentum"
        />,
        <LiveChart
          key="contrast"
          title="Contrast of the ridge"
          x={{ label: 'time', unit: 'Gyr', scale: 'linear' }}
          y={{ label: asIs('Q'), scale: 'linear' }}
          series={[
            {
              name: asIs('Q'),
              kind: 'measured',
              x: times.slice(0, q.length),
              y: q,
              lower: contrasts.map(({ contrast, error }) => contrast - error),
              upper: contrasts.map(({ contrast, error }) => contrast + error),
            },
          ]}
          marks={[{ axis: 'y', value: 1, label: 'no bar', kind: 'theory' }]}
          summary={contrastWords}
          fileName="resonance-contrast"
        />,
      ]}
      doubts={snapshot && run && state === 'done' ? chevronDoubts(run.values, snapshot, expected) : []}
      caption="The halo"
      readings={[
        { name: 'stars done', value: finished },
        {
          name: 'contrast Q',
          value: now && Number.isFinite(now.contrast) ? now.contrast : null,
          error: now && Number.isFinite(now.error) ? now.error : undefined,
        },
        { name: 'computed in', value: view.seconds > 0 ? view.seconds : null, unit: 's' },
      ]}
    />
  )
}

/** What is pointed at on the two maps: the ridge, its tip, and where the stars that make it are trapped. */
function notesOf({ ridge: { radii, speeds, tip }, corotation }: ExpectedRidge) {
  const on = (r: number, v: number) => [inShare(r, chevronSpan.x), inShare(v, chevronSpan.y)] as const
  const notes: HeatmapNote[] = []
  if (tip !== undefined) {
    const [tipX, tipY] = on(tip, 0)
    notes.push({ text: t('tip'), at: [tipX, tipY], from: [Math.min(0.95, tipX + 0.1), 0.38] })
    const half = radii.findIndex((r, i) => r > 0.6 * tip && Number.isFinite(speeds[i]))
    if (half >= 0)
      notes.push({ text: t('ridge of trapped stars'), at: [...on(radii[half], speeds[half])], from: [0.8, 0.92] })
  }
  const middle = corotation.at(Math.floor(corotation.length / 2))
  const energyNotes: HeatmapNote[] = middle
    ? [
        {
          text: t('trapped stars'),
          at: [inShare(middle.momentum, energySpan.x), inShare(middle.energy, energySpan.y)],
          from: [0.78, 0.12],
        },
      ]
    : []
  return { notes, energyNotes }
}

/** What the line over the map is. */
function lineWords(expected: ExpectedRidge | undefined): Text {
  if (!expected) return 'The line is the orbit of J_r = 500 at corotation.'
  const { tip } = expected.ridge
  return tip === undefined
    ? 'No orbit of J_r = 500 keeps up with this bar: no ridge is expected.'
    : say('The line is the orbit of J_r = 500 at corotation, tip at {tip} kpc.', { tip: formatNumber(tip, 3) })
}

const noValues: readonly number[] = []
