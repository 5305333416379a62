import { useEffect, useRef, useState } from 'react'
import type { RunSession } from '../../../experiments/session'
import { saveBlob } from '../../../files/download'
import { messageOf } from '../../../parameters/message'
import type { RoomProps } from '../../../rooms/lab'
import { NumberField } from '../../../ui/controls/NumberField'
import { Segments } from '../../../ui/controls/Segments'
import type { ClipKind } from '../../../ui/stage/capture'
import { clipSeconds } from '../../../ui/stage/film'
import type { StageHandle } from '../../../ui/stage/Stage'
import { t } from '../../../words/language'
import { say } from '../../../words/text'
import type { ClusterValues } from '../parameters'
import type { ClusterRun } from '../run'
import { StagePanel } from '../StagePanel'
import styles from '../star.module.css'
import { recordSteps } from './recordSteps'

interface Props extends Pick<RoomProps, 'notify'> {
  readonly session: RunSession<ClusterValues, ClusterRun>
  readonly stage: StageHandle
  readonly run: ClusterRun
  readonly onClose: () => void
}

const spans = [
  { value: 'next', label: 'From now on' },
  { value: 'steps', label: 'Some steps' },
] as const

/** A film of the stage: of the next seconds, or of some steps of the run. */
export function ClipPanel({ session, stage, run, notify, onClose }: Props) {
  const { clipKinds: kinds } = stage
  const [kind, setKind] = useState<ClipKind>(kinds[0] ?? 'webm')
  const [span, setSpan] = useState<(typeof spans)[number]['value']>('next')
  const [seconds, setSeconds] = useState(8)
  const [from, setFrom] = useState(0)
  const [to, setTo] = useState(() => Math.max(1, session.snapshot().done))
  const [filming, setFilming] = useState(false)
  const given = useRef<AbortController>(undefined)
  useEffect(() => () => given.current?.abort(), [])

  const film = async () => {
    const control = new AbortController()
    given.current = control
    setFilming(true)
    try {
      if (span === 'next') {
        const name = `second-moment-cluster-${session.snapshot().done}.${kind}`
        saveBlob(await stage.record(seconds, kind, control.signal), name)
        return
      }
      const made = await recordSteps(session, stage, kind, { from, to }, control.signal)
      saveBlob(made.film, `second-moment-cluster-${from}-${made.until}.${kind}`)
      if (made.until < to && !control.signal.aborted)
        notify({
          kind: 'info',
          text: say('The clip ends at step {until}: it lasts at most {most} seconds.', {
            until: made.until,
            most: clipSeconds.most,
          }),
        })
    } catch (error) {
      notify({ kind: 'error', text: say('The clip failed: {reason}', { reason: messageOf(error) }) })
    } finally {
      setFilming(false)
    }
  }
  const ordered = span === 'next' || from < to
  return (
    <StagePanel title="Video clip" onClose={onClose}>
      {kinds.length === 0 ? (
        <p>{t('This browser cannot record a video of the stage.')}</p>
      ) : (
        <>
          <Segments
            size="xs"
            fullWidth
            aria-label={t('What is filmed')}
            data={spans.map(({ value, label }) => ({ value, label: t(label) }))}
            value={span}
            disabled={filming}
            onChange={setSpan}
          />
          <div className={styles.fields}>
            {span === 'next' ? (
              <NumberField
                key="seconds"
                label="Length"
                unit="s"
                value={seconds}
                minimum={clipSeconds.least}
                maximum={clipSeconds.most}
                atOnce
                onCommit={setSeconds}
              />
            ) : (
              <>
                <NumberField
                  key="from"
                  label="From step"
                  value={from}
                  minimum={0}
                  maximum={run.values.steps}
                  integer
                  atOnce
                  onCommit={setFrom}
                />
                <NumberField
                  key="to"
                  label="To step"
                  value={to}
                  minimum={1}
                  maximum={run.values.steps}
                  integer
                  atOnce
                  onCommit={setTo}
                />
              </>
            )}
          </div>
          {!ordered && <p className={styles.small}>{t('The first step comes before the last.')}</p>}
          <div className={styles.row}>
            {kinds.length > 1 && (
              <Segments
                size="xs"
                aria-label={t('Kind of file')}
                data={kinds.map((each) => ({ value: each, label: each === 'webm' ? 'WebM' : 'MP4' }))}
                value={kind}
                disabled={filming}
                onChange={setKind}
              />
            )}
            <button
              type="button"
              className={styles.follow}
              disabled={!ordered}
              onClick={() => (filming ? given.current?.abort() : void film())}
            >
              {filming ? t('Stop and save') : t('Record')}
            </button>
          </div>
        </>
      )}
    </StagePanel>
  )
}
