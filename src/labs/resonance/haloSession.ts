import { sharedMemoryAvailable } from '../../compute/cores'
import { chevronContrast } from '../../physics/resonance/halo'
import { outcomeChecksum } from '../document'
import type { RunRecord } from '../lab'
import { type Column, chevronOutcome, chevronTiming, columns, HaloSimulation } from './chevron'
import type { ResonanceValues } from './parameters'

export interface HaloState {
  readonly halo: HaloSimulation | undefined
  readonly running: boolean
  readonly finishedStars: number
  readonly seconds: number
  readonly error: unknown
  /** Fingerprint of the whole halo. */
  readonly checksum: string | undefined
  /** Contrast Q of each snapshot among the stars that are done. */
  readonly contrasts: readonly { readonly contrast: number; readonly error: number }[]
  /** The columns of the snapshot that is shown. */
  readonly shown: { readonly snapshot: number; readonly columns: Readonly<Record<Column, Float32Array>> } | undefined
  /** Counts up with everything new in `shown`, which may be written in place. */
  readonly version: number
}

/** Time between two looks at the stars that are done, ms. */
const beat = 700

/** A halo as the room drives it. No React. */
export class HaloSession {
  private readonly listeners = new Set<() => void>()
  private stop = new AbortController()
  private disposed = false
  private wanted: number | undefined
  private looked = 0
  private looking = false
  state: HaloState = {
    halo: undefined,
    running: false,
    finishedStars: 0,
    seconds: 0,
    error: undefined,
    checksum: undefined,
    contrasts: [],
    shown: undefined,
    version: 0,
  }

  constructor(readonly values: ResonanceValues) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }
  readonly snapshot = () => this.state

  private set(change: Partial<HaloState>) {
    if (this.disposed) return
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }

  async run(): Promise<void> {
    if (this.state.running) return
    this.stop = new AbortController()
    this.set({ running: true, error: undefined })
    const start = performance.now()
    const before = this.state.seconds
    try {
      let { halo } = this.state
      if (!halo) {
        halo = await HaloSimulation.create(this.values, { shared: sharedMemoryAvailable() })
        if (this.disposed) {
          halo.dispose()
          return
        }
        this.set({ halo })
      }
      await halo.run({
        signal: this.stop.signal,
        onStars: () => {
          if (performance.now() - this.looked > beat) void this.look()
        },
      })
    } catch (error) {
      this.set({ error: this.stop.signal.aborted ? undefined : error })
    }
    this.set({ running: false, seconds: before + (performance.now() - start) / 1000 })
    await this.look()
    await this.vouch()
  }

  private async vouch(): Promise<void> {
    const { halo, checksum } = this.state
    if (!halo || this.disposed || checksum !== undefined || halo.finishedStars < this.values.haloStars) return
    try {
      this.set({ checksum: await outcomeChecksum(await chevronOutcome(halo)) })
    } catch (error) {
      this.set({ error })
    }
  }

  /** The halo as it stands. */
  async record(): Promise<RunRecord> {
    const { halo, seconds } = this.state
    if (!halo) throw new Error('no star has been followed yet')
    const complete = halo.finishedStars === this.values.haloStars
    return { ...(await chevronOutcome(halo)), timing: chevronTiming(halo, seconds), values: this.values, complete }
  }

  cancel(): void {
    this.stop.abort()
  }

  /** Shows another moment. */
  show(snapshot: number): void {
    this.wanted = snapshot
    void this.look()
  }

  /** Reads what is done: the moment that is shown, and the contrast of all moments. */
  private async look(): Promise<void> {
    const { halo } = this.state
    if (!halo || this.looking) return
    this.looking = true
    this.looked = performance.now()
    try {
      const snapshot = Math.min(this.wanted ?? halo.snapshots, halo.snapshots)
      const entries: [Column, Float32Array][] = []
      for (const name of columns) entries.push([name, await halo.column(snapshot, name)])
      const contrasts: { contrast: number; error: number }[] = []
      for (let each = 0; each <= halo.snapshots; each++)
        contrasts.push(chevronContrast(await halo.column(each, 'energy'), await halo.column(each, 'angularMomentum')))
      this.set({
        shown: { snapshot, columns: Object.fromEntries(entries) as Record<Column, Float32Array> },
        contrasts,
        finishedStars: halo.finishedStars,
        version: this.state.version + 1,
      })
    } catch (error) {
      this.set({ error })
    } finally {
      this.looking = false
      if (this.wanted !== undefined && this.state.shown && this.wanted !== this.state.shown.snapshot) void this.look()
    }
  }

  dispose(): void {
    this.disposed = true
    this.listeners.clear()
    this.stop.abort()
    this.state.halo?.dispose()
  }
}
