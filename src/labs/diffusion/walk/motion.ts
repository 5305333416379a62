import type { Motion } from '../../../physics/diffusion/motions'
import { motions } from '../../../physics/diffusion/motions'
import type { Axes } from '../measure'
import type { DiffusionValues } from '../values'

/** τ, which may be given as a friction instead. */
export const relaxationTimeOf = ({
  motion,
  friction,
  relaxationTime,
}: Pick<DiffusionValues, 'motion' | 'friction' | 'relaxationTime'>): number =>
  motions[motion].takes.includes('friction') && friction > 0 ? 1 / friction : relaxationTime

/** The motion that the parameters describe, as its kernels and curves want it. */
export function motionOf(values: DiffusionValues): Motion {
  return {
    kind: values.motion,
    dimensions: values.dimensions,
    timeStep: values.timeStep,
    diffusionCoefficient: values.diffusionCoefficient,
    stepScale: values.stepScale,
    relaxationTime: relaxationTimeOf(values),
    thermal: values.temperature,
    boxLength: values.boxLength,
    hurst: values.hurst,
    propulsionSpeed: values.propulsionSpeed,
    rotationalDiffusion: values.rotationalDiffusion,
    swimmingAxes: Math.min(2, values.dimensions),
    localisationNoise: values.localisationNoise,
    drift: [0, 1, 2].map((axis) => values.drift[axis] ?? 0),
  }
}

/** The same motion seen along some of its axes. @param still drift was taken out */
export const seenAlong = (motion: Motion, { indices }: Axes, still: boolean): Motion => ({
  ...motion,
  dimensions: indices.length,
  swimmingAxes: indices.filter((axis) => axis < 2).length,
  drift: still ? [0, 0, 0] : indices.map((axis) => motion.drift[axis]),
})
