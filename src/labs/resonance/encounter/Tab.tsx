import { useMemo } from 'react'
import { gigayearsPerTimeUnit } from '../../../physics/units'
import type { RoomProps } from '../../../rooms/lab'
import { LiveChart } from '../../../ui/charts/LiveChart'
import { formatNumber } from '../../../ui/format'
import { asIs, say, type Text } from '../../../words/text'
import { finite } from '../model'
import styles from '../resonance.module.css'
import { sentences } from '../sentences'
import { TabRoom, Verdict } from '../TabRoom'
import { useAnswer } from '../useAnswer'
import { EncounterAngles } from './Angles'
import type { ComputedEncounter } from './compute'
import { firstOrderShown, projectionNote, validityNote, whoIsRight } from './doubts'
import { encounterExperiment } from './experiment'
import { PassagePicture } from './PassagePicture'
import type { EncounterValues } from './parameters'

const time = { label: 'time from closest approach', unit: 'Gyr', scale: 'linear' } as const
const closest = [{ axis: 'x', value: 0, label: 'closest', kind: 'guide' }] as const

/** Set by sliders of the tab's own. */
const hidden = ['subhaloVelocity', 'offsetDirection']

/** One passage: what happens to the star with and without the subhalo, and what the approximations make of it. */
export function EncounterTab(room: RoomProps) {
  const handle = useAnswer(room, encounterExperiment)
  const { run, snapshot: answer } = handle.view
  const series = useMemo(() => {
    if (!answer) return undefined
    const { moments } = answer
    return {
      time: moments.map((m) => m.time * gigayearsPerTimeUnit),
      distance: moments.map((m) => m.distance),
      energy: moments.map((m) => m.jacobiIntegral),
      aloneEnergy: moments.map((m) => m.undisturbedJacobiIntegral),
      momentum: moments.map((m) => m.angularMomentum),
      aloneMomentum: moments.map((m) => m.undisturbedAngularMomentum),
    }
  }, [answer])
  const charts =
    answer && series
      ? [
          <LiveChart
            key="momentum"
            title="Angular momentum L_z"
            x={time}
            y={{ label: asIs('L_z'), unit: 'kpc km/s', scale: 'linear' }}
            series={[
              { name: 'with the subhalo', kind: 'measured', x: series.time, y: series.momentum },
              { name: 'without', kind: 'theory', x: series.time, y: series.aloneMomentum },
            ]}
            marks={closest}
            summary={say('The slow action changes by {simulated} kpc km/s; the impulse approximation says {impulse}.', {
              simulated: formatNumber(answer.simulated.deltaIs, 4),
              impulse: formatNumber(finite(answer.impulse.deltaIs), 4),
            })}
            fileName="resonance-encounter-momentum"
          />,
          <LiveChart
            key="distance"
            title="Distance"
            x={time}
            y={{ label: 'distance', unit: 'kpc', scale: 'log' }}
            series={[{ name: 'distance', kind: 'measured', x: series.time, y: series.distance }]}
            marks={[
              { axis: 'y', value: Math.max(run?.values.impact ?? 0, 1e-3), label: asIs('b'), kind: 'theory' },
              ...closest,
            ]}
            summary={say('Closest {distance} kpc; relative speed {speed} km/s; scale radius {radius} kpc.', {
              distance: formatNumber(Math.min(...series.distance), 3),
              speed: formatNumber(answer.encounter.relativeSpeed, 4),
              radius: formatNumber(answer.scaleRadius, 3),
            })}
            fileName="resonance-encounter-distance"
          />,
        ]
      : 2
  return (
    <TabRoom
      room={room}
      run={handle}
      experiment={encounterExperiment}
      trouble="This encounter could not be computed"
      stage={
        answer &&
        series && (
          <div className={styles.encounterStage}>
            <PassagePicture values={room.values as EncounterValues} change={room.change} />
            <div className={styles.stageChart}>
              <LiveChart
                title="Jacobi integral of the star"
                x={time}
                y={{ label: asIs('E_J'), unit: '(km/s)²', scale: 'linear' }}
                series={[
                  { name: 'with the subhalo', kind: 'measured', x: series.time, y: series.energy },
                  { name: 'without', kind: 'theory', x: series.time, y: series.aloneEnergy },
                ]}
                marks={closest}
                summary={verdict(answer)}
                fileName="resonance-encounter-energy"
              />
            </div>
          </div>
        )
      }
      transport={(exports) => (
        <div className={styles.bar}>
          <Verdict
            run={handle}
            text={
              answer &&
              sentences(projectionNote(answer), validityNote(answer) ?? 'A clean impulse: no validity bit is set.')
            }
          />
          {exports}
        </div>
      )}
      charts={charts}
      headline={{
        tex: '\\Delta E_J',
        label: 'Change of the Jacobi integral',
        value: answer && formatNumber(answer.simulated.deltaEJ, 4),
        unit: '(km/s)²',
        note: answer && against(finite(answer.impulse.deltaEJ)),
      }}
      hidden={hidden}
      extra={<EncounterAngles values={room.values as EncounterValues} change={room.change} />}
      caption="The encounter"
      readings={answer ? readings(answer) : []}
    />
  )
}

const readings = (answer: ComputedEncounter) => {
  const { simulated, impulse, kick, encounter, impulsiveness } = answer
  return [
    { name: 'ΔE_J simulated', value: simulated.deltaEJ, unit: '(km/s)²' },
    { name: 'ΔE_J impulse', value: finite(impulse.deltaEJ), unit: '(km/s)²' },
    { name: 'ΔE_J first order', value: firstOrderShown(answer), unit: '(km/s)²' },
    { name: 'ΔI_s simulated', value: simulated.deltaIs, unit: 'kpc km/s' },
    { name: 'ΔI_s impulse', value: finite(impulse.deltaIs), unit: 'kpc km/s' },
    { name: 'Δv', value: finite(kick), unit: 'km/s' },
    { name: 'v_rel', value: encounter.relativeSpeed, unit: 'km/s' },
    { name: 'ε', value: finite(impulsiveness) },
  ].map((row) => ({ ...row, digits: 4 }))
}

const against = (impulse: number | null): Text =>
  impulse === null
    ? 'impulse approximation: undefined'
    : say('impulse approximation: {impulse}', { impulse: formatNumber(impulse, 4) })

function verdict(answer: ComputedEncounter): Text {
  const simulated = formatNumber(answer.simulated.deltaEJ, 4)
  const impulse = finite(answer.impulse.deltaEJ)
  const first = formatNumber(firstOrderShown(answer), 4)
  return sentences(
    impulse === null
      ? say(
          'ΔE_J simulated {simulated} (km/s)², the impulse approximation is undefined, first order along the orbit {first}.',
          { simulated, first },
        )
      : say('ΔE_J simulated {simulated} (km/s)², impulse {impulse}, first order along the orbit {first}.', {
          ...{ simulated, impulse: formatNumber(impulse, 4), first },
        }),
    whoIsRight(answer),
  )
}
