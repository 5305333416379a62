import { describe, expect, it } from 'vitest'
import type { ShapedArrays } from './arrays'
import { encodeArrays } from './arrays'
import { formatOf } from './formats'
import { readNpy } from './npy'
import { unpackNpz } from './npz'
import type { Origin } from './origin'

const arrays: ShapedArrays = {
  mass: { data: Float64Array.of(0.1, 2), shape: [2], unit: 'M☉' },
  position: { data: Float64Array.of(1, 2, 3, 4, 5, 6), shape: [2, 3], unit: 'pc' },
  histogram: { data: Int32Array.of(1, 2, 3, 4, 5, 6, 7, 8), shape: [2, 4] },
  time: { data: Float64Array.of(0, Number.NaN, Number.POSITIVE_INFINITY), shape: [3], unit: 'Myr' },
}
const origin: Origin = {
  version: '1',
  address: '#/test?v=1&seed=7',
  parameters: '{"seed":7}',
  seed: '7',
  checksum: 'sha256:0',
}
const encode = (format: 'npz' | 'npy' | 'csv' | 'json') =>
  encodeArrays(format, arrays, 'position', { lab: 'test' }, origin)
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('the format of a file', () => {
  it('goes by its ending, in capitals or not', () => {
    expect(['a.npz', 'A.NPY', 'dir.csv/a.json', 'x.tar.csv'].map(formatOf)).toEqual(['npz', 'npy', 'json', 'csv'])
    expect(['a.txt', 'npz', 'a.npz.gz', ''].map(formatOf)).toEqual([undefined, undefined, undefined, undefined])
  })
})

describe('arrays as a table', () => {
  const all = textOf(encode('csv')).split('\r\n')
  const lines = all.filter((line) => !line.startsWith('#'))

  it('says first what made it', () => {
    expect(all.slice(0, 7)).toEqual([
      '# made by: Second Moment',
      '# version: 1',
      '# address: #/test?v=1&seed=7',
      '# seed: 7',
      '# checksum: sha256:0',
      '# parameters: {"seed":7}',
      lines[0],
    ])
  })

  it('have a column per component, with their units', () => {
    expect(lines[0]).toBe(
      'mass [M☉],position_x [pc],position_y [pc],position_z [pc],histogram_0,histogram_1,histogram_2,histogram_3,time [Myr]',
    )
    expect(lines[1]).toBe('0.1,1,2,3,1,2,3,4,0')
    expect(lines[2]).toBe('2,4,5,6,5,6,7,8,')
  })

  it('leave cells empty below short columns', () => {
    expect(lines[3]).toBe(',,,,,,,,')
    expect(lines).toHaveLength(5)
    expect(lines[4]).toBe('')
  })

  it('have a header even where there are no rows', () => {
    const empty = { position: { data: new Float64Array(0), shape: [0, 3] } }
    expect(textOf(encodeArrays('csv', empty, 'position', {}, origin))).toMatch(/\nposition/)
  })
})

describe('arrays as JSON', () => {
  it('stand beside the document, with null where there is no number', () => {
    const parsed: unknown = JSON.parse(textOf(encode('json')))
    expect(parsed).toEqual({
      lab: 'test',
      address: '#/test?v=1&seed=7',
      arrays: {
        mass: { shape: [2], unit: 'M☉', data: [0.1, 2] },
        position: { shape: [2, 3], unit: 'pc', data: [1, 2, 3, 4, 5, 6] },
        histogram: { shape: [2, 4], data: [1, 2, 3, 4, 5, 6, 7, 8] },
        time: { shape: [3], unit: 'Myr', data: [0, null, null] },
      },
    })
  })
})

describe('arrays as NumPy files', () => {
  it('are all in an .npz', () => {
    const members = unpackNpz(encode('npz'))
    expect([...members.keys()]).toEqual([...Object.keys(arrays), 'about'])
    for (const [name, { data, shape }] of Object.entries(arrays)) {
      const read = readNpy(members.get(name) ?? new Uint8Array())
      expect(read.shape).toEqual(shape)
      expect(Array.from(read.data)).toEqual(Array.from(data))
    }
  })

  it('are the main one in an .npy', () => {
    expect(Array.from(readNpy(encode('npy')).data)).toEqual([1, 2, 3, 4, 5, 6])
  })
})
