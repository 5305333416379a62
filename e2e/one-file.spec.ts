import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runOnCommandLine } from './commandLine'
import { checksumOf, expect, test } from './page'

/** What `npm run build:single` wrote, beside the folder that is served. */
const path = resolve(`${process.env.SECOND_MOMENT_PAGES ?? 'dist'}-single`, 'second-moment.html')
const file = pathToFileURL(path).href

test('one file, opened from a folder, asks for nothing else and computes the same digits', async ({ page }) => {
  // It may still be under way, beside these tests.
  await expect.poll(() => existsSync(path), { timeout: 200_000 }).toBe(true)
  const asked: string[] = []
  page.on('request', (request) => {
    // Its workers are made of a text that it has.
    if (!/^(blob|data):/.test(request.url())) asked.push(request.url().replace(/#.*/, ''))
  })
  const cluster = { stars: 300, steps: 60 }
  await page.goto(`${file}#/cluster?stars=300&steps=60&run=1`)
  expect(await checksumOf(page)).toBe((await runOnCommandLine('cluster', cluster)).checksum)
  await expect(page.getByText('one core: this page is a file')).toBeVisible()
  // In one piece its styles have the order that they have in many: ours behind those that they change.
  await expect(page.getByRole('textbox', { name: /^Stars/ })).toHaveCSS('text-align', 'right')

  const quantum = { samples: 20_000 }
  await page.evaluate(() => {
    location.hash = '#/quantum?samples=20000&run=1'
  })
  const expected = (await runOnCommandLine('quantum', quantum)).checksum ?? ''
  await expect(page.getByText(expected)).toBeAttached()
  // A lab without a stage, in a page that was opened there, and the formulas with their fonts.
  await page.keyboard.press('i')
  await expect(page.getByRole('dialog').locator('.katex').first()).toBeVisible()
  expect(await page.evaluate(() => document.fonts.check('1em KaTeX_Math'))).toBe(true)
  expect(asked).toEqual([file])
})
