import { spawnOnCallingThread } from '../../compute/callingThread'
import { transfer } from '../../compute/transfer'
import { adoptModule } from '../../kernels/module'
import { say } from '../../words/text'
import type { Lab } from '../lab'
import { archiveOf, mostBytes, readArchive, tableOf } from './archive'
import type { CellOptions, CellRecord } from './cell'
import { CellInterruptedError, computeCell } from './cell'
import type { Plan } from './plan'
import { planText, readPlan } from './plan'
import { PlanError } from './planError'
import type { Build } from './planFile'
import type { PackedRecords } from './records'
import { buffersOf, Records } from './records'

/** Files that a page has, by name. */
export type PlanFiles = Readonly<Record<string, Blob>>

/** A cell to compute. All of it with every cell: a lane that died is followed by one that knows nothing. */
export interface LaneQuestion {
  readonly cell: number
  /** The one that will be asked for next: it is begun as soon as this one is answered, and not when somebody has heard of that. */
  readonly ahead?: number
  readonly plan: string
  readonly build: Build
  readonly module: WebAssembly.Module
  /** Absent where a lane reads them itself. */
  readonly files?: PlanFiles
}

/** What has been computed of a plan, to be written down. */
export type RecordsQuestion = Pick<LaneQuestion, 'plan' | 'build' | 'module'> & { readonly records: PackedRecords }

/** Errors cross threads without their class. */
export type LaneAnswer =
  | { readonly record: CellRecord }
  | { readonly fault: 'plan' | 'machine'; readonly message: string }

/** What a lane has of where it is: a process or a page. */
export interface LaneHome {
  readonly labOf: (name: string) => Promise<Lab | undefined>
  readonly readerOf: (plan: Plan, files: PlanFiles) => NonNullable<CellOptions['readFile']>
}

/** A merged file as what crosses threads without its bytes, and the checksum of its numbers. */
export interface MergedFile {
  readonly file: Blob
  readonly checksum: string
}

const asFile = ({ bytes, checksum }: Awaited<ReturnType<typeof archiveOf>>): MergedFile => ({
  file: new Blob([bytes], { type: 'application/zip' }),
  checksum,
})

const noFiles: PlanFiles = {}

const settled = (answer: Promise<unknown> = Promise.resolve()) => answer.catch(() => undefined)

/** Resolves once what is to be posted has been: a cell blocks its thread, and an answer that waits for the next one is late. */
const afterMessages = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })

/** What the entry of a lane's thread answers. */
export function laneAnswers({ labOf, readerOf }: LaneHome) {
  let opened: { readonly text: string; readonly plan: Promise<Plan>; readonly files: PlanFiles } | undefined

  const open = async (text: string, build: Build) => {
    const { lab: name } = JSON.parse(text) as { lab: string }
    const lab = await labOf(name)
    return readPlan(text, () => lab, build)
  }
  /** Files are those of the first cell: what has been read of them once is known by the file itself. */
  const openOnce = ({ plan: text, build, module, files = noFiles }: Omit<LaneQuestion, 'cell' | 'ahead'>) => {
    if (opened?.text !== text) {
      adoptModule(module)
      opened = { text, plan: open(text, build), files }
    }
    return opened
  }
  const compute = async (question: LaneQuestion): Promise<LaneAnswer> => {
    try {
      const { plan: opening, files } = openOnce(question)
      const plan = await opening
      const environment = { shared: true, spawn: spawnOnCallingThread }
      const readFile = readerOf(plan, files)
      return { record: await computeCell(plan, question.cell, { environment, workers: 1, readFile }) }
    } catch (error) {
      if (error instanceof PlanError) return { fault: 'plan', message: error.message }
      if (error instanceof CellInterruptedError) return { fault: 'machine', message: error.message }
      throw error
    }
  }
  let begun: { readonly plan: string; readonly cell: number; readonly answer: Promise<LaneAnswer> } | undefined
  return {
    /** Computes a cell on the lane's own thread: kernels, and all that is no kernel. One at a time. */
    cell(question: LaneQuestion): Promise<LaneAnswer> {
      const { plan, cell, ahead } = question
      const before = begun
      const isBegun = before?.cell === cell && before.plan === plan
      const answer = isBegun ? before.answer : settled(before?.answer).then(() => compute(question))
      begun = undefined
      if (ahead !== undefined) {
        const next = settled(answer).then(afterMessages).then(() => compute({ ...question, cell: ahead })) // biome-ignore format: one line
        // Perhaps nobody asks for it.
        next.catch(() => undefined)
        begun = { plan, cell: ahead, answer: next }
      }
      return answer
    },

    /** The merged file, and its checksum. */
    async archive({ records, ...question }: RecordsQuestion): Promise<MergedFile> {
      const plan = await openOnce(question).plan
      return asFile(await archiveOf(plan, new Records(plan, records)))
    },

    /** All cells as a table: its text stays where it is, as a Blob. */
    async table({ records, ...question }: RecordsQuestion) {
      const plan = await openOnce(question).plan
      return new Blob([tableOf(plan, new Records(plan, records))], { type: 'text/csv;charset=utf-8' })
    },

    /** What a merged file holds; its plan as a text, to be read as one of the build that it names. */
    async open({ file, module }: Pick<LaneQuestion, 'module'> & { readonly file: Blob }) {
      if (file.size > mostBytes) throw new PlanError(say('it has {bytes} bytes, and {mostBytes} can be opened', { bytes: file.size, mostBytes })) // biome-ignore format: one line
      adoptModule(module)
      const { plan, records, ...again } = await readArchive(new Uint8Array(await file.arrayBuffer()), labOf)
      const packed = records.packed()
      const answer = { plan: planText(plan), build: plan.build, records: packed, merged: asFile(again) }
      return transfer(answer, buffersOf(packed))
    },
  }
}

/** What a lane answers. */
export type LaneAnswers = ReturnType<typeof laneAnswers>
