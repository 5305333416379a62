import { useMemo } from 'react'
import { gigayearsPerTimeUnit } from '../../../physics/units'
import type { RoomProps } from '../../../rooms/lab'
import { LiveChart } from '../../../ui/charts/LiveChart'
import { formatNumber } from '../../../ui/format'
import type { HeadlineProps } from '../../../ui/Headline'
import { t } from '../../../words/language'
import { asIs, say, type Text } from '../../../words/text'
import { finite } from '../model'
import { sentences } from '../sentences'
import { TabRoom } from '../TabRoom'
import { useAnswer } from '../useAnswer'
import type { ComputedOrbit } from './compute'
import { integrationDoubt, trappingDoubt } from './doubts'
import { orbitExperiment } from './experiment'
import { OrbitPicture } from './Picture'
import type { OrbitValues } from './parameters'
import { results } from './results'
import { playbackSeconds, usePathPlayback } from './usePathPlayback'

const time = { label: 'time', unit: 'Gyr', scale: 'linear' } as const

/** One star, face on, in the frame that turns with the bar. The run is its path; the bar plays that back. */
export function OrbitTab(room: RoomProps) {
  const values = room.values as OrbitValues
  const handle = useAnswer(room, orbitExperiment)
  const { view, current } = handle
  const { snapshot: answer } = view
  const orbit = answer?.orbit
  const points = orbit?.jacobiErrors.length ?? 0
  const { playback, at, head, speed } = usePathPlayback(points, current, room.autoStart !== false)

  const series = useMemo(() => {
    if (!orbit) return undefined
    return {
      time: Float64Array.from(orbit.jacobiErrors, (_, i) => i * orbit.interval),
      error: orbit.jacobiErrors.map((e) => Math.abs(e)),
      apocentreTime: orbit.apocentres.map((a) => a.time * gigayearsPerTimeUnit),
      azimuth: orbit.apocentres.map((a) => (a.azimuth * 180) / Math.PI),
    }
  }, [orbit])

  return (
    <TabRoom
      room={room}
      run={handle}
      experiment={orbitExperiment}
      trouble="This orbit could not be computed"
      stage={
        answer && (
          <OrbitPicture answer={answer} head={head} star={values.star} onStar={(star) => room.change({ star })} />
        )
      }
      playback={playback}
      headline={headline(orbit?.libration)}
      elapsed={{
        value: formatNumber(current && orbit ? at * orbit.interval : 0, 3),
        unit: 'Gyr',
        label: 'Simulated time',
      }}
      rate={{ value: formatNumber(((orbit?.duration ?? 0) / playbackSeconds) * speed, 2), unit: 'Gyr/s' }}
      charts={
        orbit && series
          ? [
              <LiveChart
                key="error"
                title="Error of the Jacobi integral"
                x={time}
                y={{ label: asIs('|ΔE_J|/E'), scale: 'log' }}
                series={[{ name: asIs('|ΔE_J|/E'), kind: 'measured', x: series.time, y: series.error }]}
                marks={[{ axis: 'x', value: at * orbit.interval, label: 'now', kind: 'guide' }]}
                summary={sentences(
                  say('E_J is kept to {error} of its size; half the time step would give a sixteenth of that.', {
                    error: formatNumber(orbit.maximumJacobiError, 2),
                  }),
                  integrationDoubt(orbit),
                )}
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
          : 2
      }
      caption="The orbit"
      readings={orbit ? readings(orbit) : []}
    />
  )
}

const readings = ({ jacobiIntegral, maximumJacobiError, libration }: ComputedOrbit) =>
  (
    [
      ['jacobiIntegral', jacobiIntegral],
      ['maximumJacobiError', maximumJacobiError],
      ['librationPeriod', finite(libration.period === undefined ? undefined : libration.period * gigayearsPerTimeUnit)],
      ['librationAction', finite(libration.action)],
      ['trapped', libration.trapped === undefined ? t('cannot be told') : libration.trapped ? t('yes') : t('no')],
    ] as const
  ).map(([name, value]) => ({ name, value, digits: name === 'maximumJacobiError' ? 2 : 4, ...results[name] }))

function headline(libration: ComputedOrbit['libration'] | undefined): HeadlineProps {
  const what = { tex: 'T_{\\mathrm{lib}}', label: 'Period of the libration' } as const
  if (!libration) return { ...what, value: undefined }
  const { trapped, period } = libration
  const found = trapped !== false && period !== undefined
  return {
    ...what,
    value: found ? formatNumber(period * gigayearsPerTimeUnit, 4) : t('none'),
    unit: found ? 'Gyr' : undefined,
    note: trapped === undefined ? '' : trapped ? 'trapped' : 'not trapped',
  }
}

function verdict(orbit: ComputedOrbit): Text {
  const { libration } = orbit
  if (libration.trapped === false)
    return 'The azimuth runs away: the star is not trapped, it passes the bar again and again.'
  return sentences(
    trappingDoubt(orbit) ?? 'The azimuth stays within 180°: the star is trapped.',
    libration.period === undefined
      ? undefined
      : say('It swings once in {period} Gyr.', { period: formatNumber(libration.period * gigayearsPerTimeUnit, 4) }),
  )
}
