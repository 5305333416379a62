import { deflateSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { longestSequence, readAddress } from '../../files/address'
import {
  draftOf,
  mostSetups,
  moved,
  packed,
  putBack,
  readAllSetups,
  readSetups,
  setupHash,
  unpacked,
  writeSetups,
} from './setups'

const labs = ['cluster', 'quantum']
const two = [
  {
    title: 'Cold collapse',
    note: 'Ask first: how deep?',
    address: '#/cluster?v=1&preset=article&at=40&view=10,80,2&lock=stars&hide=seed&charts=1,3',
  },
  { title: 'A well 🙂', note: '', address: '#/quantum?v=1&expression=x^2/2%20%2B%20a&a=3&lock=1&charts=0' },
]
const file = (content: unknown) => new Blob([typeof content === 'string' ? content : JSON.stringify(content)])
const whole = (setups: unknown) => file({ format: 'second-moment setups', version: 1, setups })

describe('a setup', () => {
  it('keeps what it is set to, and nothing of where it was shown', () => {
    const shown =
      '#/cluster?v=1&stars=500&at=3&theme=projector&present=1&lesson=x&step=2&embed=1&origins=https://a.b&sum=0123456789ab'
    const { address } = draftOf({ title: ' ', note: ' n ', address: shown }, labs)
    expect(address).toBe('#/cluster?v=1&stars=500&at=3')
    expect(draftOf({ title: '', note: '', address: shown }, labs).title).toBe('Without a title')
    expect(draftOf(two[0], labs)).toEqual(two[0])
  })

  it('opens as a step of its sequence', () => {
    const { given, page } = readAddress(setupHash(two[0], { setups: 'mine', step: 1, present: true }))
    expect(given).toEqual([['preset', 'article']])
    expect(page).toMatchObject({ at: 40, lock: 'stars', hide: 'seed', charts: '1,3', setups: 'mine', step: 1 })
  })

  it.each(['', 'cluster', 'https://elsewhere.example/#/cluster', '#/nolab?v=1', 'javascript:alert(1)'])(
    'is none with the address “%s”',
    (address) => expect(() => draftOf({ ...two[0], address }, labs)).toThrow(/“address” takes .* cluster, quantum/),
  )
})

describe('a file of setups', () => {
  it('is read back as it was', async () => expect(await readSetups(file(writeSetups(two)), labs)).toEqual(two))

  it('is read with others in their order; one that is bad is named, and then none of them is taken', async () => {
    const named = (name: string, content: unknown) => new File([file(content)], name)
    const [one, other] = two.map((setup, index) => named(`${index}.json`, writeSetups([setup])))
    expect(await readAllSetups([other, one], labs)).toEqual([two[1], two[0]])
    const bad = named('bad.json', { setups: two })
    await expect(readAllSetups([one, bad, other], labs)).rejects.toThrow(/^bad\.json: The file holds no setups/)
    // Of one alone everybody knows which it is.
    await expect(readAllSetups([bad], labs)).rejects.toThrow(/^The file holds no setups/)
  })

  it.each([
    ['empty', file(''), 'The file is empty'],
    ['cut off', file(writeSetups(two).slice(0, -9)), 'no JSON'],
    ['huge', file('x'.repeat(2_000_001)), '2.0 MB'],
    ['of something else', file({ setups: two }), 'holds no setups'],
    ['a bare list', file(two), 'holds no setups'],
    ['nothing', file('null'), 'holds no setups'],
    ['of another version', file({ format: 'second-moment setups', version: 2, setups: two }), '“version” takes 1'],
    ['without a list', whole(undefined), '“setups” takes a list'],
    ['without setups', whole([]), 'no setup in it'],
    ['with too many', whole(Array.from({ length: mostSetups + 1 }, () => two[0])), 'at most 200'],
    ['with a number', whole([two[0], 7]), 'Setup 2: takes title, note and address'],
    [
      'with a title too long',
      whole([{ ...two[0], title: 'x'.repeat(121) }]),
      'Setup 1: “title” takes a text of at most 120',
    ],
    ['with an object as a note', whole([{ ...two[0], note: {} }]), 'Setup 1: “note” takes a text'],
    ['without an address', whole([two[1], { title: 'x', note: '' }]), 'Setup 2: “address” takes a text'],
    ['with inherited names', whole([{ __proto__: two[0] }]), 'Setup 1: “title” takes a text'],
    ['of an unknown lab', whole([{ ...two[0], address: '#/kitchen?v=1' }]), 'Setup 1: “address” takes'],
  ])('%s is refused in words', async (_, content, words) => {
    await expect(readSetups(content, labs)).rejects.toThrow(words)
  })
})

describe('a link to a sequence', () => {
  it('holds all of it, in letters that an address may have', () => {
    const text = packed(two)
    expect(text).toMatch(/^[\w-]+$/)
    expect(unpacked(text, labs)).toEqual(two)
    expect(readAddress(setupHash(two[0], { setups: text, step: 1 })).page.setups).toBe(text)
  })

  it('says when it would be too long', () => {
    const noise = Array.from({ length: 12_000 }, (_, i) => ((i * 7919) % 65_521).toString(36)).join('')
    expect(() => packed([{ ...two[0], note: noise }])).toThrow(`at most ${longestSequence}`)
    const long = readAddress(`#/cluster?v=1&setups=${'x'.repeat(longestSequence + 1)}`)
    expect(long.page.setups).toBeUndefined()
    expect(long.problems).toHaveLength(1)
  })

  const asLink = (content: unknown) =>
    btoa(String.fromCharCode(...deflateSync(strToU8(JSON.stringify(content)))))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
  it.each([
    ['cut off', packed(two).slice(0, -7), 'cut off'],
    ['of noise', 'AAAA', 'cut off'],
    ['mine in a wrong place', 'x', 'cut off'],
    ['no list', asLink({ a: 1 }), 'no list'],
    ['a list of numbers', asLink([1]), 'Setup 1: takes title'],
    ['markup for an address', asLink([['t', 'n', '<script>']]), 'Setup 1: “address”'],
    ['what unfolds to megabytes', asLink([['t', 'n'.repeat(2_000_000), '#/cluster']]), '“note” takes'],
  ])('%s is refused in words', (_, text, words) => {
    expect(() => unpacked(text.replaceAll('=', ''), labs)).toThrow(words)
  })
})

describe('the order', () => {
  const list = ['a', 'b', 'c'].map((id) => ({ ...two[0], id }))
  const ids = (all: typeof list | readonly { id: string }[]) => all.map(({ id }) => id).join('')
  it('is changed one by one, and at the ends not at all', () => {
    expect(ids(moved(list, 'b', 1))).toBe('acb')
    expect(ids(moved(list, 'b', -1))).toBe('bac')
    expect(ids(moved(list, 'a', -1))).toBe('abc')
    expect(ids(moved(list, 'c', 1))).toBe('abc')
    expect(ids(moved(list, 'gone', 1))).toBe('abc')
  })
  it('is as it was when one is put back', () => {
    expect(ids(putBack(list.slice(1), list[0], undefined))).toBe('abc')
    expect(ids(putBack([list[0], list[2]], list[1], 'a'))).toBe('abc')
    expect(ids(putBack([list[2]], list[1], 'a'))).toBe('bc')
    expect(ids(putBack(list, list[1], 'a'))).toBe('abc')
  })
})
