import type { ElementaryFunctions } from '../../../kernels/elementary'
import { customPotential } from '../../../physics/quantum/customPotential'
import type { Potential, StateValues } from '../../../physics/quantum/potential'
import { PotentialError } from '../../../physics/quantum/potential'
import { potentialFamilies } from '../../../physics/quantum/potentials'
import type { Proposal } from '../../../physics/quantum/proposal'
import { automaticGaussian, defensiveMixture } from '../../../physics/quantum/proposal'
import type { WellValues } from './parameters'
import { definedNumbers, programOf } from './parameters'

/** The potential that the parameters describe. @throws PotentialError */
export function potentialOf(values: WellValues, math: ElementaryFunctions): Potential {
  const numbers = values as unknown as Readonly<Record<string, number>>
  if (values.potential !== 'custom') {
    return potentialFamilies[values.potential].create(numbers, values.mass, math)
  }
  const program = programOf(values.expression)
  if (!program) throw new PotentialError('V(x) is no expression')
  return customPotential(program, definedNumbers(program, values), values.domain ?? [], math)
}

/** What its samples are drawn from. @param state that the fitted one is fitted to */
export function proposalOf(values: WellValues, state: Pick<StateValues, 'meanPosition' | 'variance'>): Proposal {
  const center = values.proposalCenter ?? 0
  const width = values.proposalWidth ?? 1
  switch (values.proposal) {
    case 'automatic':
      return automaticGaussian(state.meanPosition, state.variance)
    case 'mixture':
      return defensiveMixture(center, width)
    case 'uniform':
      return { kind: 'uniform', center, width }
    case 'gaussian':
      return { kind: 'gaussian', center, width }
  }
}
