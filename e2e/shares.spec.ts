import AxeBuilder from '@axe-core/playwright'
import { atRest, checksumOf, expect, openCluster, test } from './page'

test('whoever gets the address is told whether the digits are the same', async ({ page, browser }) => {
  await openCluster(page, '?stars=300&steps=60&run=1')
  const checksum = await checksumOf(page)
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: 'Share this run' })
  await expect(dialog.getByRole('button', { name: /^The code of the address/ })).toBeVisible()
  await atRest(page)
  expect((await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations).toEqual([])
  const address = dialog.getByRole('textbox', { name: 'Address' })
  const beginning = checksum.slice(7, 19)
  await expect(address).toHaveValue(new RegExp(`#/cluster\\?v=1&stars=300&steps=60&run=1&sum=${beginning}$`))
  const sent = await address.inputValue()
  await dialog.getByText(/^The moment: opens paused at step 60$/).click()
  await expect(address).toHaveValue(/&at=60/)
  await dialog.getByText(/^The checksum:/).click()
  await expect(address).not.toHaveValue(/sum=/)

  const receiver = await (await browser.newContext()).newPage()
  await receiver.goto(sent)
  await expect(receiver.getByText(`The same digits as the sender’s: checksum ${beginning}…`)).toBeVisible()
  // Another sender, whose digits were others.
  await receiver.goto(sent.replace(beginning, '0123456789ab'))
  await expect(receiver.getByText(/^Other digits than the sender’s: checksum .* 0123456789ab… there/)).toBeVisible()
  // Another run has nobody's digits to be compared with.
  await receiver
    .getByRole('spinbutton', { name: 'Stars' })
    .or(receiver.getByRole('textbox', { name: 'Stars' }))
    .first()
    .fill('301')
  await receiver.keyboard.press('Enter')
  await expect(receiver.getByText(/digits than the sender/)).toHaveCount(0)
  await expect.poll(() => receiver.url()).not.toContain('sum=')
  await receiver.context().close()
})
