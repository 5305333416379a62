import { sha256 } from '../../../files/checksum'
import { readStars } from '../../../files/stars/readStars'
import { type StarColumn, starColumns } from '../../../files/stars/starColumns'
import { type StarTable, whereOf } from '../../../files/stars/starTable'
import type { ReadOptions } from '../../../files/trajectories/trajectories'
import { TrajectoryError } from '../../../files/trajectories/trajectories'
import { starUnit } from '../../../physics/starUnits'
import { kilometresPerSecond } from '../../../physics/units'
import { asIs, say, type Text } from '../../../words/text'
import type { ClusterValues } from '../parameters'

/** Stars out of a file, in the units that a run counts in. */
export interface Stars {
  readonly count: number
  /** mass, x, y, z, vx, vy, vz of each star. */
  readonly columns: StarTable['columns']
  /** Two stars in one place, and where they stand in the file, where there are such. */
  readonly coincident: readonly [string, string] | undefined
  /** How the file was read, in sentences for people. */
  readonly reading: readonly string[]
  /** Fingerprint of all their numbers. */
  readonly digest: string
  /** Radius of a sphere around the origin that holds nearly all of them. */
  readonly extent: number
}

/** What counts beside the file. */
export type StarsAsked = Pick<ClusterValues, 'units'>

export const mostStars = 1_000_000

/** Beyond these nothing is a star: where the pad of an odd number of stars stands is farther still. In the run's own units. */
const mostDistance = 1e11
const mostMass = 1e15
const lightKilometres = 299_792.458

/** What the numbers are multiplied by, in words and in numbers. */
function scalesFor({ units: ofFile }: StarTable, { units }: StarsAsked) {
  const natural = units === 'natural'
  const plain = { mass: 'M☉', position: 'pc', velocity: 'km/s' } as const
  const quantities = ['mass', 'position', 'velocity'] as const
  const of = (quantity: (typeof quantities)[number]) => {
    const unit = ofFile[quantity]
    if (unit === undefined) {
      if (natural || quantity !== 'velocity') return { scale: 1, text: natural ? undefined : plain[quantity] }
      return { scale: 1 / kilometresPerSecond, text: plain.velocity }
    }
    if (natural) {
      throw new TrajectoryError(
        say(
          'the file names the unit {unit}, and with units=natural all numbers are plain: take units=astronomical, or a file without units',
          { unit },
        ),
      )
    }
    return { scale: starUnit(quantity, unit) ?? 1, text: unit }
  }
  const [mass, position, velocity] = quantities.map(of)
  const given = quantities.some((quantity) => ofFile[quantity] !== undefined)
  const named = { mass: String(mass.text), position: String(position.text), velocity: String(velocity.text) }
  const told: Text = natural
    ? 'Plain numbers, G = 1.'
    : given
      ? say('Masses in {mass}, places in {position}, velocities in {velocity}.', named)
      : say('Masses in {mass}, places in {position}, velocities in {velocity} (the file names no units).', named)
  return { mass: mass.scale, position: position.scale, velocity: velocity.scale, told }
}

/** Two stars of one place: the first such pair in the order of the file. */
function coincidentIn(table: StarTable, { x, y, z }: StarTable['columns']): Stars['coincident'] {
  const order = Uint32Array.from(x, (_, star) => star)
  order.sort((a, b) => x[a] - x[b] || y[a] - y[b] || z[a] - z[b] || a - b)
  let found: readonly [number, number] | undefined
  for (let k = 1; k < order.length; k++) {
    const [a, b] = [order[k - 1], order[k]]
    if (x[a] === x[b] && y[a] === y[b] && z[a] === z[b] && (!found || b < found[1])) found = [a, b]
  }
  return found && [whereOf(table, found[0]), whereOf(table, found[1])]
}

/** Share of the stars that a picture shows at the start. */
const shown = 0.95

/** Radius of a sphere around the origin that holds nearly all stars. */
function extentOf({ x, y, z }: Stars['columns']): number {
  const distances = x.map((_, star) => Math.sqrt(x[star] * x[star] + y[star] * y[star] + z[star] * z[star])).sort()
  const far = distances[Math.ceil(shown * distances.length) - 1]
  return far > 0 ? 1.1 * far : 1
}

/**
 * Reads stars from a file, checks them and puts them into the units of a run.
 * @throws TrajectoryError naming the line or star and the column, and what it takes
 */
export async function takeStars(file: Blob, asked: StarsAsked, options: ReadOptions = {}): Promise<Stars> {
  const table = await readStars(file, options)
  if (table.count > mostStars)
    throw new TrajectoryError(
      say('the file holds {count} stars: a run takes up to {most}', { count: table.count, most: mostStars }),
    )
  const natural = asked.units === 'natural'
  const scales = scalesFor(table, asked)
  const limits = {
    mass: { scale: scales.mass, most: mostMass, unit: natural ? '' : ' M☉', read: 1 },
    position: { scale: scales.position, most: mostDistance, unit: natural ? '' : ' pc', read: 1 },
    velocity: {
      scale: scales.velocity,
      most: natural ? 1e12 : lightKilometres,
      unit: natural ? '' : ' km/s',
      read: natural ? 1 : kilometresPerSecond,
    },
  }
  const take = (column: StarColumn): Float64Array<ArrayBuffer> => {
    const { scale, most, unit, read } =
      column === 'm' ? limits.mass : column.startsWith('v') ? limits.velocity : limits.position
    const least = column === 'm' ? 0 : -most
    return table.columns[column].map((given, star) => {
      const value = given * scale
      if (value * read >= least && value * read <= most) return value
      const told: Text = Number.isFinite(given) ? asIs(given) : 'no finite number'
      throw new TrajectoryError(
        say('{where}: {column} is {told}; it takes a number from {least} to {most}', {
          where: whereOf(table, star),
          column,
          told,
          least,
          most: `${most}${unit}`,
        }),
      )
    })
  }
  const columns = Object.fromEntries(starColumns.map((column) => [column, take(column)])) as unknown as Stars['columns']
  if (!columns.m.some((mass) => mass > 0)) throw new TrajectoryError('m is 0 for every star: something has to pull')
  const { reading } = table
  return {
    count: table.count,
    columns,
    coincident: coincidentIn(table, columns),
    reading: [...reading, scales.told],
    digest: await sha256(new Uint8Array(await new Blob(starColumns.map((column) => columns[column])).arrayBuffer())),
    extent: extentOf(columns),
  }
}
