import { createContext, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { type Text } from '../../words/text'
import { beside } from './beside'
import type { Series } from './series'

/** Measured curves of a run that was kept to be compared with, as one chart had them. */
export interface Ghost {
  readonly id: string
  /** What it differs in from the run that is shown: "stars 500". */
  readonly name: Text
  readonly series: readonly Series[]
}

/** Where charts hand in their curves when a run is kept, and find those that were. */
export interface GhostHub {
  readonly subscribe: (listener: () => void) => () => void
  /** The same array as long as nothing changed. @param chart its file name, which no other chart of the room has */
  readonly of: (chart: string) => readonly Ghost[]
  /** @param read the chart's curves as they are now @returns what takes it off the list */
  readonly register: (chart: string, read: () => readonly Series[]) => () => void
}

const none: readonly Ghost[] = []
const nobody: GhostHub = { subscribe: () => () => {}, of: () => none, register: () => () => {} }

export const GhostContext = createContext<GhostHub>(nobody)

/** A chart's curves with the kept ones behind them, dashed; and the chart is known to those who keep. */
export function useGhosts(chart: string, series: readonly Series[]): readonly Series[] {
  const hub = useContext(GhostContext)
  const latest = useRef(series)
  useEffect(() => {
    latest.current = series
  }, [series])
  useEffect(() => hub.register(chart, () => latest.current), [hub, chart])
  const ghosts = useSyncExternalStore(hub.subscribe, () => hub.of(chart))
  const kept = useMemo(
    () =>
      ghosts.flatMap(({ id, name, series: curves }) =>
        curves.map(
          (each): Series => ({ ...each, name: beside(each.name, name), group: name, key: `${id} ${each.name}` }),
        ),
      ),
    [ghosts],
  )
  return useMemo(() => (kept.length === 0 ? series : [...series, ...kept]), [series, kept])
}
