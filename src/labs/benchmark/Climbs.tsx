import { type ReactNode, Suspense } from 'react'
import { formatDuration, formatNumber, formatPercent, formatRate } from '../../ui/format'
import { lazily } from '../../ui/lazily'
import { shown, t } from '../../words/language'
import type { LadderName } from '../ladders'
import styles from './benchmark.module.css'
import { OwnProgram, ownTimes } from './OwnProgram'
import type { BenchmarkValues } from './parameters'
import type { BenchmarkSnapshot, LadderState, RungState } from './run'
import { digitsInWords, times } from './words'

/** The sources are read when somebody looks at them. */
const Lines = lazily(async () => ({ default: (await import('./Lines')).Lines }))

/** A rung by its ladder and its own name. */
export interface Chosen {
  readonly ladder: string
  readonly rung: string
}

interface ClimbsProps {
  readonly snapshot: BenchmarkSnapshot
  readonly values: BenchmarkValues
  readonly chosen: Chosen | undefined
  readonly onChoose: (chosen: Chosen) => void
  readonly locked: boolean
  readonly change: (given: Readonly<Record<string, number>>) => void
}

/** What stands as a bar beside the rungs without being one. */
interface Own {
  readonly seconds: number
  readonly ratio: number
}

/** Bars of all ladders on one logarithmic axis; beside them what the chosen rung changed. */
export function Climbs({ snapshot, values, chosen, onChoose, locked, change }: ClimbsProps) {
  const { ladders, underWay } = snapshot
  const owns = new Map(ladders.map((ladder) => [ladder.name, ownOf(ladder, values)]))
  const ratios = [
    ...ladders.flatMap(({ rungs }) => rungs.flatMap(({ ratio }) => (ratio === undefined ? [] : [ratio]))),
    ...[...owns.values()].flatMap((own) => (own ? [own.ratio] : [])),
  ].filter((ratio) => ratio > 0)
  const scale = { least: Math.min(1, ...ratios) / 2, most: Math.max(10, ...ratios) * 1.1 }
  // Where nobody chose, the lines are those of what is computed just now.
  const at = chosen ?? underWay
  const ladder = ladders.find(({ name }) => name === at?.ladder) ?? ladders[0]
  const rung = ladder.rungs.find(({ name }) => name === at?.rung) ?? ladder.rungs[0]
  return (
    <div className={styles.stage}>
      <div className={styles.page}>
        <div className={styles.ladders}>
          <p className={styles.what}>
            {t(
              'One problem, computed in ever faster ways, here and now: bars are rates, on a logarithmic axis. A name shows the lines that made the difference.',
            )}
          </p>
          {ladders.map((each) => (
            <Ladder
              key={each.name}
              ladder={each}
              own={owns.get(each.name)}
              scale={scale}
              underWay={underWay?.ladder === each.name ? underWay.rung : undefined}
              chosen={each === ladder ? rung.name : undefined}
              onChoose={onChoose}
            />
          ))}
        </div>
        <aside className={styles.side} aria-label={t('What a rung changed')}>
          <section>
            <h2>{shown(rung.label)}</h2>
            <p>{shown(rung.meaning)}</p>
          </section>
          <Suspense>
            <Lines rung={rung} />
          </Suspense>
          <OwnProgram
            ladder={ladder.name as LadderName}
            title={ladder.title}
            values={values}
            locked={locked}
            change={change}
          />
        </aside>
      </div>
    </div>
  )
}

function ownOf({ name, rungs: [plain] }: LadderState, values: BenchmarkValues): Own | undefined {
  const seconds = values[ownTimes[name as LadderName]]
  return seconds > 0 && plain.seconds !== undefined ? { seconds, ratio: plain.seconds / seconds } : undefined
}

interface Scale {
  readonly least: number
  readonly most: number
}

/** Where a ratio stands on the axis, in per cent of it. */
const place = (ratio: number, { least, most }: Scale) =>
  `${Math.max(0, (100 * Math.log(ratio / least)) / Math.log(most / least))}%`

/** Ratios that the axis names. */
const ticksOf = ({ most }: Scale) =>
  (most > 300 ? [1, 10, 100, 1000, 1e4, 1e5, 1e6] : [1, 3, 10, 30, 100, 300]).filter((ratio) => ratio < most)

interface LadderProps {
  readonly ladder: LadderState
  readonly own: Own | undefined
  readonly scale: Scale
  readonly underWay: string | undefined
  readonly chosen: string | undefined
  readonly onChoose: (chosen: Chosen) => void
}

function Ladder({ ladder, own, scale, underWay, chosen, onChoose }: LadderProps) {
  const { name, title, pieces, problem, rungs, efficiency, serialShare } = ladder
  const ticks = ticksOf(scale)
  const all = efficiency.at(-1)
  return (
    <section className={styles.ladder}>
      <h2>{shown(title)}</h2>
      <p>{shown(problem)}</p>
      <div role="table" aria-label={shown(title)}>
        <div role="row" className={`${styles.row} ${styles.head}`}>
          <span role="columnheader">{t('Rung')}</span>
          <span role="columnheader" aria-label={t('Rate, as a bar')} className={styles.track}>
            {ticks.map((ratio) => (
              <span key={ratio} className={styles.tick} style={{ left: place(ratio, scale) }}>
                <span>{formatNumber(ratio)}×</span>
              </span>
            ))}
          </span>
          <span role="columnheader" className={styles.number}>
            {t('Ratio')}
          </span>
          <span role="columnheader" className={styles.number}>
            {t('Rate, time')}
          </span>
        </div>
        {rungs.map((rung) => (
          <Row
            key={rung.name}
            name={
              <button
                type="button"
                className={styles.name}
                aria-pressed={rung.name === chosen}
                onClick={() => onChoose({ ladder: name, rung: rung.name })}
              >
                {shown(rung.label)}
                {rung.shared && rung.workers !== undefined && ` (${rung.workers})`}
              </button>
            }
            digits={<Digits rung={rung} />}
            state={stateOf(rung, underWay)}
            chosen={rung.name === chosen}
            kind={rung.other ? 'other' : 'rung'}
            ratio={rung.ratio}
            rate={rung.rate}
            seconds={rung.seconds}
            unit={`${shown(pieces)}/s`}
            scale={scale}
            ticks={ticks}
          />
        ))}
        {own && (
          <Row
            name={<span>{t('Your own')}</span>}
            state="measured"
            chosen={false}
            kind="own"
            ratio={own.ratio}
            rate={((rungs[0].rate ?? 0) * (rungs[0].seconds ?? 0)) / own.seconds}
            seconds={own.seconds}
            unit={`${shown(pieces)}/s`}
            scale={scale}
            ticks={ticks}
            digits={undefined}
          />
        )}
      </div>
      {all && all.workers > 1 && (
        <p className={styles.note}>
          {t(
            '{workers} workers are {speedup} as fast as one: {efficiency} efficient; by Amdahl’s law {serialShare} of the work is serial.',
            {
              workers: all.workers,
              speedup: times(all.speedup),
              efficiency: share(all.efficiency),
              serialShare: share(serialShare),
            },
          )}
        </p>
      )}
    </section>
  )
}

const stateOf = ({ name, rate, missing }: RungState, underWay: string | undefined) => {
  if (name === underWay) return 'under way'
  if (missing !== undefined) return 'missing'
  return rate === undefined ? 'waits' : 'measured'
}

/** Unbroken, in a sentence. */
const share = (fraction: number) => formatPercent(fraction).replace(' ', '\u00a0')

function Digits({ rung }: { readonly rung: RungState }) {
  const { computed, other, ofPeak } = rung
  const words = digitsInWords(rung)
  const more = [
    ...(computed?.worth ? [t('one is worth {worth} plain ones', { worth: formatNumber(computed.worth, 2) })] : []),
    ...(ofPeak !== undefined && Number.isFinite(ofPeak)
      ? [t('{share} of the peak of arithmetic', { share: formatPercent(ofPeak) })]
      : []),
    ...(computed ? [computed.checksum.slice(0, 19)] : []),
  ]
  return (
    <small className={computed?.same ? styles.same : other ? undefined : styles.wrong} title={more.join('; ')}>
      {shown(words)}
      {computed?.worth !== undefined && `; ${more[0]}`}
    </small>
  )
}

interface RowProps {
  readonly name: ReactNode
  readonly state: 'under way' | 'waits' | 'measured' | 'missing'
  readonly chosen: boolean
  readonly kind: 'rung' | 'other' | 'own'
  readonly ratio: number | undefined
  readonly rate: number | undefined
  readonly seconds: number | undefined
  readonly unit: string
  readonly scale: Scale
  readonly ticks: readonly number[]
  readonly digits: ReactNode
}

function Row({ name, state, chosen, kind, ratio, rate, seconds, unit, scale, ticks, digits }: RowProps) {
  const measured = formatRate(rate, unit)
  return (
    <div role="row" className={styles.row} data-state={state} {...(chosen ? { 'data-chosen': true } : {})}>
      <span role="cell">
        {name}
        {digits}
      </span>
      <span role="cell" className={styles.track}>
        {ticks.map((each) => (
          <span key={each} className={styles.tick} style={{ left: place(each, scale) }} />
        ))}
        {ratio !== undefined && <div className={styles.bar} data-kind={kind} style={{ width: place(ratio, scale) }} />}
      </span>
      <span role="cell" className={`${styles.number} ${styles.ratio}`}>
        {shown(times(ratio))}
      </span>
      <span role="cell" className={styles.number}>
        {rate !== undefined && (
          <>
            {shown(measured.value)} {measured.unit}
            <small>{shown(formatDuration(seconds))}</small>
          </>
        )}
      </span>
    </div>
  )
}
