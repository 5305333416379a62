import { type ReactNode, useEffect, useState } from 'react'

/** What waits to be drawn for the first time, in order. */
const waiting = new Set<() => void>()
/** Whose turn it is. */
let drawing: (() => void) | undefined

/** Each in a task of its own: between two of them the page draws frames and hears keys. */
function goOn(done?: () => void) {
  if (done !== drawing) return
  ;[drawing] = waiting
  if (!drawing) return
  waiting.delete(drawing)
  setTimeout(drawing)
}

interface InTurnProps {
  /** Somebody has asked for it. */
  readonly atOnce?: boolean
  readonly children: ReactNode
}

/**
 * Draws what it holds a moment after what stands around it, and no two at once: a page whose parts all come in one go stands still for
 * as long as they take together. Once there, it changes with the page like anything else.
 */
export function InTurn({ atOnce = false, children }: InTurnProps) {
  const [there, setThere] = useState<() => void>()
  useEffect(() => {
    const come = () => setThere(() => come)
    waiting.add(come)
    goOn()
    return () => {
      waiting.delete(come)
      goOn(come)
    }
  }, [])
  useEffect(() => {
    if (there) goOn(there)
  }, [there])
  return atOnce || there ? children : null
}
