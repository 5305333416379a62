import { History } from './history'
import type { AdvanceOptions, Checkpoint, Run } from './run'
import { Survivor } from './survivor'

/** Units between two looks at whether somebody has changed his mind on the way. */
const travelBatch = 64

export interface TravelOptions {
  /** Whether to stay where it is by then. */
  readonly stop?: () => boolean
  /** Told after every piece of the way. */
  readonly moved?: () => void
}

/** A run with its checkpoints: it outlives its workers, goes on, and goes back to any of its moments, to the same digits. */
export class Track<R extends Run<unknown, never>> {
  private readonly survivor: Survivor<R>
  private readonly history: History | undefined

  /**
   * @param reopen opens the same run once more, where its memory died with a worker
   * @param keep told of every checkpoint
   */
  constructor(
    run: R,
    reopen: () => Promise<R>,
    private readonly keep?: (checkpoint: Checkpoint) => void,
  ) {
    this.survivor = new Survivor(run, reopen)
    this.history = run.checkpoint ? new History(run.end) : undefined
  }

  get run(): R {
    return this.survivor.run
  }

  /** Workers that died and were replaced. */
  get deaths(): number {
    return Math.max(this.survivor.deaths, this.run.pool?.replaced ?? 0)
  }

  /** Bytes that the run and its checkpoints hold. */
  get bytes(): number {
    return (this.run.pool?.bytes ?? 0) + (this.history?.bytes ?? 0)
  }

  /** Earlier moments that can be had at once, in units. */
  get moments(): readonly number[] {
    return this.history?.moments ?? []
  }

  /** Keeps a checkpoint, where one is due. Before anything is played: without its start no earlier moment can be had. */
  async remember(): Promise<void> {
    const { run, history } = this
    if (!history || !run.checkpoint || !history.due(run.done)) return
    const checkpoint = await run.checkpoint()
    history.add(checkpoint)
    this.keep?.(checkpoint)
  }

  /** Takes a checkpoint of the same run that was kept elsewhere: it need not compute its way there. */
  recall(checkpoint: Checkpoint): void {
    this.history?.add(checkpoint)
  }

  /** @returns units done: none where a worker died and the batch is to be asked for again */
  async advance(most: number, options: AdvanceOptions = {}): Promise<number> {
    const taken = await this.survivor.advance(most, options)
    await this.remember()
    return taken
  }

  /** Goes to a moment, in units: from the checkpoint before it, or on from where it is, whichever is nearer. */
  async travel(target: number, { stop = () => false, moved }: TravelOptions = {}): Promise<void> {
    const wanted = Math.min(Math.max(0, Math.round(target)), this.run.end)
    const checkpoint = this.history?.before(wanted)
    if (wanted < this.run.done) {
      if (!checkpoint || !this.run.restore) return
      await this.run.restore(checkpoint)
    } else if (checkpoint && checkpoint.done > this.run.done) await this.run.restore?.(checkpoint)
    while (this.run.done < wanted && !stop()) {
      await this.survivor.advance(Math.min(wanted - this.run.done, travelBatch))
      moved?.()
    }
  }

  /** It is on another course from here on: the way back ends where that begins. */
  async departHere(): Promise<void> {
    this.history?.clear()
    await this.remember()
  }

  /** Forgets what lies beyond this moment: it no longer follows from it. */
  forgetBeyond(): void {
    this.history?.forgetAfter(this.run.done)
  }
}
