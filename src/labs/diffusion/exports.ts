import type { ExportAction } from '../../ui/ExportMenu'
import type { StageHandle } from '../../ui/stage/Stage'
import { fileActions, pictureAction } from '../fileActions'
import type { LabDefinition, RoomProps, RunOutcome } from '../lab'
import type { Loaded, Measured } from './engine'
import { outcome } from './result'

/** The outcome of what is on show, as a run to the end would give it. */
export function outcomeOf(loaded: Loaded, { analysis, facts }: Measured): RunOutcome {
  const timing = {
    seconds: analysis.milliseconds / 1000,
    workers: loaded.set.pool.workers,
    displacementsPerSecond: analysis.displacements / Math.max(1e-6, analysis.milliseconds / 1000),
  }
  return { ...outcome(analysis, facts), timing }
}

/** Ways to take the measurement home. */
export function exportActions(
  lab: LabDefinition,
  loaded: Loaded,
  measured: Measured,
  settings: Pick<RoomProps, 'values' | 'parameters' | 'preset'>,
  stage: StageHandle | null,
): ExportAction[] {
  const name = `second-moment-${lab.name}`
  const contents = 'Lags, MSD with error and D'
  return [
    ...fileActions({ lab, settings, name, contents, outcome: () => outcomeOf(loaded, measured) }),
    pictureAction(name, stage ? () => stage.capture() : undefined),
  ]
}
