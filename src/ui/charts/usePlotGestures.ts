import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { PlotArea } from './curves'
import type { Axis } from './series'
import type { Domain } from './ticks'
import type { ChartView } from './useChartView'
import { axesOf, type Drag, leastDrag, magnified, partOf, shareOf, shifted } from './zoom'

export type Step = 'next' | 'previous' | 'first' | 'last'

export interface PlotSurface {
  readonly area: PlotArea
  readonly x: Pick<Axis, 'scale'>
  readonly y: Pick<Axis, 'scale'>
  /** What the axes show. */
  readonly shown: { readonly x: Domain; readonly y: Domain }
  /** What they would show without a zoom. */
  readonly whole: { readonly x: Domain; readonly y: Domain }
  readonly view: ChartView
  /** Where magnifying is about: the place that is read, in values. */
  readonly about: { readonly x?: number; readonly y?: number } | undefined
  /** Walks over what can be read. */
  readonly onStep: (step: Step) => void
  /** Stops reading. @returns whether there was a reading */
  readonly onLeave: () => boolean
  readonly onEnter?: () => void
  /** Reads where the pointer is; without it nothing: it has left, or holds something. */
  readonly onRead: (event?: PointerEvent<HTMLElement>) => void
}

const steps: ReadonlyMap<string, Step> = new Map([
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'next'],
  ['ArrowDown', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
])
const shifts: ReadonlyMap<string, readonly [x: number, y: number]> = new Map([
  ['ArrowRight', [0.2, 0]],
  ['ArrowLeft', [-0.2, 0]],
  ['ArrowUp', [0, 0.2]],
  ['ArrowDown', [0, -0.2]],
])

/**
 * Zoom by mouse, pen and keys: a drag chooses a part, a double click or Escape gives the whole back, + and − magnify about what is
 * read, arrows walk over the values, with shift they move the part. A finger's drag is left to the page, which scrolls; it magnifies
 * from the chart's menu.
 */
export function usePlotGestures(surface: PlotSurface) {
  const { area, x, y, shown, whole, view, about, onStep, onLeave, onEnter, onRead } = surface
  const [drag, setDrag] = useState<Drag>()
  const dragged = useRef(false)

  const magnify = (factor: number) => {
    const share = (axis: 'x' | 'y') => {
      const at = about?.[axis]
      const place = at === undefined ? 0.5 : shareOf((axis === 'x' ? x : y).scale, shown[axis], at)
      return Number.isFinite(place) ? Math.min(1, Math.max(0, place)) : 0.5
    }
    view.zoom({
      x: magnified(x.scale, shown.x, whole.x, factor, share('x')),
      y: magnified(y.scale, shown.y, whole.y, factor, share('y')),
    })
  }
  const { magnifyRef } = view
  useEffect(() => {
    magnifyRef.current = magnify
  })
  useEffect(
    () => () => {
      magnifyRef.current = undefined
    },
    [magnifyRef],
  )

  const place = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    return {
      px: Math.min(area.left + area.width, Math.max(area.left, event.clientX - box.left)),
      py: Math.min(area.top + area.height, Math.max(area.top, event.clientY - box.top)),
      inside:
        event.clientX - box.left >= area.left &&
        event.clientX - box.left <= area.left + area.width &&
        event.clientY - box.top >= area.top &&
        event.clientY - box.top <= area.top + area.height,
    }
  }
  // Before what lies on the chart hears of it: a handle keeps its presses to itself.
  const onPointerDownCapture = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType !== 'touch' || ownsDrag(event.target)) onRead()
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    dragged.current = false
    if (event.pointerType === 'touch' && !ownsDrag(event.target)) onRead(event)
    if (event.pointerType === 'touch' || event.button !== 0) return
    // What lies on the chart and has a drag of its own keeps it.
    if (ownsDrag(event.target)) return
    const { px, py, inside } = place(event)
    if (inside) setDrag({ fromX: px, fromY: py, toX: px, toY: py })
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    // What was read where a drag began would cover what it is about.
    onRead(event.buttons === 0 || event.pointerType === 'touch' ? event : undefined)
    if (!drag) return
    const { px, py } = place(event)
    const far = Math.hypot(px - drag.fromX, py - drag.fromY) >= leastDrag
    // Held only once it is a drag: a click stays one of what was clicked.
    if (far && !event.currentTarget.hasPointerCapture(event.pointerId))
      event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ ...drag, toX: px, toY: py })
  }
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    if (!drag) return
    setDrag(undefined)
    const { px, py } = place(event)
    const done = { ...drag, toX: px, toY: py }
    const axes = axesOf(done)
    if (!axes.x && !axes.y) return
    dragged.current = true
    const alongX = (pixel: number) => (pixel - area.left) / area.width
    const alongY = (pixel: number) => (area.top + area.height - pixel) / area.height
    const { window } = view
    view.zoom({
      x: axes.x ? (partOf(x.scale, shown.x, alongX(done.fromX), alongX(done.toX)) ?? window.x) : window.x,
      y: axes.y ? (partOf(y.scale, shown.y, alongY(done.fromY), alongY(done.toY)) ?? window.y) : window.y,
    })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    if (!press(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const press = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const shift = shiftKey ? shifts.get(key) : undefined
    const step = steps.get(key)
    if (shift && view.zoomed) {
      const { window } = view
      view.zoom({
        x: window.x && shifted(x.scale, window.x, whole.x, shift[0]),
        y: window.y && shifted(y.scale, window.y, whole.y, shift[1]),
      })
    } else if (step) onStep(step)
    else if (key === '+' || key === '=') magnify(0.5)
    else if (key === '-' || key === '−') magnify(2)
    else if (key === 'Enter' && onEnter) onEnter()
    else if (key === 'Escape') return escape()
    else return false
    return true
  }
  /** The last thing that was begun is given up first. @returns whether there was any */
  const escape = () => {
    if (drag) setDrag(undefined)
    else if (view.zoomed) view.reset()
    else return onLeave()
    return true
  }
  return {
    drag: drag && (axesOf(drag).x || axesOf(drag).y) ? boxOf(drag, area) : undefined,
    /** Whether the click that is being told of is the end of a drag. */
    endsDrag: () => dragged.current,
    handlers: {
      onPointerDownCapture,
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: () => {
        setDrag(undefined)
        onRead()
      },
      // A finger that is lifted has read something: it stays until it scrolls or taps elsewhere.
      onPointerLeave: (event: PointerEvent<HTMLElement>) => {
        if (event.pointerType !== 'touch') onRead()
      },
      onDoubleClick: view.reset,
      onKeyDown,
    },
  }
}

/** Whether what was pressed has a drag, or a press, of its own. */
const ownsDrag = (target: EventTarget) =>
  target instanceof Element && target.closest('button, [role="slider"]') !== null

/** The part that a drag would choose, px. */
function boxOf(drag: Drag, area: PlotArea) {
  const axes = axesOf(drag)
  return {
    x: axes.x ? Math.min(drag.fromX, drag.toX) : area.left,
    width: axes.x ? Math.abs(drag.toX - drag.fromX) : area.width,
    y: axes.y ? Math.min(drag.fromY, drag.toY) : area.top,
    height: axes.y ? Math.abs(drag.toY - drag.fromY) : area.height,
  }
}
