import { externalPotentials } from '../../physics/cluster/externalPotentials'
import { starModels } from '../../physics/cluster/models'
import { integrators } from '../../physics/integrators'
import { formatCount, formatNumber } from '../../ui/format'
import { say, type Text } from '../../words/text'
import { isGiven } from './bodies'
import type { ClusterValues } from './parameters'

type Start = Pick<
  ClusterValues,
  'stars' | 'virialRatio' | 'model' | 'softeningLength' | 'externalPotential' | 'orbitRadius' | 'pairLaw'
>

type Course = Pick<ClusterValues, 'integrator' | 'reverseAt' | 'steps'>

/**
 * What is to be seen on the stage, in words, from how the stars start.
 * @param roundTripError how far they were from there when they were back, if they have been
 */
export function whatOneSees(values: Start & Course, roundTripError?: number | null): Text {
  const what = atFirst(values)
  const { integrator, reverseAt, steps } = values
  const turn = formatCount(reverseAt)
  if (typeof roundTripError === 'number')
    return say(
      '{what} Time was turned round after {turn} {turn|step|steps}: they came back to within {error} of the cluster’s size.',
      { what, turn, error: formatNumber(roundTripError, 2) },
    )
  if (reverseAt === 0 || reverseAt >= steps) return what
  return integrators[integrator].timeReversible
    ? say('{what} Time is turned round after {turn} {turn|step|steps}: they fly back the way they came.', {
        what,
        turn,
      })
    : say(
        '{what} Time is turned round after {turn} {turn|step|steps}: this integrator is not time-reversible and misses the way back.',
        { what, turn },
      )
}

function atFirst(start: Start): Text {
  const { externalPotential, orbitRadius, stars } = start
  if (externalPotential === 'none') return whatStarsDo(start)
  const who: Text =
    start.model === 'file'
      ? 'Your own stars'
      : isGiven(start.model)
        ? 'A few bodies'
        : say('{stars} {stars|star|stars}', { stars: formatCount(stars) })
  const { label } = externalPotentials[externalPotential]
  if (externalPotential === 'tidal')
    return say(
      '{who} in the tide of a galaxy: along the line to its centre it pulls the cluster apart, and what leaves at both ends becomes tails.',
      { who },
    )
  const what = { who, what: label.toLowerCase() }
  if (orbitRadius === 0 && start.model === 'disk')
    return say(
      '{who} in a disc that what stands in the middle ({what}) holds, too: the harder, the longer it stays round.',
      what,
    )
  return orbitRadius > 0
    ? say('{who} on an orbit about the origin ({what}), which pulls harder on the near side than on the far one.', what)
    : say('{who} with something in the middle that pulls, too ({what}).', what)
}

function whatStarsDo({ stars: count, virialRatio, model, softeningLength, pairLaw }: Start): Text {
  if (isGiven(model)) {
    const { inShort } = starModels[model]
    const other: Text | undefined =
      pairLaw !== 'newton' ? 'under another law of force' : softeningLength > 0 ? 'with softening' : undefined
    return other === undefined ? inShort : say('{inShort} Not here: {other} it is another problem.', { inShort, other })
  }
  if (model === 'file') return 'Your own stars under their own gravity.'
  const stars = formatCount(count)
  if (count === 1) return 'One star, alone: nothing pulls on it.'
  if (model === 'twoClusters')
    return say(
      '{stars} stars in two clusters that fall towards each other: tides draw them out, and what stays bound becomes one.',
      { stars },
    )
  if (model === 'disk')
    return say(
      '{stars} stars in a disc that turns in its own gravity: spirals wind up, and a bar forms in the middle.',
      { stars },
    )
  if (virialRatio < 0.05)
    return say('{stars} stars, at rest at first: gravity pulls them together, they rush past each other and settle.', {
      stars,
    })
  if (virialRatio > 1) return say('{stars} stars, too fast for their own gravity: the cluster flies apart.', { stars })
  if (virialRatio < 0.45)
    return say('{stars} stars, too slow for balance: the cluster shrinks before it settles.', { stars })
  if (model === 'plummer' && virialRatio < 0.55)
    return say('{stars} stars in balance: each of them moves, the cluster as a whole stays as it is.', { stars })
  return say('{stars} stars under their own gravity.', { stars })
}
