import { own } from '../../parameters/own'
import { formatValue } from '../../parameters/parameter'
import type { Given, PreviewHub } from './preview'

/** A value within its limits, and why it goes no further. */
export interface Within<T> {
  readonly value: T
  readonly limit?: string
}

/** Something that can be taken hold of and that stands for values of parameters. */
export interface Holdable<T> {
  /** Where it is. */
  readonly value: T
  /** The nearest place that is allowed. */
  readonly within: (value: T) => Within<T>
  /** What a place means. */
  readonly given: (value: T) => Given
  /** Applies it: one change. */
  readonly change: (given: Given) => void
}

const alike = (a: Given, b: Given) =>
  Object.entries(a).every(([name, value]) => formatValue(value) === formatValue(own(b, name) ?? ''))

/** One thing in a hand: moving it is a preview, letting go of it a single change, giving it up none. */
export class Hold<T> {
  private held: T | undefined
  private readonly listeners = new Set<() => void>()

  constructor(
    private thing: Holdable<T>,
    private readonly previews: PreviewHub,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Where it is held; undefined while it is not. */
  readonly snapshot = (): T | undefined => this.held

  /** It is somewhere else now, or means something else. */
  follow(thing: Holdable<T>): void {
    this.thing = thing
  }

  take(): void {
    this.set(this.thing.value)
  }

  move(to: T): void {
    if (this.held === undefined) return
    const { value, limit } = this.thing.within(to)
    this.previews.show(this.thing.given(value), limit)
    this.set(value)
  }

  release(): void {
    const { held, thing, previews } = this
    if (held === undefined) return
    this.set(undefined)
    const given = thing.given(held)
    if (alike(given, thing.given(thing.value))) return previews.drop()
    previews.release()
    thing.change(given)
  }

  giveUp(): void {
    if (this.held === undefined) return
    this.set(undefined)
    this.previews.drop()
  }

  private set(held: T | undefined) {
    this.held = held
    for (const listener of this.listeners) listener()
  }
}
