/**
 * Writes XTC frames for the tests, with everything that the compression can do: runs of close atoms, differences whose range grows and shrinks,
 * packed and side-by-side large numbers. It does not try to compress well.
 */

const ranges = (index: number) =>
  [8, 10, 12, 16, 20, 25, 32, 40, 50, 64, 80, 101, 128, 161, 203, 256, 322, 406, 512, 645, 812, 1024][index - 9]

class BitWriter {
  readonly bits: number[] = []
  write(count: number, value: bigint) {
    for (let i = count - 1; i >= 0; i--) this.bits.push(Number((value >> BigInt(i)) & 1n))
  }
  /** Three digits in mixed radix, least significant byte first. */
  pack(count: number, digits: readonly number[], radices: readonly number[]) {
    let value = (BigInt(digits[0]) * BigInt(radices[1]) + BigInt(digits[1])) * BigInt(radices[2]) + BigInt(digits[2])
    for (; count > 8; count -= 8) {
      this.write(8, value & 255n)
      value >>= 8n
    }
    this.write(count, value)
  }
  bytes(): Uint8Array {
    const bytes = new Uint8Array(Math.ceil(this.bits.length / 8))
    this.bits.forEach((bit, i) => {
      bytes[i >> 3] |= bit << (7 - (i & 7))
    })
    return bytes
  }
}

const bitLength = (value: bigint) => value.toString(2).length

/** The compressed block of more than nine atoms; coordinates are whole numbers (multiples of 1/precision). */
function compress(atoms: readonly (readonly number[])[], precision: number): Uint8Array {
  const minimum = [0, 1, 2].map((axis) => Math.min(...atoms.map((atom) => atom[axis])))
  const maximum = [0, 1, 2].map((axis) => Math.max(...atoms.map((atom) => atom[axis])))
  const sizes = minimum.map((low, axis) => maximum[axis] - low + 1)
  const wide = sizes.some((size) => size > 0xffffff)
  const bits = new BitWriter()
  const large = (atom: readonly number[]) => {
    const digits = atom.map((value, axis) => value - minimum[axis])
    if (wide) sizes.forEach((size, axis) => bits.write(bitLength(BigInt(size)), BigInt(digits[axis])))
    else bits.pack(bitLength(sizes.map(BigInt).reduce((a, b) => a * b)), digits, sizes)
  }
  const first = 12
  let index = first
  let run = 0
  let turn = 0
  for (let i = 0; i < atoms.length; ) {
    const range = ranges(index)
    const half = Math.floor(range / 2)
    const near = (a: readonly number[], b: readonly number[]) =>
      a.every((value, axis) => value - b[axis] + half >= 0 && value - b[axis] + half < range)
    // Atom i + 1 is the large number, atom i its neighbour, and each further one the neighbour of the one before (i for i + 2).
    let length = 0
    while (length < 8 && i + length + 1 < atoms.length) {
      const fits =
        length === 0
          ? near(atoms[i], atoms[i + 1])
          : near(atoms[i + length + 1], length === 1 ? atoms[i] : atoms[i + length])
      if (!fits) break
      length++
    }
    const change = [1, 1, -1, 0, -1][turn++ % 5]
    large(atoms[length > 0 ? i + 1 : i])
    if (length === run && change === 0) bits.write(1, 0n)
    else {
      bits.write(1, 1n)
      bits.write(5, BigInt(length * 3 + change + 1))
      run = length
    }
    for (let member = 0; member < length; member++) {
      const [atom, from] =
        member === 0 ? [atoms[i], atoms[i + 1]] : [atoms[i + member + 1], member === 1 ? atoms[i] : atoms[i + member]]
      bits.pack(
        index,
        atom.map((value, axis) => value - from[axis] + half),
        [range, range, range],
      )
    }
    i += length + 1
    index += run === length ? change : 0
  }
  const body = bits.bytes()
  const block = new Uint8Array(36 + Math.ceil(body.length / 4) * 4)
  const view = new DataView(block.buffer)
  view.setFloat32(0, precision)
  minimum.forEach((value, axis) => view.setInt32(4 + 4 * axis, value))
  maximum.forEach((value, axis) => view.setInt32(16 + 4 * axis, value))
  view.setInt32(28, first)
  view.setInt32(32, body.length)
  block.set(body, 36)
  return block
}

export interface XtcFrame {
  readonly time: number
  readonly box: readonly number[]
  /** Whole multiples of 1/precision nm. */
  readonly atoms: readonly (readonly number[])[]
}

export function writeXtc(frames: readonly XtcFrame[], precision = 1000): Uint8Array<ArrayBuffer> {
  const parts = frames.map(({ time, box, atoms }, step) => {
    const head = new DataView(new ArrayBuffer(56))
    head.setInt32(0, 1995)
    head.setInt32(4, atoms.length)
    head.setInt32(8, step)
    head.setFloat32(12, time)
    box.forEach((edge, axis) => head.setFloat32(16 + 16 * axis, edge))
    head.setInt32(52, atoms.length)
    if (atoms.length > 9) return [new Uint8Array(head.buffer), compress(atoms, precision)]
    const body = new DataView(new ArrayBuffer(atoms.length * 12))
    atoms.flat().forEach((value, i) => body.setFloat32(4 * i, value / precision))
    return [new Uint8Array(head.buffer), new Uint8Array(body.buffer)]
  })
  const whole = parts.flat()
  const file = new Uint8Array(whole.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of whole) {
    file.set(part, at)
    at += part.length
  }
  return file
}
