import { externalPotentials } from '../../physics/cluster/externalPotentials'
import { starModels } from '../../physics/cluster/models'
import { isGiven } from './bodies'
import type { ClusterValues } from './parameters'

type Start = Pick<
  ClusterValues,
  'stars' | 'virialRatio' | 'model' | 'softeningLength' | 'externalPotential' | 'orbitRadius' | 'pairLaw'
>

/** What is to be seen on the stage, in a sentence, from how the stars start. */
export function whatOneSees(start: Start): string {
  const { externalPotential, orbitRadius, stars } = start
  if (externalPotential === 'none') return whatStarsDo(start)
  const who =
    start.model === 'file'
      ? 'Your own stars'
      : isGiven(start.model)
        ? 'A few bodies'
        : `${stars} ${stars === 1 ? 'star' : 'stars'}`
  const { label } = externalPotentials[externalPotential]
  if (externalPotential === 'tidal')
    return `${who} in the tide of a galaxy: along the line to its centre it pulls the cluster apart, and what leaves at both ends becomes tails.`
  return orbitRadius > 0
    ? `${who} on an orbit about the origin (${label.toLowerCase()}), which pulls harder on the near side than on the far one.`
    : `${who} with something in the middle that pulls, too (${label.toLowerCase()}).`
}

function whatStarsDo({ stars, virialRatio, model, softeningLength, pairLaw }: Start): string {
  if (isGiven(model)) {
    const { inShort } = starModels[model]
    const other =
      pairLaw !== 'newton' ? 'under another law of force' : softeningLength > 0 ? 'with softening' : undefined
    return other === undefined ? inShort : `${inShort} Not here: ${other} it is another problem.`
  }
  if (model === 'file') return 'Your own stars under their own gravity.'
  if (stars === 1) return 'One star, alone: nothing pulls on it.'
  if (model === 'twoClusters')
    return `${stars} stars in two clusters that fall towards each other: tides draw them out, and what stays bound becomes one.`
  if (model === 'disk')
    return `${stars} stars in a disc that turns in its own gravity: spirals wind up, and a bar forms in the middle.`
  if (virialRatio < 0.05)
    return `${stars} stars, at rest at first: gravity pulls them together, they rush past each other and settle.`
  if (virialRatio > 1) return `${stars} stars, too fast for their own gravity: the cluster flies apart.`
  if (virialRatio < 0.45) return `${stars} stars, too slow for balance: the cluster shrinks before it settles.`
  if (model === 'plummer' && virialRatio < 0.55)
    return `${stars} stars in balance: each of them moves, the cluster as a whole stays as it is.`
  return `${stars} stars under their own gravity.`
}
