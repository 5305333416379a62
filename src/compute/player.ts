/** What a player moves: anything that advances in steps, a batch at a time. */
export interface Steppable {
  /** Steps completed. */
  step(): number
  /** The run ends here. */
  end(): number
  /** Takes up to `steps` steps in one batch and says how many. */
  advance(steps: number): Promise<number>
  /**
   * Milliseconds of computing in the last batch, where they are known. By the clock alone a busy page makes steps look costly,
   * batches shrink, and there is more waiting still.
   */
  computing?(): number
}

export type PlayerState = 'idle' | 'running' | 'paused' | 'done' | 'failed'

/** Longest batch, in ms of computing: a pause, a step or a picture never waits longer than this (or one single step). */
const longestBatch = 32
/** Wall-clock time, in ms, that a lagging clock tries to make up for; what is older is let go. */
const memory = 250

/**
 * Plays a run at a wanted number of steps per second. The clock and the time step are separate: the rate decides when steps are
 * taken, never how long they are. Where the computer is too slow the clock lags, and `achieved` says by how much.
 */
export class Player {
  state: PlayerState = 'idle'
  /** Measured steps per second of wall-clock time, over about the last second. */
  achieved = 0
  error: unknown
  /** Milliseconds that the last batch took by the clock. */
  lastBatch = 0
  /** Wall-clock time spent computing, in seconds. */
  seconds = 0

  private wanted: number
  private busy: Promise<void> = Promise.resolve()
  private loop = 0
  /** Milliseconds of computing that one step takes, smoothed. */
  private cost = 1
  private disposed = false
  private interludes: (() => Promise<void>)[] = []

  constructor(
    private readonly run: Steppable,
    stepsPerSecond: number,
    private readonly onChange: () => void,
  ) {
    this.wanted = stepsPerSecond
  }

  get rate() {
    return this.wanted
  }

  set rate(stepsPerSecond: number) {
    this.wanted = stepsPerSecond
  }

  play() {
    if (this.state === 'running' || this.disposed) return
    if (this.run.step() >= this.run.end()) return this.become('done')
    this.become('running')
    const loop = ++this.loop
    this.busy = this.busy.then(() => this.keepGoing(loop))
  }

  /** Stops after the batch under way, and resolves when it is over. A finished run whose end has moved away is paused, too. */
  async pause() {
    this.loop++
    const reopened = this.state === 'done' && this.run.step() < this.run.end()
    if (this.state === 'running' || reopened) this.become('paused')
    await this.busy
  }

  /** Takes single steps while paused. */
  async stepOnce() {
    await this.pause()
    if (this.disposed) return
    this.busy = this.busy.then(() => this.attempt(() => this.take(1)))
    await this.busy
  }

  /** Does something between two batches, without the playing being seen to stop. */
  interlude<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.interludes.push(() => work().then(resolve, reject))
      if (this.state !== 'running') this.busy = this.busy.then(() => this.perform())
    })
  }

  private async perform() {
    for (let work = this.interludes.shift(); work; work = this.interludes.shift()) await work()
  }

  dispose() {
    this.disposed = true
    this.loop++
  }

  private become(state: PlayerState) {
    this.state = state
    this.onChange()
  }

  private async attempt(work: () => Promise<void>) {
    try {
      await work()
    } catch (error) {
      if (this.disposed) return
      this.loop++
      this.error = error
      this.become('failed')
    }
  }

  private async take(steps: number) {
    const start = performance.now()
    const taken = await this.run.advance(Math.min(steps, this.run.end() - this.run.step()))
    const elapsed = performance.now() - start
    this.seconds += elapsed / 1000
    this.lastBatch = elapsed
    if (taken > 0) this.cost += 0.3 * ((this.run.computing?.() ?? elapsed) / taken - this.cost)
    if (this.run.step() >= this.run.end()) {
      this.loop++
      this.become('done')
    } else this.onChange()
  }

  private keepGoing(loop: number) {
    const playing = this.attempt(async () => {
      let owed = 1
      let clock = performance.now()
      let windowStart = clock
      let windowStep = this.run.step()
      while (loop === this.loop) {
        await this.perform()
        if (owed >= 1) {
          const before = this.run.step()
          await this.take(Math.max(1, Math.min(Math.floor(owed), Math.floor(longestBatch / this.cost))))
          owed -= this.run.step() - before
        } else {
          // A timer, not an animation frame: a tab in the background goes on.
          await new Promise((resolve) => setTimeout(resolve, Math.max(1, ((1 - owed) / this.wanted) * 1000)))
        }
        const now = performance.now()
        owed = Math.min(
          owed + ((now - clock) / 1000) * this.wanted,
          1 + (Math.max(memory, now - clock) / 1000) * this.wanted,
        )
        clock = now
        if (now - windowStart >= 500) {
          this.achieved = ((this.run.step() - windowStep) / (now - windowStart)) * 1000
          windowStart = now
          windowStep = this.run.step()
        }
      }
    })
    return playing.then(() => this.perform())
  }
}
