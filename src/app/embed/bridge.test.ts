import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RunDocument } from '../../experiments/document'
import { flag, real } from '../../parameters/parameter'
import { resolve } from '../../parameters/resolve'
import type { DrivenRun, LabDefinition } from '../../rooms/lab'
import { asIs } from '../../words/text'
import { startBridge } from './bridge'

const school = 'https://school.example'
const size = real({ label: asIs('Size'), meaning: '', group: '', default: 1, minimum: 0, maximum: 10 })
const attic = flag({ label: asIs('Attic'), meaning: '', group: '', default: false })
const house = {
  ...{ name: 'house', title: 'House', parameters: { size, attic }, presets: {}, results: {}, selecting: [] },
} as unknown as LabDefinition

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A page with a lab in it, the page around it, and what was said and done. */
function frame({ origins }: { readonly origins: string | undefined } = { origins: school }) {
  const said: { readonly message: Record<string, unknown>; readonly origin: string }[] = []
  const done: unknown[] = []
  const listeners = new Set<() => void>()
  const watchers = new Set<() => void>()
  let values: Readonly<Record<string, unknown>> = { size: 1, attic: false }
  let view: ReturnType<DrivenRun['snapshot']> = {
    state: 'ready',
    done: 0,
    end: 10,
    fraction: 0,
    document: undefined,
    error: undefined,
  }
  let own = false
  let hear: (data: unknown, origin: string) => void = () => {}
  let size: (height: number) => void = () => {}
  const session: DrivenRun = {
    subscribe: (listener) => {
      watchers.add(listener)
      return () => watchers.delete(listener)
    },
    snapshot: () => view,
    play: () => done.push('play'),
    pause: () => done.push('pause'),
    reset: (play) => done.push(play ? 'again' : 'reset'),
  }
  const end = startBridge(
    {
      origins: () => origins,
      open: () => ({ lab: house, values, address: '#/house?v=1' }),
      fetch: (name) => (name === 'house' ? Promise.resolve(house) : Promise.reject(new Error(`there is no ${name}`))),
      openAddress: (hash) => {
        done.push(hash)
        values = { ...values }
        return Promise.resolve()
      },
      problemsOf: (lab, given) => resolve(lab, Object.entries(given), 'typed').problems,
      change: (given) => {
        done.push(given)
        values = { ...values, ...given }
      },
      setLock: (lock) => done.push({ lock }),
      offered: () => ({
        session,
        current: true,
        values: values as never,
        moment: undefined,
        checksum: undefined,
        note: '',
      }),
      isPrivate: () => own,
      subscribe: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    {
      send: (message, origin) => said.push({ message: message as Record<string, unknown>, origin }),
      listen: (heard) => {
        hear = heard
        return () => {
          hear = () => {}
        }
      },
      measure: (changed) => {
        size = changed
        return () => {}
      },
    },
  )
  return {
    said,
    done,
    end,
    kinds: () => said.map(({ message }) => message.kind ?? message.subject),
    grow: (height: number) => size(height),
    stand: (next: Partial<typeof view>) => {
      view = { ...view, ...next }
      for (const watch of watchers) watch()
    },
    keepToItself: () => {
      own = true
    },
    /** Says something and gives what is answered to it. */
    ask: async (message: object, origin = school) => {
      const before = said.length
      hear({ to: 'second-moment', id: 1, ...message }, origin)
      await vi.advanceTimersByTimeAsync(100)
      return said.slice(before).find((each) => each.message.id === 1)
    },
  }
}

it('says hello until somebody answers, and then how high it is', async () => {
  const { said, kinds, grow, ask } = frame()
  grow(700)
  await vi.advanceTimersByTimeAsync(10_000)
  const hellos = kinds().filter((kind) => kind === 'hello').length
  expect(hellos).toBeGreaterThan(4)
  // Learning platforms never answer, and are told all the same; nobody else is before.
  expect(said.filter(({ message }) => message.subject === 'lti.frameResize')).toEqual([
    { message: { subject: 'lti.frameResize', height: 700 }, origin: '*' },
  ])
  expect(kinds()).not.toContain('height')
  await ask({ kind: 'hello' })
  expect(said.find(({ message }) => message.kind === 'height')?.message).toMatchObject({ height: 700 })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(kinds().filter((kind) => kind === 'hello')).toHaveLength(hellos)
  grow(800)
  grow(800)
  expect(said.filter(({ message }) => message.kind === 'height').map(({ message }) => message.height)).toEqual([
    700, 800,
  ])
})

describe('who may drive', () => {
  it.each([
    [undefined, school],
    ['', school],
    ['', ''],
    ['https://other.example', school],
    [`${school}.evil.example`, school],
    [school, 'null'],
    [school, `${school}:8443`],
  ])('with origins=%s, not %s: it learns how high the frame is, and nothing else', async (origins, origin) => {
    const { said, done, ask, stand, grow, end } = frame({ origins })
    grow(500)
    expect((await ask({ kind: 'hello' }, origin))?.message).toMatchObject({ drives: false })
    for (const message of [
      { kind: 'run' },
      { kind: 'result' },
      { kind: 'lock', parameters: true },
      { kind: 'set', parameters: { size: 2 } },
      { kind: 'open', address: '#/house' },
    ])
      expect((await ask(message, origin))?.message).toMatchObject({ kind: 'error', problems: [{ name: 'origins' }] })
    stand({ state: 'done', document: { lab: 'house' } as RunDocument })
    expect(done).toEqual([])
    expect(said.some(({ message }) => message.kind === 'state' || message.kind === 'result')).toBe(false)
    end()
  })

  it('is each of a list, and what is told of runs goes to that origin alone', async () => {
    const { said, ask, stand, end } = frame({ origins: `https://other.example,${school}` })
    await ask({ kind: 'hello' })
    stand({ state: 'done', done: 10, fraction: 1, document: { lab: 'house' } as RunDocument })
    const told = said.filter(({ message }) => message.kind === 'state' || message.kind === 'result')
    expect(told.length).toBeGreaterThan(1)
    expect(told.every(({ origin }) => origin === school)).toBe(true)
    expect(told.at(-1)?.message).toMatchObject({ kind: 'result', address: '#/house?v=1', document: { lab: 'house' } })
    end()
  })
})

it('drives the lab, one message after the other', async () => {
  const { done, ask, stand, end } = frame()
  await ask({ kind: 'set', parameters: { size: 2 } })
  await ask({ kind: 'run' })
  await ask({ kind: 'pause' })
  await ask({ kind: 'reset' })
  stand({ state: 'done' })
  await ask({ kind: 'run' })
  await ask({ kind: 'open', address: '#/house?size=3' })
  await ask({ kind: 'lock', parameters: ['size', 'attic'] })
  await ask({ kind: 'lock', parameters: true })
  await ask({ kind: 'lock', parameters: false })
  expect(done).toEqual([
    ...[{ size: 2 }, 'play', 'pause', 'reset', 'again', '#/house?size=3'],
    ...[{ lock: 'size,attic' }, { lock: '1' }, { lock: undefined }],
  ])
  expect((await ask({ kind: 'result' }))?.message).toMatchObject({ to: 'result', state: 'done', lab: 'house' })
  end()
})

it('refuses what is wrong by name, and changes nothing', async () => {
  const { done, ask, end } = frame()
  for (const [name, message] of [
    ['size', { kind: 'set', parameters: { size: 11 } }],
    ['size', { kind: 'set', parameters: { attic: true, size: '2' } }],
    ['cellar', { kind: 'set', parameters: { cellar: 1 } }],
    ['size', { kind: 'open', address: '#/house?size=-1&attic=true' }],
    ['theme', { kind: 'open', address: '#/house?theme=pink' }],
    ['lock', { kind: 'open', address: '#/house?lock=cellar' }],
    ['lock', { kind: 'lock', parameters: ['toString'] }],
    ['kind', { kind: 'delete' }],
  ] as const)
    expect((await ask(message))?.message).toMatchObject({ kind: 'error', problems: [{ name }] })
  expect((await ask({ kind: 'open', address: '#/castle' }))?.message).toMatchObject({ message: 'there is no castle' })
  expect(done).toEqual([])
  end()
})

it('tells nothing of a run that was made from a file of whoever sits there', async () => {
  const { said, ask, stand, keepToItself, end } = frame()
  keepToItself()
  await ask({ kind: 'hello' })
  stand({ state: 'done', document: { lab: 'house' } as RunDocument })
  expect((await ask({ kind: 'result' }))?.message).toMatchObject({ kind: 'error', problems: [{ name: 'result' }] })
  expect(said.some(({ message }) => 'document' in message || 'address' in message)).toBe(false)
  end()
})
