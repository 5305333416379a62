import { useEffect, useMemo } from 'react'
import type { Action } from '../ui/useActions'
import { type Text } from '../words/text'
import type { RoomProps } from './lab'

/** What can be done with a run: the bar's buttons, the keys and the help are made of this. */
export interface Transport {
  readonly running: boolean
  readonly play: () => void
  readonly pause: () => void
  readonly reset: () => void
  /** Absent where a run has no single steps. */
  readonly stepOnce?: (() => void) | undefined
  /** What a step is called. */
  readonly stepLabel?: Text
  /** Absent where a run cannot go back in time. */
  readonly stepBack?: (() => void) | undefined
  readonly checkpointBack?: (() => void) | undefined
  /** Keeps the curves of the run as it is, to be compared with. */
  readonly keep?: (() => void) | undefined
  /** Shows where parameters are looked for. */
  readonly find: () => void
  /** Absent where there is no speed to choose. */
  readonly speed?: { readonly value: number; readonly set: (value: number) => void } | undefined
  readonly playLabel?: Text
  readonly pauseLabel?: Text
}

/** Hands the shell the keys of a room's transport bar, for as long as it is open. All functions must be stable. */
export function useRunActions({ lab, setActions }: Pick<RoomProps, 'lab' | 'setActions'>, transport: Transport) {
  const {
    running,
    play,
    pause,
    reset,
    stepOnce,
    stepLabel = 'One step',
    stepBack,
    checkpointBack,
    keep,
    find,
    speed,
  } = transport
  const { playLabel = 'Play', pauseLabel = 'Pause' } = transport
  const value = speed?.value
  const set = speed?.set
  const actions = useMemo<readonly Action[]>(() => {
    const action = (id: string, key: string | readonly string[], label: Text, perform: () => void): Action => ({
      id,
      keys: typeof key === 'string' ? [key] : key,
      label,
      section: lab.title,
      run: perform,
    })
    return [
      action('play', ' ', running ? pauseLabel : playLabel, running ? pause : play),
      ...(stepOnce ? [action('step', '.', stepLabel, stepOnce)] : []),
      ...(stepBack ? [action('stepBack', ',', 'One step back', stepBack)] : []),
      ...(checkpointBack ? [action('checkpointBack', ['<', ';'], 'Back to the last checkpoint', checkpointBack)] : []),
      action('reset', 'r', 'Back to the start', reset),
      ...(keep ? [action('keep', 'k', 'Keep this run’s curves to compare with', keep)] : []),
      action('find', '/', 'Find a parameter', find),
      ...(set && value !== undefined
        ? [action('slower', '[', 'Slower', () => set(value / 2)), action('faster', ']', 'Faster', () => set(value * 2))]
        : []),
    ]
  }, [
    lab,
    running,
    play,
    pause,
    reset,
    stepOnce,
    stepLabel,
    stepBack,
    checkpointBack,
    keep,
    find,
    playLabel,
    pauseLabel,
    value,
    set,
  ])
  useEffect(() => {
    setActions(actions)
    return () => setActions([])
  }, [actions, setActions])
}
