import type { ShapedArray } from '../../files/arrays'
import { say } from '../../words/text'
import type { KeptValue } from './cell'
import { PlanError } from './planError'

/** Bytes that all kept results together may take: what an archive and a browser's memory hold. */
export const mostBytes = 2 ** 31 - 2 ** 24

export interface PackedColumn {
  readonly data: Float64Array<ArrayBuffer>
  readonly width: number
  readonly vector: boolean
}

/** A kept result of all cells, cell by cell; as wide as the widest cell so far. */
export class Column {
  private data: Float64Array<ArrayBuffer>
  /** Numbers per cell. */
  private width = 1
  private vector = false

  constructor(
    private readonly path: string,
    private readonly cells: number,
  ) {
    this.data = new Float64Array(cells).fill(Number.NaN)
  }

  set(cell: number, value: KeptValue) {
    if (value === null) return
    if (typeof value === 'number') {
      this.data[cell * this.width] = value
      return
    }
    this.vector = true
    if (value.length > this.width) this.widen(value.length)
    value.forEach((number, i) => {
      this.data[cell * this.width + i] = number ?? Number.NaN
    })
  }

  private widen(width: number) {
    if (width * this.cells * 8 > mostBytes)
      throw new PlanError(
        say('{path} has {width} numbers in each of {cells} cells, more than one file holds: keep less', {
          ...{ path: this.path, width, cells: this.cells },
        }),
      )
    const wide = new Float64Array(this.cells * width).fill(Number.NaN)
    for (let cell = 0; cell < this.cells; cell++)
      wide.set(this.data.subarray(cell * this.width, (cell + 1) * this.width), cell * width)
    this.data = wide
    this.width = width
  }

  array(lengths: readonly number[], unit: string | undefined): ShapedArray {
    return { data: this.data, shape: this.vector ? [...lengths, this.width] : lengths, ...(unit ? { unit } : {}) }
  }

  /** One number of a cell; not a number where there is none. */
  at(cell: number, part: number): number {
    return part < this.width ? this.data[cell * this.width + part] : Number.NaN
  }

  /** What was kept of a cell; as wide as the widest. */
  value(cell: number): KeptValue {
    const numbers = Array.from(this.data.subarray(cell * this.width, (cell + 1) * this.width), (number) =>
      Number.isNaN(number) ? null : number,
    )
    return this.vector ? numbers : numbers[0]
  }

  /** Numbers per cell: more than one for vectors. */
  get parts(): number {
    return this.width
  }

  /** As data that goes to another thread. */
  packed(): PackedColumn {
    const { data, width, vector } = this
    return { data, width, vector }
  }

  static unpack(path: string, cells: number, { data, width, vector }: PackedColumn): Column {
    const column = new Column(path, 0)
    return Object.assign(column, { cells, data, width, vector })
  }
}
