import type { Player } from '../compute/player'
import type { Origin } from '../files/origin'
import type { RunDocument } from './document'
import type { Identity } from './identity'
import type { PlayedRun } from './played'
import type { RivalView } from './rival'
import type { Progress, Run, SnapshotOf } from './run'
import { fractionOf } from './run'

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
  /** What a file of what is shown says of how it came about. */
  readonly origin: Origin | undefined
  /** Why it was refused or failed. */
  readonly error: unknown
  /** Earlier moments that can be had at once, in units. */
  readonly moments: readonly number[]
  /** Runs beside it, on its clock. */
  readonly rivals: readonly RivalView<R>[]
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
  origin: undefined,
  error: undefined,
  moments: [],
  rivals: [],
} as const

export const stateOf = (state: Player['state'], done: number): SessionState =>
  state === 'idle' ? (done === 0 ? 'ready' : 'paused') : state === 'paused' && done === 0 ? 'ready' : state

/** What the session knows beside the run. */
type Beside = Partial<Pick<RunView<never>, 'state' | 'progress'>> & Pick<RunView<never>, 'restartedBy' | 'error'>

/** Between two runs the old one's picture stays, under its own identity. */
export function betweenRuns<R extends Run<unknown, never>>(before: RunView<R>, beside: Beside): RunView<R> {
  const state = before.state === 'refused' ? 'refused' : 'preparing'
  return { ...before, state, progress: undefined, ...beside, document: undefined, achieved: 0 }
}

/** What there is to show of a run that is open. */
export function viewOf<V, R extends Run<unknown, V>>(
  played: PlayedRun<V, R>,
  before: RunView<R>,
  beside: Beside,
): RunView<R> {
  const { run, player, identity } = played
  const snapshot = run.snapshot() as SnapshotOf<R> | undefined
  // A run with nothing to show yet leaves the one before in sight, under that one's identity.
  const shown =
    snapshot === undefined && before.snapshot !== undefined
      ? before
      : { identity, run, snapshot, origin: played.origin }
  return {
    identity: shown.identity,
    run: shown.run,
    snapshot: shown.snapshot,
    origin: shown.origin,
    state: stateOf(player.state, run.done),
    done: run.done,
    end: run.end,
    fraction: fractionOf(run),
    progress: played.progress,
    achieved: player.achieved,
    wanted: played.wanted,
    seconds: played.seconds,
    workers: run.pool?.workers ?? run.threads ?? 1,
    shared: run.pool?.shared ?? true,
    deaths: played.deaths,
    concern: played.concern,
    changedOnTheWay: played.changed,
    document: played.document,
    moments: played.moments,
    rivals: played.beside,
    ...beside,
  }
}
