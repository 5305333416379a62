import { own } from '../../../parameters/own'
import type { NumberParameter } from '../../../parameters/parameter'
import { densityOf } from '../../../physics/quantum/proposal'
import type { RoomProps } from '../../../rooms/lab'
import { usePreview } from '../../../rooms/Previewing'
import type { Scale } from '../../../ui/charts/ticks'
import { Handle } from '../../../ui/drag/Handle'
import { roundStep, toStep, withinLimits } from '../../../ui/drag/limits'
import { formatNumber } from '../../../ui/format'
import { t } from '../../../words/language'
import { say } from '../../../words/text'
import styles from '../quantum.module.css'
import type { WellValues } from './parameters'
import { proposalOf } from './potential'
import type { Prepared } from './prepare'
import { type Box, densityCeiling, scaleDensity, scaleX, scaleY, type Window } from './wellWindow'

interface WellHandlesProps extends Pick<RoomProps, 'values' | 'parameters' | 'change'> {
  readonly upper: Box
  readonly lower: Box
  readonly window: Window
  readonly prepared: Prepared
  /** How densities are drawn. */
  readonly densities: Scale
}

/** What can be taken hold of in a well: the level, and the proposal's centre and width. */
export function WellHandles(props: WellHandlesProps) {
  const { upper, lower, window, prepared, densities, parameters, change } = props
  const preview = usePreview<WellValues>()
  const values = preview?.values ?? (props.values as unknown as WellValues)
  const { proposalCenter: center, proposalWidth: width } = values
  const [low, high] = window.position
  const toX = scaleX(window.position, lower)
  /** One pixel, rounded. */
  const step = roundStep((high - low) / Math.max(1, lower.width))
  const positionAt = (x: number) => toStep(low + ((x - lower.left) / lower.width) * (high - low), step)
  const energyAt = (y: number) =>
    window.energy[1] - ((y - upper.top) / upper.height) * (window.energy[1] - window.energy[0])
  const numberOf = (name: string) => own(parameters, name) as NumberParameter | undefined
  const proposal =
    values.proposal === 'automatic' || center === undefined || width === undefined
      ? undefined
      : densityOf(proposalOf(values, { meanPosition: center, variance: width * width }), Math)
  const ceiling = densityCeiling(prepared.curves)
  const toY = scaleDensity(ceiling, densities, lower)
  const onCurve = (at: number): readonly [number, number] => [
    Math.min(lower.left + lower.width, Math.max(lower.left, toX(at))),
    toY(Math.min(ceiling, proposal?.(at)[0] ?? 0)),
  ]
  const [centreOf, widthOf, levelOf] = ['proposalCenter', 'proposalWidth', 'level'].map(numberOf)
  const { levels } = prepared
  return (
    <div className={styles.handles} data-sm-interface>
      {levelOf && levels.length > 1 && (
        <Handle<number>
          value={Number(props.values.level)}
          at={(_, y) => nearest(levels, energyAt(y))}
          step={(from, [right, up]) => from + right + up}
          within={(level) => {
            const taken = withinLimits(levelOf, level, 1)
            return taken.value < levels.length
              ? taken
              : {
                  value: levels.length - 1,
                  limit: say('Level: the {count} levels shown end at {last}', {
                    count: levels.length,
                    last: levels.length - 1,
                  }),
                }
          }}
          given={(level) => ({ level })}
          change={change}
          place={(level) => [
            upper.left + upper.width - 16,
            scaleY(window.energy, upper)(levels[Math.min(level, levels.length - 1)]),
          ]}
          axis="y"
          label="Level on the plot"
          said={(level) =>
            t('{level}, energy {energy}', {
              level,
              energy: formatNumber(levels[Math.min(level, levels.length - 1)], 4),
            })
          }
          range={{ now: (level) => level, minimum: 0, maximum: levels.length - 1 }}
        />
      )}
      {proposal && centreOf && center !== undefined && (
        <Handle<number>
          value={Number(props.values.proposalCenter)}
          at={positionAt}
          step={(from, [right, up], large) => toStep(from + (right + up) * step * (large ? 40 : 4), step)}
          within={(at) => withinLimits(centreOf, at, step)}
          given={(proposalCenter) => ({ proposalCenter })}
          change={change}
          place={onCurve}
          axis="x"
          label={say('{name} on the plot', { name: centreOf.label })}
          said={(at) => formatNumber(at, 4)}
          range={{ now: (at) => at, minimum: centreOf.minimum, maximum: centreOf.maximum }}
          color="var(--sm-series-2)"
        />
      )}
      {proposal && widthOf && center !== undefined && (
        <Handle<number>
          value={Number(props.values.proposalWidth)}
          at={(x) => Math.abs(positionAt(x) - center)}
          step={(from, [right, up], large) => toStep(from + (right + up) * step * (large ? 40 : 4), step)}
          within={(wide) => {
            const { value, limit } = withinLimits(widthOf, wide, step)
            return limit ? { value, limit } : { value: toStep(value, step) || step }
          }}
          given={(proposalWidth) => ({ proposalWidth })}
          change={change}
          place={(wide) => onCurve(center + wide)}
          axis="x"
          label={say('{name} on the plot', { name: widthOf.label })}
          said={(wide) => formatNumber(wide, 4)}
          range={{ now: (wide) => wide, minimum: widthOf.minimum, maximum: widthOf.maximum }}
          color="var(--sm-series-2)"
        />
      )}
    </div>
  )
}

/** The level whose energy is nearest. */
const nearest = (levels: readonly number[], energy: number): number =>
  levels.reduce((best, each, n) => (Math.abs(each - energy) < Math.abs(levels[best] - energy) ? n : best), 0)
