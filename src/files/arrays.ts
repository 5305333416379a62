import { say } from '../words/text'
import type { CsvColumn } from './csv'
import { writeCsv } from './csv'
import type { ArrayFormat } from './formats'
import { writeNpy } from './npy'
import { writeNpz } from './npz'
import type { Origin } from './origin'
import { originFields, software } from './origin'

/** Numbers with a shape, in C order. */
export interface ShapedArray {
  readonly data: Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array
  readonly shape: readonly number[]
  readonly unit?: string
}
export type ShapedArrays = Readonly<Record<string, ShapedArray>>

/** A single array was asked for that a run does not have. */
export class MissingArrayError extends Error {
  override readonly name = 'MissingArrayError'
  constructor(
    readonly array: string,
    readonly present: readonly string[],
  ) {
    super(
      say('there is no array {array} to be written as .npy; .npz, .csv and .json take what there is: {present}', {
        array,
        present: present.join(', '),
      }),
    )
  }
}

/**
 * A run's arrays as a file.
 * npz holds all of them, npy the main one; csv has a column for each (vectors take one per component), json the document with
 * the arrays beside it, flat in C order. All but npy, which has no place for it, say what made them.
 * @throws MissingArrayError
 */
export function encodeArrays(
  format: ArrayFormat,
  arrays: ShapedArrays,
  main: string,
  document: object,
  origin: Origin,
): Uint8Array<ArrayBuffer> {
  switch (format) {
    case 'npz':
      return writeNpz(arrays, { software, ...Object.fromEntries(originFields(origin)) })
    case 'npy': {
      const array = Object.entries(arrays).find(([name]) => name === main)
      if (!array) throw new MissingArrayError(main, Object.keys(arrays))
      return writeNpy(array[1])
    }
    case 'csv':
      return new TextEncoder().encode(
        writeCsv(
          Object.entries(arrays).flatMap(([name, array]) => columns(name, array)),
          origin,
        ),
      )
    case 'json': {
      const plain = Object.entries(arrays).map(([name, { data, shape, unit }]): [string, object] => [
        name,
        {
          shape,
          ...(unit ? { unit } : {}),
          data: plainNumbers(data),
        },
      ])
      const { address } = origin
      return new TextEncoder().encode(
        `${JSON.stringify({ ...document, address, arrays: Object.fromEntries(plain) })}\n`,
      )
    }
  }
}

const axes = ['x', 'y', 'z']

/** One column per component: (n) gives one, (n, 3) gives three named x, y, z, (n, m) gives m numbered ones. */
function columns(name: string, { data, shape, unit }: ShapedArray): CsvColumn[] {
  const rows = shape[0] ?? 1
  const width = rows === 0 ? 1 : data.length / rows
  return Array.from({ length: width }, (_, column) => ({
    name: width === 1 ? name : `${name}_${width === 3 ? axes[column] : column}`,
    ...(unit ? { unit } : {}),
    values: Array.from({ length: rows }, (_, row) => data[row * width + column]),
  }))
}

/** JSON knows no NaN and no infinity: null stands for them. */
function plainNumbers(data: ArrayLike<number>): (number | null)[] {
  return Array.from(data, (value: number) => (Number.isFinite(value) ? value : null))
}
