import { type ReactNode, useCallback, useContext, useEffect, useId, useRef, useState } from 'react'
import { type CsvColumn, writeCsv } from '../../files/csv'
import { saveBlob, saveText } from '../../files/download'
import { OriginContext, signed } from '../origin'
import { Words } from '../Words'
import { type ChartChoice, ChartMenu } from './ChartMenu'
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
  /** The chart as a picture, where it is not drawn as SVG. */
  readonly picture?: () => Promise<Blob>
  /** Beside the title: what is chosen of the chart itself. */
  readonly tools?: ReactNode
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
export function ChartFrame(props: ChartFrameProps) {
  const { title, legend, summary, fileName, columns, picture, tools, children } = props
  const titleId = useId()
  const frame = useRef<HTMLElement>(null)
  const [asTable, setAsTable] = useState(false)
  const announced = useAnnounced(summary)
  const [failure, setFailure] = useState<string>()

  // The menu keeps its identity while the data changes ten times a second.
  const origin = useContext(OriginContext)
  const latest = useRef({ title, summary, legend, columns, fileName, picture, origin })
  useEffect(() => {
    latest.current = { title, summary, legend, columns, fileName, picture, origin }
  })
  const choose = useCallback(async (choice: ChartChoice) => {
    const { columns, fileName, picture, origin, ...words } = latest.current
    setFailure(undefined)
    try {
      if (choice === 'table') setAsTable((before) => !before)
      else if (choice === 'csv') saveText(writeCsv(columns(), origin), `${fileName}.csv`, 'text/csv')
      else if (picture) saveBlob(await signed(await picture(), origin), `${fileName}.png`)
      else {
        const layers = frame.current?.querySelectorAll<SVGSVGElement>('svg.recharts-surface, svg[data-curves]')
        if (layers && layers.length > 0)
          saveBlob(await signed(await drawPng([...layers], words), origin), `${fileName}.png`)
      }
    } catch (error) {
      setFailure(`This could not be saved: ${error instanceof Error ? error.message : 'unknown reason'}`)
    }
  }, [])
  return (
    <figure ref={frame} className={styles.frame} aria-labelledby={titleId} data-chart data-prints>
      <header className={styles.header}>
        <h3 className={styles.title} id={titleId}>
          <Words text={title} />
        </h3>
        {tools}
        {legend.length > 1 && <Legend entries={legend} />}
        <ChartMenu title={title} asTable={asTable} onChoose={choose} />
      </header>
      {asTable ? <ChartTable title={title} columns={columns()} /> : children}
      <figcaption className={styles.summary}>
        <Words text={summary} />
      </figcaption>
      {failure && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      <span className="sm-visually-hidden" aria-live="polite">
        {announced}
      </span>
    </figure>
  )
}
