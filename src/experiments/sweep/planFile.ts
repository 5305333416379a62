// A plan as a file, before anybody knows what its lab is: whose it is, and in how many parts it is computed.
import { own } from '../../parameters/own'
import { shorten } from '../../parameters/problem'
import { say, type Text } from '../../words/text'
import { PlanError } from './planError'

/** What computes: part of a plan's hash, so that the numbers of two builds are never mixed. */
export interface Build {
  /** Version of the program and hash of its sources. */
  readonly program: string
  /** SHA-256 of the kernels' module. */
  readonly kernels: string
}

/** What somebody wants to have swept. */
export interface PlanRequest {
  /** What all cells have in common: names and values as on the command line, a preset among them. */
  readonly given: readonly (readonly [name: string, value: string])[]
  /** `virialRatio=0:0.5:6 seed=1:64`. */
  readonly axes: string
  /** Results to keep, separated by commas: `energyError,lagrangianRadii.50`. */
  readonly keep: string
  /** Parts that it is to be computed in. */
  readonly shards: number
  /** SHA-256 of the files that its cells read, by name. */
  readonly files?: Readonly<Record<string, string>>
}

/** Version of the plan's file. */
export const planVersion = 1

/** Longest file that is looked at. */
export const longestPlan = 1 << 24
export const mostShards = 100_000

export type Fields = Readonly<Record<string, unknown>>

const none = (reason: Text) => new PlanError(say('it is no plan: {reason}', { reason }))

function refuseOtherVersions(fields: Fields) {
  const version = own(fields, 'plan')
  if (version === undefined) throw new PlanError(say('it is no plan: it has no field "plan"'))
  if (version !== planVersion)
    throw new PlanError(
      say('it is a plan of version {version}; this program reads version {planVersion}', {
        ...{ version: shorten(version), planVersion },
      }),
    )
}

/** What a plan's fields ask for. @throws PlanError where one is missing, or they are of another version */
export function requestOf(fields: Fields): PlanRequest & { readonly lab: string } {
  refuseOtherVersions(fields)
  const lab = own(fields, 'lab')
  const [parameters, files] = ['parameters', 'files'].map((field) => texts(own(fields, field) ?? {}))
  const [axes, keep] = ['axes', 'keep'].map((field) => own(fields, field))
  // What has been merged does not say in how many parts it was computed.
  const shards = own(fields, 'shards') ?? 1
  if (typeof lab !== 'string') throw none('it names no lab')
  if (!parameters || !files || !isTexts(axes) || !isTexts(keep) || typeof shards !== 'number')
    throw none('a field is missing or of the wrong kind')
  return { lab, given: Object.entries(parameters), axes: axes.join(' '), keep: keep.join(','), shards, files }
}

/** What is said of a plan that is no longer what its hash is of. */
export const wasChanged = () => new PlanError(say('it was changed after it was made: {again}', { again }))
const again: Text = 'make it again with plan'

/** The fields of a plan's file that was made by this build. @throws PlanError where it is none, or another build's */
export function fieldsOf(text: string, build: Build): Fields {
  if (text.length > longestPlan) throw none(say('it is longer than {mostText} characters', { mostText: longestPlan }))
  const fields = parseObject(text)
  if (!fields) throw none('it is not a JSON object')
  refuseOtherVersions(fields)
  const made = { program: own(fields, 'program'), kernels: own(fields, 'kernels') }
  if (made.program !== build.program)
    throw new PlanError(`it was made by the program ${shorten(made.program)}, and this is ${build.program}: ${again}`)
  if (made.kernels !== build.kernels)
    throw new PlanError(`it was made for other kernels (${shorten(made.kernels)}) than these: ${again}`)
  return fields
}

/** What is known of a plan without its lab. */
export interface PlanOutline {
  readonly hash: string
  readonly cells: number
  readonly shards: number
}

/**
 * Reads of a plan's file what can be told of its results without its lab, which takes its time to load: its hash is held against what it is of,
 * and how many cells it has against its axes as they are written.
 * @param sumOf the SHA-256 of bytes, as plans have it
 * @throws PlanError as `readPlan`
 */
export function readOutline(text: string, build: Build, sumOf: (bytes: Uint8Array) => string): PlanOutline {
  const { cells, shards, hash, ...deciding } = fieldsOf(text, build)
  const { axes } = requestOf({ ...deciding, shards })
  const count = axes.split(' ').reduce((product, axis) => product * lengthOf(axis), 1)
  const fits =
    cells === count && Number.isInteger(shards) && Number(shards) >= 1 && Number(shards) <= Math.min(count, mostShards)
  if (!fits || hash !== sumOf(new TextEncoder().encode(JSON.stringify(deciding)))) throw wasChanged()
  return { hash, cells: count, shards: Number(shards) }
}

/** How many values an axis has, as a plan writes it: `a:b:n`, `a:b:nlog`, `a:b` or `a,b,c`. */
function lengthOf(axis: string): number {
  const values = axis.slice(axis.indexOf('=') + 1)
  const [from, to, count] = values.split(':')
  if (to === undefined) return values.split(',').length
  return count === undefined ? Number(to) - Number(from) + 1 : Number.parseInt(count, 10)
}

/** An object in JSON, or nothing. */
export function parseObject(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

function texts(value: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.values(value).every((one) => typeof one === 'string') ? (value as Record<string, string>) : undefined
}

/** Which cells a part of a plan has: consecutive ones, and parts differ by one cell at most. @param shard from 1 */
export function shardRange(
  cells: number,
  shard: number,
  of: number,
): { readonly first: number; readonly count: number } {
  const start = (k: number) => Math.floor((k * cells) / of)
  const first = start(shard - 1)
  return { first, count: start(shard) - first }
}
