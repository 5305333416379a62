import { Popover } from '@mantine/core'
import { type KeyboardEvent, memo, type PointerEvent, useEffect, useId, useRef, useState } from 'react'
import { explanations } from './explanations'
import { Formula } from './Formula'
import type { Explanation } from './glossary'
import { Symbols } from './Symbols'
import styles from './Term.module.css'

/** Milliseconds: a pointer that only passes opens nothing, and one on its way to the explanation does not close it. */
const openAfter = 150
const closeAfter = 200

export interface TermProps {
  readonly text: string
  readonly explanation: Explanation
  /** Told when the explanation comes and goes. */
  readonly onOpen?: ((opened: boolean) => void) | undefined
}

/** A term in a text, and what it means: on hover, focus and tap; Escape closes it. */
export const Term = memo(function Term({ text, explanation, onOpen }: TermProps) {
  const { name, text: meaning, formula, source } = explanation
  const id = useId()
  const [opened, setOpened] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const set = (next: boolean, after = 0) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOpened(next), after)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!opened) return
    onOpen?.(true)
    const close = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // It closes the explanation, and not what that stands in.
      event.stopPropagation()
      event.preventDefault()
      setOpened(false)
    }
    document.addEventListener('keydown', close, true)
    return () => {
      document.removeEventListener('keydown', close, true)
      onOpen?.(false)
    }
  }, [opened, onOpen])

  const hover = {
    onPointerEnter: (event: PointerEvent) => event.pointerType === 'mouse' && set(true, openAfter),
    onPointerLeave: (event: PointerEvent) => event.pointerType === 'mouse' && set(false, closeAfter),
  }
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom"
      width={300}
      offset={6}
      shadow="md"
      portalProps={explanations}
      withRoles={false}
      closeOnEscape={false}
      middlewares={{ flip: true, shift: { padding: 8 } }}
    >
      <Popover.Target>
        <span
          role="button"
          tabIndex={0}
          className={styles.term}
          data-short={text.replace(/[_^]/g, '').length < 3 || undefined}
          aria-expanded={opened}
          aria-describedby={opened ? id : undefined}
          onFocus={(event) => event.currentTarget.matches(':focus-visible') && set(true)}
          onBlur={() => set(false)}
          onClick={(event) => {
            // Neither the field that a label is of, nor the row or chart that it stands in.
            event.preventDefault()
            event.stopPropagation()
            set(true)
          }}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault()
            event.stopPropagation()
            // The focus has opened it, if only just: a key does not close what it was pressed to see.
            set(true)
          }}
          {...hover}
        >
          <Symbols text={text} />
        </span>
      </Popover.Target>
      <Popover.Dropdown className={styles.card} id={id} role="tooltip" {...hover}>
        <strong>
          <Symbols text={`${name[0].toUpperCase()}${name.slice(1)}`} />
        </strong>
        <span>{meaning}</span>
        {formula !== undefined && <Formula block decorative tex={formula} />}
        {source !== undefined && <small lang="en">{source}</small>}
      </Popover.Dropdown>
    </Popover>
  )
})
