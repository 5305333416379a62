import { pack } from '../../kernels/block'
import { galaxies, geometries, inputRecord, modelBlock, setupBlock, stageBlock } from '../../kernels/resonanceLayout'
import { say, type Text } from '../../words/text'
import { seedWords } from '../random/philox'
import { galacticGravitationalConstant as G } from '../units'
import { coreRadius, haloSpeed, milkyWayParts } from './backgrounds'
import type { Encounter, Vector } from './encounter'
import type { Bar, Galaxy } from './galaxy'
import { phasePoint, type Stage } from './orbit'

/** The galaxy as the kernels read it. */
export function packModel(galaxy: Galaxy): Uint8Array<ArrayBuffer> {
  const { disc, bulge, nucleus, halo } = milkyWayParts
  return pack(modelBlock, {
    kind: galaxies[galaxy.potentialName],
    squaredSpeed: haloSpeed * haloSpeed,
    squaredCore: coreRadius * coreRadius,
    patternSpeed: galaxy.patternSpeed,
    barRadius: galaxy.bar.radius,
    barCoefficient: galaxy.bar.coefficient,
    discGM: G * disc.mass,
    discLength: disc.length,
    squaredDiscHeight: disc.height * disc.height,
    bulgeGM: G * bulge.mass,
    bulgeLength: bulge.length,
    nucleusGM: G * nucleus.mass,
    nucleusLength: nucleus.length,
    haloGM: G * halo.mass,
    haloLength: halo.length,
    gravitationalConstant: G,
  })
}

/** Stages as the kernels read them, each with the bar at the moment of its kick. */
export function packStages(stages: readonly Stage[], barAt: (stage: number) => Bar): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(stages.length * stageBlock.bytes)
  stages.forEach(({ drift, cosine, sine, kick }, i) => {
    const { coefficient, radius } = barAt(i)
    const bar = { coefficient, inverseRadius: 1 / radius, minusFiveOverRadius: -5 / radius }
    const place = new DataView(bytes.buffer, i * stageBlock.bytes, stageBlock.bytes)
    pack(stageBlock, { drift, cosine, sine, kick, ...bar }, place)
  })
  return bytes
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
  const { geometry, firstOrder, massFunction, maxwellian, seed, ...told } = values
  const [seedLow, seedHigh] = seedWords(seed)
  return pack(setupBlock, {
    ...told,
    geometry: geometries[geometry],
    firstOrder: Number(firstOrder),
    massSource: Number(massFunction),
    velocitySource: Number(maxwellian),
    seedLow,
    seedHigh,
  })
}

/** Encounter number k of the records that the kernels take. */
export function encounterAt(records: Float64Array, k: number): Encounter {
  const { length, place } = inputRecord
  const at = k * length
  const vector = (field: 'velocity' | 'offset'): Vector => {
    const first = at + place[field]
    return [records[first], records[first + 1], records[first + 2]]
  }
  return {
    star: phasePoint(records, at + place.star),
    subhaloVelocity: vector('velocity'),
    offsetDirection: vector('offset'),
    mass: records[at + place.mass],
    impact: records[at + place.impact],
    relativeSpeed: records[at + place.relativeSpeed],
  }
}

/** Validity bits of a cell: a number with a bit set is shown, with the reason, and never taken for a clean one. */
export const validityBits = [
  { bit: 1, name: 'undefined', reason: 'the impulse approximation is undefined at zero relative velocity' },
  { bit: 2, name: 'head-on', reason: 'b = 0: the impulse vanishes by symmetry, which is no prediction' },
  { bit: 4, name: 'not impulsive', reason: 'the orbit curves during the passage (median ε above 0.3)' },
  { bit: 8, name: 'strong', reason: 'the kick is strong (median Δv above 0.1 v_rel)' },
  { bit: 16, name: 'window', reason: 'the subhalo moves less than 10 kpc within the window' },
  { bit: 32, name: 'extended', reason: 'the subhalo is larger than 3 kpc' },
] as const satisfies readonly { readonly bit: number; readonly name: string; readonly reason: Text }[]

/** Why the impulse approximation does not hold, by the validity bits; undefined where none is set. */
export const reasonsInWords = (bits: number): Text | undefined =>
  validityBits
    .filter(({ bit }) => bits & bit)
    .reduceRight<Text | undefined>(
      (others, { reason }) => (others === undefined ? reason : say('{reason}; {others}', { reason, others })),
      undefined,
    )
