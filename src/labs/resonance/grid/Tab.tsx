import { useCallback, useMemo, useState } from 'react'
import { cellRecord } from '../../../kernels/resonanceLayout'
import { messageOf } from '../../../parameters/message'
import { reasonsInWords } from '../../../physics/resonance/kernelBlocks'
import type { RoomProps } from '../../../rooms/lab'
import { useRun } from '../../../rooms/useRun'
import { rangeOf } from '../../../ui/charts/colourMaps'
import { Heatmap } from '../../../ui/charts/Heatmap'
import { listAxis } from '../../../ui/charts/heatmapDrawing'
import { formatNumber } from '../../../ui/format'
import { shown, t } from '../../../words/language'
import { asIs, say, type Text } from '../../../words/text'
import styles from '../resonance.module.css'
import { TabRoom } from '../TabRoom'
import { GridBar } from './Bar'
import { CellHistogram, type Selected } from './CellHistogram'
import { gridDoubts } from './doubts'
import { gridExperiment } from './experiment'
import { GridPicture } from './Picture'
import type { GridValues } from './parameters'
import { GridReport } from './Report'
import { column } from './result'
import { axesOf, type GridRun } from './run'
import { mapsShown, sliceOf } from './slice'

const words = ['mass', 'impact', 'velocity'] as const

/** The grid: maps that fill cell by cell, serial against parallel, and a look into every cell. */
export function GridTab(room: RoomProps) {
  const { notify } = room
  const handle = useRun(room, gridExperiment)
  const { session, view } = handle
  const { run, snapshot } = view
  const [across, setAcross] = useState<0 | 1 | 2>(2)
  const [sliceAt, setSliceAt] = useState(2)
  const [chosen, setChosen] = useState<Selected & { readonly run: GridRun }>()

  // Maps and report are those of the run that is shown, whatever the sliders say meanwhile.
  const values = run?.values ?? (room.values as GridValues)
  const axes = useMemo(() => axesOf(values), [values])
  const at = Math.min(sliceAt, axes[across].values.length - 1)
  const finished = snapshot?.finished ?? 0
  const slice = useMemo(
    // The records are written in place: that more of them are finished is what tells that there is something new.
    () => sliceOf(axes, across, at, (cell) => (run && finished > 0 ? run.sweep.record(cell) : undefined)),
    [axes, across, at, run, finished],
  )
  const { x: xAxis, y: yAxis, maps, flags } = slice
  const x = useMemo(() => listAxis(words[xAxis], axes[xAxis].unit, axes[xAxis].values), [axes, xAxis])
  const y = useMemo(() => listAxis(words[yAxis], axes[yAxis].unit, axes[yAxis].values), [axes, yAxis])
  const energyRange = useMemo(() => rangeOf([...maps[0], ...maps[1]], 'log'), [maps])
  const actionRange = useMemo(() => rangeOf([...maps[2], ...maps[3]], 'log'), [maps])
  const hatched = useMemo(() => flags.map((bits) => (bits > 0 ? 1 : 0)), [flags])
  const describe = (cell: number) =>
    flags[cell] > 0 ? t('Hatched: {reasons}', { reasons: reasonsInWords(flags[cell]) ?? '' }) : ''

  // Another run: the cell of the old one means another one now.
  const selected = chosen && chosen.run === run ? chosen : undefined
  const selectedAt = selected ? slice.cells.indexOf(selected.cell) : -1
  const trouble = useCallback(
    (error: unknown) => {
      notify({ kind: 'error', text: say('This cell could not be computed: {why}', { why: messageOf(error) }) })
    },
    [notify],
  )
  const choose = (place: number) => {
    if (!run) return
    const cell = slice.cells[place]
    setChosen({ run, cell, sample: undefined })
    session
      .between((grid) => grid.sample(cell))
      .then(
        (sample) => setChosen((now) => (now?.run === run && now.cell === cell ? { run, cell, sample } : now)),
        trouble,
      )
  }
  const common = {
    x,
    y,
    hatched,
    describe,
    onSelect: choose,
    version: finished,
    ...(selectedAt >= 0 ? { selected: selectedAt } : {}),
  }
  const sliceValue = `${formatNumber(axes[across].values[at])} ${axes[across].unit ?? ''}`.trim()
  const sliceName = asIs(`${shown(words[across])} ${shown(sliceValue)}`)
  const picture = <GridPicture values={room.values as GridValues} />
  const complete = run && finished === run.sweep.cells

  return (
    <TabRoom
      room={room}
      run={handle}
      experiment={gridExperiment}
      trouble="This grid could not be set up"
      playLabel="Compute the grid"
      pauseLabel="Cancel the grid"
      stage={
        <div className={styles.maps}>
          {mapsShown.map(({ name, title, unit, file }, i) => (
            <Heatmap
              key={name}
              {...common}
              title={title}
              z={{ label: name, unit, scale: 'log' }}
              values={maps[i]}
              range={i < 2 ? energyRange : actionRange}
              summary={mapSummary(maps[i], hatched, sliceName)}
              fileName={`resonance-grid-${file}`}
            />
          ))}
          <Heatmap
            {...common}
            title="Simulation over impulse, ΔE_J"
            z={{ label: 'ratio', scale: 'log' }}
            values={slice.ratio}
            colourMap="cividis"
            summary={say(
              'Above 1 the simulation kicks harder than the impulse says; at {slice}. No value where the impulse is zero or undefined.',
              { slice: sliceName },
            )}
            fileName="resonance-grid-ratio"
          />
          <CellHistogram
            selected={selected}
            values={values}
            record={selected && run?.sweep.record(selected.cell)}
            reasons={reasonsInWords}
            onRerun={(cell) => void session.between((grid) => grid.rerun(cell)).catch(trouble)}
            busy={view.state === 'running'}
            none={picture}
          />
        </div>
      }
      transport={(exports) => (
        <GridBar handle={handle} change={room.change} compares={room.values.compareSerial === true}>
          <label className={styles.field}>
            {t('Slice')}
            <select value={across} onChange={(event) => setAcross(Number(event.currentTarget.value) as 0 | 1 | 2)}>
              {words.map((word, axis) => (
                <option key={word} value={axis}>
                  {shown(word)}
                </option>
              ))}
            </select>
          </label>
          <label className={styles.field}>
            <input
              type="range"
              min={0}
              max={axes[across].values.length - 1}
              value={at}
              aria-label={t('Slice: {axis}', { axis: words[across] })}
              aria-valuetext={sliceName}
              onChange={(event) => setSliceAt(Number(event.currentTarget.value))}
            />
            <output>{shown(sliceValue)}</output>
          </label>
          {exports}
        </GridBar>
      )}
      charts={noCharts}
      extra={
        // Beside the maps until a cell takes its place there.
        selected && (
          <section className={styles.section} aria-label={t('Picture of a passage')}>
            {picture}
          </section>
        )
      }
      doubts={run && complete ? gridDoubts(run, run.libraryCheck) : []}
      findings={run && snapshot && <GridReport run={run} snapshot={snapshot} />}
      caption="The grid"
      readings={[
        { name: 'cells', value: complete ? run.sweep.cells : '…' },
        { name: 'encounters', value: complete ? values.encounters : '…' },
        {
          name: 'clean cells',
          value: complete ? column(run, cellRecord.place.flags).filter((bits) => bits === 0).length : '…',
          meaning: 'Cells without a validity bit.',
        },
      ]}
    />
  )
}

const noCharts: readonly never[] = []

function mapSummary(values: readonly number[], hatched: readonly number[], slice: Text): Text {
  const range = rangeOf(values, 'log')
  const marked = hatched.reduce((sum, value) => sum + value, 0)
  const counts = { slice, marked, of: hatched.length }
  return range
    ? say('At {slice}: from {least} to {most}; {marked} of {of} cells hatched.', {
        ...{ ...counts, least: formatNumber(range[0], 3), most: formatNumber(range[1], 3) },
      })
    : say('At {slice}: nothing yet; {marked} of {of} cells hatched.', counts)
}
