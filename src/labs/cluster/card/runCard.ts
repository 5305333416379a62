import type { Pool } from '../../../compute/types'
import { clusterCard, clusterState, solvers as numbers } from '../../../kernels/clusterLayout'
import { messageOf } from '../../../parameters/message'
import { say, type Text } from '../../../words/text'
import type { ClusterPointers } from '../memory'
import type { ClusterValues } from '../parameters'
import { type SolverName, withoutCard } from '../solvers'
import { type Card, type OpenCard, openCard } from './card'
import type { SharedStars } from './serveStars'

/** The graphics card of a run as long as it computes, and what is to be said of it. */
export class RunCard {
  /** Aborts when it fails. */
  readonly signal: AbortSignal
  /** Why it does not compute. */
  reason: Text | undefined
  /** The step after which it failed. */
  private failedAt: number | undefined

  private constructor(
    private readonly card: Card | Error,
    /** Has the kernels compute without it from here on. */
    private readonly giveUp: () => Promise<void>,
  ) {
    const failing = new AbortController()
    this.signal = failing.signal
    const fail = (error: unknown) => {
      this.reason ??= messageOf(error)
      failing.abort(error)
    }
    if (card instanceof Error) fail(card)
    else card.failed.catch(fail)
  }

  /** A card for a run whose stars are at their places, which computes from here on. Where there is none, it has failed already. */
  static async of(pool: Pool, pointers: ClusterPointers, values: ClusterValues, open: OpenCard = openCard) {
    const compute = (solver: SolverName) =>
      pool.write(pointers.state + clusterState.at.solver, Int32Array.of(numbers[solver]))
    const card = await tried(() => open(sharedStars(pool, pointers, values)))
    if (!(card instanceof Error)) await compute('gpu')
    return new RunCard(card, () => compute(withoutCard(values)))
  }

  /** What it calls itself; undefined where there is none. */
  get adapter(): string | undefined {
    return this.card instanceof Error ? undefined : this.card.adapter
  }

  /**
   * Does something with the card, and where that fails once more without it.
   * @param signal ends it for another reason @param leave does what is to be done between; answers with the last completed step
   */
  async watch<T>(
    work: (signal?: AbortSignal) => Promise<T>,
    signal: AbortSignal | undefined,
    leave: () => Promise<number>,
  ): Promise<T> {
    try {
      return await work(signal ? AbortSignal.any([signal, this.signal]) : this.signal)
    } catch (error) {
      if (!this.signal.aborted || signal?.aborted) throw error
      this.failedAt = await leave()
      await this.giveUp()
      this.dispose()
      return work(signal)
    }
  }

  /** What people are to know where the workers compute in its place. */
  get notice(): Text | undefined {
    const { reason, failedAt } = this
    if (reason === undefined) return undefined
    return failedAt === undefined
      ? say(
          'No graphics card for this run: {reason}. Instead its workers compute the forces, in single precision (as with solver=direct32).',
          { reason },
        )
      : say(
          'The graphics card failed after step {step}: {reason}. The run went on from there, and its workers compute the forces, in single precision (as with solver=direct32).',
          { step: failedAt, reason },
        )
  }

  /** What stands in place of a checksum. @param rms measured error of the forces */
  digitsNote(rms: number | undefined): Text {
    const where: Text =
      this.reason === undefined
        ? say('on the graphics card ({adapter})', { adapter: String(this.adapter) })
        : 'by the workers, for want of a graphics card'
    return rms === undefined
      ? say(
          'No checksum: forces in float32 {where}, state in float64. With solver=gpu the last digits depend on the card.',
          { where },
        )
      : say(
          'No checksum: forces in float32 {where}, state in float64; rms force error {rms} measured here. With solver=gpu the last digits depend on the card.',
          { where, rms: rms.toPrecision(2) },
        )
  }

  dispose() {
    if (!(this.card instanceof Error)) this.card.dispose()
  }
}

/** What was opened, or why it was not. */
async function tried(open: () => Promise<Card>): Promise<Card | Error> {
  try {
    return await open()
  } catch (error) {
    return new Error(messageOf(error), { cause: error })
  }
}

/** @throws Error where another thread cannot see the stars */
function sharedStars(pool: Pool, pointers: ClusterPointers, { stars, softeningLength }: ClusterValues): SharedStars {
  const padded = stars + (stars % 2)
  const position = pool.view(pointers.position, 'float64', 3 * padded)
  const mass = pool.view(pointers.mass, 'float64', stars)
  const block = pool.view(pointers.card, 'uint8', clusterCard.bytes)
  const sums = pool.view(pointers.card + clusterCard.bytes, 'float32', 4 * stars)
  if (!position || !mass || !block || !sums)
    throw new Error('its thread cannot see the memory of the workers, because this page is not cross-origin isolated')
  return { stars, softening: softeningLength, position, mass, block, sums }
}
