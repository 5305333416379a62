import { describe, expect, it } from 'vitest'
import { NpyError, parseNpyHeader, readNpy, writeNpy } from './npy'

/** A .npy file put together by hand from its dictionary and its bytes. */
function file(dictionary: string, body: Uint8Array = new Uint8Array(0), version = 1): Uint8Array {
  const text = new TextEncoder().encode(`${dictionary}\n`)
  const head = version === 1 ? [text.length & 255, text.length >> 8] : [text.length & 255, text.length >> 8, 0, 0]
  return Uint8Array.from([0x93, ...new TextEncoder().encode('NUMPY'), version, 0, ...head, ...text, ...body])
}

const dictionary = (descr: string, shape: string, fortran = 'False') =>
  `{'descr': '${descr}', 'fortran_order': ${fortran}, 'shape': ${shape}, }`

function failure(bytes: Uint8Array): NpyError {
  try {
    readNpy(bytes)
  } catch (error) {
    if (error instanceof NpyError) return error
    throw error
  }
  throw new Error('it was read')
}

describe('writeNpy', () => {
  it('writes version 1.0 with the numbers at a multiple of 64 bytes', () => {
    const bytes = writeNpy({ data: Float64Array.of(1, 2, 3, 4, 5, 6), shape: [2, 3] })
    expect([...bytes.subarray(0, 8)]).toEqual([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0])
    const header = parseNpyHeader(bytes)
    expect(header.dataOffset % 64).toBe(0)
    expect(new TextDecoder().decode(bytes.subarray(10, header.dataOffset)).trimEnd()).toBe(dictionary('<f8', '(2, 3)'))
    expect(bytes[header.dataOffset - 1]).toBe(0x0a)
    expect(bytes.length).toBe(header.dataOffset + 48)
  })

  it.each([
    ['float64', Float64Array.of(Math.PI, -1e300, 0)],
    ['float32', Float32Array.of(0.5, -3, 1e-30)],
    ['int32', Int32Array.of(-(2 ** 31), 0, 2 ** 31 - 1)],
    ['uint32', Uint32Array.of(0, 1, 2 ** 32 - 1)],
    ['int16', Int16Array.of(-32768, 0, 32767)],
    ['uint16', Uint16Array.of(0, 1, 65535)],
    ['int8', Int8Array.of(-128, 0, 127)],
    ['uint8', Uint8Array.of(0, 1, 255)],
  ] as const)('gives back %s', (_, data) => {
    const back = readNpy(writeNpy({ data, shape: [data.length] }))
    expect(back.shape).toEqual([3])
    expect([...back.data]).toEqual([...data])
  })

  it('writes a single number as an array without axes', () => {
    const back = readNpy(writeNpy({ data: Float64Array.of(7), shape: [] }))
    expect(back).toEqual({ data: Float64Array.of(7), shape: [] })
  })

  it('refuses a shape that does not hold the data', () => {
    expect(() => writeNpy({ data: new Float64Array(5), shape: [2, 3] })).toThrow('(2, 3)')
  })
})

describe('readNpy', () => {
  it('reads big-endian numbers', () => {
    const body = new Uint8Array(16)
    new DataView(body.buffer).setFloat64(0, 1.5)
    new DataView(body.buffer).setFloat64(8, -2)
    expect([...readNpy(file(dictionary('>f8', '(2,)'), body)).data]).toEqual([1.5, -2])
    const words = Uint8Array.of(0, 0, 0, 5, 255, 255, 255, 255)
    expect([...readNpy(file(dictionary('>i4', '(2,)'), words)).data]).toEqual([5, -1])
  })

  it('reads 64-bit integers, half precision and booleans', () => {
    const wide = new Uint8Array(new BigInt64Array([-3n, 9007199254740993n]).buffer)
    expect([...readNpy(file(dictionary('<i8', '(2,)'), wide)).data]).toEqual([-3, 9007199254740992])
    // 1.0, -2.0, the smallest subnormal, infinity.
    const halves = new Uint8Array(Uint16Array.of(0x3c00, 0xc000, 0x0001, 0x7c00).buffer)
    expect([...readNpy(file(dictionary('<f2', '(4,)'), halves)).data]).toEqual([
      1,
      -2,
      2 ** -24,
      Number.POSITIVE_INFINITY,
    ])
    expect([...readNpy(file(dictionary('|b1', '(2,)'), Uint8Array.of(0, 1))).data]).toEqual([0, 1])
  })

  it('turns Fortran order into C order', () => {
    // [[1, 2, 3], [4, 5, 6]] stored column by column.
    const body = new Uint8Array(Float64Array.of(1, 4, 2, 5, 3, 6).buffer)
    const read = readNpy(file(dictionary('<f8', '(2, 3)', 'True'), body))
    expect(read.shape).toEqual([2, 3])
    expect([...read.data]).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('reads versions 2 and 3 and the long integers of Python 2', () => {
    const body = Uint8Array.of(9)
    expect([...readNpy(file(dictionary('|u1', '(1L,)'), body, 2)).data]).toEqual([9])
    expect([...readNpy(file(dictionary('|u1', '(1,)'), body, 3)).data]).toEqual([9])
  })

  it.each([
    ['nothing', new Uint8Array(0), 0, /empty/],
    ['another kind of file', new TextEncoder().encode('frame,x,y\n'), 0, /not a \.npy/],
    ['a pickle', file(dictionary('|O', '(3,)'), new Uint8Array(30)), 11, /pickled/],
    [
      'a structured array',
      file("{'descr': [('x', '<f8')], 'fortran_order': False, 'shape': (1,), }"),
      11,
      /structured/,
    ],
    ['text', file(dictionary('<U8', '(3,)')), 11, /not numbers/],
    ['complex numbers', file(dictionary('<c16', '(3,)')), 11, /complex/],
    ['an unknown version', Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 9, 0, 0, 0), 6, /version 9/],
    ['half a header', file(dictionary('<f8', '(3,)')).subarray(0, 30), 30, /inside its header/],
    ['missing numbers', file(dictionary('<f8', '(3,)'), new Uint8Array(20)), 88, /cut short.*promises/],
    ['numbers left over', file(dictionary('|u1', '(1,)'), new Uint8Array(3)), 69, /2 bytes follow/],
    ['a negative shape', file(dictionary('<f8', '(-3,)')), 51, /whole numbers/],
    ['a shape of 10^20', file(dictionary('<f8', '(100000000000000000000,)')), 51, /larger/],
  ])('says what is wrong with %s, and where', (_, bytes, byte, reason) => {
    const error = failure(bytes)
    expect(error.message).toMatch(reason)
    expect(error.byte).toBe(byte)
    expect(error.message).toContain(`byte ${error.byte}`)
  })

  it('never believes a header of gigabytes', () => {
    const bytes = file('', new Uint8Array(0), 2)
    new DataView(bytes.buffer).setUint32(8, 2 ** 31, true)
    expect(failure(bytes).message).toMatch(/claims 2147483648 bytes/)
  })
})
