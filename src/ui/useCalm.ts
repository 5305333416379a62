import { useEffect, useRef, useState } from 'react'

/**
 * The newest value, at most once in `pause` ms while it keeps changing, for what is costly to draw.
 * @param urgent a change of it lets the newest value through at once
 * @param delay shifts the beat, so that several costly things take turns, in ms
 */
export function useCalm<T>(value: T, pause: number, urgent?: unknown, delay = 0): T {
  const [calm, setCalm] = useState(value)
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])
  useEffect(() => {
    setCalm(latest.current)
    let timer: ReturnType<typeof setInterval> | undefined
    const late = setTimeout(() => {
      timer = setInterval(() => setCalm(latest.current), pause)
    }, delay)
    return () => {
      clearTimeout(late)
      clearInterval(timer)
    }
  }, [pause, urgent, delay])
  return calm
}
