import { useEffect } from 'react'
import { create } from 'zustand'

/** How many things lie over the whole page: while there are any nobody sees a stage, and none is drawn. */
const useCovers = create<number>()(() => 0)

const count = (change: number) => useCovers.setState((covers) => covers + change, true)

/** Covers the page as long as it is mounted. */
export function useCover(): void {
  useEffect(() => {
    count(1)
    return () => count(-1)
  }, [])
}

/** Whether something covers the page. */
export const useCovered = (): boolean => useCovers((covers) => covers > 0)
