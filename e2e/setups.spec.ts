import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { atRest, expect, test } from './page'

test('setups are saved, put in order, presented with a remote, and sent as one link', async ({ page, browser }) => {
  await page.goto('/#/benchmark?run=0')
  const dialog = page.getByRole('dialog', { name: 'My setups' })
  const list = dialog.getByRole('list', { name: 'My setups' })
  await expect(page.getByRole('toolbar', { name: 'Run' })).toBeVisible()
  await page.keyboard.press('m')
  await dialog.getByLabel('Title').fill('First')
  await dialog.getByText('Charts and controls').click()
  await dialog.getByLabel('Seed').selectOption('Hidden')
  await dialog.getByLabel('All parameters locked').check()
  await dialog.getByRole('button', { name: 'Save it' }).click()
  await expect(list).toContainText('all locked · 1 hidden')
  await dialog.getByLabel('Title').fill('Second')
  await dialog.getByLabel('Note').fill('What is next?')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('Title').press('Enter')
  await expect(list.getByRole('listitem')).toHaveCount(2)

  // By keys alone: up with it, away with it, and back.
  await dialog.getByRole('button', { name: 'Open: Second' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(list.getByRole('listitem').first()).toContainText('Second')
  await expect(dialog.getByRole('button', { name: 'Open: Second' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Delete: Second' }).press('Enter')
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await dialog.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(list.getByRole('listitem').first()).toContainText('Second')
  await dialog.getByText('One link to all of them').click()
  await atRest(page)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('[role="dialog"]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([])
  const link = await dialog.getByLabel('The link').inputValue()

  // A file that is none says so; the one that is written is read again.
  const drop = dialog.locator('input[type="file"]')
  const bad = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"setups":[]}') }
  await drop.setInputFiles(bad)
  await expect(dialog.getByText('The file holds no setups')).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save as a file' }).click(),
  ])
  const buffer = await readFile(await download.path())
  const mine = { name: 'mine.json', mimeType: 'application/json', buffer }
  // With a bad one beside it nothing of it is added.
  await drop.setInputFiles([mine, bad])
  await expect(dialog.getByText('x.json: The file holds no setups')).toBeVisible()
  await drop.setInputFiles(mine)
  await expect(list.getByRole('listitem')).toHaveCount(4)

  // Nothing is lost by a load of the page.
  await page.reload()
  await expect(page.getByRole('toolbar', { name: 'Run' })).toBeVisible()
  await page.keyboard.press('m')
  await expect(list.getByRole('listitem')).toHaveCount(4)
  await dialog.getByRole('button', { name: 'Present them' }).click()
  await expect(page.getByRole('region', { name: 'Setup: Second' })).toContainText('What is next?')
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('region', { name: 'Setup: First' })).toContainText('2 of 4')
  await expect(page).toHaveURL(/lock=1&hide=seed&setups=mine$/)

  const other = await browser.newContext()
  const theirs = await other.newPage()
  await theirs.goto(link)
  const strip = theirs.getByRole('region', { name: 'Setup: Second' })
  await expect(strip).toContainText('1 of 2')
  await strip.getByRole('button', { name: 'Save to my setups' }).click()
  await expect(theirs.getByText('2 setups are saved in this browser')).toBeVisible()
  await other.close()
})
