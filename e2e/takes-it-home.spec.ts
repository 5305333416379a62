import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readNpy } from '../src/files/npy'
import { unpackNpz } from '../src/files/npz'
import { textsOf } from '../src/files/png'
import { expect, openCluster, test } from './page'

async function download(page: Page, item: RegExp): Promise<Buffer> {
  await page.getByRole('toolbar', { name: 'Run' }).getByRole('button', { name: 'Export' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click()])
  return readFile(await file.path())
}

test('a student takes arrays, document, table, picture, drawing and clip home', async ({ page }) => {
  await openCluster(page, '?stars=100&steps=100&seed=3')
  await expect(page.getByText('done', { exact: true }).first()).toBeVisible()

  const members = unpackNpz(new Uint8Array(await download(page, /NPZ/)))
  const arrays = ['energyError', 'forceEvaluations', 'lagrangianRadii', 'mass', 'position', 'time', 'velocity']
  expect([...members.keys()].sort()).toEqual(['about', ...arrays])
  const position = readNpy(members.get('position') ?? new Uint8Array())
  expect(position.shape).toEqual([100, 3])

  const document = JSON.parse((await download(page, /JSON/)).toString()) as {
    address: string
    checksum: string
    parameters: { seed: number }
  }
  expect(document.checksum).toMatch(/^sha256:/)
  expect(document.parameters.seed).toBe(3)
  const signed = [
    ['version', '1'],
    ['address', '#/cluster?v=1&stars=100&steps=100&seed=3'],
    ['seed', '3'],
    ['checksum', document.checksum],
  ] as const
  expect(document.address).toBe(signed[1][1])

  const table = (await download(page, /CSV/)).toString().split('\r\n')
  expect(table.slice(0, 5)).toEqual([
    '# made by: Second Moment',
    ...signed.map(([name, value]) => `# ${name}: ${value}`),
  ])
  expect(table.find((line) => !line.startsWith('#'))).toContain('position_x [pc]')

  const picture = await download(page, /PNG/)
  expect([...textsOf(picture)].slice(0, 5)).toEqual([['Software', 'Second Moment'], ...signed])

  // Every chart gives its data.
  await page
    .getByRole('button', { name: /^Energy error: save/ })
    .first()
    .click()
  const [data] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /CSV/ }).click()])
  const all = (await readFile(await data.path())).toString().trim().split('\r\n')
  expect(all).toContain('# address: #/cluster?v=1&stars=100&steps=100&seed=3')
  const lines = all.filter((line) => !line.startsWith('#'))
  expect(lines[0]).toBe('time [Myr],energyError')
  expect(lines.length).toBeGreaterThan(20)

  // What stands over the picture can be changed in a drawing, and what is not drawn is not in it.
  const drawing = (await download(page, /SVG/)).toString()
  expect(drawing).toContain(`<about xmlns="" name="checksum">${document.checksum}</about>`)
  expect(drawing).toContain('href="data:image/png;base64,')
  expect(drawing).toMatch(/<text [^>]*>\d+\u202fpc<\/text>.*Temperature/)
  expect(drawing).not.toMatch(/km\/s<|>z</)
  await page.evaluate(() => {
    location.hash = location.hash.replace('seed=3', 'seed=3&arrows=on&axes=on')
  })
  await expect.poll(async () => (await download(page, /SVG/)).toString()).toMatch(/>[\d.]+ km\/s<.*>x<.*>y<.*>z</)

  // A clip of some of its steps: it goes there and stops behind them.
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Video clip' }).click()
  const panel = page.getByRole('region', { name: 'Video clip' })
  await panel.getByText('Some steps').click()
  await panel.getByLabel('From step').fill('40')
  await panel.getByLabel('To step').fill('20')
  await expect(panel.getByRole('button', { name: 'Record' })).toBeDisabled()
  await panel.getByLabel('To step').fill('80')
  const [clip] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Record' }).click(),
  ])
  expect(clip.suggestedFilename()).toBe('second-moment-cluster-40-80.webm')
  // An EBML document: its first bytes say so.
  const film = await readFile(await clip.path())
  expect(film.subarray(0, 4).toString('hex')).toBe('1a45dfa3')
  expect(film.length).toBeGreaterThan(5000)
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
})
