import type { Relation } from '../../parameters/settle'
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

/** Names the lags and axes that trajectories do not have. */
export function checkExtent(
  { lags, fitLags, axes, removeDrift }: Asked,
  { particles, frames, dimensions }: Extent,
): Relation[] {
  const problems: Relation[] = []
  if (axes !== 'xyz' && [...axes].some((axis) => 'xyz'.indexOf(axis) >= dimensions)) {
    const reason = `names an axis that ${dimensions} dimensions do not have`
    problems.push({ name: 'axes', given: axes, reason, involves: ['axes', 'dimensions'] })
  }
  if (removeDrift && particles < 2) {
    const reason =
      'takes false for a single particle, whose own motion would be taken for the drift; from two particles on it takes true'
    problems.push({ name: 'removeDrift', given: 'true', reason, involves: ['removeDrift', 'particles'] })
  }
  const below = `must stay below the number of frames, which is ${frames}`
  const asked = parseLags(lags)
  const beyond = asked === 'all' ? undefined : asked.find((lag) => lag >= frames)
  if (beyond !== undefined)
    problems.push({ name: 'lags', given: String(beyond), reason: below, involves: ['lags', 'frames'] })
  const last = fitLags.at(-1)
  if (last !== undefined && last >= frames)
    problems.push({ name: 'fitLags', given: fitLags.join(','), reason: below, involves: ['fitLags', 'frames'] })
  return problems
}
