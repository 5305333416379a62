import { readFile } from 'node:fs/promises'
import { wasmFile } from '../src/kernels/build.mjs'
import { withBrokenQuantile } from '../src/labs/verification/broken.fixture'
import { runOnCommandLine } from './commandLine'
import { opened, openFirefox } from './firefox'
import { checksumOf, expect, test } from './page'

const only = 'cluster/kepler,cluster/game,quantum/bands,quantum/estimate.quasi,diffusion/file,resonance/encounter'
const address = `#/verification?only=${only}`

test('claims are computed in the page, one of them again, and their digits are those of the command line and of Firefox', async ({
  page,
  baseURL,
}) => {
  const elsewhere = Promise.all([
    runOnCommandLine('verification', { only }),
    openFirefox().then(async ({ browser, page: firefox }) => {
      try {
        await firefox.goto(`${baseURL}/#/quantum`)
        await opened(firefox)
        return await firefox.evaluate((given) => window.lab.run('verification', { only: given }), only)
      } finally {
        await browser.close()
      }
    }),
  ])
  await page.goto(`/${address}`)
  const checksum = await checksumOf(page)
  const [{ result, checksum: onCommandLine }, inFirefox] = await elsewhere
  expect(checksum).toBe(onCommandLine)
  expect(inFirefox.checksum).toBe(checksum)
  const claims = Number(result.claims)
  const rows = page.locator('[role=row][data-state]')
  await expect(rows).toHaveCount(claims)
  await expect(page.locator('[data-headline]')).toContainText(`${claims} of ${claims}`)

  await page.getByRole('switch', { name: 'Only what fails' }).click()
  await expect(page.getByText('None of the claims shown fails.')).toBeVisible()
  await page.getByRole('switch', { name: 'Only what fails' }).click()
  await page.getByRole('textbox', { name: 'Search claims' }).fill('bands.lowest')
  await expect(rows).toHaveCount(1)
  await page.getByRole('button', { name: 'Compute again: quantum/bands.lowest' }).click()
  await expect(rows.last()).toContainText('same digits')
  await rows.last().getByRole('link', { name: 'Open its run' }).click()
  await expect(page).toHaveURL(/#\/quantum\?.*expression=5\*cos\(2\*x\)/)
  await expect(page.getByRole('heading', { level: 1, name: 'Quantum well' })).toBeAttached()
})

test('a broken kernel turns the rows of what it computes red, and no others', async ({ page }) => {
  const broken = Buffer.from(withBrokenQuantile(await readFile(wasmFile)))
  await page.route(/kernels-.*\.wasm$/, (route) => route.fulfill({ body: broken, contentType: 'application/wasm' }))
  await page.goto('/#/verification?only=quantum/estimate')
  await expect(page.locator('[data-headline]')).toContainText('3 of 5')
  await expect(page.locator('[data-state="fails"]')).toContainText([/stratified/, /Sobol/])
  await expect(page.locator('[data-state="holds"]')).toHaveCount(3)
  await page.getByRole('switch', { name: 'Only what fails' }).click()
  await expect(page.locator('[role=row][data-state]')).toHaveCount(2)
})
