import type { Sweep } from '../../../compute/sweep'
import type { Json, Outcome } from '../../../experiments/run'
import type { ShapedArray, ShapedArrays } from '../../../files/arrays'
import { cellRecord, summary } from '../../../kernels/resonanceLayout'
import { finite } from '../model'
import type { GridValues } from './parameters'

/** A grid as far as it is computed. */
export interface Cells {
  readonly values: GridValues
  readonly sweep: Sweep
}

/** The four maps and the first-order one: names of the journal's file, and where they stand in a cell's record. */
export const maps = [
  { name: 'delta_EJ_sim', at: cellRecord.place.simulatedEnergy, unit: '(km/s)²' },
  { name: 'delta_EJ_ana', at: cellRecord.place.impulseEnergy, unit: '(km/s)²' },
  { name: 'delta_Is_sim', at: cellRecord.place.simulatedAction, unit: 'kpc km/s' },
  { name: 'delta_Is_ana', at: cellRecord.place.impulseAction, unit: 'kpc km/s' },
  { name: 'delta_EJ_first', at: cellRecord.place.firstOrderEnergy, unit: '(km/s)²' },
] as const

/** The impulse approximation has no value in such a cell. */
const undefinedBit = 1
const isImpulse = (name: string) => name.endsWith('_ana')

/** One number of every cell's record. */
export function column(grid: Cells, at: number): Float64Array {
  const { sweep } = grid
  return Float64Array.from({ length: sweep.cells }, (_, cell) => sweep.record(cell)[at])
}

/** As `column`, with the impulse's values left out where it is undefined. */
export function mapColumn(grid: Cells, name: string, at: number): Float64Array {
  const values = column(grid, at)
  if (!isImpulse(name)) return values
  const flags = column(grid, cellRecord.place.flags)
  return values.map((value, cell) => (flags[cell] & undefinedBit ? Number.NaN : value))
}

const text = (value: string): ShapedArray => {
  const data = new TextEncoder().encode(value)
  return { data, shape: [data.length] }
}

/** The arrays of the file: four maps with their errors, medians and signed means, flags, axes and what they were made from. */
export function gridArrays(grid: Cells): ShapedArrays {
  const { values } = grid
  const shape = [values.masses.length, values.impacts.length, values.velocities.length]
  const arrays = new Map<string, ShapedArray>()
  for (const { name, at, unit } of maps) {
    const map = (suffix: string, offset: number) => {
      arrays.set(`${name}${suffix}`, { data: mapColumn(grid, name, at + offset), shape, unit })
    }
    map('', summary.place.mean)
    map('_se', summary.place.standardError)
    map('_signed', summary.place.signedMean)
    map('_median', summary.place.median)
  }
  return {
    ...Object.fromEntries(arrays),
    ana_flag: { data: Uint8Array.from(column(grid, cellRecord.place.flags)), shape },
    mass_list: { data: Float64Array.from(values.masses), shape: [shape[0]], unit: 'M☉' },
    impact_list: { data: Float64Array.from(values.impacts), shape: [shape[1]], unit: 'kpc' },
    velocity_list: { data: Float64Array.from(values.velocities), shape: [shape[2]], unit: 'km/s' },
    n_encounters: { data: Int32Array.of(values.encounters), shape: [] },
    seed: { data: Float64Array.of(values.seed), shape: [] },
    mode: text(values.geometry),
    meta_json: text(JSON.stringify(metadata(values))),
  }
}

/** What the file says about itself; nothing that varies from run to run. */
function metadata(values: GridValues) {
  const {
    geometry,
    potential,
    patternSpeed,
    barStrength,
    barLengthFollows,
    timeStep,
    window,
    massSource,
    velocitySource,
  } = values
  return {
    program: 'Second Moment, resonance lab',
    geometry,
    potential,
    patternSpeed,
    barStrength,
    barLengthFollows,
    timeStep,
    window,
    massSource,
    velocitySource,
    axes: ['mass (M_sun)', 'impact (kpc)', 'velocity (km/s)'],
    units: { delta_EJ: '(km/s)^2', delta_Is: 'kpc km/s' },
    ana_flag: {
      1: 'impulse undefined',
      2: 'b = 0',
      4: 'not impulsive',
      8: 'strong',
      16: 'window-limited',
      32: 'perturber larger than 3 kpc',
    },
  }
}

/** A flat array in C order as nested lists; null for what is not a number. */
export function nested(data: ArrayLike<number>, shape: readonly number[]): Json {
  let offset = 0
  const level = (depth: number): Json =>
    depth === shape.length ? finite(data[offset++]) : Array.from({ length: shape[depth] }, () => level(depth + 1))
  return level(0)
}

/** Simulation over impulse of mean |ΔE_J| per mass, averaged over cells where the impulse has a value; all b, and b > 0 only. */
export function ratios(grid: Cells) {
  const { masses, impacts, velocities } = grid.values
  const simulated = column(grid, cellRecord.place.simulatedEnergy)
  const impulse = mapColumn(grid, 'delta_EJ_ana', cellRecord.place.impulseEnergy)
  const per = (least: number) =>
    masses.map((_, m) => {
      let above = 0
      let below = 0
      impacts.forEach((b, i) => {
        if (b < least) return
        velocities.forEach((__, v) => {
          const cell = (m * impacts.length + i) * velocities.length + v
          if (!Number.isFinite(simulated[cell]) || Number.isNaN(impulse[cell])) return
          above += simulated[cell]
          below += impulse[cell]
        })
      })
      return finite(above / below)
    })
  return { all: per(0), passing: per(Number.MIN_VALUE) }
}

export function gridResult(grid: Cells): Record<string, Json> {
  const arrays = gridArrays(grid)
  const listed = new Set(['delta_EJ_sim', 'delta_EJ_ana', 'delta_Is_sim', 'delta_Is_ana', 'delta_EJ_first', 'ana_flag'])
  const flags = column(grid, cellRecord.place.flags)
  const { all, passing } = ratios(grid)
  return {
    cells: grid.sweep.cells,
    encounters: grid.values.encounters,
    ...Object.fromEntries(
      Object.entries(arrays)
        .filter(([name]) => listed.has(name))
        .map(([name, { data, shape }]) => [name === 'ana_flag' ? 'flags' : name, nested(data, shape)]),
    ),
    masses: grid.values.masses,
    impacts: grid.values.impacts,
    velocities: grid.values.velocities,
    cleanCells: flags.reduce((count, bits) => count + (bits === 0 ? 1 : 0), 0),
    energyRatio: all,
    energyRatioPassing: passing,
  }
}

export interface ArrayComparison {
  readonly shape: readonly number[]
  /** Every bit the same. */
  readonly identical: boolean
  readonly maxDifference: number
}

/** Holds two passes over the same grid against each other, array by array. */
export function compare(one: Cells, other: Cells): Record<string, ArrayComparison> {
  const shape = [one.values.masses.length, one.values.impacts.length, one.values.velocities.length]
  return Object.fromEntries(
    maps.map(({ name, at }) => {
      const a = mapColumn(one, name, at)
      const b = mapColumn(other, name, at)
      let identical = a.length === b.length
      let maxDifference = 0
      for (let i = 0; i < a.length; i++) {
        if (!Object.is(a[i], b[i])) identical = false
        const difference = Math.abs(a[i] - b[i])
        if (difference > maxDifference) maxDifference = difference
      }
      return [name, { shape, identical, maxDifference }]
    }),
  )
}

interface Course {
  readonly seconds: { readonly parallel: number; readonly serial: number }
  readonly workers: number
  readonly comparison: Readonly<Record<string, ArrayComparison>> | undefined
}

/** A grid as document and files hold it. */
export function gridOutcome(grid: Cells, { seconds, workers, comparison }: Course): Outcome {
  const { parallel, serial } = seconds
  const speedUp = serial / parallel
  const encounters = grid.sweep.finishedCells * grid.values.encounters
  return {
    result: {
      ...gridResult(grid),
      ...(comparison ? { comparison: Object.fromEntries(Object.entries(comparison).map(asJson)) } : {}),
    },
    arrays: gridArrays(grid),
    records: {
      runtime_seconds: { data: Float64Array.of(parallel), shape: [], unit: 's' },
      n_processes: { data: Int32Array.of(workers), shape: [] },
    },
    timing: () => ({
      encountersPerSecond: parallel > 0 ? encounters / parallel : 0,
      ...(comparison ? { serialSeconds: serial, speedUp, efficiency: speedUp / workers } : {}),
    }),
  }
}

const asJson = ([name, { shape, identical, maxDifference }]: [string, ArrayComparison]): [string, Json] => [
  name,
  { shape, identical, maxDifference },
]
