import { ActionIcon, Slider, TextInput } from '@mantine/core'
import { IconDice5 } from '@tabler/icons-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { formatValue, type NumberParameter, type ParameterValue } from '../../parameters/parameter'
import { shown, t } from '../../words/language'
import { useGiveUp } from '../drag/useGiveUp'
import { formatField } from '../format'
import type { ControlProps } from './ControlRow'
import { ControlRow } from './ControlRow'
import styles from './controls.module.css'
import { described } from './described'
import { SliderZones } from './SliderZones'
import { sliderScale, sliderSteps } from './sliderScale'
import { useDraft } from './useDraft'
import { useFocus } from './useFocus'

const directions = new Map<string, 1 | -1>([
  ['ArrowUp', 1],
  ['ArrowRight', 1],
  ['PageUp', 1],
  ['ArrowDown', -1],
  ['ArrowLeft', -1],
  ['PageDown', -1],
])

/** Numbers that are drawn have so many, so that they can be read aloud. */
const drawnNumbers = 100_000

/** Another number than the one that is there. */
function drawnNumber(now: number): number {
  const [word] = crypto.getRandomValues(new Uint32Array(1))
  const drawn = word % drawnNumbers
  return drawn === now ? (drawn + 1) % drawnNumbers : drawn
}

/** More characters, as a power of ten has, need a wider field. */
const longest = 9

/**
 * Slider and number field of one number. The field is a text input because Mantine's NumberInput cannot take 1e-5; the slider
 * runs on positions so that linear and logarithmic scales behave alike.
 */
export function NumberControl(props: ControlProps & { readonly parameter: NumberParameter; readonly value: number }) {
  const { parameter, value, onCommit, onPreview, ids, row, annotation, inHand } = props
  const scale = useMemo(() => sliderScale(parameter), [parameter])
  /** Where the thumb is while it is held and the run must not restart yet. */
  const [held, setHeld] = useState<{ readonly value: number; readonly over: number }>()
  /** Where it would be, by the thumb or by something on the stage. */
  const moved = held?.over === value ? held.value : typeof inHand === 'number' ? inHand : undefined
  const moment = moved ?? value
  /** Given up while the pointer is still down. */
  const givenUp = useRef(false)
  const commit = (next: ParameterValue) => {
    setHeld(undefined)
    if (next !== value) onCommit(next)
    else onPreview(undefined)
  }
  useGiveUp(held !== undefined, () => {
    givenUp.current = true
    setHeld(undefined)
    onPreview(undefined)
  })
  const draft = useDraft(parameter, value, commit)
  const waits = (parameter.effect ?? 'initial') === 'initial'

  const slide = (position: number) => {
    if (givenUp.current) return
    const next = scale.valueAt(position)
    if (waits) {
      setHeld({ value: next, over: value })
      onPreview(next)
    } else if (next !== value) onCommit(next)
    if (draft.error !== undefined || draft.text !== formatValue(value)) draft.discard()
  }
  const stepWithKeys = (event: KeyboardEvent) => {
    const direction = directions.get(event.key)
    const next =
      event.key === 'Home'
        ? scale.valueAt(0)
        : event.key === 'End'
          ? scale.valueAt(sliderSteps)
          : direction && scale.next(moment, direction, event.key.startsWith('Page') || event.shiftKey)
    if (next === undefined) return
    // Mantine's own key steps would be lost in the rounding of a logarithmic scale.
    event.preventDefault()
    event.stopPropagation()
    draft.discard()
    commit(next)
  }
  const typeWithKeys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') draft.commit()
    else if (event.key === 'Escape') draft.discard()
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown' || event.key.startsWith('Page')) stepWithKeys(event)
  }
  const { focused, onFocus, leave } = useFocus()
  // The full number is there for whoever comes to change it. One that was drawn means itself and nothing near it.
  const short = parameter.drawn || focused ? formatValue : formatField
  const text = moved !== undefined ? shown(short(moved)) : draft.settled ? shown(short(value)) : draft.text

  return (
    <ControlRow
      {...row}
      parameter={parameter}
      inputId={ids.input}
      meaningId={ids.meaning}
      errorId={ids.error}
      error={draft.error}
      understood={draft.understood}
      field={
        <span className={styles.numberField}>
          <TextInput
            id={ids.input}
            size="xs"
            className={styles.number}
            wrapperProps={{ 'data-long': text.length > longest || undefined }}
            classNames={{ input: styles.numberInput }}
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            value={text}
            error={draft.error !== undefined}
            aria-invalid={draft.error !== undefined}
            {...draft.settled}
            {...described(`${ids.meaning} ${ids.error}`)}
            onChange={(event) => draft.type(event.currentTarget.value)}
            onFocus={onFocus}
            onBlur={() => {
              leave()
              draft.commit()
            }}
            onKeyDown={typeWithKeys}
          />
          {parameter.drawn ? (
            <ActionIcon
              variant="subtle"
              size="sm"
              onClick={() => commit(drawnNumber(value))}
              aria-label={t('{label}: draw another one', { label: parameter.label })}
              title={t('Draw another one')}
            >
              <IconDice5 size="1.1rem" stroke={1.75} />
            </ActionIcon>
          ) : (
            <span className={styles.unit}>{parameter.unit && shown(parameter.unit)}</span>
          )}
        </span>
      }
    >
      {!parameter.drawn && (
        <div
          className={styles.slider}
          onKeyDownCapture={stepWithKeys}
          onPointerDownCapture={() => {
            givenUp.current = false
          }}
        >
          {annotation && <SliderZones annotation={annotation} scale={scale} value={moment} />}
          <Slider
            size="xs"
            min={0}
            max={sliderSteps}
            step={1}
            value={scale.positionOf(moment)}
            onChange={slide}
            onChangeEnd={(position) => {
              if (waits && !givenUp.current) commit(scale.valueAt(position))
            }}
            label={null}
            thumbLabel={shown(parameter.label)}
            thumbValueText={shown(`${formatField(moment)} ${parameter.unit ?? ''}`.trim())}
            classNames={{
              root: styles.sliderRoot,
              track: styles.sliderTrack,
              bar: styles.sliderBar,
              thumb: styles.thumb,
            }}
          />
        </div>
      )}
    </ControlRow>
  )
}
