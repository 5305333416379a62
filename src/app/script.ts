import type { RunDocument } from '../experiments/document'
import { openHash, writeAddress } from '../files/address'
import { labs } from '../labs'
import type { ParameterTable, ParameterValue } from '../parameters/parameter'
import { accepts } from '../parameters/parameter'
import { differences, ParameterError, resolveStrictly } from '../parameters/resolve'
import { readFile } from '../rooms/keptRuns'
import type { LabDefinition } from '../rooms/lab'
import { say } from '../words/text'
import { definitionOf, fetchAll, fetchLab } from './definitions'
import type { RunOptions } from './scriptOptions'
import { addressOf, findLab, useApp, whenHere } from './store'

type Schema = Readonly<Record<string, object>>
type Given = Readonly<Record<string, ParameterValue>>

/** The page's own script interface, `window.lab`: for a teacher's page, a notebook, or the console. */
export interface ScriptInterface {
  readonly labs: readonly string[]
  /** Waits until all labs have been fetched. From then on nothing below has to wait for one. */
  ready(): Promise<void>
  /** The schema of a lab as plain data; in the first moments of a page, a promise of it. */
  parameters(labName: string): Schema | Promise<Schema>
  /** Runs a lab to its end and resolves to the command line's document. Rejects with a typed error. */
  run(labName: string, parameters?: Given, options?: RunOptions): Promise<RunDocument>
  /**
   * Opens a lab with the given parameters on this page. What is wrong with them is thrown at once, or rejects where the lab has to be
   * fetched first.
   */
  open(labName: string, parameters?: Given): Promise<void>
  /** The shareable address of what is open. */
  address(): string
}

declare global {
  interface Window {
    lab: ScriptInterface
  }
}

/** The lab of that name. @throws ParameterError */
export function lookUp(name: unknown) {
  const lab = typeof name === 'string' ? findLab(name) : undefined
  if (lab) return lab
  const names = labs.map((each) => each.name).join(', ')
  throw new ParameterError([
    { name: 'lab', given: String(name).slice(0, 60), reason: say('takes one of {names}', { names }) },
  ])
}

/** @throws ParameterError */
function goTo(lab: LabDefinition, parameters: Given) {
  const { values, preset } = resolveStrictly(lab, Object.entries(parameters), 'typed')
  openHash(writeAddress(lab.name, preset, differences(lab, values, preset)))
}

/** Parameters as plain data: functions left out, what is accepted in words. */
function describe(table: ParameterTable): Schema {
  return Object.fromEntries(
    Object.entries(table).map(([name, parameter]) => {
      const data = Object.entries(parameter).filter(([, value]) => typeof value !== 'function')
      return [name, { effect: 'initial', ...Object.fromEntries(data), accepts: accepts(parameter) }]
    }),
  )
}

export function createScriptInterface(): ScriptInterface {
  return {
    labs: labs.map((lab) => lab.name),
    ready: fetchAll,
    parameters: (labName) => {
      const entry = lookUp(labName)
      const lab = definitionOf(entry.name)
      return lab ? describe(lab.parameters) : fetchLab(entry).then(({ parameters }) => describe(parameters))
    },
    async run(labName, parameters, options) {
      const entry = lookUp(labName)
      const { checkedOptions } = await import('./scriptOptions')
      const { signal, onProgress, workers, resume, onCheckpoint } = checkedOptions(parameters, options)
      signal?.throwIfAborted()
      const lab = await fetchLab(entry)
      signal?.throwIfAborted()
      const given = Object.entries({ ...parameters, ...(workers === undefined ? {} : { workers }) })
      if (!resume && !onCheckpoint) {
        const { drive } = await import('../experiments/drive')
        return (await drive(lab, given, 'typed', { signal, onProgress, readFile })).document
      }
      const program = import.meta.env.program as string
      const { driveFrom } = await import('../experiments/resumed')
      const { document, file } = await driveFrom(lab, given, resume, program, { signal, onProgress, readFile })
      if (file) onCheckpoint?.(file)
      return document
    },
    open(labName, parameters = {}) {
      const entry = lookUp(labName)
      const lab = definitionOf(entry.name)
      if (!lab) return whenHere(entry, (fetched) => goTo(fetched, parameters))
      goTo(lab, parameters)
      return Promise.resolve()
    },
    address: () => {
      const { lab } = useApp.getState()
      return lab ? new URL(addressOf(lab), location.href).href : location.href
    },
  }
}
