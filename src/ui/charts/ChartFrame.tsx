import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconChartLine, IconDownload, IconPhoto, IconTable } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { type CsvColumn, writeCsv } from '../../files/csv'
import { saveBlob, saveText } from '../../files/download'
import { ChartTable } from './ChartTable'
import styles from './charts.module.css'
import { Legend, type LegendEntry } from './Legend'
import { drawPng } from './png'

export interface ChartFrameProps {
  readonly title: string
  readonly legend: readonly LegendEntry[]
  /** What the chart says, in words: read out politely, at most every five seconds. */
  readonly summary: string
  /** Without its ending. */
  readonly fileName: string
  /** What the table and the CSV file hold; asked for only when one of them is wanted. */
  readonly columns: () => readonly CsvColumn[]
  readonly children: ReactNode
}

/** Milliseconds between two announcements. */
const announcementPause = 5000

/** The newest text, but changing at most once per pause. */
function useAnnounced(text: string): string {
  const [announced, setAnnounced] = useState(text)
  const latest = useRef(text)
  useEffect(() => {
    latest.current = text
  }, [text])
  useEffect(() => {
    const timer = setInterval(() => setAnnounced(latest.current), announcementPause)
    return () => clearInterval(timer)
  }, [])
  return announced
}

/** What all charts have around them: title, legend, ways out (CSV, PNG, table) and the verdict below. */
export function ChartFrame({ title, legend, summary, fileName, columns, children }: ChartFrameProps) {
  const titleId = useId()
  const frame = useRef<HTMLElement>(null)
  const [asTable, setAsTable] = useState(false)
  const announced = useAnnounced(summary)

  const savePng = async () => {
    const svg = frame.current?.querySelector<SVGSVGElement>('svg.recharts-surface')
    if (svg) saveBlob(await drawPng(svg, { title, summary, legend }), `${fileName}.png`)
  }
  return (
    <figure ref={frame} className={styles.frame} aria-labelledby={titleId} data-chart>
      <header className={styles.header}>
        <h3 className={styles.title} id={titleId}>
          {title}
        </h3>
        {legend.length > 1 && <Legend entries={legend} />}
        <Menu position="bottom-end" withinPortal shadow="md">
          <Tooltip label="Save or show as a table">
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                size="md"
                className={styles.menu}
                aria-label={`${title}: save or show as a table`}
              >
                <IconDownload size="1.05rem" stroke={1.75} />
              </ActionIcon>
            </Menu.Target>
          </Tooltip>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconDownload size="1rem" />}
              onClick={() => saveText(writeCsv(columns()), `${fileName}.csv`, 'text/csv')}
            >
              Save data (CSV)
            </Menu.Item>
            <Menu.Item leftSection={<IconPhoto size="1rem" />} disabled={asTable} onClick={() => void savePng()}>
              Save picture (PNG)
            </Menu.Item>
            <Menu.Item
              leftSection={asTable ? <IconChartLine size="1rem" /> : <IconTable size="1rem" />}
              onClick={() => setAsTable(!asTable)}
            >
              {asTable ? 'Show as a chart' : 'Show as a table'}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </header>
      {asTable ? <ChartTable title={title} columns={columns()} /> : children}
      <figcaption className={styles.summary}>{summary}</figcaption>
      <span className="sm-visually-hidden" aria-live="polite">
        {announced}
      </span>
    </figure>
  )
}
