import type { Experiment } from '../experiments/experiment'
import type { Run } from '../experiments/run'
import type { RunSession } from '../experiments/session'
import { saveBlob, saveText } from '../files/download'
import type { Origin } from '../files/origin'
import type { ExportAction } from '../ui/ExportMenu'
import { madeBy, signed } from '../ui/origin'
import { say, type Text } from '../words/text'

interface Source {
  readonly experiment: Pick<Experiment, 'mainArray' | 'report' | 'name' | 'resumes'>
  readonly session: Pick<RunSession<never, Run<unknown, never>>, 'collect' | 'between' | 'snapshot'>
  /** File name without its ending. */
  readonly name: string
  /** What is in the arrays: "Masses, positions and velocities". */
  readonly contents: Text
}

/** Ways to take the numbers of a run home, as it stands when they are asked for: arrays, document, table. */
export function fileActions({ experiment, session, name, contents }: Source): ExportAction[] {
  const save = async (format: 'npz' | 'json' | 'csv', type: string) => {
    const { document, arrays, origin } = await session.collect()
    // The formats come with the first file: the page does not wait for them.
    const { encodeArrays } = await import('../files/arrays')
    const bytes = encodeArrays(format, arrays, experiment.mainArray, document, origin)
    saveBlob(new Blob([bytes], { type }), `${name}.${format}`)
  }
  return [
    {
      id: 'npz',
      label: 'Arrays (NPZ)',
      description: say('{contents}, for numpy.load', { contents }),
      run: () => save('npz', 'application/zip'),
    },
    {
      id: 'json',
      label: 'Everything (JSON)',
      description: 'Parameters, result, checksum and arrays',
      run: () => save('json', 'application/json'),
    },
    { id: 'csv', label: 'Table (CSV)', description: 'The arrays as columns', run: () => save('csv', 'text/csv') },
    ...(experiment.resumes ? [checkpointAction(experiment, session, name)] : []),
    ...(experiment.report ? reportActions(experiment.report, session, name) : []),
  ]
}

/** The state of a run as it stands, from which it can go on. */
const checkpointAction = (
  experiment: Source['experiment'],
  session: Source['session'],
  name: string,
): ExportAction => ({
  id: 'checkpoint',
  label: 'Checkpoint',
  description: 'The run goes on from it, to the same digits: drop it on the stage',
  run: async () => (await import('./keepCheckpoint')).keepCheckpoint(experiment, session, name),
})

/** One page about a run: as a file, and on paper. */
function reportActions(
  report: NonNullable<Experiment['report']>,
  session: Source['session'],
  name: string,
): ExportAction[] {
  const write = async () => report(await session.collect())
  return [
    {
      id: 'report',
      label: 'Report (HTML)',
      description: 'One page: data, choices, curve, result, warnings, references',
      run: async () => saveText(await write(), `${name}.html`, 'text/html'),
    },
    {
      id: 'print',
      label: 'Print the report',
      description: 'On paper, or as a PDF',
      run: async () => (await import('../files/print')).printPage(await write(), 'Report'),
    },
  ]
}

/** The stage as a picture, with what made it. */
export const pictureAction = (
  name: string,
  capture: () => Promise<Blob>,
  origin: Origin | undefined,
): ExportAction => ({
  id: 'png',
  label: 'Picture (PNG)',
  description: 'The stage as it is now',
  run: async () => saveBlob(await signed(await capture(), origin), `${name}.png`),
})

/** The stage as a drawing whose scale and legends can be changed, with what made it. */
export const drawingAction = (
  name: string,
  draw: (about: ReturnType<typeof madeBy>) => string,
  origin: Origin | undefined,
): ExportAction => ({
  id: 'svg',
  label: 'Drawing (SVG)',
  description: 'The same, scale and legends as lines and letters',
  run: () => saveText(draw(madeBy(origin)), `${name}.svg`, 'image/svg+xml'),
})
