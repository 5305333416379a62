import type { ExportAction } from '../../ui/ExportMenu'
import type { StageHandle } from '../../ui/stage/Stage'
import { fileActions, pictureAction } from '../fileActions'
import type { LabDefinition, RoomProps, RunRecord } from '../lab'
import type { Loaded, Measured } from './engine'
import type { DiffusionValues } from './parameters'
import { outcome } from './result'

/** What is on show, as a run to the end would give it. */
export function recordOf(loaded: Loaded, { analysis, facts }: Measured, { values, checksum }: Owner): RunRecord {
  const timing = {
    seconds: analysis.milliseconds / 1000,
    workers: loaded.set.pool.workers,
    displacementsPerSecond: analysis.displacements / Math.max(1e-6, analysis.milliseconds / 1000),
  }
  return { ...outcome(analysis, facts), timing, values, complete: checksum !== undefined }
}

/** What vouches for a measurement: its parameters, and its checksum where they alone give it. */
interface Owner {
  readonly values: DiffusionValues
  readonly checksum: string | undefined
}

/** Ways to take the measurement home. */
export function exportActions(
  lab: LabDefinition,
  loaded: Loaded,
  measured: Measured,
  owner: Owner,
  settings: Pick<RoomProps, 'values' | 'parameters' | 'preset'>,
  stage: StageHandle | null,
): ExportAction[] {
  const name = `second-moment-${lab.name}`
  const contents = 'Lags, MSD with error and D'
  return [
    ...fileActions({ lab, settings, name, contents, record: () => recordOf(loaded, measured, owner) }),
    pictureAction(name, stage ? () => stage.capture() : undefined),
  ]
}
