import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { germanTermsOf } from '../physics/glossary/german'
import { place } from '../words/text'
import { type Catalogue, Dictionary } from '../words/translator'
import { labs } from './index'

const folder = new URL('../words/german/', import.meta.url)
const names = readdirSync(folder).filter((name) => !/^(index|words)\.ts$/.test(name))
const catalogues = await Promise.all(
  names.map(async (name): Promise<readonly [string, Catalogue]> => {
    const [catalogue] = Object.values((await import(new URL(name, folder).href)) as Record<string, Catalogue>)
    return [name, catalogue]
  }),
)
const all = catalogues.flatMap(([name, catalogue]) =>
  Object.entries(catalogue).map(([english, german]) => ({ name, english, german })),
)
const dictionary = new Dictionary()
for (const [, catalogue] of catalogues) dictionary.add(catalogue)

const placesOf = (text: string) => [...new Set([...text.matchAll(place)].map(([, name]) => name))].sort().join()

describe('German', () => {
  it('has the places of the English', () => {
    expect(all.filter(({ english, german }) => placesOf(english) !== placesOf(german))).toEqual([])
    // A form is chosen by a number that stands beside it: where a text comes made from below, it is read there.
    const alone = all.filter(({ english }) => {
      const plain = new Set([...english.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
      return [...english.matchAll(/\{(\w+)\|/g)].some(([, name]) => !plain.has(name))
    })
    expect(alone).toEqual([])
  })

  it('says the same English in the same words, whatever the subject', () => {
    const known = new Map<string, string>()
    const others = all.filter(({ english, german }) => {
      const before = known.get(english)
      known.set(english, before ?? german)
      return before !== undefined && before !== german
    })
    expect(others).toEqual([])
  })

  it('writes numbers with a comma, and quotes as German does', () => {
    const texts = all.filter(({ german }) => {
      // Sections of works, versions, and what is typed as it stands.
      const plain = german.replaceAll(
        /§\s?[\d.]+|IX\.3|\(.*arXiv.*\)|7\.3|0, 6\.28\d*|0\.5 oder 0,5|step 0\.1|\d+\.\d+\.\d+|\(\w*[*^][^)]*\)/g,
        '',
      )
      return /\d\.\d/.test(plain) || /[“”]/.test(plain.replaceAll(/„[^“]*“/g, ''))
    })
    expect(texts.map(({ german }) => german)).toEqual([])
  })

  it('holds nothing that nobody says', () => {
    const src = new URL('../', import.meta.url)
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.tsx?$/.test(file) && !file.startsWith('words/german') && !file.endsWith('.test.ts'),
    )
    const plain = (text: string) =>
      text
        .replaceAll(/\\(['"`\\])/g, '$1')
        .replaceAll('\\n', '\n')
        .replaceAll('\\u00a0', '\u00a0')
    const read = files.map((file) => readFileSync(new URL(file, src), 'utf8'))
    const sources = read.map(plain).join('\n')
    // Nearly every text is a whole string, found here in no time; only the others are searched for in three million letters.
    const strings = new Set(
      read.flatMap((source) =>
        [...source.matchAll(/'((?:[^'\\\n]|\\.)+)'|"((?:[^"\\\n]|\\.)+)"/g)].map(([, one, two]) => plain(one ?? two)),
      ),
    )
    // Symbols are read out of keys, and words out of formulas.
    const keys = sources.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    const said = (text: string) => strings.has(text) || sources.includes(text) || keys.includes(text.toLowerCase())
    // A unit is made of others: of a rate with its prefix, of a length and a time.
    const unsaid = all.filter(({ english }) => !said(english) && !english.split(/^[kMG] |²?\/|\{\w+\} ?/).every(said))
    expect(unsaid.map(({ english }) => english)).toEqual([])
  })
})

/** What is there before any lab is. */
const everywhere = ['page', 'below', 'files']
const taught = ['cluster', 'quantum', 'diffusion', 'resonance']

/** Catalogues that have been fetched wherever a file of the source says something. */
function fetchedFor(file: string): readonly string[] {
  const [, floor, folder] = /^(labs|physics)\/(\w+)\//.exec(file) ?? []
  // The list of labs names those that nobody has opened.
  if (!floor || file.endsWith('about.ts')) return everywhere
  const lab = floor === 'physics' && /^(integrators|stars)$/.test(folder) ? 'cluster' : folder
  // Claims and rungs are the other labs'.
  const others = /^(verification|benchmark)$/.test(lab) || /(claims|ladder|references)\.ts$/.test(file) ? taught : []
  return [...everywhere, lab, `${lab}Lessons`, ...others]
}

it('is there wherever it is said: in the words of its lab, or in those that come with the page', () => {
  const src = new URL('../', import.meta.url)
  const found = new Map<string, string[]>()
  for (const { name, english, german } of all)
    if (english !== german) found.set(english, [...(found.get(english) ?? []), name.replace('.ts', '')])
  const elsewhere = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/test|fixture|^(words|cli|kernels)\/|glossary|report\//.test(file))
    .flatMap((file) => {
      const fetched = fetchedFor(file)
      const source = readFileSync(new URL(file, src), 'utf8').replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')
      return [...source.matchAll(/'((?:[^'\\\n]|\\.)+)'/g)]
        .map(([, text]) => text.replaceAll("\\'", "'"))
        .filter((text) => / /.test(text) && found.get(text)?.some((name) => fetched.includes(name)) === false)
        .map((text) => `${file}: ${text}`)
    })
  expect(elsewhere).toEqual([])
})

describe.each(labs.map(({ name, lessons }) => ({ name, lessons })))('in German, $name', ({ name, lessons }) => {
  it('teaches in texts that can be read beside a run', async () => {
    const { lessons: taught } = await lessons()
    const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length
    const texts = taught.flatMap(({ steps, takeHome, summary }) => [
      ...steps.flatMap(({ text, guess }) => [text, ...(guess ? [guess.question, guess.said] : [])]),
      takeHome,
      summary,
    ])
    const german = texts.map((text) => dictionary.translate(text))
    expect(texts.filter((text, index) => german[index] === text)).toEqual([])
    expect(german.filter((text) => words(text) > 45)).toEqual([])
  })

  it('explains its terms in whole sentences', () => {
    for (const { text } of germanTermsOf(name)) expect(text).toMatch(/^[A-ZÄÖÜ„].*[.“]$/s)
  })
})
