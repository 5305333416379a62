import { runOnCommandLine } from './commandLine'
import { opened, openFirefox } from './firefox'
import { checksumOf, expect, test } from './page'

const given = { stars: 200, samples: 4096, particles: 8, encounters: 9, budget: 0.5, rounds: 1, scaling: false }
const query = Object.entries(given)
  .map(([name, value]) => `${name}=${value}`)
  .join('&')

test('a ladder is climbed in the page, its digits are those of the command line and of Firefox, and a time of one’s own is a bar', async ({
  page,
  baseURL,
}) => {
  const elsewhere = Promise.all([
    runOnCommandLine('benchmark', given),
    openFirefox().then(async ({ browser, page: firefox }) => {
      try {
        await firefox.goto(`${baseURL}/#/quantum`)
        await opened(firefox)
        return await firefox.evaluate((values) => window.lab.run('benchmark', values), given)
      } finally {
        await browser.close()
      }
    }),
  ])
  await page.goto(`/#/benchmark?${query}`)
  const checksum = await checksumOf(page)
  const [onCommandLine, inFirefox] = await elsewhere
  expect(checksum).toBe(onCommandLine.checksum)
  expect(inFirefox.checksum).toBe(checksum)
  expect(inFirefox.result).toMatchObject({ rungs: 21, exact: 16 })

  const pairs = page.getByRole('table', { name: 'Pairs of stars' })
  await expect(pairs.locator('[data-state="measured"]')).toHaveCount(6)
  await expect(page.getByRole('table', { name: /^Encounters/ }).locator('[data-state="measured"]')).toHaveCount(5)
  await pairs.getByRole('button', { name: 'WebAssembly SIMD' }).click()
  await expect(page.getByRole('region', { name: 'Lines of WebAssembly SIMD' })).toContainText('f64x2.sqrt(square)')
  await page.getByRole('textbox', { name: 'It takes (s)' }).fill('0,5 ms')
  await page.keyboard.press('Enter')
  await expect(pairs.getByText('Your own')).toBeVisible()
  await expect(page).toHaveURL(/ownPairs=0\.0005/)
  expect(await checksumOf(page)).toBe(checksum)
})
