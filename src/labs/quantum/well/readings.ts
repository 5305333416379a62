import type { ResultRow } from '../../../ui/ResultTable'
import { estimateRows, listed } from '../shared'
import type { Prepared } from './prepare'
import { results } from './results'
import type { WellSnapshot } from './run'

/** The numbers of the run as it stands, by the names of its results. */
export function readings(
  { state, closedForm, levels, levelErrors, dipoles }: Prepared,
  snapshot: WellSnapshot,
): ResultRow[] {
  const row = (name: keyof typeof results, value: ResultRow['value'] | undefined): ResultRow => ({
    name,
    value: value ?? null,
    meaning: results[name].meaning,
  })
  const { sums, diagnosis, acceptance } = snapshot
  return [
    ...estimateRows(snapshot),
    row('effectiveSampleSize', snapshot.effectiveSampleSize),
    ...(sums ? [row('largestWeight', sums.largest), row('normalisation', sums.sumW / sums.samples)] : []),
    ...(diagnosis?.tailIndex === undefined ? [] : [row('tailIndex', diagnosis.tailIndex)]),
    ...(acceptance === undefined ? [] : [row('acceptance', acceptance)]),
    row('energy', state.energy),
    row('energyError', state.energyError),
    row('exactClosedForm', closedForm?.meanSquarePosition),
    row('exactError', state.meanSquareError),
    row('meanPosition', state.meanPosition),
    row('variance', state.variance),
    row('varianceError', state.varianceError),
    row('momentumSquared', state.momentumSquared),
    row('uncertaintyProduct', state.uncertaintyProduct),
    row('meanPotential', state.meanPotential),
    row('levels', listed(levels, 5)),
    row('levelErrors', listed(levelErrors, 1)),
    row('dipoles', listed(dipoles, 4)),
  ]
}
