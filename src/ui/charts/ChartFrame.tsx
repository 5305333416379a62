import { ActionIcon } from '@mantine/core'
import { type ReactNode, Suspense, useCallback, useContext, useEffect, useId, useRef, useState } from 'react'
import type { CsvColumn } from '../../files/csv'
import { saveBlob, saveText } from '../../files/download'
import { messageOf } from '../../parameters/message'
import { shown, t } from '../../words/language'
import type { Text } from '../../words/text'
import { lazily } from '../lazily'
import { OriginContext, signed } from '../origin'
import { Words } from '../Words'
import { nextAnnouncement } from './announcement'
import type { ChartChoice } from './ChartMenu'
import styles from './charts.module.css'
import { Legend, type LegendEntry } from './Legend'
import type { Scale } from './ticks'
import type { ChartView } from './useChartView'

/** Nobody reads a table when the page opens. */
const ChartTable = lazily(async () => ({ default: (await import('./ChartTable')).ChartTable }))

/** Whoever opens a page looks first, and the button's place is kept. */
const ChartMenu = lazily(async () => ({ default: (await import('./ChartMenu')).ChartMenu }))

/** Drawing comes when somebody wants a drawing. */
const drawing = () => import('./picture')

export interface ChartFrameProps {
  readonly title: Text
  readonly legend: readonly LegendEntry[]
  /** What the chart says, in words: read out politely when the words change or the numbers have come to rest. */
  readonly summary: Text
  /** Without its ending. */
  readonly fileName: string
  /** What the table and the CSV file hold; asked for only when one of them is wanted. */
  readonly columns: () => readonly CsvColumn[]
  /** The chart as a picture, where it is not drawn as SVG. */
  readonly picture?: () => Promise<Blob>
  /** How it is looked at, where it can be magnified. */
  readonly view?: ChartView
  /** Why an axis cannot be logarithmic; undefined where it can. Without it scales are not offered. */
  readonly refusesLog?: (axis: 'x' | 'y') => string | undefined
  /** The scale of its colours, where it has one. */
  readonly colours?: { readonly scale: Scale; readonly onChange: (scale: Scale) => void }
  /** Beside the title: what is chosen of the chart itself. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** Milliseconds between two looks at what there is to announce. */
const announcementPause = 5000

/** What a live region says of a text that changes all the time; nothing once it has been said: the text itself stands beside it. */
function useAnnounced(text: string): string {
  const [spoken, setSpoken] = useState('')
  const latest = useRef(text)
  useEffect(() => {
    latest.current = text
  }, [text])
  useEffect(() => {
    let before = latest.current
    let said = before
    const timer = setInterval(() => {
      const next = nextAnnouncement(said, before, latest.current)
      before = latest.current
      setSpoken(next === said ? '' : next)
      said = next
    }, announcementPause)
    return () => clearInterval(timer)
  }, [])
  return spoken
}

/** What all charts have around them: title, legend, ways out (CSV, PNG, table) and the verdict below. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, legend, summary, fileName, columns, picture, view, refusesLog, colours, tools, children } = props
  const titleId = useId()
  const lasting = legend.filter(({ kind }) => kind !== 'preview')
  const passing = legend.filter(({ kind }) => kind === 'preview')
  const frame = useRef<HTMLElement>(null)
  const [asTable, setAsTable] = useState(false)
  const spoken = useAnnounced(shown(summary))
  const [failure, setFailure] = useState<string>()

  // The menu keeps its identity while the data changes ten times a second.
  const origin = useContext(OriginContext)
  const latest = useRef({ title, summary, legend, columns, fileName, picture, origin, view, refusesLog, colours })
  useEffect(() => {
    latest.current = { title, summary, legend, columns, fileName, picture, origin, view, refusesLog, colours }
  })
  const choose = useCallback(async (choice: ChartChoice) => {
    const { columns, fileName, picture, origin, view, refusesLog, colours, ...words } = latest.current
    setFailure(undefined)
    const setScale = (axis: 'x' | 'y') => {
      if (!view) return
      const refusal = view[axis].scale === 'linear' ? refusesLog?.(axis) : undefined
      if (refusal) setFailure(refusal)
      else view.setScale(axis, view[axis].scale === 'log' ? 'linear' : 'log')
    }
    const draw = async () => {
      const { drawSvg, layersOf, paintedLayer } = await drawing()
      const painted = frame.current?.querySelector('canvas')
      if (picture && painted) return drawSvg(await paintedLayer(await picture(), painted), words, origin)
      const layers = frame.current?.querySelectorAll<SVGSVGElement>('svg[data-axes], svg[data-curves]')
      if (!layers?.length) throw new Error('there is nothing drawn yet')
      return drawSvg(layersOf([...layers]), words, origin)
    }
    const actions: Record<ChartChoice, () => void | Promise<void>> = {
      table: () => setAsTable((before) => !before),
      csv: async () => saveBlob(await (await import('./csvBlob')).csvBlob(columns(), origin), `${fileName}.csv`),
      svg: async () => saveText(await draw(), `${fileName}.svg`, 'image/svg+xml'),
      png: async () => {
        const drawn = await (await drawing()).drawPng(await draw())
        saveBlob(await signed(drawn, origin), `${fileName}.png`)
      },
      zoomIn: () => view?.magnifyRef.current?.(0.5),
      zoomOut: () => view?.magnifyRef.current?.(2),
      whole: () => view?.reset(),
      scaleX: () => setScale('x'),
      scaleY: () => setScale('y'),
      scaleZ: () => colours?.onChange(colours.scale === 'log' ? 'linear' : 'log'),
    }
    try {
      await actions[choice]()
    } catch (error) {
      setFailure(t('This could not be saved: {reason}', { reason: messageOf(error) }))
    }
  }, [])
  return (
    <figure ref={frame} className={styles.frame} aria-labelledby={titleId} data-chart={fileName} data-prints>
      <header className={styles.header}>
        <h3 className={styles.title} id={titleId}>
          <Words text={title} />
        </h3>
        {tools}
        {lasting.length > 1 && <Legend entries={lasting} />}
        {passing.length > 0 && !asTable && <Legend entries={passing} floating />}
        {view?.zoomed && !asTable && (
          <button type="button" className={styles.whole} onClick={view.reset}>
            {t('Whole chart')}
          </button>
        )}
        <Suspense fallback={<ActionIcon variant="subtle" size="md" className={styles.menu} aria-hidden disabled />}>
          <ChartMenu
            title={title}
            asTable={asTable}
            onChoose={choose}
            zoom={view && (view.zoomed ? 'part' : 'whole')}
            scaleX={refusesLog && view?.x.scale}
            scaleY={refusesLog && view?.y.scale}
            scaleZ={colours?.scale}
          />
        </Suspense>
      </header>
      {asTable ? (
        <Suspense fallback={<div className={styles.plot} />}>
          <ChartTable title={title} columns={columns()} />
        </Suspense>
      ) : (
        children
      )}
      <figcaption className={styles.summary}>
        <Words text={summary} />
      </figcaption>
      {failure && (
        <p className={styles.failure} role="alert">
          {shown(failure)}
        </p>
      )}
      <span className="sm-visually-hidden" aria-live="polite">
        {shown(spoken)}
      </span>
    </figure>
  )
}
