import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { writeNpy } from '../src/files/npy'
import { checksumOf, expect, test } from './page'

/** Particles that wander on three axes without any random generator, each recording in its own way. */
function recording(name: string, seed: number) {
  const [particles, frames] = [8, 60]
  const data = new Float64Array(particles * frames * 3)
  let state = seed
  for (let p = 0; p < particles; p++)
    for (let k = 1; k < frames; k++)
      for (let axis = 0; axis < 3; axis++) {
        state = (state * 1103515245 + 12345) % 2147483648
        const at = (p * frames + k) * 3 + axis
        data[at] = data[at - 3] + state / 2147483648 - 0.5
      }
  const bytes = writeNpy({ data, shape: [particles, frames, 3] })
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
}

const open = (page: Page, ...files: ReturnType<typeof recording>[]) => page.setInputFiles('input[type=file]', files)

test('several files are opened at once: replicas with an error from between them, or parts of one run', async ({
  page,
}) => {
  await page.goto('/#/diffusion?particles=20&frames=50')
  const before = await checksumOf(page)
  await open(page, recording('run10.npy', 3), recording('run2.npy', 2), recording('run1.npy', 1))
  // In the order of their numbers, not of their letters.
  await expect(page.getByText('Measuring run1.npy,run2.npy,run10.npy')).toBeVisible()
  await expect(page.getByText(/rests on how far the 3 replicas differ from one another/).first()).toBeVisible()
  await expect(page.getByText(/There are only 3 replicas/).first()).toBeVisible()
  await expect(page.getByText(before)).toHaveCount(0)
  const replicas = await checksumOf(page)
  const frames = page.getByRole('row', { name: /^frames/ }).first()
  await expect(frames).toContainText('60')
  await page.goto(`${page.url()}&together=parts`)
  await expect(frames).toContainText('180')
  await expect(page.getByText(replicas)).toHaveCount(0)
  await expect(page.getByText(/replicas differ/)).toHaveCount(0)
})

test('a report on one page is taken home, and printed', async ({ page }) => {
  await page.goto('/#/diffusion?particles=20&frames=50')
  await checksumOf(page)
  await open(page, recording('<b>beads.npy', 5))
  await expect(page).toHaveURL(/input=/)
  await expect(page.getByText('Measuring <b>beads.npy')).toBeVisible()
  const checksum = await checksumOf(page)
  const choose = async (item: RegExp) => {
    await page.getByRole('toolbar', { name: 'Run' }).getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  const download = page.waitForEvent('download')
  await choose(/Report \(HTML\)/)
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^second-moment-diffusion-file-3\.html$/)
  const report = await readFile(await file.path(), 'utf8')
  expect(report).toContain(checksum)
  expect(report).toContain('&lt;b&gt;beads.npy')

  // What the browser is given to print is that page, as it looks there.
  await page.evaluate(() => {
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof HTMLIFrameElement && node.contentWindow)
            node.contentWindow.print = () => {
              const main = node.contentDocument?.querySelector('main')
              if (main) Object.assign(window, { printed: [main.textContent, getComputedStyle(main).fontSize] })
            }
    }).observe(document.body, { childList: true })
  })
  await choose(/Print the report/)
  const printed = () => page.evaluate(() => (window as unknown as { printed?: string[] }).printed)
  await expect.poll(printed).toBeDefined()

  const paper = await page.context().newPage()
  await paper.setContent(report)
  await expect(paper.getByRole('heading', { level: 1, name: '<b>beads.npy' })).toBeVisible()
  await expect(paper.getByRole('img', { name: /Mean-square displacement against lag/ })).toBeVisible()
  await expect(paper.getByText(checksum)).toBeVisible()
  expect(await printed()).toEqual(
    await paper.locator('main').evaluate((main) => [main.textContent, getComputedStyle(main).fontSize]),
  )
  // One sheet of A4.
  const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})
