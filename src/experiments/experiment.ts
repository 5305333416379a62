import type { PoolOptions } from '../compute/pool'
import type { ShapedArrays } from '../files/arrays'
import type { Origin } from '../files/origin'
import type { AnyValues, ParameterTable } from '../parameters/parameter'
import type { Preset, Schema } from '../parameters/resolve'
import type { Text } from '../words/text'
import type { Outcome, Progress, Run } from './run'

export interface ResultField {
  readonly unit?: string
  readonly meaning: Text
  /** What it is where a sweep cannot keep it as it is: words, also some among numbers, or what a run cost. */
  readonly is?: 'words' | 'cost'
  /** Paths to numbers among the words. */
  readonly parts?: readonly string[]
}

/** Where a run computes: whether memory can be shared, and how workers come into being. */
export type Environment = Pick<PoolOptions, 'shared' | 'spawn'>

export interface OpenContext {
  readonly environment: Environment
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  /** Opens a file by its name, where there is a way to: the command line has one, a page the files that were dropped on it. */
  readonly readFile?: (name: string) => Promise<Blob>
}

/** A run as it goes into files. */
export interface Taken {
  readonly document: Pick<Outcome, 'result'> & { readonly parameters: AnyValues }
  readonly arrays: ShapedArrays
  readonly origin: Origin
}

/** One experiment: what it depends on, what it gives, and how a run of it is opened. The unit of the labs' floor. */
export interface ExperimentDefinition<V, R extends Run<unknown, V>> {
  /** Within its lab, e.g. "grid". */
  readonly name: string
  readonly title: Text
  /** Parameters that may count for it; which do, say their `applies`. */
  readonly parameters: ParameterTable
  /** Parameters that other values bring with them (the sliders that a typed potential defines). */
  readonly derived?: (values: AnyValues) => ParameterTable
  readonly check?: Schema['check']
  readonly presets?: Readonly<Record<string, Preset>>
  /** What the result's fields mean; those that every result has come by themselves. */
  readonly results: Readonly<Record<string, ResultField>>
  /** Whether the numbers of a run are plain, whatever unit its results name. Absent: they never are. */
  readonly unitless?: (values: V) => boolean
  /** The array that a format for a single one (.npy) takes. */
  readonly mainArray: string
  /** Bytes that a run with these values takes in the kernels' memory; only where that can be more than there is. */
  readonly memory?: (values: V) => number | Promise<number>
  /** Units per second of playback at speed 1. Absent: as fast as it goes, in one piece. */
  readonly pace?: (run: R) => number
  /** Whether a change of parameters starts a run that was paused. */
  readonly playsOnChange?: boolean
  /** A slider that rests this long has arrived, in ms: before that, no run is opened. */
  readonly settle?: number
  /**
   * A run under way may come to its end for so long, in ms, before the one for newer parameters takes its place: what there is to
   * see while a slider moves. Absent: it gives way at once.
   */
  readonly linger?: number
  /** Whether a run starts where nobody says so: not one that takes an hour. Absent: the first one does. */
  readonly startsByItself?: (values: V) => boolean
  /** What a unit is called, in the singular: "step". */
  readonly unit: string
  /**
   * The parameter that says how far a run goes, where its checkpoints can be kept in files: a run that goes on from one may go farther.
   */
  readonly resumes?: string
  /** Writes a run down on one page, as HTML that needs nothing else. Absent: it has no report. */
  readonly report?: (taken: Taken) => Promise<string>
  /** @throws ParameterError for what the values alone do not show; ComputeError; the signal's reason */
  readonly open: (values: V, context: OpenContext) => Promise<R>
}

/** An experiment whatever its parameters and snapshots are. */
export type Experiment = ExperimentDefinition<AnyValues, Run<unknown>>

/** What everybody may know of an experiment, whatever its runs are. */
export type Described = Pick<Experiment, 'name' | 'mainArray' | 'results' | 'unit' | 'title' | 'report' | 'resumes'> & {
  /** Whether it is played back at a pace. */
  readonly pace?: unknown
}

/** What every result has besides its experiment's own fields. */
const commonResults = {
  warnings: {
    is: 'words',
    meaning: 'Sentences about what cannot be trusted in these numbers; no part of the checksum.',
  },
} as const satisfies Record<string, ResultField>

/** Types are checked here, where an experiment is defined, and forgotten once: values reach `open` only through its own schema. */
export function defineExperiment<V, R extends Run<unknown, V>>(
  definition: ExperimentDefinition<V, R>,
): ExperimentDefinition<V, R> & { readonly erased: Experiment } {
  const whole = { ...definition, results: { ...definition.results, ...commonResults } }
  return { ...whole, erased: whole as unknown as Experiment }
}
