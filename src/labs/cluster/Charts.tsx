import { memo, useMemo } from 'react'
import { clusterSample } from '../../kernels/clusterLayout'
import { type Course, courseInWords } from '../../physics/cluster/motion'
import { collapseFactor, freeFallTime, plummerLagrangianRadius } from '../../physics/cluster/theory'
import { LiveChart } from '../../ui/charts/LiveChart'
import type { Mark, Series } from '../../ui/charts/series'
import { formatCount, formatNumber } from '../../ui/format'
import { asIs, say, type Text } from '../../words/text'
import { isNewtonAlone } from './external'
import type { ClusterRun, ClusterSnapshot } from './run'
import { inUnit, type Scales, shownUnits, withUnit } from './scales'

export interface ChartProps {
  readonly run: ClusterRun
  /** New data exactly when it is another object. */
  readonly snapshot: ClusterSnapshot
  /** Steps done. */
  readonly done: number
}

/** The x axis of what is measured in time. */
export const timeAxis = ({ values }: ClusterRun) =>
  ({ label: 'time', ...inUnit(shownUnits(values).time), scale: 'linear' }) as const
const balance: readonly Mark[] = [{ axis: 'y', value: 0.5, label: 'balance', kind: 'theory' }]

/** Relative energy error against time. */
export const EnergyChart = memo(function EnergyChart({ run, snapshot, done }: ChartProps) {
  const { series, values } = run
  const x = series.time
  const y = series.energyError
  const off = { error: formatNumber(snapshot.numbers.energyError, 3), done: formatCount(done) }
  return (
    <LiveChart
      title="Energy error"
      x={timeAxis(run)}
      y={{ label: asIs('|E − E₀|/(K₀ + |W₀|)'), scale: 'log' }}
      series={[{ name: 'energy error', kind: 'measured', x, y }]}
      summary={
        values.integrator === 'explicitEuler'
          ? say(
              'Energy off by {error} of K₀ + |W₀| after {done} {done|step|steps}. Explicit Euler gains energy at every step.',
              off,
            )
          : say('Energy off by {error} of K₀ + |W₀| after {done} {done|step|steps}.', off)
      }
      fileName="cluster-energy-error"
      fullData={() => ({
        columns: [
          { name: 'time', ...inUnit(shownUnits(run.values).time), values: x },
          { name: 'energyError', values: y },
        ],
      })}
    />
  )
})

/** Kinetic over potential energy against time. */
export const VirialChart = memo(function VirialChart({ run, snapshot }: ChartProps) {
  const { series } = run
  const x = series.time
  const y = series.virialRatio
  const ratio = snapshot.numbers.virialRatio
  return (
    <LiveChart
      title="Virial ratio"
      x={timeAxis(run)}
      y={{ label: ratioOf(run.values), scale: 'linear' }}
      series={[{ name: 'virial ratio', kind: 'measured', x, y }]}
      marks={balance}
      summary={virialVerdict(ratio, ratioOf(run.values), snapshot.course)}
      fileName="cluster-virial-ratio"
      fullData={() => ({
        columns: [
          { name: 'time', ...inUnit(shownUnits(run.values).time), values: x },
          { name: 'virialRatio', values: y },
        ],
      })}
    />
  )
})

/** Where other forces act than Newton's between the stars, Q is not K/|W|, but ½ in balance all the same. */
const ratioOf = (values: ClusterRun['values']) => asIs(isNewtonAlone(values) ? 'K/|W|' : 'Q')

function virialVerdict(ratio: number | null, symbol: Text, course: Course | undefined): Text {
  if (ratio === null) return 'One star by itself has no virial ratio, nor has what is pulled apart.'
  const now = { symbol, ratio: formatNumber(ratio, 3) }
  return course
    ? say('{symbol} = {ratio}; 0.5 is balance: {course}.', { ...now, course: courseInWords(course) })
    : say('{symbol} = {ratio}; 0.5 is balance.', now)
}

const shares = [0.1, 0.5, 0.9] as const

/** Radii that hold 10, 50 and 90 % of the mass, with what theory says of the start. */
export const RadiiChart = memo(function RadiiChart({ run, snapshot }: ChartProps) {
  const { series, values } = run
  const { model, radius, virialRatio } = values
  // What else pulls makes another course.
  const alone = isNewtonAlone(values)
  const x = series.time
  const measured = shares.map((share, k) => ({
    name: asIs(`${share * 100} %`),
    kind: 'measured' as const,
    x,
    y: series.column(clusterSample.place.lagrangianRadii + k),
  }))
  const theory = useMemo(
    () => expected(alone ? model : '', radius, virialRatio, snapshot.totalMass, run.scales),
    [alone, model, radius, virialRatio, snapshot.totalMass, run.scales],
  )
  const shown = theory.curves.map((curve) => upTo(curve, Math.max(snapshot.time, theory.span * 0.02)))
  const [ten, half, ninety] = [10, 50, 90].map((share) =>
    formatNumber(snapshot.numbers.lagrangianRadii[share as 10], 3),
  )
  return (
    <LiveChart
      title="Lagrangian radii"
      x={timeAxis(run)}
      y={{ label: 'radius', ...inUnit(shownUnits(run.values).length), scale: 'log' }}
      series={[...measured, ...shown]}
      summary={massWithin({ ten, half, ninety: withUnit(ninety, shownUnits(run.values).length) }, theory.sentence)}
      fileName="cluster-lagrangian-radii"
      fullData={() => ({
        columns: [
          { name: 'time', ...inUnit(shownUnits(run.values).time), values: x },
          ...measured.map(({ y }, k) => ({
            name: `radius${shares[k] * 100}`,
            ...inUnit(shownUnits(run.values).length),
            values: y,
          })),
        ],
      })}
    />
  )
})

const massWithin = (radii: Readonly<Record<'ten' | 'half' | 'ninety', string>>, sentence: Text): Text =>
  sentence === ''
    ? say('10, 50 and 90 % of the mass lie within {ten}, {half} and {ninety}.', radii)
    : say('10, 50 and 90 % of the mass lie within {ten}, {half} and {ninety}. {sentence}', { ...radii, sentence })

/** Expected Lagrangian radii: the cycloid of a cold uniform sphere, or the constant ones of Plummer's model in balance. */
function expected(model: string, radius: number, virialRatio: number, mass: number, scales: Scales) {
  const none = { curves: [] as Series[], span: 0, sentence: '' as Text }
  if (model === 'plummer' && virialRatio === 0.5) {
    const curves = shares.map((share) => {
      const value = radius * plummerLagrangianRadius(share)
      return {
        name: say('theory, {share} %', { share: share * 100 }),
        group: 'theory' as const,
        kind: 'theory' as const,
        x: [0, 1e12],
        y: [value, value],
      }
    })
    return { curves, span: 0, sentence: 'In balance they would stay where the dashed lines are.' as const }
  }
  if (model !== 'uniform' || virialRatio !== 0 || !(mass > 0)) return none
  const span = freeFallTime(mass, radius, scales.gravity)
  const fractions = Array.from({ length: 80 }, (_, k) => (k / 80) * 0.995)
  const factors = fractions.map(collapseFactor)
  const curves = shares.map((share) => ({
    name: say('theory, {share} %', { share: share * 100 }),
    group: 'theory' as const,
    kind: 'theory' as const,
    x: fractions.map((fraction) => fraction * span),
    y: factors.map((factor) => factor * radius * Math.cbrt(share)),
  }))
  return {
    curves,
    span,
    sentence: say('A smooth sphere would reach the centre after {span} (dashed).', {
      span: withUnit(formatNumber(span, 3), scales.units.time),
    }),
  }
}

/** The part of a curve before `end`, so that theory does not stretch the axis beyond what was measured. */
function upTo(curve: Series, end: number): Series {
  const x = Array.from(curve.x)
  const y = Array.from(curve.y)
  const next = x.findIndex((value) => value > end)
  if (next <= 0) return curve
  const share = (end - x[next - 1]) / (x[next] - x[next - 1])
  return {
    ...curve,
    x: [...x.slice(0, next), end],
    y: [...y.slice(0, next), y[next - 1] + share * (y[next] - y[next - 1])],
  }
}
