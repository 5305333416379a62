import type { SessionState } from '../../../experiments/view'
import type { ClipKind } from '../../../ui/stage/capture'
import { clipSeconds } from '../../../ui/stage/film'
import type { StageHandle } from '../../../ui/stage/Stage'

/** A run that can be played: a session. */
interface Played {
  readonly seek: (moment: number) => Promise<void>
  readonly play: () => void
  readonly pause: () => void
  readonly snapshot: () => { readonly state: SessionState; readonly done: number }
  readonly subscribe: (listener: () => void) => () => void
}

/** Which steps of a run, the first and the last of them included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * Takes a run to the first of some steps and films it until the last: as fast as it is played, up to two minutes. It is paused there. What
 * pauses the run before, or gives up, ends the film with what there is.
 * @returns the film, and the step it ends at
 */
export async function recordSteps(
  session: Played,
  stage: Pick<StageHandle, 'record'>,
  kind: ClipKind,
  { from, to }: Span,
  signal: AbortSignal,
): Promise<{ readonly film: Blob; readonly until: number }> {
  await session.seek(from)
  const ended = new AbortController()
  const end = () => ended.abort()
  let runs = false
  const watch = () => {
    const { state, done } = session.snapshot()
    if (done > to) {
      // A batch may go a little further: the film ends where it was to.
      stop()
      session.seek(to).then(end, end)
    } else if (done === to || (runs && state !== 'running')) end()
    runs ||= state === 'running'
  }
  const stop = session.subscribe(watch)
  signal.addEventListener('abort', end)
  if (signal.aborted) end()
  try {
    const film = stage.record(clipSeconds.most, kind, ended.signal)
    session.play()
    return { film: await film, until: session.snapshot().done }
  } finally {
    stop()
    signal.removeEventListener('abort', end)
    session.pause()
  }
}
