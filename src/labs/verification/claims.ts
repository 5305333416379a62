import type { Check, Claim } from '../../experiments/claim'
import { say } from '../../words/text'
import { claimed } from '../claims'

/** A check in its lab. */
export interface Placed {
  readonly lab: keyof typeof claimed
  readonly check: Check
}

/** All checks, by lab in the order of the rail. */
export async function allChecks(): Promise<readonly Placed[]> {
  const labs = Object.keys(claimed) as (keyof typeof claimed)[]
  const checks = await Promise.all(labs.map((lab) => claimed[lab].checks()))
  return labs.flatMap((lab, place) => checks[place].map((check) => ({ lab, check })))
}

/** Words of `only`: labs, names of claims, or how these begin. */
const wordsOf = (only: string) =>
  only
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())

/** Whether a claim is meant. A word means whole parts of a name: `morse` does not mean `morseLike`. */
const means = (word: string, lab: string, id: string) =>
  [lab, id, `${lab}/${id}`].some((name) => {
    const whole = name.toLowerCase()
    return whole === word || (whole.startsWith(word) && /[./]/.test(whole[word.length] ?? ''))
  })

/** The claims of each check that are asked for. @throws where a word means none */
export function chosen(checks: readonly Placed[], only: string): readonly (readonly number[])[] {
  const words = wordsOf(only)
  const all = checks.map(({ check }) => (check.claims as readonly Claim[]).map((_, claim) => claim))
  if (words.length === 0) return all
  const missing = words.filter(
    (word) => !checks.some(({ lab, check }) => check.claims.some(({ id }) => means(word, lab, id))),
  )
  if (missing.length > 0) throw new UnknownClaimError(missing[0])
  return all.map((claims, place) => {
    const { lab, check } = checks[place]
    return claims.filter((claim) => words.some((word) => means(word, lab, check.claims[claim].id)))
  })
}

export class UnknownClaimError extends Error {
  override readonly name = 'UnknownClaimError'
  constructor(readonly word: string) {
    super(say('there is no claim "{typed}"', { typed: word.slice(0, 60) }))
  }
}
