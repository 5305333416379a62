import type { ReactNode } from 'react'
import type { ChartProps } from '../Charts'
import type { Asking } from './useDistribution'

/** What each of the charts is given of which one is chosen. */
export interface DiagnosticProps extends ChartProps, Asking {
  /** The star that is chosen on the stage. */
  readonly selected: number | undefined
  readonly onPick: (star: number | undefined) => void
  /** Has the structure looked up, where the run does not do so by itself now. */
  readonly lookUp: (() => void) | undefined
  /** Beside the title. */
  readonly tools: ReactNode
}
