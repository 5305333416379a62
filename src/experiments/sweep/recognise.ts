import { memberNames } from '../../files/memberNames'
import { own } from '../../parameters/own'
import { longestPlan, parseObject } from './planFile'

/** Names of the arrays that say what went wrong: numbers of sentences in `cellMessages`, 0 for none. */
export const messageArrays = { errors: 'cellErrors', warnings: 'cellWarnings', texts: 'cellMessages' } as const

/**
 * What a file is of a sweep, by what is in it: it may be called anything. Whether it is worth anything finds out who opens it.
 * Little of it is read: of an archive its directory, of what begins unlike a plan its first bytes.
 */
export async function kindOfSweepFile(file: Blob): Promise<'plan' | 'merged' | undefined> {
  const head = new Uint8Array(await file.slice(0, 64).arrayBuffer())
  if (head[0] === 0x50 && head[1] === 0x4b)
    return (await memberNames(file)).includes(messageArrays.texts) ? 'merged' : undefined
  if (file.size > longestPlan || !/^\s*\{/.test(new TextDecoder().decode(head))) return undefined
  const fields = parseObject(await file.text())
  return fields && own(fields, 'plan') !== undefined && own(fields, 'axes') !== undefined ? 'plan' : undefined
}
