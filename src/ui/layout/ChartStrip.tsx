import { useElementSize } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { t } from '../../words/language'
import { InTurn } from '../InTurn'
import { useInHall, useRootSize } from '../theme/tokens'
import styles from './layout.module.css'
import { Panes } from './Panes'

/**
 * Below this width, in rem, a chart's legend and verdict take so many lines that nothing is left for its curves; in a hall, more. Three
 * still stand side by side across a sheet of A4: printing must not take them apart.
 */
const least = 14.5
const leastInHall = 15.4

/** Charts side by side with handles between them; where they would be too narrow, in a row that scrolls by itself. */
export function ChartStrip({ charts }: { readonly charts: readonly ReactNode[] }) {
  const { ref, width } = useElementSize()
  const rem = useRootSize()
  const inHall = useInHall()
  const fits = width === 0 || width >= charts.length * (inHall ? leastInHall : least) * rem
  return (
    <div ref={ref} className={styles.strip}>
      <h2 className="sm-visually-hidden">{t('Charts')}</h2>
      {fits ? (
        <Panes
          orientation="horizontal"
          panes={charts.map((content, index) => ({
            id: `chart-${index}`,
            size: 100 / charts.length,
            min: '11rem',
            ...(index > 0
              ? { border: t('Border between chart {before} and {after}', { before: index, after: index + 1 }) }
              : {}),
            content: <InTurn>{content}</InTurn>,
          }))}
        />
      ) : (
        <div className={styles.chartRow} data-charts role="region" aria-label={t('Charts')} tabIndex={0}>
          {charts.map((chart, index) => (
            <div key={index}>
              <InTurn>{chart}</InTurn>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
