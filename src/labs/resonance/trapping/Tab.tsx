import { gigayearsPerTimeUnit } from '../../../physics/units'
import type { RoomProps } from '../../../rooms/lab'
import { LiveChart } from '../../../ui/charts/LiveChart'
import { formatNumber } from '../../../ui/format'
import type { HeadlineProps } from '../../../ui/Headline'
import { Words } from '../../../ui/Words'
import { decimalComma, shown, t } from '../../../words/language'
import { asIs, say, type Text } from '../../../words/text'
import { finite } from '../model'
import styles from '../resonance.module.css'
import { sentences } from '../sentences'
import { TabRoom, Verdict } from '../TabRoom'
import { useAnswer } from '../useAnswer'
import type { ComputedResonances, Islands } from './compute'
import { trappingDoubts } from './doubts'
import { trappingExperiment } from './experiment'
import { PhasePlane } from './PhasePlane'
import { islandInWords } from './preview'

/** The pendulum: phase plane with the star's own points, theory against measurement, islands for many radial actions. */
export function TrappingTab(room: RoomProps) {
  const handle = useAnswer(room, trappingExperiment)
  const { snapshot: answer } = handle.view
  const trapping = answer?.trapping
  const islands = answer?.resonances.islands ?? []
  const actions = islands.map((island) => island.orbit.radialAction)
  const periods = islands.map((island) => island.librationPeriod * gigayearsPerTimeUnit)
  return (
    <TabRoom
      room={room}
      run={handle}
      experiment={trappingExperiment}
      trouble="The islands could not be computed"
      stage={
        answer && (
          <div className={styles.stageChart}>
            <PhasePlane trapping={trapping} reason={answer.reason} />
          </div>
        )
      }
      transport={(exports) => (
        <div className={styles.bar}>
          <Verdict run={handle} text={compare(answer)} />
          {exports}
        </div>
      )}
      previewWords={islandInWords}
      headline={answer && !trapping ? undefined : headline(trapping?.state)}
      charts={[
        <LiveChart
          key="psi"
          title="Depth of the island Ψ"
          x={{ label: asIs('J_r'), unit: 'kpc km/s', scale: 'linear' }}
          y={{ label: asIs('Ψ'), unit: '(km/s)²', scale: 'linear' }}
          series={[
            { name: asIs('Ψ'), kind: 'measured', x: actions, y: islands.map((island) => island.coefficientPsi) },
          ]}
          marks={[{ axis: 'y', value: 0, label: 'stable points move onto the bar', kind: 'guide' }]}
          summary="Below zero stars librate across the bar (±90°), above zero along it: the sign changes near J_r = 580 kpc km/s with the standard bar."
          fileName="resonance-psi"
        />,
        <LiveChart
          key="period"
          title="Libration period"
          x={{ label: asIs('J_r'), unit: 'kpc km/s', scale: 'linear' }}
          y={{ label: asIs('T_lib'), unit: 'Gyr', scale: 'linear' }}
          series={[
            { name: asIs('T_lib'), kind: 'measured', x: actions, y: periods },
            { name: asIs('I_h/100'), kind: 'guide', x: actions, y: islands.map((island) => island.halfWidth / 100) },
          ]}
          summary={say('Small librations take {periods} Gyr; the islands are {widths} kpc km/s wide to either side.', {
            periods: listed(periods),
            widths: listed(islands.map(({ halfWidth }) => halfWidth)),
          })}
          fileName="resonance-islands"
        />,
      ]}
      doubts={answer && handle.view.run ? trappingDoubts(answer, handle.view.run.values) : []}
      findings={
        answer && (
          <section className={styles.section} aria-label={t('Islands')}>
            <h3>{t('Islands at corotation')}</h3>
            <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('Table of islands')}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">
                      <Words text="J_r" />
                    </th>
                    <th scope="col">
                      <Words text="L_res" />
                    </th>
                    <th scope="col">
                      <Words text="Ψ" />
                    </th>
                    <th scope="col">
                      <Words text="T_lib" />
                    </th>
                    <th scope="col">
                      <Words text="I_h" />
                    </th>
                    <th scope="col">{t('stable')}</th>
                  </tr>
                </thead>
                <tbody>
                  {islands.map((island) => (
                    <tr key={island.orbit.radialAction}>
                      <th scope="row">{shown(formatNumber(island.orbit.radialAction, 4))}</th>
                      <td>{shown(formatNumber(island.orbit.angularMomentum, 4))}</td>
                      <td>{shown(formatNumber(island.coefficientPsi, 4))}</td>
                      <td>{shown(formatNumber(island.librationPeriod * gigayearsPerTimeUnit, 3))}</td>
                      <td>{shown(formatNumber(island.halfWidth, 3))}</td>
                      <td>{island.stableAngle > 0 ? t('across') : t('along')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <p>
              <Words text="Actions in kpc km/s, Ψ in (km/s)², T_lib in Gyr." />
            </p>
          </section>
        )
      }
      caption="Resonances (kpc)"
      readings={answer ? readings(answer.resonances) : []}
    />
  )
}

const readings = ({
  corotation,
  innerLindblad,
  outerLindblad,
  innerFourToOne,
  outerFourToOne,
  lagrange,
}: ComputedResonances) => [
  { name: 'corotation', value: finite(corotation) },
  { name: 'inner Lindblad', value: list(innerLindblad) },
  { name: 'outer Lindblad', value: finite(outerLindblad) },
  { name: 'inner 4:1', value: finite(innerFourToOne) },
  { name: 'outer 4:1', value: finite(outerFourToOne) },
  { name: 'L1, L2', value: finite(lagrange.L1?.x) },
  { name: 'L4, L5', value: finite(lagrange.L4?.y) },
]

/** Commas stand between numbers where none stands before their decimals. */
const listed = (values: readonly number[], digits = 3) =>
  values.map((value) => formatNumber(value, digits)).join(decimalComma() ? '; ' : ', ')

const list = (radii: readonly number[]) => (radii.length === 0 ? t('none') : listed(radii, 5))

function headline(state: NonNullable<Islands['trapping']>['state'] | undefined): HeadlineProps {
  const what = { tex: 'T_{\\mathrm{lib}}', label: 'Period of the libration' } as const
  if (!state) return { ...what, value: undefined }
  const { trapped, librationPeriod: period } = state
  const found = trapped && period !== undefined
  return {
    ...what,
    value: found ? formatNumber(period * gigayearsPerTimeUnit, 4) : t('none'),
    unit: found ? 'Gyr' : undefined,
    note: trapped ? 'pendulum: trapped' : 'pendulum: not trapped',
  }
}

function compare(islands: Islands | undefined): Text {
  if (!islands?.trapping) return islands?.reason ?? ''
  const { trapping } = islands
  const { state, libration } = trapping
  const swing = (period: number, action: number | undefined) => ({
    period: formatNumber(period * gigayearsPerTimeUnit, 4),
    action: formatNumber(action, 4),
  })
  const theory: Text =
    state.trapped && state.librationPeriod !== undefined
      ? say(
          'Pendulum: trapped, T = {period} Gyr, J_l = {action} kpc km/s.',
          swing(state.librationPeriod, state.librationAction),
        )
      : 'Pendulum: not trapped.'
  const measured: Text =
    libration.trapped && libration.period !== undefined
      ? say('Orbit: trapped, T = {period} Gyr, J_l = {action} kpc km/s.', swing(libration.period, libration.action))
      : libration.trapped
        ? 'Orbit: trapped.'
        : libration.trapped === false
          ? 'Orbit: not trapped.'
          : 'Orbit: followed too briefly to tell whether it is trapped.'
  const off =
    state.librationPeriod !== undefined && libration.period !== undefined
      ? say('The periods differ by {percent} %.', {
          percent: formatNumber(Math.abs(100 * (libration.period / state.librationPeriod - 1)), 2),
        })
      : undefined
  return sentences(theory, measured, off)
}
