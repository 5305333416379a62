import type { ExportAction } from '../../ui/ExportMenu'
import { fileActions, pictureAction } from '../fileActions'
import type { LabDefinition, RoomProps } from '../lab'
import type { QuantumEngine } from './engine'

/** Ways to take the run home, as it stands now. */
export function exportActions(
  lab: LabDefinition,
  engine: QuantumEngine,
  settings: Pick<RoomProps, 'values' | 'parameters' | 'preset'>,
  picture: (() => Promise<Blob>) | undefined,
): ExportAction[] {
  const name = `second-moment-${lab.name}`
  const contents = 'History, density and levels'
  return [
    ...fileActions({ lab, settings, name, contents, record: () => engine.record() }),
    pictureAction(name, picture),
  ]
}
