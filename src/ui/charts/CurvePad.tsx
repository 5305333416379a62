import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { shown, t } from '../../words/language'
import { formatNumber } from '../format'
import { useRootSize } from '../theme/tokens'
import { Axes, AxisWords, axisLook, plotArea } from './Axes'
import styles from './CurvePad.module.css'
import { type PlotArea, pixelScale } from './curves'
import { along, type DrawnAxis, drawnPlaces, fractionOf, placesOf } from './handDrawn'
import type { Axis } from './series'

export interface CurvePadProps {
  readonly x: DrawnAxis
  readonly y: DrawnAxis
  /** Heights at the places where it is drawn; undefined where nothing was drawn yet. */
  readonly heights: readonly (number | undefined)[]
  /** Absent: it has been handed in. */
  readonly onChange?: ((heights: readonly (number | undefined)[]) => void) | undefined
  /** What it is compared with. */
  readonly answer?: { readonly x: readonly number[]; readonly y: readonly number[] } | undefined
}

const domain = ({ minimum, maximum }: DrawnAxis): [number, number] => [minimum, maximum]
/** The axis as charts take it. */
const axisOf = (axis: DrawnAxis): Axis => ({
  label: axis.label,
  scale: axis.scale,
  domain: domain(axis),
  ...(axis.unit ? { unit: axis.unit } : {}),
})

/** An arrow key moves a point by so much of the axis. */
const keyStep = 0.04

/** Axes to draw on by hand: with a pointer along the curve, or point by point with the arrow keys. */
export function CurvePad({ x, y, heights, onChange, answer }: CurvePadProps) {
  const { ref, width, height } = useElementSize()
  const size = 11 * (useRootSize() / 16)
  const look = {
    x: axisLook(axisOf(x), domain(x), (width - 50) / (72 * (size / 11))),
    y: axisLook(axisOf(y), domain(y), (height - 40) / (38 * (size / 11))),
  }
  const area = plotArea({ width, height, y: look.y, size })
  const toX = pixelScale(x.scale, domain(x), area.left, area.left + area.width)
  const toY = pixelScale(y.scale, domain(y), area.top + area.height, area.top)
  const places = placesOf(x)
  const path = (xs: readonly number[], ys: readonly (number | undefined)[]) =>
    xs
      .flatMap((at, index) => {
        const high = ys[index]
        return high === undefined ? [] : [`${toX(at).toFixed(1)},${toY(high).toFixed(1)}`]
      })
      .join(' ')
  const words = answer ? t('Your curve, dashed, and the answer') : t('Your curve')
  return (
    <div ref={ref} className={styles.pad} data-drawing={onChange ? '' : undefined}>
      {area.width > 20 && area.height > 20 && (
        <>
          <div aria-hidden>
            <Axes width={width} height={height} x={look.x} y={look.y} size={size} />
          </div>
          <AxisWords x={look.x} y={look.y} size={size} />
          <svg className={styles.drawn} width={width} height={height} role="img" aria-label={words}>
            {answer && <polyline data-answer points={path(answer.x, answer.y)} />}
            <polyline data-guess points={path(places, heights)} />
            {places.map((at, index) => {
              const high = heights[index]
              return high !== undefined && <circle key={at} cx={toX(at)} cy={toY(high)} r={size / 3} />
            })}
          </svg>
          {onChange && <Hands x={x} y={y} heights={heights} onChange={onChange} area={area} toX={toX} />}
        </>
      )}
    </div>
  )
}

interface HandsProps extends Pick<CurvePadProps, 'x' | 'y'> {
  readonly heights: readonly (number | undefined)[]
  readonly onChange: (heights: readonly (number | undefined)[]) => void
  readonly area: PlotArea
  readonly toX: (x: number) => number
}

/** What takes the pointer, and a slider for the keys at each place. */
function Hands({ x, y, heights, onChange, area, toX }: HandsProps) {
  const before = useRef<{ readonly index: number; readonly height: number }>(undefined)
  const heightAt = (fraction: number) => along(y, Math.min(1, Math.max(0, fraction)))
  const draw = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const index = Math.round(Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * (drawnPlaces - 1))
    const height = 1 - (event.clientY - box.top) / box.height
    const next = [...heights]
    // A quick hand skips places: they lie on the straight line.
    const from = before.current ?? { index, height }
    const steps = Math.max(1, Math.abs(index - from.index))
    for (let step = 0; step <= steps; step++) {
      const share = step / steps
      next[Math.round(from.index + share * (index - from.index))] = heightAt(
        from.height + share * (height - from.height),
      )
    }
    before.current = { index, height }
    onChange(next)
  }
  const press = (event: KeyboardEvent, index: number) => {
    const by = event.key === 'ArrowUp' ? keyStep : event.key === 'ArrowDown' ? -keyStep : undefined
    if (by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const now = heights[index]
    const next = [...heights]
    next[index] = heightAt((now === undefined ? 0.5 : fractionOf(y, now)) + by)
    onChange(next)
  }
  const said = (value: number, { unit }: DrawnAxis) =>
    shown(`${formatNumber(value, 2)}${unit ? ` ${shown(unit)}` : ''}`)
  return (
    <div
      className={styles.hands}
      style={{ left: area.left, top: area.top, width: area.width, height: area.height }}
      onPointerDown={(event) => {
        before.current = undefined
        event.currentTarget.setPointerCapture(event.pointerId)
        draw(event)
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) draw(event)
      }}
    >
      {placesOf(x).map((at, index) => {
        const height = heights[index]
        return (
          <div
            key={at}
            role="slider"
            tabIndex={0}
            aria-orientation="vertical"
            aria-label={t('{curve} at {axis} {at}', { curve: y.label, axis: x.label, at: said(at, x) })}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={height === undefined ? 50 : Math.round(100 * fractionOf(y, height))}
            aria-valuetext={height === undefined ? t('not drawn yet') : said(height, y)}
            className={styles.hand}
            style={{ left: toX(at) - area.left }}
            onKeyDown={(event) => press(event, index)}
          />
        )
      })}
    </div>
  )
}
