import { describe, expect, it } from 'vitest'
import { below } from './german/below'
import { benchmark } from './german/benchmark'
import { cluster } from './german/cluster'
import { diffusion } from './german/diffusion'
import { files } from './german/files'
import { page } from './german/page'
import { quantum } from './german/quantum'
import { resonance } from './german/resonance'
import { verification } from './german/verification'
import { fill, place } from './text'
import { type Catalogue, Dictionary } from './translator'

const everywhere: readonly Catalogue[] = [page, below, files]
const labs = { cluster, quantum, diffusion, resonance }
const subjects: Readonly<Record<string, readonly Catalogue[]>> = {
  ...Object.fromEntries(Object.entries(labs).map(([name, catalogue]) => [name, [...everywhere, catalogue]])),
  benchmark: [...everywhere, ...Object.values(labs), benchmark],
  verification: [...everywhere, ...Object.values(labs), verification],
}

const placesOf = (text: string) => [...new Set([...text.matchAll(place)].map(([, name]) => name))]

function dictionaryOf(catalogues: readonly Catalogue[]): Dictionary {
  const dictionary = new Dictionary()
  for (const catalogue of catalogues) dictionary.add(catalogue)
  return dictionary
}

describe.each(Object.entries(subjects))('what is said on the page of %s', (_, catalogues) => {
  const words = Object.entries(Object.assign({}, ...catalogues) as Catalogue)
  const dictionary = dictionaryOf(catalogues)

  it.each([
    ['numbers', (index: number) => String(7 + index)],
    ['names', (index: number) => `name${index}`],
  ])('is recognised by its pattern, with %s in its places', (_kind, sample) => {
    const sayings = words.map(([pattern]) => {
      const values = Object.fromEntries(placesOf(pattern).map((name, index) => [name, sample(index)]))
      return { pattern, made: fill(pattern, values), german: dictionary.translate(pattern, values) }
    })
    // Two patterns may differ in the names of their places alone: either is right.
    const right = new Set(sayings.map(({ made, german }) => `${made} ${german}`))
    const mistaken = sayings.flatMap(({ pattern, made }) => {
      const said = dictionary.translate(made)
      return right.has(`${made} ${said}`) ? [] : [`${pattern} (${made}): ${said}`]
    })
    expect(mistaken).toEqual([])
  })
})

it('takes what is refused of an axis for nothing else', () => {
  for (const subject of Object.values(subjects))
    expect(dictionaryOf(subject).translate('radius takes a number from 0.001 to 100000 pc, not 0')).toMatch(
      /^\S+ erwartet eine Zahl von 0,001 bis 100000 pc, nicht 0$/,
    )
})

it('leaves alone what only looks like a text of the house', () => {
  const dictionary = dictionaryOf(subjects.verification)
  expect(dictionary.translate('3 of 12')).toBe('3 von 12')
  for (const title of ['NIST Digital Library of Mathematical Functions, §7', 'Galactic Dynamics of Stars and Gas'])
    expect(dictionary.translate(title)).toBe(title)
})
