import { WorkerDiedError } from '../../compute/errors'
import type { OpenContext } from '../../experiments/experiment'
import type { AdvanceOptions, Outcome, Run } from '../../experiments/run'
import { loadModule } from '../../kernels/module'
import { messageOf } from '../../parameters/message'
import { ParameterError } from '../../parameters/resolve'
import { say } from '../../words/text'
import type { Examined, ListedCheck } from './examine'
import type { Row } from './judge'
import type { VerificationValues } from './parameters'
import { newVerifier, type Verifier } from './verifier'

export interface VerificationSnapshot {
  readonly checks: readonly ListedCheck[]
  /** By the place of the check; absent as long as it has not been computed. */
  readonly examined: ReadonlyMap<number, Examined>
  /** Checks that are being computed. */
  readonly underWay: ReadonlySet<number>
}

/** Claims, verified one check after the other on as many threads as there are workers. Each check has its digits wherever and whenever it is computed. */
export class VerificationRun implements Run<VerificationSnapshot, VerificationValues> {
  private readonly examined = new Map<number, Examined>()
  private readonly underWay = new Set<number>()
  /** Threads that answer nothing at present. */
  private readonly idle: Verifier[]
  private readonly busy = new Set<Verifier>()
  private disposed = false

  private constructor(
    readonly values: VerificationValues,
    private readonly checks: readonly ListedCheck[],
    first: Verifier,
    public threads: number,
  ) {
    this.idle = [first]
  }

  /** @throws ParameterError for claims that there are not, ComputeError, the signal's reason */
  static async create(values: VerificationValues, { signal }: OpenContext): Promise<VerificationRun> {
    const first = newVerifier()
    try {
      const checks = await first.ask('list', { only: values.only, seed: values.seed }, signal ? { signal } : {})
      return new VerificationRun(values, checks, first, values.workers)
    } catch (error) {
      first.dispose()
      const reason = messageOf(error)
      if (!/^there is no claim/.test(reason)) throw error
      throw new ParameterError([
        {
          name: 'only',
          given: values.only,
          reason: say(
            'takes labs (cluster, quantum, diffusion, resonance) and names of claims, or how these begin: {reason}',
            {
              reason,
            },
          ),
        },
      ])
    }
  }

  get end(): number {
    return this.checks.length
  }

  get done(): number {
    return this.examined.size
  }

  async advance(most: number, { signal, onProgress }: AdvanceOptions = {}): Promise<number> {
    signal?.throwIfAborted()
    const before = this.done
    const open = this.checks.filter(({ check }) => !this.examined.has(check)).slice(0, Math.min(most, this.end))
    const next = open.values()
    await Promise.all(
      Array.from({ length: Math.min(Math.max(1, this.threads), open.length) }, async () => {
        for (const check of next) {
          await this.examine(check, signal)
          onProgress?.({ fraction: this.done / this.end })
        }
      }),
    )
    return this.done - before
  }

  /** Computes a check once more. @returns whether every digit is as it was */
  async again(place: number): Promise<boolean> {
    const check = this.checks.find((each) => each.check === place)
    const before = this.examined.get(place)
    if (!check || !before) throw new RangeError('it has not been computed yet')
    await this.examine(check, undefined)
    return JSON.stringify(this.examined.get(place)?.rows) === JSON.stringify(before.rows)
  }

  private async examine(check: ListedCheck, signal: AbortSignal | undefined) {
    const verifier = this.idle.pop() ?? newVerifier()
    const question = { check: check.check, chosen: check.chosen, seed: this.values.seed, module: await loadModule() }
    const options = signal ? { signal } : {}
    this.underWay.add(check.check)
    this.busy.add(verifier)
    try {
      const examined = await verifier.ask('examine', question, options).catch((error: unknown) => {
        if (error instanceof WorkerDiedError) return verifier.ask('examine', question, options)
        throw error
      })
      this.examined.set(check.check, examined)
    } finally {
      this.underWay.delete(check.check)
      this.busy.delete(verifier)
      this.idle.push(verifier)
      this.letGo()
    }
  }

  setWorkers(workers: number): Promise<void> {
    this.threads = workers
    this.letGo()
    return Promise.resolve()
  }

  /** Ends threads that are too many. */
  private letGo() {
    while (this.idle.length > (this.disposed ? 0 : this.threads)) this.idle.pop()?.dispose()
  }

  snapshot(): VerificationSnapshot {
    return { checks: this.checks, examined: new Map(this.examined), underWay: new Set(this.underWay) }
  }

  outcome(): Promise<Outcome> {
    const done = this.checks.flatMap(({ check }) => this.examined.get(check) ?? [])
    const rows = done.flatMap((each): readonly Row[] => each.rows)
    const passed = rows.filter((row) => row.passed).length
    const column = (of: (row: Row) => number | null) => ({
      data: Float64Array.from(rows, (row) => of(row) ?? Number.NaN),
      shape: [rows.length],
    })
    return Promise.resolve({
      result: {
        claims: rows.length,
        passed,
        failed: rows.length - passed,
        rows: rows.map((row) => ({ ...row })),
      },
      warnings: rows
        .filter((row) => !row.passed)
        .map(({ id, error }) =>
          error ? say('{id} could not be computed: {error}', { id, error }) : say('{id} does not hold', { id }),
        ),
      arrays: {
        computed: column(({ computed }) => computed),
        expected: column(({ expected }) => expected),
        tolerance: column(({ tolerance }) => tolerance),
        deviation: column(({ deviation }) => deviation),
        passed: { data: Uint8Array.from(rows, (row) => Number(row.passed)), shape: [rows.length] },
      },
      // What is computed once for several claims is shared among them.
      records: {
        seconds: {
          data: Float64Array.from(
            done.flatMap(({ rows: { length }, seconds }) => Array<number>(length).fill(seconds / length)),
          ),
          shape: [rows.length],
        },
      },
    })
  }

  dispose() {
    this.disposed = true
    for (const verifier of this.busy) verifier.dispose()
    this.letGo()
  }
}
