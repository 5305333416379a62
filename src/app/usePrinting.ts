import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** px of a sheet of A4 that are there for what is printed. */
const sheetWidth = 680

/** What is drawn to measure keeps the size that it has on the page, and is made smaller as a whole where the sheet is narrower. */
function keepSizes() {
  for (const element of document.querySelectorAll<HTMLElement>('[data-prints]')) {
    const { width, height } = element.getBoundingClientRect()
    element.style.setProperty('--printed-width', `${Math.round(width)}px`)
    element.style.setProperty('--printed-height', `${Math.round(height)}px`)
    element.style.setProperty('--printed-zoom', String(width > 0 ? Math.min(1, sheetWidth / width) : 1))
  }
}

/** Whether the page is on its way to paper: ink on white, with what only paper needs. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const set = (next: boolean) => {
      document.documentElement.toggleAttribute('data-printing', next)
      // The browser takes its picture as soon as this returns.
      flushSync(() => setPrinting(next))
      if (next) keepSizes()
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
  return printing
}
