import type { ElementaryFunctions } from '../kernels/elementary'
import type { ParameterValue } from '../parameters/parameter'
import { type Text } from '../words/text'
import type { Driven } from './drive'
import type { Json } from './run'

/** Where an expected value comes from. */
export interface Source {
  /** Author, year and place; or the closed form in words. */
  readonly text: Text
  /** Where it can be read: a DOI or a page that stays. */
  readonly link?: string
}

/** A computed value that scatters, with its standard error. */
export interface Scattered {
  readonly value: number
  readonly standardError: number
}

/**
 * One value that is known from elsewhere: published, in closed form, or conserved.
 *
 * `tolerance` is how far the computed value may be from it, in its own unit, or a number of its standard errors. It is stated before anything
 * is computed, from the digits that the source prints or from what the method promises, and never from what comes out.
 */
export interface Claim<T = unknown> {
  /** Unique within its lab; words with dots between them, from the general to the particular. */
  readonly id: string
  /** What is claimed, in one sentence that can be read without its number. */
  readonly claim: Text
  readonly source: Source
  readonly expected: number
  readonly tolerance: number | { readonly standardErrors: number }
  /** What was found. @throws where it is not there */
  readonly of: (found: T) => number | Scattered
}

/** A run as claims read it: its result by path, its arrays. */
export interface Found extends Pick<Driven, 'arrays'> {
  /** A number of the result: "islands.0.halfWidth". @throws where there is none */
  readonly number: (path: string) => number
  readonly result: { readonly [name: string]: Json }
}

/** Parameters of a run, as a script hands them over. */
export type Given = Readonly<Record<string, ParameterValue>>

/** Claims about runs of the lab, by the driver that all runs come from. */
export interface RunCheck {
  /** Random where it takes the seed: another seed, another sample. */
  readonly runs: readonly Given[] | ((seed: number) => readonly Given[])
  /** Text of the file that the runs read as their `input`. */
  readonly file?: string
  readonly compute?: undefined
  readonly claims: readonly Claim<readonly Found[]>[]
}

/** Claims about a function that no run shows alone. */
export interface FunctionCheck {
  readonly runs?: undefined
  readonly compute: (functions: ElementaryFunctions) => unknown
  readonly claims: readonly Claim<never>[]
}

/** What is computed once, and everything that is claimed about it. The unit in which claims are verified. */
export type Check = RunCheck | FunctionCheck

/** A function and what is claimed about its value; the types meet here and are forgotten. */
export const aboutFunction = <T>(
  compute: (functions: ElementaryFunctions) => T,
  claims: readonly Claim<Awaited<T>>[],
): FunctionCheck => ({ compute, claims })
