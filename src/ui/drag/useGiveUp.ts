import { useEffect, useEffectEvent } from 'react'

/** Calls back when Escape is pressed while something is held, wherever the focus is: a pointer holds without it. */
export function useGiveUp(held: boolean, giveUp: () => void): void {
  const onGiveUp = useEffectEvent(giveUp)
  useEffect(() => {
    if (!held) return
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      onGiveUp()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [held])
}
