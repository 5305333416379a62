import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { saveText } from '../../files/download'
import { isLocked } from '../../parameters/locked'
import type { RoomProps } from '../../rooms/lab'
import { Room } from '../../rooms/Room'
import { useRun } from '../../rooms/useRun'
import { LiveChart } from '../../ui/charts/LiveChart'
import type { Series } from '../../ui/charts/series'
import { Segments } from '../../ui/controls/Segments'
import { formatCount, formatDuration, formatNumber, formatPercent, formatRate } from '../../ui/format'
import { shown, t } from '../../words/language'
import { asIs, say } from '../../words/text'
import styles from './benchmark.module.css'
import { type Chosen, Climbs } from './Climbs'
import { benchmarkExperiment } from './experiment'
import { type BenchmarkValues, parameters } from './parameters'
import { results } from './results'
import type { BenchmarkSnapshot, RungState } from './run'
import { times } from './words'

/** Chosen above the stage, or beside what they are about. */
const hidden = ['ladder', 'ownPairs', 'ownSamples', 'ownDisplacements', 'ownEncounters']

export default function Lab(room: RoomProps) {
  const { change: set } = room
  const handle = useRun(room, benchmarkExperiment)
  const { view, current, session } = handle
  const { snapshot } = view
  const values = room.values as BenchmarkValues
  const [chosen, setChosen] = useState<Chosen>()
  const change = useCallback((given: Readonly<Record<string, number>>) => set(given), [set])
  const rungs = (snapshot?.ladders ?? []).flatMap((ladder) => ladder.rungs)
  const computed = rungs.filter((rung) => rung.computed && !rung.card)
  const exact = computed.filter((rung) => rung.computed?.same)
  const fastest = exact.reduce<RungState | undefined>(
    (best, rung) => ((rung.ratio ?? 0) > (best?.ratio ?? 0) ? rung : best),
    undefined,
  )
  const bounds = snapshot?.bounds
  const inWords = (rate: number | undefined, unit: string) => {
    const measured = formatRate(rate, unit)
    return `${shown(measured.value)} ${measured.unit}`
  }
  return (
    <Room
      room={room}
      run={handle}
      experiment={benchmarkExperiment}
      header={
        <Segments
          aria-label={t('Ladder')}
          labelClassName={styles.choice}
          value={values.ladder}
          onChange={(ladder) => room.change({ ladder })}
          disabled={isLocked(room.lock, 'ladder', room.parameters)}
          data={parameters.ladder.options.map(({ value, label }) => ({ value, label: shown(label) }))}
        />
      }
      stage={
        snapshot ? (
          <Climbs
            snapshot={snapshot}
            values={values}
            chosen={chosen}
            onChoose={setChosen}
            locked={isLocked(room.lock, 'ownPairs', room.parameters)}
            change={change}
          />
        ) : null
      }
      headline={
        fastest && {
          tex: 'T_1/T',
          label: 'With the same digits',
          value: t('{times} as fast', { times: times(fastest.ratio) }),
          note: fastest.label,
        }
      }
      charts={chartsOf(snapshot)}
      readings={[
        { name: 'rungs', value: formatCount(computed.length), meaning: results.rungs.meaning },
        { name: 'exact', value: formatCount(exact.length), meaning: results.exact.meaning },
        {
          name: 'copy',
          value: inWords(bounds?.copy, 'B/s'),
          meaning: 'Bytes that one worker copies in a second, to memory beyond the caches.',
        },
        {
          name: 'arithmetic',
          value: inWords(bounds?.arithmetic, `${t('operations')}/s`),
          meaning: 'Additions and multiplications of float64 that one worker does in a second at most.',
        },
      ]}
      elapsed={{
        value: formatCount(current ? view.done : 0),
        unit: '',
        more: t('of {count}', { count: formatCount(view.end) }),
        label: 'Turns',
      }}
      exports={[
        {
          id: 'rungs',
          label: 'Rungs (CSV)',
          description: 'A line each: rates, ratios, times, digits',
          run: async () => {
            const [{ rungTable }, { writeCsv }] = await Promise.all([import('./table'), import('../../files/csv')])
            const now = session.snapshot()
            if (!now.snapshot) throw new Error(say('nothing has been measured yet'))
            saveText(writeCsv(rungTable(now.snapshot, values), now.origin), 'speed-ladder.csv', 'text/csv')
          },
        },
      ]}
      preparing="the ladders"
      hidden={hidden}
      contents="Deviations, times, rates and ratios"
      caption="What came out"
      playLabel="Measure"
      quiet
    />
  )
}

/** How many workers bring what, and what many stars cost. */
function chartsOf(snapshot: BenchmarkSnapshot | undefined): readonly ReactNode[] {
  const charts = [<Speedups key="speedups" ladders={snapshot?.ladders ?? []} />]
  return snapshot && snapshot.scaling.length > 0
    ? [...charts, <Costs key="costs" scaling={snapshot.scaling} />]
    : charts
}

/** Amdahl's law. */
const amdahl = (workers: number, serial: number) => 1 / (serial + (1 - serial) / workers)

function Speedups({ ladders }: Pick<BenchmarkSnapshot, 'ladders'>) {
  const shown = ladders.filter(({ efficiency }) => efficiency.length > 0)
  const most = shown.reduce((all, { efficiency }) => Math.max(all, efficiency.at(-1)?.workers ?? 1), 2)
  const x = Array.from({ length: 60 }, (_, k) => 1 + ((most - 1) * k) / 59)
  const series: Series[] = [
    ...shown.map(
      ({ title, efficiency }): Series => ({
        name: title,
        kind: 'measured',
        x: efficiency.map(({ workers }) => workers),
        y: efficiency.map(({ speedup }) => speedup),
      }),
    ),
    ...shown
      .filter(({ serialShare }) => Number.isFinite(serialShare))
      .map(
        ({ name, serialShare }): Series => ({
          name: say('Amdahl: {name}', { name }),
          group: 'Amdahl’s law',
          kind: 'theory',
          x,
          y: x.map((workers) => amdahl(workers, serialShare)),
        }),
      ),
    { name: 'each worker counts' as const, kind: 'guide', x: [1, most], y: [1, most] },
  ]
  const summary = shown.flatMap(({ title, efficiency, serialShare }) => {
    const all = efficiency.at(-1)
    return all && all.workers > 1
      ? [
          t('{title}: {speedup} on {workers} workers, serial share {share}', {
            ...{ title, speedup: times(all.speedup), workers: all.workers, share: formatPercent(serialShare) },
          }),
        ]
      : []
  })
  return (
    <LiveChart
      title="Speedup against workers"
      x={{ label: 'workers', scale: 'linear', domain: [1, most] }}
      y={{ label: 'speedup', scale: 'linear' }}
      series={shown.length > 0 ? series : []}
      summary={summary.length > 0 ? asIs(`${summary.join('. ')}.`) : 'One worker so far.'}
      emptyText="Appears with the second round."
      fileName="benchmark-speedup"
    />
  )
}

function Costs({ scaling }: Pick<BenchmarkSnapshot, 'scaling'>) {
  const series = useMemo(
    () =>
      scaling.flatMap(({ label, points, exponent }): Series[] => {
        const last = points.at(-1)
        const x = points.map(({ stars }) => stars)
        return [
          { name: label, kind: 'measured', x, y: points.map(({ seconds }) => seconds) },
          ...(last && Number.isFinite(exponent)
            ? [
                {
                  name: say('{label}: N to the power of {exponent}', { label, exponent: formatNumber(exponent, 3) }),
                  kind: 'theory' as const,
                  x,
                  y: x.map((stars) => last.seconds * (stars / last.stars) ** exponent),
                },
              ]
            : []),
        ]
      }),
    [scaling],
  )
  const words = scaling.flatMap(({ label, points, exponent }) => {
    const last = points.at(-1)
    return last
      ? [
          Number.isFinite(exponent)
            ? t('{label}: {stars} stars in {duration}, exponent {exponent}', {
                ...{ label, stars: formatCount(last.stars), duration: formatDuration(last.seconds) },
                exponent: formatNumber(exponent, 3),
              })
            : t('{label}: {stars} stars in {duration}', {
                ...{ label, stars: formatCount(last.stars), duration: formatDuration(last.seconds) },
              }),
        ]
      : []
  })
  return (
    <LiveChart
      title="Cost of all forces against the number of stars"
      x={{ label: 'stars', scale: 'log' }}
      y={{ label: 'time', unit: 's', scale: 'log' }}
      series={series}
      summary={words.length > 0 ? asIs(`${words.join('. ')}.`) : 'Measured after the ladders.'}
      emptyText="Measured after the ladders."
      fileName="benchmark-cost"
    />
  )
}
