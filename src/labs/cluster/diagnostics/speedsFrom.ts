import type { ClusterValues } from '../parameters'
import { hasPairs, isSegregated } from '../primordial'

/**
 * The model whose distribution of speeds the stars of a run begin with; undefined where that of their number is another: where heavy ones have
 * deeper orbits, and where pairs go round each other.
 */
export const speedsFrom = (
  values: ClusterValues,
): { readonly model: string; readonly centralPotential: number } | undefined =>
  isSegregated(values) || hasPairs(values)
    ? undefined
    : { model: values.model, centralPotential: values.centralPotential }
