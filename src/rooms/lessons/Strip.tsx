import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Action } from '../../ui/useActions'
import { shown, spoken, t } from '../../words/language'
import type { Text } from '../../words/text'
import { type Told, useTelling } from './channel'
import styles from './lessons.module.css'
import { Button } from './parts'

const section = 'Lesson and presenter' as const

export const blackout = (set: (change: (black: boolean) => boolean) => void): Action => ({
  id: 'blackout',
  keys: ['b'],
  label: 'Blackout: everything black, and back',
  section,
  run: () => set((black) => !black),
})

export function useHandedIn(actions: readonly Action[], setActions: (actions: readonly Action[]) => void) {
  useEffect(() => {
    setActions(actions)
    return () => setActions([])
  }, [actions, setActions])
}

export const Blackout = ({ onEnd }: { readonly onEnd: () => void }) => (
  <button
    type="button"
    className={styles.black}
    onClick={onEnd}
    aria-label={t('Blackout: press B, or here, to come back')}
  />
)

/** One presenter and its second windows. */
const channelId = Math.random().toString(36).slice(2, 10)

/** Opens the second window: notes, next step and clock. */
function openNotes() {
  const { href } = new URL(`?notes=${channelId}&lang=${spoken()}`, location.href)
  window.open(href.replace(/#.*/, ''), `notes ${channelId}`, 'popup,width=720,height=640')
}

export interface StripProps {
  readonly label: Text
  readonly name: Text
  /** The step that is shown, from 0 on, and how many there are. */
  readonly index: number
  readonly count: number
  /** Opens another step; the same function as long as nothing changed. */
  readonly go: (to: number) => void
  /** Leaves; the run stays. */
  readonly leave: () => void
  /** What leaving is called at the last step. */
  readonly end: Text
  readonly presents: boolean
  readonly togglePresenter: () => void
  /** Hands the shell what can be done here, for keys and help. */
  readonly setActions: (actions: readonly Action[]) => void
  /** What the presenter's second window shows of this step. */
  readonly told: Pick<Told, 'title' | 'notes' | 'next' | 'begun'>
  /** More buttons. */
  readonly more?: ReactNode
  readonly children: ReactNode
}

/** A strip beside the lab that goes through steps: with buttons, with keys and remotes, and with those of a presenter. */
export function Strip(props: StripProps) {
  const { label, name, index, count, go, leave, end, presents, togglePresenter, setActions, told, more } = props
  const [black, setBlack] = useState(false)
  const last = index === count - 1
  const actions = useMemo<readonly Action[]>(() => {
    const one = (id: string, keys: readonly string[], words: Text, to: number) => ({
      id,
      keys,
      label: words,
      section,
      disabled: to < 0 || to >= count,
      run: () => go(to),
    })
    return [
      one('next', ['ArrowRight', 'PageDown'], 'Next step', index + 1),
      one('previous', ['ArrowLeft', 'PageUp'], 'Step before', index - 1),
      ...(presents ? [blackout(setBlack)] : []),
    ]
  }, [go, index, count, presents])
  useHandedIn(actions, setActions)
  const [next, previous] = actions
  useTelling(
    channelId,
    presents ? { lesson: shown(name), step: index + 1, steps: count, ...told } : undefined,
    (by) => {
      const action = by > 0 ? next : previous
      if (!action.disabled) action.run()
    },
  )
  return (
    <section className={styles.lesson} aria-label={shown(label)} data-lesson data-sm-interface>
      <div className={styles.head}>
        <b className={styles.name}>{shown(name)}</b>
        <div className={styles.buttons}>
          <Button disabled={previous.disabled} onClick={previous.run}>
            {t('Back')}
          </Button>
          <span className={styles.count}>{t('{place} of {count}', { place: index + 1, count })}</span>
          {!last && (
            <Button primary onClick={next.run}>
              {t('Next')}
            </Button>
          )}
          <Button primary={last} onClick={leave}>
            {last ? shown(end) : t('Leave')}
          </Button>
          {more}
          {presents && (
            <>
              <Button onClick={openNotes}>{t('Notes')}</Button>
              <Button onClick={togglePresenter}>{t('End presenting')}</Button>
            </>
          )}
        </div>
      </div>
      <div className={styles.body} tabIndex={0} role="group" aria-label={t('This step')}>
        {props.children}
      </div>
      {black && <Blackout onEnd={() => setBlack(false)} />}
    </section>
  )
}
