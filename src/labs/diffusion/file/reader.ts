import { askAlone } from '../../../compute/askAlone'
import { besideAPage } from '../../../compute/cores'
import type { JobOptions } from '../../../compute/types'
import type { NamedFile } from '../../../files/trajectories/together'
import { trajectoryErrorName } from '../../../files/trajectories/trajectories'
import { messageOf } from '../../../parameters/message'
import { ParameterError } from '../../../parameters/resolve'
import { say } from '../../../words/text'
import type { Asked, Contents } from './contents'
import { knownContents, takeContents, unselectable } from './contents'
import type { ReaderAnswers } from './readerWorker'

export type ReadingOptions = JobOptions & Asked

/**
 * What files hold: known already, or read. In a browser that is done in a worker of its own, which ends with the reading or
 * when it is cancelled; the file never leaves the browser.
 * @throws ParameterError naming `input` and where the file stops making sense; the signal's reason
 */
export async function readContents(files: readonly NamedFile[], options: ReadingOptions): Promise<Contents> {
  try {
    const known = knownContents(files, options)
    if (known) return known
    return await (!besideAPage ? takeContents(files, options) : askReader(files, options))
  } catch (error) {
    const refused = unselectable(error)
    if (refused) throw new ParameterError([refused])
    // A worker's errors arrive without their class.
    if (error instanceof Error && error.name === trajectoryErrorName)
      throw new ParameterError([
        {
          name: 'input',
          given: files.map(({ name }) => name).join(','),
          reason: say('cannot be read: {reason}', { reason: messageOf(error) }),
        },
      ])
    throw error
  }
}

const askReader = (files: readonly NamedFile[], { signal, onProgress, ...reading }: ReadingOptions) =>
  askAlone<ReaderAnswers, 'read'>(
    {
      name: 'reader',
      entry: {
        inBrowser: () => new Worker(new URL('./readerWorker.ts', import.meta.url), { type: 'module', name: 'import' }),
      },
      what: files.length === 1 ? 'the file could not be read' : 'the files could not be read',
    },
    'read',
    { files, reading },
    { signal, onProgress },
  )
