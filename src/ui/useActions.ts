import { useEffect, useRef } from 'react'
import type { Text } from '../words/text'
import { singleKeysCount } from './singleKeys'

/** One thing the reader can do: the keys, the help dialog and the buttons' tooltips come from it. */
export interface Action {
  readonly id: string
  /** Values of KeyboardEvent.key, after “Ctrl+” where the control or command key is held: " ", ".", "r", "?", "ArrowLeft". Letters count in either case. */
  readonly keys: readonly string[]
  readonly label: Text
  /** Heading in the help dialog. */
  readonly section: Text
  readonly run: () => void
  readonly disabled?: boolean
}

const names: ReadonlyMap<string, string> = new Map([
  [' ', 'Space'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['Escape', 'Esc'],
])

/** How a key is called on the key itself. */
export const keyName = (key: string): string =>
  names.get(key) ?? key.replace(/[a-z]$/, (letter) => letter.toUpperCase())

const same = (a: string, b: string) => a === b || (a.length === 1 && a.toLowerCase() === b.toLowerCase())

/** The key of a press as `Action.keys` names it. */
export const pressedKey = ({ key, ctrlKey, metaKey, shiftKey }: Pick<KeyboardEvent, 'key' | Modifier>): string =>
  ctrlKey || metaKey ? `Ctrl+${shiftKey ? 'Shift+' : ''}${key.toLowerCase()}` : key

type Modifier = 'ctrlKey' | 'metaKey' | 'shiftKey'

/** The action a key press means, if any. */
export function actionForKey<A extends Pick<Action, 'keys' | 'disabled'>>(
  actions: readonly A[],
  key: string,
): A | undefined {
  return actions.find((action) => !action.disabled && action.keys.some((each) => same(each, key)))
}

const typing =
  'input:not([type="checkbox"]):not([type="radio"]):not([type="range"]):not([type="hidden"]), textarea, select, [contenteditable]'
/** A field in which nothing has been typed that is not applied yet: there is nothing of its own to take back. */
export const settledField = 'data-settled'
/** What answers to letters and arrows itself. */
const choosing =
  '[role="textbox"], [role="combobox"], [role="listbox"], [role="menu"], [role="menuitem"], [role="option"], [role="dialog"]'
/** What answers to space and enter itself: a shortcut on top would act twice. */
const pressing = 'button, a[href], summary, input, [role="button"], [role="tab"], [role="switch"], [role="radio"]'
/** What moves with the arrow keys. */
const moving =
  '[role="slider"], [role="separator"], [role="tab"], input[type="radio"], input[type="range"], [role="application"]'

/** Whether a key press, “Ctrl+” before it where that is held, belongs to the element it happened on rather than to the page. */
export function belongsToElement(target: Pick<Element, 'closest'>, key: string): boolean {
  if (key.startsWith('Ctrl+') && target.closest(`[${settledField}]`)) return false
  if (target.closest(typing) || target.closest(choosing)) return true
  if ((key === ' ' || key === 'Enter') && target.closest(pressing)) return true
  return (key.startsWith('Arrow') || key === 'Home' || key === 'End') && target.closest(moving) !== null
}

/**
 * Listens for the actions' keys on the whole page. Typing, open dialogs and menus, combinations with Alt,
 * letters where they are switched off, and keys that the focused element uses itself are left alone. A held key repeats nothing.
 */
export function useActions(actions: readonly Action[]): void {
  const current = useRef(actions)
  useEffect(() => {
    current.current = actions
  }, [actions])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing) return
      if (event.altKey) return
      const key = pressedKey(event)
      if (/^\S$/.test(key) && !singleKeysCount()) return
      if (event.target instanceof Element && belongsToElement(event.target, key)) return
      const action = actionForKey(current.current, key)
      if (!action) return
      event.preventDefault()
      action.run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
