import { type ReactNode, useMemo } from 'react'
import type { CsvColumn } from '../../files/csv'
import { say, type Text } from '../../words/text'
import { LiveChart } from './LiveChart'
import type { Axis, Mark, Series } from './series'

export interface HistogramProps {
  readonly title: Text
  readonly x: Axis
  readonly y: Axis
  readonly bins: {
    readonly name: Text
    /** One more than there are heights, rising. */
    readonly edges: ArrayLike<number>
    readonly heights: ArrayLike<number>
  }
  /** Expected densities over the bars. */
  readonly curves?: readonly Series[]
  readonly marks?: readonly Mark[]
  readonly summary: Text
  readonly fileName: string
  readonly fullData?: () => { readonly columns: readonly CsvColumn[] }
  readonly emptyText?: Text
  readonly version?: number
  /** Beside the title: what is chosen of the chart itself. */
  readonly tools?: ReactNode
}

const noCurves: readonly Series[] = []

/** Bars over bins of any width, with the expected curve over them, in the frame that all charts have. */
export function Histogram({ bins, curves = noCurves, fullData, ...rest }: HistogramProps) {
  const { name, edges, heights } = bins
  const steps = useMemo<Series>(() => {
    const count = Math.min(heights.length, Math.max(0, edges.length - 1))
    // A step drawn from each edge; the last edge repeats the last height so that its bar has a right side.
    const y = Float64Array.from({ length: count > 0 ? count + 1 : 0 }, (_, i) => heights[Math.min(i, count - 1)])
    return { name, kind: 'histogram', x: edges, y }
  }, [name, edges, heights])
  const series = useMemo(() => [steps, ...curves], [steps, curves])
  const columns = () => ({
    columns: [
      {
        name: say('{name}, from', { name: rest.x.label }),
        unit: rest.x.unit,
        values: Array.from(edges).slice(0, heights.length),
      },
      { name: say('{name}, to', { name: rest.x.label }), unit: rest.x.unit, values: Array.from(edges).slice(1) },
      { name, unit: rest.y.unit, values: heights },
    ],
  })
  return <LiveChart {...rest} series={series} fullData={fullData ?? columns} />
}
