import { useElementSize } from '@mantine/hooks'
import { Fragment, type ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import styles from './layout.module.css'

/** Below this width in px a chart's axis has no room for its labels. */
const least = 220

/** Charts side by side (or one under the other) with handles between them; a scrolling grid where they would be too narrow. */
export function ChartStrip({ charts, stacked }: { readonly charts: readonly ReactNode[]; readonly stacked: boolean }) {
  const { ref, width, height } = useElementSize()
  const room = stacked ? height / 190 : width / least
  const fits = width === 0 || room >= charts.length
  return (
    <div ref={ref} className={styles.strip}>
      {fits ? (
        <Group className={styles.group} orientation={stacked ? 'vertical' : 'horizontal'}>
          {charts.map((chart, index) => (
            <Fragment key={index}>
              {index > 0 && (
                <Separator
                  className={stacked ? styles.rowSeparator : styles.columnSeparator}
                  aria-label={`Border between chart ${index} and ${index + 1}`}
                />
              )}
              <Panel id={`chart-${index}`} minSize={stacked ? 130 : 160} className={styles.panel}>
                {chart}
              </Panel>
            </Fragment>
          ))}
        </Group>
      ) : (
        <div className={styles.chartGrid}>
          {charts.map((chart, index) => (
            <div key={index}>{chart}</div>
          ))}
        </div>
      )}
    </div>
  )
}
