import { memo, useMemo } from 'react'
import { LiveChart } from '../../../ui/charts/LiveChart'
import type { Mark, Series } from '../../../ui/charts/series'
import { formatNumber } from '../../../ui/format'
import { asIs, say, type Text } from '../../../words/text'
import type { DiagnosticProps } from './diagnosticProps'

/** How far the forces on single stars were from direct summation, lately: which share of them is off by less. */
export const ForceErrorChart = memo(function ForceErrorChart({ snapshot, tools }: DiagnosticProps) {
  const { forceError } = snapshot
  const shown = useMemo(() => {
    if (!forceError) return undefined
    const { each, rms, p99, max } = forceError
    const marks: readonly Mark[] = [
      { axis: 'x', value: rms, label: 'rms', kind: 'guide' },
      { axis: 'x', value: p99, label: asIs('99 %'), kind: 'guide' },
      { axis: 'x', value: max, label: 'largest', kind: 'guide' },
    ]
    const curve: Series = { name: 'stars', kind: 'measured', x: each, y: each.map((_, k) => (k + 1) / each.length) }
    return { series: [curve], marks: marks.filter(({ value }) => value > 0 && Number.isFinite(value)) }
  }, [forceError])
  const summary: Text = forceError
    ? say(
        '{count} stars drawn by chance against direct summation: off by {rms} (root mean square), {p99} at 99\u00a0%, {max} at most.',
        {
          count: forceError.each.length,
          rms: formatNumber(forceError.rms, 2),
          p99: formatNumber(forceError.p99, 2),
          max: formatNumber(forceError.max, 2),
        },
      )
    : 'Direct summation in double precision is what others are held against.'
  return (
    <LiveChart
      title="Force error"
      x={{ label: asIs('|a − a_direct|/|a_direct|'), scale: 'log' }}
      y={{ label: 'share below', scale: 'linear', domain: [0, 1] }}
      series={shown?.series ?? []}
      marks={shown?.marks ?? []}
      summary={summary}
      fileName="cluster-force-error"
      emptyText={summary}
      tools={tools}
    />
  )
})
