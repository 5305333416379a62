import type { Relation } from '../../parameters/settle'
import { parseLags } from './lags'
import type { DiffusionValues } from './parameters'

/** Bytes that positions may take: with the working memory beside them they stay within the 4 GiB that kernels can address. */
export const maximumPositionBytes = 3.25 * 2 ** 30

/** Relations that no single range can express. */
export function check(given: Readonly<Record<string, unknown>>): Relation[] {
  const values = given as DiffusionValues
  const problems: Relation[] = []
  const fit = values.fitLags
  if (fit.some((lag) => !Number.isInteger(lag)) || (fit.length === 2 && fit[0] >= fit[1])) {
    problems.push({
      name: 'fitLags',
      given: fit.join(','),
      reason: 'takes whole numbers, the first one below the second',
      involves: ['fitLags'],
    })
  }
  const bytes = 8 * values.particles * values.frames * values.dimensions
  if (bytes > maximumPositionBytes) {
    const most = Math.floor(maximumPositionBytes / (8 * values.frames * values.dimensions))
    const reason =
      most >= 1
        ? `may be at most ${most} with ${values.frames} frames in ${values.dimensions} dimensions: positions would take more than 3.25 GiB`
        : `must come with fewer frames: one particle alone would take more than 3.25 GiB`
    problems.push({
      name: 'particles',
      given: String(values.particles),
      reason,
      involves: ['particles', 'frames', 'dimensions'],
    })
  }
  const missing = [...values.axes].some((axis) => 'xyz'.indexOf(axis) >= values.dimensions)
  if (values.axes !== 'xyz' && missing) {
    problems.push({
      name: 'axes',
      given: values.axes,
      reason: `names an axis that ${values.dimensions} dimensions do not have`,
      involves: ['axes', 'dimensions'],
    })
  }
  const lags = parseLags(values.lags)
  const beyond = lags === 'all' ? undefined : lags.find((lag) => lag >= values.frames)
  if (beyond !== undefined) {
    const reason = `must stay below the number of frames, which is ${values.frames}`
    problems.push({ name: 'lags', given: String(beyond), reason, involves: ['lags', 'frames'] })
  }
  if (fit.length > 0 && fit[fit.length - 1] >= values.frames) {
    problems.push({
      name: 'fitLags',
      given: fit.join(','),
      reason: `must stay below the number of frames, which is ${values.frames}`,
      involves: ['fitLags', 'frames'],
    })
  }
  return problems
}
