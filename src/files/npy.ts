import { say, type Text } from '../words/text'
/**
 * The .npy format of numpy (format specification in numpy's `lib/format.py`, versions 1.0 to 3.0): a magic string, a header that is a Python
 * dictionary in text, and the numbers. Objects (pickles) are refused: reading one would mean running it.
 */

/** The arrays a lab can write; their element type decides the file's. */
export type NumericData =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array

export interface NumericArray {
  readonly data: NumericData
  /** Lengths of the axes, in C order: the last one runs fastest. */
  readonly shape: readonly number[]
}

/** Texts in a row. */
export interface TextArray {
  readonly texts: readonly string[]
}

/** What is wrong with a file, and where. */
export class NpyError extends Error {
  override readonly name = 'NpyError'
  /** Byte, counted from the start of the array's file, at which reading failed. */
  readonly byte: number
  constructor(reason: Text, byte: number) {
    super(say('{reason} (byte {byte})', { reason, byte }))
    this.byte = byte
  }
}

/** How one number is stored. */
export interface ElementFormat {
  readonly kind: 'f' | 'i' | 'u' | 'b'
  readonly bytes: 1 | 2 | 4 | 8
  readonly littleEndian: boolean
}

export interface NpyHeader {
  readonly format: ElementFormat
  readonly fortranOrder: boolean
  readonly shape: readonly number[]
  /** Product of the shape. */
  readonly length: number
  /** Where the numbers start. */
  readonly dataOffset: number
}

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]
/** No honest header of numbers comes near this; numpy itself refuses more than 10 000 characters. */
const headerLimit = 10_000
const axesLimit = 32
/** Bytes that are enough to hold any header that `parseNpyHeader` accepts. */
export const npyHeaderBytes = headerLimit + 12

const descriptions = new Map<string, string>([
  ['Float64Array', '<f8'],
  ['Float32Array', '<f4'],
  ['Int32Array', '<i4'],
  ['Uint32Array', '<u4'],
  ['Int16Array', '<i2'],
  ['Uint16Array', '<u2'],
  ['Int8Array', '|i1'],
  ['Uint8Array', '|u1'],
])

/**
 * Writes an array as .npy, version 1.0: little-endian, C order, numbers starting at a multiple of 64 bytes.
 * @throws RangeError if the shape does not hold exactly the data
 */
export function writeNpy({ data, shape }: NumericArray): Uint8Array<ArrayBuffer> {
  const length = shape.reduce((product, axis) => product * axis, 1)
  if (length !== data.length)
    throw new RangeError(`a shape of (${shape.join(', ')}) does not hold ${data.length} numbers`)
  const description = descriptions.get(data.constructor.name)
  if (description === undefined) throw new RangeError(`${data.constructor.name} has no place in a .npy file`)
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`
  return writeArray(description, tuple, data)
}

/** Writes a text as .npy: an array without axes of one Unicode string, for `str(array)`. */
export const writeNpyText = (text: string): Uint8Array<ArrayBuffer> => writeTexts([text], '()')

/** Writes texts as .npy: an array of one axis of Unicode strings, each of them as wide as the longest. */
export const writeNpyTexts = ({ texts }: TextArray): Uint8Array<ArrayBuffer> => writeTexts(texts, `(${texts.length},)`)

function writeTexts(texts: readonly string[], tuple: string): Uint8Array<ArrayBuffer> {
  const pointsOf = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0)
  const width = texts.reduce((widest, text) => Math.max(widest, pointsOf(text).length), 1)
  const points = new Uint32Array(width * texts.length)
  texts.forEach((text, i) => points.set(pointsOf(text), i * width))
  return writeArray(`<U${width}`, tuple, points)
}

function writeArray(description: string, tuple: string, data: NumericData): Uint8Array<ArrayBuffer> {
  const dictionary = `{'descr': '${description}', 'fortran_order': False, 'shape': ${tuple}, }`
  const dataOffset = Math.ceil((magic.length + 4 + dictionary.length + 1) / 64) * 64
  const file = new Uint8Array(dataOffset + data.byteLength)
  file.set([...magic, 1, 0])
  new DataView(file.buffer).setUint16(8, dataOffset - 10, true)
  file.fill(0x20, 10, dataOffset)
  for (let i = 0; i < dictionary.length; i++) file[10 + i] = dictionary.charCodeAt(i)
  file[dataOffset - 1] = 0x0a
  // Typed arrays are little-endian on everything a browser or Node runs on.
  file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), dataOffset)
  return file
}

/**
 * Reads the header from the first bytes of a file (`npyHeaderBytes` of them are always enough).
 * @throws NpyError if this is not a .npy file of plain numbers
 */
export function parseNpyHeader(bytes: Uint8Array): NpyHeader {
  const wrong = magic.findIndex((value, index) => bytes[index] !== value)
  if (wrong >= 0) {
    throw new NpyError(
      bytes.length === 0 ? 'the file is empty' : 'this is not a .npy file: its first bytes are wrong',
      wrong,
    )
  }
  if (bytes.length < 10) throw new NpyError('the file ends inside its header', bytes.length)
  const major = bytes[6]
  if (major < 1 || major > 3) throw new NpyError(say('.npy version {major} is not known', { major }), 6)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = major === 1 ? 10 : 12
  if (bytes.length < start) throw new NpyError('the file ends inside its header', bytes.length)
  const headerLength = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true)
  if (headerLength > headerLimit)
    throw new NpyError(
      say('the header claims {bytes} bytes; {limit} is the limit', { bytes: headerLength, limit: headerLimit }),
      8,
    )
  const dataOffset = start + headerLength
  if (bytes.length < dataOffset) throw new NpyError('the file ends inside its header', bytes.length)
  return { ...readDictionary(new TextDecoder('latin1').decode(bytes.slice(start, dataOffset)), start), dataOffset }
}

/** Reads a text that `writeNpyText` wrote. @throws NpyError where it is none */
export const readNpyText = (bytes: Uint8Array): string => readNpyTexts(bytes)[0] ?? ''

/** Reads texts that `writeNpyTexts` wrote. @throws NpyError where they are none, or more than `most` */
export function readNpyTexts(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = bytes.length < 10 ? 0 : 10 + view.getUint16(8, true)
  const header = new TextDecoder('latin1').decode(bytes.slice(0, start))
  const width = Number(/'descr': '<U(\d+)'/.exec(header)?.[1])
  const shape = /'shape': \((\d*),?\)/.exec(header)?.[1]
  if (!(width > 0) || shape === undefined) throw new NpyError('this is no text', 0)
  const count = shape === '' ? 1 : Number(shape)
  if (count > most) throw new NpyError(say('it holds more than {most} texts', { most }), 0)
  if (bytes.length < start + 4 * width * count) throw new NpyError('the text is cut short', bytes.length)
  return Array.from({ length: count }, (_, i) => {
    let text = ''
    for (let k = 0; k < width; k++) {
      const at = start + 4 * (i * width + k)
      const point = view.getUint32(at, true)
      if (point > 0x10ffff) throw new NpyError('this is no text', at)
      if (point > 0) text += String.fromCodePoint(point)
    }
    return text
  })
}

/** Whether the array has named fields, which its first bytes show. */
export const isStructured = (bytes: Uint8Array): boolean =>
  /['"]descr['"]\s*:\s*\[/.test(new TextDecoder('latin1').decode(bytes.subarray(0, npyHeaderBytes)))
export const structuredRefusal: Text =
  'a structured array (named fields) is not a plain array of numbers; save its columns instead: numpy.savez(name, **{field: table[field] for field in table.dtype.names})'

/** The header's dictionary, read by pattern: nothing in it is ever evaluated. */
function readDictionary(text: string, start: number): Omit<NpyHeader, 'dataOffset'> {
  const descr = /['"]descr['"]\s*:\s*(?:['"]([^'"]*)['"]|(\[))/.exec(text)
  if (!descr) throw new NpyError("the header has no 'descr'", start)
  if (descr[2]) throw new NpyError(structuredRefusal, start + descr.index)
  const format = readFormat(descr[1], start + descr.index)
  const order = /['"]fortran_order['"]\s*:\s*(True|False)/.exec(text)
  if (!order) throw new NpyError("the header has no 'fortran_order'", start)
  const tuple = /['"]shape['"]\s*:\s*\(([^)]*)\)/.exec(text)
  if (!tuple) throw new NpyError("the header has no 'shape'", start)
  const parts = tuple[1].split(',').map((part) => part.trim())
  if (parts.at(-1) === '') parts.pop()
  const at = start + tuple.index
  if (parts.length > axesLimit)
    throw new NpyError(
      say('the shape has {axes} axes; {limit} is the limit', { axes: parts.length, limit: axesLimit }),
      at,
    )
  const shape = parts.map((part) => {
    // Python 2 wrote long integers with an L.
    if (!/^\d+L?$/.test(part))
      throw new NpyError(
        say('the shape ({shape}) is not a list of whole numbers', { shape: tuple[1].slice(0, 60) }),
        at,
      )
    return Number.parseInt(part, 10)
  })
  const length = shape.reduce((product, axis) => product * axis, 1)
  if (!Number.isSafeInteger(length) || shape.some((axis) => !Number.isSafeInteger(axis))) {
    throw new NpyError(say('the shape ({shape}) is larger than any file', { shape: tuple[1].slice(0, 60) }), at)
  }
  return { format, fortranOrder: order[1] === 'True', shape, length }
}

function readFormat(description: string, byte: number): ElementFormat {
  const match = /^([<>|=])?([a-zA-Z?])(\d*)$/.exec(description)
  const kind = match?.[2]
  if (kind === 'O')
    throw new NpyError(
      'it holds pickled Python objects, which are programs, not numbers; save plain numbers instead: numpy.asarray(values, dtype=float), of tracks the shorter ones padded with NaN',
      byte,
    )
  if (kind === 'c') throw new NpyError('it holds complex numbers; take the real and the imaginary part first', byte)
  const bytes = kind === '?' ? 1 : Number(match?.[3])
  const known =
    (kind === 'f' && (bytes === 2 || bytes === 4 || bytes === 8)) ||
    ((kind === 'i' || kind === 'u') && (bytes === 1 || bytes === 2 || bytes === 4 || bytes === 8)) ||
    ((kind === 'b' || kind === '?') && bytes === 1)
  if (!match || !known) {
    throw new NpyError(
      say("elements of type '{type}' are not numbers that can be read here", { type: description.slice(0, 20) }),
      byte,
    )
  }
  return { kind: kind === '?' ? 'b' : kind, bytes, littleEndian: match[1] !== '>' }
}

/** The fraction and exponent of a half-precision number, widened. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 31
  const fraction = bits & 1023
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY
  return exponent === 0 ? (sign * fraction) / 2 ** 24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

/** Reads one number at a byte offset of a view. 64-bit integers beyond 2^53 are rounded, as numpy's astype(float) does. */
function reader({ kind, bytes, littleEndian: little }: ElementFormat): (view: DataView, offset: number) => number {
  if (kind === 'f') {
    if (bytes === 8) return (view, offset) => view.getFloat64(offset, little)
    if (bytes === 4) return (view, offset) => view.getFloat32(offset, little)
    return (view, offset) => half(view.getUint16(offset, little))
  }
  if (kind === 'i') {
    if (bytes === 8) return (view, offset) => Number(view.getBigInt64(offset, little))
    if (bytes === 4) return (view, offset) => view.getInt32(offset, little)
    if (bytes === 2) return (view, offset) => view.getInt16(offset, little)
    return (view, offset) => view.getInt8(offset)
  }
  if (bytes === 8) return (view, offset) => Number(view.getBigUint64(offset, little))
  if (bytes === 4) return (view, offset) => view.getUint32(offset, little)
  if (bytes === 2) return (view, offset) => view.getUint16(offset, little)
  return (view, offset) => view.getUint8(offset)
}

/** Turns stored elements into float64, as many as `bytes` holds. */
export function decodeElements(format: ElementFormat, bytes: Uint8Array): Float64Array<ArrayBuffer> {
  const count = Math.floor(bytes.byteLength / format.bytes)
  const out = new Float64Array(count)
  const aligned = bytes.byteOffset % format.bytes === 0
  if (format.kind === 'f' && format.bytes === 8 && format.littleEndian && aligned) {
    out.set(new Float64Array(bytes.buffer, bytes.byteOffset, count))
  } else if (format.kind === 'f' && format.bytes === 4 && format.littleEndian && aligned) {
    out.set(new Float32Array(bytes.buffer, bytes.byteOffset, count))
  } else {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const read = reader(format)
    for (let i = 0; i < count; i++) out[i] = read(view, i * format.bytes)
  }
  return out
}

/** Copies an array stored in Fortran order (first axis fastest) into C order (last axis fastest). */
export function fromFortranOrder(stored: Float64Array, shape: readonly number[]): Float64Array<ArrayBuffer> {
  const out = new Float64Array(stored.length)
  const index = new Array<number>(shape.length).fill(0)
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, length) => product * length, 1))
  let target = 0
  for (let i = 0; i < stored.length; i++) {
    out[target] = stored[i]
    for (let axis = 0; axis < shape.length; axis++) {
      index[axis]++
      target += strides[axis]
      if (index[axis] < shape[axis]) break
      target -= index[axis] * strides[axis]
      index[axis] = 0
    }
  }
  return out
}

/**
 * Reads a whole array as float64 in C order.
 * @throws NpyError with the byte where the file stops making sense
 */
export function readNpy(bytes: Uint8Array): {
  readonly data: Float64Array<ArrayBuffer>
  readonly shape: readonly number[]
} {
  const header = parseNpyHeader(bytes.subarray(0, npyHeaderBytes))
  const end = header.dataOffset + header.length * header.format.bytes
  if (bytes.length < end) {
    throw new NpyError(
      say('the file is cut short: its header promises {promised} bytes and it has {bytes}', {
        promised: end,
        bytes: bytes.length,
      }),
      bytes.length,
    )
  }
  if (bytes.length > end) throw new NpyError(say('{bytes} bytes follow the array', { bytes: bytes.length - end }), end)
  const stored = decodeElements(header.format, bytes.subarray(header.dataOffset, end))
  const data = header.fortranOrder && header.shape.length > 1 ? fromFortranOrder(stored, header.shape) : stored
  return { data, shape: header.shape }
}
