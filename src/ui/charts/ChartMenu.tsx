import { ActionIcon, Menu } from '@mantine/core'
import {
  IconChartLine,
  IconDownload,
  IconMaximize,
  IconPhoto,
  IconRuler,
  IconTable,
  IconVector,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { memo } from 'react'
import { shown, t } from '../../words/language'
import type { Text } from '../../words/text'
import styles from './charts.module.css'
import type { Scale } from './ticks'

export type ChartChoice =
  | 'csv'
  | 'png'
  | 'svg'
  | 'table'
  | 'zoomIn'
  | 'zoomOut'
  | 'whole'
  | 'scaleX'
  | 'scaleY'
  | 'scaleZ'

export interface ChartMenuProps {
  readonly title: Text
  readonly asTable: boolean
  /** Scales that can be changed, and what they are. */
  readonly scaleX?: Scale
  readonly scaleY?: Scale
  readonly scaleZ?: Scale
  /** Whether it can be magnified, and is. */
  readonly zoom?: 'whole' | 'part'
  readonly onChoose: (choice: ChartChoice) => Promise<void>
}

/** The ways out of one chart. */
export const ChartMenu = memo(function ChartMenu(props: ChartMenuProps) {
  const { title, asTable, scaleX, scaleY, scaleZ, zoom, onChoose } = props
  const scales = [
    ['scaleX', 'Horizontal axis', scaleX],
    ['scaleY', 'Vertical axis', scaleY],
    ['scaleZ', 'Colours', scaleZ],
  ] as const
  const item = (choice: ChartChoice) => () => void onChoose(choice)
  return (
    <Menu position="bottom-end" withinPortal shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size="md"
          className={styles.menu}
          aria-label={t('{title}: save or show as a table', { title })}
          title={t('Save, zoom, scales, table')}
        >
          <IconDownload size="1.05rem" stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconDownload size="1rem" />} onClick={item('csv')}>
          {t('Save data (CSV)')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPhoto size="1rem" />} disabled={asTable} onClick={item('png')}>
          {t('Save picture (PNG)')}
        </Menu.Item>
        <Menu.Item leftSection={<IconVector size="1rem" />} disabled={asTable} onClick={item('svg')}>
          {t('Save drawing (SVG)')}
        </Menu.Item>
        <Menu.Item
          leftSection={asTable ? <IconChartLine size="1rem" /> : <IconTable size="1rem" />}
          onClick={item('table')}
        >
          {asTable ? t('Show as a chart') : t('Show as a table')}
        </Menu.Item>
        {zoom && !asTable && (
          <>
            <Menu.Divider />
            <Menu.Item closeMenuOnClick={false} leftSection={<IconZoomIn size="1rem" />} onClick={item('zoomIn')}>
              {t('Zoom in')}
            </Menu.Item>
            <Menu.Item
              closeMenuOnClick={false}
              leftSection={<IconZoomOut size="1rem" />}
              disabled={zoom === 'whole'}
              onClick={item('zoomOut')}
            >
              {t('Zoom out')}
            </Menu.Item>
            <Menu.Item leftSection={<IconMaximize size="1rem" />} disabled={zoom === 'whole'} onClick={item('whole')}>
              {t('Whole chart')}
            </Menu.Item>
          </>
        )}
        {!asTable &&
          scales.map(
            ([choice, name, scale]) =>
              scale && (
                <Menu.Item key={choice} leftSection={<IconRuler size="1rem" />} onClick={item(choice)}>
                  {shown(name)}: {scale === 'log' ? t('linear') : t('logarithmic')}
                </Menu.Item>
              ),
          )}
      </Menu.Dropdown>
    </Menu>
  )
})
