import type { StarQuantity } from '../../physics/starUnits'
import { starUnit, starUnits } from '../../physics/starUnits'
import { say, type Text } from '../../words/text'
import { makePlain } from '../trajectories/csvColumns'
import { TrajectoryError } from '../trajectories/trajectories'

/** What is needed of every star, by the names that messages and help use. */
export const starColumns = ['m', 'x', 'y', 'z', 'vx', 'vy', 'vz'] as const
export type StarColumn = (typeof starColumns)[number]

/** What a column measures. */
const aQuantity = {
  mass: 'a mass',
  position: 'a position',
  velocity: 'a velocity',
} as const satisfies Record<StarQuantity, Text>

export const quantityOf = (column: StarColumn): StarQuantity =>
  column === 'm' ? 'mass' : column.startsWith('v') ? 'velocity' : 'position'

/** What one name stands for: a column, or the three of a vector. */
export interface Named {
  readonly columns: readonly StarColumn[]
  /** The unit that the name gives. */
  readonly unit: string | undefined
}

const vector = (prefix: string) => (['x', 'y', 'z'] as const).map((axis) => `${prefix}${axis}` as StarColumn)

const patterns: readonly (readonly [pattern: RegExp, columns: readonly StarColumn[]])[] = [
  [/^(?:m|mass|masses|(?:star|stellar)_mass(?:es)?)$/, ['m']],
  ...(['x', 'y', 'z'] as const).flatMap((axis) => {
    const place = new RegExp(`^(?:${axis}|(?:pos(?:ition)?s?|coord(?:inate)?s?|r)_?${axis}|${axis}_?pos(?:ition)?)$`)
    const speed = new RegExp(
      `^(?:v_?${axis}|(?:vel(?:o|ocity|ocities)?)_?${axis}|${axis}_?vel(?:ocity)?|${axis}_?dot)$`,
    )
    return [[place, [axis]] as const, [speed, [`v${axis}`]] as const]
  }),
  [/^(?:pos|positions?|coords?|coordinates?|xyz|r)$/, vector('')],
  [/^(?:vel|velo|velocity|velocities|v)$/, vector('v')],
]

const find = (name: string) => patterns.find(([pattern]) => pattern.test(name))?.[1]

/** The unit at the end of a name without brackets (x_pc, vx_km_s), and what stands before it. */
function trailing(name: string): Named | undefined {
  for (let at = name.indexOf('_'); at >= 0; at = name.indexOf('_', at + 1)) {
    const columns = find(name.slice(0, at))
    if (!columns) continue
    const rest = name.slice(at + 1)
    // Made small it may be a million parsecs or the thousandth of one.
    if (rest === 'mpc') continue
    for (const unit of [rest, rest.replace('_', '/'), rest.replace('myr', 'Myr').replace('_', '/')])
      if (starUnit(quantityOf(columns[0]), unit) !== undefined) return { columns, unit }
  }
  return undefined
}

/** What a name stands for, whatever units it gives. */
function standsFor(text: string): Named | undefined {
  const { name } = makePlain(text)
  const columns = find(name)
  return columns ? { columns, unit: undefined } : trailing(name)
}

/** Whether a name stands for something of a star's. */
export const isStarName = (text: string): boolean => standsFor(text) !== undefined

/**
 * What the name of a column or of an array stands for: "m", "x [pc]", "vel_x (km/s)", "mass_msun", "pos". Nothing where it is none of a star's.
 * @throws TrajectoryError where it gives two units
 */
export function readStarName(text: string): Named | undefined {
  const found = standsFor(text)
  if (!found) return undefined
  const given = [...text.matchAll(/[([{]\s*([^)\]}]*?)\s*[)\]}]/g)]
    .map(([, unit]) => unit)
    .filter((unit) => unit !== '')
  const units = [...new Set([...(found.unit === undefined ? [] : [found.unit]), ...given])]
  if (units.length > 1)
    throw new TrajectoryError(
      say('the column {typed} names two units: {typed2} and {typed3}', {
        typed: text.trim(),
        typed2: units[0],
        typed3: units[1],
      }),
    )
  return { columns: found.columns, unit: units[0] }
}

/** Where the numbers of each column are, and in which unit. */
export interface Placed<P> {
  readonly place: ReadonlyMap<StarColumn, P>
  readonly units: Readonly<Record<StarQuantity, string | undefined>>
}

/**
 * Puts together what names stand for.
 * @param named in the order in which they stand: what was written, what it stands for, and where that is
 * @throws TrajectoryError where a column is missing, stands there twice, or a quantity has two units
 */
export function placeColumns<P>(
  named: readonly { readonly text: string; readonly found: Named | undefined; readonly at: P }[],
): Placed<P> {
  const place = new Map<StarColumn, P>()
  const names = new Map<StarColumn, string>()
  const units: Record<StarQuantity, string | undefined> = { mass: undefined, position: undefined, velocity: undefined }
  const first: Partial<Record<StarQuantity, string>> = {}
  for (const { text, found, at } of named) {
    for (const column of found?.columns ?? []) {
      const before = names.get(column)
      if (before !== undefined)
        throw new TrajectoryError(
          say('the column {typed} is there twice: {typed2} and {typed3}', {
            typed: column,
            typed2: before,
            typed3: text,
          }),
        )
      names.set(column, text)
      place.set(column, at)
    }
    if (!found || found.unit === undefined) continue
    const quantity = quantityOf(found.columns[0])
    const before = units[quantity]
    if (starUnit(quantity, found.unit) === undefined) {
      const told = {
        typed: found.unit,
        typed2: text.trim(),
        quantity: aQuantity[quantity],
        units: starUnits[quantity],
      }
      throw new TrajectoryError(
        say('the unit {typed} of the column {typed2} is not known: {quantity} may be in {units}', told),
      )
    }
    if (before !== undefined && starUnit(quantity, before) !== starUnit(quantity, found.unit))
      throw new TrajectoryError(
        say('two units for {quantity}: {typed} and {typed2}', {
          quantity: aQuantity[quantity],
          typed: String(first[quantity]?.trim()),
          typed2: text.trim(),
        }),
      )
    units[quantity] ??= found.unit
    first[quantity] ??= text
  }
  const missing = starColumns.filter((column) => !place.has(column))
  if (missing.length > 0) {
    const told = { typed: missing.join(', '), typed3: starColumns.join(', ') }
    const given = named.map(({ text }) => text.trim()).filter((text) => text !== '')
    const among = given.join(', ').slice(0, 120)
    if (missing.length === 1)
      throw new TrajectoryError(
        among
          ? say('the column {typed} is missing among {typed2}: a table of stars has {typed3}', {
              ...told,
              typed2: among,
            })
          : say('the column {typed} is missing: a table of stars has {typed3}', told),
      )
    throw new TrajectoryError(
      among
        ? say('the columns {typed} are missing among {typed2}: a table of stars has {typed3}', {
            ...told,
            typed2: among,
          })
        : say('the columns {typed} are missing: a table of stars has {typed3}', told),
    )
  }
  return { place, units }
}
