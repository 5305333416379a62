import { gigayearsPerTimeUnit } from '../../../physics/units'
import type { RoomProps } from '../../../rooms/lab'
import { LiveChart } from '../../../ui/charts/LiveChart'
import { formatNumber } from '../../../ui/format'
import type { HeadlineProps } from '../../../ui/Headline'
import { Words } from '../../../ui/Words'
import { finite } from '../model'
import styles from '../resonance.module.css'
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
          x={{ label: 'J_r', unit: 'kpc km/s', scale: 'linear' }}
          y={{ label: 'Ψ', unit: '(km/s)²', scale: 'linear' }}
          series={[{ name: 'Ψ', kind: 'measured', x: actions, y: islands.map((island) => island.coefficientPsi) }]}
          marks={[{ axis: 'y', value: 0, label: 'stable points move onto the bar', kind: 'guide' }]}
          summary="Below zero stars librate across the bar (±90°), above zero along it: the sign changes near J_r = 580 kpc km/s with the standard bar."
          fileName="resonance-psi"
        />,
        <LiveChart
          key="period"
          title="Libration period"
          x={{ label: 'J_r', unit: 'kpc km/s', scale: 'linear' }}
          y={{ label: 'T_lib', unit: 'Gyr', scale: 'linear' }}
          series={[
            { name: 'T_lib', kind: 'measured', x: actions, y: periods },
            { name: 'I_h/100', kind: 'guide', x: actions, y: islands.map((island) => island.halfWidth / 100) },
          ]}
          summary={`Small librations take ${periods.map((period) => formatNumber(period, 3)).join(', ')} Gyr; the islands are ${islands.map((island) => formatNumber(island.halfWidth, 3)).join(', ')} kpc km/s wide to either side.`}
          fileName="resonance-islands"
        />,
      ]}
      doubts={answer && handle.view.run ? trappingDoubts(answer, handle.view.run.values) : []}
      findings={
        answer && (
          <section className={styles.section} aria-label="Islands">
            <h3>Islands at corotation</h3>
            <div className={styles.scroll} tabIndex={0} role="group" aria-label="Table of islands">
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
                    <th scope="col">stable</th>
                  </tr>
                </thead>
                <tbody>
                  {islands.map((island) => (
                    <tr key={island.orbit.radialAction}>
                      <th scope="row">{formatNumber(island.orbit.radialAction, 4)}</th>
                      <td>{formatNumber(island.orbit.angularMomentum, 4)}</td>
                      <td>{formatNumber(island.coefficientPsi, 4)}</td>
                      <td>{formatNumber(island.librationPeriod * gigayearsPerTimeUnit, 3)}</td>
                      <td>{formatNumber(island.halfWidth, 3)}</td>
                      <td>{island.stableAngle > 0 ? 'across' : 'along'}</td>
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

const list = (radii: readonly number[]) =>
  radii.length === 0 ? 'none' : radii.map((r) => formatNumber(r, 5)).join(', ')

function headline(state: NonNullable<Islands['trapping']>['state'] | undefined): HeadlineProps {
  const what = { tex: 'T_{\\mathrm{lib}}', label: 'Period of the libration' }
  if (!state) return { ...what, value: undefined }
  const { trapped, librationPeriod: period } = state
  const found = trapped && period !== undefined
  return {
    ...what,
    value: found ? formatNumber(period * gigayearsPerTimeUnit, 4) : 'none',
    unit: found ? 'Gyr' : undefined,
    note: trapped ? 'pendulum: trapped' : 'pendulum: not trapped',
  }
}

function compare(islands: Islands | undefined): string {
  if (!islands?.trapping) return islands?.reason ?? ''
  const { trapping } = islands
  const { state, libration } = trapping
  const theory =
    state.trapped && state.librationPeriod !== undefined
      ? `Pendulum: trapped, T = ${formatNumber(state.librationPeriod * gigayearsPerTimeUnit, 4)} Gyr, J_l = ${formatNumber(state.librationAction, 4)} kpc km/s.`
      : 'Pendulum: not trapped.'
  const measured =
    libration.trapped && libration.period !== undefined
      ? `Orbit: trapped, T = ${formatNumber(libration.period * gigayearsPerTimeUnit, 4)} Gyr, J_l = ${formatNumber(libration.action, 4)} kpc km/s.`
      : libration.trapped
        ? 'Orbit: trapped.'
        : libration.trapped === false
          ? 'Orbit: not trapped.'
          : 'Orbit: followed too briefly to tell whether it is trapped.'
  const off =
    state.librationPeriod !== undefined && libration.period !== undefined
      ? ` The periods differ by ${formatNumber(Math.abs(100 * (libration.period / state.librationPeriod - 1)), 2)} %.`
      : ''
  return `${theory} ${measured}${off}`
}
