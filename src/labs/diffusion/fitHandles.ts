import type { RoomProps } from '../../rooms/lab'
import type { ChartHandle } from '../../ui/charts/ChartHandles'
import { say, type Text } from '../../words/text'
import { fitLagsAt } from './preview'
import type { Measured } from './run'

/** The first and the last lag of the fit as places on the chart that can be taken hold of. Lags are told in the file's frames. */
export function fitHandles({ analysis, facts }: Measured, change: RoomProps['change']): readonly ChartHandle[] {
  const { fit, timeStep, frames, frameStep = 1 } = facts
  const chosen = fit === 'cve' ? undefined : analysis.diffusion.estimates[fit]
  const longest = frames - 1
  if (!chosen || longest < 3) return []
  const [first, last] = chosen.fitRange
  const given = fitLagsAt(frameStep)
  const handle = (
    label: Text,
    value: number,
    ends: readonly [number, number],
    rangeOf: (lag: number) => readonly number[],
  ) => ({
    label,
    value,
    minimum: ends[0],
    maximum: ends[1],
    said: (lag: number) => say('{count} {count|frame|frames}', { count: lag * frameStep }),
    fromX: (x: number) => Math.round(x / timeStep),
    toX: (lag: number) => lag * timeStep,
    step: (lag: number, by: number, large: boolean) => lag + by * (large ? Math.max(1, Math.ceil(lag / 4)) : 1),
    within: (lag: number) => {
      const [least, most] = ends
      const value = Math.min(most, Math.max(least, lag))
      return value === lag
        ? { value }
        : {
            value,
            limit: say('{label} goes from {least} to {most}', {
              label,
              least: least * frameStep,
              most: most * frameStep,
            }),
          }
    },
    given: (lag: number) => given(rangeOf(lag)),
    change,
  })
  return [
    handle('Fit from lag', first, [1, last - 1], (lag) => [lag, last]),
    handle('Fit up to lag', last, [first + 1, longest], (lag) => [first, lag]),
  ]
}
