import type { Taken } from '../../../experiments/experiment'
import type { MotionName } from '../../../physics/diffusion/motions'
import { motions } from '../../../physics/diffusion/motions'
import type { Text } from '../../../words/text'
import type { FitName } from '../fits'
import type { DiffusionValues } from '../values'

interface EstimateResult {
  readonly diffusionCoefficient: number | null
  readonly diffusionError: number | null
  readonly localisationVariance: number | null
  readonly leastError?: number | null
  readonly fitRange: readonly [number, number]
}

/** A document's result, as `outcome` composes it. */
interface DiffusionResult {
  readonly particles: number
  readonly frames: number
  readonly dimensions: number
  readonly lags: readonly number[]
  readonly time: readonly number[]
  readonly msd: readonly number[]
  readonly msdError: readonly number[]
  readonly diffusionCoefficient: number | null
  readonly diffusionError: number | null
  readonly credibleInterval?: readonly [number, number]
  readonly errorAssumption: 'brownian' | 'particles' | 'replicas' | null
  readonly estimates: Readonly<Partial<Record<FitName, EstimateResult | null>>>
  readonly exponent: number | null
  readonly exponentError: number | null
  readonly behaviour: string
  readonly wrapped: boolean
  readonly gaps: number
  readonly expectedMsd: readonly number[] | null
  readonly expectedDiffusion: number | null
  readonly replicas?: { readonly count: number; readonly diffusionCoefficients: readonly number[] }
  readonly reading?: readonly Text[]
  readonly notices: readonly Text[]
  readonly warnings: readonly Text[]
}

/** What a report is about. */
export interface Reported {
  /** Those that count for the run. */
  readonly values: Pick<DiffusionValues, 'fit' | 'fitLags' | 'method' | 'input'>
  readonly result: DiffusionResult
  readonly units: { readonly length: string; readonly time: string }
  readonly motion: (typeof motions)[MotionName] | undefined
}

export function reported({ document, arrays }: Taken): Reported {
  const values = document.parameters as unknown as DiffusionValues
  return {
    values,
    result: document.result as unknown as DiffusionResult,
    units: { length: arrays.msd.unit?.replace(/²$/, '') ?? '', time: arrays.time.unit ?? '' },
    motion: values.input === '' ? motions[values.motion] : undefined,
  }
}
