import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { messageOf } from '../../parameters/message'
import { gigayearsPerTimeUnit } from '../../physics/resonance/units'
import { LiveChart } from '../../ui/charts/LiveChart'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { formatNumber } from '../../ui/format'
import { ResultTable } from '../../ui/ResultTable'
import { TransportBar } from '../../ui/TransportBar'
import type { Action } from '../../ui/useActions'
import { runAddress } from '../identity'
import { ExportButton } from './exports'
import { finite } from './model'
import { OrbitPicture } from './OrbitPicture'
import { results } from './results'
import { TabFrame, type TabProps } from './TabFrame'
import { useAnalysis } from './useAnalysis'

/** Seconds of playback for the whole orbit at speed 1. */
const playbackSeconds = 40
const time = { label: 'time', unit: 'Gyr', scale: 'linear' } as const

/** One star, face on, in the frame that turns with the bar. */
export function OrbitTab({ room, values }: TabProps) {
  const current = runAddress(room.lab, room.values)
  const { answer, values: asked, error, busy, retry } = useAnalysis('orbit', values, current)
  const run = asked && runAddress(room.lab, asked)
  const [playing, setPlaying] = useState(room.autoStart !== false)
  const [shown, setShown] = useState(0)
  const [speed, setSpeed] = useState(1)
  const points = answer ? answer.orbit.jacobiErrors.length : 0
  const position = useRef(0)
  const moveTo = useCallback((point: number) => {
    position.current = point
    setShown(point)
  }, [])

  useEffect(() => {
    if (!playing || points === 0) return
    let frame = 0
    let before = performance.now()
    const tick = (now: number) => {
      const passed = Math.min(100, Math.max(0, now - before)) / 1000
      before = now
      const next = Math.min(points - 1, position.current + (passed * speed * points) / playbackSeconds)
      moveTo(next)
      if (next === points - 1) setPlaying(false)
      else frame = requestAnimationFrame(tick)
    }
    frame = requestAnimationFrame(tick)
    return () => cancelAnimationFrame(frame)
  }, [playing, points, speed, moveTo])

  const at = Math.min(Math.floor(shown), Math.max(0, points - 1))
  const { setActions, lab } = room
  useEffect(() => {
    const section = lab.title
    const actions: readonly Action[] = [
      { id: 'play', keys: [' '], label: playing ? 'Pause' : 'Play', section, run: () => setPlaying((on) => !on) },
      { id: 'step', keys: ['.'], label: 'One step', section, run: () => moveTo(position.current + 1) },
      { id: 'reset', keys: ['r'], label: 'Back to the start', section, run: () => moveTo(0) },
    ]
    setActions(actions)
  }, [setActions, playing, lab, moveTo])

  const series = useMemo(() => {
    if (!answer) return undefined
    const { orbit } = answer
    return {
      time: Float64Array.from(orbit.jacobiErrors, (_, i) => i * orbit.interval),
      error: orbit.jacobiErrors.map((e) => Math.abs(e)),
      apocentreTime: orbit.apocentres.map((a) => a.time * gigayearsPerTimeUnit),
      azimuth: orbit.apocentres.map((a) => (a.azimuth * 180) / Math.PI),
    }
  }, [answer])

  const orbit = answer?.orbit
  return (
    <TabFrame
      room={room}
      values={values}
      run={run}
      stage={
        error !== undefined ? (
          <ErrorPanel title="This orbit could not be computed" message={messageOf(error)} onRetry={retry} />
        ) : (
          answer && (
            <OrbitPicture answer={answer} shown={at} star={values.star} onStar={(star) => room.change({ star })} />
          )
        )
      }
      transport={
        <TransportBar
          state={
            points === 0 || busy || run !== current
              ? 'idle'
              : playing
                ? 'running'
                : at >= points - 1
                  ? 'done'
                  : 'paused'
          }
          onPlay={() => {
            if (at >= points - 1) moveTo(0)
            setPlaying(true)
          }}
          onPause={() => setPlaying(false)}
          onStep={() => moveTo(Math.min(points - 1, position.current + 1))}
          onReset={() => {
            moveTo(0)
            setPlaying(false)
          }}
          speed={{ value: speed, onChange: setSpeed, minimum: 0.1, maximum: 20 }}
          elapsed={{
            value: formatNumber(run === current ? at * (orbit?.interval ?? 0) : 0, 3),
            unit: 'Gyr',
            label: 'Simulated time',
          }}
          rate={{ value: formatNumber(((orbit?.duration ?? 0) / playbackSeconds) * speed, 2), unit: 'Gyr/s' }}
          workers={1}
          progress={points > 1 ? at / (points - 1) : undefined}
          exportMenu={
            answer &&
            asked && (
              <ExportButton
                room={room}
                name="orbit"
                record={() => ({ ...answer.outcome, values: asked, complete: true })}
              />
            )
          }
        />
      }
      charts={
        orbit && series
          ? [
              <LiveChart
                key="error"
                title="Error of the Jacobi integral"
                x={time}
                y={{ label: '|ΔE_J/E_J|', scale: 'log' }}
                series={[{ name: '|ΔE_J/E_J|', kind: 'measured', x: series.time, y: series.error }]}
                marks={[{ axis: 'x', value: at * orbit.interval, label: 'now', kind: 'guide' }]}
                summary={`E_J is kept to ${formatNumber(orbit.maximumJacobiError, 2)} of itself; half the time step would give a sixteenth of that.`}
                fileName="resonance-jacobi-error"
              />,
              <LiveChart
                key="azimuth"
                title="Azimuth from the bar at apocentres"
                x={time}
                y={{ label: 'azimuth', unit: '°', scale: 'linear' }}
                series={[{ name: 'azimuth', kind: 'measured', x: series.apocentreTime, y: series.azimuth }]}
                marks={[]}
                summary={verdict(orbit)}
                fileName="resonance-azimuth"
              />,
            ]
          : []
      }
      extra={
        orbit && (
          <ResultTable
            caption="The orbit"
            rows={(
              [
                ['jacobiIntegral', orbit.jacobiIntegral],
                ['maximumJacobiError', orbit.maximumJacobiError],
                [
                  'librationPeriod',
                  finite(
                    orbit.libration.period === undefined ? undefined : orbit.libration.period * gigayearsPerTimeUnit,
                  ),
                ],
                ['librationAction', finite(orbit.libration.action)],
                ['trapped', orbit.libration.trapped ? 'yes' : 'no'],
              ] as const
            ).map(([name, value]) => ({ name, value, ...results[name] }))}
            checksum={answer.checksum}
          />
        )
      }
    />
  )
}

function verdict({
  libration,
  longEnough,
}: {
  libration: { trapped: boolean; period: number | undefined }
  longEnough: boolean
}) {
  if (!libration.trapped) return 'The azimuth runs away: the star is not trapped, it passes the bar again and again.'
  const period =
    libration.period === undefined
      ? ''
      : ` It swings once in ${formatNumber(libration.period * gigayearsPerTimeUnit, 3)} Gyr.`
  return `The azimuth stays within 180°: ${longEnough ? 'the star is trapped.' : 'so far the star is trapped; 10 Gyr decide.'}${period}`
}
