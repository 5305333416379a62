import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Playback } from '../../../rooms/slots'

/** Seconds of playback for the whole path at speed 1. */
export const playbackSeconds = 40

const speeds = [0.1, 20] as const

/**
 * Plays the points of a path that is there already.
 * @param points of the path; 0 while there is none
 * @param ready whether it is the path that was asked for
 * @returns how it is played, and the point it is at
 */
export function usePathPlayback(points: number, ready: boolean, playsAtFirst: boolean) {
  const [playing, setPlaying] = useState(playsAtFirst)
  const [shown, setShown] = useState(0)
  const [speed, setSpeed] = useState(1)
  const position = useRef(0)
  const last = useRef(0)
  useEffect(() => {
    last.current = Math.max(0, points - 1)
  }, [points])
  const moveTo = useCallback((point: number) => {
    position.current = Math.min(last.current, Math.max(0, point))
    setShown(position.current)
  }, [])

  useEffect(() => {
    if (!playing || points === 0) return
    let frame = 0
    let before = performance.now()
    const tick = (now: number) => {
      const passed = Math.min(100, Math.max(0, now - before)) / 1000
      before = now
      moveTo(position.current + (passed * speed * points) / playbackSeconds)
      if (position.current >= last.current) setPlaying(false)
      else frame = requestAnimationFrame(tick)
    }
    frame = requestAnimationFrame(tick)
    return () => cancelAnimationFrame(frame)
  }, [playing, points, speed, moveTo])

  const play = useCallback(() => {
    if (position.current >= last.current) moveTo(0)
    setPlaying(true)
  }, [moveTo])
  const pause = useCallback(() => setPlaying(false), [])
  const stepOnce = useCallback(() => {
    setPlaying(false)
    moveTo(position.current + 1)
  }, [moveTo])
  const reset = useCallback(() => {
    moveTo(0)
    setPlaying(false)
  }, [moveTo])
  const seek = useCallback((fraction: number) => moveTo(fraction * last.current), [moveTo])
  const set = useCallback((value: number) => setSpeed(Math.min(speeds[1], Math.max(speeds[0], value))), [])

  const at = Math.min(Math.floor(shown), Math.max(0, points - 1))
  const state = points === 0 || !ready ? 'idle' : playing ? 'running' : at >= points - 1 ? 'done' : 'paused'
  const playback = useMemo<Playback>(
    () => ({
      state,
      play,
      pause,
      stepOnce,
      reset,
      seek,
      speed: { value: speed, set },
      speeds,
      fraction: points > 1 ? at / (points - 1) : undefined,
    }),
    [state, play, pause, stepOnce, reset, seek, speed, set, points, at],
  )
  return { playback, at, speed }
}
