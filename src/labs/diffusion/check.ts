import type { Relation } from '../../parameters/settle'
import { say } from '../../words/text'
import { parseLags } from './lags'
import type { Extent } from './memory'
import type { DiffusionValues } from './values'

type Asked = Pick<DiffusionValues, 'lags' | 'fitLags' | 'axes' | 'removeDrift'>

/** What is wrong with the lags of the fit, whatever they are for. */
export function checkFit(given: Readonly<Record<string, unknown>>): Relation[] {
  const { fitLags } = given as DiffusionValues
  const sound = fitLags.every(Number.isInteger) && (fitLags.length < 2 || fitLags[0] < fitLags[1])
  if (sound) return []
  const reason = 'takes whole numbers, the first one below the second'
  return [{ name: 'fitLags', given: fitLags.join(','), reason, involves: ['fitLags'] }]
}

/** The same of a file, and of the frames that are to be taken of it. */
export function checkFile(given: Readonly<Record<string, unknown>>): Relation[] {
  const { frameRange, driftAtoms, removeDrift } = given as DiffusionValues
  const twice: Relation[] =
    driftAtoms !== '' && removeDrift
      ? [
          {
            name: 'removeDrift',
            given: 'true',
            reason: 'takes false beside driftAtoms, which says whose motion the drift is',
            involves: ['removeDrift', 'driftAtoms'],
          },
        ]
      : []
  const sound = frameRange.every(Number.isInteger) && (frameRange.length < 2 || frameRange[0] <= frameRange[1])
  if (sound) return [...checkFit(given), ...twice]
  const reason = 'takes whole numbers, the first one not above the second'
  return [
    ...checkFit(given),
    ...twice,
    { name: 'frameRange', given: frameRange.join(','), reason, involves: ['frameRange'] },
  ]
}

/** How many particles, frames and axes there are, and what the axes are called. */
export interface TrackExtent extends Extent {
  /** Letters of the axes that there are. Absent: x, y, z from the first on. */
  readonly axes?: string | undefined
  /** How many of the file's frame numbers lie between two frames. Absent: 1. */
  readonly frameStep?: number | undefined
}

const lettersOf = ({ axes, dimensions }: Pick<TrackExtent, 'axes' | 'dimensions'>) => axes ?? 'xyz'.slice(0, dimensions)

/** The axes asked for by the letters that they would have if none were left out: of x and z, z is the second. */
export function axesAmong(asked: string, extent: Pick<TrackExtent, 'axes' | 'dimensions'>): string {
  if (asked === 'xyz') return asked
  return [...asked].map((letter) => 'xyz'[lettersOf(extent).indexOf(letter)] ?? '').join('')
}

/** Names the lags and axes that trajectories do not have. */
export function checkExtent({ lags, fitLags, axes, removeDrift }: Asked, extent: TrackExtent): Relation[] {
  const { particles, frames, dimensions, frameStep = 1 } = extent
  const problems: Relation[] = []
  const letters = lettersOf(extent)
  if (axes !== 'xyz' && [...axes].some((axis) => !letters.includes(axis))) {
    const reason = extent.axes
      ? letters.length === 1
        ? say('names an axis along which nothing moves: there is {axis}', { axis: letters })
        : say('names an axis along which nothing moves: there is {first} and {second}', {
            first: [...letters].slice(0, -1).join(' and '),
            second: letters.slice(-1),
          })
      : say('names an axis that {dimensions} dimensions do not have', { dimensions })
    problems.push({ name: 'axes', given: axes, reason, involves: ['axes', 'dimensions'] })
  }
  if (removeDrift && (extent.replicas ?? [particles]).some((count) => count < 2)) {
    const reason =
      'takes false for a single particle, whose own motion would be taken for the drift; from two particles on it takes true'
    problems.push({ name: 'removeDrift', given: 'true', reason, involves: ['removeDrift', 'particles'] })
  }
  const below = say('must stay below the number of frames, which is {frames}', { frames: frames * frameStep })
  const between = say('must be a multiple of {frameStep}: the tracks have a position every {frameStep} frames', {
    frameStep,
  })
  const asked = parseLags(lags)
  const beyond = asked === 'all' ? undefined : asked.find((lag) => lag >= frames * frameStep)
  if (beyond !== undefined)
    problems.push({ name: 'lags', given: String(beyond), reason: below, involves: ['lags', 'frames'] })
  const odd = asked === 'all' ? undefined : asked.find((lag) => lag % frameStep !== 0)
  if (odd !== undefined) problems.push({ name: 'lags', given: String(odd), reason: between, involves: ['lags'] })
  const given = fitLags.join(',')
  const last = fitLags.at(-1)
  if (last !== undefined && last >= frames * frameStep)
    problems.push({ name: 'fitLags', given, reason: below, involves: ['fitLags', 'frames'] })
  if (fitLags.some((lag) => lag % frameStep !== 0))
    problems.push({ name: 'fitLags', given, reason: between, involves: ['fitLags'] })
  return problems
}
