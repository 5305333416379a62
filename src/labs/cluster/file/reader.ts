import { askAlone } from '../../../compute/askAlone'
import { besideAPage } from '../../../compute/cores'
import type { JobOptions } from '../../../compute/types'
import { trajectoryErrorName } from '../../../files/trajectories/trajectories'
import { messageOf } from '../../../parameters/message'
import { ParameterError } from '../../../parameters/resolve'
import { say } from '../../../words/text'
import type { StarReaderAnswers } from './readerWorker'
import type { Stars, StarsAsked } from './takeStars'
import { takeStars } from './takeStars'

const read = new WeakMap<Blob, { readonly units: string; readonly stars: Stars }>()

/**
 * The stars in a file. In a browser they are read in a worker of its own; the file never leaves the browser.
 * @param name of the file, for messages
 * @throws ParameterError naming `input` and where the file stops making sense; the signal's reason
 */
export async function readStarsOf(
  file: Blob,
  name: string,
  asked: StarsAsked,
  options: JobOptions = {},
): Promise<Stars> {
  const known = read.get(file)
  if (known?.units === asked.units) return known.stars
  try {
    const stars = await (!besideAPage ? takeStars(file, asked, options) : askReader(file, asked, options))
    read.set(file, { units: asked.units, stars })
    return stars
  } catch (error) {
    // A worker's errors arrive without their class.
    if (error instanceof Error && error.name === trajectoryErrorName)
      throw new ParameterError([
        { name: 'input', given: name, reason: say('cannot be read: {reason}', { reason: messageOf(error) }) },
      ])
    throw error
  }
}

const askReader = (file: Blob, asked: StarsAsked, options: JobOptions) =>
  askAlone<StarReaderAnswers, 'read'>(
    {
      name: 'reader',
      entry: {
        inBrowser: () => new Worker(new URL('./readerWorker.ts', import.meta.url), { type: 'module', name: 'import' }),
      },
      what: 'the file could not be read',
    },
    'read',
    { file, asked: { units: asked.units } },
    options,
  )
