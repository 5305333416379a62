import { ActionIcon, Menu } from '@mantine/core'
import { IconChartLine, IconDownload, IconPhoto, IconTable } from '@tabler/icons-react'
import { memo } from 'react'
import styles from './charts.module.css'

export type ChartChoice = 'csv' | 'png' | 'table'

export interface ChartMenuProps {
  readonly title: string
  readonly asTable: boolean
  readonly onChoose: (choice: ChartChoice) => Promise<void>
}

/** The ways out of one chart. */
export const ChartMenu = memo(function ChartMenu({ title, asTable, onChoose }: ChartMenuProps) {
  const item = (choice: ChartChoice) => () => void onChoose(choice)
  return (
    <Menu position="bottom-end" withinPortal shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size="md"
          className={styles.menu}
          aria-label={`${title}: save or show as a table`}
          title="Save or show as a table"
        >
          <IconDownload size="1.05rem" stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconDownload size="1rem" />} onClick={item('csv')}>
          Save data (CSV)
        </Menu.Item>
        <Menu.Item leftSection={<IconPhoto size="1rem" />} disabled={asTable} onClick={item('png')}>
          Save picture (PNG)
        </Menu.Item>
        <Menu.Item
          leftSection={asTable ? <IconChartLine size="1rem" /> : <IconTable size="1rem" />}
          onClick={item('table')}
        >
          {asTable ? 'Show as a chart' : 'Show as a table'}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
})
