import { opened, openFirefox } from './firefox'
import { resetMany, runMany, watchMemories } from './manyRuns'
import { expect, openCluster, test } from './page'

const runs = 200
const resets = 100
/** Over at once, so that it takes no time from the others. */
const address = '?stars=8&steps=1&workers=1'

// A few seconds of a quiet machine, minutes of one that starts its threads slowly.
test.describe.configure({ timeout: 400_000 })
/** Memories that an open page may hold: its run's, the one before, those that wait for the next run, those for elementary functions. */
const few = 6

test(`after ${runs} runs and ${resets} resets in one page it computes as before, and memories are given back`, async ({
  page,
}) => {
  await page.addInitScript(watchMemories)
  await openCluster(page, address)
  const checksums = await page.evaluate(runMany, runs)
  expect(Object.values(checksums).map(({ length }) => length)).toEqual([1, 1, 1, 1, 1])
  // What a run left the next one took, where nobody looks at it.
  expect(await page.evaluate(() => window.memories.made())).toBeLessThan(runs)
  await page.evaluate(resetMany, resets)
  expect(await page.evaluate(() => window.memories.given())).toBeGreaterThan(runs + resets)
  await expect
    .poll(async () => {
      await page.requestGC()
      return page.evaluate(() => window.memories.living())
    })
    .toBeLessThanOrEqual(few)
  // The run's own, and those that wait for questions: the solver, the analysis, the arithmetic.
  await expect.poll(() => page.workers().length).toBeLessThanOrEqual(4)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('the same in Firefox, with the same digits', async ({ page, baseURL }) => {
  const { browser, page: firefox } = await openFirefox()
  try {
    await firefox.evaluateOnNewDocument(watchMemories)
    await firefox.goto(`${baseURL}/#/cluster${address}`)
    await opened(firefox)
    await expect.poll(() => firefox.evaluate(() => window.memories.made())).toBeGreaterThan(0)
    const checksums: Record<string, string[]> = {}
    // A twentieth of what Chromium does, which stays below the protocol's limit of time: what each run leaves behind shows in more than a few.
    Object.assign(checksums, await firefox.evaluate(runMany, runs / 20))
    await firefox.evaluate(resetMany, resets / 20)
    await expect
      .poll(() =>
        firefox.evaluate(async () => {
          const { TestUtils } = window as unknown as { readonly TestUtils: { gc(): Promise<void> } }
          await TestUtils.gc()
          return window.memories.living()
        }),
      )
      .toBeLessThanOrEqual(few)
    await openCluster(page, address)
    expect(checksums).toEqual(await page.evaluate(runMany, 10))
  } finally {
    await browser.close()
  }
})
