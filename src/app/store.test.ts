import { beforeEach, expect, it, vi } from 'vitest'
import { flag, real } from '../parameters/parameter'
import { asIs } from '../words/text'

const { faulty } = vi.hoisted(() => ({ faulty: { derived: false, check: false } }))
vi.mock('../labs', () => {
  const size = real({ label: asIs('Size'), meaning: '', group: '', default: 1, minimum: 0, maximum: 10 })
  const attic = flag({ label: asIs('Attic'), meaning: '', group: '', default: false })
  const stairs = real({
    ...{ label: asIs('Stairs'), meaning: '', group: '', default: 0, minimum: 0, maximum: 40 },
    defaultBy: { parameter: 'attic', values: { true: 20 } },
  })
  const lab = {
    name: asIs('house'),
    title: 'House',
    summary: '',
    icon: '',
    parameters: { size, attic, stairs },
    presets: { manor: { label: asIs('Manor'), meaning: '', values: { size: 6 } } },
    results: {},
    // Faults of the kind that a typed name once caused: any lab's own code may break on what an address says.
    derived: ({ size: given }: { size: number }) => {
      if (faulty.derived && given !== 1) throw new TypeError('the cellar is missing')
      return {}
    },
    check: ({ size: given }: { size: number }) => {
      if (faulty.check && given !== 1) throw new TypeError('the roof is missing')
      return []
    },
  }
  const entry = <T extends { readonly name: string }>(each: T) => ({
    name: each.name,
    load: () => Promise.resolve(each),
    room: () => Promise.reject(new Error('nobody looks at it')),
  })
  return { labs: [entry({ ...lab, name: asIs('garden'), title: 'Garden', opening: 'manor' }), entry(lab)] }
})

// Other files have loaded the store with the real labs before.
beforeEach(() => vi.resetModules())

async function page() {
  const store = await import('./store')
  return {
    ...store,
    /** The open lab, as it is set. */
    state: () => {
      const { lab, states } = store.useApp.getState()
      const found = lab && states.get(lab.name)
      if (!found) throw new Error('no lab is open')
      return { lab, ...found }
    },
  }
}

it.each([
  ['derived', 'the cellar is missing'],
  ['check', 'the roof is missing'],
] as const)(
  'a lab whose %s breaks on what an address says opens with its defaults, and the page says so',
  async (part, words) => {
    const { openAddress, useApp, addressOf, state } = await page()
    await openAddress('#/house?size=2')
    expect(useApp.getState().notices).toEqual([])
    faulty[part] = true
    await openAddress('#/house?size=3')
    const { notices } = useApp.getState()
    const { lab, values } = state()
    expect(lab.name).toBe('house')
    expect(values).toEqual({ size: 1, attic: false, stairs: 0 })
    expect(notices).toHaveLength(1)
    expect(notices[0]).toMatchObject({ kind: 'error' })
    expect(notices[0].text).toContain(words)
    expect(addressOf(lab)).toBe('#/house?v=1')
    faulty[part] = false
  },
)

it('a change of a parameter leaves the preset that it started from, and the address says what differs', async () => {
  const { openAddress, change, useApp, addressOf, state } = await page()
  await openAddress('#/house?preset=manor')
  change({ size: 7 })
  const { lab } = state()
  expect(state()).toMatchObject({ values: { size: 7 }, preset: 'manor' })
  expect(useApp.getState().notices).toEqual([])
  expect(addressOf(lab)).toBe('#/house?v=1&preset=manor&size=7')
  change({ size: 6 })
  expect(addressOf(lab)).toBe('#/house?v=1&preset=manor')
})

it('what stands at a default of another value follows it, and what was chosen stays', async () => {
  const { openAddress, change, addressOf, state } = await page()
  await openAddress('#/house?preset=manor')
  change({ attic: true })
  expect(state()).toMatchObject({ values: { stairs: 20 }, preset: 'manor' })
  expect(addressOf(state().lab)).toBe('#/house?v=1&preset=manor&attic=true')
  change({ attic: false })
  expect(state().values).toMatchObject({ stairs: 0 })
  change({ stairs: 9 })
  change({ attic: true })
  expect(addressOf(state().lab)).toBe('#/house?v=1&preset=manor&attic=true&stairs=9')
})

it('runs beside it follow its parameters, stand in the address, and are named where they cannot be had', async () => {
  const { openAddress, useApp, addressOf, change, rivalsOf, setDuel, state } = await page()
  await openAddress('#/house?preset=manor&duel=size=2|size=3')
  const sizes = () => rivalsOf(state().lab, state()).map(({ values }) => values.size)
  expect(sizes()).toEqual([2, 3])
  expect(addressOf(state().lab)).toBe('#/house?v=1&preset=manor&duel=size=2|size=3')
  change({ size: 4 })
  expect(sizes()).toEqual([2, 3])
  setDuel([[['size', '9']]])
  expect(addressOf(state().lab)).toBe('#/house?v=1&preset=manor&size=4&duel=size=9')
  await openAddress('#/house?duel=size=11|size=3')
  expect(sizes()).toEqual([3])
  await openAddress('#/house?duel=toString=1')
  expect(sizes()).toEqual([])
  const [notice] = useApp.getState().notices
  expect(notice.text).toContain('toString=1')
})

it.each(['', '#', '#/', '#/?theme=projector'])(
  'the bare address %s opens what the first lab has to greet with',
  async (hash) => {
    const { openAddress, useApp, addressOf, change, state } = await page()
    await openAddress(hash)
    expect(useApp.getState().greets).toBe(true)
    expect(state()).toMatchObject({ lab: { name: asIs('garden') }, preset: 'manor', values: { size: 6 } })
    expect(addressOf(state().lab)).toContain('#/garden?v=1&preset=manor')
    change({ size: 7 })
    expect(useApp.getState().greets).toBe(false)
  },
)

it.each([
  ['#/garden', 1],
  ['#/?size=2', 2],
  ['#/?at=3', 1],
  ['#/?duel=size=3', 1],
])('an address that says something keeps its meaning: %s', async (hash, size) => {
  const { openAddress, useApp, state } = await page()
  await openAddress(hash)
  expect(useApp.getState()).toMatchObject({ greets: false })
  expect(state()).toMatchObject({ lab: { name: asIs('garden') }, preset: undefined, values: { size } })
})

it('what an address says of the sender’s digits goes when the run becomes another, and stays when it moves on', async () => {
  const { openAddress, change, choosePreset, leaveMoment, setTheme, addressOf, state } = await page()
  const opened = async () => {
    await openAddress('#/garden?v=1&size=2&at=3&sum=0123456789ab')
    return () => addressOf(state().lab)
  }
  const address = await opened()
  leaveMoment()
  setTheme('light')
  expect(address()).toBe('#/garden?v=1&size=2&sum=0123456789ab')
  change({ size: 2.5 })
  expect(address()).toBe('#/garden?v=1&size=2.5')
  await opened()
  choosePreset('manor')
  expect(address()).toBe('#/garden?v=1&preset=manor')
})

it('what is locked stays where somebody touches it, and not where the page around the frame sets it', async () => {
  const { openAddress, touch, change, choosePreset, setLock, useApp, state } = await page()
  await openAddress('#/house?embed=1&lock=size&origins=https://school.example')
  touch({ size: 3 })
  choosePreset('manor')
  expect(state().values.size).toBe(1)
  expect(useApp.getState().notices.map(({ text }) => text)).toEqual([
    'size=3: size is locked on this page.',
    'preset=manor: preset is locked on this page.',
  ])
  touch({ attic: true })
  expect(state().values.attic).toBe(true)
  change({ size: 4 })
  expect(state().values.size).toBe(4)
  // Another address in the same frame: it stays one.
  await openAddress('#/house?size=2&embed=0')
  expect(useApp.getState().page).toEqual({ embed: true, lock: 'size', origins: 'https://school.example' })
  setLock('1')
  touch({ attic: true })
  expect(state().values.attic).toBe(false)
  setLock(undefined)
  touch({ size: 3 })
  expect(state().values.size).toBe(3)
})

it('a lock of what is no parameter is named', async () => {
  const { openAddress, useApp } = await page()
  await openAddress('#/house?lock=size,cellar')
  expect(useApp.getState().notices.map(({ text }) => text)).toEqual([
    'lock=cellar: lock takes 1, or parameters of this lab.',
  ])
})
