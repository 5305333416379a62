import type { Experiment, ExperimentDefinition } from '../experiments/experiment'
import type { Lab, Settings } from '../experiments/lab'
import type { Checkpoint, Run } from '../experiments/run'
import { RunSession } from '../experiments/session'
import { own } from '../parameters/own'
import { t } from '../words/language'
import { rememberMoments } from './reload'
import { shelfOf } from './shelf'

/** What the page was built from: version and hash of the sources. */
const program = import.meta.env.program as string

/** Bytes that runs which are not being looked at may hold together. */
export const keptBudget = 768 * 2 ** 20

interface Kept {
  readonly session: RunSession<never, Run<unknown, never>>
  /** Counts up with every use. */
  used: number
  open: boolean
}

const kept = new Map<string, Kept>()
let uses = 0

/** Files that were dropped on this page, by name: an experiment opens them as the command line opens a path. */
const files = new Map<string, Blob>()
export const hasFile = (name: string) => files.has(name)
/** Whether parameters name a file that was dropped on this page. */
export const namesFile = (settings: Settings) => [...files.keys()].some((file) => names(settings, file))
export const readFile = (name: string): Promise<Blob> => {
  const file = files.get(name)
  return file ? Promise.resolve(file) : Promise.reject(new Error('it has to be picked again on this page'))
}

/** Checkpoints that were opened from files, by the address of their run: only the newest. */
const brought = new Map<string, Checkpoint>()

/** Keeps a checkpoint for whoever opens its run. */
export function bringCheckpoint(address: string, checkpoint: Checkpoint): void {
  brought.clear()
  brought.set(address, checkpoint)
}

/** Where everything stands, for the load of the page that may follow. */
function rememberAll() {
  rememberMoments(
    [...kept.values()].flatMap(({ session }) => {
      const { identity, done, state } = session.snapshot()
      const { lab, experiment } = session
      return identity ? [{ lab, experiment, address: identity.address, done, playing: state === 'running' }] : []
    }),
  )
}

// In Node there is no page to be left.
if (typeof addEventListener === 'function') addEventListener('pagehide', rememberAll)

const keyOf = (lab: Lab, { name }: Pick<Experiment, 'name'>) => `${lab.name}/${name}`

/** One of another version of the program is taken once: whoever comes back to that address means what this one computes. */
function takeBrought(address: string): Checkpoint | undefined {
  const checkpoint = brought.get(address)
  if (checkpoint?.begunBy !== undefined) brought.delete(address)
  return checkpoint
}

/** The session of an experiment: one for as long as the page is open, whichever room is. */
export function sessionOf<V, R extends Run<unknown, V>>(
  lab: Lab,
  experiment: ExperimentDefinition<V, R>,
): RunSession<V, R> {
  const key = keyOf(lab, experiment)
  const known = kept.get(key)
  // One key, one experiment: what is kept under it was made right here.
  if (known) return known.session as unknown as RunSession<V, R>
  const shelf = shelfOf(key, program)
  const session = new RunSession<V, R>(lab, experiment, {
    readFile,
    // What somebody has brought comes before what the browser has kept.
    shelf: { ...shelf, load: (address) => Promise.resolve(takeBrought(address) ?? shelf.load(address)) },
  })
  kept.set(key, { session: session as unknown as Kept['session'], used: ++uses, open: false })
  return session
}

/** The room that shows a session has been entered. */
export function enter(lab: Lab, experiment: Pick<Experiment, 'name'>): void {
  const entry = kept.get(keyOf(lab, experiment))
  if (!entry) return
  entry.open = true
  entry.used = ++uses
  void entry.session.wake()
  look()
}

/** It has been left: the run stays as it is, without workers, for as long as there is memory for it. */
export function leave(lab: Lab, experiment: Pick<Experiment, 'name'>): void {
  const entry = kept.get(keyOf(lab, experiment))
  if (!entry) return
  entry.open = false
  void entry.session.rest().then(makeRoom)
}

/** Runs that play pause: something else wants all cores. */
export function pauseRuns(): void {
  for (const { session } of kept.values()) if (session.snapshot().state === 'running') session.pause()
}

/** A run whose room is not open. */
export interface KeptRun {
  readonly lab: string
  readonly experiment: string
  /** Where it stands: "step 12 of 100". */
  readonly moment: string
  readonly bytes: number
}

let resting: readonly KeptRun[] = []
const listeners = new Set<() => void>()

/** What there is to be come back to; the same array as long as nothing changed. */
export const keptRuns = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  list: (): readonly KeptRun[] => resting,
}

function look() {
  resting = [...kept.values()].flatMap(({ open, session }) => {
    const { lab, experiment, bytes } = session
    const { run, done, end } = session.snapshot()
    if (open || !run) return []
    return [
      {
        lab: lab.name,
        experiment: experiment.title,
        moment: t('{unit} {done} of {end}', { unit: experiment.unit, done, end }),
        bytes,
      },
    ]
  })
  for (const listener of listeners) listener()
}

/** Lets go of the runs that were not looked at for longest, until the others fit. */
function makeRoom() {
  const waiting = [...kept.values()].filter(({ open }) => !open).sort((a, b) => a.used - b.used)
  let bytes = waiting.reduce((sum, { session }) => sum + session.bytes, 0)
  for (const { session } of waiting) {
    if (bytes <= keptBudget) break
    bytes -= session.bytes
    session.letGo()
  }
  look()
}

const names = ({ values, parameters }: Settings, file: string) =>
  Object.entries(values).some(
    ([name, value]) =>
      own(parameters, name)?.kind === 'text' && (value === file || String(value).split(',').includes(file)),
  )

/** Keeps a file. Runs that name it have it now, in the place of another one or of none: they start again, or go. */
export function keepFile(name: string, file: Blob): void {
  const before = files.get(name)
  files.set(name, file)
  if (before === file) return
  for (const { open, session } of kept.values()) {
    if (!session.asked || !names(session.asked, name)) continue
    if (open) session.reset(true)
    else session.letGo()
  }
}

export const forgetFile = (name: string) => void files.delete(name)
