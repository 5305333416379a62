import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { labCommand } from './commandLine'
import { checksumShown, expect, openCluster, test } from './page'

const run = promisify(execFile)

/** As if a file were let fall on the first place of this kind. */
const letFall = (page: Page, where: string, name: string, bytes: Buffer | undefined) =>
  page
    .locator(where)
    .first()
    .evaluate(
      (place, { name, numbers }) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([Uint8Array.from(numbers)], name))
        for (const type of ['dragover', 'drop'])
          place.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
      },
      { name, numbers: [...(bytes ?? [])] },
    )

test('a sweep draws itself, has the bytes of the command line, and each of its cells opens as a run', async ({
  page,
}) => {
  await openCluster(page, '?stars=10&steps=3&run=0')
  await page.getByRole('button', { name: 'Sweep over parameters' }).click()
  const dialog = page.getByRole('dialog')
  const values = dialog.getByLabel('Values of radius')
  await values.fill('100:1e99:3')
  await expect(dialog.getByText(/radius takes a number .* not 1e99/).first()).toBeVisible()
  await values.fill('100,200,400')
  // What is refused is not run with what stood there before.
  const seeds = dialog.getByLabel('Seeds per point')
  await seeds.fill('')
  await seeds.pressSequentially('1e10')
  await dialog.getByRole('button', { name: /^Run on/ }).click()
  await expect(seeds).toBeFocused()
  await expect(dialog.getByText(/of \d+ cells/)).toBeHidden()
  await seeds.fill('4')
  await expect(dialog.getByText('3 × 4 = 12 cells.')).toBeVisible()
  await dialog.getByRole('button', { name: /^Run on/ }).click()
  await expect(dialog.getByText('12 of 12 cells')).toBeVisible()
  await expect(dialog.getByText(/^3 of 3 points/)).toBeVisible()
  const shown = await checksumShown(page).textContent()

  const folder = mkdtempSync(join(tmpdir(), 'second-moment-'))
  const at = (name: string) => join(folder, name)
  const taken = new Map<string, Buffer>()
  try {
    await dialog.getByText('Continue on a cluster').click()
    await dialog.getByLabel('Parts').fill('1')
    for (const [name, press] of [
      ['plan.json', () => dialog.getByRole('button', { name: 'plan.json' }).click()],
      [
        'page.npz',
        async () => {
          await dialog.getByRole('button', { name: 'Export' }).click()
          await page.getByRole('menuitem', { name: /Merged results/ }).click()
        },
      ],
    ] as const) {
      const download = page.waitForEvent('download')
      await press()
      await (await download).saveAs(at(name))
    }
    await run(process.execPath, [labCommand, 'run', at('plan.json'), '--shard', '1/1', '--out', at('results')])
    const merge = await run(process.execPath, [labCommand, 'merge', at('plan.json'), at('results'), '--out', at('there.npz')]) // biome-ignore format: one line
    expect(merge.stdout.trim().split(' ').at(-1)).toBe(shown)
    for (const name of ['plan.json', 'page.npz']) taken.set(name, readFileSync(at(name)))
    expect(taken.get('page.npz')?.equals(readFileSync(at('there.npz')))).toBe(true)
  } finally {
    rmSync(folder, { recursive: true })
  }

  // What is there outlives the page, and the second of its cells in the lowest row is radius 200 with the first seed.
  await page.reload()
  await page.getByRole('button', { name: 'Sweep over parameters' }).click()
  await expect(dialog.getByText('12 of 12 cells')).toBeVisible()
  await dialog.getByRole('application', { name: /^Each run/ }).focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(/radius=200(&|$)/)
  // Let fall anywhere on the page, a plan is set up and merged results are drawn; what is neither is for the place where it falls.
  const plan = taken.get('plan.json')?.toString().replace('radius=100,200,400', 'radius=100,300')
  await letFall(page, 'canvas', 'whatever.txt', Buffer.from(`${plan}`))
  await expect(values).toHaveValue('100,300')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await letFall(page, '[data-panel="numbers"]', 'taken.npz', taken.get('page.npz'))
  await expect(values).toHaveValue('100,200,400')
  await expect(dialog.getByText('taken.npz').first()).toBeVisible()
  await expect(dialog.getByText(`${shown}`)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-over]')).toHaveCount(0)
  await letFall(page, '[data-panel="numbers"]', 'astray.csv', Buffer.from('1,2,3'))
  await expect(page.getByText(/^Nothing here takes astray.csv/)).toBeVisible()
})

test('a plan of another experiment takes the page there, and its cells leave it where it is', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'second-moment-'))
  const file = join(folder, 'plan.json')
  try {
    const asked = ['--task', 'encounter', '--axes', 'impact=2,3', '--keep', 'impulse', '--out', file]
    await run(process.execPath, [labCommand, 'plan', 'resonance', ...asked])
    await page.goto('/#/resonance?task=orbit')
    await expect(page.getByRole('toolbar', { name: 'Run' })).toBeVisible()
    await letFall(page, 'main', 'plan.json', readFileSync(file))
  } finally {
    rmSync(folder, { recursive: true })
  }
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Values of impact')).toHaveValue('2,3')
  await expect(page).toHaveURL(/task=encounter/)
  await dialog.getByRole('button', { name: /^Run on/ }).click()
  await expect(dialog.getByText('2 of 2 cells')).toBeVisible()
  const shown = await dialog
    .getByText(/sha256:[0-9a-f]{64}/)
    .first()
    .textContent()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('w')
  await expect(dialog.getByText(`${shown}`).first()).toBeVisible()
})
