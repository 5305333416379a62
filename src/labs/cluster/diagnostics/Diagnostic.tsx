import { type ReactNode, useId } from 'react'
import { DropDown } from '../../../ui/controls/DropDown'
import type { ChartProps } from '../Charts'
import type { ClusterValues } from '../parameters'
import { parameters } from '../parameters'
import { BinaryTable } from './BinaryTable'
import { AngularMomentumChart, EnergiesChart } from './BudgetCharts'
import { DensityChart } from './DensityChart'
import { ForceErrorChart } from './ForceErrorChart'
import { SegregationChart } from './SegregationChart'
import { SpeedChart } from './SpeedChart'
import type { Asking } from './useDistribution'

type Which = ClusterValues['diagnostic']

interface Chosen extends ChartProps, Asking {
  /** The star that is chosen on the stage. */
  readonly selected: number | undefined
  readonly onPick: (star: number | undefined) => void
  /** Has the structure looked up, where the run does not do so by itself now. */
  readonly lookUp: (() => void) | undefined
}

export interface DiagnosticProps extends Chosen {
  /** Beside the title. */
  readonly tools: ReactNode
}

interface Props extends Chosen {
  readonly which: Which
  readonly onChoose: (which: Which) => void
}

const charts = {
  none: undefined,
  density: DensityChart,
  velocities: SpeedChart,
  segregation: SegregationChart,
  binaries: BinaryTable,
  energies: EnergiesChart,
  angularMomentum: AngularMomentumChart,
  forceError: ForceErrorChart,
} as const satisfies Record<Which, unknown>

const { options, label } = parameters.diagnostic

/** The chart that was chosen of those that are not always there, and the way to another one. */
export function Diagnostic({ which, onChoose, ...props }: Props) {
  const Chart = charts[which]
  const id = useId()
  if (!Chart) return null
  const tools = (
    <DropDown
      id={id}
      label={<span className="sm-visually-hidden">{label}</span>}
      size="xs"
      options={options}
      value={which}
      onChoose={(value) => onChoose(options.find((option) => option.value === value)?.value ?? 'none')}
    />
  )
  return <Chart {...props} tools={tools} />
}
