import { RangeSlider, Slider } from '@mantine/core'
import { type KeyboardEvent, useContext, useRef, useState } from 'react'
import { type Given, PreviewContext } from '../../ui/drag/preview'
import { useGiveUp } from '../../ui/drag/useGiveUp'
import { useLocked, whyLocked } from '../../ui/locked'
import { fingersOnly, useMedia } from '../../ui/media'
import { t } from '../../words/language'
import styles from './diffusion.module.css'

interface RangeProps {
  /** Frames of the data. */
  readonly frames: number
  /** Lags of the fit as they are. */
  readonly range: readonly [number, number]
  /** What such lags are as a parameter. */
  readonly given: (range: readonly [number, number]) => Given
  readonly change: (given: Given) => void
}

const steps = 400

/** Lags on a logarithmic slider: positions 0 … 400 stand for lags 1 … last. */
const lagAt = (position: number, last: number) => Math.max(1, Math.min(last, Math.round(last ** (position / steps))))
const positionOf = (lag: number, last: number) => (last <= 1 ? 0 : Math.round((steps * Math.log(lag)) / Math.log(last)))

/** Where a key leads from a lag: at least one lag further. Mantine's own step is lost in the rounding of the scale. */
function lagAfter(key: string, lag: number, last: number): number | undefined {
  const next = new Map([
    ['ArrowRight', lag + 1],
    ['ArrowUp', lag + 1],
    ['ArrowLeft', lag - 1],
    ['ArrowDown', lag - 1],
    ['PageUp', Math.ceil(1.25 * lag)],
    ['PageDown', Math.floor(lag / 1.25)],
    ['Home', 1],
    ['End', last],
  ]).get(key)
  return next === undefined ? undefined : Math.max(1, Math.min(last, next))
}

/** px of a thumb that a finger finds. */
const fingersThumb = 24

/** Thumbs as large as what takes hold of them. */
function useThumb(): { readonly thumbSize?: number } {
  return useMedia(fingersOnly) ? { thumbSize: fingersThumb } : {}
}

const firstLabel = 'First lag of the fit'
const lastLabel = 'Last lag of the fit'

/** The lags that the straight line takes: two handles to be dragged. */
export function FitRangeSlider({ frames, range, given, change }: RangeProps) {
  const last = frames - 1
  const [dragged, setDragged] = useState<readonly [number, number]>()
  const thumb = useThumb()
  const previews = useContext(PreviewContext)
  const givenUp = useRef(false)
  useGiveUp(dragged !== undefined, () => {
    givenUp.current = true
    setDragged(undefined)
    previews.drop()
  })
  const locked = useLocked(Object.keys(given(range)))
  if (last < 3) return null
  const [first, end] = dragged ?? range
  const lags = ([from, to]: readonly [number, number]): readonly [number, number] => {
    const a = lagAt(from, last)
    const b = lagAt(to, last)
    return a < b ? [a, b] : a < last ? [a, a + 1] : [a - 1, a]
  }
  const stepWithKeys = (event: KeyboardEvent) => {
    if (locked || !(event.target instanceof Element)) return
    const movesLast = event.target.getAttribute('aria-label') === t(lastLabel)
    const next = lagAfter(event.key, movesLast ? range[1] : range[0], last)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const moved = movesLast ? ([range[0], next] as const) : ([next, range[1]] as const)
    if (moved[0] < moved[1]) change(given(moved))
  }
  return (
    <div
      className={styles.slider}
      title={locked ? whyLocked() : undefined}
      onKeyDownCapture={stepWithKeys}
      onPointerDownCapture={() => {
        givenUp.current = false
      }}
    >
      <span id="fit-range">{t('Lags of the fit: {first} to {end}', { first, end })}</span>
      <RangeSlider
        size="sm"
        {...thumb}
        min={0}
        max={steps}
        minRange={0}
        disabled={locked}
        label={null}
        value={[positionOf(first, last), positionOf(end, last)]}
        onChange={(positions) => {
          if (givenUp.current) return
          setDragged(lags(positions))
          previews.show(given(lags(positions)))
        }}
        onChangeEnd={(positions) => {
          if (givenUp.current) return
          setDragged(undefined)
          const [from, to] = lags(positions)
          if (from === range[0] && to === range[1]) return previews.drop()
          previews.release()
          change(given([from, to]))
        }}
        thumbFromLabel={t(firstLabel)}
        thumbToLabel={t(lastLabel)}
      />
    </div>
  )
}

interface LagProps {
  readonly frames: number
  readonly lag: number
  readonly onChange: (lag: number) => void
}

/** The lag whose displacements are shown. */
export function LagSlider({ frames, lag, onChange }: LagProps) {
  const last = frames - 1
  const [dragged, setDragged] = useState<number>()
  const thumb = useThumb()
  if (last < 2) return null
  const shown = dragged ?? lag
  const stepWithKeys = (event: KeyboardEvent) => {
    const next = lagAfter(event.key, lag, last)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onChange(next)
  }
  return (
    <div className={styles.slider} onKeyDownCapture={stepWithKeys}>
      <span>{t('Displacements over {lag} {lag|frame|frames}', { lag: shown })}</span>
      <Slider
        size="sm"
        {...thumb}
        min={0}
        max={steps}
        label={null}
        value={positionOf(shown, last)}
        onChange={(position) => setDragged(lagAt(position, last))}
        onChangeEnd={(position) => {
          setDragged(undefined)
          onChange(lagAt(position, last))
        }}
        thumbLabel={t('Lag of the displacements')}
      />
    </div>
  )
}
