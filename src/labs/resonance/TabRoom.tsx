import { Button, Popover } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import type { Run } from '../../experiments/run'
import { Belonging, Room } from '../../rooms/Room'
import type { RoomSlots } from '../../rooms/slots'
import type { RunHandle } from '../../rooms/useRun'
import { Lockable } from '../../ui/locked'
import { Words } from '../../ui/Words'
import { shown, t } from '../../words/language'
import type { Text } from '../../words/text'
import { About } from './About'
import { Doubts } from './Doubts'
import { selection, type Task } from './parameters'
import { corotationInWords } from './previewWords'
import styles from './resonance.module.css'

interface TabRoomProps<V, R extends Run<unknown, V>>
  extends Omit<RoomSlots<V, R>, 'header' | 'below' | 'quiet' | 'contents' | 'around'> {
  /** What stands in the place of the stage where there is nothing to show: "This orbit could not be computed". */
  readonly trouble: Text
  /** What cannot be trusted of the run that is shown, in words. */
  readonly doubts?: readonly Text[]
}

const none: readonly Text[] = []
/** Where subhaloes are what it is about, the galaxy is seldom touched. */
const aboutSubhaloes: ReadonlySet<Task> = new Set<Task>(['encounter', 'grid', 'population'])
const galaxy = ['Galaxy']

const { options: tabs } = selection.task

/** What all tabs of the room have around them. */
export function TabRoom<V, R extends Run<unknown, V>>(props: TabRoomProps<V, R>) {
  const { stage, doubts = none, findings, ...slots } = props
  const { room, run } = slots
  const { view, current, asked } = run
  const task = room.values.task as Task
  const settled = view.state !== 'preparing' && view.state !== 'running'
  return (
    <Room
      previewWords={corotationInWords}
      {...slots}
      header={
        <div className={styles.header}>
          <Lockable of={['task']}>
            <Tabs current={task} onChoose={(chosen) => room.change({ task: chosen })} />
          </Lockable>
          {current && <Minded doubts={doubts} />}
        </div>
      }
      findings={
        doubts.length > 0 || findings ? (
          <>
            <Doubts of={doubts} />
            {findings}
          </>
        ) : undefined
      }
      around={(content) => (
        <div role="tabpanel" aria-labelledby={`tab-${task}`} className={styles.fill}>
          {content}
        </div>
      )}
      stage={
        // Before the first run there is none that anything could be left of.
        <Belonging
          address={view.identity?.address ?? asked.address}
          current={current || view.identity === undefined}
          fill
        >
          {stage}
        </Belonging>
      }
      // Behind the numbers: it would give way to them.
      below={(view.snapshot !== undefined || settled) && <About task={task} values={room.values} />}
      closedGroups={aboutSubhaloes.has(task) ? galaxy : none}
      contents="All arrays"
      quiet
    />
  )
}

/** How many things are to be minded, above the picture that they are about; which ones, at a click. */
function Minded({ doubts }: { readonly doubts: readonly Text[] }) {
  if (doubts.length === 0) return null
  return (
    <Popover width={360} position="bottom-end" withArrow shadow="md">
      <Popover.Target>
        <Button
          className={styles.minded}
          size="compact-sm"
          variant="default"
          leftSection={<IconAlertTriangle size="1rem" aria-hidden />}
        >
          {t('{count} to be minded', { count: doubts.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Doubts of={doubts} />
      </Popover.Dropdown>
    </Popover>
  )
}

interface VerdictProps {
  readonly run: Pick<RunHandle<never, Run<unknown, never>>, 'view' | 'current' | 'asked'>
  /** Shown while the run that the address describes has come to nothing yet. */
  readonly meanwhile?: Text
  readonly text: Text | undefined
}

/** A sentence about the run that the address describes, and about no other. */
export function Verdict({ run, meanwhile = 'Computing …', text }: VerdictProps) {
  const { view, current, asked } = run
  return (
    <p className={styles.verdict} role="status" data-run={asked.address}>
      <Words text={current && view.snapshot !== undefined ? (text ?? '') : meanwhile} />
    </p>
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
    <div ref={list} role="tablist" aria-label={t('Experiments')} className={styles.tabs} onKeyDown={onKeyDown}>
      {tabs.map(({ value, label, meaning }) => (
        <button
          key={value}
          id={`tab-${value}`}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={value === current}
          tabIndex={value === current ? 0 : -1}
          title={meaning && shown(meaning)}
          onClick={() => onChoose(value)}
        >
          {shown(label)}
        </button>
      ))}
    </div>
  )
}
