import type { Structure } from '../../physics/cluster/structure'
import { rangeOf, shareOf } from '../../ui/charts/colourMaps'
import { formatCount, formatField, formatNumber } from '../../ui/format'
import { say, type Text } from '../../words/text'
import { isDrawn } from './bodies'
import { startOf } from './external'
import { fastestShown } from './fastestShown'
import type { ClusterValues } from './parameters'
import type { ClusterRun } from './run'
import { shownUnits, withUnit } from './scales'
import { temperatures } from './shades'

/** What a legend of the stars' colours says. */
export interface StarLegend {
  readonly words: Text
  /** How its colours run. Absent: it says why there are none. */
  readonly scale?: 'shades' | 'temperature' | 'density'
  /** In the place of a scale, what the first and the last of the shades stand for. */
  readonly kinds?: readonly [Text, Text]
}

/** How stars are coloured by what a run knows of them. */
export interface StarColours {
  /** What is told, in a word: "speed". */
  readonly name: Text
  readonly legend?: StarLegend
  /** Shares of the scale. Absent: stars have the colours of their temperatures. */
  readonly shares?: StarShares
  /** They are of what has to be looked up over all pairs. */
  readonly looksUp?: boolean
}

export interface StarShares {
  /** Another one where there is something new to be read; undefined while there is nothing. */
  readonly version: () => unknown
  /** Writes the share of the scale of every star, from 0 to 1. @returns false while they cannot be read */
  readonly read: (shares: Float32Array) => boolean
}

/** What of a run its stars are coloured by. */
type Coloured = Pick<
  ClusterRun,
  | 'values'
  | 'masses'
  | 'totalMass'
  | 'scales'
  | 'generation'
  | 'readSpeeds'
  | 'structure'
  | 'structured'
  | 'mostStructured'
  | 'firstCluster'
>

/** Whether their speeds tell more than temperatures, which are all the same. */
const isAlike = (values: ClusterValues) =>
  values.massFunction === 'equal' &&
  values.stars > 1 &&
  values.units === 'astronomical' &&
  isDrawn(values.model) &&
  startOf(values) === 0

/**
 * How the stars of a run are coloured.
 * @param choice what the colours are to tell @param extent radius of the picture that shows the cluster at its start, pc
 */
export function coloursOf(run: Coloured, choice: ClusterValues['colours'], extent: number): StarColours {
  const { values } = run
  switch (choice === 'auto' ? (isAlike(values) ? 'speed' : 'temperature') : choice) {
    case 'temperature':
      return byTemperature(values)
    case 'mass':
      return byMass(run)
    case 'speed':
      return bySpeed(run, extent)
    case 'energy':
      return byEnergy(run, extent)
    case 'bound':
      return byBinding(run)
    case 'origin':
      return byOrigin(run)
  }
}

function byTemperature({ units }: ClusterValues): StarColours {
  const name = 'temperature'
  // A mass without a unit has no temperature that could be named.
  if (units === 'natural') return { name }
  const [from, to] = temperatures.map(formatCount)
  return { name, legend: { words: say('Temperature, {from} to {to} K', { from, to }), scale: 'temperature' } }
}

/** Shares that never change. */
const fixed = (shareOf: (star: number) => number): StarShares => ({
  version: () => 'fixed',
  read: (shares) => {
    for (let star = 0; star < shares.length; star++) shares[star] = shareOf(star)
    return true
  },
})

function byMass({ masses, values }: Coloured): StarColours {
  const { mass: unit } = shownUnits(values)
  const [least, most] = rangeOf(masses, 'log') ?? [1, 1]
  const words =
    least === most
      ? 'Mass, the same for all'
      : say('Mass, {least} to {most}, logarithmic', {
          least: formatNumber(least, 2),
          most: withUnit(formatNumber(most, 2), unit),
        })
  return {
    name: 'mass',
    legend: { words, scale: 'shades' },
    shares: fixed((star) => shareOf(masses[star], least, most, 'log')),
  }
}

/** So many stars tell how fast most of them are. */
const asked = 1000
/** Share of them that are not faster than what has a colour of its own. */
const usual = 0.95

/** What most of the stars of a run are not faster than now, as one digit; undefined while that cannot be read. */
export function usualSpeedOf(run: Coloured): number | undefined {
  const speeds = new Float32Array(run.values.stars)
  if (!run.readSpeeds(speeds)) return undefined
  const stride = Math.ceil(speeds.length / asked)
  const some = speeds.filter((_, star) => star % stride === 0).sort()
  return Number(some[Math.ceil(usual * some.length) - 1].toPrecision(1))
}

/** The fastest speed that has a colour of its own. */
export function fastestOf(run: Coloured, extent: number): number {
  const { values, totalMass, scales } = run
  const fall = fastestShown(totalMass, isDrawn(values.model) ? values.radius : extent, scales.gravityRead)
  if (isAlike(values)) return fall
  return Math.max(fall, usualSpeedOf(run) ?? 0)
}

function bySpeed(run: Coloured, extent: number): StarColours {
  const most = fastestOf(run, extent)
  return {
    name: 'speed',
    legend: {
      words: say('Speed, 0 to {most}', { most: withUnit(formatField(most), shownUnits(run.values).speed) }),
      scale: 'shades',
    },
    shares: {
      version: () => run.generation,
      read: (shares) => {
        if (!run.readSpeeds(shares)) return false
        for (let star = 0; star < shares.length; star++) shares[star] /= most
        return true
      },
    },
  }
}

/** Energies are looked up for all pairs. */
const tooMany = (
  { mostStructured }: Coloured,
  words: 'Energy: up to {count} stars' | 'Bound or not: up to {count} stars',
): StarColours => ({
  name: 'temperature',
  legend: { words: say(words, { count: formatCount(mostStructured) }) },
})

/** Shares by what was looked up of each star lately. */
const lookedUp = (run: Coloured, write: (shares: Float32Array, structure: Structure) => void): StarShares => ({
  version: () => run.structure,
  read: (shares) => {
    if (run.structure) write(shares, run.structure)
    return run.structure !== undefined
  },
})

function byEnergy(run: Coloured, extent: number): StarColours {
  if (!run.structured) return tooMany(run, 'Energy: up to {count} stars')
  const depth = Number((fastestOf(run, extent) ** 2 / 2).toPrecision(1))
  const factor = run.scales.speed ** 2 / depth
  return {
    name: 'energy',
    legend: {
      words: say('Energy per mass, −{depth} to {zero}', {
        depth: formatNumber(depth),
        zero: withUnit('0', shownUnits(run.values).square),
      }),
      scale: 'shades',
    },
    looksUp: true,
    shares: lookedUp(run, (shares, { energy }) => {
      for (let star = 0; star < shares.length; star++) shares[star] = 1 + factor * energy[star]
    }),
  }
}

function byBinding(run: Coloured): StarColours {
  if (!run.structured) return tooMany(run, 'Bound or not: up to {count} stars')
  return {
    name: 'being bound',
    legend: { words: 'Bound or not', kinds: ['bound', 'unbound'] },
    looksUp: true,
    shares: lookedUp(run, (shares, { bound }) => {
      for (let star = 0; star < shares.length; star++) shares[star] = bound[star] ? 0 : 1
    }),
  }
}

function byOrigin({ firstCluster: middle }: Coloured): StarColours {
  if (middle === undefined) return { name: 'temperature', legend: { words: 'Cluster of origin: of two clusters' } }
  return {
    name: 'cluster of origin',
    legend: { words: 'Cluster of origin', kinds: ['first cluster', 'second cluster'] },
    shares: fixed((star) => (star < middle ? 0 : 1)),
  }
}
