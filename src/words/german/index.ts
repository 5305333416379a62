import type { Translator } from '../language'
import { type Catalogue, Dictionary } from '../translator'

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
  ['cluster', [async () => (await import('./cluster')).cluster]],
  ['quantum', [async () => (await import('./quantum')).quantum]],
  ['diffusion', [async () => (await import('./diffusion')).diffusion]],
  ['resonance', [async () => (await import('./resonance')).resonance]],
  ['benchmark', [async () => (await import('./benchmark')).benchmark]],
  ['verification', [async () => (await import('./verification')).verification]],
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
