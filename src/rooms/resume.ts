import { readCheckpoint } from '../experiments/checkpointFile'
import { identify } from '../experiments/identity'
import { openHash, writeAddress } from '../files/address'
import { differences } from '../parameters/resolve'
import { bringCheckpoint } from './keptRuns'
import type { LabDefinition } from './lab'

/**
 * Opens the run that a checkpoint belongs to, at the moment at which it was kept.
 * @throws ParameterError where the file is no good: the page then stays as it is
 */
export async function resumeFrom(file: File, lab: LabDefinition): Promise<void> {
  const program = import.meta.env.program as string
  const { settings, checkpoint } = await readCheckpoint(file, file.name, lab, program)
  bringCheckpoint(identify(lab, settings).address, checkpoint)
  openHash(writeAddress(lab.name, undefined, differences(lab, settings.values, undefined), { at: checkpoint.done }))
}
