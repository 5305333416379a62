import { create } from 'zustand'
import { availableCores } from '../../compute/cores'
import { WorkerDiedError } from '../../compute/errors'
import { Service } from '../../compute/service'
import type { ThreadEntry } from '../../compute/thread'
import type { Settings } from '../../experiments/lab'
import type { LaneAnswers, PlanFiles } from '../../experiments/sweep/lane'
import { inLanes } from '../../experiments/sweep/lanes'
import type { Plan } from '../../experiments/sweep/plan'
import { makePlan, parseObject, planText, readPlan, requestOf } from '../../experiments/sweep/plan'
import { PlanError } from '../../experiments/sweep/planError'
import { Records } from '../../experiments/sweep/records'
import { sha256 } from '../../files/checksum'
import { loadModule } from '../../kernels/module'
import { messageOf } from '../../parameters/message'
import { own } from '../../parameters/own'
import { hasFile, pauseRuns, readFile } from '../keptRuns'
import type { LabDefinition } from '../lab'
import { thisBuild } from './build'
import type { Draft } from './draft'
import { draftOf, firstDraft, mostCellsHere, onThePage, requested } from './draft'
import { SweepSession } from './session'
import { sweepShelf } from './shelf'

/** The sweep of one lab, as long as the page is open. */
export interface LabSweep {
  readonly draft: Draft
  readonly session: SweepSession | undefined
  /** The file that it was opened from. */
  readonly opened: string | undefined
  /** What there is to say of it: a plan that cannot be carried out, a file that cannot be read. */
  readonly message: string | undefined
}

/** Sweeps by the names of their labs. */
export const useSweeps = create<ReadonlyMap<string, LabSweep>>()(() => new Map())
const shelf = sweepShelf()

const sweepOf = (lab: string) => useSweeps.getState().get(lab)
function put(lab: string, change: Partial<LabSweep>) {
  const before = sweepOf(lab)
  if (before) useSweeps.setState(new Map(useSweeps.getState()).set(lab, { ...before, ...change }), true)
}

const sessionOf = (plan: Plan, entry: ThreadEntry, files: PlanFiles, records?: Records) =>
  new SweepSession(
    plan,
    { computer: () => inLanes(plan, Math.min(availableCores(), plan.cells), entry, files), shelf },
    records,
  )

const labsOpening = new Map<string, Promise<void>>()

/** The sweep of a lab: as it was left, also before the page was loaded; else one to be set up. */
export function openSweep(lab: LabDefinition, settings: Settings, entry: ThreadEntry): Promise<void> {
  const known = labsOpening.get(lab.name)
  if (known) return known
  const opening = recall(lab, settings, entry)
  labsOpening.set(lab.name, opening)
  return opening
}

async function recall(lab: LabDefinition, settings: Settings, entry: ThreadEntry) {
  const fresh = { draft: firstDraft(lab, settings), session: undefined, opened: undefined, message: undefined }
  useSweeps.setState(new Map(useSweeps.getState()).set(lab.name, fresh), true)
  const kept = await shelf.newest(lab.name)
  if (!kept) return
  try {
    const plan = await readPlan(kept.plan, () => lab, await thisBuild())
    // Files do not outlive the page: without them it can be looked at, and not gone on with.
    const session = sessionOf(plan, entry, {})
    session.restore(await shelf.records(plan.hash))
    // Somebody has begun to set up another one meanwhile.
    const now = sweepOf(lab.name)
    if (now?.session || now?.draft !== fresh.draft) return
    put(lab.name, { session, draft: draftOf(requestOf(parseObject(kept.plan) ?? {})) })
    if (kept.goesOn && Object.keys(plan.files).length === 0) begin(session)
  } catch {
    // Another version of the page: its digits are not mixed with those of this one.
  }
}

/** Starts or goes on with a session; whatever else computes gives way. */
function begin(session: SweepSession) {
  pauseRuns()
  for (const { session: other } of useSweeps.getState().values()) if (other !== session) other?.stop()
  void session.run()
}

/** Files that cells read, those that this page has. */
async function filesOf(draft: Draft): Promise<{ readonly blobs: PlanFiles; readonly sums: Record<string, string> }> {
  const names = draft.given.flatMap(([, value]) => value.split(',')).filter(hasFile)
  const blobs: Record<string, Blob> = {}
  const sums: Record<string, string> = {}
  for (const name of new Set(names)) {
    blobs[name] = await readFile(name)
    sums[name] = await sha256(new Uint8Array(await blobs[name].arrayBuffer()))
  }
  return { blobs, sums }
}

/** The plan of a draft. @throws PlanError in one line */
export async function planOf(lab: LabDefinition, draft: Draft, shards = 1): Promise<Plan> {
  const { sums } = await filesOf(draft)
  return makePlan(lab, { ...requested(draft), shards, files: sums }, await thisBuild())
}

export const setDraft = (lab: string, draft: Draft): void => put(lab, { draft, message: undefined })

/** Computes what the draft asks for; where that is what is shown already, what is missing of it. */
export async function startSweep(lab: LabDefinition, entry: ThreadEntry): Promise<void> {
  const sweep = sweepOf(lab.name)
  if (!sweep) return
  try {
    const plan = await planOf(lab, sweep.draft)
    if (plan.cells > mostCellsHere)
      throw new PlanError(
        `${plan.cells} cells are more than the ${mostCellsHere} that a page holds: take less, or continue on a cluster`,
      )
    if (sweep.session?.plan.hash === plan.hash) {
      put(lab.name, { message: undefined })
      return begin(sweep.session)
    }
    sweep.session?.stop()
    const { blobs } = await filesOf(sweep.draft)
    const session = sessionOf(plan, entry, blobs)
    await shelf.begin({ lab: lab.name, hash: plan.hash, plan: planText(plan) })
    session.restore(await shelf.records(plan.hash))
    put(lab.name, { session, opened: undefined, message: undefined })
    begin(session)
  } catch (error) {
    put(lab.name, { message: onThePage(messageOf(error)) })
  }
}

/** Asks a lane of its own, which ends with the answer. */
async function askLane<N extends keyof LaneAnswers>(
  entry: ThreadEntry,
  name: N,
  question: Parameters<LaneAnswers[N]>[0],
): Promise<Awaited<ReturnType<LaneAnswers[N]>>> {
  const lane = new Service<LaneAnswers>('lane', entry)
  try {
    return await lane.ask(name, question)
  } catch (error) {
    if (!(error instanceof WorkerDiedError)) throw error
    throw new Error(`${messageOf(error)}, perhaps for lack of memory`, { cause: error })
  } finally {
    lane.dispose()
  }
}

const asked = async ({ plan, records }: SweepSession) => ({
  plan: planText(plan),
  build: plan.build,
  module: await loadModule(),
  records: records.packed(),
})

/** The merged file of a sweep that is complete, and its checksum: those of the command line. */
export const mergedFile = async (session: SweepSession, entry: ThreadEntry) =>
  askLane(entry, 'archive', await asked(session))

/** The cells that are there, as a table. */
export const tableFile = async (session: SweepSession, entry: ThreadEntry) =>
  askLane(entry, 'table', await asked(session))

/** Opens a plan, or a file of merged results; what cannot be read leaves everything as it was, and says why. */
export async function openSweepFile(lab: LabDefinition, file: File, entry: ThreadEntry): Promise<void> {
  try {
    if (file.name.toLowerCase().endsWith('.npz')) await openMerged(lab, file, entry)
    else await openPlan(lab, file)
  } catch (error) {
    put(lab.name, { message: `${file.name.slice(0, 60)}: ${onThePage(messageOf(error))}` })
  }
}

const otherLab = (name: string) =>
  new PlanError(`it is a sweep of the lab ${name.slice(0, 60)}: open that lab, and drop it there`)

async function openPlan(lab: LabDefinition, file: File) {
  if (file.size > 2 ** 24) throw new PlanError('it is too long for a plan')
  const fields = parseObject(await file.text())
  if (!fields || own(fields, 'plan') === undefined)
    throw new PlanError('it is neither a plan (.json) nor a file of merged results (.npz)')
  const request = requestOf(fields)
  if (request.lab !== lab.name) throw otherLab(request.lab)
  const draft = draftOf(request)
  await planOf(lab, draft)
  put(lab.name, { draft, message: undefined })
}

async function openMerged(lab: LabDefinition, file: File, entry: ThreadEntry) {
  const found = await askLane(entry, 'open', { file, module: await loadModule() })
  const request = requestOf(parseObject(found.plan) ?? {})
  if (request.lab !== lab.name) throw otherLab(request.lab)
  const plan = await readPlan(found.plan, () => lab, found.build)
  sweepOf(lab.name)?.session?.stop()
  const session = sessionOf(plan, entry, {}, Records.unpack(plan, found.records))
  put(lab.name, { session, draft: draftOf(request), opened: file.name, message: undefined })
}
