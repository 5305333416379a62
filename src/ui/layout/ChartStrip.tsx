import { useElementSize } from '@mantine/hooks'
import { Fragment, type ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useInHall, useRootSize } from '../theme/tokens'
import styles from './layout.module.css'

/**
 * Below this width, in rem, a chart's legend and verdict take so many lines that nothing is left for its curves; in a hall, more. Three
 * still stand side by side across a sheet of A4: printing must not take them apart.
 */
const least = 14.5
const leastInHall = 15.4

/** Panels scroll by themselves, unless told otherwise; what they hold does where it has to. */
export const still = { overflow: 'hidden' } as const

/** Charts side by side with handles between them; where they would be too narrow, in a row that scrolls by itself. */
export function ChartStrip({ charts }: { readonly charts: readonly ReactNode[] }) {
  const { ref, width } = useElementSize()
  const rem = useRootSize()
  const inHall = useInHall()
  const fits = width === 0 || width >= charts.length * (inHall ? leastInHall : least) * rem
  return (
    <div ref={ref} className={styles.strip}>
      <h2 className="sm-visually-hidden">Charts</h2>
      {fits ? (
        <Group className={styles.group} orientation="horizontal">
          {charts.map((chart, index) => (
            <Fragment key={index}>
              {index > 0 && (
                <Separator
                  className={styles.columnSeparator}
                  aria-label={`Border between chart ${index} and ${index + 1}`}
                />
              )}
              <Panel id={`chart-${index}`} minSize="11rem" className={styles.panel} style={still}>
                {chart}
              </Panel>
            </Fragment>
          ))}
        </Group>
      ) : (
        <div className={styles.chartRow} role="region" aria-label="Charts" tabIndex={0}>
          {charts.map((chart, index) => (
            <div key={index}>{chart}</div>
          ))}
        </div>
      )}
    </div>
  )
}
