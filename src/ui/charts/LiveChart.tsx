import { type ReactNode, Suspense, useContext } from 'react'
import type { CsvColumn } from '../../files/csv'
import type { Text } from '../../words/text'
import { lazily } from '../lazily'
import { seriesToken } from '../theme/tokens'
import { HandInContext, useBeside, useHandIn } from './beside'
import { ChartFrame } from './ChartFrame'
import type { ChartHandle } from './ChartHandles'
import styles from './charts.module.css'
import { useGhosts } from './ghosts'
import type { LegendEntry } from './Legend'
import { logRefusal } from './seen'
import { type Axis, columnsOf, type Mark, type Series } from './series'
import { useChartView } from './useChartView'

/** The drawing library comes with the first chart: the page does not wait for it. */
const Plot = lazily(async () => ({ default: (await import('./Plot')).Plot }))

/** Axes to draw on by hand: they come with what draws charts. */
export const CurvePad = lazily(async () => ({ default: (await import('./Plot')).CurvePad }))

export interface LiveChartProps {
  readonly title: Text
  readonly x: Axis
  readonly y: Axis
  /** New data means new arrays; arrays written to in place need `version`. */
  readonly series: readonly Series[]
  /** Vertical and horizontal reference lines. */
  readonly marks?: readonly Mark[]
  /** The verdict in words: "0.50031 ± 0.00042, exact 0.5, 0.7σ away". */
  readonly summary: Text
  /** For saved files, without ending. */
  readonly fileName: string
  /** All the data, where the chart shows a part of it. */
  readonly fullData?: () => { readonly columns: readonly CsvColumn[] }
  readonly emptyText?: Text
  /** Count it up when the arrays have been written to in place. */
  readonly version?: number
  /** Places on the x axis that can be taken hold of; the same array as long as nothing changed. */
  readonly handles?: readonly ChartHandle[]
  /** Beside the title: what is chosen of the chart itself. */
  readonly tools?: ReactNode
}

const noMarks: readonly Mark[] = []
const noHandles: readonly ChartHandle[] = []

/** The colour of each curve: its own, the theory's, or the next of the six. */
export function colorsOf(series: readonly Series[]): string[] {
  let next = 0
  return series.map(({ kind, token }) => {
    if (token) return `var(${token})`
    if (kind === 'theory') return 'var(--sm-theory)'
    if (kind === 'guide') return 'var(--sm-guide)'
    if (kind === 'preview') return 'var(--sm-text)'
    const own = `var(${seriesToken(next)})`
    next += 1
    return own
  })
}

/** One line per curve, or per group of curves. */
function legendOf(series: readonly Series[], colors: readonly string[]): LegendEntry[] {
  const entries = new Map<string, LegendEntry>()
  for (const [index, { name, group = name, kind }] of series.entries()) {
    if (!entries.has(group)) entries.set(group, { name: group, kind, color: colors[index] })
  }
  return [...entries.values()]
}

/**
 * A chart of a run under way: measurement solid with its 1σ band, theory dashed, verdict in words. That of a run beside another one
 * hands its curves to that one's chart.
 */
export function LiveChart(props: LiveChartProps) {
  const hand = useContext(HandInContext)
  return hand ? <HandedIn {...props} hand={hand} /> : <Drawn {...props} />
}

type Hand = Parameters<typeof useHandIn>[0]

function HandedIn({ fileName, series, hand }: LiveChartProps & { readonly hand: Hand }) {
  useHandIn(hand, fileName, series)
  return null
}

function Drawn(props: LiveChartProps) {
  const { title, x, y, marks = noMarks, summary, fileName, fullData, version = 0, tools, handles = noHandles } = props
  const series = useBeside(fileName, useGhosts(fileName, props.series))
  const { emptyText = 'Appears as soon as the run has something to show.' } = props
  const view = useChartView(x, y)
  const colors = colorsOf(series)
  const legend = legendOf(series, colors)
  return (
    <ChartFrame
      title={title}
      legend={legend}
      summary={summary}
      fileName={fileName}
      columns={() => fullData?.().columns ?? columnsOf(props.series, x, y)}
      view={view}
      refusesLog={(axis) =>
        logRefusal(
          series.map((each) => each[axis]),
          axis === 'x' ? x : y,
        )
      }
      tools={tools}
    >
      <Suspense fallback={<div className={styles.plot} />}>
        <Plot
          label={title}
          view={view}
          series={series}
          colors={colors}
          marks={marks}
          emptyText={emptyText}
          version={version}
          handles={handles}
        />
      </Suspense>
    </ChartFrame>
  )
}
