import { say } from '../../words/text'
import type { CellRecord } from './cell'
import type { PackedColumn } from './column'
import { Column, mostBytes } from './column'
import type { Plan } from './plan'
import { PlanError } from './planError'

/** What is known of a plan's cells, as data that goes to another thread. */
export interface PackedRecords {
  readonly columns: readonly PackedColumn[]
  /** Cells in the order in which they came, those that are here, and how many of them failed. */
  readonly arrived: Uint32Array<ArrayBuffer>
  readonly known: Uint8Array<ArrayBuffer>
  readonly failed: number
  /** Numbers of sentences, 0 for none. */
  readonly errors: Uint32Array<ArrayBuffer>
  readonly warnings: Uint32Array<ArrayBuffer>
  readonly sentences: readonly string[]
}

/** The records of a plan's cells, in whatever order they come, in little memory: some numbers a cell, and each sentence once. */
export class Records {
  private readonly columns: readonly Column[]
  private readonly known: Uint8Array<ArrayBuffer>
  private readonly order: Uint32Array<ArrayBuffer>
  private readonly errors: Uint32Array<ArrayBuffer>
  private readonly warnings: Uint32Array<ArrayBuffer>
  private readonly sentences = new Map<string, number>([['', 0]])
  private readonly texts = ['']
  /** Cells that are here, and how many of them failed. */
  done = 0
  failed = 0

  /**
   * @param packed what is here already, taken as it is: nothing of it is copied where it is complete
   * @throws PlanError where the cells are too many for what is kept
   */
  constructor(
    private readonly plan: Pick<Plan, 'cells' | 'keep'>,
    packed?: PackedRecords,
  ) {
    const { cells, keep } = plan
    if (cells * (8 * keep.length + 16) > mostBytes)
      throw new PlanError(
        say('{results} results of {cells} cells are more than fit here: keep less', { results: keep.length, cells }),
      )
    this.columns = keep.map((path, i) =>
      packed ? Column.unpack(path, cells, packed.columns[i]) : new Column(path, cells),
    )
    this.known = packed?.known ?? new Uint8Array(cells)
    this.order = packed?.arrived.length === cells ? packed.arrived : new Uint32Array(cells)
    this.errors = packed?.errors ?? new Uint32Array(cells)
    this.warnings = packed?.warnings ?? new Uint32Array(cells)
    if (!packed) return
    if (packed.arrived.length < cells) this.order.set(packed.arrived)
    this.done = packed.arrived.length
    this.failed = packed.failed
    for (const sentence of packed.sentences) this.numberOf(sentence)
  }

  get cells(): number {
    return this.plan.cells
  }

  /** One that is here already stays as it is. */
  add({ cell, values = [], warnings = [], error }: CellRecord): void {
    if (!(cell in this.known) || this.known[cell]) return
    values.forEach((value, i) => this.columns[i]?.set(cell, value))
    this.warnings[cell] = this.numberOf(warnings.join(' '))
    this.errors[cell] = this.numberOf(error ?? '')
    this.note(cell, error !== undefined)
  }

  private note(cell: number, failed: boolean) {
    this.known[cell] = 1
    this.order[this.done++] = cell
    if (failed) this.failed++
  }

  private numberOf(sentence: string): number {
    const known = this.sentences.get(sentence)
    if (known !== undefined) return known
    this.sentences.set(sentence, this.texts.length)
    return this.texts.push(sentence) - 1
  }

  has(cell: number): boolean {
    return this.known[cell] === 1
  }

  /** The cell that came as the so-manieth. */
  arrival(index: number): number {
    return this.order[index]
  }

  /** One number of a kept result; not a number where there is none. */
  value(cell: number, result: number, part = 0): number {
    return this.columns[result].at(cell, part)
  }

  /** Numbers that a kept result has per cell, as far as is known. */
  parts(result: number): number {
    return this.columns[result].parts
  }

  /** Why a cell failed; empty where it did not. */
  errorOf(cell: number): string {
    return this.texts[this.errors[cell]]
  }

  warningOf(cell: number): string {
    return this.texts[this.warnings[cell]]
  }

  /** A cell's record, as a merged file takes it. */
  record(cell: number): CellRecord {
    const warnings = this.warningOf(cell)
    const said = warnings === '' ? {} : { warnings: [warnings] }
    if (this.errors[cell] !== 0) return { cell, ...said, error: this.errorOf(cell) }
    return { cell, values: this.columns.map((column) => column.value(cell)), ...said }
  }

  packed(): PackedRecords {
    const { columns, known, failed, errors, warnings, texts } = this
    return {
      columns: columns.map((column) => column.packed()),
      arrived: this.done === this.cells ? this.order : this.order.slice(0, this.done),
      known,
      failed,
      errors,
      warnings,
      sentences: texts,
    }
  }
}

/** Bytes that are copied before others have their turn. */
const turnBytes = 4 << 20

/** A copy, to be handed over, made in turns: of a million cells a message that copies would hold the page up. */
export async function copied({
  columns,
  arrived,
  known,
  errors,
  warnings,
  ...rest
}: PackedRecords): Promise<PackedRecords> {
  // Which cells there are is said at once: more may come meanwhile.
  const there = { arrived: arrived.slice(), known: known.slice() }
  let left = turnBytes
  const copy = async <T extends Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(data: T): Promise<T> => {
    const bytes = new Uint8Array(data.byteLength)
    const source = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    for (let at = 0; at < bytes.length; ) {
      const end = Math.min(bytes.length, at + left)
      bytes.set(source.subarray(at, end), at)
      left -= end - at
      at = end
      if (left > 0) continue
      await new Promise((resolve) => setTimeout(resolve))
      left = turnBytes
    }
    return new (data.constructor as new (buffer: ArrayBuffer) => T)(bytes.buffer)
  }
  const columnsOf: PackedColumn[] = []
  for (const column of columns) columnsOf.push({ ...column, data: await copy(column.data) })
  return {
    ...rest,
    ...there,
    columns: columnsOf,
    errors: await copy(errors),
    warnings: await copy(warnings),
  }
}

/** The memory of packed records, to be handed over to another thread instead of copied. */
export const buffersOf = ({ columns, arrived, known, errors, warnings }: PackedRecords): ArrayBuffer[] => [
  ...columns.map(({ data }) => data.buffer),
  ...[arrived, known, errors, warnings].map(({ buffer }) => buffer),
]
