import type { ComponentType, ReactNode } from 'react'
import type { ShapedArrays } from '../files/arrays'
import type { AnyValues, ParameterTable, ParameterValue } from '../parameters/parameter'
import type { Preset, Schema } from '../parameters/resolve'
import type { Notice } from '../ui/NoticeList'
import type { Action } from '../ui/useActions'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

export interface RunContext {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: { readonly fraction: number; readonly text?: string }) => void
  /** Opens a file by its name, where there is a way to: the command line has one, a page has none. Rejects where it cannot. */
  readonly readFile?: (name: string) => Promise<Blob>
}

export interface RunOutcome {
  /** The result as the contract names it; numbers only where they are finite. */
  readonly result: { readonly [name: string]: Json }
  /** What --out writes. Part of the checksum, together with `result`. */
  readonly arrays: ShapedArrays
  /** What --out writes beside them although it varies from run to run (how long it took): no part of the checksum. */
  readonly records?: ShapedArrays
  /** Varies from run to run, so it is no part of the checksum. */
  readonly timing: { readonly seconds: number; readonly workers: number; readonly [rate: string]: number }
}

/** What a run has come to, as a page exports it: with the parameters that made it, and whether it was over. */
export interface RunRecord extends RunOutcome {
  readonly values: AnyValues
  /** False where the run was cut short, or its parameters alone would not give these digits. */
  readonly complete: boolean
}

/** What all three doors (address, command line, script) return. */
export interface LabDocument {
  readonly lab: string
  readonly version: string
  readonly parameters: AnyValues
  readonly result: RunOutcome['result']
  readonly timing: RunOutcome['timing']
  readonly checksum: string
}

/** The document of a run that is not over: nothing vouches for its digits. */
export type UnfinishedDocument = Omit<LabDocument, 'checksum'> & { readonly complete: false }

/** What the shell hands to a lab's room. */
export interface RoomProps {
  /** Valid values of all parameters, derived ones included. */
  readonly values: AnyValues
  readonly parameters: ParameterTable
  readonly preset: string | undefined
  /** Validates and applies; what is refused becomes a notice and nothing is lost. */
  readonly change: (given: Readonly<Record<string, ParameterValue>>) => void
  readonly choosePreset: (preset: string | undefined) => void
  /** Counts the addresses opened (typed, link, back, script): each of them starts the run that it describes. */
  readonly opened: number
  /** What the address says about starting at once; undefined leaves it to the lab. */
  readonly autoStart: boolean | undefined
  /** Shows a notice over the stage. @returns its id, for `dismiss` */
  readonly notify: (notice: Omit<Notice, 'id'>) => string
  readonly dismiss: (id: string) => void
  /** Hands the shell what can be done here, for keys and help; the same array as long as nothing changed. */
  readonly setActions: (actions: readonly Action[]) => void
  /** The list of notices, to be laid over the stage. */
  readonly notices: ReactNode
  /** Everything but the stage is hidden. */
  readonly bare: boolean
  readonly lab: LabDefinition
}

export interface ResultField {
  readonly unit?: string
  readonly meaning: string
}

/** A lab: one folder, one of these. */
export interface LabDefinition extends Schema {
  /** In the address and on the command line, e.g. "cluster". */
  readonly name: string
  readonly title: string
  /** One sentence for the rail's tooltip and the command line's help. */
  readonly summary: string
  /** Its picture in the rail: SVG path data on a 24 × 24 grid, drawn as strokes. Plain data, because Node loads this too. */
  readonly icon: string
  readonly presets: Readonly<Record<string, Preset>>
  /** What the result's fields mean. */
  readonly results: Readonly<Record<string, ResultField>>
  /** The array that a format for a single one (.npy) takes; every run with these values has it. */
  readonly mainArray: (values: AnyValues) => string
  /** Bytes that a run with these values takes in the kernels' memory; only where that can be more than there is. */
  readonly memory?: (values: AnyValues) => Promise<number>
  /** Runs to the end without a page: command line, script interface, tests. */
  readonly run: (values: AnyValues, context: RunContext) => Promise<RunOutcome>
  /** The room as people see it; loaded when it is opened, never in Node. */
  readonly room: () => Promise<{ readonly default: ComponentType<RoomProps> }>
}
