import { type ReactNode, useMemo } from 'react'
import { cellAt } from '../../../compute/sweep'
import { cellRecord, summary } from '../../../kernels/resonanceLayout'
import { Histogram } from '../../../ui/charts/Histogram'
import { formatNumber, formatWithError } from '../../../ui/format'
import { t } from '../../../words/language'
import { asIs, say, type Text } from '../../../words/text'
import styles from '../resonance.module.css'
import { sentences } from '../sentences'
import type { GridValues } from './parameters'
import { axesOf, type Sample } from './run'

/** A cell that was chosen, and its encounters when they are there. */
export interface Selected {
  readonly cell: number
  readonly sample: Sample | undefined
}

interface CellHistogramProps {
  readonly selected: Selected | undefined
  readonly values: GridValues
  readonly record: Float64Array | undefined
  readonly reasons: (bits: number) => Text | undefined
  readonly onRerun: (cell: number) => void
  readonly busy: boolean
  /** What stands here until a cell is chosen. */
  readonly none: ReactNode
}

const bins = 24

/** Counts of positive values in bins of equal ratio. */
function counts(values: Float64Array, edges: readonly number[]): number[] {
  const heights = new Array<number>(edges.length - 1).fill(0)
  const span = Math.log(edges[edges.length - 1] / edges[0])
  for (const value of values) {
    const at = Math.floor(((edges.length - 1) * Math.log(value / edges[0])) / span)
    if (at >= 0 && at < heights.length) heights[at]++
    else if (value === edges[edges.length - 1]) heights[heights.length - 1]++
  }
  return heights
}

/** The passages of one cell: how |ΔE_J| is spread, with mean, error and median. */
export function CellHistogram({ selected, values, record, reasons, onRerun, busy, none }: CellHistogramProps) {
  const shown = useMemo(() => {
    const sample = selected?.sample
    if (!sample) return undefined
    const positive = sample.simulatedEnergy.filter((value) => value > 0)
    if (positive.length === 0) return undefined
    const low = Math.min(...positive)
    const high = Math.max(...positive)
    const edges = Array.from({ length: bins + 1 }, (_, i) => low * (high / low) ** (i / bins))
    const middle = edges.slice(1).map((edge, i) => Math.sqrt(edge * edges[i]))
    return { edges, heights: counts(positive, edges), middle, impulse: counts(sample.impulseEnergy, edges) }
  }, [selected])
  if (!selected || !record) {
    return (
      // Scrolls where the page is low: then the keys have to reach it.
      <section className={styles.unchosen} aria-label={t('One cell')} tabIndex={0}>
        <h3>{t('One cell')}</h3>
        {none}
        <p>{t('Choose a cell of a map: a click, or arrow keys and Enter.')}</p>
      </section>
    )
  }
  const { values: at } = cellAt(axesOf(values), selected.cell)
  const title = asIs(
    `M ${formatNumber(at[0], 3)} M☉, b ${formatNumber(at[1], 3)} kpc, v ${formatNumber(at[2], 3)} km/s`,
  )
  const base = cellRecord.place.simulatedEnergy
  const mean = record[base + summary.place.mean]
  const bits = record[cellRecord.place.flags]
  const words = sentences(
    say('⟨|ΔE_J|⟩ = {mean}, median {median}, signed mean {signed} (km/s)².', {
      mean: formatWithError(mean, record[base + summary.place.standardError]),
      median: formatNumber(record[base + summary.place.median], 4),
      signed: formatNumber(record[base + summary.place.signedMean], 3),
    }),
    bits > 0 ? say('Hatched: {reasons}.', { reasons: reasons(bits) ?? '' }) : 'No validity bit is set.',
  )
  return (
    <div style={{ display: 'flex', flexDirection: 'column' }}>
      <div style={{ flex: 1, minHeight: 0 }}>
        <Histogram
          title={title}
          x={{ label: asIs('|ΔE_J|'), unit: '(km/s)²', scale: 'log' }}
          y={{ label: 'encounters', scale: 'linear' }}
          bins={{ name: 'simulated', edges: shown?.edges ?? [], heights: shown?.heights ?? [] }}
          curves={shown ? [{ name: 'impulse', kind: 'theory', x: shown.middle, y: shown.impulse }] : []}
          marks={shown ? [{ axis: 'x', value: mean, label: 'mean', kind: 'guide' }] : []}
          summary={words}
          fileName={`resonance-cell-${selected.cell}`}
          emptyText={busy ? 'The encounters follow when the grid is done.' : 'Computing …'}
        />
      </div>
      <div className={styles.bar}>
        <button type="button" className={styles.button} disabled={busy} onClick={() => onRerun(selected.cell)}>
          {t('Compute this cell again')}
        </button>
      </div>
    </div>
  )
}
