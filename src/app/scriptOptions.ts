import { ParameterError, shorten } from '../parameters/resolve'
import type { Text } from '../words/text'

export interface RunOptions {
  readonly signal?: AbortSignal
  /** Called with the finished fraction, 0 to 1, and a few words. */
  readonly onProgress?: (progress: { readonly fraction: number; readonly text?: string }) => void
  readonly workers?: number
  /** A checkpoint file that the run goes on from: its parameters are those of the run, only how far it goes may be given anew. */
  readonly resume?: Blob
  /** Called with the state at the end of the run, as a file that a run can go on from; only of labs that have such. */
  readonly onCheckpoint?: (file: Blob) => void
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isFunction = (value: unknown) => typeof value === 'function'
/** By what it can do: one that comes from another window is of no class of this one. */
const can = (method: string) => (value: unknown) => isObject(value) && isFunction(Reflect.get(value, method))

/** What options may be, where they are there; `workers` is a parameter, and looked at as one. */
const kinds = {
  signal: { is: can('throwIfAborted'), reason: 'takes an AbortSignal' },
  onProgress: { is: isFunction, reason: 'takes a function' },
  onCheckpoint: { is: isFunction, reason: 'takes a function' },
  resume: { is: can('arrayBuffer'), reason: 'takes a Blob or a File: a checkpoint' },
} as const satisfies Record<Exclude<keyof RunOptions, 'workers'>, { is: (value: unknown) => boolean; reason: Text }>

/**
 * The options of a run as a script gives them, where nothing but its author's care has looked at them before.
 * @throws ParameterError naming what is of the wrong kind
 */
export function checkedOptions(parameters: unknown, options: unknown): RunOptions {
  const refuse = (name: string, given: unknown, reason: Text) =>
    new ParameterError([{ name, given: shorten(given), reason }])
  for (const [name, given] of Object.entries({ parameters, options }))
    if (given !== undefined && given !== null && !isObject(given))
      throw refuse(name, given, 'takes an object of names and values')
  const given = Object.entries(options ?? {}).filter(([, value]) => value !== undefined && value !== null)
  const taken = new Map(given)
  for (const [name, { is, reason }] of Object.entries(kinds))
    if (taken.has(name) && !is(taken.get(name))) throw refuse(name, taken.get(name), reason)
  return Object.fromEntries(given)
}
