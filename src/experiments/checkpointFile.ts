import { sha256 } from '../files/checksum'
import type { NumericArray, NumericData } from '../files/npy'
import { NpyError, readNpy, readNpyText } from '../files/npy'
import { aboutMember, NpzError, unpackNpz, writeNpz } from '../files/npz'
import type { Origin } from '../files/origin'
import { originFields, software } from '../files/origin'
import { own } from '../parameters/own'
import type { AnyValues } from '../parameters/parameter'
import { formatValue } from '../parameters/parameter'
import { shorten } from '../parameters/problem'
import { ParameterError, resolve, resolveStrictly } from '../parameters/resolve'
import { say, type Text } from '../words/text'
import type { Experiment } from './experiment'
import { ofTheMachine } from './identity'
import type { Lab, Settings } from './lab'
import type { Checkpoint, Json } from './run'

/** What such a file calls itself, and how it is written. */
const kind = 'checkpoint'
const format = '1'

/** A checkpoint out of a file, and the run that it belongs to. */
export interface SavedCheckpoint {
  readonly settings: Settings
  readonly checkpoint: Checkpoint
}

/** Stands in the place of an array in what is written as JSON; `rows` of one that is a row of arrays. */
interface Elsewhere {
  readonly array: string
  readonly rows?: number
}

const isNumeric = (value: unknown): value is NumericData => ArrayBuffer.isView(value) && !(value instanceof DataView)

/** Takes arrays out of plain data: what is left can be written as JSON. */
function takeApart(value: unknown, name: string, arrays: Map<string, NumericArray>): Json {
  if (isNumeric(value)) {
    arrays.set(name, { data: value, shape: [value.length] })
    return { array: name }
  }
  if (Array.isArray(value) && value.length > 0 && value.every((each) => each instanceof Float64Array)) {
    const rows = value
    const width = rows[0].length
    const data = new Float64Array(rows.length * width)
    for (const [k, row] of rows.entries()) data.set(row, k * width)
    arrays.set(name, { data, shape: [rows.length, width] })
    return { array: name, rows: rows.length }
  }
  if (Array.isArray(value)) return value.map((each: unknown, k) => takeApart(each, `${name}.${k}`, arrays))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .map(([key, each]) => [key, takeApart(each, `${name}.${key}`, arrays)]),
    )
  return value as Json
}

const isElsewhere = (value: object): value is Elsewhere => 'array' in value && typeof value.array === 'string'

function putTogether(value: Json, arrays: ReadonlyMap<string, Float64Array>): unknown {
  if (Array.isArray(value)) return value.map((each: Json) => putTogether(each, arrays))
  if (typeof value !== 'object' || value === null) return value
  if (!isElsewhere(value))
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, putTogether(each, arrays)]))
  const { array, rows } = value
  const data = arrays.get(array)
  if (!data) throw new NpzError(say('the array {array} is missing', { array }))
  if (rows === undefined) return data
  const width = data.length / rows
  return Array.from({ length: rows }, (_, row) => data.slice(row * width, (row + 1) * width))
}

/** Fingerprint of everything that a run goes on from. */
async function fingerprint(rest: string, arrays: ReadonlyMap<string, NumericData>): Promise<string> {
  const parts = [new TextEncoder().encode(rest)]
  for (const [name, data] of [...arrays].sort(([a], [b]) => (a < b ? -1 : 1)))
    parts.push(
      new TextEncoder().encode(name),
      new Uint8Array(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer),
    )
  return sha256(new Uint8Array(await new Blob(parts).arrayBuffer()))
}

/**
 * Writes a checkpoint as a file from which the run goes on to the same digits, on the page and on the command line: an .npz of its arrays, and
 * behind them as JSON the rest of it and the parameters of the run.
 * @param origin of the run as it stands
 * @param program the version of this one
 */
export async function writeCheckpoint(
  { done, bytes, state }: Checkpoint,
  origin: Origin,
  experiment: Pick<Experiment, 'name'>,
  program: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const arrays = new Map<string, NumericArray>()
  const rest = JSON.stringify(takeApart({ done, bytes, state }, kind, arrays))
  const digest = await fingerprint(rest, new Map([...arrays].map(([name, { data }]) => [name, data])))
  const about = { software, program, kind, format, experiment: experiment.name, rest, digest }
  return writeNpz(Object.fromEntries(arrays), { ...about, ...Object.fromEntries(originFields(origin)) })
}

const refused = (name: string, reason: Text) => new ParameterError([{ name: 'resume', given: name, reason }])

/** What a file says of itself; nothing where it is no archive that says anything. */
async function aboutOf(file: Blob): Promise<ReadonlyMap<string, string> | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const member = unpackNpz(bytes, undefined, (name) => name === aboutMember).get(aboutMember)
  if (!member || member.length === 0) return undefined
  const parsed: unknown = JSON.parse(readNpyText(member))
  if (typeof parsed !== 'object' || parsed === null) return undefined
  return new Map(Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

/** The version of the program that computed what a checkpoint goes on from, where that is not this one. */
function begunByAnother(begunBy: string, writtenBy: string, program: string): string | undefined {
  if (begunBy !== '') return begunBy
  if (writtenBy === program) return undefined
  return writtenBy === '' ? earlier : shorten(writtenBy)
}

/** Checkpoints did not always say what had written them. */
const earlier = 'an earlier one'

/** Whether a file says that it is a checkpoint, whatever it is worth. */
export async function isCheckpoint(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  if (head[0] !== 0x50 || head[1] !== 0x4b) return false
  return (await aboutOf(file).catch(() => undefined))?.get('kind') === kind
}

/**
 * Reads a checkpoint that `writeCheckpoint` wrote. One of another version of the program is taken, and says so: `begunBy`.
 * @param name of the file, for messages
 * @param program the version of this one
 * @throws ParameterError naming `resume` and what is wrong with the file
 */
export async function readCheckpoint(file: Blob, name: string, lab: Lab, program: string): Promise<SavedCheckpoint> {
  try {
    const about = await aboutOf(file)
    const fact = (key: string) => about?.get(key) ?? ''
    if (fact('kind') !== kind)
      throw refused(name, 'is no checkpoint of this lab: it takes a file that "checkpoint" wrote')
    if (fact('format') !== format)
      throw refused(
        name,
        say('is a checkpoint of another version ({other}): this one reads version {format}', {
          other: fact('format'),
          format,
        }),
      )
    if (!fact('address').startsWith(`#/${lab.name}?`)) throw refused(name, 'is a checkpoint of another lab')
    const given = JSON.parse(fact('parameters')) as AnyValues
    const settings = resolve(lab, Object.entries(given), 'typed')
    const [problem] = settings.problems
    if (problem) throw refused(name, say('has parameters of another version: {name}={given} {reason}', problem))
    if (lab.experimentOf(settings.values).name !== fact('experiment'))
      throw refused(name, 'is a checkpoint of another experiment')
    const members = unpackNpz(new Uint8Array(await file.arrayBuffer()))
    const arrays = new Map(
      [...members].filter(([key]) => key !== aboutMember).map(([key, bytes]) => [key, readNpy(bytes).data]),
    )
    if ((await fingerprint(fact('rest'), arrays)) !== fact('digest'))
      throw refused(name, 'is damaged: its numbers are not those that were written')
    const checkpoint = putTogether(JSON.parse(fact('rest')) as Json, arrays) as Checkpoint
    const begunBy = begunByAnother(fact('begunBy'), fact('program'), program)
    return { settings, checkpoint: begunBy === undefined ? checkpoint : { ...checkpoint, begunBy } }
  } catch (error) {
    if (error instanceof NpzError || error instanceof NpyError || error instanceof SyntaxError)
      throw refused(name, say('cannot be read: {why}', { why: error.message }))
    throw error
  }
}

/**
 * The settings with which a run goes on: those of the checkpoint, and how far it goes. Whatever else is given has to be as it was.
 * @throws ParameterError naming what differs
 */
export function settingsToGoOn(
  lab: Lab,
  { settings, checkpoint }: SavedCheckpoint,
  given: readonly (readonly [string, unknown])[],
  form: 'text' | 'typed',
): Settings {
  const length = lab.experimentOf(settings.values).resumes ?? ''
  const asked = resolveStrictly(lab, given, form)
  const named = new Set([
    ...given.map(([name]) => name),
    ...Object.keys(asked.preset === undefined ? {} : (own(lab.presets, asked.preset)?.values ?? {})),
  ])
  const free = new Set([length, ofTheMachine, 'preset'])
  const differing = [...named].flatMap((name) => {
    const parameter = own(lab.parameters, name)
    const [value, before] = [own(asked.values, name), own(settings.values, name)]
    if (free.has(name) || !parameter || parameter.effect === 'view' || value === undefined || before === undefined)
      return []
    const [given, kept] = [formatValue(value), formatValue(before)]
    const reason = say('is {kept} in the checkpoint: a run goes on as it began, only {length} may be another', {
      ...{ kept, length },
    })
    return given === kept ? [] : [{ name, given, reason }]
  })
  if (differing.length > 0) throw new ParameterError(differing)
  const taken = [length, ofTheMachine].filter((name) => named.has(name) || name === ofTheMachine)
  const kept = Object.entries(settings.values).filter(([name]) => !taken.includes(name))
  const going = resolveStrictly(
    lab,
    [...kept, ...taken.map((name) => [name, own(asked.values, name)] as const)],
    'typed',
  )
  const end = own(going.values, length) ?? 0
  if (Number(end) < checkpoint.done) {
    const reason = say('takes at least {done} here: so far the checkpoint is', checkpoint)
    throw new ParameterError([{ name: length, given: formatValue(end), reason }])
  }
  return going
}
