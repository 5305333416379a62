import { ActionIcon, Slider, Tooltip } from '@mantine/core'
import { IconCpu, IconPlayerPauseFilled, IconPlayerPlayFilled, IconPlayerSkipBackFilled } from '@tabler/icons-react'
import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react'
import { shown, t } from '../words/language'
import { asIs, type Text } from '../words/text'
import { Badge } from './Badge'
import { formatNumber, formatPercent } from './format'
import { StepIcon } from './StepIcon'
import styles from './TransportBar.module.css'

export interface TransportBarProps {
  readonly state: 'idle' | 'running' | 'paused' | 'done' | 'failed'
  readonly onPlay: () => void
  readonly onPause: () => void
  /** Absent where a run has no single steps. */
  readonly onStep?: () => void
  readonly onReset: () => void
  /** Playback speed, on a logarithmic slider; it changes steps per second and never the time step. */
  readonly speed?: {
    readonly value: number
    readonly onChange: (value: number) => void
    readonly minimum: number
    readonly maximum: number
  }
  /** `more` is left out where the bar is narrow. */
  readonly elapsed: { readonly value: string; readonly unit: string; readonly label: Text; readonly more?: string }
  readonly rate: { readonly value: string; readonly unit: string; readonly label?: Text; readonly more?: string }
  readonly workers: number
  /** 0.6 where the run keeps up with only 0.6 of the chosen speed. */
  readonly lag?: number
  /** 0 to 1, for runs that have an end. */
  readonly progress?: number
  /** Takes the run to a fraction of its length; absent where it cannot go back. */
  readonly onSeek?: (fraction: number) => void
  /** Controls of the run's own, between the buttons and the readings. */
  readonly extra?: ReactNode
  readonly badges?: ReactNode
  readonly exportMenu?: ReactNode
}

const inWords = { idle: 'ready', running: 'running', paused: 'paused', done: 'done', failed: 'stopped' } as const

interface ScrubberProps {
  /** Where the run is, 0 to 1. */
  readonly fraction: number
  readonly text: Text
  readonly onSeek: (fraction: number) => void
}

/**
 * The progress line as something to take hold of. The browser keeps its value: a run that is on its way to a moment must not pull the
 * thumb from under a finger, nor be told of its own place as if it were a wish.
 */
function Scrubber({ fraction, text, onSeek }: ScrubberProps) {
  const line = useRef<HTMLInputElement>(null)
  const held = useRef(false)
  useEffect(() => {
    if (line.current && !held.current) line.current.value = String(fraction)
  }, [fraction])
  const letGo = () => {
    held.current = false
  }
  return (
    <input
      ref={line}
      type="range"
      className={styles.scrubber}
      min={0}
      max={1}
      step="any"
      defaultValue={fraction}
      style={{ '--sm-fraction': fraction } as CSSProperties}
      aria-label={t('Moment of the run')}
      aria-valuetext={shown(text)}
      onPointerDown={() => {
        held.current = true
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onInput={(event) => onSeek(Number(event.currentTarget.value))}
    />
  )
}

/** What steers a run and says how it is going. */
export function TransportBar(props: TransportBarProps) {
  const { state, onPlay, onPause, onStep, onReset, speed, elapsed, rate, workers, lag, progress, onSeek, extra } = props
  const running = state === 'running'
  const fraction = progress === undefined || !Number.isFinite(progress) ? undefined : Math.min(1, Math.max(0, progress))
  const lags = running && lag !== undefined && Number.isFinite(lag) && lag < 0.95
  return (
    <div className={styles.box}>
      <div className={styles.bar} role="toolbar" aria-label={t('Run')} data-sm-interface>
        {fraction !== undefined && onSeek && (
          <Scrubber fraction={fraction} text={asIs(`${elapsed.value} ${elapsed.unit}`)} onSeek={onSeek} />
        )}
        {fraction !== undefined && !onSeek && (
          <div
            className={styles.progress}
            role="progressbar"
            aria-label={t('Progress of the run')}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(fraction * 100)}
          >
            <span style={{ transform: `scaleX(${fraction})` }} />
          </div>
        )}
        <div className={styles.buttons}>
          <Tooltip label={running ? t('Pause (Space)') : t('Play (Space)')}>
            <ActionIcon
              className={styles.play}
              variant="filled"
              radius="xl"
              onClick={running ? onPause : onPlay}
              aria-label={running ? t('Pause') : state === 'done' ? t('Run again') : t('Play')}
            >
              {running ? <IconPlayerPauseFilled size="1.25rem" /> : <IconPlayerPlayFilled size="1.25rem" />}
            </ActionIcon>
          </Tooltip>
          {onStep && (
            <Tooltip label={t('One step (.)')}>
              <ActionIcon className={styles.button} variant="subtle" onClick={onStep} aria-label={t('One step')}>
                <StepIcon size="1.125rem" />
              </ActionIcon>
            </Tooltip>
          )}
          <Tooltip label={t('Back to the start (R)')}>
            <ActionIcon className={styles.button} variant="subtle" onClick={onReset} aria-label={t('Reset')}>
              <IconPlayerSkipBackFilled size="1.125rem" />
            </ActionIcon>
          </Tooltip>
        </div>
        {extra}
        <div className={styles.reading}>
          <small>{shown(elapsed.label)}</small>
          <span>
            <b>{shown(elapsed.value)}</b> {shown(elapsed.unit)}
            {elapsed.more && <span className={styles.more}> {shown(elapsed.more)}</span>}
          </span>
        </div>
        {speed && <Speed {...speed} />}
        <div className={styles.reading}>
          {/* In the place of the word, not beside it: nothing moves when a run falls behind. */}
          <small data-lags={lags || undefined}>
            {lags
              ? t('running at {lag}×', { lag: formatNumber(lag, lag < 0.1 ? 1 : 2) })
              : shown(rate.label ?? t('rate'))}
          </small>
          <span>
            <b>{shown(rate.value)}</b> {shown(rate.unit)}
            {rate.more && <span className={styles.more}> · {shown(rate.more)}</span>}
          </span>
        </div>
        <div className={styles.badges}>
          <span className="sm-visually-hidden" role="status">
            {shown(inWords[state])}
          </span>
          <Tooltip
            label={workers === 1 ? t('One worker computes') : t('{workers} workers compute, one per core', { workers })}
          >
            <span className={styles.workers}>
              <Badge icon={<IconCpu size="0.9rem" aria-hidden />}>
                {workers}
                <span className={styles.more}>{workers === 1 ? t(' worker') : t(' workers')}</span>
              </Badge>
            </span>
          </Tooltip>
          {state === 'done' && <Badge tone="ok">{t('done')}</Badge>}
          {state === 'failed' && <Badge tone="danger">{t('stopped')}</Badge>}
          {running && fraction !== undefined && (
            <span className={styles.more}>
              <Badge>{formatPercent(fraction)}</Badge>
            </span>
          )}
          {props.badges}
        </div>
        {props.exportMenu && <div className={styles.export}>{props.exportMenu}</div>}
      </div>
    </div>
  )
}

const twoDigits = (value: number) => Number(value.toPrecision(2))

function Speed({ value, onChange, minimum, maximum }: NonNullable<TransportBarProps['speed']>) {
  const low = Math.log2(minimum)
  const high = Math.log2(maximum)
  return (
    <div className={styles.speed}>
      <Tooltip label={t('Playback speed ( [ slower, ] faster )')}>
        <Slider
          size="xs"
          className={styles.speedSlider}
          min={low}
          max={high}
          step={0.25}
          value={Math.log2(Math.min(maximum, Math.max(minimum, value)))}
          onChange={(position) => onChange(Math.min(maximum, Math.max(minimum, twoDigits(2 ** position))))}
          label={null}
          thumbLabel={t('Playback speed')}
          thumbValueText={t('{value} times', { value: formatNumber(value, 2) })}
        />
      </Tooltip>
      <span className={styles.speedValue}>{shown(formatNumber(value, 2))}×</span>
    </div>
  )
}
