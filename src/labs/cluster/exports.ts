import type { RoomProps } from '../../rooms/lab'
import type { ExportAction } from '../../ui/ExportMenu'
import type { ClusterRun } from './run'

interface Source extends Pick<RoomProps, 'notify' | 'dismiss'> {
  readonly run: ClusterRun
  /** Whether the stage can be filmed here. */
  readonly filmed: boolean
  /** Asks what is to be filmed. */
  readonly film: () => void
}

/** What can be taken home of the stage, and the way to the diffusion lab. */
export function stageExports({ run, filmed, film, ...told }: Source): ExportAction[] {
  const clip: ExportAction = {
    id: 'clip',
    label: 'Video clip',
    description: 'The stage from now on, or some steps of the run',
    disabled: !filmed,
    run: film,
  }
  const analyse: ExportAction = {
    id: 'analyse',
    label: 'Analyse this run',
    description: 'How far the stars move with time, in the diffusion lab',
    run: async () => (await import('./analyseRun')).analyseRun(run, told),
  }
  return [clip, analyse]
}
