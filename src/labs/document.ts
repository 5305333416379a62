import type { ShapedArray } from '../files/arrays'
import { sha256 } from '../files/checksum'
import { own } from '../parameters/own'
import type { Resolved } from '../parameters/resolve'
import { resolveStrictly } from '../parameters/resolve'
import { runAddress } from './identity'
import type { Json, LabDefinition, LabDocument, RunContext, RunOutcome, RunRecord, UnfinishedDocument } from './lab'

/** Version of the contract: address, command line and script interface. */
export const contractVersion = '1'

/**
 * Runs a lab from beginning to end. All doors come through here, so all give the same document and the same checksum.
 * @param form 'text' for what was typed (command line), 'typed' for what a script hands over
 * @throws ParameterError, ComputeError, or the signal's reason
 */
export async function runLab(
  lab: LabDefinition,
  given: Iterable<readonly [string, unknown]>,
  form: 'text' | 'typed',
  context: RunContext = {},
): Promise<{ document: LabDocument; arrays: RunOutcome['arrays'] }> {
  const resolved = resolveStrictly(lab, given, form)
  const outcome = await lab.run(resolved.values, context)
  const arrays = { ...outcome.arrays, ...outcome.records }
  return { document: await composeDocument(lab, resolved, outcome), arrays }
}

type Settings = Pick<Resolved, 'values' | 'parameters' | 'preset'>

/** The document of a run: all parameters that went into it, what came out, and its fingerprint. */
export async function composeDocument(
  lab: LabDefinition,
  settings: Settings,
  outcome: RunOutcome,
): Promise<LabDocument> {
  return { ...withoutChecksum(lab, settings, outcome), checksum: await outcomeChecksum(outcome) }
}

/** The document of a run as it stands in a page. @param now what the page is set to, whose preset it names if it is the same run */
export async function describeRun(
  lab: LabDefinition,
  run: RunRecord,
  now: Pick<Settings, 'values' | 'preset'>,
): Promise<LabDocument | UnfinishedDocument> {
  const parameters = { ...lab.parameters, ...lab.derived?.(run.values) }
  const preset = runAddress(lab, run.values) === runAddress(lab, now.values) ? now.preset : undefined
  const settings = { values: run.values, parameters, preset }
  return run.complete
    ? composeDocument(lab, settings, run)
    : { ...withoutChecksum(lab, settings, run), complete: false }
}

function withoutChecksum(lab: LabDefinition, { values, parameters, preset }: Settings, outcome: RunOutcome) {
  const computed = Object.entries(values).filter(([name]) => own(parameters, name)?.effect !== 'view')
  return {
    lab: lab.name,
    version: contractVersion,
    parameters: { ...(preset === undefined ? {} : { preset }), ...Object.fromEntries(computed) },
    result: outcome.result,
    timing: outcome.timing,
  }
}

/**
 * Fingerprint of what a run computed, and of nothing that varies from run to run: the result as JSON, then every array by
 * name with its type, shape and raw little-endian bytes.
 */
export async function outcomeChecksum({ result, arrays }: Pick<RunOutcome, 'result' | 'arrays'>): Promise<string> {
  const text = new TextEncoder()
  const parts: Uint8Array[] = [text.encode(stableJson(result))]
  for (const [name, { data, shape }] of byName(arrays)) {
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

/** A table's entries in alphabetical order. */
const byName = <T>(table: Readonly<Record<string, T>>) =>
  Object.entries(table).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

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
      ? Object.fromEntries(byName(part as Readonly<Record<string, Json>>))
      : part,
  )
}
