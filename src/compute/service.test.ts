import { afterEach, describe, expect, it } from 'vitest'
import { DisposedError, SupersededError, WorkerDiedError, WorkerStartError } from './errors'
import { Service } from './service'
import type { Arithmetic } from './service.fixture'

const open: { dispose(): void }[] = []
afterEach(() => {
  for (const service of open.splice(0)) service.dispose()
})

function calculator(file = './service.fixture.ts') {
  let starts = 0
  const service = new Service<Arithmetic>('calculator', {
    inBrowser: () => {
      throw new Error('not in a browser')
    },
    inNode: () => {
      starts++
      return new URL(file, import.meta.url)
    },
  })
  open.push(service)
  return { service, starts: () => starts }
}

describe('a service', () => {
  it('starts with the first call, once, and answers in the order of the questions', async () => {
    const { service, starts } = calculator()
    expect(starts()).toBe(0)
    expect(await Promise.all([1, 2, 3].map((x) => service.ask('double', x)))).toEqual([2, 4, 6])
    expect(starts()).toBe(1)
  })

  it('passes on what the answering throws, and is usable afterwards', async () => {
    const { service, starts } = calculator()
    await expect(service.ask('fail', 'not like this')).rejects.toThrow('not like this')
    expect(await service.ask('double', 4)).toBe(8)
    expect(starts()).toBe(1)
  })

  it('tells how far it is, to the call that asked', async () => {
    const { service } = calculator()
    const mine: number[] = []
    const others: number[] = []
    const [count] = await Promise.all([
      service.ask('count', 10, { onProgress: (fraction) => mine.push(fraction) }),
      service.ask('count', 2, { onProgress: (fraction) => others.push(fraction) }),
    ])
    expect(count).toBe(10)
    expect(mine).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
    expect(others).toEqual([0.5, 1])
  })

  it('lets only the newest of the calls wait that say so', async () => {
    const { service } = calculator()
    const asked = [1, 2, 3, 4].map((x) => service.ask('double', x, { newest: true }))
    const plain = service.ask('double', 50)
    expect(await Promise.allSettled(asked)).toMatchObject([
      { status: 'fulfilled', value: 2 },
      { status: 'rejected', reason: expect.any(SupersededError) as Error },
      { status: 'rejected', reason: expect.any(SupersededError) as Error },
      { status: 'fulfilled', value: 8 },
    ])
    expect(await plain).toBe(100)
  })

  it.each(['never', 'busy'] as const)(
    'ends a call that is %s done when it is taken back, and starts again',
    async (name) => {
      const { service, starts } = calculator()
      await service.ask('double', 1)
      const abort = new AbortController()
      const endless = service.ask(name, 0 as never, { signal: abort.signal })
      const waiting = service.ask('double', 21)
      abort.abort(new Error('enough'))
      await expect(endless).rejects.toThrow('enough')
      expect(await waiting).toBe(42)
      expect(starts()).toBe(2)
    },
  )

  it('keeps the worker of a call that was taken back for as long as its grace, and no longer', async () => {
    const { service, starts } = calculator()
    const taken = (name: 'double' | 'busy', grace: number) => {
      const abort = new AbortController()
      const call = service.ask(name, 1, { signal: abort.signal, grace })
      abort.abort(new Error('another one'))
      return call
    }
    await service.ask('double', 1)
    await expect(taken('double', 60_000)).rejects.toThrow('another one')
    expect(await service.ask('double', 2)).toBe(4)
    expect(starts()).toBe(1)
    await expect(taken('busy', 50)).rejects.toThrow('another one')
    expect(await service.ask('double', 3)).toBe(6)
    expect(starts()).toBe(2)
  })

  it('takes back a call that waits without disturbing the one that runs', async () => {
    const { service, starts } = calculator()
    const abort = new AbortController()
    const running = service.ask('count', 100)
    const waiting = service.ask('double', 1, { signal: abort.signal })
    abort.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    expect(await running).toBe(100)
    expect(starts()).toBe(1)
    await expect(service.ask('double', 1, { signal: abort.signal })).rejects.toThrow('enough')
  })

  it('takes back a call while its worker is still starting', async () => {
    const { service } = calculator()
    const abort = new AbortController()
    const first = service.ask('double', 1, { signal: abort.signal })
    abort.abort(new Error('enough'))
    await expect(first).rejects.toThrow('enough')
    expect(await service.ask('double', 2)).toBe(4)
  })
})

describe('a service whose worker dies', () => {
  it.each([
    ['leaves', 'die', 3, 'the calculator died (exit code 3)'],
    ['crashes', 'crash', 'a loose end', 'the calculator died (a loose end)'],
  ] as const)('because it %s rejects the call and starts again with the next', async (_, name, question, message) => {
    const { service, starts } = calculator()
    const dying = service.ask(name, question)
    const waiting = service.ask('double', 1)
    const error: unknown = await dying.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(WorkerDiedError)
    expect(error).toMatchObject({ message, code: 'worker-died' })
    expect(await waiting).toBe(2)
    expect(starts()).toBe(2)
  })

  it('says so where no worker can be started, every time it is asked', async () => {
    const { service, starts } = calculator('./there-is-no-such.file.cjs')
    for (let time = 1; time <= 2; time++) {
      await expect(service.ask('double', 1)).rejects.toThrow(WorkerStartError)
      expect(starts()).toBe(time)
    }
  })
})

describe('a service that is closed', () => {
  it('rejects what is pending and what comes after', async () => {
    const { service } = calculator()
    await service.ask('double', 1)
    const pending = [service.ask('never', undefined), service.ask('double', 1)]
    service.dispose()
    for (const call of [...pending, service.ask('double', 1)]) await expect(call).rejects.toThrow(DisposedError)
  })

  it('does so while its worker is still starting', async () => {
    const { service } = calculator()
    const pending = service.ask('double', 1)
    service.dispose()
    await expect(pending).rejects.toThrow(DisposedError)
  })
})
