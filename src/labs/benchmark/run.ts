import { openPool } from '../../compute/pool'
import type { Pool } from '../../compute/types'
import type { OpenContext } from '../../experiments/experiment'
import type { Climb, Ladder, LadderMachine, PlainProblem, RungAbout, Scaling } from '../../experiments/ladder'
import { together } from '../../experiments/ladder'
import type { AdvanceOptions, Outcome, Run } from '../../experiments/run'
import { sha256 } from '../../files/checksum'
import { loadElementary } from '../../kernels/elementary'
import { callLadder, loadLadder } from '../../kernels/ladder'
import { loadModule } from '../../kernels/module'
import { messageOf } from '../../parameters/message'
import type { Text } from '../../words/text'
import { ladderNames, ladders, scalings } from '../ladders'
import { deviationOf, exponentOf, median, serialShare } from './fits'
import type { BenchmarkValues } from './parameters'
import { newPlainThread, type PlainThread } from './plainThread'

/** What a rung came to in one of its turns. */
interface Turn {
  readonly round: number
  readonly workers: number
  /** Of one pass. */
  readonly milliseconds: number
}

/** What a rung computed; the same on every machine. */
interface Computed {
  readonly checksum: string
  readonly same: boolean
  readonly deviation: number
  readonly worth?: number
}

/** A rung as it stands. */
export interface RungState extends RungAbout {
  readonly computed?: Computed
  /** What computes it, where that is no worker; why nothing does. */
  readonly on?: string
  readonly missing?: string
  /** Medians, once it has had a turn. */
  readonly workers?: number
  readonly seconds?: number
  readonly rate?: number
  readonly ratio?: number
  /** Share of the peak rate of arithmetic that its operations in the plain loop would come to. */
  readonly ofPeak?: number
}

export interface LadderState {
  readonly name: string
  readonly title: Text
  readonly pieces: Text
  readonly problem: Text
  readonly rungs: readonly RungState[]
  readonly efficiency: readonly { readonly workers: number; readonly speedup: number; readonly efficiency: number }[]
  readonly serialShare: number
}

export interface Bounds {
  /** Bytes that are copied in a second, by one worker. */
  readonly copy: number
  /** Additions and multiplications in a second, by one worker. */
  readonly arithmetic: number
}

export interface ScalingState {
  readonly name: string
  readonly label: Text
  readonly points: readonly { readonly stars: number; readonly seconds: number }[]
  readonly exponent: number
}

export interface BenchmarkSnapshot {
  readonly ladders: readonly LadderState[]
  readonly bounds: Bounds
  readonly scaling: readonly ScalingState[]
  /** Where it is: a ladder and a rung. */
  readonly underWay: { readonly ladder: string; readonly rung: string } | undefined
}

/** One turn of one thing; a run is a list of them. */
type Unit =
  | { readonly kind: 'rung'; readonly ladder: number; readonly rung: number; readonly round: number }
  /** The rung of vectors once more, on a number of workers between one and all. */
  | { readonly kind: 'between'; readonly ladder: number; readonly workers: number; readonly round: number }
  | { readonly kind: 'bound'; readonly name: keyof Bounds; readonly round: number }
  | { readonly kind: 'scale'; readonly scaling: number; readonly stars: number }

/** Shares of the budget. */
const forBounds = 0.03
const forScaling = 0.3
/** Numbers of stars at which forces are computed: two a decade. */
const starCounts = [100, 316, 1000, 3162, 10_000, 31_623, 100_000, 316_228, 1_000_000]
/** Bytes that are copied to and fro: more than caches hold. */
const copied = 2 ** 25
/** Multiplications and additions of one call, in thousands of the kernel's 32. */
const thousands = 200

/** Numbers of workers between one and all of them, few enough to be tried. */
export function workersBetween(all: number): readonly number[] {
  const counts: number[] = []
  for (let workers = 2; workers < all; workers += workers < 8 ? 1 : Math.max(1, workers >> 2)) counts.push(workers)
  return counts
}

/** Where the rung stands that is tried on other numbers of workers. */
const vectorOf = ({ rungs }: Ladder) => rungs.findIndex(({ name }) => name === 'vector')
const sharedOf = ({ rungs }: Ladder) => rungs.findIndex(({ name }) => name === 'workers')

/**
 * Ladders, one after the other: first every rung computes its problem once and what came out is kept; then they take turns, round by round.
 * How long anything took is a cost and no part of the result.
 */
export class BenchmarkRun implements Run<BenchmarkSnapshot, BenchmarkValues> {
  done = 0
  private readonly units: readonly Unit[]
  private readonly computed = new Map<string, Computed>()
  private readonly turns = new Map<string, Turn[]>()
  private readonly cards = new Map<string, Pick<RungState, 'on' | 'missing'>>()
  private readonly plainThread: PlainThread = newPlainThread()
  private right: Float64Array | undefined
  /** The ladder that is set up. */
  private climb: { readonly ladder: number; readonly of: Climb } | undefined
  private yard: { readonly pool: Pool; readonly from: number; readonly to: number } | undefined
  private underWay: BenchmarkSnapshot['underWay']
  private disposed = false

  private constructor(
    private readonly values: BenchmarkValues,
    private readonly all: readonly Ladder[],
    private readonly scalings: readonly Scaling[],
    private readonly machine: Omit<LadderMachine, 'workers'>,
    private readonly log: (x: number) => number,
    public threads: number,
  ) {
    const rounds = Array.from({ length: values.rounds }, (_, round) => round + 1)
    const between = machine.shared ? workersBetween(values.workers) : []
    this.units = [
      ...rounds.flatMap((round): Unit[] => [
        { kind: 'bound', name: 'copy', round },
        { kind: 'bound', name: 'arithmetic', round },
      ]),
      ...all.flatMap(({ rungs }, ladder) =>
        [0, ...rounds].flatMap((round): Unit[] => [
          ...rungs.map((_, rung): Unit => ({ kind: 'rung', ladder, rung, round })),
          ...(round === 0 ? [] : between.map((workers): Unit => ({ kind: 'between', ladder, workers, round }))),
        ]),
      ),
      ...starCounts.flatMap((stars) => scalings.map((_, scaling): Unit => ({ kind: 'scale', scaling, stars }))),
    ]
  }

  static async create(values: BenchmarkValues, { environment }: OpenContext): Promise<BenchmarkRun> {
    const names = ladderNames.filter((name) => values.ladder === 'all' || values.ladder === name)
    const all = await Promise.all(names.map((name) => ladders[name]()))
    const scaled = values.scaling && names.includes('pairs') ? await scalings() : []
    const { log } = await loadElementary()
    return new BenchmarkRun(values, all, scaled, environment, log, values.workers)
  }

  get end(): number {
    return this.units.length
  }

  async advance(most: number, { signal, onProgress }: AdvanceOptions = {}): Promise<number> {
    const before = this.done
    const last = Math.min(this.end, before + most)
    while (this.done < last) {
      signal?.throwIfAborted()
      await this.take(this.units[this.done], signal)
      this.done++
      onProgress?.({ fraction: this.done / this.end })
    }
    this.underWay = undefined
    if (this.done === this.end) this.letGo()
    return this.done - before
  }

  private take(unit: Unit, signal: AbortSignal | undefined): Promise<void> {
    switch (unit.kind) {
      case 'rung':
        return this.takeRung(unit, signal)
      case 'between': {
        const rung = vectorOf(this.all[unit.ladder])
        return this.takeTurn(unit.ladder, rung, unit.round, unit.workers, signal)
      }
      case 'bound':
        return this.takeBound(unit.name, unit.round, signal)
      case 'scale':
        return this.takeScale(unit.scaling, unit.stars, signal)
    }
  }

  /** Milliseconds that a turn may take. */
  private get share(): number {
    const { budget } = this.values
    const part = 1 - forBounds - (this.scalings.length > 0 ? forScaling : 0)
    const turns = this.units.filter(({ kind }) => kind === 'rung' || kind === 'between').length
    return (1000 * budget * part) / turns
  }

  private async takeRung(unit: Extract<Unit, { kind: 'rung' }>, signal: AbortSignal | undefined) {
    const { ladder, rung, round } = unit
    const about = this.all[ladder].rungs[rung]
    this.underWay = { ladder: this.all[ladder].name, rung: about.name }
    if (round > 0 || rung > 0) return this.takeTurn(ladder, rung, round, about.shared ? this.threads : 1, signal)
    const { plain } = await this.climbOf(ladder)
    const { values } = await this.askPlainly(plain, 0, signal)
    this.right = values
    await this.keep(ladder, rung, values)
  }

  private async askPlainly(problem: PlainProblem, share: number, signal: AbortSignal | undefined) {
    const module = await loadModule()
    return this.plainThread.ask('plainly', { problem, share, module }, signal ? { signal } : {})
  }

  /** Has a rung its turn: as many passes as its share of the time holds, one at least. */
  private async takeTurn(
    ladder: number,
    rung: number,
    round: number,
    workers: number,
    signal: AbortSignal | undefined,
  ) {
    const { plain, rungs } = await this.climbOf(ladder)
    const share = round === 0 ? 0 : this.share
    let milliseconds: number
    if (rung === 0) {
      milliseconds = (await this.askPlainly(plain, share, signal)).milliseconds
    } else {
      const one = rungs[rung - 1]
      const key = `${ladder} ${rung}`
      if ('missing' in one || this.cards.get(key)?.missing !== undefined) {
        if ('missing' in one) this.cards.set(key, one)
        return
      }
      if (one.on !== undefined) this.cards.set(key, { on: one.on })
      const start = performance.now()
      let [sum, passes] = [0, 0]
      try {
        do {
          sum += await one.pass(workers, signal)
          passes++
        } while (performance.now() - start < share)
      } catch (error) {
        if (one.on === undefined || signal?.aborted) throw error
        // A card that fails takes nothing along.
        this.cards.set(key, { missing: messageOf(error) })
        this.computed.delete(key)
        this.turns.delete(key)
        return
      }
      milliseconds = sum / passes
      if (round === 0) await this.keep(ladder, rung, await one.read(), await one.worth?.())
    }
    // The first round is for the compilers.
    if (round > 0) this.remember(`${ladder} ${rung}`, { round, workers, milliseconds })
  }

  private remember(key: string, turn: Turn) {
    this.turns.set(key, [...(this.turns.get(key) ?? []), turn])
  }

  private async keep(ladder: number, rung: number, values: Float64Array, worth?: number) {
    const { compared = (all: Float64Array) => all } = this.all[ladder]
    const { right = values } = this
    const same = values.length === right.length && values.every((value, i) => value === right[i])
    this.computed.set(`${ladder} ${rung}`, {
      checksum: await sha256(new Uint8Array(values.slice().buffer)),
      same,
      deviation: same ? 0 : deviationOf(compared(values), compared(right)),
      ...(worth === undefined ? {} : { worth }),
    })
  }

  /** The ladder, set up. */
  private async climbOf(ladder: number): Promise<Climb> {
    if (this.climb?.ladder !== ladder) {
      this.climb?.of.dispose()
      this.climb = undefined
      const of = await this.all[ladder].open(this.values, { ...this.machine, workers: this.threads })
      if (this.disposed) of.dispose()
      this.climb = { ladder, of }
    }
    return this.climb.of
  }

  private async takeBound(name: keyof Bounds, round: number, signal: AbortSignal | undefined) {
    if (!this.yard) {
      const pool = await openPool({ ...this.machine, workers: 1, bytes: 2 * copied + 256, module: loadLadder })
      this.yard = { pool, from: pool.allocate(copied), to: pool.allocate(copied) }
      if (this.disposed) pool.dispose()
      // The first touch of memory is the system's work.
      const { from, to } = this.yard
      await together(pool, () => callLadder('copyBytes', { from, to, bytes: copied, times: 1 }), 1, signal)
      await together(pool, () => callLadder('copyBytes', { from: to, to: from, bytes: copied, times: 1 }), 1, signal)
    }
    const { pool, from, to } = this.yard
    const kernel =
      name === 'copy'
        ? callLadder('copyBytes', { from, to, bytes: copied, times: 1 })
        : callLadder('multiplyAdds', { times: 1000 * thousands, factor: 0.999, term: 0.001 })
    const pieces = name === 'copy' ? copied : 32 * 1000 * thousands
    const share = (1000 * this.values.budget * forBounds) / (2 * this.values.rounds)
    const start = performance.now()
    let [sum, passes] = [0, 0]
    do {
      sum += await together(pool, () => kernel, 1, signal)
      passes++
    } while (performance.now() - start < share)
    // Milliseconds of one piece: all rates are then pieces over that.
    this.remember(name, { round, workers: 1, milliseconds: sum / passes / pieces })
    if (round === this.values.rounds && name === 'arithmetic') this.leaveYard()
  }

  private leaveYard() {
    this.yard?.pool.dispose()
    this.yard = undefined
  }

  /** Forces of so many stars, where what they will take can be afforded. */
  private async takeScale(which: number, stars: number, signal: AbortSignal | undefined) {
    const scaling = this.scalings[which]
    this.underWay = { ladder: 'scaling', rung: scaling.name }
    const before = this.pointsOf(which)
    const last = before.at(-1)
    const most = (this.values.budget * forScaling) / 6
    // Setting stars up takes as long as some steps of them.
    const more = last ? stars / last.stars : 0
    if (last && 1.5 * last.seconds * more * (scaling.pairwise ? more : 1) > most) return
    if (starCounts.indexOf(stars) > before.length) return
    this.climb?.of.dispose()
    this.climb = undefined
    const { pass, dispose } = await scaling.open(stars, { ...this.machine, workers: this.threads })
    try {
      await pass(this.threads, signal)
      const share = Math.min(100, (1000 * most) / 4)
      const times: number[] = []
      const start = performance.now()
      do times.push(await pass(this.threads, signal))
      while (performance.now() - start < share && times.length < 99)
      this.remember(`scale ${which} ${stars}`, { round: 1, workers: this.threads, milliseconds: median(times) })
    } finally {
      dispose()
    }
  }

  private pointsOf(scaling: number) {
    return starCounts.flatMap((stars) => {
      const turn = this.turns.get(`scale ${scaling} ${stars}`)?.at(-1)
      return turn ? [{ stars, seconds: turn.milliseconds / 1000 }] : []
    })
  }

  /** Turns with as many workers as the last had; those before a change of their number no longer count. */
  private turnsOf(ladder: number, rung: number, workers?: number): readonly Turn[] {
    const turns = this.turns.get(`${ladder} ${rung}`) ?? []
    const counting = workers ?? (this.all[ladder].rungs[rung].shared ? turns.at(-1)?.workers : 1)
    return turns.filter((turn) => turn.workers === counting)
  }

  async setWorkers(workers: number): Promise<void> {
    if (workers > 0) this.threads = workers
    if (workers === 0) return this.letGo()
    await this.climb?.of.setWorkers(workers)
  }

  /** Ends what holds threads; it is set up again when it is needed. */
  private letGo() {
    this.climb?.of.dispose()
    this.climb = undefined
    this.leaveYard()
  }

  private bounds(): Bounds {
    const rate = (name: keyof Bounds) => 1000 / median((this.turns.get(name) ?? []).map((turn) => turn.milliseconds))
    return { copy: rate('copy'), arithmetic: rate('arithmetic') }
  }

  private stateOf(ladder: number, bounds: Bounds): LadderState {
    const { name, title, pieces, problem, rungs, operations } = this.all[ladder]
    const work = this.all[ladder].work(this.values)
    const plain = new Map(this.turnsOf(ladder, 0).map(({ round, milliseconds }) => [round, milliseconds]))
    const states = rungs.map((about, rung): RungState => {
      const known = this.computed.get(`${ladder} ${rung}`)
      const computed = { ...this.cards.get(`${ladder} ${rung}`), ...(known ? { computed: known } : {}) }
      const turns = this.turnsOf(ladder, rung)
      if (turns.length === 0) return { ...about, ...computed }
      const seconds = median(turns.map(({ milliseconds }) => milliseconds)) / 1000
      const rate = work / seconds
      const workers = turns[0].workers
      return {
        ...about,
        ...computed,
        workers,
        seconds,
        rate,
        ratio: median(
          turns.flatMap(({ round, milliseconds }) =>
            plain.has(round) ? [(plain.get(round) ?? 0) / milliseconds] : [],
          ),
        ),
        ...(operations && !about.other ? { ofPeak: (rate * operations) / (workers * bounds.arithmetic) } : {}),
      }
    })
    const efficiency = this.efficiencyOf(ladder)
    return {
      name,
      title,
      pieces,
      problem: problem(this.values),
      rungs: states,
      efficiency,
      serialShare: serialShare(efficiency),
    }
  }

  private efficiencyOf(ladder: number): LadderState['efficiency'] {
    const vector = vectorOf(this.all[ladder])
    const shared = sharedOf(this.all[ladder])
    const one = new Map(this.turnsOf(ladder, vector, 1).map(({ round, milliseconds }) => [round, milliseconds]))
    const all = this.turnsOf(ladder, shared)
    const counts = new Set((this.turns.get(`${ladder} ${vector}`) ?? []).map(({ workers }) => workers))
    const of = (workers: number, turns: readonly Turn[]) => {
      const speedup = median(
        turns.flatMap(({ round, milliseconds }) => (one.has(round) ? [(one.get(round) ?? 0) / milliseconds] : [])),
      )
      return { workers, speedup, efficiency: speedup / workers }
    }
    const rows = [...counts].map((workers) => of(workers, this.turnsOf(ladder, vector, workers)))
    if (all.length > 0 && !counts.has(all[0].workers)) rows.push(of(all[0].workers, all))
    return rows.filter(({ speedup }) => Number.isFinite(speedup)).sort((a, b) => a.workers - b.workers)
  }

  snapshot(): BenchmarkSnapshot {
    const bounds = this.bounds()
    return {
      ladders: this.all.map((_, ladder) => this.stateOf(ladder, bounds)),
      bounds,
      scaling: this.scalings.map(({ name, label }, which) => {
        const points = this.pointsOf(which)
        // Where what is small no longer counts.
        const large = points.filter(({ stars }) => stars >= 1000)
        return {
          name,
          label,
          points,
          exponent: exponentOf(
            large.map(({ stars, seconds }) => [stars, seconds]),
            this.log,
          ),
        }
      }),
      underWay: this.underWay,
    }
  }

  outcome(): Promise<Outcome> {
    const { ladders: states, bounds, scaling } = this.snapshot()
    const all = states.flatMap(({ name, pieces, rungs }) => rungs.map((rung) => ({ ladder: name, pieces, ...rung })))
    const rows = all.filter(({ card }) => !card)
    const known = rows.filter(({ computed }) => computed !== undefined)
    const finite = (value: number | undefined) => (value !== undefined && Number.isFinite(value) ? value : null)
    const column = (values: readonly (number | undefined)[], unit?: string) => ({
      data: Float64Array.from(values, (value) => value ?? Number.NaN),
      shape: [values.length],
      ...(unit ? { unit } : {}),
    })
    return Promise.resolve({
      result: {
        rungs: known.length,
        exact: known.filter(({ computed }) => computed?.same).length,
        computed: known.map(({ ladder, name, computed }) => ({
          ladder,
          rung: name,
          digits: computed?.same ? 'same' : 'other',
          deviation: computed?.deviation ?? null,
          worth: finite(computed?.worth),
          checksum: computed?.checksum ?? null,
        })),
      },
      warnings: known
        .filter(({ other, computed }) => !other && !computed?.same)
        .map(
          ({ ladder, label }) =>
            `${label} of the ladder ${ladder} has other digits than the plain loop: it is to have the same`,
        ),
      arrays: { deviation: column(known.map(({ computed }) => computed?.deviation)) },
      costs: {
        speed: rows.map(({ ladder, name, pieces, workers, seconds, rate, ratio, ofPeak }) => ({
          ladder,
          rung: name,
          workers: finite(workers),
          seconds: finite(seconds),
          rate: finite(rate),
          unit: `${pieces}/s`,
          ratio: finite(ratio),
          ofPeak: finite(ofPeak),
        })),
        card: all
          .filter(({ card }) => card)
          .map(({ ladder, on, missing, seconds, rate, ratio, computed }) => ({
            ladder,
            on: on ?? null,
            missing: missing ?? null,
            seconds: finite(seconds),
            rate: finite(rate),
            ratio: finite(ratio),
            deviation: computed?.deviation ?? null,
          })),
        efficiency: states.flatMap(({ name, efficiency }) => efficiency.map((row) => ({ ladder: name, ...row }))),
        serialShare: Object.fromEntries(states.map(({ name, serialShare: share }) => [name, finite(share)])),
        bounds: { copy: finite(bounds.copy), arithmetic: finite(bounds.arithmetic) },
        scaling: scaling.map(({ name, points, exponent }) => ({
          solver: name,
          exponent: finite(exponent),
          points: points.map((point) => ({ ...point })),
        })),
      },
      records: {
        seconds: column(
          known.map(({ seconds }) => seconds),
          's',
        ),
        rate: column(
          known.map(({ rate }) => rate),
          '1/s',
        ),
        ratio: column(known.map(({ ratio }) => ratio)),
        workers: column(known.map(({ workers }) => workers)),
      },
    })
  }

  dispose() {
    this.disposed = true
    this.letGo()
    this.plainThread.dispose()
  }
}
