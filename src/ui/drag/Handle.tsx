import type { CSSProperties } from 'react'
import { shown, t } from '../../words/language'
import type { Text } from '../../words/text'
import { useLocked, whyLocked } from '../locked'
import styles from './drag.module.css'
import { type Holding, useHold } from './useHold'

interface HandleProps<T> extends Omit<Holding<T>, 'at'> {
  /** The place under a point of the positioned box around it, px. */
  readonly at: (x: number, y: number) => T | undefined
  /** Where it stands in that box. */
  readonly place: (value: T) => readonly [x: number, y: number]
  /** Which way it goes. */
  readonly axis: 'x' | 'y' | 'both'
  readonly label: Text
  /** Its value in words. */
  readonly said: (value: T) => string
  /** Its value as a number and the ends of what it takes, where it goes one way only. */
  readonly range?: { readonly now: (value: T) => number; readonly minimum: number; readonly maximum: number }
  /** Colour as a CSS value. Default: the accent. */
  readonly color?: string
}

/** Something on a picture that can be taken hold of: with a pointer, a finger or the arrow keys. */
export function Handle<T>(props: HandleProps<T>) {
  const { at, place, axis, label, said, range, color, value } = props
  const { held, grip } = useHold<T>({
    ...props,
    at: (x, y, element) => {
      const box = element.parentElement?.getBoundingClientRect()
      return box && at(x - box.left, y - box.top)
    },
  })
  const locked = useLocked(Object.keys(props.given(value)))
  const now = held ?? value
  const [x, y] = place(now)
  const style = { left: x, top: y, ...(color ? { '--handle': color } : {}) } as CSSProperties
  const common = {
    ...(locked ? {} : grip),
    className: styles.handle,
    style,
    tabIndex: 0,
    title: locked ? whyLocked() : t('{label}: drag, or use the arrow keys', { label }),
    'aria-disabled': locked || undefined,
    'data-axis': axis,
    'data-held': held === undefined ? undefined : true,
  }
  return range ? (
    <div
      {...common}
      role="slider"
      aria-label={shown(label)}
      aria-orientation={axis === 'y' ? 'vertical' : 'horizontal'}
      aria-valuemin={range.minimum}
      aria-valuemax={range.maximum}
      aria-valuenow={range.now(now)}
      aria-valuetext={shown(said(now))}
    />
  ) : (
    <div
      {...common}
      role="button"
      aria-label={
        locked
          ? `${shown(label)}: ${shown(said(now))}`
          : t('{label}: {value}. Drag, or use the arrow keys.', { label, value: said(now) })
      }
    />
  )
}
