import type { ElementaryFunctions } from '../../kernels/elementary'
import type { Text } from '../../words/text'
import type { Enclosed } from './expression/enclose'

/** A number that a potential depends on. Units: ħ = 1 and the mass as given. */
export interface PotentialParameter {
  readonly label: Text
  /** TeX */
  readonly symbol: string
  readonly meaning: Text
  readonly default: number
  readonly minimum: number
  readonly maximum: number
  /** The minimum itself is not allowed. */
  readonly exclusiveMinimum?: boolean
  readonly integer?: boolean
  /** The slider's own, narrower range. */
  readonly sliderMinimum?: number
  readonly sliderMaximum?: number
  readonly unit?: string
}

/** What is known of a bound state, from a closed form or from the solver. Natural units (ħ = 1). */
export interface StateValues {
  readonly level: number
  /** Energy. */
  readonly energy: number
  /** ⟨x⟩ */
  readonly meanPosition: number
  /** ⟨x²⟩ */
  readonly meanSquarePosition: number
  /** ⟨x²⟩ - ⟨x⟩² */
  readonly variance: number
}

/** A potential with its parameters put in. */
export interface Potential {
  /** V(x); asked only inside the domain. */
  readonly value: (x: number) => number
  /** Where the particle can be; a finite end is an impenetrable wall. */
  readonly domain: readonly [low: number, high: number]
  /** Where V or its derivatives jump, ascending. */
  readonly breakpoints: readonly number[]
  /** V(-x) = V(x), domain included; undefined where the solver has to find out. */
  readonly symmetric?: boolean
  /** Bounds of V on an interval, where more is known of it than its values. */
  readonly enclose?: Enclosed
  /** Limits of V at the ends of the domain; Infinity where it confines. */
  readonly limits: readonly [left: number, right: number]
  /** The exact solution, where a closed form is known for that level. */
  readonly exact?: (level: number) => StateValues | undefined
  /** Number of bound levels, where a closed form is known. */
  readonly boundLevels?: number
}

export type PotentialValues = Readonly<Record<string, number>>

/** A family of potentials: what the picker, the command line, the solver and the help need to know about it. */
export interface PotentialFamily {
  readonly label: Text
  /** V(x) as TeX, with the parameters' symbols. */
  readonly formula: string
  /** One line for people. */
  readonly meaning: Text
  readonly parameters: Readonly<Record<string, PotentialParameter>>
  /** @param mass of the particle, ħ = 1 */
  readonly create: (values: PotentialValues, mass: number, math: ElementaryFunctions) => Potential
}

/** A potential that cannot be solved, or a level that it does not bind. The message is a sentence for people. */
export class PotentialError extends Error {
  override readonly name = 'PotentialError'
  constructor(
    message: Text,
    /** What would make it one that can be solved. */
    readonly remedies: readonly Remedy[] = [],
  ) {
    super(message)
  }
}

/** A way on from a potential that cannot be solved as it is. */
export interface Remedy {
  /** The end of a sentence: "walls at -1.58 and 1.58, on the tops of the barriers, hold it". */
  readonly sentence: Text
  /** What it does, in few words. */
  readonly label: Text
  /** Walls, or the ends of one cell that is repeated. */
  readonly values: { readonly domain: readonly [low: number, high: number]; readonly ends?: 'periodic' }
}

const everywhere: readonly [number, number] = [-Infinity, Infinity]

/** A potential on the whole line that grows beyond all bounds on both sides. */
export const confining = {
  domain: everywhere,
  limits: [Infinity, Infinity] as const,
  breakpoints: [] as readonly number[],
}

/** A potential on the whole line that tends to the given values. */
export const open = (left: number, right: number) => ({
  domain: everywhere,
  limits: [left, right] as const,
  breakpoints: [] as readonly number[],
})
