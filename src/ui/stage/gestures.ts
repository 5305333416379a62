import type { StagePoint } from './picking'

export interface Gestures {
  /** A click or a tap that was no drag. `reach`: how near, in CSS pixels, a thing must lie to be meant. */
  readonly onTap: (at: StagePoint, reach: number) => void
  /** A double click, or a finger held still. */
  readonly onHold: (at: StagePoint, reach: number) => void
}

/** CSS pixels that a pointer may wander and still be a click, and how near it must be to what it means. */
const MOUSE = { slack: 4, reach: 14 } as const
const TOUCH = { slack: 10, reach: 28 } as const
/** ms: longer than this is no click; a finger that long in one place is held. */
const HOLD = 500

/** Tells clicks, taps and long presses on `element` from the drags that turn the camera; returns how to stop. */
export function watchGestures(element: HTMLElement, gestures: Gestures): () => void {
  let start: { readonly id: number; readonly x: number; readonly y: number; readonly time: number } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const down = new Set<number>()

  const place = (event: PointerEvent | MouseEvent): StagePoint => {
    const frame = element.getBoundingClientRect()
    return { x: event.clientX - frame.left, y: event.clientY - frame.top }
  }
  const cancel = (): void => {
    start = undefined
    clearTimeout(timer)
  }
  const onDown = (event: PointerEvent): void => {
    down.add(event.pointerId)
    cancel()
    if (down.size > 1 || event.button !== 0) return
    start = { id: event.pointerId, x: event.clientX, y: event.clientY, time: event.timeStamp }
    if (event.pointerType !== 'touch') return
    const at = place(event)
    timer = setTimeout(() => {
      start = undefined
      gestures.onHold(at, TOUCH.reach)
    }, HOLD)
  }
  const onMove = (event: PointerEvent): void => {
    if (!start || event.pointerId !== start.id) return
    const { slack } = event.pointerType === 'touch' ? TOUCH : MOUSE
    if (Math.abs(event.clientX - start.x) > slack || Math.abs(event.clientY - start.y) > slack) cancel()
  }
  const onUp = (event: PointerEvent): void => {
    down.delete(event.pointerId)
    const meant = start?.id === event.pointerId && event.timeStamp - start.time < HOLD
    cancel()
    if (meant) gestures.onTap(place(event), event.pointerType === 'touch' ? TOUCH.reach : MOUSE.reach)
  }
  const onCancel = (event: PointerEvent): void => {
    down.delete(event.pointerId)
    cancel()
  }
  const onDouble = (event: MouseEvent): void => gestures.onHold(place(event), MOUSE.reach)

  element.addEventListener('pointerdown', onDown)
  element.addEventListener('pointermove', onMove)
  element.addEventListener('pointerup', onUp)
  element.addEventListener('pointercancel', onCancel)
  element.addEventListener('dblclick', onDouble)
  return () => {
    cancel()
    element.removeEventListener('pointerdown', onDown)
    element.removeEventListener('pointermove', onMove)
    element.removeEventListener('pointerup', onUp)
    element.removeEventListener('pointercancel', onCancel)
    element.removeEventListener('dblclick', onDouble)
  }
}
