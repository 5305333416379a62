import { useLayoutEffect, useRef } from 'react'

/**
 * Follows the parameters of a room, before anything of them is painted.
 * @param open starts the run that an address describes, whatever ran before
 * @param follow does what a change by the controls calls for
 */
export function useOpened<V>(values: V, opened: number, open: (values: V) => void, follow: (values: V) => void) {
  const seen = useRef<number>(undefined)
  const latest = useRef({ open, follow })
  useLayoutEffect(() => {
    latest.current = { open, follow }
  })
  useLayoutEffect(() => {
    const known = seen.current === opened
    seen.current = opened
    if (known) latest.current.follow(values)
    else latest.current.open(values)
  }, [values, opened])
}
