import { Modal } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { Settings } from '../../experiments/lab'
import { mySequence, type PageSettings } from '../../files/address'
import { allLocked, isLocked } from '../../parameters/locked'
import { messageOf } from '../../parameters/message'
import { own } from '../../parameters/own'
import { t, shown as translated } from '../../words/language'
import { asIs } from '../../words/text'
import type { LabDefinition, LabEntry, Shareable } from '../lab'
import { Button } from '../lessons/parts'
import { SetupList } from './SetupList'
import { draftOf, longest } from './setups'
import { mySetups } from './shelf'
import styles from './studio.module.css'

/** What the page is set to, as its store has it. */
interface Set {
  readonly page: PageSettings
  readonly states: ReadonlyMap<string, Settings & { readonly preset: string | undefined }>
  readonly offered: (() => Shareable) | undefined
}

interface SetupsDialogProps {
  readonly labs: readonly LabEntry[]
  readonly lab: LabDefinition
  /** The shell's own, handed over: imported from here they would be cut out of the page. */
  readonly useApp: () => Set
  readonly addressOf: (lab: LabDefinition, settings: PageSettings) => string
  readonly toggleFullScreen: () => void
  readonly opened: boolean
  readonly onClose: () => void
}

/** What was set up before class: kept here, gone through in class, and sent to others. */
export function SetupsDialog(props: SetupsDialogProps) {
  const { labs, opened, onClose, useApp, toggleFullScreen } = props
  const { page } = useApp()
  const mounted = useMounted()
  return (
    <Modal
      // Fetched when it is first asked for, it would be there open, and not know what had the focus before.
      opened={mounted && opened}
      onClose={onClose}
      title={t('My setups')}
      size="xl"
      centered
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      {opened && (
        <>
          <SaveThis {...props} />
          <SetupList
            labs={labs}
            page={page}
            onOpen={onClose}
            onPresent={() => {
              if (!document.fullscreenElement) toggleFullScreen()
            }}
          />
        </>
      )}
    </Modal>
  )
}

const nothing: Shareable = { moment: undefined, checksum: undefined, note: '' }

/** Titles of the room's charts, by their places from 1 on; undefined for those that are not shown now. */
function chartTitles(count: number, shown: string | undefined): readonly (string | undefined)[] {
  const boxes = [...document.querySelectorAll('main [data-fill]:not([data-scene] *, [data-fill] *)')]
  const titles = boxes.map((box) => box.querySelector('[data-chart] h3')?.textContent)
  let next = 0
  return Array.from({ length: count }, (_, index) => {
    return (shown?.includes(String(index + 1)) ?? true) ? titles.at(next++) || undefined : undefined
  })
}

type Ways = 'free' | 'locked' | 'hidden'

/** What is open now, as a setup: its moment, what of its charts and controls is shown, and what may be touched. */
function SaveThis({ labs, lab, useApp, addressOf }: SetupsDialogProps) {
  const { page, states, offered } = useApp()
  // As it is when the dialog opens.
  const [{ moment, charts = 0 }] = useState(() => offered?.() ?? nothing)
  const { values, parameters, preset } = states.get(lab.name) ?? { ...lab, values: {}, preset: undefined }
  const { list } = mySetups().snapshot()
  const replaced = page.setups === mySequence ? list?.[(page.step ?? 1) - 1] : undefined
  const presetLabel = preset === undefined ? undefined : own(lab.presets, preset)?.label
  const [title, setTitle] = useState(
    replaced?.title ??
      [lab.title, presetLabel]
        .map((each) => each && translated(each))
        .filter(Boolean)
        .join(': '),
  )
  const [note, setNote] = useState(replaced?.note ?? '')
  const [wanted, setWanted] = useState({
    moment: page.at !== undefined && moment !== undefined,
    view: page.view !== undefined,
    run: page.run === true,
    lock: page.lock === allLocked,
  })
  const [titles, setTitles] = useState(() => chartTitles(charts, page.charts))
  // Right after the page was opened its charts are on their way.
  const awaited = titles.includes(undefined) && page.charts === undefined
  useEffect(() => {
    if (!awaited) return
    const timer = setTimeout(() => setTitles(chartTitles(charts, undefined)), 500)
    return () => clearTimeout(timer)
  }, [awaited, titles, charts])
  const [shown, setShown] = useState(() => titles.map((_, index) => page.charts?.includes(String(index + 1)) ?? true))
  const [ways, setWays] = useState<ReadonlyMap<string, Ways>>(
    () =>
      new Map(
        Object.keys(parameters).flatMap((name): [string, Ways][] =>
          page.hide?.split(',').includes(name)
            ? [[name, 'hidden']]
            : page.lock !== allLocked && isLocked(page.lock, name, parameters)
              ? [[name, 'locked']]
              : [],
        ),
      ),
  )
  const [said, setSaid] = useState('')
  const names = (way: Ways) => [...ways].filter(([, each]) => each === way).map(([name]) => name)
  const option = (name: keyof typeof wanted, label: string) => (
    <label className={styles.option}>
      <input
        type="checkbox"
        checked={wanted[name]}
        onChange={({ currentTarget: { checked } }) => setWanted((before) => ({ ...before, [name]: checked }))}
      />
      {label}
    </label>
  )
  const draft = () => {
    const hidden = names('hidden')
    const locked = names('locked')
    const places = shown.flatMap((each, index) => (each ? [index + 1] : []))
    const settings: PageSettings = {
      ...(wanted.moment && moment ? { at: moment.done } : {}),
      ...(wanted.run && !wanted.moment ? { run: true } : {}),
      ...(wanted.view && page.view ? { view: page.view } : {}),
      ...(wanted.lock ? { lock: allLocked } : locked.length > 0 ? { lock: locked.join(',') } : {}),
      ...(hidden.length > 0 ? { hide: hidden.join(',') } : {}),
      ...(places.length < shown.length ? { charts: places.join(',') || '0' } : {}),
    }
    return draftOf(
      { title, note, address: addressOf(lab, settings) },
      labs.map(({ name }) => name),
    )
  }
  const save = async (over: boolean) => {
    try {
      const made = draft()
      if (made.address.length > longest.address)
        return setSaid(
          t('Its address has {length} characters: at most {most} are kept.', {
            length: made.address.length,
            most: longest.address,
          }),
        )
      if (over && replaced)
        await mySetups().change((now) => now.map((each) => (each.id === replaced.id ? { ...each, ...made } : each)))
      else await mySetups().add([made])
      setSaid(t('“{title}” stands below.', { title: asIs(made.title) }))
    } catch (error) {
      setSaid(`${translated(messageOf(error))}.`)
    }
  }
  const chosen = shown.filter(Boolean).length
  const shownParameters = Object.entries(parameters).filter(
    ([name, { applies }]) => Object.hasOwn(values, name) && (applies?.(values) ?? true),
  )
  return (
    <form
      className={styles.save}
      aria-label={t('Save what is open')}
      onSubmit={(event) => {
        event.preventDefault()
        void save(false)
      }}
    >
      <h3>{t('Save what is open now')}</h3>
      <label>
        {t('Title')}
        <input
          value={title}
          maxLength={longest.title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
      </label>
      <label>
        {t('Note, shown beside it')}
        <textarea
          rows={2}
          value={note}
          maxLength={longest.note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </label>
      <div className={styles.options}>
        {moment &&
          option('moment', t('The moment: opens paused at {unit} {done}', { unit: moment.unit, done: moment.done }))}
        {page.view && option('view', t('Where the camera looks from'))}
        {!wanted.moment && option('run', t('Starts by itself'))}
      </div>
      <details>
        <summary>
          {t('Charts and controls:')}{' '}
          {titles.length > 0 && t('{chosen} of {count} charts, ', { chosen, count: titles.length })}
          {wanted.lock ? t('all locked') : t('{count} locked', { count: names('locked').length })},{' '}
          {t('{count} hidden', { count: names('hidden').length })}
        </summary>
        {titles.length > 0 && (
          <fieldset className={styles.options}>
            <legend>{t('Charts')}</legend>
            {titles.map((each, index) => (
              <label key={index} className={styles.option}>
                <input
                  type="checkbox"
                  checked={shown[index]}
                  onChange={({ currentTarget: { checked } }) =>
                    setShown((before) => before.map((was, place) => (place === index ? checked : was)))
                  }
                />
                {each ?? t('Chart {place}', { place: index + 1 })}
              </label>
            ))}
          </fieldset>
        )}
        {option('lock', t('All parameters locked: they are seen, not changed'))}
        <div className={styles.controls} tabIndex={0} role="group" aria-label={t('Controls')}>
          {shownParameters.map(([name, { label }]) => (
            <label key={name} className={styles.control}>
              {translated(label)}
              <select
                aria-label={translated(label)}
                value={ways.get(name) ?? 'free'}
                onChange={({ currentTarget }) =>
                  setWays((before) => new Map(before).set(name, currentTarget.value as Ways))
                }
              >
                <option value="free">{t('Free')}</option>
                <option value="locked">{t('Locked')}</option>
                <option value="hidden">{t('Hidden')}</option>
              </select>
            </label>
          ))}
        </div>
      </details>
      <div className={styles.buttons}>
        <Button type="submit" primary>
          {t('Save it')}
        </Button>
        {replaced && (
          <Button onClick={() => void save(true)}>
            {t('Save it over “{title}”', { title: asIs(replaced.title) })}
          </Button>
        )}
        <span role="status">{said}</span>
      </div>
    </form>
  )
}
