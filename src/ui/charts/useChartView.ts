import { type RefObject, useCallback, useRef, useState } from 'react'
import type { Axis } from './series'
import type { Scale } from './ticks'
import type { ZoomWindow } from './zoom'

export type AxisName = 'x' | 'y'

/** How a chart is looked at: part of the page only, never of the run. */
export interface ChartView {
  /** The axes with the scales that were chosen. */
  readonly x: Axis
  readonly y: Axis
  /** Axes on another scale than the chart has by itself. */
  readonly changed: { readonly x: boolean; readonly y: boolean }
  readonly window: ZoomWindow
  readonly zoomed: boolean
  readonly zoom: (window: ZoomWindow) => void
  readonly reset: () => void
  readonly setScale: (axis: AxisName, scale: Scale) => void
  /** What magnifies about the place that is read; the drawing puts it there, the menu calls it. */
  readonly magnifyRef: RefObject<((factor: number) => void) | undefined>
}

interface Chosen {
  readonly meaning: string
  readonly window: ZoomWindow
  readonly scales: { readonly x?: Scale; readonly y?: Scale }
}

const fresh: Omit<Chosen, 'meaning'> = { window: {}, scales: {} }
const meaningOf = (...axes: readonly Axis[]) =>
  axes.map(({ label, unit = '', scale }) => `${label}\n${unit}\n${scale}`).join('\n')

/** Zoom and scales of one chart. They survive new data, and are given up when the axes stand for something else. */
export function useChartView(x: Axis, y: Axis): ChartView {
  const meaning = meaningOf(x, y)
  const [state, setState] = useState<Chosen>()
  const magnifyRef = useRef<(factor: number) => void>(undefined)
  const { window, scales } = state?.meaning === meaning ? state : fresh
  const change = useCallback(
    (next: (before: Omit<Chosen, 'meaning'>) => Omit<Chosen, 'meaning'>) =>
      setState((before) => ({ ...next(before?.meaning === meaning ? before : fresh), meaning })),
    [meaning],
  )
  const zoom = useCallback((to: ZoomWindow) => change(({ scales }) => ({ scales, window: to })), [change])
  const reset = useCallback(() => zoom(fresh.window), [zoom])
  const setScale = useCallback(
    // The part that was chosen on the other scale is no part of this one: the whole axis is shown.
    (axis: AxisName, scale: Scale) =>
      change(({ scales, window }) => ({
        scales: { ...scales, [axis]: scale },
        window: { ...window, [axis]: undefined },
      })),
    [change],
  )
  const changed = { x: (scales.x ?? x.scale) !== x.scale, y: (scales.y ?? y.scale) !== y.scale }
  const zoomed = window.x !== undefined || window.y !== undefined
  return {
    x: scaledAxis(x, scales.x),
    y: scaledAxis(y, scales.y),
    changed,
    window,
    zoomed,
    zoom,
    reset,
    setScale,
    magnifyRef,
  }
}

/** An axis on the scale that was chosen; fixed ends that a logarithm does not have give way to those of the data. */
export function scaledAxis(axis: Axis, scale: Scale | undefined): Axis {
  if (scale === undefined || scale === axis.scale) return axis
  const { domain, ...rest } = axis
  return domain && (scale === 'linear' || domain[0] > 0) ? { ...rest, scale, domain } : { ...rest, scale }
}
