import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import { shown } from '../../words/language'
import { asIs, type Text } from '../../words/text'
import type { SeriesToken } from '../theme/tokens'
import type { Series } from './series'

/** A run whose curves stand in the charts of another one. */
export interface BesideRun {
  /** What it differs in: "Explicit Euler". */
  readonly name: Text
  /** Its colour, in every chart. */
  readonly token: SeriesToken
}

/** Where the charts of runs beside another one hand in their curves, and that one's charts find them. */
export class BesideHub {
  private readonly charts = new Map<string, Map<string, readonly Series[]>>()
  private readonly listeners = new Set<() => void>()
  private flat = new Map<string, readonly Series[]>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The curves beside those of a chart; the same array as long as nothing changed. */
  readonly of = (chart: string): readonly Series[] => {
    let found = this.flat.get(chart)
    if (!found) {
      found = [...(this.charts.get(chart)?.values() ?? [])].flat()
      this.flat.set(chart, found)
    }
    return found
  }

  /** @param chart its file name, which no other chart of the room has */
  show(chart: string, { name, token }: BesideRun, series: readonly Series[]): void {
    const runs = this.charts.get(chart) ?? new Map<string, readonly Series[]>()
    this.charts.set(chart, runs)
    const curves = measured(series)
    runs.set(
      name,
      curves.map(
        (each): Series => ({
          name: curves.length === 1 ? name : beside(each.name, name),
          kind: 'measured',
          group: name,
          key: `beside ${name} ${each.name}`,
          token,
          x: each.x,
          y: each.y,
        }),
      ),
    )
    this.changed(chart)
  }

  drop(chart: string, { name }: BesideRun): void {
    this.charts.get(chart)?.delete(name)
    this.changed(chart)
  }

  private changed(chart: string) {
    this.flat.delete(chart)
    for (const listener of this.listeners) listener()
  }
}

interface Beside {
  readonly hub: BesideHub
  /** What to call the run whose charts they are, where there are others beside it. */
  readonly leading: Text | undefined
}

const nobody: Beside = { hub: new BesideHub(), leading: undefined }
export const BesideContext = createContext<Beside>(nobody)

/** Set around the charts of a run beside another one: they draw nothing and hand their curves in. */
export const HandInContext = createContext<{ readonly hub: BesideHub; readonly run: BesideRun } | undefined>(undefined)

/** Hands a chart's curves in, for as long as it is there. */
export function useHandIn(
  { hub, run }: { readonly hub: BesideHub; readonly run: BesideRun },
  chart: string,
  series: readonly Series[],
): void {
  useEffect(() => hub.show(chart, run, series), [hub, run, chart, series])
  useEffect(() => () => hub.drop(chart, run), [hub, run, chart])
}

/** A chart's curves with those of the runs beside it. */
export function useBeside(chart: string, series: readonly Series[]): readonly Series[] {
  const { hub, leading } = useContext(BesideContext)
  const others = useSyncExternalStore(hub.subscribe, () => hub.of(chart))
  if (others.length === 0) return series
  // One curve per run: then its name is the run's.
  const single = measured(series).length === 1
  return [
    ...series.map((each) => (single && leading && each.kind === 'measured' ? { ...each, name: leading } : each)),
    ...others,
  ]
}

/** A curve's name with what its run differs in. */
export const beside = (name: Text, run: Text): Text => asIs(`${shown(name)}, ${shown(run)}`)

const measured = (series: readonly Series[]) => series.filter(({ kind }) => kind === 'measured')
