import type { Pool } from '../compute/types'
import type { ShapedArrays } from '../files/arrays'
import type { AnyValues } from '../parameters/parameter'
import type { Text } from '../words/text'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** How far something is. */
export interface Progress {
  /** 0 to 1. */
  readonly fraction: number
  readonly text?: Text
}

/** What a run came to, or stands at. */
export interface Outcome {
  /** The result as the contract names it; numbers only where they are finite. */
  readonly result: { readonly [name: string]: Json }
  /** Fields of the document's result that are no part of the checksum: what it cost. */
  readonly costs?: { readonly [name: string]: Json }
  /** Others that follow from the state that the arrays hold: no part of it either, so that a further such field changes no checksum. */
  readonly lookedUp?: { readonly [name: string]: Json }
  /** Sentences about what cannot be trusted: all that the page says, too. Words, so no part of the checksum. Absent: none. */
  readonly warnings?: readonly string[]
  /** What --out writes. Part of the checksum, together with `result`. */
  readonly arrays: ShapedArrays
  /** What --out writes beside them although it varies from run to run (how long it took): no part of the checksum. */
  readonly records?: ShapedArrays
  /** `this machine` where other machines compute other digits: then no checksum stands for them. */
  readonly digits?: 'exact' | 'this machine'
  /** Rates and times for the document's `timing`. @param seconds that the run took */
  readonly timing?: (seconds: number) => Readonly<Record<string, number>>
}

export interface AdvanceOptions {
  /** Ends the batch early: what is done by then stays done, and the run can go on. */
  readonly signal?: AbortSignal
  /** Told while a long batch is under way. */
  readonly onProgress?: (progress: Progress) => void
}

/**
 * What a change of parameters did to a run under way: `same`, it is now the run that these parameters describe; `departed`, it
 * goes on, but no address describes it any more; `restart`, it cannot be had without starting again.
 */
export type Adapted = 'same' | 'departed' | 'restart'

/** A computation that advances by bounded batches. What is done stays done; it says where it stands. */
export interface Run<S, V = AnyValues> {
  /** Units done: steps, blocks, cells. Grows while a batch is under way where its parts count one by one. */
  readonly done: number
  /** Units in all. */
  readonly end: number
  /** Simulated time at `done`, where there is one: what runs beside each other have in common. */
  readonly time?: number
  /** How far it is, 0 to 1, where its units are not of one size. Absent: `done` of `end`. */
  readonly fraction?: number
  /** Memory and workers, where it has its own. A paused run may be left without workers. */
  readonly pool?: Pool | undefined
  /** Threads that compute, where it has no pool. */
  readonly threads?: number
  /** True where it writes its memory anew by itself after a worker took it along. */
  readonly survives?: boolean
  /** What people should know before it goes on: playback pauses once when it appears. */
  readonly concern?: string | undefined
  /** What people should know while it goes on. */
  readonly notice?: string | undefined
  /** What is to be said in place of a checksum, where its digits do not travel. */
  readonly digitsNote?: string | undefined
  /** Milliseconds of computing in the last batch, where the workers tell. */
  readonly computing?: number
  /**
   * Does at most `most` further units, exactly the ones that any other way of cutting would do.
   * @returns how many it did: fewer than asked where the run knows a better place to stop
   * @throws the signal's reason or a ComputeError; the state is then that of the last unit completed
   */
  advance(most: number, options?: AdvanceOptions): Promise<number>
  /** Units done at a simulated time: the last that end by then. */
  doneAt?(time: number): number
  /** What the page shows: small, plain, remade at most some ten times a second. */
  snapshot(): S
  /** Result and arrays as they stand. */
  outcome(): Promise<Outcome>
  /** Told of the run that it goes beside, whenever it has come to where that one is. */
  meets?(leader: Run<unknown, never>): Promise<void>
  /** Told when it has been taken to another moment, instead of being played there. */
  landed?(): void
  /** Follows parameters that do not decide the start. Absent: any change of them starts the run again. */
  adapt?(values: V, changed: readonly string[]): Promise<Adapted>
  /** Follows the number of workers. Absent: the pool is resized. */
  setWorkers?(workers: number): Promise<void>
  /** The state at `done`, plain data that `restore` takes: going on from it gives the same digits. */
  checkpoint?(): Promise<Checkpoint>
  restore?(checkpoint: Checkpoint): Promise<void>
  dispose(): void
}

/** How far a run is, 0 to 1. */
export const fractionOf = ({ fraction, done, end }: Pick<Run<unknown, never>, 'fraction' | 'done' | 'end'>): number =>
  fraction ?? (end > 0 ? done / end : 1)

/** What a room shows of a run. */
export type SnapshotOf<R extends Run<unknown, never>> = ReturnType<R['snapshot']>

/** Plain data, so that it can be stored. */
export interface Checkpoint {
  readonly done: number
  readonly bytes: number
  /** The run's address does not say all that decides it: it is not to be found again by that. */
  readonly fleeting?: boolean
  /** The version of the program that computed it, where that is another than this one. */
  readonly begunBy?: string
  readonly state: Readonly<Record<string, unknown>>
}
