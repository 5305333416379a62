import type { Player } from '../compute/player'
import type { RunDocument } from './document'
import type { Identity } from './identity'
import type { Progress, Run, SnapshotOf } from './run'

/**
 * `preparing`: a run is being opened; `ready`: it stands at its start; `refused`: no run can be had for the parameters as they
 * are; `failed`: it broke off.
 */
export type SessionState = 'preparing' | 'ready' | 'running' | 'paused' | 'done' | 'refused' | 'failed'

/** What there is to show of a run. A new object whenever something of it changed; all of it belongs to `identity`. */
export interface RunView<R extends Run<unknown, never>> {
  /** Whose numbers these are. Undefined before the first run. */
  readonly identity: Identity | undefined
  /** The run itself, for what is read in place at every frame. */
  readonly run: R | undefined
  readonly snapshot: SnapshotOf<R> | undefined
  readonly state: SessionState
  readonly done: number
  readonly end: number
  /** How far it is, 0 to 1. */
  readonly fraction: number
  /** Of what is under way: opening, or a long batch. */
  readonly progress: Progress | undefined
  /** Measured units per second, and what was asked for; undefined where a run has no pace. */
  readonly achieved: number
  readonly wanted: number | undefined
  /** Seconds spent computing. */
  readonly seconds: number
  readonly workers: number
  readonly shared: boolean
  /** Workers that died and were replaced. */
  readonly deaths: number
  /** Labels of the parameters that made this run start in the place of another. */
  readonly restartedBy: readonly string[]
  /** Why playback paused by itself. */
  readonly concern: string | undefined
  /** Labels of the parameters that were changed while it ran. */
  readonly changedOnTheWay: readonly string[]
  /** The finished run's document, with its checksum. */
  readonly document: RunDocument | undefined
  /** Why it was refused or failed. */
  readonly error: unknown
  /** Earlier moments that can be had at once, in units. */
  readonly moments: readonly number[]
}

/** What there is to show before the first run. */
export const nothing = {
  identity: undefined,
  run: undefined,
  snapshot: undefined,
  state: 'preparing',
  done: 0,
  end: 0,
  fraction: 0,
  progress: undefined,
  achieved: 0,
  wanted: undefined,
  seconds: 0,
  workers: 0,
  shared: true,
  deaths: 0,
  restartedBy: [],
  concern: undefined,
  changedOnTheWay: [],
  document: undefined,
  error: undefined,
  moments: [],
} as const

export const stateOf = (state: Player['state'], done: number): SessionState =>
  state === 'idle' ? (done === 0 ? 'ready' : 'paused') : state === 'paused' && done === 0 ? 'ready' : state
