import { starColumns } from '../../../files/stars/starColumns'
import type { ClusterValues } from '../parameters'

export type Vector = readonly [x: number, y: number, z: number]

/** A star as it stands, in the units of its run: M☉, pc, pc/Myr, or plain numbers. */
export interface HeldStar {
  readonly mass: number
  readonly position: Vector
  readonly velocity: Vector
}

/** All stars at one moment: xyz interleaved. */
export interface Standing {
  readonly mass: ArrayLike<number>
  readonly position: ArrayLike<number>
  readonly velocity: ArrayLike<number>
}

/** What was done by hand: a star became another, came or went; or nothing, where the table as it is is wanted. */
export type Edit =
  | { readonly star: number; readonly becomes: Partial<HeldStar> }
  | { readonly adds: HeldStar }
  | { readonly removes: number }
  | { readonly keeps: true }

/** Up to so many stars are changed by hand: the whole table is written anew every time. */
export const mostByHand = 10_000

const units = { m: 'Msun', x: 'pc', y: 'pc', z: 'pc', vx: 'pc/Myr', vy: 'pc/Myr', vz: 'pc/Myr' } as const

/**
 * The stars with one of them changed, as a table that a run takes: to the last digit those that stood there, in the units that a run counts in.
 */
export function tableOf(stars: Standing, edit: Edit, { units: named }: Pick<ClusterValues, 'units'>): string {
  const rows: (readonly number[])[] = []
  const row = ({ mass, position, velocity }: HeldStar) => [mass, ...position, ...velocity]
  for (let star = 0; star < stars.mass.length; star++) {
    if ('removes' in edit && edit.removes === star) continue
    const before = starOf(stars, star)
    const held = 'becomes' in edit && edit.star === star ? { ...before, ...edit.becomes } : before
    rows.push(row(held))
  }
  if ('adds' in edit) rows.push(row(edit.adds))
  const header = starColumns.map((column) => (named === 'natural' ? column : `${column} [${units[column]}]`))
  return `${[header, ...rows].map((cells) => cells.join(',')).join('\n')}\n`
}

const vectorAt = (values: ArrayLike<number>, star: number): Vector => [
  values[3 * star],
  values[3 * star + 1],
  values[3 * star + 2],
]

/** One of them. */
export const starOf = ({ mass, position, velocity }: Standing, star: number): HeldStar => ({
  mass: mass[star],
  position: vectorAt(position, star),
  velocity: vectorAt(velocity, star),
})

let made = 0

/** Another name for every table that was made on this page. */
export const nextName = (): string => `stars-by-hand-${++made}.csv`
