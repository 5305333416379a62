import { useClipboard } from '@mantine/hooks'
import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { mySequence, openHash, type PageSettings, readAddress } from '../../files/address'
import { saveText } from '../../files/download'
import { messageOf } from '../../parameters/message'
import { FileDrop } from '../../ui/FileDrop'
import { shown, t } from '../../words/language'
import { asIs } from '../../words/text'
import type { LabEntry } from '../lab'
import { Button } from '../lessons/parts'
import { longest, moved, packed, putBack, readAllSetups, type Setup, setupHash, writeSetups } from './setups'
import { type Change, mySetups } from './shelf'
import styles from './studio.module.css'

interface SetupListProps {
  readonly labs: readonly LabEntry[]
  readonly page: PageSettings
  /** A setup, or all of them, is opened in the page. */
  readonly onOpen: () => void
  /** As for a hall: the whole screen. */
  readonly onPresent: () => void
}

interface Said {
  readonly text: string
  readonly bad?: boolean
  /** Makes it as it was. */
  readonly undo?: () => void
}

/** The setups that are kept in this browser: to be opened, put in order, renamed, sent, and taken home. */
export function SetupList({ labs, page, onOpen, onPresent }: SetupListProps) {
  const shelf = mySetups()
  const { list, refused } = useSyncExternalStore(shelf.subscribe, shelf.snapshot)
  const [said, setSaid] = useState<Said>()
  const [renamed, setRenamed] = useState<string>()
  /** What has the keys once the list is as it is now. */
  const wanted = useRef<string>(undefined)
  const whole = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (wanted.current === undefined) return
    whole.current?.querySelector<HTMLElement>(`[data-focus="${wanted.current}"]`)?.focus()
    wanted.current = undefined
  })
  const attempt = async (work: () => Promise<Said | undefined>) => {
    try {
      setSaid(await work())
    } catch (error) {
      setSaid({ text: `${shown(messageOf(error))}.`, bad: true })
    }
  }
  const change = (made: Change, then?: Said) =>
    void attempt(async () => {
      await shelf.change(made)
      return then
    })
  const remove = (setup: Setup, after: string | undefined, next: string | undefined) => {
    wanted.current = next === undefined ? undefined : `open ${next}`
    change((now) => now.filter(({ id }) => id !== setup.id), {
      text: t('“{title}” is deleted.', { title: asIs(setup.title) }),
      undo: () =>
        change((now) => putBack(now, setup, after), { text: t('“{title}” is back.', { title: asIs(setup.title) }) }),
    })
  }
  const move = (setup: Setup, by: 1 | -1, focus: string) => {
    wanted.current = `${focus} ${setup.id}`
    change((now) => moved(now, setup.id, by))
  }
  const take = (files: readonly File[]) =>
    void attempt(async () => {
      const names = labs.map(({ name }) => name)
      const drafts = await readAllSetups(files, names)
      await shelf.add(drafts)
      const from = asIs(files.map(({ name }) => name).join(', '))
      return {
        text:
          drafts.length === 1
            ? t('One setup of {file} stands below.', { file: from })
            : t('{count} setups of {file} stand below.', { count: drafts.length, file: from }),
      }
    })
  const { theme } = page
  const sequence = (step: number, more: PageSettings = {}): PageSettings => ({
    ...(theme ? { theme } : {}),
    setups: mySequence,
    step,
    ...more,
  })
  const open = (setup: Setup, index: number, more?: PageSettings) => {
    onOpen()
    openHash(setupHash(setup, sequence(index + 1, more)))
  }
  return (
    <div ref={whole} className={styles.list}>
      {refused && (
        <p role="alert" className={styles.said}>
          {t(
            'This browser keeps nothing here (a private window, a frame, or no room): these setups last as long as this page. Save them as a file.',
          )}
        </p>
      )}
      <p role="status" className={styles.said} data-bad={said?.bad || undefined}>
        {said?.text}{' '}
        {said?.undo && (
          <Button
            onClick={() => {
              said.undo?.()
            }}
          >
            {t('Undo')}
          </Button>
        )}
      </p>
      {list === undefined && <p>{t('Looking for them …')}</p>}
      {list?.length === 0 && (
        <p className={styles.dim}>
          {t('None yet. What is open now can be saved above; a file of setups is read below.')}
        </p>
      )}
      {list !== undefined && list.length > 0 && (
        <>
          <ol className={styles.rows} aria-label={t('My setups')}>
            {list.map((setup, index) => (
              <Row
                key={setup.id}
                setup={setup}
                labs={labs}
                first={index === 0}
                last={index === list.length - 1}
                renaming={renamed === setup.id}
                onOpen={() => open(setup, index)}
                onMove={(by, focus) => move(setup, by, focus)}
                onRename={(to) => {
                  if (to === 'begin') return setRenamed(setup.id)
                  wanted.current = `rename ${setup.id}`
                  setRenamed(undefined)
                  if (to) change((now) => now.map((each) => (each.id === setup.id ? { ...each, ...to } : each)))
                }}
                onRemove={() => remove(setup, list[index - 1]?.id, (list[index + 1] ?? list[index - 1])?.id)}
              />
            ))}
          </ol>
          <div className={styles.buttons}>
            <Button
              primary
              onClick={() => {
                open(list[0], 0, { present: true })
                onPresent()
              }}
            >
              {t('Present them')}
            </Button>
            <Button onClick={() => saveText(writeSetups(list), 'second-moment-setups.json', 'application/json')}>
              {t('Save as a file')}
            </Button>
          </div>
          <SequenceLink list={list} />
        </>
      )}
      <FileDrop
        label="Add setups from a file"
        hint="What “Save as a file” wrote, here or elsewhere; it stays in this browser."
        accept=".json,application/json"
        multiple
        onFiles={take}
      />
    </div>
  )
}

interface RowProps {
  readonly setup: Setup
  readonly labs: readonly LabEntry[]
  readonly first: boolean
  readonly last: boolean
  readonly renaming: boolean
  readonly onOpen: () => void
  readonly onMove: (by: 1 | -1, focus: string) => void
  readonly onRename: (to: 'begin' | Pick<Setup, 'title' | 'note'> | undefined) => void
  readonly onRemove: () => void
}

function Row({ setup, labs, first, last, renaming, onOpen, onMove, onRename, onRemove }: RowProps) {
  const { id, title, note } = setup
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || !(event.target instanceof HTMLElement)) return
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (by === undefined) return
    event.preventDefault()
    onMove(by, event.target.dataset.focus?.split(' ')[0] ?? 'open')
  }
  return (
    <li className={styles.row} onKeyDown={press}>
      {renaming ? (
        <Rename setup={setup} onRename={onRename} />
      ) : (
        <div className={styles.words}>
          <b>{title}</b>
          {note && <p>{note}</p>}
          <small>{aboutIt(setup, labs)}</small>
        </div>
      )}
      <div className={styles.buttons}>
        <Button primary data-focus={`open ${id}`} aria-label={t('Open: {title}', { title })} onClick={onOpen}>
          {t('Open')}
        </Button>
        <Button
          data-focus={`up ${id}`}
          aria-label={t('Up: {title}', { title })}
          aria-disabled={first}
          onClick={() => onMove(-1, 'up')}
        >
          ↑
        </Button>
        <Button
          data-focus={`down ${id}`}
          aria-label={t('Down: {title}', { title })}
          aria-disabled={last}
          onClick={() => onMove(1, 'down')}
        >
          ↓
        </Button>
        <Button
          data-focus={`rename ${id}`}
          aria-label={t('Rename: {title}', { title })}
          aria-expanded={renaming}
          onClick={() => onRename(renaming ? undefined : 'begin')}
        >
          {t('Rename')}
        </Button>
        <Button aria-label={t('Delete: {title}', { title })} onClick={onRemove}>
          {t('Delete')}
        </Button>
      </div>
    </li>
  )
}

const countOf = (names: string | undefined) => names?.split(',').length ?? 0

/** What a setup opens, in words. */
function aboutIt({ address }: Setup, labs: readonly LabEntry[]): string {
  const { lab, page } = readAddress(address)
  const { at, view, lock, hide, charts } = page
  return [
    shown(labs.find(({ name }) => name === lab)?.title ?? lab),
    ...(at === undefined ? [] : [t('at {moment}', { moment: at })]),
    ...(view ? [t('with its camera')] : []),
    ...(lock === undefined ? [] : [lock === '1' ? t('all locked') : t('{count} locked', { count: countOf(lock) })]),
    ...(hide === undefined ? [] : [t('{count} hidden', { count: countOf(hide) })]),
    ...(charts === undefined
      ? []
      : [charts === '0' ? t('no charts') : t('{count} of its charts', { count: countOf(charts) })]),
  ].join(' · ')
}

function Rename({ setup, onRename }: Pick<RowProps, 'setup' | 'onRename'>) {
  const [title, setTitle] = useState(setup.title)
  const [note, setNote] = useState(setup.note)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className={styles.words}
      // The dialog around it listens for Escape, too.
      data-mantine-stop-propagation
      onKeyDown={({ key }) => key === 'Escape' && onRename(undefined)}
      onSubmit={(event) => {
        event.preventDefault()
        onRename({ title: title.trim() || setup.title, note: note.trim() })
      }}
    >
      <label>
        {t('Title')}
        <input
          ref={field}
          value={title}
          maxLength={longest.title}
          data-mantine-stop-propagation
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
      </label>
      <label>
        {t('Note')}
        <textarea
          value={note}
          rows={2}
          maxLength={longest.note}
          data-mantine-stop-propagation
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </label>
      <div className={styles.buttons}>
        <Button type="submit" primary>
          {t('Keep')}
        </Button>
      </div>
    </form>
  )
}

/** All of it as one address, for somebody else's page. */
function SequenceLink({ list }: { readonly list: readonly Setup[] }) {
  const { copy, copied, error } = useClipboard({ timeout: 1500 })
  const [present, setPresent] = useState(false)
  let link: string | undefined
  let trouble: string | undefined
  try {
    const hash = setupHash(list[0], { setups: packed(list), step: 1, ...(present ? { present } : {}) })
    link = new URL(hash, location.href).href
  } catch (thrown) {
    trouble = `${shown(messageOf(thrown))}.`
  }
  if (link === undefined) return <p className={styles.said}>{trouble}</p>
  return (
    <details className={styles.link}>
      <summary>{t('One link to all of them')}</summary>
      <label>
        <span>
          {t('The link, {length} characters: whoever opens it goes through them, and can save them.', {
            length: link.length,
          })}
        </span>
        <input readOnly value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
      </label>
      <div className={styles.buttons}>
        <Button onClick={() => copy(link)}>{copied ? t('Copied') : t('Copy the link')}</Button>
        <label className={styles.option}>
          <input
            type="checkbox"
            checked={present}
            onChange={({ currentTarget }) => setPresent(currentTarget.checked)}
          />
          {t('Opens in the presenter')}
        </label>
      </div>
      {error && !copied && <p className={styles.said}>{t('The browser refuses to copy: select the text instead.')}</p>}
    </details>
  )
}
