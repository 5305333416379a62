import { describe, expect, it } from 'vitest'
import { drive } from '../../../experiments/drive'
import { writeNpy } from '../../../files/npy'
import { diffusion } from '..'

type Given = Readonly<Record<string, unknown>>
const wander = (p: number, k: number) => ((p * 977 + k * k * 7919 + k * 31) % 101) / 25
const track = (frames: number, from = 0) =>
  new Blob([
    writeNpy({
      data: Float64Array.from({ length: 3 * frames }, (_, i) => wander(i % 3, from + i)),
      shape: [3, frames, 1],
    }),
  ])

async function reportOf(given: Given, file: (name: string) => Blob = () => track(40)) {
  const driven = await drive(diffusion, Object.entries({ workers: 1, ...given }), 'typed', {
    readFile: (name) => (name.includes(',') ? Promise.reject(new Error('no such file')) : Promise.resolve(file(name))),
  })
  return { driven, page: (await driven.experiment.report?.(driven)) ?? '' }
}
/** The text of a part, without its markup. */
const part = (page: string, title: string) =>
  (page.split(`<h2>${title}</h2>`)[1]?.split('</section>')[0] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('a report', () => {
  it('says what was measured, how, what came out and what gives it again', async () => {
    const { driven, page } = await reportOf({ preset: 'beads', particles: 60, frames: 80, fit: 'gls' })
    const { document, origin } = driven
    const { diffusionCoefficient, behaviour, fitRange } = document.result
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(page).toContain('<h1>Brownian motion</h1>')
    const [, verdict] = /<p class="verdict">([^<]*)<\/p>/.exec(page) ?? []
    expect(verdict).toMatch(/^D = \d.* ± .* µm²\/s$/)
    expect(verdict).toContain(String(Number(diffusionCoefficient)).slice(0, 5))
    expect(page).toContain(`lags ${(fitRange as number[]).join(' to ')}`)
    expect(page).toContain(behaviour as string)
    expect(part(page, 'Data')).toMatch(/particles 60 frames, at most 80 time between frames 0\.02/)
    expect(part(page, 'Choices')).toMatch(/Estimator of D Generalised .*Seed 2026/)
    expect(part(page, 'Diffusion coefficient by each estimator')).toMatch(
      /Straight line .* Generalised line .* Covariance/,
    )
    const again = part(page, 'What gives this again')
    for (const text of [origin.version, document.checksum ?? 'none']) expect(again).toContain(text)
    expect(page).toContain(origin.address.replaceAll('&', '&amp;'))
    expect(part(page, 'To be cited')).toMatch(/Einstein.*Qian, Sheetz &amp; Elson.*Generalised line: Bullerjahn/)
    expect(page.match(/<svg/g)).toHaveLength(1)
    for (const look of ['measured', 'band', 'fit', 'exact']) expect(page).toContain(`<path class="${look}"`)
    expect(page).not.toMatch(/NaN|undefined|Infinity|null/)
  })

  it('stands by itself: it loads and runs nothing', async () => {
    const { page } = await reportOf({ particles: 5, frames: 40 })
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\bhref=|\bsrc=|\son\w+=/i)
    expect(page).toContain("default-src 'none'")
  })

  it('names the methods that were used, and no others', async () => {
    const cited = async (given: Given) => part((await reportOf({ input: 'a.npy', ...given })).page, 'To be cited')
    expect(await cited({ fit: 'cve' })).toMatch(/Vestergaard/)
    expect(await cited({ fit: 'cve' })).not.toMatch(/Bullerjahn|Michalet|McCluskey|Einstein/)
    expect(await cited({ fit: 'posterior' })).toMatch(/McCluskey.*Michalet/)
    expect(await cited({})).toMatch(/Number of lags of the line: Michalet/)
    expect(await cited({ fitLags: [1, 3] })).not.toMatch(/Michalet/)
    expect(await cited({ method: 'fft' })).toMatch(/Calandrini/)
    expect(await cited({ input: 'a.npy,b.npy,c.npy' })).toMatch(/replicas: Student/)
  })

  it('has the warnings, the notices and how files were read; replicas one by one; where 95 % of a posterior lie', async () => {
    const { driven, page } = await reportOf({ input: 'a.npy,b.npy', fit: 'posterior' }, (name) =>
      track(30, name === 'a.npy' ? 0 : 500),
    )
    const { warnings, notices } = driven.document.result as Record<string, string[]>
    expect(warnings.length).toBeGreaterThan(0)
    const escaped = (text: string) => text.replaceAll("'", '&#39;')
    for (const text of warnings) expect(part(page, 'To be minded')).toContain(escaped(text))
    for (const text of notices) expect(part(page, 'Notes')).toContain(escaped(text))
    expect(part(page, 'How the data were read')).toMatch(/2 files were taken for replicas: a\.npy, b\.npy/)
    expect(part(page, 'Data')).toMatch(/replicas 2 D of each [^;]+; /)
    expect(page).toMatch(/With 95 % D lies between/)
    expect(part(page, 'Data')).toMatch(/least error possible, of D \d/)
  })

  it('takes whatever stands in a file, its name or a unit for text', async () => {
    const hostile = '<img src=x onerror=alert(1)>'
    const table = `particle,frame,x [${hostile}],y\n${Array.from({ length: 60 }, (_, i) => `${i % 2},${Math.floor(i / 2)},${wander(1, i)},${wander(2, i)}`).join('\n')}\n`
    const { page } = await reportOf(
      { input: `"${hostile}.csv`, lengthUnit: '</svg><b>µm</b>' },
      () => new Blob([table]),
    )
    expect(page).not.toMatch(/<img|<b>/)
    expect(page).toContain('<h1>&quot;&lt;img src=x onerror=alert(1)&gt;.csv</h1>')
    expect(page).toContain('MSD (&lt;/svg&gt;&lt;b&gt;µm&lt;/b&gt;²)')
    expect(page.match(/<\/svg>/g)).toHaveLength(1)
  })

  it.each<[string, Given, Blob]>([
    ['nothing moves', {}, new Blob([writeNpy({ data: new Float64Array(40).fill(1), shape: [2, 20, 1] })])],
    ['there are two frames', {}, track(2)],
    ['there is one lag', { lags: '3' }, track(20)],
    [
      'the curve goes down',
      { fit: 'posterior' },
      new Blob([writeNpy({ data: Float64Array.from({ length: 30 }, (_, k) => k % 2), shape: [1, 30, 1] })]),
    ],
  ])('can be had where %s', async (_, given, file) => {
    const { page } = await reportOf({ input: 'a.npy', ...given }, () => file)
    expect(page).toMatch(/<p class="verdict">D (= |cannot be told<)/)
    expect(page).not.toMatch(/NaN|undefined|Infinity|null/)
  })
})
