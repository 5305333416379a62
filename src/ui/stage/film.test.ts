import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { film } from './film'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A recorder that hands out its first frames so many ms after they were taken, and counts how long its film is. */
function recorderOf(delay: number) {
  let filmed = 0
  let from = 0
  let ready = Number.POSITIVE_INFINITY
  const count = () => {
    if (recorder.state === 'recording') filmed += performance.now() - from
  }
  const begin = () => {
    from = performance.now()
    recorder.state = 'recording'
  }
  const hand = () => {
    const bytes = performance.now() >= ready ? ['frames'] : []
    recorder.ondataavailable?.({ data: new Blob(bytes) })
  }
  let every: ReturnType<typeof setInterval> | undefined
  const recorder = {
    state: 'inactive' as 'inactive' | 'recording' | 'paused',
    ondataavailable: undefined as ((event: { data: Blob }) => void) | undefined,
    onstop: undefined as (() => void) | undefined,
    onerror: undefined,
    start: (slice: number) => {
      ready = performance.now() + delay
      begin()
      every = setInterval(() => recorder.state === 'recording' && hand(), slice)
    },
    stop: () => {
      count()
      recorder.state = 'inactive'
      clearInterval(every)
      recorder.onstop?.()
    },
    pause: () => {
      count()
      recorder.state = 'paused'
    },
    resume: begin,
    requestData: hand,
  }
  return { recorder: recorder as never, filmed: () => filmed }
}

describe('a film', () => {
  it.each([
    [0, 3000],
    // MP4, whose first frames come when the film is over.
    [5000, 3000],
  ])('lasts as long as it was to, where its frames come %i ms late', async (delay, lasts) => {
    const { recorder, filmed } = recorderOf(delay)
    const made = film(recorder, lasts / 1000, undefined)
    await vi.advanceTimersByTimeAsync(30_000)
    expect((await made).some(({ size }) => size > 0)).toBe(true)
    expect(filmed()).toBe(lasts)
  })

  it('ends when it is told to, and lasts half a second at least', async () => {
    for (const [after, lasts] of [
      [1500, 1500],
      [100, 500],
    ]) {
      const { recorder, filmed } = recorderOf(4000)
      const control = new AbortController()
      const made = film(recorder, 60, control.signal)
      await vi.advanceTimersByTimeAsync(after)
      control.abort()
      await vi.advanceTimersByTimeAsync(30_000)
      await made
      expect(filmed()).toBe(lasts)
    }
  })

  it('goes on where it was held before it had a frame, and gives up in the end', async () => {
    const { recorder, filmed } = recorderOf(60_000)
    const made = film(recorder, 1, undefined)
    await vi.advanceTimersByTimeAsync(30_000)
    expect((await made).every(({ size }) => size === 0)).toBe(true)
    expect(filmed()).toBeGreaterThan(1000)
  })
})
