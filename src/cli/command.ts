import type { OutputFile } from './outputFile'
import type { ProgressOutput } from './progress'

/** What a command needs of the process it runs in. */
export type Surroundings = OutputFile &
  ProgressOutput & {
    /** Aborted by the first signal that asks for an end: sweeps save what they have. */
    readonly stop?: AbortSignal
    /** Variables of the environment. Default: this process' own. */
    readonly variables?: Readonly<Record<string, string | undefined>>
  }

/** What a command comes to: text for standard output where the status is 0, else one line for standard error. */
export interface CommandOutcome {
  readonly status: number
  readonly text: string
  /** What standard output has to say where the status is not 0. */
  readonly printed?: string
}
