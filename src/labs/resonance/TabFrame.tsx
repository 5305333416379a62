import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { ParameterPanel } from '../../ui/controls/ParameterPanel'
import { LabLayout } from '../../ui/layout/LabLayout'
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
  readonly stage: ReactNode
  readonly transport: ReactNode
  readonly charts: readonly ReactNode[]
  /** Below the parameters, above the formulas. */
  readonly extra?: ReactNode
  readonly badges?: ReactNode
  readonly hidden?: readonly string[]
}

/** Parameters that the header shows as tabs. */
const always = ['task']
const { options: tabs } = parameters.task

/** What all tabs of the room have around them. */
export function TabFrame({ room, values, stage, transport, charts, extra, badges, hidden = [] }: TabFrameProps) {
  return (
    <LabLayout
      hideInterface={room.bare}
      notices={room.notices}
      badges={badges}
      header={<Tabs current={values.task} onChoose={(task) => room.change({ task })} />}
      stage={
        <div role="tabpanel" aria-labelledby={`tab-${values.task}`} className={styles.fill}>
          {stage}
        </div>
      }
      transport={transport}
      charts={charts}
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
              {extra}
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
