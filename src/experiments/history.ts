import type { Checkpoint } from './run'

/** Bytes that the checkpoints of one run may take. */
const standardBudget = 128 * 2 ** 20
/** Checkpoints wanted over a whole run, where memory allows. */
const wanted = 128

/** Where the newest checkpoint of a run outlives the page. It may forget at any time and never fails aloud. */
export interface Shelf {
  /** The checkpoint that is kept of the run that an address gives. */
  readonly load: (address: string) => Promise<Checkpoint | undefined>
  readonly save: (address: string, checkpoint: Checkpoint) => void
}

/**
 * Checkpoints of a run, evenly spaced in its units and thinned to a memory budget: when they no longer fit, every other one goes
 * and the spacing doubles. The start is always kept, so any earlier moment can be had by going on from the one before it.
 */
export class History {
  private kept: Checkpoint[] = []
  private spacing: number

  constructor(
    end: number,
    private readonly budget = standardBudget,
  ) {
    this.spacing = Math.max(1, Math.ceil(end / wanted))
  }

  get bytes(): number {
    return this.kept.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  /** Units at which there is a checkpoint, in rising order. */
  get moments(): readonly number[] {
    return this.kept.map(({ done }) => done)
  }

  /** Whether a checkpoint at this place would be kept. */
  due(done: number): boolean {
    const last = this.kept.at(-1)
    return last === undefined || done >= last.done + this.spacing
  }

  add(checkpoint: Checkpoint): void {
    if (!this.due(checkpoint.done)) return
    this.kept.push(checkpoint)
    while (this.bytes > this.budget && this.kept.length > 2) {
      this.kept = this.kept.filter((_, index) => index % 2 === 0)
      this.spacing *= 2
    }
  }

  /** The newest checkpoint at or before a moment; the oldest there is where none is. */
  before(done: number): Checkpoint | undefined {
    return this.kept.findLast((checkpoint) => checkpoint.done <= done) ?? this.kept[0]
  }

  /** Begins anew: what was belongs to another course. */
  clear(): void {
    this.kept = []
  }

  /** Forgets what lies beyond a moment: it no longer follows from it. */
  forgetAfter(done: number): void {
    this.kept = this.kept.filter((checkpoint) => checkpoint.done <= done)
  }
}
