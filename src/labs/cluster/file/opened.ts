import type { OpenContext } from '../../../experiments/experiment'
import { openFile } from '../../../experiments/openFile'
import { ParameterError } from '../../../parameters/resolve'
import { say, type Text } from '../../../words/text'
import type { ClusterValues } from '../parameters'
import { relationsOf } from '../parameters'
import { readStarsOf } from './reader'
import type { Stars } from './takeStars'
import { mostStars } from './takeStars'

/** What a run needs to come by a file. */
export type FileContext = Pick<OpenContext, 'readFile' | 'signal' | 'onProgress'>

/**
 * The stars of a run out of the file that it names, once they are what a run can be made of.
 * @throws ParameterError naming the parameter, where in the file, and what it takes; the signal's reason
 */
export async function openStars(values: ClusterValues, { readFile, signal, onProgress }: FileContext): Promise<Stars> {
  const { input } = values
  if (input === '')
    throw refused('input', '', 'names no file: with model=file it takes the name of a csv or npz of stars')
  const file = await openFile(readFile, 'input', input)
  const stars = await readStarsOf(file, input, values, {
    ...(signal ? { signal } : {}),
    onProgress: (fraction) => onProgress?.({ fraction, text: say('reading {input}', { input }) }),
  })
  checkStars(stars, values)
  return stars
}

/** @throws ParameterError where stars and parameters do not go together */
export function checkStars({ count, coincident }: Stars, values: ClusterValues): void {
  if (count < 2) throw refused('input', values.input, say('holds one star: it takes 2 to {most}', { most: mostStars }))
  if (coincident && values.softeningLength === 0) {
    const [first, second] = coincident
    const reason = say(
      'takes a number above 0 here: without softening two stars in one place pull without bound ({first} and {second} of {input})',
      { first, second, input: values.input },
    )
    throw refused('softeningLength', '0', reason)
  }
  const relations = relationsOf({ ...values, stars: count })
  if (relations.length > 0) throw new ParameterError(relations)
}

const refused = (name: string, given: string, reason: Text) => new ParameterError([{ name, given, reason }])
