import { expect, it } from 'vitest'
import { mostSetups } from './setups'
import { SetupShelf, type Storage } from './shelf'

const draft = (title: string) => ({ title, note: '', address: '#/cluster?v=1' })

/** As the browser's: a change is one transaction, and takes its time. */
function browser(): Storage & { value: unknown } {
  let last = Promise.resolve()
  const storage = {
    value: undefined as unknown,
    get: () => Promise.resolve(structuredClone(storage.value)),
    update: (change: (before: unknown) => unknown) => {
      last = last.then(() => {
        storage.value = structuredClone(change(structuredClone(storage.value)))
      })
      return last
    },
  }
  return storage
}

const titles = (shelf: SetupShelf) => shelf.snapshot().list?.map(({ title }) => title)

it('two pages do not write over each other', async () => {
  const storage = browser()
  const [one, other] = [new SetupShelf(storage), new SetupShelf(storage)]
  await Promise.all([one.load(), other.load()])
  await Promise.all([one.add([draft('a')]), other.add([draft('b')]), one.add([draft('c')])])
  await Promise.all([one.load(), other.load()])
  expect(titles(one)?.toSorted()).toEqual(['a', 'b', 'c'])
  expect(titles(other)).toEqual(titles(one))
  const [first] = one.snapshot().list ?? []
  await Promise.all([
    one.change((list) => list.filter(({ id }) => id !== first.id)),
    other.change((list) => list.map((each) => (each.id === first.id ? each : { ...each, note: 'new' }))),
  ])
  await one.load()
  expect(one.snapshot().list?.map(({ note }) => note)).toEqual(['new', 'new'])
})

it('tells the other pages, and hears them', async () => {
  const storage = browser()
  let heard: () => void = () => undefined
  const channel = { postMessage: () => heard(), addEventListener: () => undefined }
  const hearing = {
    postMessage: () => undefined,
    addEventListener: (_: string, listen: () => void) => {
      heard = listen
    },
  }
  const one = new SetupShelf(storage, channel)
  const other = new SetupShelf(storage, hearing as unknown as BroadcastChannel)
  const told = new Promise<void>((resolve) => void other.subscribe(resolve))
  await one.add([draft('a')])
  await told
  expect(titles(other)).toEqual(['a'])
})

it('says that nothing is kept where the browser refuses, and loses nothing of the page', async () => {
  const refusing = { get: () => Promise.reject(new Error('no')), update: () => Promise.reject(new Error('no')) }
  const shelf = new SetupShelf(refusing)
  await shelf.load()
  expect(shelf.snapshot()).toEqual({ list: [], refused: true })
  await shelf.add([draft('a')])
  await shelf.add([draft('b')])
  expect(titles(shelf)).toEqual(['a', 'b'])
  // Refused only when it is full: what was there stays in sight.
  const storage = browser()
  const full = new SetupShelf({ ...storage, update: refusing.update })
  storage.value = [{ id: '1', ...draft('kept') }]
  await full.load()
  await full.add([draft('more')])
  expect(titles(full)).toEqual(['kept', 'more'])
  expect(full.snapshot().refused).toBe(true)
})

it('a change that cannot be made changes nothing, and says so', async () => {
  const storage = browser()
  const shelf = new SetupShelf(storage)
  await shelf.add([draft('a')])
  await expect(shelf.add(Array.from({ length: mostSetups }, () => draft('x')))).rejects.toThrow('at most 200')
  await expect(
    shelf.change(() => {
      throw new Error('broken')
    }),
  ).rejects.toThrow('broken')
  expect(titles(shelf)).toEqual(['a'])
  expect(storage.value).toHaveLength(1)
  await shelf.add([draft('b')])
  expect(titles(shelf)).toEqual(['a', 'b'])
})

it('whatever else stands in the storage is left out', async () => {
  const storage = browser()
  storage.value = [7, null, { id: 'x' }, { id: '1', ...draft('a') }]
  const shelf = new SetupShelf(storage)
  await shelf.load()
  expect(titles(shelf)).toEqual(['a'])
})
