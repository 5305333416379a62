import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Playback } from '../../../rooms/slots'

/** Seconds of playback for the whole path at speed 1. */
export const playbackSeconds = 40

const speeds = [0.1, 20] as const

/** ms between two readings while the path is played: what follows every frame is its picture alone. */
const pause = 125

/** The point of the path that is shown, for what is drawn in every frame. */
export class PathHead {
  private readonly listeners = new Set<() => void>()
  /** May lie between two points. */
  private position = 0

  readonly point = () => Math.floor(this.position)

  get exact(): number {
    return this.position
  }

  moveTo(position: number): void {
    this.position = position
    for (const listener of this.listeners) listener()
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }
}

/**
 * Plays the points of a path that is there already.
 * @param points of the path; 0 while there is none
 * @param ready whether it is the path that was asked for
 * @returns how it is played, the point it is at, and that point for what is drawn in every frame
 */
export function usePathPlayback(points: number, ready: boolean, playsAtFirst: boolean) {
  const [playing, setPlaying] = useState(playsAtFirst)
  const [shown, setShown] = useState(0)
  const [speed, setSpeed] = useState(1)
  const [head] = useState(() => new PathHead())
  const last = useRef(0)
  useEffect(() => {
    last.current = Math.max(0, points - 1)
  }, [points])
  const moveTo = useCallback(
    (point: number) => {
      head.moveTo(Math.min(last.current, Math.max(0, point)))
      setShown(head.point())
    },
    [head],
  )

  useEffect(() => {
    if (!playing || points === 0) return
    let frame = 0
    let before = performance.now()
    let read = before
    const tick = (now: number) => {
      const passed = Math.min(100, Math.max(0, now - before)) / 1000
      before = now
      const next = head.exact + (passed * speed * points) / playbackSeconds
      const over = next >= last.current
      if (over || now - read >= pause) {
        read = now
        moveTo(next)
      } else head.moveTo(next)
      if (over) setPlaying(false)
      else frame = requestAnimationFrame(tick)
    }
    frame = requestAnimationFrame(tick)
    return () => cancelAnimationFrame(frame)
  }, [playing, points, speed, head, moveTo])

  const play = useCallback(() => {
    if (head.exact >= last.current) moveTo(0)
    setPlaying(true)
  }, [head, moveTo])
  const stop = useCallback(() => setPlaying(false), [])
  const stepOnce = useCallback(() => {
    setPlaying(false)
    moveTo(head.exact + 1)
  }, [head, moveTo])
  const reset = useCallback(() => {
    moveTo(0)
    setPlaying(false)
  }, [moveTo])
  const seek = useCallback((fraction: number) => moveTo(fraction * last.current), [moveTo])
  const set = useCallback((value: number) => setSpeed(Math.min(speeds[1], Math.max(speeds[0], value))), [])

  const at = Math.min(shown, Math.max(0, points - 1))
  const state = points === 0 || !ready ? 'idle' : playing ? 'running' : at >= points - 1 ? 'done' : 'paused'
  const playback = useMemo<Playback>(
    () => ({
      state,
      play,
      pause: stop,
      stepOnce,
      reset,
      seek,
      speed: { value: speed, set },
      speeds,
      fraction: points > 1 ? at / (points - 1) : undefined,
    }),
    [state, play, stop, stepOnce, reset, seek, speed, set, points, at],
  )
  return { playback, at, head, speed }
}
