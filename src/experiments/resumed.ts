import { resolveStrictly } from '../parameters/resolve'
import { readCheckpoint, settingsToGoOn, writeCheckpoint } from './checkpointFile'
import { type DriveOptions, driveSettings } from './drive'
import type { Lab } from './lab'

/**
 * Runs an experiment to its end as `drive` does, from a checkpoint file where there is one.
 * @param program the version of this one
 * @returns its document, and the state at its end as a file, where runs of this kind have such
 * @throws ParameterError, ComputeError, or the signal's reason
 */
export async function driveFrom(
  lab: Lab,
  given: readonly (readonly [string, unknown])[],
  file: Blob | undefined,
  program: string,
  options: Pick<DriveOptions, 'signal' | 'onProgress' | 'readFile'>,
) {
  const saved = file && (await readCheckpoint(file, file instanceof File ? file.name : 'a file', lab, program))
  const settings = saved ? settingsToGoOn(lab, saved, given, 'typed') : resolveStrictly(lab, given, 'typed')
  let left: Promise<Uint8Array<ArrayBuffer>> | undefined
  const experiment = lab.experimentOf(settings.values)
  const { document } = await driveSettings(lab, settings, {
    ...options,
    ...(saved ? { resume: saved.checkpoint } : {}),
    ...(experiment.resumes
      ? { onCheckpoint: (state, origin) => void (left = writeCheckpoint(state, origin, experiment, program)) }
      : {}),
  })
  const bytes = await left
  return { document, file: bytes && new Blob([bytes], { type: 'application/zip' }) }
}
