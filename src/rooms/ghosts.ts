import type { Identity } from '../experiments/identity'
import { own } from '../parameters/own'
import { formatValue } from '../parameters/parameter'
import type { Ghost, GhostHub } from '../ui/charts/ghosts'
import type { Series } from '../ui/charts/series'
import { shown } from '../words/language'
import { asIs, say, type Text } from '../words/text'

/** Runs that may be kept to be compared with, at most: more curves tell nobody anything. */
export const mostGhosts = 3

interface KeptCurves {
  readonly id: string
  readonly identity: Identity
  /** Units done when it was kept, and in all. */
  readonly done: number
  readonly end: number
  readonly charts: ReadonlyMap<string, readonly Series[]>
}

/** A run that was kept, as the room lists it. */
export interface GhostEntry {
  readonly id: string
  readonly name: Text
  readonly address: string
  readonly values: Identity['values']
}

/** Curves of earlier runs of one experiment, drawn behind those of the run that is shown. */
export class Ghosts implements GhostHub {
  private kept: readonly KeptCurves[] = []
  private readonly charts = new Map<string, () => readonly Series[]>()
  private readonly listeners = new Set<() => void>()
  private now: Identity | undefined
  private named = new Map<string, readonly Ghost[]>()
  private listed: readonly GhostEntry[] = []
  private ids = 0
  private readonly guesses = new Map<string, Series>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly register = (chart: string, read: () => readonly Series[]): (() => void) => {
    this.charts.set(chart, read)
    return () => {
      if (this.charts.get(chart) === read) this.charts.delete(chart)
    }
  }

  readonly of = (chart: string): readonly Ghost[] => {
    let found: readonly Ghost[] | undefined = this.named.get(chart)
    if (!found) {
      found = this.kept.flatMap((each) => {
        const series = each.charts.get(chart)
        return series ? [{ id: each.id, name: this.nameOf(each), series }] : []
      })
      const guess = this.guesses.get(chart)
      if (guess) found = [...found, { id: 'guess', name: 'your guess', series: [guess] }]
      this.named.set(chart, found)
    }
    return found
  }

  readonly list = (): readonly GhostEntry[] => this.listed

  /** Tells whose curves are shown now: kept ones are named by what they differ in from it. */
  compareWith(identity: Identity | undefined): void {
    if (identity?.address === this.now?.address) return
    this.now = identity
    this.changed()
  }

  /** Keeps the measured curves of every chart of the room as they are. The oldest goes when there are too many. */
  keep(identity: Identity, done: number, end: number): void {
    const charts = new Map<string, readonly Series[]>()
    for (const [chart, read] of this.charts) {
      // Copies: the run goes on writing.
      const curves = read().filter(({ kind }) => kind === 'measured')
      charts.set(
        chart,
        curves.map(({ name, x, y }): Series => ({ name, kind: 'ghost', x: Array.from(x), y: Array.from(y) })),
      )
    }
    const others = this.kept.filter((each) => each.identity.address !== identity.address)
    this.kept = [...others, { id: `ghost-${++this.ids}`, identity, done, end, charts }].slice(-mostGhosts)
    this.changed()
  }

  /** Puts a curve that was drawn by hand on a chart, or takes it away. */
  guess(chart: string, curve: Pick<Series, 'x' | 'y'> | undefined): void {
    if (curve) this.guesses.set(chart, { name: 'drawn by hand', kind: 'ghost', ...curve })
    else this.guesses.delete(chart)
    this.changed()
  }

  forget(id: string): void {
    this.kept = this.kept.filter((each) => each.id !== id)
    this.changed()
  }

  private nameOf({ identity, done, end }: KeptCurves): Text {
    const now = this.now?.values ?? identity.values
    const differing = Object.entries(identity.values).filter(([name, value]) => {
      const other = own(now, name)
      return name !== 'workers' && (other === undefined || formatValue(value) !== formatValue(other))
    })
    const words = differing.slice(0, 3).map(([name, value]) => `${name} ${formatValue(value)}`)
    const more = differing.length > 3 ? [shown(say('{count} more', { count: differing.length - 3 }))] : []
    const what = differing.length === 0 ? [shown('the same')] : [...words, ...more]
    return done < end ? say('{what}, up to {done}', { what: what.join(', '), done }) : asIs(what.join(', '))
  }

  private changed() {
    this.named = new Map()
    this.listed = this.kept.map((each) => ({
      id: each.id,
      name: this.nameOf(each),
      address: each.identity.address,
      values: each.identity.values,
    }))
    for (const listener of this.listeners) listener()
  }
}

const hubs = new Map<string, Ghosts>()

/** The kept curves of an experiment, for as long as the page is open. */
export function ghostsOf(lab: string, experiment: string): Ghosts {
  const key = `${lab}/${experiment}`
  let hub = hubs.get(key)
  if (!hub) {
    hub = new Ghosts()
    hubs.set(key, hub)
  }
  return hub
}
