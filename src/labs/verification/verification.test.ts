import { describe, expect, it } from 'vitest'
import type { Claim } from '../../experiments/claim'
import { drive } from '../../experiments/drive'
import { loadModule } from '../../kernels/module'
import { resolveStrictly } from '../../parameters/resolve'
import { asIs } from '../../words/text'
import { labs } from '../all'
import { verification } from '.'
import { allChecks, chosen } from './claims'
import { examinations } from './examine'
import { exhibits } from './exhibits'
import { judge, type Row } from './judge'
import { reportOf } from './report'

const claim = (expected: number, tolerance: Claim['tolerance']): Claim => ({
  id: 'a.b',
  claim: 'One',
  source: { text: asIs('closed form') },
  expected,
  tolerance,
  of: () => expected,
})
const checks = await allChecks()
const all = checks.flatMap(({ lab, check }) => (check.claims as readonly Claim[]).map((each) => ({ lab, claim: each })))

describe('a claim', () => {
  it('holds up to its tolerance, and no further', () => {
    expect(judge('x', claim(2, 0.5), 2.5)).toMatchObject({ passed: true, deviation: 1, computed: 2.5, id: 'x/a.b' })
    expect(judge('x', claim(2, 0.5), 2.500001).passed).toBe(false)
    expect(judge('x', claim(2, 0.5), 1.4)).toMatchObject({ passed: false })
    expect(judge('x', claim(3, 0), 3)).toMatchObject({ passed: true, deviation: 0 })
    expect(judge('x', claim(3, 0), 2)).toMatchObject({ passed: false, deviation: null })
  })

  it('about what is random is judged by its error bar', () => {
    const four = { standardErrors: 4 }
    expect(judge('x', claim(1, four), { value: 1.3, standardError: 0.1 })).toMatchObject({
      passed: true,
      tolerance: 0.4,
    })
    expect(judge('x', claim(1, four), { value: 1.5, standardError: 0.1 }).passed).toBe(false)
    // An error bar that is none promises nothing.
    for (const standardError of [Number.NaN, Number.POSITIVE_INFINITY, -1])
      expect(judge('x', claim(1, four), { value: 1, standardError })).toMatchObject({ passed: false, computed: null })
  })

  it('never holds for what is no number', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      expect(judge('x', claim(1, 1e300), value)).toMatchObject({ passed: false, deviation: null })
  })
})

describe('the list', () => {
  it('has more than eighty claims, of every lab, each with a name of its own, a source and a tolerance', () => {
    expect(all.length).toBeGreaterThan(80)
    expect(new Set(all.map(({ lab }) => lab)).size).toBe(4)
    expect(new Set(all.map(({ lab, claim: { id } }) => `${lab}/${id}`)).size).toBe(all.length)
    for (const { claim: each } of all) {
      expect(each.id, each.id).toMatch(/^[a-zA-Z0-9]+(\.[a-zA-Z0-9]+)*$/)
      expect(each.source.text.length, each.id).toBeGreaterThan(5)
      if (each.source.link !== undefined) expect(each.source.link, each.id).toMatch(/^https:\/\/[^\s]+$/)
      expect(Number.isFinite(each.expected), each.id).toBe(true)
      if (typeof each.tolerance === 'number') expect(each.tolerance, each.id).toBeGreaterThanOrEqual(0)
      // A sample may be four error bars away; five where two samples are compared.
      else expect(each.tolerance.standardErrors, each.id).toBeLessThanOrEqual(5)
    }
  })

  it('is chosen from by labs, by names, and by how these begin, in whole words', () => {
    const names = (only: string) =>
      chosen(checks, only).flatMap((claims, place) =>
        claims.map((each) => `${checks[place].lab}/${checks[place].check.claims[each].id}`),
      )
    expect(names('')).toHaveLength(all.length)
    expect(new Set(names('diffusion').map((name) => name.split('/')[0]))).toEqual(new Set(['diffusion']))
    expect(names('quantum/morse.energy')).toEqual(['quantum/morse.energy'])
    expect(names('kepler').every((name) => name.startsWith('cluster/kepler.'))).toBe(true)
    expect(names('Quantum/MORSE , kepler.energy')).toContain('cluster/kepler.energy')
    expect(() => names('quantum/mor')).toThrow(/no claim "quantum\/mor"/)
    expect(() => names('constructor')).toThrow(/no claim/)
    expect(() => names('morse, nothing')).toThrow(/no claim "nothing"/)
  })
})

describe('a verification', () => {
  const whole = drive(verification, [['workers', 2]], 'typed')

  it('finds that all claims hold', async () => {
    const { document } = await whole
    const rows = document.result.rows as unknown as readonly Row[]
    expect(rows.filter(({ passed }) => !passed)).toEqual([])
    expect(rows).toHaveLength(all.length)
    expect(document.result).toMatchObject({ claims: all.length, passed: all.length, failed: 0, warnings: [] })
  })

  it('is written down as a page of its own, what fails in sight', async () => {
    const { document, arrays, origin } = await whole
    const page = reportOf({ document, arrays, origin })
    expect(page).toContain(`${all.length} of ${all.length} claims hold`)
    expect(page).toContain(document.checksum)
    expect(page.match(/<tr class="holds">/g)).toHaveLength(all.length)
    const rows = (document.result.rows as unknown as readonly Row[]).map((row, place) =>
      place === 3 ? { ...row, passed: false, claim: '<script>' } : row,
    )
    const broken = reportOf({
      document: { ...document, result: { ...document.result, rows: rows as never } },
      arrays,
      origin,
    })
    expect(broken.match(/<tr class="fails">/g)).toHaveLength(1)
    expect(broken).not.toContain('<script>')
  })

  it('refuses claims that there are not, and says what there is', async () => {
    await expect(drive(verification, [['only', 'quantum/none']], 'typed')).rejects.toMatchObject({
      problems: [
        {
          name: 'only',
          reason: expect.stringMatching(/cluster, quantum, diffusion, resonance.*"quantum\/none"/) as unknown,
        },
      ],
    })
  })
})

describe('the museum', () => {
  it.each(exhibits.map((exhibit) => [exhibit.id, exhibit] as const))(
    '%s: right is right and wrong is wrong',
    async (id, exhibit) => {
      const { right, wrong } = await examinations.exhibit({ id, module: await loadModule() })
      expect(Math.abs(right - exhibit.expected)).toBeLessThanOrEqual(exhibit.tolerance)
      // A wrong value that is no number is wrong, too.
      expect(Math.abs(wrong - exhibit.expected) <= exhibit.tolerance).toBe(false)
      expect(settingsOf(exhibit)).toBe(true)
    },
  )
})

/** Whether what shows an exhibit describes a run. */
function settingsOf({ shown }: (typeof exhibits)[number]): boolean {
  if (!shown) return true
  const lab = labs.find(({ name }) => name === shown.lab)
  return lab !== undefined && resolveStrictly(lab, Object.entries(shown.given), 'typed').values !== undefined
}
