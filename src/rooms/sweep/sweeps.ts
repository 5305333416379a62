import { create } from 'zustand'
import { availableCores } from '../../compute/cores'
import { WorkerDiedError } from '../../compute/errors'
import { Service } from '../../compute/service'
import type { ThreadEntry } from '../../compute/thread'
import { transfer } from '../../compute/transfer'
import { identify } from '../../experiments/identity'
import type { Settings } from '../../experiments/lab'
import type { LaneAnswers, MergedFile, PlanFiles } from '../../experiments/sweep/lane'
import { inLanes } from '../../experiments/sweep/lanes'
import type { Plan } from '../../experiments/sweep/plan'
import { cellSettings, makePlan, planText, readPlan } from '../../experiments/sweep/plan'
import { PlanError } from '../../experiments/sweep/planError'
import { type PlanRequest, parseObject, requestOf } from '../../experiments/sweep/planFile'
import { kindOfSweepFile } from '../../experiments/sweep/recognise'
import { buffersOf, copied, Records } from '../../experiments/sweep/records'
import { sha256 } from '../../files/checksum'
import { loadModule } from '../../kernels/module'
import { messageOf } from '../../parameters/message'
import { own } from '../../parameters/own'
import { onlyFirst } from '../../ui/onlyFirst'
import { shown } from '../../words/language'
import { say, type Text } from '../../words/text'
import { hasFile, pauseRuns, readFile } from '../keptRuns'
import type { LabDefinition } from '../lab'
import { thisBuild } from './build'
import type { Draft } from './draft'
import { draftOf, firstDraft, mostCellsHere, onThePage, requested } from './draft'
import { SweepSession } from './session'
import { sweepShelf } from './shelf'

/** The sweep of one experiment, as long as the page is open. */
export interface LabSweep {
  readonly draft: Draft
  readonly session: SweepSession | undefined
  /** The file that it was opened from. */
  readonly opened: string | undefined
  /** What there is to say of it: a plan that cannot be carried out, a file that cannot be read. */
  readonly message: string | undefined
  /** What there is to say of files that were opened. */
  readonly note: Text | undefined
}

/** Sweeps, by what they are of. */
export const useSweeps = create<ReadonlyMap<string, LabSweep>>()(() => new Map())
const shelf = sweepShelf()

/** What a sweep is of: an experiment of a lab. */
export const subjectOf = (lab: LabDefinition, { values }: Pick<Settings, 'values'>): string =>
  `${lab.name}/${lab.experimentOf(values).name}`

const sweepOf = (subject: string) => useSweeps.getState().get(subject)
function put(subject: string, change: Partial<LabSweep>) {
  const before = sweepOf(subject)
  if (before) useSweeps.setState(new Map(useSweeps.getState()).set(subject, { ...before, ...change }), true)
}

const sessionOf = (plan: Plan, entry: ThreadEntry, files: PlanFiles, records?: Records) =>
  new SweepSession(
    plan,
    { computer: () => inLanes(plan, Math.min(availableCores(), plan.cells), entry, files), shelf },
    records,
  )

const opening = new Map<string, Promise<void>>()

/** Files that were let fall on the page, and have been opened since. */
const fallen = new WeakSet<readonly File[]>()

/**
 * The sweep of what the lab is set to: as it was left, also before the page was loaded; else one to be set up.
 * @param files to be opened in it, once
 */
export async function openSweep(
  lab: LabDefinition,
  settings: Settings,
  entry: ThreadEntry,
  files: readonly File[] = [],
): Promise<void> {
  const subject = subjectOf(lab, settings)
  const recalled = opening.get(subject) ?? recall(lab, settings, entry)
  opening.set(subject, recalled)
  await recalled
  if (fallen.has(files)) return
  fallen.add(files)
  await openSweepFile(lab, subject, files, entry)
}

async function recall(lab: LabDefinition, settings: Settings, entry: ThreadEntry) {
  const subject = subjectOf(lab, settings)
  const fresh = { draft: firstDraft(lab, settings), session: undefined, opened: undefined, message: undefined, note: undefined } // biome-ignore format: one line
  useSweeps.setState(new Map(useSweeps.getState()).set(subject, fresh), true)
  const kept = await shelf.newest(subject)
  if (!kept) return
  try {
    const plan = await readPlan(kept.plan, () => lab, await thisBuild())
    // Files do not outlive the page: without them it can be looked at, and not gone on with.
    const session = sessionOf(plan, entry, {})
    await shelf.records(plan.hash, session.restore)
    // Somebody has begun to set up another one meanwhile.
    const now = sweepOf(subject)
    if (now?.session || now?.draft !== fresh.draft) return
    put(subject, { session, draft: draftOf(requestOf(parseObject(kept.plan) ?? {})) })
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
async function filesOf({
  given,
}: Pick<Draft, 'given'>): Promise<{ readonly blobs: PlanFiles; readonly sums: Record<string, string> }> {
  const names = given.flatMap(([, value]) => value.split(',')).filter(hasFile)
  const blobs = new Map<string, Blob>()
  const sums = new Map<string, string>()
  for (const name of names) {
    const blob = await readFile(name)
    blobs.set(name, blob)
    sums.set(name, await sha256(new Uint8Array(await blob.arrayBuffer())))
  }
  return { blobs: Object.fromEntries(blobs), sums: Object.fromEntries(sums) }
}

/** The plan of a draft. @throws PlanError in one line */
export const planOf = (lab: LabDefinition, draft: Draft, shards = 1): Promise<Plan> =>
  planAsked(lab, { ...requested(draft), shards })

/** The plan of what is asked for, with the files that this page has. */
async function planAsked(lab: LabDefinition, request: PlanRequest): Promise<Plan> {
  const { sums } = await filesOf(request)
  return makePlan(lab, { ...request, files: sums }, await thisBuild())
}

export const setDraft = (subject: string, draft: Draft): void =>
  put(subject, { draft, message: undefined, note: undefined })

/** Computes what the draft asks for; where that is what is shown already, what is missing of it. */
export async function startSweep(lab: LabDefinition, subject: string, entry: ThreadEntry): Promise<void> {
  const sweep = sweepOf(subject)
  if (!sweep) return
  try {
    const plan = await planOf(lab, sweep.draft)
    if (plan.cells > mostCellsHere)
      throw new PlanError(
        say('{cells} cells are more than the {most} that a page holds: take less, or continue on a cluster', {
          cells: plan.cells,
          most: mostCellsHere,
        }),
      )
    if (sweep.session?.plan.hash === plan.hash) {
      put(subject, { message: undefined })
      return begin(sweep.session)
    }
    sweep.session?.stop()
    const { blobs } = await filesOf(sweep.draft)
    const session = sessionOf(plan, entry, blobs)
    await shelf.begin({ subject, hash: plan.hash, plan: planText(plan) })
    await shelf.records(plan.hash, session.restore)
    put(subject, { session, opened: undefined, message: undefined, note: undefined })
    begin(session)
  } catch (error) {
    put(subject, { message: onThePage(messageOf(error)) })
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
    throw new Error(say('{reason}, perhaps for lack of memory', { reason: messageOf(error) }), { cause: error })
  } finally {
    lane.dispose()
  }
}

const asked = async ({ plan, records }: SweepSession) => {
  const module = await loadModule()
  const copy = await copied(records.packed())
  return transfer({ plan: planText(plan), build: plan.build, module, records: copy }, buffersOf(copy))
}

const mergedFiles = new WeakMap<SweepSession, Promise<MergedFile>>()

/** The merged file of a sweep that is complete, and its checksum: those of the command line. Made once, and not at all of one that was opened. */
export function mergedFile(session: SweepSession, entry: ThreadEntry): Promise<MergedFile> {
  const known = mergedFiles.get(session)
  if (known) return known
  const merging = asked(session).then((question) => askLane(entry, 'archive', question))
  mergedFiles.set(session, merging)
  // A lane that had no memory for it may have some the next time.
  merging.catch(() => mergedFiles.delete(session))
  return merging
}

/** The cells that are there, as a table. */
export const tableFile = async (session: SweepSession, entry: ThreadEntry) =>
  askLane(entry, 'table', await asked(session))

/** Opens a plan, or a file of merged results, the first of several; what cannot be read leaves everything as it was, and says why. */
export async function openSweepFile(
  lab: LabDefinition,
  subject: string,
  files: readonly File[],
  entry: ThreadEntry,
): Promise<void> {
  const [file] = files
  if (!file) return
  const note = files.length > 1 ? onlyFirst(files) : undefined
  try {
    // By what is in it; by its name it is told what is wrong with one that is broken.
    if ((await kindOfSweepFile(file)) === 'merged' || file.name.toLowerCase().endsWith('.npz'))
      await openMerged(lab, subject, file, entry, note)
    else await openPlan(lab, subject, file, entry, note)
  } catch (error) {
    put(subject, { message: `${file.name.slice(0, 60)}: ${shown(onThePage(messageOf(error)))}`, note })
  }
}

/** What a plan is of. Where that is another experiment than the page shows, it goes there: its cells are runs of that one. */
async function goTo(lab: LabDefinition, subject: string, plan: Plan, entry: ThreadEntry): Promise<string> {
  const settings = cellSettings({ ...plan, lab }, 0)
  const there = subjectOf(lab, settings)
  if (there === subject) return subject
  await openSweep(lab, settings, entry)
  location.hash = identify(lab, settings).address
  return there
}

const otherLab = (name: string) =>
  new PlanError(say('it is a sweep of the lab {lab}: open that lab, and drop it there', { lab: name.slice(0, 60) }))

async function openPlan(lab: LabDefinition, subject: string, file: File, entry: ThreadEntry, note: Text | undefined) {
  if (file.size > 2 ** 24) throw new PlanError(say('it is too long for a plan'))
  const fields = parseObject(await file.text())
  if (!fields || own(fields, 'plan') === undefined)
    throw new PlanError(say('it is neither a plan (.json) nor a file of merged results (.npz)'))
  const request = requestOf(fields)
  if (request.lab !== lab.name) throw otherLab(request.lab)
  // As it stands in the file: of a draft an axis takes the place of what all cells have in common.
  const plan = await planAsked(lab, { ...request, shards: 1 })
  put(await goTo(lab, subject, plan, entry), { draft: draftOf(request), message: undefined, note })
}

async function openMerged(lab: LabDefinition, subject: string, file: File, entry: ThreadEntry, note: Text | undefined) {
  const found = await askLane(entry, 'open', { file, module: await loadModule() })
  const request = requestOf(parseObject(found.plan) ?? {})
  if (request.lab !== lab.name) throw otherLab(request.lab)
  const plan = await readPlan(found.plan, () => lab, found.build)
  const there = await goTo(lab, subject, plan, entry)
  sweepOf(there)?.session?.stop()
  const session = sessionOf(plan, entry, {}, new Records(plan, found.records))
  mergedFiles.set(session, Promise.resolve(found.merged))
  put(there, { session, draft: draftOf(request), opened: file.name, message: undefined, note })
}
