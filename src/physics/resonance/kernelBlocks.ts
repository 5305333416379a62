import { modelBlock, setupBlock, stageBlock } from '../../kernels/resonanceLayout'
import { galacticGravitationalConstant as G } from '../units'
import { coreRadius, haloSpeed, milkyWayParts } from './backgrounds'
import type { Bar, Galaxy } from './galaxy'
import type { Stage } from './orbit'

/** The galaxy as the kernels read it. */
export function packModel(galaxy: Galaxy): Float64Array<ArrayBuffer> {
  const { disc, bulge, nucleus, halo } = milkyWayParts
  const values = new Float64Array(modelBlock.bytes / 8)
  const set = (name: Exclude<keyof typeof modelBlock, 'bytes'>, value: number) => {
    values[modelBlock[name] / 8] = value
  }
  set('kind', galaxy.potentialName === 'milkyWay' ? 1 : 0)
  set('squaredSpeed', haloSpeed * haloSpeed)
  set('squaredCore', coreRadius * coreRadius)
  set('patternSpeed', galaxy.patternSpeed)
  set('barRadius', galaxy.bar.radius)
  set('barCoefficient', galaxy.bar.coefficient)
  set('discGM', G * disc.mass)
  set('discLength', disc.length)
  set('squaredDiscHeight', disc.height * disc.height)
  set('bulgeGM', G * bulge.mass)
  set('bulgeLength', bulge.length)
  set('nucleusGM', G * nucleus.mass)
  set('nucleusLength', nucleus.length)
  set('haloGM', G * halo.mass)
  set('haloLength', halo.length)
  set('gravitationalConstant', G)
  return values
}

/** Stages as the kernels read them, each with the bar at the moment of its kick. */
export function packStages(stages: readonly Stage[], barAt: (stage: number) => Bar): Float64Array<ArrayBuffer> {
  const values = new Float64Array((stages.length * stageBlock.bytes) / 8)
  stages.forEach((stage, i) => {
    const bar = barAt(i)
    const record = [stage.drift, stage.cosine, stage.sine, stage.kick]
    values.set([...record, bar.coefficient, 1 / bar.radius, -5 / bar.radius], (i * stageBlock.bytes) / 8)
  })
  return values
}

export interface SetupValues {
  /** T_h and h, kpc/(km/s). */
  readonly window: number
  readonly timeStep: number
  readonly windowSteps: number
  readonly geometry: 'galactic' | 'relative'
  readonly firstOrder: boolean
  readonly massFunction: boolean
  readonly maxwellian: boolean
  readonly librarySize: number
  readonly seed: number
  /** Smallest mass of the mass function, M☉. */
  readonly smallestMass: number
  readonly massSlope: number
  /** Addresses in the kernels' memory. */
  readonly library: number
  readonly model: number
  readonly forward: number
  readonly backward: number
}

/** What all encounters share, as the kernels read it. */
export function packSetup(values: SetupValues): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(setupBlock.bytes)
  const view = new DataView(bytes.buffer)
  const real = (offset: number, value: number) => view.setFloat64(offset, value, true)
  const whole = (offset: number, value: number) => view.setUint32(offset, value >>> 0, true)
  real(setupBlock.window, values.window)
  real(setupBlock.timeStep, values.timeStep)
  whole(setupBlock.windowSteps, values.windowSteps)
  whole(setupBlock.geometry, values.geometry === 'relative' ? 1 : 0)
  whole(setupBlock.firstOrder, values.firstOrder ? 1 : 0)
  whole(setupBlock.massSource, values.massFunction ? 1 : 0)
  whole(setupBlock.velocitySource, values.maxwellian ? 1 : 0)
  whole(setupBlock.librarySize, values.librarySize)
  whole(setupBlock.seedLow, values.seed)
  whole(setupBlock.seedHigh, Math.floor(values.seed / 2 ** 32))
  whole(setupBlock.library, values.library)
  whole(setupBlock.model, values.model)
  whole(setupBlock.forward, values.forward)
  whole(setupBlock.backward, values.backward)
  real(setupBlock.smallestMass, values.smallestMass)
  real(setupBlock.massSlope, values.massSlope)
  return bytes
}

/** Validity bits of a cell: a number with a bit set is shown, with the reason, and never taken for a clean one. */
export const validityBits = [
  { bit: 1, name: 'undefined', reason: 'the impulse approximation is undefined at zero relative velocity' },
  { bit: 2, name: 'head-on', reason: 'b = 0: the impulse vanishes by symmetry, which is no prediction' },
  { bit: 4, name: 'not impulsive', reason: 'the orbit curves during the passage (median ε above 0.3)' },
  { bit: 8, name: 'strong', reason: 'the kick is strong (median Δv above 0.1 v_rel)' },
  { bit: 16, name: 'window', reason: 'the subhalo moves less than 10 kpc within the window' },
  { bit: 32, name: 'extended', reason: 'the subhalo is larger than 3 kpc' },
] as const
