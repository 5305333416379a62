import { useEffect, useMemo, useState } from 'react'
import { cellIndex } from '../../compute/sweep'
import { cellRecord } from '../../kernels/resonanceLayout'
import { messageOf } from '../../parameters/message'
import { validityBits } from '../../physics/resonance/kernelBlocks'
import { rangeOf } from '../../ui/charts/colourMaps'
import { Heatmap } from '../../ui/charts/Heatmap'
import { listAxis } from '../../ui/charts/heatmapDrawing'
import { formatNumber } from '../../ui/format'
import { ProgressRow } from '../../ui/ProgressRow'
import type { Action } from '../../ui/useActions'
import { runAddress } from '../identity'
import { CellHistogram } from './CellHistogram'
import { ExportButton } from './exports'
import { GridReport } from './GridReport'
import { axesOf } from './grid'
import { GridSession } from './gridSession'
import type { ResonanceValues } from './parameters'
import styles from './resonance.module.css'
import { TabFrame, type TabProps } from './TabFrame'
import { useSession } from './useSession'

/** Grids up to this many encounters start by themselves. */
const smallGrid = 60_000

const mapsShown = [
  { name: 'ΔE_J, simulated', at: cellRecord.simulatedEnergy, unit: '(km/s)²', file: 'delta-ej-simulated' },
  { name: 'ΔE_J, impulse', at: cellRecord.impulseEnergy, unit: '(km/s)²', file: 'delta-ej-impulse' },
  { name: 'ΔI_s, simulated', at: cellRecord.simulatedAction, unit: 'kpc km/s', file: 'delta-is-simulated' },
  { name: 'ΔI_s, impulse', at: cellRecord.impulseAction, unit: 'kpc km/s', file: 'delta-is-impulse' },
] as const

const words = ['mass', 'impact', 'velocity'] as const

const openGrid = (values: ResonanceValues) => new GridSession(values)

/** The grid: maps that fill cell by cell, serial against parallel, and a look into every cell. */
export function GridTab({ room, values }: TabProps) {
  const current = runAddress(room.lab, room.values)
  const key = `${current} ${values.workers} ${room.opened}`
  const { session, state } = useSession(key, values, openGrid)
  const [across, setAcross] = useState<0 | 1 | 2>(2)
  const [sliceAt, setSliceAt] = useState(2)
  const { autoStart, setActions, lab } = room

  useEffect(() => {
    if (!session) return
    const { masses, impacts, velocities, encounters } = session.values
    const size = masses.length * impacts.length * velocities.length * encounters
    if (autoStart ?? size <= smallGrid) void session.run('parallel')
  }, [session, autoStart])

  const running = state?.running
  useEffect(() => {
    const actions: readonly Action[] = [
      {
        id: 'play',
        keys: [' '],
        label: running ? 'Cancel the grid' : 'Compute the grid',
        section: lab.title,
        run: () => (running ? session?.cancel() : void session?.run('parallel')),
      },
    ]
    setActions(actions)
  }, [running, session, setActions, lab])

  const axes = useMemo(() => axesOf(values), [values])
  const [xAxis, yAxis] = [0, 1, 2].filter((axis) => axis !== across)
  const slice = Math.min(sliceAt, axes[across].values.length - 1)
  const grid = state?.grid
  const finished = state?.finished ?? 0
  const view = useMemo(() => {
    const columns = axes[xAxis].values.length
    const rows = axes[yAxis].values.length
    const cells = Array.from({ length: columns * rows }, (_, i) => {
      const position = [0, 0, 0]
      position[xAxis] = i % columns
      position[yAxis] = Math.floor(i / columns)
      position[across] = slice
      return cellIndex(axes, position)
    })
    // The records are written in place: that more of them are finished is what tells that there is something new.
    const number = (at: number) =>
      cells.map((cell) => (grid && finished > 0 ? grid.sweep.record(cell)[at] : Number.NaN))
    const flags = number(cellRecord.flags)
    const maps = mapsShown.map(({ at }) => {
      const all = number(at)
      const impulse = at === cellRecord.impulseEnergy || at === cellRecord.impulseAction
      return impulse ? all.map((value, i) => (flags[i] & 1 ? Number.NaN : value)) : all
    })
    const ratio = maps[0].map((value, i) => (maps[1][i] > 0 ? value / maps[1][i] : Number.NaN))
    return { cells, flags, maps, ratio }
  }, [axes, xAxis, yAxis, across, slice, grid, finished])

  const x = useMemo(() => listAxis(words[xAxis], axes[xAxis].unit, axes[xAxis].values), [axes, xAxis])
  const y = useMemo(() => listAxis(words[yAxis], axes[yAxis].unit, axes[yAxis].values), [axes, yAxis])
  const energyRange = useMemo(() => rangeOf([...view.maps[0], ...view.maps[1]], 'log'), [view])
  const actionRange = useMemo(() => rangeOf([...view.maps[2], ...view.maps[3]], 'log'), [view])
  const hatched = view.flags.map((bits) => (bits > 0 ? 1 : 0))
  const reasons = (bits: number) =>
    validityBits
      .filter(({ bit }) => bits & bit)
      .map(({ reason }) => reason)
      .join('; ')
  const describe = (cell: number) => (view.flags[cell] > 0 ? `Hatched: ${reasons(view.flags[cell])}` : '')
  const selected = state?.selected ? view.cells.indexOf(state.selected.cell) : -1
  const choose = (cell: number) => void session?.select(view.cells[cell])
  const total = grid?.sweep.cells ?? axes.reduce((product, axis) => product * axis.values.length, 1)
  const common = {
    x,
    y,
    hatched,
    describe,
    onSelect: choose,
    version: finished,
    ...(selected >= 0 ? { selected } : {}),
  }
  const sliceName = `${words[across]} ${formatNumber(axes[across].values[slice])} ${axes[across].unit ?? ''}`.trim()
  const left = state?.progress?.secondsLeft

  return (
    <TabFrame
      room={room}
      values={values}
      run={session && runAddress(room.lab, session.values)}
      hidden={['compareSerial']}
      stage={
        <div className={styles.maps}>
          {mapsShown.map(({ name, unit, file }, i) => (
            <Heatmap
              key={name}
              {...common}
              title={`⟨|${name.split(',')[0]}|⟩,${name.split(',')[1]}`}
              z={{ label: name, unit, scale: 'log' }}
              values={view.maps[i]}
              range={i < 2 ? energyRange : actionRange}
              summary={mapSummary(view.maps[i], hatched, sliceName)}
              fileName={`resonance-grid-${file}`}
            />
          ))}
          <Heatmap
            {...common}
            title="Simulation over impulse, ΔE_J"
            z={{ label: 'ratio', scale: 'log' }}
            values={view.ratio}
            colourMap="cividis"
            summary={`Above 1 the simulation kicks harder than the impulse says; at ${sliceName}. No value where the impulse is zero or undefined.`}
            fileName="resonance-grid-ratio"
          />
          <CellHistogram
            selected={state?.selected}
            values={values}
            record={state?.selected && grid?.sweep.record(state.selected.cell)}
            reasons={reasons}
            onRerun={(cell) => void session?.rerun(cell)}
            busy={running !== undefined}
          />
        </div>
      }
      transport={
        <div className={styles.bar}>
          {running ? (
            <>
              <div className={styles.progress}>
                <ProgressRow
                  text={running === 'serial' ? 'One worker' : `${grid?.workers ?? values.workers} workers`}
                  fraction={finished / total}
                  detail={`${finished} of ${total} cells${left === undefined ? '' : `, ${Math.ceil(left)} s left`}`}
                  onCancel={() => session?.cancel()}
                />
              </div>
            </>
          ) : (
            <>
              <button
                type="button"
                className={styles.button}
                data-primary
                onClick={() => void session?.run('parallel')}
              >
                {finished > 0 && finished < total ? 'Go on, all workers' : 'Parallel: all workers'}
              </button>
              <button type="button" className={styles.button} onClick={() => void session?.run('serial')}>
                Serial: one worker
              </button>
              <span role="status">
                {state?.error !== undefined
                  ? `Stopped: ${messageOf(state.error)}. ${finished} finished cells are kept.`
                  : `${finished} of ${total} cells`}
              </span>
            </>
          )}
          <label className={styles.field}>
            Slice along
            <select value={across} onChange={(event) => setAcross(Number(event.currentTarget.value) as 0 | 1 | 2)}>
              {words.map((word, axis) => (
                <option key={word} value={axis}>
                  {word}
                </option>
              ))}
            </select>
          </label>
          <label className={styles.field}>
            at
            <input
              type="range"
              min={0}
              max={axes[across].values.length - 1}
              value={slice}
              aria-label={`Slice: ${words[across]}`}
              aria-valuetext={sliceName}
              onChange={(event) => setSliceAt(Number(event.currentTarget.value))}
            />
            <output>{sliceName}</output>
          </label>
          {grid && session && <ExportButton room={room} name="grid" record={() => session.record()} />}
        </div>
      }
      charts={[]}
      extra={state && <GridReport state={state} values={values} />}
    />
  )
}

function mapSummary(values: readonly number[], hatched: readonly number[], slice: string): string {
  const range = rangeOf(values, 'log')
  const marked = hatched.reduce((sum, value) => sum + value, 0)
  const span = range ? `from ${formatNumber(range[0], 3)} to ${formatNumber(range[1], 3)}` : 'nothing yet'
  return `At ${slice}: ${span}; ${marked} of ${hatched.length} cells hatched.`
}
