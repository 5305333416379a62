import type { ShapedArray, ShapedArrays } from '../files/arrays'
import { sha256 } from '../files/checksum'
import type { AnyValues } from '../parameters/parameter'
import type { Identity } from './identity'
import type { Json, Outcome } from './run'

/** Version of the contract: address, command line and script interface. */
export const contractVersion = '1'

/** What all three doors (address, command line, script) return. */
export interface RunDocument {
  readonly lab: string
  readonly version: string
  /** Those that count for the experiment, and the preset they started from. */
  readonly parameters: AnyValues
  readonly result: Outcome['result']
  readonly timing: Readonly<Record<string, number>> & { readonly seconds: number; readonly workers: number }
  /** Whether its digits are the same on every machine; absent where nothing else is possible. */
  readonly digits?: Outcome['digits']
  /** False for a run that was cut short; absent for one that came to its end. */
  readonly complete?: false
  /** Labels of parameters that were changed while it ran: then the parameters alone do not give it again. */
  readonly changedOnTheWay?: readonly string[]
  /** Only of a run that is complete, that its parameters describe, and whose digits travel. */
  readonly checksum?: string
}

/** How a run went, besides what it came to. */
export interface Course {
  readonly seconds: number
  readonly workers: number
  readonly complete: boolean
  readonly changedOnTheWay: readonly string[]
  /** The version of the program that computed its beginning, where that is another. */
  readonly begunBy?: string | undefined
}

/** The document of a run: all parameters that went into it, what came out, and its fingerprint. */
export async function composeDocument(identity: Identity, outcome: Outcome, course: Course): Promise<RunDocument> {
  const { seconds, workers, complete, changedOnTheWay, begunBy } = course
  const { digits } = outcome
  const warnings = [...(outcome.warnings ?? [])]
  if (begunBy !== undefined) warnings.push((await import('./begunElsewhere')).begunElsewhere(begunBy))
  const whole = complete && changedOnTheWay.length === 0 && digits !== 'this machine'
  return {
    lab: identity.lab,
    version: contractVersion,
    parameters: { ...(identity.preset === undefined ? {} : { preset: identity.preset }), ...identity.values },
    result: { ...outcome.result, ...outcome.costs, ...outcome.lookedUp, warnings },
    timing: { seconds, workers, ...outcome.timing?.(seconds) },
    ...(digits ? { digits } : {}),
    ...(complete ? {} : { complete: false as const }),
    ...(changedOnTheWay.length > 0 ? { changedOnTheWay } : {}),
    ...(whole ? { checksum: await outcomeChecksum(outcome) } : {}),
  }
}

/** Everything that a file can hold of a run. */
export const arraysOf = ({ arrays, records }: Outcome): ShapedArrays => ({ ...arrays, ...records })

/**
 * Fingerprint of what a run computed, and of nothing that varies from run to run: the result as JSON, then every array by
 * name with its type, shape and raw little-endian bytes.
 */
export async function outcomeChecksum({ result, arrays }: Pick<Outcome, 'result' | 'arrays'>): Promise<string> {
  const text = new TextEncoder()
  const parts: Uint8Array[] = [text.encode(stableJson(result))]
  for (const [name, { data, shape }] of Object.entries(arrays).sort(([a], [b]) => (a < b ? -1 : 1))) {
    parts.push(text.encode(`\n${name} ${data.constructor.name} ${shape.join(',')}\n`))
    parts.push(new Uint8Array(canonical(data).buffer))
  }
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return sha256(bytes)
}

/** A copy in which every NaN has the same bits: engines may give it any sign and payload. */
function canonical(data: ShapedArray['data']): ShapedArray['data'] {
  const copy = data.slice()
  if (copy instanceof Float64Array || copy instanceof Float32Array) {
    for (let i = 0; i < copy.length; i++) if (Number.isNaN(copy[i])) copy[i] = Number.NaN
  }
  return copy
}

/** JSON with names in alphabetical order, so that the order in which a result was put together does not show. */
function stableJson(value: Json): string {
  return JSON.stringify(value, (_, part: Json) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  )
}
