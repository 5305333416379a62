import { describe, expect, it } from 'vitest'
import type { Parameter } from '../../parameters/parameter'
import { choice, flag, integer, list, real, text } from '../../parameters/parameter'
import { bindAxis, splitAxes } from './axis'

const about = { label: '', meaning: '', group: '' } as const
const parameters: Readonly<Record<string, Parameter>> = {
  ratio: real({ ...about, default: 0, minimum: -10, maximum: 10 }),
  length: real({ ...about, default: 1, minimum: 0, exclusiveMinimum: true, maximum: 1e30 }),
  stars: integer({ ...about, default: 5, minimum: 1, maximum: 100_000 }),
  seed: integer({ ...about, default: 5, minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
  model: choice({ ...about, default: 'a', options: [{ value: 'a', label: '' }, { value: 'b', label: '' }] }), // biome-ignore format: one line
  on: flag({ ...about, default: false }),
  words: text({ ...about, default: '', maximumLength: 9 }),
  lags: list({ ...about, default: [1], minimum: 0, maximum: 9, minimumLength: 1, maximumLength: 9 }),
  star: list({ ...about, default: [1, 2], minimum: 0, maximum: 9, minimumLength: 2, maximumLength: 2 }),
  speed: real({ ...about, effect: 'view', default: 1, minimum: 0, maximum: 9 }),
}

const bind = (axis: string) => {
  const [written] = splitAxes(axis)
  return bindAxis(written, parameters[written.name], 1_000_000)
}
const valuesOf = async (axis: string) => {
  const { length, valueAt } = await bind(axis)
  return Array.from({ length }, (_, i) => valueAt(i))
}

describe('an axis', () => {
  it.each([
    ['ratio=0.5', [0.5]],
    ['ratio=-1,1e0,.25', [-1, 1, 0.25]],
    ['ratio=0:0.5:6', [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
    // Halfway is zero, not what rounding leaves of it.
    ['ratio=-0.3:0.6:4', [-0.3, 0, 0.3, 0.6]],
    ['ratio=0.5:0:3', [0.5, 0.25, 0]],
    ['ratio=2:2:1', [2]],
    ['ratio=-2:1', [-2, -1, 0, 1]],
    ['length=1e-3:1e3:7log', [1e-3, 1e-2, 1e-1, 1, 10, 100, 1000]],
    ['length=1e22:1:3log', [1e22, 1e11, 1]],
    ['stars=256:4096:5log', [256, 512, 1024, 2048, 4096]],
    ['stars=1:10:4', [1, 4, 7, 10]],
    ['seed=3:6', [3, 4, 5, 6]],
    ['model=b,a', ['b', 'a']],
    ['on=0,true', [false, true]],
    // Of a list one number in each cell.
    ['lags=1:9:3log', [1, 3, 9]],
  ])('%s means %j', async (axis, values) => {
    expect(await valuesOf(axis)).toEqual(values)
  })

  it.each([
    ['ratio=-1,1e0,.25', 'ratio=-1,1,0.25'],
    ['ratio=0.0:5e-1:6', 'ratio=0:0.5:6'],
    ['length=1e0:100:3log', 'length=1:100:3log'],
    ['seed=+1:1000000', 'seed=1:1000000'],
    ['on=0,1', 'on=false,true'],
  ])('%s is written %s', async (axis, text) => {
    expect((await bind(axis)).text).toBe(text)
    expect((await bind(text)).text).toBe(text)
  })

  it('of whole numbers has each of them once, up to the largest', async () => {
    const { length, valueAt } = await bind('seed=9007199253740992:9007199254740991')
    expect(length).toBe(1_000_000)
    expect(valueAt(999_999)).toBe(Number.MAX_SAFE_INTEGER)
  })

  it.each([
    ['ratio=', /^axis ratio=: it has no values; an axis is written name=a,b,c/],
    ['ratio=1,,2', /^axis ratio=1,,2: ratio takes a number from -10 to 10$/],
    ['ratio=1,eleven', /ratio takes a number from -10 to 10, not eleven$/],
    ['ratio=1,11', /ratio takes a number from -10 to 10, not 11$/],
    ['ratio=1,2,1', /it has the value 1 twice$/],
    ['ratio=0:0.5', /counts whole numbers; write ratio=0:0\.5:n for n values evenly from 0 to 0\.5$/],
    ['ratio=0:1:2:3', /an axis is written/],
    ['ratio=0:1:two', /an axis is written/],
    ['ratio=0:1:0', /it is empty: 0 values$/],
    ['ratio=0:1:1', /one value cannot be at both ends/],
    ['ratio=1:1:3', /its 3 values are all 1$/],
    ['ratio=1:1.0000000000000002:9', /some of its 9 values are the same: take fewer$/],
    ['ratio=0:1:3log', /two ends above 0$/],
    ['ratio=0:1:1000000000', /it has 1000000000 values, and 1000000 are possible$/],
    ['length=0:1:3', /length takes a number above 0 and up to 1e\+30, not 0$/],
    ['stars=5:1', /it is empty: a:b counts from a up to b, and 5 is above 1$/],
    ['stars=1:3:4', /some of its 4 values are the same, rounded to whole numbers: take fewer$/],
    ['stars=1.5:3', /stars takes a whole number from 1 to 100000, not 1\.5$/],
    ['seed=0:1000000', /it has 1000001 values, and 1000000 are possible$/],
    ['model=a,c', /model takes one of a, b, not c$/],
    ['model=a:b', /model takes one of a, b, not a:b$/],
    ['words=a,b', /words takes a text of at most 9 characters, and an axis numbers, choices or true and false$/],
    ['star=1,2', /star takes 2 numbers .*, and an axis numbers/],
    ['lags=1,11', /lags takes a number from 0 to 9, not 11$/],
    ['speed=1,2', /speed touches the picture only$/],
  ])('refuses %s', async (axis, message) => {
    await expect(bind(axis)).rejects.toThrow(message)
  })

  it.each([
    ['', /^--axes needs at least one axis: name=a,b,c/],
    ['ratio', /^axis ratio: an axis is written/],
    ['=1', /^axis =1: an axis is written/],
    ['a=1 b=2 a=3', /^axis a is given twice$/],
    [`${'a'.repeat(1000)}`, /^axis a{57}…: /],
  ])('is not read from "%.20s"', (text, message) => {
    expect(() => splitAxes(text)).toThrow(message)
  })
})
