import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { ParameterPanel } from '../../ui/controls/ParameterPanel'
import { LabLayout } from '../../ui/layout/LabLayout'
import { OfRun } from '../../ui/OfRun'
import { runAddress } from '../identity'
import type { RoomProps } from '../lab'
import { About } from './About'
import { LessonPanel } from './LessonPanel'
import { parameters, type ResonanceValues } from './parameters'
import styles from './resonance.module.css'

export interface TabProps {
  readonly room: RoomProps
  readonly values: ResonanceValues
}

interface TabFrameProps extends TabProps {
  /** Address of the run that stage, charts and `extra` show; absent where there is none yet. */
  readonly run: string | undefined
  readonly stage: ReactNode
  readonly transport: ReactNode
  readonly charts: readonly ReactNode[]
  /** Controls of the experiment's own, below the parameters. */
  readonly controls?: ReactNode
  /** Results, below the controls and above the formulas. */
  readonly extra?: ReactNode
  readonly badges?: ReactNode
  readonly hidden?: readonly string[]
}

/** Parameters that the header shows as tabs. */
const always = ['task']
const { options: tabs } = parameters.task

/** What all tabs of the room have around them. */
export function TabFrame(props: TabFrameProps) {
  const { room, values, run, stage, transport, charts, controls, extra, badges, hidden = [] } = props
  const current = runAddress(room.lab, room.values)
  return (
    <LabLayout
      hideInterface={room.bare}
      notices={room.notices}
      badges={badges}
      header={<Tabs current={values.task} onChoose={(task) => room.change({ task })} />}
      stage={
        <div role="tabpanel" aria-labelledby={`tab-${values.task}`} className={styles.fill}>
          <OfRun run={run} current={current} fill>
            {stage}
          </OfRun>
        </div>
      }
      transport={transport}
      charts={charts.map((chart, index) => (
        <OfRun key={index} run={run} current={current} fill>
          {chart}
        </OfRun>
      ))}
      parameters={
        <ParameterPanel
          parameters={room.parameters}
          values={room.values}
          presets={room.lab.presets}
          preset={room.preset}
          onChange={room.change}
          onPreset={room.choosePreset}
          hidden={[...always, ...hidden]}
          extra={
            <>
              {controls}
              <OfRun run={run} current={current}>
                {extra}
              </OfRun>
              <About values={values} />
              <LessonPanel change={room.change} />
            </>
          }
        />
      }
    />
  )
}

function Tabs({ current, onChoose }: { readonly current: string; readonly onChoose: (task: string) => void }) {
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const index = tabs.findIndex(({ value }) => value === current)
    const next = (index + step + tabs.length) % tabs.length
    onChoose(tabs[next].value)
    list.current?.querySelectorAll('button')[next]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={list} role="tablist" aria-label="Experiments" className={styles.tabs} onKeyDown={onKeyDown}>
      {tabs.map(({ value, label, meaning }) => (
        <button
          key={value}
          id={`tab-${value}`}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={value === current}
          tabIndex={value === current ? 0 : -1}
          title={meaning}
          onClick={() => onChoose(value)}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
