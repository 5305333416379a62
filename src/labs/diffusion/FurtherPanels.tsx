import { memo, type ReactNode, useMemo } from 'react'
import { Histogram } from '../../ui/charts/Histogram'
import { LiveChart } from '../../ui/charts/LiveChart'
import type { Mark, Series } from '../../ui/charts/series'
import { formatNumber } from '../../ui/format'
import { shown, t } from '../../words/language'
import { asIs, say, type Text } from '../../words/text'
import { perTime, plusMinus, withUnit } from './Charts'
import styles from './diffusion.module.css'
import type { PopulationFindings } from './populationArithmetic'
import type { Measured } from './run'
import type { TransportFindings } from './transportFindings'

interface FurtherProps {
  readonly measured: Measured
}

const percent = (value: number) => `${formatNumber(100 * value, 3)} %`
const nameOf = (place: number, count: number): Text =>
  count === 1 ? 'all' : place === 0 ? 'slowest' : place === count - 1 ? 'fastest' : 'between'
const withError = (value: number, error: number | undefined) =>
  error === undefined ? formatNumber(value, 4) : plusMinus(value, error, '')

function populationVerdict({ count, populations, bic }: PopulationFindings): Text {
  const rivals = bic.filter((each) => each.count !== count)
  const own = bic.find((each) => each.count === count)?.value ?? Number.NaN
  const against = rivals
    .map((each) =>
      shown(
        say('{count}: BIC {difference} higher', { count: each.count, difference: formatNumber(each.value - own, 3) }),
      ),
    )
    .join(', ')
  const found =
    count === 1
      ? 'One population describes the jumps.'
      : say('{count} populations: {parts}.', {
          count,
          parts: populations
            .map(({ fraction }, i) => `${shown(percent(fraction.value))} ${shown(nameOf(i, count))}`)
            .join(', '),
        })
  return against === '' ? found : say('{found} Against {others}.', { found, others: against })
}

/** Jumps over one frame, and the mixture that was fitted to them. */
export const PopulationChart = memo(function PopulationChart({ measured }: FurtherProps) {
  const found = measured.further.populations
  const { length } = measured.facts.units
  const curves = useMemo<Series[]>(() => {
    if (!found) return []
    const { length: x, total, parts } = found.curves
    const each = parts.map((y, i): Series => ({ name: nameOf(i, parts.length), kind: 'measured', x, y }))
    return [{ name: 'mixture', kind: 'theory', x, y: total }, ...(parts.length > 1 ? each : [])]
  }, [found])
  return (
    <Histogram
      title="Jumps over one frame"
      x={{ label: 'jump', ...withUnit(length), scale: 'log' }}
      y={{ label: 'density in ln r', scale: 'linear' }}
      bins={{ name: 'measured', edges: found?.curves.edges ?? [], heights: found?.curves.density ?? [] }}
      curves={curves}
      summary={found ? populationVerdict(found) : 'There are no jumps to be told apart.'}
      fileName="diffusion-jumps"
      emptyText="Two frames at least are needed, and something that moves."
    />
  )
})

/** Fractions and diffusion coefficients with their errors. */
export function PopulationTable({ measured }: FurtherProps) {
  const found = measured.further.populations
  if (!found) return null
  const { length, time } = measured.facts.units
  const unit = perTime(length, time)
  const { populations, noiseVariance, jumps, groups } = found
  const noise = Math.sqrt(noiseVariance.value)
  const noiseError = noiseVariance.error === undefined || noise === 0 ? undefined : noiseVariance.error / (2 * noise)
  return (
    <Section title="Populations of jumps">
      <table className={styles.estimates}>
        <thead>
          <tr>
            <th scope="col">{t('Population')}</th>
            <th scope="col">{t('Fraction')}</th>
            <th scope="col">D{unit === '' ? '' : ` (${shown(unit)})`}</th>
          </tr>
        </thead>
        <tbody>
          {populations.map(({ fraction, diffusionCoefficient }, i) => (
            <tr key={nameOf(i, populations.length)}>
              <th scope="row">{shown(nameOf(i, populations.length))}</th>
              <td>{shown(withError(fraction.value, fraction.error))}</td>
              <td>{shown(withError(diffusionCoefficient.value, diffusionCoefficient.error))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {t('{jumps} jumps; error of position {error}.', {
          jumps: formatNumber(jumps, 4),
          error: `${withError(noise, noiseError)} ${length}`.trim(),
        })}
        {groups >= 10 ? ` ${t('Errors by drawing the tracks anew (bootstrap): the middle 68 %.')}` : ''}
      </p>
      <p>{t('Fractions are of jumps, so long tracks weigh more; with a depth of focus, of the particles in focus.')}</p>
    </Section>
  )
}

/** The velocity autocorrelation over its first value. */
export const VelocityChart = memo(function VelocityChart({ measured }: FurtherProps) {
  const found = measured.further.transport?.velocities
  const { facts } = measured
  const series = useMemo<Series[]>(() => {
    if (!found) return []
    const first = found.correlation[0]
    const x = Float64Array.from(found.correlation, (_, lag) => lag * facts.timeStep)
    const y = found.correlation.map((value) => value / first)
    const band = (sign: number) => y.map((value, i) => value + (sign * found.correlationError[i]) / first)
    return [{ name: 'measured', kind: 'measured', x, y, lower: band(-1), upper: band(1) }]
  }, [found, facts])
  return (
    <LiveChart
      title="Velocity autocorrelation"
      x={{ label: 'time', ...withUnit(facts.units.time), scale: 'linear' }}
      y={{ label: asIs('⟨v(0)·v(t)⟩ / ⟨v²⟩'), scale: 'linear' }}
      series={series}
      summary={
        found
          ? say('⟨v²⟩ = {value}; the band is one standard error, as the particles differ.', {
              value: plusMinus(found.correlation[0], found.correlationError[0], ''),
            })
          : 'The file has no velocities.'
      }
      fileName="diffusion-velocities"
    />
  )
})

/** D as the running integral of the velocity autocorrelation, beside that of the displacements. */
export const IntegralChart = memo(function IntegralChart({ measured }: FurtherProps) {
  const found = measured.further.transport?.velocities
  const { facts, analysis } = measured
  const unit = perTime(facts.units.length, facts.units.time)
  const series = useMemo<Series[]>(() => {
    if (!found) return []
    const x = Float64Array.from(found.integral, (_, lag) => lag * facts.timeStep)
    const band = (sign: number) => found.integral.map((value, i) => value + sign * found.integralError[i])
    return [{ name: 'running integral', kind: 'measured', x, y: found.integral, lower: band(-1), upper: band(1) }]
  }, [found, facts])
  const D = analysis.diffusion.estimates[facts.fit]
  const marks = useMemo<Mark[]>(
    () => (D ? [{ axis: 'y', value: D.diffusionCoefficient, label: 'D by displacements', kind: 'guide' }] : []),
    [D],
  )
  return (
    <LiveChart
      title="Green–Kubo integral"
      x={{ label: 'time', ...withUnit(facts.units.time), scale: 'linear' }}
      y={{ label: asIs('D'), ...withUnit(unit), scale: 'linear' }}
      series={series}
      marks={marks}
      summary={integralVerdict(found, measured, unit)}
      fileName="diffusion-green-kubo"
    />
  )
})

function integralVerdict(found: TransportFindings['velocities'], { facts, analysis }: Measured, unit: string): Text {
  const plateau = found?.plateau
  if (!plateau) return 'The integral comes to no plateau.'
  const D = analysis.diffusion.estimates[facts.fit]
  const [from, to] = [plateau.from, plateau.to].map((lag) => formatNumber(lag * facts.timeStep, 3))
  const onPlateau = {
    value: plusMinus(plateau.diffusionCoefficient, plateau.error, unit),
    from,
    to: `${to} ${facts.units.time}`.trim(),
  }
  return D
    ? say('D = {value} on the plateau from {from} to {to}, by displacements {other}.', {
        ...onPlateau,
        other: plusMinus(D.diffusionCoefficient, D.diffusionError, unit),
      })
    : say('D = {value} on the plateau from {from} to {to}.', onPlateau)
}

/** The correction for the box, and conductivity. */
export function TransportTable({ measured }: FurtherProps) {
  const { finiteSize, conductivity } = measured.further.transport ?? {}
  if (!finiteSize && !conductivity) return null
  const { length, time } = measured.facts.units
  const unit = perTime(length, time)
  return (
    <Section title="Simulation">
      <table className={styles.estimates}>
        <tbody>
          {finiteSize && (
            <>
              <Row
                name="D of an endless box"
                value={plusMinus(finiteSize.diffusionCoefficient, finiteSize.diffusionError, unit)}
              />
              <Row name="of which the box took" value={`${formatNumber(finiteSize.correction, 4)} ${unit}`} />
            </>
          )}
          {conductivity && (
            <>
              <Row
                name="Conductivity, all ions together"
                value={plusMinus(conductivity.collective, conductivity.collectiveError, 'S/m')}
              />
              <Row
                name="each by itself (Nernst–Einstein)"
                value={plusMinus(conductivity.nernstEinstein, conductivity.nernstEinsteinError, 'S/m')}
              />
              <Row name="Haven ratio" value={plusMinus(conductivity.havenRatio, conductivity.havenError, '')} />
              {conductivity.species.map(({ name, charge, particles, diffusionCoefficient, diffusionError }) => (
                <Row
                  key={`${name} ${charge}`}
                  name={say('D of {particles} {kind} ({charge})', {
                    particles,
                    kind: name,
                    charge: `${charge > 0 ? '+' : ''}${charge}`,
                  })}
                  value={plusMinus(diffusionCoefficient, diffusionError, unit)}
                />
              ))}
            </>
          )}
        </tbody>
      </table>
    </Section>
  )
}

function Row({ name, value }: { readonly name: Text; readonly value: string }) {
  return (
    <tr>
      <th scope="row">{shown(name)}</th>
      <td>{shown(value)}</td>
    </tr>
  )
}

function Section({ title, children }: { readonly title: Text; readonly children: ReactNode }) {
  return (
    <section className={styles.panel} aria-label={shown(title)}>
      <h3>{shown(title)}</h3>
      {children}
    </section>
  )
}
