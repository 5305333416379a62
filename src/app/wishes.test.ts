import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { real } from '../parameters/parameter'
import { LoadError } from '../ui/lazily'
import { type Text } from '../words/text'
import type { Bar } from './bar.fixture'
import { stubBar } from './bar.fixture'

/** What was asked of each lab, and how it is answered. */
const { net } = vi.hoisted(() => ({
  net: new Map<string, { asked: number; rooms: number; answer: (() => void) | undefined; refuse: () => void }>(),
}))
vi.mock('../labs', () => {
  const size = real({ label: 'Size' as Text, meaning: '', group: '', default: 1, minimum: 0, maximum: 10 })
  const entry = (name: string, title: string) => {
    const definition = { name, title, summary: '', icon: '', parameters: { size }, presets: {}, results: {} }
    const lines = { asked: 0, rooms: 0, answer: undefined as (() => void) | undefined, refuse: () => {} }
    net.set(name, lines)
    return {
      name,
      title,
      load: () => {
        lines.asked++
        return new Promise((resolve, reject) => {
          lines.answer = () => resolve(definition)
          lines.refuse = () => reject(new TypeError(`Failed to fetch dynamically imported module: ${name}.js`))
        })
      },
      room: () => {
        lines.rooms++
        return Promise.reject(new Error('nobody looks at it'))
      },
    }
  }
  return { labs: [entry('garden', 'Garden'), entry('house', 'House'), entry('barn', 'Barn')] }
})

let bar: Bar
let end = () => {}
beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  bar = stubBar()
  vi.stubGlobal('document', { querySelectorAll: () => [] })
  for (const each of net.values()) Object.assign(each, { asked: 0, rooms: 0 })
})
afterEach(() => {
  end()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const later = () => vi.advanceTimersByTimeAsync(1000)
const lines = (name: string) => {
  const found = net.get(name)
  if (!found) throw new Error(`there is no ${name}`)
  return found
}
/** The lab arrives. */
async function arrive(name: string) {
  lines(name).answer?.()
  await later()
}
async function fail(name: string) {
  lines(name).refuse()
  await later()
}

/** A page that was opened by this address, before anything has arrived. */
async function page(hash: string) {
  bar.open(hash)
  await later()
  const store = await import('./store')
  const { createScriptInterface } = await import('./script')
  const { fetchOthers } = await import('./definitions')
  end = (await import('./address')).followAddress()
  await later()
  const { getState } = store.useApp
  return {
    ...store,
    fetchOthers,
    script: createScriptInterface(),
    /** Which lab is open, its size, and what the bar says. */
    now: () => {
      const { lab, states } = getState()
      return [lab?.name, lab && states.get(lab.name)?.values.size, bar.hash]
    },
    waits: () => getState().awaited?.name,
    notices: () => getState().notices,
  }
}

/** A page with the first lab open. */
async function garden() {
  const opened = await page('#/garden')
  await arrive('garden')
  expect(opened.now()).toEqual(['garden', 1, '#/garden?v=1'])
  return opened
}

async function open(hash: string) {
  bar.open(hash)
  await later()
}

it.each([
  ['#/house?size=3', 'house', 3, '#/house?v=1&size=3'],
  ['', 'garden', 1, '#/garden?v=1'],
  ['#/?size=4', 'garden', 4, '#/garden?v=1&size=4'],
  ['#/alchemy', 'garden', 1, '#/garden?v=1'],
])(
  'the address %s asks for one lab, its room beside it, and opens it when it is here',
  async (hash, name, size, written) => {
    const { now, waits } = await page(hash)
    expect(now()).toEqual([undefined, undefined, hash])
    expect(waits()).toBe(name)
    const asked = ['garden', 'house', 'barn'].map((each) => [lines(each).asked, lines(each).rooms])
    expect(asked).toEqual(['garden', 'house', 'barn'].map((each) => (each === name ? [1, 1] : [0, 0])))
    await arrive(name)
    expect(now()).toEqual([name, size, written])
    expect(waits()).toBeUndefined()
  },
)

it('the page is as light as its first address says before its lab is here', async () => {
  const { useApp } = await page('#/house?theme=projector')
  expect(useApp.getState().theme).toBe('projector')
})

it('the page stays as it was until the lab that is wished is here, and the bar says what was wished', async () => {
  const { now, change, useApp } = await garden()
  const written = bar.length
  // It has not come to rest when the address arrives.
  change({ size: 4 })
  await open('#/house?size=3')
  expect(now()).toEqual(['garden', 4, '#/house?size=3'])
  change({ size: 5 })
  await later()
  expect(now()).toEqual(['garden', 5, '#/house?size=3'])
  await arrive('house')
  expect(now()).toEqual(['house', 3, '#/house?v=1&size=3'])
  expect(bar.length).toBe(written + 1)
  expect(useApp.getState().states.get('garden')?.values.size).toBe(5)
})

it.each([
  ['house', 'barn'],
  ['barn', 'house'],
])('the last of two wishes counts, also where %s arrives first', async (first, second) => {
  const { now, waits } = await garden()
  await open('#/house?size=3')
  await open('#/barn?size=4')
  expect(waits()).toBe('barn')
  await arrive(first)
  // What is no longer wished is not even seen in passing.
  expect(now()[0]).toBe(first === 'barn' ? 'barn' : 'garden')
  await arrive(second)
  expect(now()).toEqual(['barn', 4, '#/barn?v=1&size=4'])
  expect(waits()).toBeUndefined()
})

it('one that is here opens at once, whatever is waited for', async () => {
  const { now, waits } = await garden()
  await open('#/house')
  await open('#/garden?size=4')
  expect(now()).toEqual(['garden', 4, '#/garden?v=1&size=4'])
  expect(waits()).toBeUndefined()
  await arrive('house')
  expect(now()).toEqual(['garden', 4, '#/garden?v=1&size=4'])
  // It was asked for once, and is here for the next time.
  await open('#/house')
  expect(now()).toEqual(['house', 1, '#/house?v=1'])
  expect(lines('house').asked).toBe(1)
})

it('the way back is a wish like any other', async () => {
  const { now } = await page('#/house')
  await arrive('house')
  await open('#/garden')
  bar.back()
  await later()
  expect(now()).toEqual(['house', 1, '#/house?v=1'])
  await arrive('garden')
  expect(now()).toEqual(['house', 1, '#/house?v=1'])
  bar.forward()
  await later()
  expect(now()).toEqual(['garden', 1, '#/garden?v=1'])
})

it('a lab that did not come leaves page and bar as they were, says so, and comes when it is tried again', async () => {
  const { now, waits, notices, change } = await garden()
  change({ size: 5 })
  await later()
  await open('#/house?size=3')
  await fail('house')
  expect(now()).toEqual(['garden', 5, '#/garden?v=1&size=5'])
  expect(waits()).toBeUndefined()
  expect(notices()).toHaveLength(1)
  expect(notices()[0]).toMatchObject({ kind: 'error', action: { label: 'Try again' } })
  expect(notices()[0].text).toContain(`House could not be opened. ${new LoadError('').message}`)
  // Still without a connection: it says the same again, once.
  notices()[0].action?.onClick()
  await later()
  expect(bar.hash).toBe('#/house?size=3')
  await fail('house')
  expect(now()).toEqual(['garden', 5, '#/garden?v=1&size=5'])
  expect(notices()).toHaveLength(1)
  notices()[0].action?.onClick()
  await later()
  await arrive('house')
  expect(now()).toEqual(['house', 3, '#/house?v=1&size=3'])
  expect(notices()).toEqual([])
  expect(lines('house').asked).toBe(3)
})

it('a first lab that did not come leaves its address in the bar, and another one can be opened', async () => {
  const { now, notices } = await page('#/house?size=3')
  await fail('house')
  expect(now()).toEqual([undefined, undefined, '#/house?size=3'])
  expect(notices()).toHaveLength(1)
  notices()[0].action?.onClick()
  await later()
  expect(lines('house').asked).toBe(2)
  await fail('house')
  await open('#/barn')
  await arrive('barn')
  expect(now()).toEqual(['barn', 1, '#/barn?v=1'])
  expect(notices()).toEqual([])
})

it('what is no longer wished fails without a word', async () => {
  const { now, notices, waits } = await garden()
  await open('#/house')
  await open('#/barn')
  await fail('house')
  expect(notices()).toEqual([])
  expect(waits()).toBe('barn')
  await arrive('barn')
  expect(now()).toEqual(['barn', 1, '#/barn?v=1'])
})

it('labs that nobody has asked for come behind the first, and one that does not is asked for again', async () => {
  const { fetchOthers, now } = await garden()
  fetchOthers()
  await later()
  expect([lines('house').asked, lines('barn').asked]).toEqual([1, 1])
  await fail('house')
  await arrive('barn')
  await open('#/barn?size=2')
  expect(now()).toEqual(['barn', 2, '#/barn?v=1&size=2'])
  await open('#/house')
  expect(lines('house').asked).toBe(2)
  await arrive('house')
  expect(now()).toEqual(['house', 1, '#/house?v=1'])
})

it('the script interface waits for a lab, in order with all other wishes', async () => {
  const { script, now, notices } = await garden()
  const opening = script.open('house', { size: 3 })
  await arrive('house')
  await opening
  expect(now()).toEqual(['house', 3, '#/house?v=1&size=3'])
  expect(script.address()).toBe('http://localhost/#/house?v=1&size=3')
  // Overtaken by an address.
  const overtaken = script.open('barn', { size: 4 })
  await open('#/garden?size=2')
  await arrive('barn')
  await overtaken
  expect(now()).toEqual(['garden', 2, '#/garden?v=1&size=2'])
  expect(notices()).toEqual([])
})

it('the script interface refuses what is wrong as before, at once or when the lab is here, and the page stays', async () => {
  const { script, now, waits, notices } = await garden()
  expect(() => script.open('alchemy')).toThrow(/takes one of garden, house, barn/)
  expect(() => script.open('garden', { size: 11 })).toThrow(/size/)
  const refused = expect(script.open('house', { size: 11 })).rejects.toMatchObject({ name: 'ParameterError' })
  await arrive('house')
  await refused
  const missing = expect(script.open('barn')).rejects.toMatchObject({ name: 'LoadError' })
  await fail('barn')
  await missing
  expect(now()).toEqual(['garden', 1, '#/garden?v=1'])
  expect([waits(), notices()]).toEqual([undefined, []])
})

it('the script interface describes every lab: at once those that are here, the others as soon as they are', async () => {
  const { script } = await garden()
  expect(script.labs).toEqual(['garden', 'house', 'barn'])
  expect(script.parameters('garden')).toMatchObject({ size: { maximum: 10 } })
  const described = script.parameters('house')
  expect(described).toBeInstanceOf(Promise)
  await arrive('house')
  expect(await described).toMatchObject({ size: { maximum: 10 } })
  const ready = script.ready()
  await arrive('barn')
  await ready
  expect(script.parameters('barn')).toMatchObject({ size: { maximum: 10 } })
  expect(() => script.parameters('cellar')).toThrow(/takes one of garden, house, barn/)
})
