import { crc32, deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { textsOf, withTexts } from './png'

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** One black pixel, 8 bits of grey. */
const picture = new Uint8Array(
  Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0)),
    chunk('IDAT', deflateSync(Uint8Array.of(0, 0))),
    chunk('IEND', new Uint8Array(0)),
  ]),
)
const fields = [
  ['address', '#/quantum?v=1&expression=x%5E2'],
  ['parameters', '{"expression":"α·x²"}'],
] as const

it('writes texts into a picture and reads them back, unharmed', () => {
  const written = withTexts(picture, fields)
  expect([...textsOf(written)]).toEqual(fields.map((field) => [...field]))
  expect(textsOf(picture).size).toBe(0)
})

it('leaves a picture of whole chunks with right checks behind', () => {
  const written = withTexts(picture, fields)
  const view = new DataView(written.buffer)
  const types: string[] = []
  let at = 8
  while (at < written.length) {
    const length = view.getUint32(at)
    const chunk = written.subarray(at + 4, at + 8 + length)
    types.push(String.fromCharCode(...chunk.subarray(0, 4)))
    expect(view.getUint32(at + 8 + length)).toBe(crc32(chunk))
    at += length + 12
  }
  expect(types).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND'])
})

it('refuses what is no picture', () => {
  expect(() => withTexts(new Uint8Array(100), fields)).toThrow('not a PNG')
  expect(() => withTexts(picture.subarray(0, 20), fields)).toThrow('not a PNG')
})
