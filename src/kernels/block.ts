/**
 * What one field of a block is: a whole number of 32 bits (signed, unsigned, or a pointer in bytes from the start of the memory), a
 * float64, or several of a kind one after the other.
 */
export type FieldKind = 'i32' | 'u32' | 'pointer' | 'f64'
type Field = FieldKind | readonly [kind: FieldKind, length: number]
type Fields = Readonly<Record<string, Field>>

type FieldValue<F extends Field> = F extends FieldKind ? number : ArrayLike<number>
/** The values of a block, by name. */
export type BlockValues<B extends Block> = { readonly [name in keyof B['fields']]: FieldValue<B['fields'][name]> }

interface FieldPlace {
  readonly name: string
  readonly kind: FieldKind
  readonly length: number
  readonly offset: number
}

/**
 * A piece of memory that page and kernels share, described once: where its fields stand and what they are. The kernels' side of it is
 * generated from this (layouts.ts).
 */
export interface Block<F extends Fields = Fields> {
  readonly fields: F
  /** Where each field begins, in bytes. */
  readonly at: { readonly [name in keyof F]: number }
  /** The fields in their order, ready to be walked through. */
  readonly order: readonly FieldPlace[]
  /** Size of the whole, a multiple of eight. */
  readonly bytes: number
}

/** A block that holds nothing but float64, as many samples, cells and records do. */
export interface NumberBlock<F extends Fields = Fields> extends Block<F> {
  /** Where each field begins, in float64 numbers. */
  readonly place: { readonly [name in keyof F]: number }
  /** Numbers in all. */
  readonly length: number
}

const sizes = { i32: 4, u32: 4, pointer: 4, f64: 8 } as const

/** Fields one after the other, each where its size divides the place. @param bytes its size where that is more than its fields need */
export function block<const F extends Fields>(fields: F, bytes = 0): Block<F> {
  let next = 0
  const order = Object.entries(fields).map(([name, field]): FieldPlace => {
    const [kind, length] = typeof field === 'string' ? [field, 1] : field
    const offset = Math.ceil(next / sizes[kind]) * sizes[kind]
    next = offset + sizes[kind] * length
    return { name, kind, length, offset }
  })
  const at = Object.fromEntries(order.map(({ name, offset }) => [name, offset])) as Block<F>['at']
  return { fields, at, order, bytes: Math.max(bytes, Math.ceil(next / 8) * 8) }
}

/** A block of float64. @param lengths how many numbers each field has @param bytes its size where that is more than its fields need */
export function numberBlock<const L extends Readonly<Record<string, number>>>(lengths: L, bytes?: number) {
  type F = { readonly [name in keyof L]: L[name] extends 1 ? 'f64' : readonly ['f64', number] }
  const fields = Object.fromEntries(
    Object.entries(lengths).map(([name, length]) => [name, length === 1 ? 'f64' : (['f64', length] as const)]),
  ) as unknown as F
  const whole = block<F>(fields, bytes)
  const place = Object.fromEntries(Object.entries<number>(whole.at).map(([name, at]) => [name, at / 8]))
  return { ...whole, place, length: whole.bytes / 8 } as NumberBlock<F>
}

/** Numbers by which the kernels know the members of a family: 0, 1, 2, … in the order given. */
export const numbered = <const N extends string>(...names: readonly N[]): Readonly<Record<N, number>> =>
  Object.fromEntries(names.map((name, index) => [name, index])) as Readonly<Record<N, number>>

/** A whole number of 32 bits, signed or unsigned: to a kernel they are the same bits. */
export const isWhole = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= -(2 ** 31) && Number(value) < 2 ** 32

/**
 * A block's bytes, little-endian.
 * @param into where a block stands in a larger piece of bytes; without it a new piece is made
 * @throws RangeError where a value is no whole number of 32 bits and has to be one, or a field gets more or fewer numbers than it has
 */
export function pack<B extends Block>(described: B, values: BlockValues<B>, into?: DataView): Uint8Array<ArrayBuffer> {
  const view = into ?? new DataView(new ArrayBuffer(described.bytes))
  const given = new Map(Object.entries<number | ArrayLike<number>>(values))
  for (const { name, kind, length, offset } of described.order) {
    const value = given.get(name)
    const numbers = typeof value === 'number' ? [value] : (value ?? [])
    if (numbers.length !== length)
      throw new RangeError(`the field ${name} of a block takes ${length} numbers, not ${numbers.length}`)
    for (let k = 0; k < length; k++) {
      if (kind === 'f64') view.setFloat64(offset + 8 * k, numbers[k], true)
      else if (isWhole(numbers[k])) view.setUint32(offset + 4 * k, numbers[k] >>> 0, true)
      else throw new RangeError(`the field ${name} of a block takes whole numbers of 32 bits, not ${numbers[k]}`)
    }
  }
  return new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset, described.bytes)
}

/** The values of a block, from its bytes. */
export function unpack<B extends Block>(described: B, bytes: ArrayBufferView): BlockValues<B> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const read = (kind: FieldKind, offset: number) => {
    if (kind === 'f64') return view.getFloat64(offset, true)
    return kind === 'i32' ? view.getInt32(offset, true) : view.getUint32(offset, true)
  }
  return Object.fromEntries(
    described.order.map(({ name, kind, length, offset }) => {
      const numbers = Array.from({ length }, (_, k) => read(kind, offset + k * sizes[kind]))
      return [name, length === 1 ? numbers[0] : numbers]
    }),
  ) as unknown as BlockValues<B>
}
