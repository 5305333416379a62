import { browserArguments, softwareCard } from './browser'
import { expect, openCluster, test } from './page'

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...browserArguments, ...softwareCard] }),
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
