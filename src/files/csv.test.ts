import { describe, expect, it } from 'vitest'
import { csvPieces, writeCsv } from './csv'

describe('writeCsv', () => {
  it('puts units into the header and ends lines as RFC 4180 says', () => {
    expect(
      writeCsv([
        { name: 'time', unit: 'Myr', values: new Float64Array([0, 0.1]) },
        { name: 'stars', values: [1, 2] },
      ]),
    ).toBe('time [Myr],stars\r\n0,1\r\n0.1,2\r\n')
  })

  it('quotes commas, quotes and line ends', () => {
    expect(writeCsv([{ name: 'a "b", c', values: ['x\ny', 'plain'] }])).toBe('"a ""b"", c"\r\n"x\ny"\r\nplain\r\n')
  })

  it('keeps every bit of a number', () => {
    const values = [0.1 + 0.2, 1 / 3, 5e-324, 1.7976931348623157e308, -0]
    const cells = writeCsv([{ name: 'x', values }])
      .split('\r\n')
      .slice(1, -1)
      .map(Number)
    expect(cells).toEqual([0.1 + 0.2, 1 / 3, 5e-324, 1.7976931348623157e308, 0])
  })

  it('leaves cells empty where there is no number', () => {
    expect(
      writeCsv([
        { name: 'x', values: [1, Number.NaN, Infinity] },
        { name: 'y', values: [2] },
      ]),
    ).toBe('x,y\r\n1,2\r\n,\r\n,\r\n')
  })

  it('keeps what made it in lines of its own, whatever stands in it', () => {
    const origin = { version: '1', address: '#/lab?v=1', changedOnTheWay: 'a\r\nb\nc', parameters: '{}' }
    expect(writeCsv([{ name: 'x', values: [1] }], origin).split('\r\n')).toEqual([
      '# made by: Second Moment',
      '# version: 1',
      '# address: #/lab?v=1',
      '# changedOnTheWay: a b c',
      '# parameters: {}',
      'x',
      '1',
      '',
    ])
  })

  it('of nothing is an empty header', () => {
    expect(writeCsv([])).toBe('\r\n')
  })

  it('comes in pieces, of values that nobody has in an array, too', () => {
    const x = Array.from({ length: 5000 }, (_, row) => row / 3)
    const pieces = [...csvPieces([{ name: 'x', values: { length: 5000, of: (row) => row / 3 } }, { name: 'y', values: [1] }])] // biome-ignore format: one line
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.join('')).toBe(writeCsv([{ name: 'x', values: x }, { name: 'y', values: [1] }])) // biome-ignore format: one line
    expect(pieces.join('').split('\r\n')).toHaveLength(5002)
  })
})
