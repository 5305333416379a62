import {
  type KeyboardEvent,
  type PointerEvent,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { Hold, type Holdable } from './Hold'
import { PreviewContext } from './preview'

/** A direction on the page: right and up are positive. */
export type Direction = readonly [right: number, up: number]

export interface Holding<T> extends Holdable<T> {
  /** The place under a point of the page, in client px; undefined where there is none. @param element that is held */
  readonly at: (x: number, y: number, element: Element) => T | undefined
  /** Where an arrow key leads to. @param large with shift */
  readonly step: (from: T, direction: Direction, large: boolean) => T
}

const arrows = new Map<string, Direction>([
  ['ArrowRight', [1, 0]],
  ['ArrowLeft', [-1, 0]],
  ['ArrowUp', [0, 1]],
  ['ArrowDown', [0, -1]],
])

/** The nearest point of the picture that an element stands on: what is dragged out of it would be out of reach for good. */
function withinPicture(element: Element, x: number, y: number): readonly [number, number] {
  const picture = element instanceof SVGElement ? element.ownerSVGElement : element.parentElement
  if (!picture) return [x, y]
  const { left, right, top, bottom } = picture.getBoundingClientRect()
  return [Math.min(right, Math.max(left, x)), Math.min(bottom, Math.max(top, y))]
}

/**
 * Takes something in hand with a pointer or with the arrow keys. While it moves it is a preview; letting go (of the key, too) is one
 * change; Escape gives it up.
 * @returns where it is held, and what the element that is taken hold of has to have: it must be able to take the focus
 */
export function useHold<T>(thing: Holding<T>) {
  const previews = useContext(PreviewContext)
  const [hold] = useState(() => new Hold<T>(thing, previews))
  const held = useSyncExternalStore(hold.subscribe, hold.snapshot)
  useEffect(() => hold.follow(thing), [hold, thing])
  // Whoever goes lets go.
  useEffect(() => () => hold.giveUp(), [hold])
  /** From the pointer to the middle of what it took hold of, px. */
  const offset = useRef<readonly [number, number]>([0, 0])

  const onPointerDown = (event: PointerEvent<Element>) => {
    if (event.button !== 0) return
    const { currentTarget, clientX, clientY, pointerId } = event
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    offset.current = [left + width / 2 - clientX, top + height / 2 - clientY]
    currentTarget.setPointerCapture(pointerId)
    if (currentTarget instanceof HTMLElement || currentTarget instanceof SVGElement) currentTarget.focus()
    event.preventDefault()
    event.stopPropagation()
    hold.take()
  }
  const onPointerMove = (event: PointerEvent<Element>) => {
    if (hold.snapshot() === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    event.stopPropagation()
    const [x, y] = withinPicture(
      event.currentTarget,
      event.clientX + offset.current[0],
      event.clientY + offset.current[1],
    )
    const to = thing.at(x, y, event.currentTarget)
    if (to !== undefined) hold.move(to)
  }
  const onKeyDown = (event: KeyboardEvent<Element>) => {
    const from = hold.snapshot()
    if (event.key === 'Escape' && from !== undefined) hold.giveUp()
    else {
      const direction = arrows.get(event.key)
      if (!direction) return
      if (from === undefined) hold.take()
      hold.move(thing.step(from ?? thing.value, direction, event.shiftKey))
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return {
    held,
    grip: {
      onPointerDown,
      onPointerMove,
      onPointerUp: () => hold.release(),
      onPointerCancel: () => hold.giveUp(),
      onKeyDown,
      onKeyUp: (event: KeyboardEvent<Element>) => {
        if (arrows.has(event.key)) hold.release()
      },
      onBlur: () => hold.release(),
    },
  }
}
