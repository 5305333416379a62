import { cellIndex, type SweepAxis } from '../../../compute/sweep'
import { cellRecord } from '../../../kernels/resonanceLayout'
import type { Text } from '../../../words/text'

/** The four maps of a slice: names for people, and where they stand in a cell's record. */
export const mapsShown = [
  {
    name: 'ΔE_J, simulated',
    title: '⟨|ΔE_J|⟩, simulated',
    at: cellRecord.place.simulatedEnergy,
    unit: '(km/s)²',
    file: 'delta-ej-simulated',
  },
  {
    name: 'ΔE_J, impulse',
    title: '⟨|ΔE_J|⟩, impulse',
    at: cellRecord.place.impulseEnergy,
    unit: '(km/s)²',
    file: 'delta-ej-impulse',
  },
  {
    name: 'ΔI_s, simulated',
    title: '⟨|ΔI_s|⟩, simulated',
    at: cellRecord.place.simulatedAction,
    unit: 'kpc km/s',
    file: 'delta-is-simulated',
  },
  {
    name: 'ΔI_s, impulse',
    title: '⟨|ΔI_s|⟩, impulse',
    at: cellRecord.place.impulseAction,
    unit: 'kpc km/s',
    file: 'delta-is-impulse',
  },
] as const satisfies readonly {
  readonly name: Text
  readonly title: Text
  readonly at: number
  readonly unit: string
  readonly file: string
}[]

/** A plane through the grid. Maps are row by row from the bottom, as heat maps take them. */
export interface Slice {
  /** Axes that run to the right and upwards. */
  readonly x: number
  readonly y: number
  /** The grid's cell under each cell of a map. */
  readonly cells: readonly number[]
  readonly flags: readonly number[]
  readonly maps: readonly (readonly number[])[]
  /** Simulation over impulse of ΔE_J. */
  readonly ratio: readonly number[]
}

/** Cuts the grid. @param across the axis that stands still, at its value number `at`; record: a cell's, if there is one */
export function sliceOf(
  axes: readonly SweepAxis[],
  across: number,
  at: number,
  record: (cell: number) => Float64Array | undefined,
): Slice {
  const [x, y] = [0, 1, 2].filter((axis) => axis !== across)
  const columns = axes[x].values.length
  const rows = axes[y].values.length
  const cells = Array.from({ length: columns * rows }, (_, i) => {
    const position = [0, 0, 0]
    position[x] = i % columns
    position[y] = Math.floor(i / columns)
    position[across] = at
    return cellIndex(axes, position)
  })
  const number = (place: number) => cells.map((cell) => record(cell)?.[place] ?? Number.NaN)
  const flags = number(cellRecord.place.flags)
  const maps = mapsShown.map(({ at: place }) => {
    const all = number(place)
    const impulse = place === cellRecord.place.impulseEnergy || place === cellRecord.place.impulseAction
    return impulse ? all.map((value, i) => (flags[i] & 1 ? Number.NaN : value)) : all
  })
  const [simulated, impulse] = maps
  const ratio = simulated.map((value, i) => (impulse[i] > 0 ? value / impulse[i] : Number.NaN))
  return { x, y, cells, flags, maps, ratio }
}
