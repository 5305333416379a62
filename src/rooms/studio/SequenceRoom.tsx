import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { mySequence, openHash } from '../../files/address'
import { messageOf } from '../../parameters/message'
import { problemInWords } from '../../parameters/resolve'
import { t, shown as translated } from '../../words/language'
import { asIs, say } from '../../words/text'
import type { LabEntry } from '../lab'
import type { LessonRoomProps } from '../lessons/LessonRoom'
import styles from '../lessons/lessons.module.css'
import { Button } from '../lessons/parts'
import { Strip } from '../lessons/Strip'
import { type Draft, setupHash, unpacked } from './setups'
import { mySetups } from './shelf'

interface SequenceRoomProps
  extends Pick<LessonRoomProps, 'page' | 'leave' | 'togglePresenter' | 'setActions' | 'notify'> {
  readonly labs: readonly LabEntry[]
}

interface Sequence {
  /** Undefined as long as it is on its way. */
  readonly list: readonly Draft[] | undefined
  readonly trouble?: string
}

/** Read once: the strip is made anew with every lab that a step opens. */
let read: { readonly from: string; readonly sequence: Sequence } | undefined

function sequenceOf(from: string, labs: readonly LabEntry[]): Sequence {
  if (read?.from === from) return read.sequence
  let sequence: Sequence
  try {
    const names = labs.map(({ name }) => name)
    sequence = { list: unpacked(from, names) }
  } catch (error) {
    sequence = { list: [], trouble: `${messageOf(error)}.` }
  }
  read = { from, sequence }
  return sequence
}

const nowhere = () => () => undefined
const nothing = () => undefined

/** My setups, where they are asked for. */
function useMine(wanted: boolean): readonly Draft[] | undefined {
  const shelf = wanted ? mySetups() : undefined
  return useSyncExternalStore(shelf?.subscribe ?? nowhere, shelf ? () => shelf.snapshot().list : nothing)
}

/** When the page first showed a sequence, in ms since 1970. */
let begun: number | undefined

/** Setups one after the other, beside the lab that each opens. */
export function SequenceRoom({ labs, page, leave, togglePresenter, setActions, notify }: SequenceRoomProps) {
  const { setups: from = '', step = 1, theme } = page
  const presents = page.present === true
  const own = from === mySequence
  const mine = useMine(own)
  const { list, trouble }: Sequence = own ? { list: mine } : sequenceOf(from, labs)
  const [start] = useState(() => (begun ??= Date.now()))
  const wrong =
    trouble ??
    (list === undefined || step <= list.length
      ? undefined
      : list.length === 0
        ? t('There are no setups in this browser yet: the key M, or sharing a run, leads to them.')
        : `${problemInWords({ name: 'step', given: String(step), reason: say('takes 1 to {most}', { most: list.length }) })}.`)
  const shown = useRef(false)
  useEffect(() => {
    if (wrong === undefined) shown.current ||= list !== undefined
    else {
      leave()
      // One of mine that has just been deleted needs no words.
      if (!shown.current) notify({ kind: 'warning', text: asIs(wrong) })
    }
  }, [wrong, list, leave, notify])
  const go = useCallback(
    (to: number) => {
      if (list)
        openHash(
          setupHash(list[to], {
            ...(theme ? { theme } : {}),
            ...(presents ? { present: true } : {}),
            setups: from,
            step: to + 1,
          }),
        )
    },
    [list, theme, presents, from],
  )
  if (!list || wrong !== undefined) return null
  const index = step - 1
  const { title, note } = list[index]
  const next = list.at(index + 1)
  const save = async () => {
    try {
      await mySetups().add(list)
      notify({
        kind: 'info',
        text: mySetups().snapshot().refused
          ? 'This browser keeps nothing here: these setups last as long as this page. The key M leads to them, and to a file of them.'
          : list.length === 1
            ? 'One setup is saved in this browser. The key M leads to them.'
            : say('{count} setups are saved in this browser. The key M leads to them.', { count: list.length }),
      })
    } catch (error) {
      notify({ kind: 'error', text: asIs(`${translated(messageOf(error))}.`) })
    }
  }
  return (
    <Strip
      label={say('Setup: {title}', { title })}
      name={own ? 'My setups' : 'Setups from a link'}
      index={index}
      count={list.length}
      go={go}
      leave={leave}
      end="End"
      presents={presents}
      togglePresenter={togglePresenter}
      setActions={setActions}
      told={{ title: asIs(title), notes: asIs(note), next: next && `${next.title}: ${next.note}`, begun: start }}
      more={!own && <Button onClick={() => void save()}>{t('Save to my setups')}</Button>}
    >
      <div className={styles.words} aria-live="polite">
        <h2>{title}</h2>
        {note && <p>{note}</p>}
      </div>
    </Strip>
  )
}
