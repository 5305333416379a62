import type { CsvColumn } from '../../files/csv'
import { writeCsv } from '../../files/csv'
import { readNpy, readNpyText, readNpyTexts } from '../../files/npy'
import { aboutMember, NpzError, unpackNpz } from '../../files/npz'
import { own } from '../../parameters/own'
import { formatValue } from '../../parameters/parameter'
import { say } from '../../words/text'
import type { Lab } from '../lab'
import type { KeptValue } from './cell'
import { arrayNames, Merged, mostTexts, unitOfPart } from './merged'
import type { Plan } from './plan'
import { cellValues, planFields, planOfFields } from './plan'
import { PlanError } from './planError'
import { parseObject } from './planFile'
import { messageArrays } from './recognise'
import { Records } from './records'

/** The archive of a plan whose cells are all here: the bytes and the checksum that `merge` gives. @throws PlanError */
export async function archiveOf(plan: Plan, records: Records) {
  if (records.done < plan.cells)
    throw new PlanError(say('{count} cells are missing', { count: plan.cells - records.done }))
  const merged = new Merged(plan)
  for (let cell = 0; cell < plan.cells; cell++) merged.add(records.record(cell))
  return merged.archive()
}

/** The cells that are here as a table: a row for each, in their order. */
export function tableOf(plan: Plan, records: Records): string {
  const cells: number[] = []
  for (let cell = 0; cell < plan.cells; cell++) if (records.has(cell)) cells.push(cell)
  const values = cells.map((cell) => cellValues(plan, cell).map(([, value]) => value))
  const columns: CsvColumn[] = plan.axes.map(({ name, parameter: { unit } }, axis) => ({
    name,
    ...(unit ? { unit } : {}),
    values: values.map((row) => (typeof row[axis] === 'number' ? row[axis] : formatValue(row[axis]))),
  }))
  const names = arrayNames(plan)
  plan.keep.forEach((path, result) => {
    const parts = records.parts(result)
    for (let part = 0; part < parts; part++) {
      const unit = unitOfPart(plan.experiment, path, part, parts)
      columns.push({
        name: parts === 1 ? names[result] : `${names[result]}_${part}`,
        ...(unit ? { unit } : {}),
        values: cells.map((cell) => records.value(cell, result, part)),
      })
    }
  })
  columns.push({ name: 'error', values: cells.map((cell) => records.errorOf(cell)) })
  columns.push({ name: 'warnings', values: cells.map((cell) => records.warningOf(cell)) })
  return `# plan: ${JSON.stringify(planFields(plan))}\r\n${writeCsv(columns)}`
}

/** What a merged file holds. */
export interface OpenedArchive {
  readonly plan: Plan
  readonly records: Records
  /** As `merge` writes it. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly checksum: string
}

/** Bytes of one that is opened: what a browser's memory holds twice. */
export const mostBytes = 2 ** 30

/**
 * Reads a merged file.
 * @throws PlanError or NpzError where it is none, or does not hold what its checksum says
 */
export async function readArchive(
  bytes: Uint8Array<ArrayBuffer>,
  labOf: (name: string) => Promise<Lab | undefined>,
): Promise<OpenedArchive> {
  const members = unpackNpz(bytes, { maximumBytes: mostBytes, maximumMembers: 1000 })
  const member = (name: string) => {
    const found = members.get(name)
    if (!found) throw new PlanError(say('it is no merged sweep: it has no array {name}', { name }))
    return found
  }
  const about = parseObject(readNpyText(member(aboutMember)))
  const [text, checksum] = [own(about ?? {}, 'plan'), own(about ?? {}, 'checksum')]
  const fields = typeof text === 'string' ? parseObject(text) : undefined
  if (!fields || typeof checksum !== 'string') throw new PlanError(say('it is no merged sweep: it names no plan'))
  const [program, kernels, name] = [own(fields, 'program'), own(fields, 'kernels'), own(fields, 'lab')]
  if (typeof program !== 'string' || typeof kernels !== 'string' || typeof name !== 'string')
    throw new PlanError(say('it is no merged sweep: its plan names no program'))
  const lab = await labOf(name)
  const plan = await planOfFields(fields, () => lab, { program, kernels })
  if (plan.hash !== own(fields, 'hash'))
    throw new PlanError(say('its plan was changed, or means something else by now'))

  const results = arrayNames(plan).map((array) => readNpy(member(array)))
  const [errors, warnings] = [messageArrays.errors, messageArrays.warnings].map((array) => readNpy(member(array)).data)
  const sentences = readNpyTexts(member(messageArrays.texts), mostTexts)
  for (const { data } of results)
    if (data.length === 0 || data.length % plan.cells !== 0) throw new PlanError(say('its arrays do not fit its axes'))
  if (errors.length !== plan.cells || warnings.length !== plan.cells)
    throw new PlanError(say('its arrays do not fit its axes'))
  const records = new Records(plan)
  const plain = (number: number) => (Number.isNaN(number) ? null : number)
  for (let cell = 0; cell < plan.cells; cell++) {
    const error = sentences[errors[cell]] ?? ''
    const warning = sentences[warnings[cell]] ?? ''
    const values = results.map(({ data, shape }): KeptValue => {
      if (shape.length === plan.axes.length) return plain(data[cell])
      const width = data.length / plan.cells
      return Array.from(data.subarray(cell * width, (cell + 1) * width), plain)
    })
    records.add({
      cell,
      ...(error === '' ? { values } : { error }),
      ...(warning === '' ? {} : { warnings: [warning] }),
    })
  }
  const again = await archiveOf(plan, records)
  if (again.checksum !== checksum)
    throw new NpzError(say('its numbers are not those of its checksum {checksum}', { checksum }))
  return { plan, records, ...again }
}
