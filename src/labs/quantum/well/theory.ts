import { importanceVariance, selfNormalisedVariance } from '../../../physics/quantum/harmonicTheory'
import type { WellValues } from './parameters'

/** N times the exact variance of the estimate, where a closed form is known. */
export function exactVariance(values: WellValues): number | undefined {
  const { potential, level, proposal, proposalWidth = 1, proposalCenter = 0, method } = values
  const frequency = (values as unknown as Record<string, number>).frequency
  const plain = potential === 'harmonic' && level === 0 && proposal === 'gaussian' && proposalCenter === 0
  if (!plain || frequency * values.mass !== 1) return undefined
  const variance =
    method === 'importance'
      ? importanceVariance(proposalWidth)
      : method === 'selfNormalised'
        ? selfNormalisedVariance(proposalWidth)
        : Infinity
  return Number.isFinite(variance) ? variance : undefined
}
