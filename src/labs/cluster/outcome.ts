import type { Outcome } from '../../experiments/run'
import { shorten } from '../../parameters/resolve'
import type { Structure } from '../../physics/cluster/structure'
import { say, type Text } from '../../words/text'
import { fileModel } from './bodies'
import type { RunCard } from './card/runCard'
import { type Collectable, collect } from './collect'
import { type ForceError, summaryOf } from './forceError'
import { pairWarnings } from './pairWarnings'
import type { ClusterValues } from './parameters'
import { scalesOf } from './scales'
import { type SolverName, solverOf, solvers } from './solvers'
import { structureInDocument } from './structure'

/** What a run knows besides the state that its result is made of. */
interface Known {
  readonly solver: SolverName
  readonly forceError: ForceError | undefined
  readonly card: RunCard | undefined
  readonly structure: Structure | undefined
  /** Null before time has run back, undefined where it is not reversed. */
  readonly roundTripError: number | null | undefined
  readonly doubts: readonly Text[]
}

/** A run's result and arrays as they stand, with all that is to be said of them. */
export async function outcomeOf(run: Collectable, known: Known): Promise<Outcome> {
  const { solver, forceError, card, structure, roundTripError, doubts } = known
  const { values, done, totalMass } = run
  const { stars } = values
  const { result, costs, lookedUp, ...rest } = await collect(run)
  return {
    result: {
      ...result,
      ...(roundTripError === undefined ? {} : { roundTripError }),
      ...(forceError ? { solver, forceError: summaryOf(forceError) } : {}),
    },
    ...rest,
    costs: { ...costs, ...(card ? { card: card.adapter ?? null } : {}) },
    lookedUp: { ...(structure ? structureInDocument(structure, scalesOf(values)) : {}), ...lookedUp },
    warnings: [
      ...(card?.notice === undefined ? [] : [card.notice]),
      ...doubts,
      ...pairWarnings(values, totalMass / stars),
      ...idleInput(values),
    ],
    // Whether there was a card to the end decides the digits, too.
    digits: solvers[solverOf(values)].digits,
    timing: (seconds): Readonly<Record<string, number>> => {
      const stepsPerSecond = seconds > 0 ? done / seconds : 0
      // What a tree takes together is not counted in pairs.
      if (solver === 'tree') return { stepsPerSecond }
      return { stepsPerSecond, pairsPerSecond: stepsPerSecond * stars * stars }
    },
  }
}

/** A file that was named and is not read. */
const idleInput = ({ input, model }: ClusterValues) =>
  input === '' || model === fileModel
    ? []
    : [say('input={input} was not read: that takes model=file.', { input: shorten(input) })]
