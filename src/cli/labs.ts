import { labs } from '../labs'
import { loads } from '../labs/loads'
import { own } from '../parameters/own'
import type { LabDefinition } from '../rooms/lab'

/** Names of all labs, in their order. */
export const labNames: readonly string[] = labs.map(({ name }) => name)

/** A lab with all that it is made of, and no other: each takes its time to load. Undefined where there is none of that name. */
export async function openLab(name: string): Promise<LabDefinition | undefined> {
  return own<() => Promise<LabDefinition>>(loads, name)?.()
}

/** The labs that are named among a command's words. */
export async function labsNamedIn(argv: readonly string[]): Promise<ReadonlyMap<string, LabDefinition>> {
  const named = await Promise.all(labNames.filter((name) => argv.includes(name)).map(openLab))
  return new Map(named.flatMap((lab) => (lab ? [[lab.name, lab] as const] : [])))
}
