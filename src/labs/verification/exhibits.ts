import type { Found, Given, Source } from '../../experiments/claim'
import type { ElementaryFunctions } from '../../kernels/elementary'
import { FourierTransform } from '../../physics/fastFourier'
import { seedWords } from '../../physics/random/philox'
import { uniformAt } from '../../physics/random/variates'
import { logGamma } from '../../physics/specialFunctions'
import { asIs, type Text } from '../../words/text'
import type { claimed } from '../claims'

/** What an exhibit computes with. */
export interface Tools {
  readonly run: (lab: keyof typeof claimed, given: Given) => Promise<Found>
  readonly functions: ElementaryFunctions
}

/** A famous way to be wrong, which can be run in both versions. */
export interface Exhibit {
  readonly id: string
  readonly title: Text
  /** What was done, and why nobody saw it. */
  readonly fault: Text
  /** What tells it from the right version without knowing the answer. */
  readonly sign: Text
  /** What is computed, in words. */
  readonly value: Text
  readonly unit?: string
  readonly expected: number
  /** How far off a right value may be. */
  readonly tolerance: number
  readonly source: Source
  readonly right: (tools: Tools) => number | Promise<number>
  readonly wrong: (tools: Tools) => number | Promise<number>
  /** Labels of the two versions. */
  readonly versions: { readonly right: Text; readonly wrong: Text }
  /** The lab and the parameters that show it on a stage. */
  readonly shown?: { readonly lab: keyof typeof claimed; readonly given: Given }
}

const morse: Given = { preset: 'articleMorse', samples: 200_000 }
/** 2λ − 1 of Morse's well with D = 5, α = m = 1: λ = √10. */
const morseOrder = 2 * Math.sqrt(10) - 1

const cold = (softeningLength: number): Given => ({
  model: 'uniform',
  stars: 100,
  radius: 1,
  massFunction: 'equal',
  virialRatio: 0,
  timeStep: 0.005,
  steps: 1200,
  softeningLength,
})

const frames = 64
/** Whole numbers on their way around 10⁸. */
const farOff = Float64Array.from({ length: frames }, (_, k) => 100_000_000 + ((k * 7) % 11))
const lag = 5

/** MSD at one lag by the power spectrum, of coordinates as they are or about their mean. */
function byFourier({ functions }: Tools, coordinates: Float64Array): number {
  const re = new Float64Array(2 * frames)
  const im = new Float64Array(2 * frames)
  re.set(coordinates)
  const transform = new FourierTransform(2 * frames, functions)
  transform.transform(re, im)
  const power = re.map((x, k) => x * x + im[k] * im[k])
  const nothing = new Float64Array(2 * frames)
  transform.transform(power, nothing)
  let squares = 0
  for (let k = 0; k + lag < frames; k++) squares += coordinates[k] ** 2 + coordinates[k + lag] ** 2
  return (squares - (2 * power[lag]) / (2 * frames)) / (frames - lag)
}

const centred = () => {
  const mean = farOff.reduce((sum, x) => sum + x, 0) / frames
  return farOff.map((x) => x - mean)
}
const directly = () => {
  let sum = 0
  for (let k = 0; k + lag < frames; k++) sum += (farOff[k + lag] - farOff[k]) ** 2
  return sum / (frames - lag)
}

const planet = (speed: number): Given => ({
  model: 'kepler',
  eccentricity: 0.5,
  units: 'natural',
  integrator: 'leapfrog',
  timeStep: 0.01 * speed,
  steps: Math.round(628 / speed),
})

const samples = 4096
/** Mean of u² over samples that a number of threads draws, each from its place in one stream. */
function byPlace(threads: number): number {
  let sum = 0
  for (let thread = 0; thread < threads; thread++)
    for (let k = thread; k < samples; k += threads) sum += square(uniformAt(k, stream(12345)))
  return sum / samples
}
/** The same, each thread with a generator of its own that is seeded by its number. */
function bySeed(threads: number): number {
  let sum = 0
  for (let thread = 0; thread < threads; thread++)
    for (let k = 0; k < samples / threads; k++) sum += square(uniformAt(k, stream(12345 + thread)))
  return sum / samples
}
const stream = (seed: number) => ({ seed: seedWords(seed), stream: 0, substream: 0 })
/** In units of 2⁻²⁶, whole: sums of them are exact in any order. */
const square = (u: number) => Math.floor(u * u * 2 ** 26) / 2 ** 26

/** Five of them, each of which was published or shipped by somebody. */
export const exhibits: readonly Exhibit[] = [
  {
    id: 'normalisation',
    title: 'The factor that was left out',
    fault:
      'Samples were weighted with the density of Morse’s ground state, but without the factor in front that makes it integrate to 1. The estimate converges, its error bar shrinks, and it converges to the wrong number.',
    sign: 'Weights of a normalised density are 1 on average. Here their mean is 39.6.',
    value: asIs('⟨x²⟩'),
    expected: 0.27887271878471760746,
    tolerance: 0.003,
    source: { text: 'Closed form: ψ and ψ₁ at 2λ − 1; without the factor 11.03708190174' },
    right: async ({ run }) => (await run('quantum', morse)).number('estimate'),
    wrong: async ({ run, functions }) =>
      (await run('quantum', morse)).number('estimate') * functions.exp(logGamma(morseOrder, functions)),
    versions: { right: 'normalised', wrong: 'as it was published' },
    shown: { lab: 'quantum', given: { preset: 'articleMorse' } },
  },
  {
    id: 'closePairs',
    title: 'Two stars that meet between two steps',
    fault:
      'Point masses and a fixed step: sooner or later two stars come closer than the step can follow, and one of them leaves with energy from nowhere. On the screen it looks like an ejection.',
    sign: 'The energy of the whole jumps. No scheme and no number of digits helps, only softening or a step that follows.',
    value: '|ΔE| of a hundred stars that fall from rest',
    expected: 0,
    tolerance: 1e-3,
    source: { text: 'Conserved: energy' },
    right: async ({ run }) => (await run('cluster', cold(0.05))).number('energyError'),
    wrong: async ({ run }) => (await run('cluster', cold(1e-7))).number('energyError'),
    versions: { right: 'softened at a twentieth of the radius', wrong: 'points' },
    shown: { lab: 'cluster', given: cold(1e-7) },
  },
  {
    id: 'uncentred',
    title: 'Displacements far from home',
    fault:
      'The fast way to a mean-square displacement subtracts two sums of squares. Where coordinates are around 10⁸ both are around 10¹⁶ a frame, where whole numbers end, and what is left of the difference is noise.',
    sign: 'A mean square cannot be negative, nor depend on where the origin is.',
    value: 'MSD at a lag of five frames',
    expected: directly(),
    tolerance: 1e-6,
    source: { text: 'Sum of whole numbers, window by window' },
    right: (tools) => byFourier(tools, centred()),
    wrong: (tools) => byFourier(tools, farOff),
    versions: { right: 'centred first', wrong: 'as they come' },
  },
  {
    id: 'speed',
    title: 'The slider that changed the physics',
    fault:
      'A speed slider multiplied the time step. At eight times the speed an orbit is integrated with steps eight times as long: everybody in the hall sees another orbit, and nobody a message.',
    sign: 'The same moment has other numbers at another speed.',
    value: 'energy error after one orbit at eight times the speed, in units of that at the usual one',
    expected: 1,
    tolerance: 1e-12,
    source: { text: 'The same steps: the same digits' },
    right: async ({ run }) => {
      // Playback takes more steps in a second of the viewer's time, and each is the same.
      const [slow, fast] = [await run('cluster', planet(1)), await run('cluster', planet(1))]
      return fast.number('energyError') / slow.number('energyError')
    },
    wrong: async ({ run }) => {
      const [slow, fast] = [await run('cluster', planet(1)), await run('cluster', planet(8))]
      return fast.number('energyError') / slow.number('energyError')
    },
    versions: { right: 'more steps a second', wrong: 'longer steps' },
    shown: { lab: 'cluster', given: planet(8) },
  },
  {
    id: 'threads',
    title: 'Seeds that depend on the machine',
    fault:
      'Every thread had a generator of its own, seeded by its number. The same seed gives one result on a laptop with four cores and another on a server with sixteen, each reproducible, neither wrong alone.',
    sign: 'Run it on another number of threads.',
    value: 'mean of u² on three threads less that on two',
    expected: 0,
    tolerance: 0,
    source: { text: 'The same seed: the same digits', link: 'https://doi.org/10.1145/2063384.2063405' },
    right: () => byPlace(3) - byPlace(2),
    wrong: () => bySeed(3) - bySeed(2),
    versions: { right: 'numbers by their place (Philox)', wrong: 'a generator for each thread' },
  },
]
