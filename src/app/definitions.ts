import { labs } from '../labs'
import type { LabDefinition, LabEntry } from '../rooms/lab'
import { arriving } from '../ui/lazily'
import { learn } from '../words/language'

/** What has been fetched, and what is on its way. */
const here = new Map<string, LabDefinition>()
const coming = new Map<string, Promise<LabDefinition>>()

/** What a lab is, where it has been fetched. */
export const definitionOf = (name: string): LabDefinition | undefined => here.get(name)

/** Fetches what a lab is, once; where that failed, anew. @throws LoadError */
export function fetchLab({ name, load }: LabEntry): Promise<LabDefinition> {
  const known = here.get(name)
  if (known) return Promise.resolve(known)
  const asked = coming.get(name)
  if (asked) return asked
  const fetching = Promise.all([arriving(load), learn(name)])
    .then(([lab]) => {
      here.set(name, lab)
      return lab
    })
    .finally(() => coming.delete(name))
  coming.set(name, fetching)
  return fetching
}

/** Fetches all that are not here yet. @throws LoadError */
export async function fetchAll(): Promise<void> {
  await Promise.all(labs.map(fetchLab))
}

/** Fetches the others behind the one that is opened. One that does not come is asked for again when it is opened. */
export const fetchOthers = () => void Promise.allSettled(labs.map(fetchLab))
