import { leftTrajectories } from '../../files/trajectories/handover'
import { messageOf } from '../../parameters/message'
import { own } from '../../parameters/own'
import { outcomeChecksum } from '../document'
import { runAddress } from '../identity'
import type { LabDefinition } from '../lab'
import type { Loaded, Measured } from './engine'
import { generateTrajectories, loadTrajectories, measure } from './engine'
import { importFile } from './importFile'
import type { DisplacementHistogram } from './measure'
import { displacementHistogram } from './measure'
import type { DiffusionValues } from './parameters'
import type { Picture } from './picture'
import { pictureOf } from './picture'
import { outcome } from './result'

export interface Job {
  readonly text: string
  readonly fraction: number | undefined
}

/** What there is to show. A new object whenever something of it changed. */
export interface SessionView {
  readonly job: Job | undefined
  readonly loaded: Loaded | undefined
  readonly measured: Measured | undefined
  /** The parameters that all of this was made with. */
  readonly values: DiffusionValues | undefined
  readonly picture: Picture | undefined
  readonly histogram: DisplacementHistogram | undefined
  /** Fingerprint of the result, as every door gives it. */
  readonly checksum: string | undefined
  /** Name of the file that the parameters ask for and the page does not have. */
  readonly wanted: string | undefined
  /** Why there is nothing. */
  readonly failure: string | undefined
}

const nothing: SessionView = {
  job: undefined,
  loaded: undefined,
  measured: undefined,
  values: undefined,
  picture: undefined,
  histogram: undefined,
  checksum: undefined,
  wanted: undefined,
  failure: undefined,
}

type Name = keyof DiffusionValues
/** A change of these only measures again what is there. */
const analysing: readonly Name[] = ['axes', 'method', 'lags', 'fit', 'fitLags', 'lengthUnit']
/** Waits this long for a slider to come to rest, in ms. */
const patience = 220
const bins = 61
const lagsLeftOut = 'These data have fewer frames than the lags of the fit: the best number of lags was taken instead.'
/** Numbers from which on a set is too large to be kept beside another. */
const largeSet = 2 ** 25

class Cancelled extends Error {}

const pick = <V extends object, N extends keyof V>(values: V, names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, own(values, String(name))])) as Pick<V, N>

/** Keeps one set of trajectories for the parameters as they are. Only the newest wish is carried out. */
export class DiffusionSession {
  private view: SessionView = nothing
  private readonly listeners = new Set<() => void>()
  private values: DiffusionValues | undefined
  /** What the work under way or about to begin is done for. */
  private wish: DiffusionValues | undefined
  private file: File | undefined
  private current = new AbortController()
  private timer: ReturnType<typeof setTimeout> | undefined
  private histogramLag = 1
  private told = 0

  /** @param onTrouble told what went wrong while the previous data stay */
  constructor(
    private readonly lab: LabDefinition,
    private readonly onTrouble: (message: string) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): SessionView => this.view

  /** Follows the parameters. @param atOnce an address was opened: there is no slider that has to come to rest */
  update(values: DiffusionValues, atOnce = false) {
    const first = this.values === undefined
    this.values = values
    if (values.input !== '' && this.file?.name !== values.input && !leftTrajectories(values.input)) {
      this.stop()
      this.show({ wanted: values.input })
      return
    }
    if (this.view.wanted !== undefined) this.show({ wanted: undefined })
    const { loaded, values: made } = this.view
    const there = loaded && made ? made : undefined
    const awaited = this.wish ?? there
    if (awaited && this.same(awaited, values)) return
    this.stop()
    if (there && this.same(there, values)) return
    // Held against what is there, not against the parameters before: those may not have been carried out.
    const again = there && this.same({ ...there, ...pick(values, analysing) }, values)
    this.wish = values
    const start = () =>
      void this.perform(again ? (signal) => this.measureAgain(signal) : (signal) => this.begin(signal))
    if (first || atOnce) start()
    else this.timer = setTimeout(start, patience)
  }

  private same(one: DiffusionValues, other: DiffusionValues): boolean {
    return runAddress(this.lab, one) === runAddress(this.lab, other)
  }

  private stop() {
    clearTimeout(this.timer)
    this.wish = undefined
    this.current.abort(new Cancelled())
  }

  /** Reads a file; resolves to whether it was taken. What is shown stays until it has been read without a fault. */
  async open(file: File): Promise<boolean> {
    clearTimeout(this.timer)
    return this.perform(async (signal) => {
      const loaded = await this.readFile(file, signal)
      // The room is about to write the name into the parameters: that is then no news.
      await this.adopt(loaded, signal, file.name)
      this.file = file
      this.show({ wanted: undefined })
    })
  }

  /** Starts the same again. */
  restart() {
    void this.perform((signal) => this.begin(signal))
  }

  cancel() {
    this.stop()
    this.show({ job: undefined })
  }

  /** Lag whose displacements the histogram shows. */
  setHistogramLag(lag: number) {
    this.histogramLag = lag
    const { loaded, measured } = this.view
    if (!loaded || !measured || this.view.job) return
    void this.perform(async (signal) =>
      this.show({ histogram: await this.countDisplacements(loaded, measured, signal) }),
    )
  }

  dispose() {
    this.stop()
    this.view.loaded?.set.dispose()
    this.values = undefined
    this.view = nothing
  }

  private async perform(work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    this.current.abort(new Cancelled())
    const mine = new AbortController()
    this.current = mine
    try {
      await work(mine.signal)
      return !mine.signal.aborted
    } catch (error) {
      if (mine.signal.aborted || error instanceof Cancelled) return false
      if (this.view.measured) this.onTrouble(messageOf(error))
      else this.show({ failure: messageOf(error) })
      return false
    } finally {
      if (this.current === mine) {
        this.wish = undefined
        this.show({ job: undefined })
      }
    }
  }

  private async begin(signal: AbortSignal): Promise<void> {
    const { values, file } = this
    if (!values) return
    const left = leftTrajectories(values.input)
    if (left) return this.adopt(await loadTrajectories(left, values, { signal }), signal)
    if (values.input !== '' && file) return this.adopt(await this.readFile(file, signal), signal)
    this.file = undefined
    // Two large sets at once would not fit: then the old one goes first, and only its pictures stay.
    const before = this.view.loaded
    if (before && before.set.particles * before.set.frames * before.set.dimensions > largeSet) {
      before.set.dispose()
      this.show({ loaded: undefined })
    }
    const loaded = await generateTrajectories(values, { signal, onProgress: this.progress('Moving the particles') })
    await this.adopt(loaded, signal)
  }

  private async readFile(file: File, signal: AbortSignal): Promise<Loaded> {
    const { values } = this
    if (!values) throw new Cancelled()
    const source = await importFile(file, {
      layout: values.layout,
      signal,
      onProgress: this.progress(`Reading ${file.name}`),
    })
    this.show({
      job: { text: `Taking over ${source.particles} particles in ${source.frames} frames`, fraction: undefined },
    })
    return loadTrajectories(source, values, { signal })
  }

  /** Measures a new set and, when that went well, puts it in the place of the old one. */
  private async adopt(loaded: Loaded, signal: AbortSignal, input?: string): Promise<void> {
    const values = this.values && input !== undefined ? { ...this.values, input } : this.values
    try {
      if (!values) throw new Cancelled()
      signal.throwIfAborted()
      const fitting = this.fitting(values, loaded)
      const told = fitting === values ? loaded : { ...loaded, notices: [...loaded.notices, lagsLeftOut] }
      const measured = await measure(told, fitting, {
        signal,
        onProgress: this.progress('Measuring displacements'),
      })
      const picture = await pictureOf(loaded.set)
      this.histogramLag = Math.min(this.histogramLag, Math.max(1, loaded.set.frames - 1))
      const histogram = await this.countDisplacements(loaded, measured, signal)
      signal.throwIfAborted()
      this.view.loaded?.set.dispose()
      this.show({ loaded, measured, values, picture, histogram, failure: undefined, checksum: undefined })
      // What was measured otherwise than asked for is nothing that the address gives.
      if (fitting === values) await this.vouch(measured)
    } catch (error) {
      loaded.set.dispose()
      throw error
    }
  }

  /** Lags that were right for the data before may not be there in these: then all are taken, and that is said. */
  private fitting(values: DiffusionValues, loaded: Loaded): DiffusionValues {
    const last = values.fitLags.at(-1) ?? 0
    return last < loaded.set.frames ? values : { ...values, fitLags: [] }
  }

  private async measureAgain(signal: AbortSignal): Promise<void> {
    const { values } = this
    const { loaded } = this.view
    if (!values || !loaded) return
    const renamed = { ...loaded, units: { ...loaded.units, length: values.lengthUnit || loaded.units.length } }
    const measured = await measure(renamed, values, { signal, onProgress: this.progress('Measuring displacements') })
    const histogram = await this.countDisplacements(loaded, measured, signal)
    signal.throwIfAborted()
    this.show({ loaded: renamed, measured, values, histogram, checksum: undefined })
    await this.vouch(measured)
  }

  /** Shows the checksum of a measurement, unless another one has taken its place. */
  private async vouch(measured: Measured): Promise<void> {
    const checksum = await outcomeChecksum(outcome(measured.analysis, measured.facts))
    if (this.view.measured === measured) this.show({ checksum })
  }

  private async countDisplacements({ set }: Loaded, { analysis }: Measured, signal: AbortSignal) {
    const lag = this.histogramLag
    if (lag >= set.frames) return undefined
    const { moments, axes } = analysis
    // The moments are known at some lags; between them the width follows a power law closely enough for a plot.
    const place = moments.lags.findIndex((known) => known >= lag)
    const near = place < 0 ? moments.lags.length - 1 : place
    const perAxis = (moments.msd[near] * (lag / moments.lags[near])) / axes.indices.length
    const width = 4.2 * Math.sqrt(perAxis)
    if (!(width > 0)) return undefined
    return displacementHistogram(set, axes, lag, width, bins, { signal })
  }

  private progress(text: string) {
    return (fraction: number) => {
      const now = performance.now()
      if (this.view.job?.text === text && now - this.told < 100) return
      this.told = now
      this.show({ job: { text, fraction } })
    }
  }

  private show(change: Partial<SessionView>) {
    this.view = { ...this.view, ...change }
    for (const listener of this.listeners) listener()
  }
}
