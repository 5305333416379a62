import { describe, expect, it } from 'vitest'
import { longestName, namesIn, plainName, seedOf } from './quiz'

describe('a name on a quiz sheet', () => {
  it('counts however it is typed', () => {
    expect(plainName('  Zoë \t ÅNGSTRÖM ')).toBe('zoë ångström')
    expect(plainName('Zoe\u0308')).toBe(plainName('ZOË'))
    expect(plainName('x'.repeat(500))).toHaveLength(longestName)
  })

  it('gives a seed, the same everywhere and another one in each lesson', async () => {
    // Sheets that are printed already: this never changes.
    expect(await seedOf('Ada Lovelace', 'diffusion', { name: 'howWell' })).toBe(95_889_512)
    expect(await seedOf(' ada  lovelace', 'diffusion', { name: 'howWell' })).toBe(95_889_512)
    const others = await Promise.all([
      seedOf('Ada Lovelac', 'diffusion', { name: 'howWell' }),
      seedOf('Ada Lovelace', 'quantum', { name: 'errorBar' }),
    ])
    for (const seed of others) {
      expect(Number.isSafeInteger(seed)).toBe(true)
      expect(seed).not.toBe(95_889_512)
    }
  })

  it('stands once in a list', () => {
    expect(namesIn('Ada\n\n Emmy Noether ;ada\r\nLise')).toEqual(['Ada', 'Emmy Noether', 'Lise'])
    expect(namesIn(' \n;')).toEqual([])
  })
})
