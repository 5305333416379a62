import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconRotateClockwise } from '@tabler/icons-react'
import { type ReactNode, useContext, useState } from 'react'
import type { Parameter, ParameterValue } from '../../parameters/parameter'
import { shown, t } from '../../words/language'
import { Formula } from '../Formula'
import { WhyContext } from '../locked'
import { meaningsBelow, useMedia } from '../media'
import { Words } from '../Words'
import styles from './controls.module.css'
import type { SliderAnnotation } from './SliderZones'

export interface ControlRowProps {
  readonly parameter: Parameter
  /** Ids that tie the words to the input. */
  readonly inputId: string
  readonly meaningId: string
  readonly errorId: string
  readonly error: string | undefined
  /** How what is being typed is read, where that is not plain to see. */
  readonly understood?: string | undefined
  /** What the reset button puts back, in words; absent while nothing is changed. */
  readonly standard: string | undefined
  readonly onReset: () => void
  /** Stands to the right of the label. */
  readonly field?: ReactNode
  /** Stands below, over the whole width. */
  readonly children?: ReactNode
  /** The label names a group of controls, not one input. */
  readonly labelsGroup?: boolean
}

/** What every kind of control is given. */
export interface ControlProps {
  readonly ids: { readonly input: string; readonly meaning: string; readonly error: string }
  /** What the frame around the control needs. */
  readonly row: Pick<ControlRowProps, 'standard' | 'onReset'>
  readonly onCommit: (value: ParameterValue) => void
  /** Where it would be, while it is in hand; undefined where it was given up. */
  readonly onPreview: (value: ParameterValue | undefined) => void
  readonly annotation: SliderAnnotation | undefined
  /** Where it would be, while a slider or something on the stage is held; undefined while it stays. */
  readonly inHand: ParameterValue | undefined
}

/** The frame all controls share: symbol, label, restart mark, way back to the default, field, and what is wrong. */
export function ControlRow(props: ControlRowProps) {
  const { parameter, inputId, meaningId, errorId, error, understood, standard, onReset, field, children, labelsGroup } =
    props
  // One bubble is enough: the term's own takes the place of the row's.
  const [explains, setExplains] = useState(false)
  const below = useMedia(meaningsBelow)
  const why = useContext(WhyContext)
  const meaning = why === '' ? shown(parameter.meaning) : `${why} ${shown(parameter.meaning)}`
  const restarts = (parameter.effect ?? 'initial') === 'initial'
  return (
    <Tooltip
      label={meaning}
      disabled={explains || below}
      position="left"
      multiline
      w={260}
      openDelay={450}
      offset={14}
      events={{ hover: true, focus: true, touch: false }}
      classNames={{ tooltip: styles.tooltip }}
    >
      <div className={styles.row} data-invalid={error !== undefined || undefined}>
        <div className={styles.head}>
          <span className={styles.label}>
            {/* Outside the label: the input is called "Time step", not "Δt Time step". */}
            {parameter.symbol !== undefined && <Formula className={styles.symbol} tex={parameter.symbol} decorative />}
            {labelsGroup ? (
              <span id={inputId}>
                <Words text={parameter.label} onOpen={setExplains} />
              </span>
            ) : (
              <label htmlFor={inputId}>
                <Words text={parameter.label} onOpen={setExplains} />
              </label>
            )}
          </span>
          {restarts && (
            <Tooltip label={t('Restarts the run')} position="top" classNames={{ tooltip: styles.tooltip }}>
              <span className={styles.restarts} role="img" aria-label={t('restarts the run')}>
                <IconRotateClockwise size="0.8rem" stroke={2} aria-hidden />
              </span>
            </Tooltip>
          )}
          <span className={styles.filler} />
          {standard !== undefined && (
            <ActionIcon
              variant="subtle"
              size="sm"
              className={styles.reset}
              onClick={onReset}
              aria-label={t('{label}: back to {standard}', { label: parameter.label, standard })}
              title={t('Back to {standard}', { standard })}
            >
              <IconArrowBackUp size="0.95rem" stroke={2} />
            </ActionIcon>
          )}
          {field}
        </div>
        {children}
        <p className={styles.meaning} id={meaningId}>
          {meaning}
        </p>
        <p className={styles.error} id={errorId} role={error === undefined ? undefined : 'alert'}>
          {error}
        </p>
        {understood !== undefined && (
          <output className={styles.understood} htmlFor={inputId}>
            {t('is read as {understood}', { understood })}
          </output>
        )}
      </div>
    </Tooltip>
  )
}
