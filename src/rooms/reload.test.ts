import { afterEach, beforeEach, expect, it, vi } from 'vitest'

class Timing {
  constructor(readonly type: string) {}
}
const cluster = { lab: { name: 'cluster' }, experiment: { name: 'cluster' } }
const walk = { lab: { name: 'diffusion' }, experiment: { name: 'walk' } }

let stored: Map<string, string>
beforeEach(() => {
  stored = new Map()
  vi.stubGlobal('PerformanceNavigationTiming', Timing)
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => stored.set(name, text),
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** The page as it is after it was loaded. */
async function loaded(how: 'reload' | 'navigate') {
  vi.resetModules()
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([new Timing(how) as unknown as PerformanceEntry])
  const { recallMoment, rememberMoments } = await import('./reload')
  return {
    leave: () =>
      rememberMoments([
        { ...cluster, address: '#/cluster?v=1&stars=500', done: 120, playing: true },
        { ...walk, address: '#/diffusion?v=1', done: 0, playing: false },
      ]),
    recall: ({ lab, experiment }: typeof cluster, address: string) => recallMoment(lab, experiment, address),
  }
}

it('comes back to the moment of the same run, once', async () => {
  ;(await loaded('navigate')).leave()
  const { recall } = await loaded('reload')
  expect(recall(cluster, '#/cluster?v=1&stars=500')).toMatchObject({ done: 120, playing: true })
  expect(recall(cluster, '#/cluster?v=1&stars=500')).toBeUndefined()
})

it('begins anew where it is another run by now, or had not begun', async () => {
  ;(await loaded('navigate')).leave()
  const { recall } = await loaded('reload')
  expect(recall(cluster, '#/cluster?v=1&stars=600')).toBeUndefined()
  expect(recall(walk, '#/diffusion?v=1')).toBeUndefined()
})

it('begins anew where the page was opened rather than reloaded, and where what is stored makes no sense', async () => {
  ;(await loaded('navigate')).leave()
  expect((await loaded('navigate')).recall(cluster, '#/cluster?v=1&stars=500')).toBeUndefined()
  for (const text of [
    'no JSON',
    '{"cluster/cluster":{"address":"#/cluster?v=1&stars=500","done":-1,"playing":true}}',
  ]) {
    stored.set([...stored.keys()][0], text)
    expect((await loaded('reload')).recall(cluster, '#/cluster?v=1&stars=500')).toBeUndefined()
  }
})
