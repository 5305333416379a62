import type { RunView } from '../../experiments/view'
import type { RunHandle } from '../../rooms/useRun'
import { formatCount, formatNumber, formatRate } from '../../ui/format'
import type { ResultRow } from '../../ui/ResultTable'
import { shown, t } from '../../words/language'
import type { Text } from '../../words/text'
import type { CloudRun } from './cloud/run'
import type { Sampled } from './estimates'
import { deviationOf, sharedResults } from './estimates'
import type { WellRun } from './well/run'
import { inErrors } from './words'

/** Charts are redrawn this often while the run goes on, in ms. */
export const chartBeat = 400

/** What the transport bar shows: nothing of a run that is not the one the parameters describe. */
export function readingsOf({ view, current }: Pick<Shown, 'view' | 'current'>) {
  const sampled: Sampled | undefined = current ? view.snapshot : undefined
  return {
    elapsed: {
      value: formatCount(sampled?.samplesDone ?? 0),
      unit: '',
      ...(sampled ? { more: t('of {count}', { count: formatCount(sampled.total) }) } : {}),
      label: 'Samples' as const,
    },
    rate: formatRate(sampled?.samplesPerSecond ?? 0, 'samples/s'),
  }
}

type Shown = Pick<RunHandle<never, never>, 'current'> & {
  readonly view: Pick<RunView<WellRun | CloudRun>, 'snapshot' | 'state'>
}

/** What a change of parameters does, or why there is no run of them. @param refusal in words */
export function restartNote(
  { view: { state }, current }: Pick<Shown, 'view' | 'current'>,
  refusal?: Text,
): Text | undefined {
  if (state === 'refused') return refusal && shown(refusal)
  return current ? t('Draws the samples anew.') : t('The run that these parameters describe is on its way.')
}

/** Rows of the estimate in a table of results. */
export function estimateRows({ current, exact }: Sampled): ResultRow[] {
  const row = (
    name: keyof typeof sharedResults,
    value: ResultRow['value'] | undefined,
    how: Pick<ResultRow, 'error' | 'digits'> = {},
  ): ResultRow => ({ name, value: value ?? null, meaning: sharedResults[name].meaning, ...how })
  const deviation = current && current.standardError > 0 ? `${inErrors(deviationOf(current, exact), 2)} σ` : null
  return [
    row('estimate', current?.estimate, { error: current?.standardError }),
    row('standardError', current?.standardError, { digits: 2 }),
    row('exact', exact),
    row('deviation', deviation),
    row('samples', current && formatCount(current.samples)),
  ]
}

export const listed = (values: readonly number[], digits: number) =>
  values.map((value) => formatNumber(value, digits)).join(', ')
