/** Text in PNG pictures: Portable Network Graphics (W3C, third edition), section 11.3.3.4, chunk iTXt. */

import { crc32 } from './crc32'

const signature = [137, 80, 78, 71, 13, 10, 26, 10]
/** Signature, then the header chunk: 4 bytes of length, 4 of type, 13 of data, 4 of checksum. */
const afterHeader = signature.length + 25

/** One text: keyword, no compression, no language, no translated keyword, the text in UTF-8. */
function textChunk(keyword: string, text: string): Uint8Array {
  const data = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`)
  const chunk = new Uint8Array(data.length + 8)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length - 4)
  chunk.set(data, 4)
  view.setUint32(data.length + 4, crc32(data))
  return chunk
}

/**
 * The same picture with texts in it, which image programs show as its properties.
 * @param fields keywords of 1 to 79 ASCII characters, and texts
 * @throws RangeError if this is no PNG
 */
export function withTexts(png: Uint8Array, fields: readonly (readonly [string, string])[]): Uint8Array<ArrayBuffer> {
  if (png.length < afterHeader || signature.some((byte, index) => png[index] !== byte))
    throw new RangeError('this is not a PNG picture')
  const chunks = fields.map(([keyword, text]) => textChunk(keyword, text))
  const whole = new Uint8Array(png.length + chunks.reduce((sum, { length }) => sum + length, 0))
  whole.set(png.subarray(0, afterHeader))
  let at = afterHeader
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  whole.set(png.subarray(afterHeader), at)
  return whole
}

/** The texts of a picture, by keyword. */
export function textsOf(png: Uint8Array): Map<string, string> {
  const texts = new Map<string, string>()
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const decoder = new TextDecoder()
  for (let at = signature.length; at + 12 <= png.length; ) {
    const length = view.getUint32(at)
    if (decoder.decode(png.subarray(at + 4, at + 8)) === 'iTXt') {
      const [keyword, , , , , ...text] = decoder.decode(png.subarray(at + 8, at + 8 + length)).split('\0')
      texts.set(keyword, text.join('\0'))
    }
    at += length + 12
  }
  return texts
}
