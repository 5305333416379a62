import { clusterSample } from '../../kernels/clusterLayout'
import type { Scales } from './scales'
import { energy, energyError, type Sample, virialRatio } from './series'

/** The numbers people read, from a sample in engine units. */
export function readable(sample: Sample, start: Sample, { speed: perSecond }: Scales) {
  const energyUnit = perSecond * perSecond
  const kinetic = sample[clusterSample.place.kinetic]
  const potential = sample[clusterSample.place.potential]
  const vector = (position: number) => [0, 1, 2].map((axis) => sample[position + axis] * perSecond)
  const [ten, fifty, ninety] = sample.subarray(
    clusterSample.place.lagrangianRadii,
    clusterSample.place.lagrangianRadii + 3,
  )
  return {
    energy: energy(sample) * energyUnit,
    initialEnergy: energy(start) * energyUnit,
    energyError: energyError(sample, start),
    kineticEnergy: kinetic * energyUnit,
    potentialEnergy: potential * energyUnit,
    externalEnergy: sample[clusterSample.place.external] * energyUnit,
    virialRatio: virialRatio(sample),
    momentum: vector(clusterSample.place.momentum),
    angularMomentum: vector(clusterSample.place.angularMomentum),
    lagrangianRadii: { 10: ten, 50: fifty, 90: ninety },
  }
}
