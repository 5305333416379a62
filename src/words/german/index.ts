import { type Catalogue, Dictionary, type Translator } from '../translator'

const cluster = async (): Promise<Catalogue> => (await import('./cluster')).cluster
const quantum = async (): Promise<Catalogue> => (await import('./quantum')).quantum
const diffusion = async (): Promise<Catalogue> => (await import('./diffusion')).diffusion
const resonance = async (): Promise<Catalogue> => (await import('./resonance')).resonance
/** Of the labs that ladders and claims are from. */
const labs = [cluster, quantum, diffusion, resonance]

/** The words of each subject, a lab's name say: fetched with it. */
const subjects: ReadonlyMap<string, readonly (() => Promise<Catalogue>)[]> = new Map([
  [
    'page',
    [
      async () => (await import('./page')).page,
      async () => (await import('./below')).below,
      async () => (await import('./files')).files,
    ],
  ],
  ['cluster', [cluster]],
  ['quantum', [quantum]],
  ['diffusion', [diffusion]],
  ['resonance', [resonance]],
  ['benchmark', [...labs, async () => (await import('./benchmark')).benchmark]],
  ['verification', [...labs, async () => (await import('./verification')).verification]],
  ['cluster lessons', [async () => (await import('./clusterLessons')).clusterLessons]],
  ['quantum lessons', [async () => (await import('./quantumLessons')).quantumLessons]],
  ['diffusion lessons', [async () => (await import('./diffusionLessons')).diffusionLessons]],
  ['resonance lessons', [async () => (await import('./resonanceLessons')).resonanceLessons]],
])

/** German, with the words of the page itself. */
export async function german(): Promise<Translator> {
  const dictionary = new Dictionary()
  const learned = new Map<string, Promise<void>>()
  const learn = (subject: string) => {
    const known = learned.get(subject)
    if (known) return known
    const loads = subjects.get(subject) ?? []
    const learning = Promise.all(loads.map((load) => load())).then((catalogues) => {
      for (const catalogue of catalogues) dictionary.add(catalogue)
    })
    learned.set(subject, learning)
    // What could not be fetched is fetched again when it is asked for again.
    learning.catch(() => learned.delete(subject))
    return learning
  }
  await learn('page')
  return { translate: (text, values) => dictionary.translate(text, values), learn }
}
