import { writeCsv } from './csv'
import { writeNpy } from './npy'
import { writeNpz } from './npz'

/** Numbers with a shape, in C order. */
export interface ShapedArray {
  readonly data: Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array
  readonly shape: readonly number[]
  readonly unit?: string
}

export const arrayFormats = ['npz', 'npy', 'csv', 'json'] as const
export type ArrayFormat = (typeof arrayFormats)[number]

/** The format that a file name asks for, by its ending. */
export function formatOf(fileName: string): ArrayFormat | undefined {
  return arrayFormats.find((format) => fileName.toLowerCase().endsWith(`.${format}`))
}
