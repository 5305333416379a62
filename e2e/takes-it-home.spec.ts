import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readNpy } from '../src/files/npy'
import { unpackNpz } from '../src/files/npz'
import { expect, openCluster, test } from './page'

async function download(page: Page, item: RegExp): Promise<Buffer> {
  await page.getByRole('toolbar', { name: 'Run' }).getByRole('button', { name: 'Export' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click()])
  return readFile(await file.path())
}

test('a student takes arrays, document, table and picture home', async ({ page }) => {
  await openCluster(page, '?stars=100&steps=100&seed=3')
  await expect(page.getByText('done', { exact: true }).first()).toBeVisible()

  const members = unpackNpz(new Uint8Array(await download(page, /NPZ/)))
  expect([...members.keys()].sort()).toEqual(['energyError', 'lagrangianRadii', 'mass', 'position', 'time', 'velocity'])
  const position = readNpy(members.get('position') ?? new Uint8Array())
  expect(position.shape).toEqual([100, 3])

  const document = JSON.parse((await download(page, /JSON/)).toString()) as {
    checksum: string
    parameters: { seed: number }
  }
  expect(document.checksum).toMatch(/^sha256:/)
  expect(document.parameters.seed).toBe(3)

  const table = (await download(page, /CSV/)).toString()
  expect(table.split('\r\n')[0]).toContain('position_x [pc]')

  const picture = await download(page, /PNG/)
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
})

test('every chart gives its data as CSV', async ({ page }) => {
  await openCluster(page, '?stars=100&steps=100')
  await expect(page.getByText('done', { exact: true }).first()).toBeVisible()
  await page
    .getByRole('button', { name: /Energy error/ })
    .first()
    .click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /CSV/ }).click()])
  const lines = (await readFile(await file.path())).toString().trim().split('\r\n')
  expect(lines[0]).toBe('time [Myr],energyError')
  expect(lines.length).toBeGreaterThan(20)
})
