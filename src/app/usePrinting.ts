import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { forgetTokens } from '../ui/theme/tokens'

type Paper = typeof import('./Printed')

/** What only paper needs, as soon as it is there: whoever prints waits for nothing. */
let paper: Paper | undefined

/** Fetches what only paper needs. */
export async function loadPaper(): Promise<void> {
  paper = await import('./Printed')
}

interface Printing {
  readonly printing: boolean
  readonly Printed: Paper['Printed'] | undefined
}

/** What only paper needs, while the page is on its way to it: ink on white. */
export function usePrinting(): Printing {
  const [state, setState] = useState<Printing>({ printing: false, Printed: undefined })
  useEffect(() => {
    const set = (next: boolean) => {
      // Before anything changes: drawings are as large as they were when they were drawn.
      if (next) paper?.keepSizes()
      document.documentElement.toggleAttribute('data-printing', next)
      forgetTokens()
      // The browser takes its picture as soon as this returns.
      flushSync(() => setState({ printing: next, Printed: next ? paper?.Printed : undefined }))
    }
    const before = () => set(true)
    const after = () => set(false)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return state
}
