import { describe, expect, it } from 'vitest'
import { Player } from './player'

const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A run that counts. */
function counter(end: number, perBatch = Number.POSITIVE_INFINITY) {
  const run = {
    done: 0,
    batches: 0,
    step: () => run.done,
    end: () => end,
    async advance(steps: number) {
      await soon(1)
      run.batches++
      run.done += Math.min(steps, perBatch)
      return Math.min(steps, perBatch)
    },
  }
  return run
}

async function until(condition: () => boolean) {
  for (let tries = 0; tries < 2000 && !condition(); tries++) await soon(2)
  expect(condition()).toBe(true)
}

describe('a player', () => {
  it('plays to the end and not beyond', async () => {
    const run = counter(100)
    const player = new Player(run, 1e6, () => undefined)
    player.play()
    await until(() => player.state === 'done')
    expect(run.done).toBe(100)
    player.play()
    expect(player.state).toBe('done')
  })

  it('is paused, not done, once its end has moved away', async () => {
    const run = counter(10)
    let end = 10
    const player = new Player({ ...run, end: () => end }, 1e6, () => undefined)
    player.play()
    await until(() => player.state === 'done')
    await player.pause()
    expect(player.state).toBe('done')
    end = 20
    await player.pause()
    expect(player.state).toBe('paused')
    player.play()
    await until(() => player.state === 'done')
    expect(run.done).toBe(20)
  })

  it('pauses after the batch under way, steps singly, and goes on', async () => {
    const run = counter(1e9)
    const player = new Player(run, 1e5, () => undefined)
    player.play()
    await until(() => run.done > 10)
    await player.pause()
    const { done } = run
    await soon(20)
    expect(run.done).toBe(done)
    await player.stepOnce()
    expect(run.done).toBe(done + 1)
    expect(player.state).toBe('paused')
    player.play()
    await until(() => run.done > done + 1)
    await player.pause()
  })

  it('is not confused by a second click', async () => {
    const run = counter(1e9)
    const player = new Player(run, 1e5, () => undefined)
    for (let click = 0; click < 5; click++) player.play()
    await until(() => run.done > 10)
    void player.pause()
    void player.pause()
    player.play()
    await until(() => player.state === 'running')
    await player.pause()
    const { done } = run
    await soon(20)
    expect(run.done).toBe(done)
  })

  it('takes no more steps than the wanted rate allows', async () => {
    const run = counter(1e9)
    const player = new Player(run, 100, () => undefined)
    const start = performance.now()
    player.play()
    await soon(300)
    await player.pause()
    const allowed = ((performance.now() - start) / 1000) * 100 + 2
    expect(run.done).toBeLessThanOrEqual(allowed)
    expect(run.done).toBeGreaterThan(2)
  })

  it('fits interludes between batches, playing or not', async () => {
    const run = counter(1e9)
    const player = new Player(run, 1e5, () => undefined)
    expect(await player.interlude(() => Promise.resolve(7))).toBe(7)
    player.play()
    const { batches } = run
    await until(() => run.batches > batches)
    const before = await player.interlude(async () => {
      const now = run.batches
      await soon(20)
      expect(run.batches).toBe(now)
      return now
    })
    expect(player.state).toBe('running')
    await until(() => run.batches > before)
    await expect(player.interlude(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await player.pause()
  })

  it('stops and says why when a batch fails', async () => {
    const failing = { step: () => 0, end: () => 10, advance: () => Promise.reject(new Error('broken')) }
    const player = new Player(failing, 1000, () => undefined)
    player.play()
    await until(() => player.state === 'failed')
    expect(player.error).toEqual(new Error('broken'))
  })
})
