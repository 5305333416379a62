import { execFile } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { browserArguments, findBrowser, softwareCard } from './browser'
import { expect, openCluster, test } from './page'

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...browserArguments, ...softwareCard] }),
})

/** What `software.fixture.ts` writes. */
interface Report {
  readonly cases: readonly {
    readonly count: number
    readonly card: readonly number[]
    readonly twin: readonly number[]
  }[]
  readonly tooMany: string
  readonly wrong: string
  readonly lost: string
}

/** Where the browser, or Debian's, has the driver of a graphics card of software. */
const driver = [dirname(realpathSync(findBrowser())), '/usr/lib/chromium']
  .map((folder) => join(folder, 'vk_swiftshader_icd.json'))
  .find((file) => existsSync(file))

test('the shader computes what its twin does, says what it was refused, and that it is lost', async ({}, info) => {
  if (driver === undefined) {
    info.annotations.push({ type: 'not tested', description: 'the shader: this browser brings no card of software' })
    return
  }
  const fixture = fileURLToPath(new URL('../src/labs/cluster/card/software.fixture.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', fixture], {
    env: { ...process.env, LD_LIBRARY_PATH: dirname(driver), VK_ICD_FILENAMES: driver, VK_DRIVER_FILES: driver },
    maxBuffer: 2 ** 24,
  })
  const { cases, tooMany, wrong, lost } = JSON.parse(stdout) as Report
  expect(cases.map(({ count }) => count)).toEqual([1, 300, 600])
  for (const { card, twin } of cases) {
    let [off, size] = [0, 0]
    twin.forEach((value, k) => {
      off += (card[k] - value) ** 2
      size += value ** 2
    })
    // A card's reciprocal root may be off by two units in the last place.
    expect(Math.sqrt(off)).toBeLessThanOrEqual(1e-6 * Math.sqrt(size))
  }
  expect(tooMany).toMatch(/size|memory/i)
  expect(wrong).toMatch(/pull/)
  expect(lost).toBe('it failed')
})

test('a graphics card computes the forces, says how far off they are instead of a checksum, and may die on the way', async ({
  page,
}) => {
  await openCluster(page, '?stars=300&model=plummer&virialRatio=0.5&softeningLength=1&steps=100000&solver=gpu&run=1')
  const solver = (label: RegExp) => page.getByRole('row', { name: label })
  await expect(solver(/^solver.*Graphics card \(.*swiftshader.*\)/i)).toBeAttached()
  await expect(page.getByText(/^No checksum: .*rms force error \d\.\de-7 measured here/)).toBeAttached()
  const card = () => page.workers().find((worker) => /cardWorker/.test(worker.url()))
  await card()?.evaluate(() => self.close())
  await expect(page.getByText(/The graphics card failed after step \d+: .* The run went on from there/)).toBeVisible()
  await expect(solver(/^solver.*Direct, single precision/i)).toBeAttached()
})
