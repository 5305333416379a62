import { useEffect, useMemo, useState } from 'react'
import { messageOf } from '../../parameters/message'
import { Heatmap } from '../../ui/charts/Heatmap'
import { rangeAxis } from '../../ui/charts/heatmapDrawing'
import { LiveChart } from '../../ui/charts/LiveChart'
import { formatNumber } from '../../ui/format'
import { ProgressRow } from '../../ui/ProgressRow'
import { ResultTable } from '../../ui/ResultTable'
import { runAddress } from '../identity'
import { ExportButton } from './exports'
import { chevronSpan, countMap, energySpan, nearSun, ratioMap, type Sense } from './haloMaps'
import { HaloSession } from './haloSession'
import type { ResonanceValues } from './parameters'
import styles from './resonance.module.css'
import { TabFrame, type TabProps } from './TabFrame'
import { useAnalysis } from './useAnalysis'
import { useSession } from './useSession'

const senses: readonly { readonly value: Sense; readonly label: string }[] = [
  { value: 'ratio', label: 'prograde over retrograde' },
  { value: 'prograde', label: 'prograde' },
  { value: 'retrograde', label: 'retrograde' },
  { value: 'all', label: 'all stars' },
]

const radius = rangeAxis('r', 'kpc', chevronSpan.x, chevronSpan.columns, [2, 4, 6, 8, 10, 12, 14, 16])
const speed = rangeAxis('v_r', 'km/s', chevronSpan.y, chevronSpan.rows, [-400, -200, 0, 200, 400])
const momentum = rangeAxis('L_z', 'kpc km/s', energySpan.x, energySpan.columns, [-2000, -1000, 0, 1000, 2000])
const energy = rangeAxis('E', '(km/s)²', energySpan.y, energySpan.rows, [100e3, 120e3, 140e3])
const ratioRange = [0.4, 2.5] as const
const inShare = (value: number, [from, to]: readonly [number, number]) => (value - from) / (to - from)

const openHalo = (values: ResonanceValues) => new HaloSession(values)

/** The halo in a growing bar: a ridge in radius and radial velocity. */
export function ChevronTab({ room, values }: TabProps) {
  const current = runAddress(room.lab, room.values)
  const key = `${current} ${values.workers} ${room.opened}`
  const { session, state } = useSession(key, values, openHalo)
  const { answer: theory, values: asked, error, retry } = useAnalysis('chevron', values, current)
  const answer = asked && runAddress(room.lab, asked) === current ? theory : undefined
  const [sense, setSense] = useState<Sense>('ratio')
  const [onlyNearSun, setOnlyNearSun] = useState(false)
  const [overlay, setOverlay] = useState(true)
  const { autoStart } = room
  useEffect(() => {
    if (session && autoStart !== false) void session.run()
  }, [session, autoStart])

  const shown = state?.shown
  const version = state?.version ?? 0
  const map = useMemo(() => {
    if (!shown) return undefined
    const count = (which: Exclude<Sense, 'ratio'>) =>
      countMap(shown.columns, 'radius', 'radialVelocity', chevronSpan, which, onlyNearSun)
    return sense === 'ratio' ? ratioMap(count('prograde'), count('retrograde'), chevronSpan) : count(sense)
  }, [shown, sense, onlyNearSun])
  const energyMap = useMemo(
    () => shown && countMap(shown.columns, 'angularMomentum', 'energy', energySpan, 'all', onlyNearSun),
    [shown, onlyNearSun],
  )
  const ridge = useMemo(() => {
    if (!answer || !overlay) return []
    const { radii, speeds } = answer.ridge
    const x = radii.map((r) => inShare(r, chevronSpan.x))
    return [1, -1].map((sign) => ({
      label: 'expected ridge',
      x,
      y: speeds.map((v) => inShare(sign * v, chevronSpan.y)),
    }))
  }, [answer, overlay])
  const corotation = useMemo(
    () =>
      answer && overlay
        ? [
            {
              label: 'corotation',
              x: answer.corotation.map((point) => inShare(point.momentum, energySpan.x)),
              y: answer.corotation.map((point) => inShare(point.energy, energySpan.y)),
            },
          ]
        : [],
    [answer, overlay],
  )
  const times = useMemo(() => state?.halo?.times ?? [], [state?.halo])
  const snapshot = shown?.snapshot ?? Math.max(0, times.length - 1)
  const contrasts = state?.contrasts ?? []
  const q = contrasts.map(({ contrast }) => contrast)
  const now = contrasts[snapshot]
  const finished = state?.finishedStars ?? 0
  const label = senses.find(({ value }) => value === sense)?.label ?? ''
  const contrastWords = now
    ? `Contrast Q = ${formatNumber(now.contrast, 3)} ± ${formatNumber(now.error, 2)} at ${formatNumber(times[snapshot], 3)} Gyr; 1 means that the halo does not know the bar.`
    : 'The contrast appears with the first stars.'
  return (
    <TabFrame
      room={room}
      values={values}
      run={session && runAddress(room.lab, session.values)}
      stage={
        <div className={styles.stageChart}>
          <Heatmap
            title={`Radius and radial velocity: ${label}`}
            x={radius}
            y={speed}
            z={{ label: sense === 'ratio' ? 'ratio' : 'stars', scale: 'log' }}
            values={map ?? []}
            {...(sense === 'ratio'
              ? { range: ratioRange, colourMap: 'cividis' as const }
              : { colourMap: 'magma' as const })}
            lines={ridge}
            version={version}
            summary={`${finished} of ${values.haloStars} stars at ${formatNumber(times[snapshot] ?? 0, 3)} Gyr${sense === 'ratio' ? ', counts smoothed over neighbouring cells' : ''}. The line is the orbit of J_r = 500 at corotation${answer?.ridge.tip === undefined ? '' : `, tip at ${formatNumber(answer.ridge.tip, 3)} kpc`}.`}
            fileName="resonance-chevron"
          />
        </div>
      }
      transport={
        <div className={styles.bar}>
          {state?.running ? (
            <div className={styles.progress}>
              <ProgressRow
                text={`Following stars through ${formatNumber(values.evolutionTime)} Gyr`}
                fraction={finished / values.haloStars}
                detail={`${finished} stars`}
                onCancel={() => session?.cancel()}
              />
            </div>
          ) : (
            <>
              {finished < values.haloStars && (
                <button type="button" className={styles.button} data-primary onClick={() => void session?.run()}>
                  {finished > 0 ? 'Go on' : 'Follow the stars'}
                </button>
              )}
              <span role="status">
                {state?.error !== undefined
                  ? `Stopped: ${messageOf(state.error)}. ${finished} stars are kept.`
                  : `${finished} stars`}
              </span>
            </>
          )}
          {error !== undefined && (
            <>
              <span role="alert">The expected ridge could not be computed: {messageOf(error)}</span>
              <button type="button" className={styles.button} onClick={retry}>
                Try again
              </button>
            </>
          )}
          <label className={styles.field}>
            Time
            <input
              type="range"
              min={0}
              max={Math.max(1, times.length - 1)}
              value={snapshot}
              aria-label="Moment"
              aria-valuetext={`${formatNumber(times[snapshot] ?? 0, 3)} Gyr`}
              onChange={(event) => session?.show(Number(event.currentTarget.value))}
            />
            <output>{formatNumber(times[snapshot] ?? 0, 3)} Gyr</output>
          </label>
          <label className={styles.field}>
            Show
            <select value={sense} onChange={(event) => setSense(event.currentTarget.value as Sense)}>
              {senses.map((each) => (
                <option key={each.value} value={each.value}>
                  {each.label}
                </option>
              ))}
            </select>
          </label>
          <label className={styles.field}>
            <input
              type="checkbox"
              checked={onlyNearSun}
              onChange={(event) => setOnlyNearSun(event.currentTarget.checked)}
            />
            within {nearSun} kpc of the Sun
          </label>
          <label className={styles.field}>
            <input type="checkbox" checked={overlay} onChange={(event) => setOverlay(event.currentTarget.checked)} />
            theory
          </label>
          {session && state?.halo && <ExportButton room={room} name="chevron" record={() => session.record()} />}
        </div>
      }
      charts={[
        <Heatmap
          key="energy"
          title="Energy and angular momentum"
          x={momentum}
          y={energy}
          z={{ label: 'stars', scale: 'log' }}
          values={energyMap ?? []}
          colourMap="magma"
          lines={corotation}
          version={version}
          summary="The line is corotation: stars trapped there are what makes the ridge."
          fileName="resonance-energy-momentum"
        />,
        <LiveChart
          key="contrast"
          title="Contrast of the ridge"
          x={{ label: 'time', unit: 'Gyr', scale: 'linear' }}
          y={{ label: 'Q', scale: 'linear' }}
          series={[
            {
              name: 'Q',
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
      extra={
        <ResultTable
          caption="The halo"
          rows={[
            { name: 'stars done', value: finished },
            { name: 'contrast Q', value: now && Number.isFinite(now.contrast) ? now.contrast : null },
            { name: 'its error', value: now && Number.isFinite(now.error) ? now.error : null },
            { name: 'computed in', value: state && state.seconds > 0 ? state.seconds : null, unit: 's' },
          ]}
          {...(state?.checksum ? { checksum: state.checksum } : {})}
        />
      }
    />
  )
}
