import { expect, it } from 'vitest'
import { readMessage } from './messages'

const to = 'second-moment'
const read = (rest: object) => readMessage({ to, ...rest })

it.each([
  ...[undefined, null, 7, 'hello', [], [{ to }], {}, { to: 'another' }, { kind: 'run' }],
  JSON.parse('{"__proto__": {"to": "second-moment"}, "kind": "run"}') as unknown,
  { subject: 'lti.frameResize', height: 1 },
])('what is not meant for the page is nothing: %j', (data) => {
  expect(readMessage(data)).toBeUndefined()
})

it('takes what it knows, and nothing that is sent along', () => {
  for (const kind of ['hello', 'run', 'pause', 'reset', 'result'])
    expect(read({ kind, id: 3, run: 'away' })).toEqual({ message: { kind, id: 3 } })
  const address = '#/cluster?stars=20'
  expect(read({ kind: 'open', address })).toEqual({ message: { kind: 'open', id: undefined, address } })
  const parameters = { stars: 20, model: 'plummer', trails: true, fitLags: [1, 2] }
  expect(read({ kind: 'set', id: 'a', parameters })).toEqual({ message: { kind: 'set', id: 'a', parameters } })
  for (const locked of [true, false, [], ['stars']])
    expect(read({ kind: 'lock', parameters: locked })).toMatchObject({ message: { parameters: locked } })
})

it.each([
  ['kind', {}],
  ['kind', { kind: 'toString' }],
  ['kind', { kind: { toString: 'run' } }],
  ['id', { kind: 'run', id: {} }],
  ['id', { kind: 'run', id: 'x'.repeat(101) }],
  ['address', { kind: 'open' }],
  ['address', { kind: 'open', address: 'https://elsewhere.example/#/cluster' }],
  ['address', { kind: 'open', address: 'javascript:alert(1)' }],
  ['address', { kind: 'open', address: `#/${'x'.repeat(20_000)}` }],
  ['parameters', { kind: 'set' }],
  ['parameters', { kind: 'set', parameters: [1] }],
  ['parameters', { kind: 'set', parameters: Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [i, 1])) }],
  ['stars', { kind: 'set', parameters: { stars: null } }],
  ['stars', { kind: 'set', parameters: { model: 'plummer', stars: { valueOf: 1 } } }],
  ['fitLags', { kind: 'set', parameters: { fitLags: ['1'] } }],
  ['parameters', { kind: 'lock', parameters: 'stars' }],
  ['parameters', { kind: 'lock', parameters: [1] }],
])('names what it cannot take: %s of %j', (name, given) => {
  expect(read(given)).toMatchObject({ problems: [{ name, reason: expect.stringMatching(/^takes /) as string }] })
})

it('an answer to what cannot be taken goes to whoever asked', () => {
  expect(read({ kind: 'nothing', id: 9 })).toMatchObject({ id: 9 })
})
