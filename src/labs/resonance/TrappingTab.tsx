import { messageOf } from '../../parameters/message'
import { gigayearsPerTimeUnit } from '../../physics/resonance/units'
import { LiveChart } from '../../ui/charts/LiveChart'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { formatNumber } from '../../ui/format'
import { ResultTable } from '../../ui/ResultTable'
import { runAddress } from '../identity'
import { ExportButton } from './exports'
import { finite } from './model'
import { PhasePlane } from './PhasePlane'
import styles from './resonance.module.css'
import { TabFrame, type TabProps } from './TabFrame'
import { useAnalysis } from './useAnalysis'

/** The pendulum: phase plane with the star's own points, theory against measurement, islands for many radial actions. */
export function TrappingTab({ room, values }: TabProps) {
  const current = runAddress(room.lab, room.values)
  const { answer, values: asked, error, retry } = useAnalysis('trapping', values, current)
  const run = asked && runAddress(room.lab, asked)
  const trapping = answer?.trapping
  const islands = answer?.resonances.islands ?? []
  const actions = islands.map((island) => island.orbit.radialAction)
  const periods = islands.map((island) => island.librationPeriod * gigayearsPerTimeUnit)
  return (
    <TabFrame
      room={room}
      values={values}
      run={run}
      stage={
        error !== undefined ? (
          <ErrorPanel title="The islands could not be computed" message={messageOf(error)} onRetry={retry} />
        ) : (
          answer && (
            <div className={styles.stageChart}>
              <PhasePlane trapping={trapping} reason={answer.reason} />
            </div>
          )
        )
      }
      transport={
        <div className={styles.bar}>
          <p className={styles.verdict} role="status">
            {run !== current ? 'Computing …' : compare(trapping)}
          </p>
          {answer && asked && (
            <ExportButton
              room={room}
              name="islands"
              record={() => ({ ...answer.outcome, values: asked, complete: true })}
            />
          )}
        </div>
      }
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
      extra={
        answer && (
          <>
            <section className={styles.section} aria-label="Islands">
              <h3>Islands at corotation</h3>
              <div className={styles.scroll} tabIndex={0} role="group" aria-label="Table of islands">
                <table className={styles.table}>
                  <thead>
                    <tr>
                      <th scope="col">J_r</th>
                      <th scope="col">L_res</th>
                      <th scope="col">Ψ</th>
                      <th scope="col">T_lib/Gyr</th>
                      <th scope="col">I_h</th>
                      <th scope="col">stable</th>
                    </tr>
                  </thead>
                  <tbody>
                    {islands.map((island) => (
                      <tr key={island.orbit.radialAction}>
                        <th scope="row">{formatNumber(island.orbit.radialAction, 4)}</th>
                        <td>{formatNumber(island.orbit.angularMomentum, 5)}</td>
                        <td>{formatNumber(island.coefficientPsi, 4)}</td>
                        <td>{formatNumber(island.librationPeriod * gigayearsPerTimeUnit, 4)}</td>
                        <td>{formatNumber(island.halfWidth, 4)}</td>
                        <td>{island.stableAngle > 0 ? 'across' : 'along'}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              {answer.resonances.missing.length > 0 && (
                <p>
                  No corotation for J_r = {answer.resonances.missing.map((action) => formatNumber(action)).join(', ')}.
                </p>
              )}
            </section>
            <ResultTable
              caption="Resonances (kpc)"
              rows={[
                { name: 'corotation', value: finite(answer.resonances.corotation) },
                { name: 'inner Lindblad', value: list(answer.resonances.innerLindblad) },
                { name: 'outer Lindblad', value: finite(answer.resonances.outerLindblad) },
                { name: 'inner 4:1', value: finite(answer.resonances.innerFourToOne) },
                { name: 'outer 4:1', value: finite(answer.resonances.outerFourToOne) },
                { name: 'L1, L2', value: finite(answer.resonances.lagrange.L1?.x) },
                { name: 'L4, L5', value: finite(answer.resonances.lagrange.L4?.y) },
              ]}
              checksum={answer.checksum}
            />
          </>
        )
      }
    />
  )
}

const list = (radii: readonly number[]) =>
  radii.length === 0 ? 'none' : radii.map((r) => formatNumber(r, 5)).join(', ')

type Trapping = NonNullable<ReturnType<typeof useAnalysis<'trapping'>>['answer']>['trapping']

function compare(trapping: Trapping): string {
  if (!trapping) return 'There is no island to compare this star with.'
  const { state, libration } = trapping
  const theory =
    state.trapped && state.librationPeriod !== undefined
      ? `Pendulum: trapped, T = ${formatNumber(state.librationPeriod * gigayearsPerTimeUnit, 4)} Gyr, J_l = ${formatNumber(state.librationAction, 4)} kpc km/s.`
      : 'Pendulum: not trapped.'
  const measured =
    libration.trapped && libration.period !== undefined
      ? `Orbit: trapped, T = ${formatNumber(libration.period * gigayearsPerTimeUnit, 4)} Gyr, J_l = ${formatNumber(libration.action, 4)} kpc km/s.`
      : libration.trapped
        ? 'Orbit: trapped, but followed too briefly for a period.'
        : 'Orbit: not trapped.'
  const off =
    state.librationPeriod !== undefined && libration.period !== undefined
      ? ` The periods differ by ${formatNumber(Math.abs(100 * (libration.period / state.librationPeriod - 1)), 2)} %.`
      : ''
  return `${theory} ${measured}${off}`
}
