import type { ResultField } from '../../experiments/experiment'
import type { Json, Outcome } from '../../experiments/run'
import type { ShapedArrays } from '../../files/arrays'
import type { Estimate } from '../../physics/quantum/estimators'
import type { Plan } from './plan'
import type { Sampling } from './sampling'

/** What the fields mean that the results of both experiments have. */
export const sharedResults = {
  exact: { meaning: '⟨x²⟩ by the solver (in three dimensions: 3σ², the exact ⟨r²⟩).' },
  exactClosedForm: { meaning: '⟨x²⟩ in closed form, where one is known.' },
  exactError: { meaning: 'Bound of the solver’s error, from two resolutions.' },
  estimate: { meaning: 'The Monte Carlo estimate of ⟨x²⟩ (or ⟨r²⟩).' },
  standardError: { meaning: 'Its standard error.' },
  deviation: { meaning: '(estimate − exact) / standardError.' },
  samples: { meaning: 'Samples used.' },
  history: { meaning: 'Running estimate: samples, estimate, standardError.' },
} as const satisfies Record<string, ResultField>

export const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null

/** What the rooms show of a run of either experiment. */
export interface Sampled {
  readonly samplesDone: number
  readonly total: number
  readonly current: Estimate | undefined
  readonly exact: number
  /** Measured samples per second while computing. */
  readonly samplesPerSecond: number
}

export const sampledOf = ({ plan, samplesDone, samplesPerSecond }: Sampling, exact: number): Sampled => ({
  samplesDone,
  total: plan.total,
  current: plan.current,
  exact,
  samplesPerSecond,
})

/** How far an estimate is off, in standard errors. */
export const deviationOf = ({ estimate, standardError }: Estimate, exact: number): number =>
  (estimate - exact) / standardError

/** At most a hundred points of the history, the first and the last one among them, log-spaced. */
export function thinned(history: readonly Estimate[], most = 100): Estimate[] {
  if (history.length <= most) return [...history]
  const chosen: Estimate[] = []
  let next = 0
  for (const point of history) {
    if (point.samples >= next || point === history[history.length - 1]) {
      chosen.push(point)
      // Twelve points a decade, by repeated multiplication only: the engines' own pow differ.
      next = point.samples * 1.2115276586285884
    }
  }
  return chosen
}

/** The estimate and how it came about: fields of the document's result, and arrays for files. */
export function collectEstimates(plan: Plan, exact: number): Pick<Outcome, 'result' | 'arrays'> {
  const { current } = plan
  const history = thinned(plan.history)
  const column = (of: (point: Estimate) => number): ShapedArrays[string] => ({
    data: Float64Array.from(history, of),
    shape: [history.length],
  })
  const result: Record<string, Json> = {
    exact,
    estimate: finite(current?.estimate),
    standardError: finite(current?.standardError),
    deviation: current ? finite(deviationOf(current, exact)) : null,
    samples: current?.samples ?? 0,
    history: {
      samples: history.map(({ samples }) => samples),
      estimate: history.map(({ estimate }) => finite(estimate)),
      standardError: history.map(({ standardError }) => finite(standardError)),
    },
  }
  const arrays = {
    samples: column(({ samples }) => samples),
    estimate: column(({ estimate }) => estimate),
    standardError: column(({ standardError }) => standardError),
  }
  return { result, arrays }
}
