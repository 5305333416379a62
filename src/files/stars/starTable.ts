import type { StarQuantity } from '../../physics/starUnits'
import { type Said, say, type Text } from '../../words/text'

/** Stars as a file has them: numbers as they are written, in the units that it names. */
export interface StarTable {
  readonly count: number
  /** m, x, y, z, vx, vy, vz of each star. */
  readonly columns: Readonly<Record<'m' | 'x' | 'y' | 'z' | 'vx' | 'vy' | 'vz', Float64Array<ArrayBuffer>>>
  /** Units that the file names; undefined where it names none. */
  readonly units: Readonly<Record<StarQuantity, string | undefined>>
  /** Line of each star, where it has one: an array's stars count from 0. */
  readonly lines: Int32Array<ArrayBuffer> | undefined
  /** How the file was read, in sentences for people. */
  readonly reading: readonly Text[]
}

/** Where a star stands in its file. */
export const whereOf = ({ lines }: Pick<StarTable, 'lines'>, star: number): Said =>
  lines ? say('line {line}', { line: lines[star] }) : say('star {star} (counted from 0)', { star })
