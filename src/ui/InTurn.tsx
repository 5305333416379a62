import { type ReactNode, useEffect, useState } from 'react'
import { leave, queue } from './turns'

interface InTurnProps {
  /** Somebody has asked for it. */
  readonly atOnce?: boolean
  readonly children: ReactNode
}

/**
 * Draws what it holds a moment after what stands around it, and no two at once: a page whose parts all come in one go stands still for
 * as long as they take together. Between two of them it draws frames and hears keys. Once there, each changes with the page like
 * anything else.
 */
export function InTurn({ atOnce = false, children }: InTurnProps) {
  const [there, setThere] = useState<() => void>()
  useEffect(() => {
    const come = () => setThere(() => come)
    queue(come)
    return () => leave(come)
  }, [])
  // What it holds is in the page.
  useEffect(() => {
    if (there) leave(there)
  }, [there])
  return atOnce || there ? children : null
}
