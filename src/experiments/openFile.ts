import { messageOf } from '../parameters/message'
import { ParameterError } from '../parameters/resolve'
import { say } from '../words/text'
import type { OpenContext } from './experiment'

/**
 * The file of that name, for a parameter that names one.
 * @param given the whole value of the parameter, where it names several
 * @throws ParameterError naming the parameter and why it cannot be opened
 */
export async function openFile(
  readFile: OpenContext['readFile'],
  parameter: string,
  name: string,
  given = name,
): Promise<Blob> {
  try {
    if (!readFile) throw new Error(say('there is no way to files here'))
    return await readFile(name)
  } catch (error) {
    const why = messageOf(error)
    const reason =
      name === given ? say('cannot be opened: {why}', { why }) : say('cannot be opened ({name}): {why}', { name, why })
    throw new ParameterError([{ name: parameter, given, reason }])
  }
}
