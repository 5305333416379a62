import { useEffect, useRef, useState } from 'react'

/**
 * The newest value, at most once in `pause` ms while it keeps changing, for what is costly to draw.
 * @param urgent a change of it lets the newest value through, in the same frame
 * @param delay shifts the beat, so that several costly things take turns, in ms
 */
export function useCalm<T>(value: T, pause: number, urgent?: unknown, delay = 0): T {
  const [calm, setCalm] = useState({ value, urgent })
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])
  useEffect(() => {
    const pass = () => setCalm({ value: latest.current, urgent })
    let timer: ReturnType<typeof setInterval> | undefined
    const late = setTimeout(() => {
      timer = setInterval(pass, pause)
    }, delay)
    return () => {
      clearTimeout(late)
      clearInterval(timer)
    }
  }, [pause, urgent, delay])
  if (Object.is(calm.urgent, urgent)) return calm.value
  // Not in an effect: nothing that is no longer so may be painted even once.
  setCalm({ value, urgent })
  return value
}
