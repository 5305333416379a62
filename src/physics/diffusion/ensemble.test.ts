import { describe, expect, it } from 'vitest'
import { framePresence, relativeEnsembleError } from './ensemble'

/** Frames that are there, at random or in stretches. */
function pattern(frames: number, share: number, stretch: number, seed: number): boolean[] {
  let state = seed
  const uniform = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
  const stretches = Array.from({ length: Math.ceil(frames / stretch) }, () => uniform() < share)
  return Array.from({ length: frames }, (_, k) => stretches[Math.floor(k / stretch)])
}

const windowsOf = (there: readonly boolean[], lag: number) =>
  [...there.keys()].filter((k) => there[k] && there[k + lag])

/** Variance of the sum of the squares of all windows over the mean square, by Isserlis' theorem, window by window. */
function varianceOf(there: readonly boolean[], lag: number): number {
  const starts = windowsOf(there, lag)
  let sum = 0
  for (const a of starts) for (const b of starts) sum += Math.max(0, lag - Math.abs(a - b)) ** 2 / (lag * lag)
  return 2 * sum
}

function countsOf(all: readonly (readonly boolean[])[]) {
  const count = (of: number) => (there: readonly boolean[]) =>
    [...there.keys()].filter((k) => Array.from({ length: of }, (_, i) => there[k + i]).every(Boolean)).length
  const steps = all.map(count(2))
  return {
    steps,
    pairs: all.map(count(3)).reduce((sum, value) => sum + value, 0),
    total: steps.reduce((a, b) => a + b, 0),
  }
}

describe('frames that are missing', () => {
  const particles = 60
  const frames = 100
  const make = (share: number, stretch: number) =>
    Array.from({ length: particles }, (_, i) => pattern(frames, share, stretch, 99 + 7919 * i))

  it.each([0.6, 0.8, 0.9])('at random, %d of them left, give the error that every window says', (share) => {
    const all = make(share, 1)
    const { steps, pairs, total } = countsOf(all)
    const presence = framePresence(total, pairs, particles)
    expect(presence).toBeCloseTo(share, 1)
    const groups = steps.map((count) => ({ positions: count + 1, tracks: 1 }))
    for (const lag of [1, 3, 10, 30, 50, 80]) {
      const windows = all.reduce((sum, there) => sum + windowsOf(there, lag).length, 0)
      const variance = all.reduce((sum, there) => sum + varianceOf(there, lag), 0) / windows ** 2
      const found = relativeEnsembleError(groups, lag, 3, windows, presence)
      expect(Math.abs(found / Math.sqrt(variance / 3) - 1), `lag ${lag}`).toBeLessThan(lag > 50 ? 0.1 : 0.05)
    }
  })

  it('in long stretches, or nowhere, are no matter of chance', () => {
    const whole = countsOf(make(1, 1))
    expect(framePresence(whole.total, whole.pairs, particles)).toBe(1)
    const stretches = countsOf(make(0.8, 25))
    expect(framePresence(stretches.total, stretches.pairs, particles)).toBeGreaterThan(0.97)
    // Tracks of two positions tell nothing.
    expect(framePresence(10, 0, 10)).toBe(1)
  })
})
