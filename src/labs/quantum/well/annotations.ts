import { sigmaLimits } from '../../../physics/quantum/harmonicTheory'
import type { SliderAnnotation } from '../../../ui/controls/SliderZones'
import type { WellValues } from './parameters'

/** Where the width of a Gaussian proposal is safe, for the oscillator's ground state. */
export function annotationsFor(values: WellValues): Readonly<Record<string, SliderAnnotation>> {
  const { frequency } = values as unknown as { readonly frequency: number }
  const applies = values.potential === 'harmonic' && values.level === 0 && values.proposal === 'gaussian'
  if (!applies || values.method === 'metropolis') return {}
  // In units of the oscillator's length.
  const unit = 1 / Math.sqrt(values.mass * frequency)
  const { infiniteVariance, untrustedError, boundedWeights, optimum } = sigmaLimits
  return {
    proposalWidth: {
      zones: [
        { from: 0, to: infiniteVariance * unit, kind: 'danger', label: 'infinite variance: there is no error bar' },
        {
          from: infiniteVariance * unit,
          to: untrustedError * unit,
          kind: 'warning',
          label: 'the error bar itself has infinite variance',
        },
        { from: untrustedError * unit, to: boundedWeights * unit, kind: 'warning', label: 'the weights are unbounded' },
      ],
      marks: [
        { value: infiniteVariance * unit, label: 'σ = 0.5: variance becomes finite' },
        { value: untrustedError * unit, label: 'σ = 0.612: the error bar can be trusted' },
        { value: boundedWeights * unit, label: 'σ = 0.707: weights become bounded' },
        { value: optimum * unit, label: 'σ = 1.225: smallest error' },
      ],
    },
  }
}
