import { ActionIcon, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { shown, t } from '../../../words/language'
import type { ClusterValues } from '../parameters'
import { parameters } from '../parameters'
import { BinaryTable } from './BinaryTable'
import { AngularMomentumChart, EnergiesChart } from './BudgetCharts'
import { DensityChart } from './DensityChart'
import type { DiagnosticProps } from './diagnosticProps'
import { ForceErrorChart } from './ForceErrorChart'
import { SegregationChart } from './SegregationChart'
import { SpeedChart } from './SpeedChart'

type Which = ClusterValues['diagnostic']

interface Props extends Omit<DiagnosticProps, 'tools'> {
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

const { options } = parameters.diagnostic

/** The chart that was chosen of those that are not always there, and the way to another one. */
export function Diagnostic({ which, onChoose, ...props }: Props) {
  const Chart = charts[which]
  if (!Chart) return null
  const tools = (
    <Menu position="bottom-start" withinPortal shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" size="sm" aria-label={t('Another diagnostic')} title={t('Another diagnostic')}>
          <IconChevronDown size="1rem" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map(({ value, label }) => (
          <Menu.Item key={value} onClick={() => onChoose(value)} {...(value === which ? { 'aria-current': true } : {})}>
            {shown(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
  return <Chart {...props} tools={tools} />
}
