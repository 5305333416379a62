import { say } from '../words/text'
import { own } from './own'
import type { AnyValues, ParameterTable } from './parameter'
import type { Problem } from './problem'
import { shorten } from './problem'

/** Values that contradict each other. `name` is the one that says it best; all that take part stand in `involves`. */
export interface Relation extends Problem {
  readonly involves: readonly string[]
}

/** What a set of given names comes to. */
export interface Built {
  readonly values: AnyValues
  readonly parameters: ParameterTable
  /** Names whose given value counts. */
  readonly taken: ReadonlySet<string>
  /** Names that could not be taken, each by itself. */
  readonly problems: readonly Problem[]
}

type Given = ReadonlyMap<string, unknown>

/** The relations that do not hold. One in which a parameter takes part that plays no part now says nothing. */
function broken({ values, parameters }: Built, check: ((values: AnyValues) => readonly Relation[]) | undefined) {
  const plays = (name: string) => own(parameters, name)?.applies?.(values) ?? true
  return (check?.(values) ?? []).filter(({ involves }) => involves.every(plays))
}

const without = (given: Given, name: string): Given => new Map([...given].filter(([other]) => other !== name))

/** Why a name was given up, said of that name. */
function reasonFor(name: string, value: unknown, relation: Relation): Problem {
  const { involves } = relation
  if (name === relation.name) return relation
  const reason = say('does not fit {name}={given}, which {reason}', relation)
  return { name, given: shorten(value), reason, involves }
}

/**
 * Finds out which of the given values can stand together. As long as a relation does not hold, one of those that take part in it is given
 * up: the one whose loss leaves least to be said, and among equals the one that the relation names. Then every value that was
 * given up is tried once more, because a later loss may have made room for it. Each round gives up one name, so it comes to an end for
 * any relations whatever. What contradicts nothing stays; what goes is named.
 */
export function settle(
  given: Given,
  build: (given: Given) => Built,
  check: ((values: AnyValues) => readonly Relation[]) | undefined,
): { readonly built: Built; readonly problems: readonly Problem[] } {
  let kept = given
  let built = build(kept)
  const lost: Problem[] = []
  const restless = () => broken(built, check)
  for (let relations = restless(); relations.length > 0; relations = restless()) {
    const [relation] = relations
    const order = [relation.name, ...relation.involves]
    const involved = [...new Set(order)].filter((name) => built.taken.has(name))
    // Where nothing that takes part was given, another value brought the contradiction about.
    const candidates = involved.length > 0 ? involved : [...built.taken]
    const trials = candidates.map((name) => {
      const rest = without(kept, name)
      const trial = build(rest)
      return { name, rest, trial, cost: broken(trial, check).length + trial.problems.length }
    })
    if (trials.length === 0) {
      // The defaults themselves contradict each other: nothing is left to give up, but it is said.
      lost.push(relation)
      break
    }
    const best = trials.reduce((least, next) => (next.cost < least.cost ? next : least))
    lost.push(reasonFor(best.name, kept.get(best.name), relation))
    kept = best.rest
    built = best.trial
  }
  const problems = lost.filter(({ name }) => {
    if (!given.has(name)) return true
    const more = new Map([...given].filter(([other]) => kept.has(other) || other === name))
    const trial = build(more)
    if (!trial.taken.has(name) || broken(trial, check).length > 0) return true
    if (trial.problems.length > built.problems.length) return true
    kept = more
    built = trial
    return false
  })
  return { built, problems: [...built.problems, ...problems] }
}
