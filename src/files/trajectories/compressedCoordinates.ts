/**
 * The coordinate compression of GROMACS' XTC files (Frans van Hoesel's "3dfcoord"), decompression only.
 *
 * Coordinates were rounded to whole multiples of 1/precision. Each atom is either one large number that packs its three integers in mixed
 * radix, or, as one of a run of atoms close to their predecessor, a small number that packs the three differences. After each large number a
 * bit says whether the length of the runs or the size of the differences changes here; if so, five bits say how.
 */

/** Ranges a small difference can have, growing by about the cube root of 2, so that three of them fill one bit more each time. */
const ranges = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 10, 12, 16, 20, 25, 32, 40, 50, 64, 80, 101, 128, 161, 203, 256, 322, 406, 512, 645,
  812, 1024, 1290, 1625, 2048, 2580, 3250, 4096, 5060, 6501, 8192, 10321, 13003, 16384, 20642, 26007, 32768, 41285,
  52015, 65536, 82570, 104031, 131072, 165140, 208063, 262144, 330280, 416127, 524287, 660561, 832255, 1048576, 1321122,
  1664510, 2097152, 2642245, 3329021, 4194304, 5284491, 6658042, 8388607, 10568983, 13316085, 16777216,
]
const firstRange = 9
/** Above this extent the three integers of a large number are stored side by side instead of packed. */
const packingLimit = 0xffffff

const bitLength = (value: bigint) => value.toString(2).length

/** Reads bits, the most significant of each byte first. */
class Bits {
  readonly #bytes: Uint8Array
  #at = 0
  #left = 0
  #current = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** Up to 32 bits as an unsigned integer. */
  read(count: number): number {
    let value = 0
    while (count > 0) {
      if (this.#left === 0) {
        if (this.#at >= this.#bytes.length) throw new RangeError('the compressed coordinates end too early')
        this.#current = this.#bytes[this.#at++]
        this.#left = 8
      }
      const taken = Math.min(count, this.#left)
      this.#left -= taken
      value = value * 2 ** taken + ((this.#current >> this.#left) & ((1 << taken) - 1))
      count -= taken
    }
    return value
  }

  readonly #digits = new Uint8Array(16)

  /** A packed number of `bits` bits, least significant byte first, taken apart: radices s[0], s[1], s[2]. */
  unpack(bits: number, s0: number, s1: number, s2: number, out: Float64Array): void {
    const digits = this.#digits
    let count = 0
    for (; bits > 8; bits -= 8) digits[count++] = this.read(8)
    if (bits > 0) digits[count++] = this.read(bits)
    if (count <= 6) {
      let value = 0
      for (let i = count - 1; i >= 0; i--) value = value * 256 + digits[i]
      out[2] = value % s2
      value = (value - out[2]) / s2
      out[1] = value % s1
      out[0] = (value - out[1]) / s1
    } else {
      out[2] = divide(digits, count, s2)
      out[1] = divide(digits, count, s1)
      out[0] = digits[0] + digits[1] * 2 ** 8 + digits[2] * 2 ** 16 + digits[3] * 2 ** 24
    }
    if (out[0] >= s0) throw new RangeError('a packed coordinate lies outside its range')
  }
}

/** Long division in place by a divisor below 2^24. @returns the remainder */
function divide(digits: Uint8Array, count: number, divisor: number): number {
  let remainder = 0
  for (let i = count - 1; i >= 0; i--) {
    const value = remainder * 256 + digits[i]
    digits[i] = Math.floor(value / divisor)
    remainder = value % divisor
  }
  return remainder
}

export interface PackedCoordinates {
  readonly atoms: number
  readonly precision: number
  readonly minimum: readonly [number, number, number]
  readonly maximum: readonly [number, number, number]
  /** Index of the range that differences start with. */
  readonly smallIndex: number
  readonly bytes: Uint8Array
}

/**
 * Unpacks the coordinates of one frame: x, y, z of each atom, in float32 as the format defines them.
 * @throws RangeError if the bits contradict themselves or end too early
 */
export function unpackCoordinates({
  atoms,
  precision,
  minimum,
  maximum,
  smallIndex,
  bytes,
}: PackedCoordinates): Float32Array {
  const sizes = minimum.map((low, axis) => maximum[axis] - low + 1)
  if (sizes.some((size) => !(size >= 1 && size <= 2 ** 32)))
    throw new RangeError('the range of the coordinates is upside down')
  if (!(precision > 0)) throw new RangeError('the precision is not a positive number')
  const large = sizes.some((size) => size > packingLimit)
  const sideBits = sizes.map((size) => bitLength(BigInt(size)))
  const packedBits = large ? 0 : bitLength(BigInt(sizes[0]) * BigInt(sizes[1]) * BigInt(sizes[2]))
  const bits = new Bits(bytes)
  const scale = Math.fround(1 / precision)
  const out = new Float32Array(atoms * 3)
  const here = new Float64Array(3)
  const before = new Float64Array(3)
  let index = smallIndex
  const checkIndex = () => {
    if (index < firstRange || index >= ranges.length)
      throw new RangeError('the size of the differences leaves its table')
  }
  checkIndex()
  let run = 0
  let atom = 0
  const put = (value: Float64Array) => {
    if (atom >= atoms) throw new RangeError('the compressed coordinates hold more atoms than announced')
    for (let axis = 0; axis < 3; axis++) out[atom * 3 + axis] = Math.fround(value[axis]) * scale
    atom++
  }
  while (atom < atoms) {
    if (large) for (let axis = 0; axis < 3; axis++) here[axis] = bits.read(sideBits[axis])
    else bits.unpack(packedBits, sizes[0], sizes[1], sizes[2], here)
    for (let axis = 0; axis < 3; axis++) before[axis] = here[axis] += minimum[axis]
    let change = 0
    if (bits.read(1) === 1) {
      const code = bits.read(5)
      change = (code % 3) - 1
      run = Math.floor(code / 3)
    }
    if (run === 0) put(here)
    const range = ranges[index]
    const offset = Math.floor(range / 2)
    for (let member = 0; member < run; member++) {
      bits.unpack(index, range, range, range, here)
      for (let axis = 0; axis < 3; axis++) here[axis] += before[axis] - offset
      if (member === 0) {
        // The first two atoms of a run are stored swapped: in water the oxygen, near both hydrogens, is then the predecessor of both.
        put(here)
        put(before)
      } else {
        put(here)
      }
      before.set(here)
    }
    index += change
    checkIndex()
  }
  return out
}
