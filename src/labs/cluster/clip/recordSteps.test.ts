import { describe, expect, it } from 'vitest'
import type { SessionState } from '../../../experiments/view'
import { recordSteps } from './recordSteps'

/** A run of a hundred steps that is moved by hand, and a stage that films until it is told to stop. */
function set() {
  const told: string[] = []
  const listeners = new Set<() => void>()
  let view: { readonly state: SessionState; readonly done: number } = { state: 'paused', done: 70 }
  const move = (next: Partial<typeof view>) => {
    view = { ...view, ...next }
    for (const each of listeners) each()
  }
  const session = {
    seek: (moment: number) => {
      told.push(`seek ${moment}`)
      move({ state: 'paused', done: moment })
      return Promise.resolve()
    },
    play: () => {
      told.push('play')
      move({ state: 'running' })
    },
    pause: () => {
      told.push('pause')
      move({ state: 'paused' })
    },
    snapshot: () => view,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const stage = {
    record: (seconds: number, kind: string, signal?: AbortSignal) =>
      new Promise<Blob>((resolve) => {
        told.push(`film ${seconds} s as ${kind}`)
        signal?.addEventListener('abort', () => resolve(new Blob(['film'])))
      }),
  }
  return { told, move, session, stage, watched: () => listeners.size }
}

/** What is under way has begun once these have had their turns. */
const soon = () => new Promise((resolve) => setTimeout(resolve))

describe('a film of some steps', () => {
  it('begins at the first, ends at the last, and leaves the run paused there', async () => {
    const { told, move, session, stage, watched } = set()
    const filmed = recordSteps(session, stage, 'webm', { from: 10, to: 30 }, new AbortController().signal)
    await soon()
    move({ done: 20 })
    expect(told).toEqual(['seek 10', 'film 120 s as webm', 'play'])
    move({ done: 33 })
    expect(await filmed).toMatchObject({ until: 30 })
    expect(told.slice(3)).toEqual(['seek 30', 'pause'])
    expect(watched()).toBe(0)
  })

  it('ends where the run is paused on the way, and where it is given up', async () => {
    const one = set()
    const paused = recordSteps(one.session, one.stage, 'mp4', { from: 10, to: 30 }, new AbortController().signal)
    await soon()
    one.move({ done: 14, state: 'paused' })
    expect(await paused).toMatchObject({ until: 14 })
    const other = set()
    const given = new AbortController()
    const up = recordSteps(other.session, other.stage, 'mp4', { from: 0, to: 30 }, given.signal)
    await soon()
    other.move({ done: 5 })
    given.abort()
    expect(await up).toMatchObject({ until: 5 })
    expect(other.told.at(-1)).toBe('pause')
  })
})
