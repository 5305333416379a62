import { describe, expect, it } from 'vitest'
import { block, numberBlock, numbered, pack, unpack } from './block'
import { assemblySources, fieldsOf } from './layouts'

const mixed = block({ count: 'i32', seed: 'u32', where: 'pointer', drift: ['f64', 3], last: 'i32' })
const values = { count: -3, seed: 2 ** 32 - 1, where: 3_000_000_000, drift: [1.5, Number.NaN, -0], last: 7 }

describe('a block', () => {
  it('puts every field where its size divides the place, and ends at a multiple of eight', () => {
    expect(mixed.at).toEqual({ count: 0, seed: 4, where: 8, drift: 16, last: 40 })
    expect(mixed.bytes).toBe(48)
    const numbers = numberBlock({ mean: 1, momentum: 3, rest: 1 }, 64)
    expect(numbers.place).toEqual({ mean: 0, momentum: 1, rest: 4 })
    expect([numbers.bytes, numbers.length]).toEqual([64, 8])
  })

  it('comes back from its bytes as it was, wherever it stands in them', () => {
    expect(unpack(mixed, pack(mixed, values))).toEqual(values)
    const bytes = new Uint8Array(100).fill(255)
    const place = new DataView(bytes.buffer, 8, mixed.bytes)
    pack(mixed, values, place)
    expect(unpack(mixed, bytes.subarray(8))).toEqual(values)
    expect([bytes[7], bytes[8 + mixed.bytes]]).toEqual([255, 255])
  })

  it('is little-endian, as WebAssembly is', () => {
    const [low, ...rest] = pack(block({ one: 'i32' }), { one: 1 })
    expect([low, ...rest.slice(0, 3)]).toEqual([1, 0, 0, 0])
  })

  it('refuses what does not fit, and what is missing, in types and when it runs', () => {
    expect(() => pack(mixed, { ...values, count: 0.5 })).toThrow(
      'count of a block takes whole numbers of 32 bits, not 0.5',
    )
    expect(() => pack(mixed, { ...values, seed: 2 ** 32 })).toThrow('seed of a block')
    expect(() => pack(mixed, { ...values, drift: [1, 2] })).toThrow('drift of a block takes 3 numbers, not 2')
    // @ts-expect-error nothing but a count is given
    expect(() => pack(mixed, { count: 1 })).toThrow('seed of a block takes 1 numbers, not 0')
  })

  it('numbers the members of a family in their order', () => {
    expect(numbered('first', 'second')).toEqual({ first: 0, second: 1 })
  })
})

describe('the kernels', () => {
  const sources = Object.entries(
    import.meta.glob<string>('./assembly/**/*.ts', { query: '?raw', import: 'default', eager: true }),
  )

  it('are told about every layout by a generated file that names nothing twice', () => {
    for (const [file, text] of assemblySources()) {
      const names = [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name)
      expect(names.length, file).toBeGreaterThan(3)
      expect(new Set(names).size, file).toBe(names.length)
    }
  })

  it('read and write every field as what it is', () => {
    const accepted = {
      i32: ['load<i32>'],
      u32: ['load<u32>'],
      pointer: ['load<u32>'],
      f64: ['load<f64>', 'store<f64>'],
    }
    let seen = 0
    for (const [path, source] of sources) {
      const file = /resonance\//.test(path) ? 'resonance' : /\/(cluster|diffusion)State'/.exec(source)?.[1]
      for (const [name, kind] of fieldsOf(file ?? /generated\/(\w+)'/.exec(source)?.[1] ?? '')) {
        const access = `((?:load|store)<\\w+>)\\((?:(?!load<|store<)[^;\\n])*?\\b${name}\\b`
        for (const [, how] of source.matchAll(new RegExp(access, 'g'))) {
          seen++
          expect(accepted[kind], `${name} in ${path}`).toContain(how)
        }
      }
    }
    expect(seen).toBeGreaterThan(150)
  })
})
