import { useCallback, useMemo, useState } from 'react'
import type { Playback } from '../../rooms/slots'
import type { Picture } from './picture'

export interface Paths extends Playback {
  readonly growing: boolean
  /** Counted up to draw the paths from their beginning. */
  readonly rewound: number
  /** To be told when the paths have been drawn to their ends. */
  readonly arrive: () => void
}

/** The paths of a picture, as they are drawn: played, paused, drawn once more. */
export function usePaths(picture: Picture | undefined): Paths {
  const [playing, setPlaying] = useState(true)
  const [arrived, setArrived] = useState<number>()
  const [rewound, setRewound] = useState(0)
  // Paths that have been drawn to their ends belong to one picture; a new one grows again.
  const done = picture !== undefined && arrived === picture.revision
  const growing = playing && !done
  const revision = picture?.revision
  const arrive = useCallback(() => setArrived(revision), [revision])
  const play = useCallback(() => {
    setArrived(undefined)
    setPlaying(true)
    if (done) setRewound((count) => count + 1)
  }, [done])
  const pause = useCallback(() => setPlaying(false), [])
  const reset = useCallback(() => {
    setArrived(undefined)
    setRewound((count) => count + 1)
  }, [])
  const state = done ? 'done' : growing ? 'running' : 'paused'
  return useMemo(
    () => ({ state, growing, rewound, arrive, play, pause, reset }),
    [state, growing, rewound, arrive, play, pause, reset],
  )
}
