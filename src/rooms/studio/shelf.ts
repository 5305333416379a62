import { createStore, get, type UseStore, update } from 'idb-keyval'
import { say } from '../../words/text'
import { type Draft, mostSetups, type Setup, SetupsError } from './setups'

/** What idb-keyval does, for tests without a browser. A change is one transaction: two pages never write over each other. */
export interface Storage {
  readonly get: () => Promise<unknown>
  readonly update: (change: (before: unknown) => unknown) => Promise<void>
}

let opened: UseStore | undefined
const store = (): UseStore => (opened ??= createStore('second-moment-setups', 'setups'))
const place = 'list'

const inBrowser: Storage = {
  get: () => get(place, store()),
  update: (change) => update(place, change, store()),
}

const isSetup = (value: unknown): value is Setup =>
  typeof value === 'object' &&
  value !== null &&
  (['id', 'title', 'note', 'address'] as const).every((name) => typeof (value as Partial<Setup>)[name] === 'string')

const listOf = (value: unknown): readonly Setup[] => (Array.isArray(value) ? value.filter(isSetup) : [])

const newId = () => Array.from(crypto.getRandomValues(new Uint32Array(3)), (each) => each.toString(36)).join('')

export type Change = (list: readonly Setup[]) => readonly Setup[]

interface Kept {
  /** Undefined until the storage has answered. */
  readonly list: readonly Setup[] | undefined
  /** The browser refuses to keep anything: what is here lasts as long as the page. */
  readonly refused: boolean
}

/** My setups, kept in the browser's storage and followed by every page of it that is open. */
export class SetupShelf {
  private kept: Kept = { list: undefined, refused: false }
  private readonly listeners = new Set<() => void>()
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly storage: Storage = inBrowser,
    private readonly channel?: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>,
  ) {
    channel?.addEventListener('message', () => void this.load())
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): Kept => this.kept

  /** Reads what is kept. */
  readonly load = (): Promise<void> =>
    this.inTurn(async () => {
      if (this.kept.refused) return
      try {
        this.show({ list: listOf(await this.storage.get()), refused: false })
      } catch {
        this.show({ list: this.kept.list ?? [], refused: true })
      }
    })

  /**
   * Changes the list as it is kept by now, whoever else changed it meanwhile.
   * @throws SetupsError where it would become too long, and what the change throws; then nothing has changed
   */
  readonly change = (change: Change): Promise<void> =>
    this.inTurn(async () => {
      let trouble: { readonly error: unknown } | undefined
      let list: readonly Setup[] = []
      const apply = (before: readonly Setup[]) => {
        try {
          list = change(before)
          if (list.length > Math.max(mostSetups, before.length))
            throw new SetupsError(
              say('There would be {count} setups: at most {most} are kept', { count: list.length, most: mostSetups }),
            )
        } catch (error) {
          trouble = { error }
          list = before
        }
        return list
      }
      try {
        if (this.kept.refused) apply(this.kept.list ?? [])
        else await this.storage.update((before) => apply(listOf(before)))
        this.show({ list, refused: this.kept.refused })
        this.channel?.postMessage('changed')
      } catch {
        // A private window, a frame, or a full disk: nothing of this page is lost by that.
        trouble = undefined
        apply(this.kept.list ?? [])
        this.show({ list, refused: true })
      }
      if (trouble) throw trouble.error
    })

  /** Puts setups behind the others. @throws as `change` */
  readonly add = (drafts: readonly Draft[]): Promise<void> => {
    const added = drafts.map(({ title, note, address }): Setup => ({ id: newId(), title, note, address }))
    return this.change((list) => [...list, ...added])
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.last.then(work)
    this.last = done.catch(() => undefined)
    return done
  }

  private show(kept: Kept) {
    this.kept = kept
    for (const listener of this.listeners) listener()
  }
}

let mine: SetupShelf | undefined

/** The one of this page. */
export function mySetups(): SetupShelf {
  if (!mine) {
    mine = new SetupShelf(inBrowser, new BroadcastChannel('second-moment setups'))
    void mine.load()
  }
  return mine
}
