import { describe, expect, it } from 'vitest'
import { countingValues } from '../experiments/lab'
import { citationBibtex, entryOf } from '../files/references'
import { resolveStrictly } from '../parameters/resolve'
import { labs } from './all'
import { references } from './references'

/** Every preset of every lab, and its defaults. */
const settings = labs.flatMap((lab) =>
  [undefined, ...Object.keys(lab.presets)].map((preset) => {
    const resolved = resolveStrictly(lab, preset === undefined ? [] : [['preset', preset]], 'text')
    const values = countingValues(resolved)
    return { lab: lab.name, preset: preset ?? 'defaults', experiment: lab.experimentOf(values).name, values }
  }),
)

describe('what a run relies on', () => {
  it('is known of every lab', () => {
    expect([...references.keys()].sort()).toEqual(labs.map(({ name }) => name).sort())
  })

  it.each(settings)('is named for $lab, $preset, each with where it can be read', ({ lab, experiment, values }) => {
    const used = references.get(lab)?.({ experiment, values, result: {} }) ?? []
    if (lab === 'verification') return
    expect(used.length).toBeGreaterThan(0)
    expect(new Set(used.map(({ what }) => what)).size).toBe(used.length)
    for (const { what, where } of used) {
      expect(what).not.toMatch(/undefined|NaN/)
      for (const each of where.split(';')) {
        const { kind, fields } = entryOf(each)
        // Everything that was published has an author and a year; the rest is kept as it stands.
        if (kind === 'misc') expect(fields.howpublished.length).toBeGreaterThan(5)
        else expect(`${fields.author} ${fields.year}`).toMatch(/^\p{L}.* \d{4}$/u)
      }
    }
    const bibtex = citationBibtex({
      ...{ software: 'Second Moment', authors: 'Its authors', version: '1', what: `${lab}: 100 % & more_so` },
      ...{ address: 'https://example.org/#/x?a=1&b=2', opened: '2026-11-30', references: used },
    })
    expect(bibtex.split('{').length).toBe(bibtex.split('}').length)
    expect(bibtex).toContain('url = {https://example.org/#/x?a=1&b=2}')
    expect(bibtex).toContain('100 \\% \\& more\\_so')
    const keys = [...bibtex.matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('names what was chosen: another integrator, another method, another model', () => {
    const of = (lab: string, experiment: string, values: Record<string, unknown>) =>
      JSON.stringify(references.get(lab)?.({ experiment, values: values as never, result: {} }))
    const cluster = settings.find(({ lab }) => lab === 'cluster')?.values ?? {}
    expect(of('cluster', 'cluster', { ...cluster, integrator: 'leapfrog' })).toContain('Verlet')
    expect(of('cluster', 'cluster', { ...cluster, model: 'king' })).toContain('King')
    expect(of('cluster', 'cluster', { ...cluster, softeningLength: 0 })).not.toContain('Softening')
    const well = settings.find(({ lab }) => lab === 'quantum')?.values ?? {}
    expect(of('quantum', 'groundState', { ...well, method: 'metropolis' })).toContain('Metropolis, Rosenbluth')
    expect(of('quantum', 'groundState', { ...well, potential: 'morse' })).toContain('Morse')
  })
})
