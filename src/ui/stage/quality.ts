/** How finely the stage draws. The renderer reads it; the governor chooses it. */
export interface Quality {
  /** Largest number of drawn pixels per CSS pixel, whatever the display offers. */
  readonly pixelRatio: number
  /** Side in pixels of the square that has as many pixels as the glow's image; 0: no glow. */
  readonly glow: number
  /** Make a new glow on every n-th drawn frame only; those between show the last one. */
  readonly glowEvery: number
  /** Draw on every n-th animation frame only. */
  readonly everyNth: number
  /** Fraction of trails that are drawn. */
  readonly trails: number
}

/** The glow is a blur whose width is counted in its image's pixels: this many make the look it is tuned for. */
export const FINE_GLOW = 280

/** From finest to plainest: resolution goes first, then the glow's resolution, then the glow, then the cadence. */
export const QUALITY_LADDER: readonly [Quality, ...Quality[]] = [
  { pixelRatio: 2, glow: FINE_GLOW, glowEvery: 1, everyNth: 1, trails: 1 },
  { pixelRatio: 1.5, glow: FINE_GLOW, glowEvery: 1, everyNth: 1, trails: 1 },
  { pixelRatio: 1, glow: FINE_GLOW, glowEvery: 1, everyNth: 1, trails: 1 },
  { pixelRatio: 1, glow: FINE_GLOW, glowEvery: 2, everyNth: 1, trails: 0.5 },
  { pixelRatio: 1, glow: 200, glowEvery: 2, everyNth: 1, trails: 0.25 },
  { pixelRatio: 1, glow: 0, glowEvery: 1, everyNth: 1, trails: 0.25 },
  { pixelRatio: 0.75, glow: 0, glowEvery: 1, everyNth: 1, trails: 0.1 },
  { pixelRatio: 0.5, glow: 0, glowEvery: 1, everyNth: 1, trails: 0.1 },
  { pixelRatio: 0.5, glow: 0, glowEvery: 1, everyNth: 2, trails: 0.1 },
]

/** Where a renderer without a graphics processor starts, without glow: its first pictures would otherwise hold the page up for seconds. */
const SOFTWARE_LEVEL = 6

/** Frames that make one judgement. */
const WINDOW = 24
/** ms per frame above which a window is slow (25 frames/s), and below which it is fast (50 frames/s). */
const SLOW = 40
const FAST = 20
/**
 * ms: a frame that long is felt. A renderer without a graphics processor takes its time from the cores that compute and from the page itself: so
 * many such frames within so many windows, and a plainer picture costs less than they do.
 */
const STALL = { longer: 50, frames: 3, windows: 8 } as const
/** ms: a longer gap is a tab in the background or a sleeping computer, not a slow frame. */
const GAP = 1000
/** Fast windows in a row before a finer level is tried, at first and at most. */
const PATIENCE = { first: 8, most: 512 } as const
/** Slow within so many windows after stepping up: that step was a mistake, so the next one waits four times as long. */
const REGRET = 20

/**
 * Chooses the quality from the times between drawn frames: one level down after a slow window, one level up after a
 * run of fast windows; each step up that turns out too expensive quadruples the wait before the next, so that the picture
 * does not oscillate. Same times in, same levels out.
 */
export class QualityGovernor {
  private rung: number
  private frames = 0
  private total = 0
  private fastWindows = 0
  private windowsSinceUp = Number.POSITIVE_INFINITY
  private patience: number = PATIENCE.first
  private stalls = 0
  private windowsOfStalls = 0

  constructor(private readonly software: boolean) {
    this.rung = software ? SOFTWARE_LEVEL : 0
  }

  get level(): number {
    return this.rung
  }

  get quality(): Quality {
    return QUALITY_LADDER[this.rung] ?? QUALITY_LADDER[0]
  }

  /** Forgets the window under way, for instance because nothing had to be drawn for a while. */
  pause(): void {
    this.frames = 0
    this.total = 0
  }

  /** Takes the time in ms between two frames drawn one after the other; true when the quality has changed. */
  sample(milliseconds: number): boolean {
    if (!(milliseconds > 0) || milliseconds > GAP) {
      this.pause()
      return false
    }
    this.frames++
    this.total += milliseconds
    if (milliseconds > STALL.longer) this.stalls++
    if (this.frames < WINDOW) return false
    const mean = this.total / this.frames
    this.pause()
    this.windowsSinceUp++
    const stalls = this.software && this.stalls >= STALL.frames
    if (stalls || ++this.windowsOfStalls >= STALL.windows) {
      this.stalls = 0
      this.windowsOfStalls = 0
    }
    if (mean > SLOW || stalls) return this.down()
    if (mean < FAST) {
      this.fastWindows++
      return this.fastWindows >= this.patience && this.up()
    }
    this.fastWindows = 0
    return false
  }

  private down(): boolean {
    this.fastWindows = 0
    if (this.windowsSinceUp <= REGRET) this.patience = Math.min(4 * this.patience, PATIENCE.most)
    this.windowsSinceUp = Number.POSITIVE_INFINITY
    if (this.rung === QUALITY_LADDER.length - 1) return false
    this.rung++
    return true
  }

  private up(): boolean {
    this.fastWindows = 0
    if (this.rung === 0) return false
    this.windowsSinceUp = 0
    this.rung--
    return true
  }
}
