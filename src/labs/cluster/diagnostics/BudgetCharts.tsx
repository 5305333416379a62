import { memo } from 'react'
import { clusterSample } from '../../../kernels/clusterLayout'
import { LiveChart } from '../../../ui/charts/LiveChart'
import type { Series } from '../../../ui/charts/series'
import { formatNumber } from '../../../ui/format'
import { asIs, say, type Text } from '../../../words/text'
import { timeAxis } from '../Charts'
import { inUnit, shownUnits, withUnit } from '../scales'
import type { DiagnosticProps } from './diagnosticProps'

const { kinetic, potential, external, angularMomentum } = clusterSample.place

/** Kinetic, potential and whole energy by time. */
export const EnergiesChart = memo(function EnergiesChart({ run, snapshot, tools }: DiagnosticProps) {
  const { series, values, scales } = run
  const { mass, square } = shownUnits(values)
  const x = series.time
  const column = (place: number) => series.column(place).map((each) => each * scales.speed ** 2)
  const outside = values.externalPotential === 'none' ? undefined : column(external)
  const [moving, bound] = [column(kinetic), column(potential)]
  const whole = moving.map((each, k) => each + bound[k] + (outside?.[k] ?? 0))
  const curve = (name: Text, y: Float64Array): Series => ({ name, kind: 'measured', x, y })
  const { energy, kineticEnergy, potentialEnergy } = snapshot.numbers
  return (
    <LiveChart
      title="Energy budget"
      x={timeAxis(run)}
      y={{ label: 'energy', ...inUnit(mass && `${mass} ${square}`), scale: 'linear' }}
      series={[
        curve('kinetic', moving),
        curve('potential', bound),
        ...(outside ? [curve('external', outside)] : []),
        curve('sum', whole),
      ]}
      summary={say('K = {kinetic}, W = {potential}, in all {energy}: the sum is conserved.', {
        kinetic: formatNumber(kineticEnergy, 4),
        potential: formatNumber(potentialEnergy, 4),
        energy: withUnit(formatNumber(energy, 6), mass && `${mass} ${square}`),
      })}
      fileName="cluster-energies"
      tools={tools}
    />
  )
})

/** The components of the angular momentum by time. */
export const AngularMomentumChart = memo(function AngularMomentumChart({ run, snapshot, tools }: DiagnosticProps) {
  const { series, values, scales } = run
  const { mass, length, speed } = shownUnits(values)
  const unit = mass && `${mass} ${length} ${speed}`
  const x = series.time
  const components = [0, 1, 2].map((axis) => series.column(angularMomentum + axis).map((each) => each * scales.speed))
  const size = (of: readonly number[]) => Math.sqrt(of.reduce((sum, each) => sum + each * each, 0))
  const now = snapshot.numbers.angularMomentum
  const first = components.map((each) => each[0] ?? 0)
  const off = size(now.map((each, axis) => each - first[axis]))
  const kept: Text = values.externalPotential === 'tidal' ? 'In a tide it is not conserved.' : 'It is conserved.'
  return (
    <LiveChart
      title="Angular momentum"
      x={timeAxis(run)}
      y={{ label: 'angular momentum', ...inUnit(unit), scale: 'linear' }}
      series={components.map((y, axis): Series => ({ name: asIs(`L_${'xyz'[axis]}`), kind: 'measured', x, y }))}
      summary={say('|L| = {size}, changed by {off} since the start. {kept}', {
        size: withUnit(formatNumber(size(now), 4), unit),
        off: formatNumber(off, 2),
        kept,
      })}
      fileName="cluster-angular-momentum"
      tools={tools}
    />
  )
})
