import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { textsOf } from '../src/files/png'
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
  const save = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name }).click()])
    return readFile(await download.path())
  }
  await expect(dialog.getByRole('img', { name: 'The stage, as it goes on the card' })).toBeVisible()
  const onPaper = (await save('Card as a page')).toString()
  for (const part of [
    'Virial ratio',
    checksum,
    sent.replaceAll('&', '&amp;'),
    'src="data:image/png;base64,',
    '<path d="M',
  ])
    expect(onPaper).toContain(part)
  const picture = await save('Card as a picture')
  expect(picture.readUInt32BE(16)).toBe(2400)
  expect(textsOf(picture).get('checksum')).toBe(checksum)
  await dialog.getByText(/^Cite this run/).click()
  const cited = dialog.getByRole('textbox', { name: 'The citation, as BibTeX' })
  await expect(cited).toHaveValue(new RegExp(`stars=300&steps=60}[^@]*${checksum}[^]*@article{Verlet1967,`))
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
