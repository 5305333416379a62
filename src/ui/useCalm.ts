import { useEffect, useRef, useState } from 'react'

/**
 * The newest value, at most once in `pause` ms while it keeps changing, for what is costly to draw.
 * @param urgent a change of it lets the newest value through at once
 */
export function useCalm<T>(value: T, pause: number, urgent?: unknown): T {
  const [calm, setCalm] = useState(value)
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])
  useEffect(() => {
    setCalm(latest.current)
    const timer = setInterval(() => setCalm(latest.current), pause)
    return () => clearInterval(timer)
  }, [pause, urgent])
  return calm
}
