import { readFile } from 'node:fs/promises'
import { readNpy, readNpyText } from '../src/files/npy'
import { aboutMember, unpackNpz, writeNpz } from '../src/files/npz'
import { checksumOf, checksumShown, expect, test } from './page'

/** An archive in its parts: its arrays, and what it says of itself. */
function readAbout(bytes: Buffer) {
  const members = [...unpackNpz(new Uint8Array(bytes))]
  const text = readNpyText(members.find(([name]) => name === aboutMember)?.[1] ?? new Uint8Array())
  const arrays = members.filter(([name]) => name !== aboutMember).map(([name, each]) => [name, readNpy(each)] as const)
  return { members: Object.fromEntries(arrays), about: JSON.parse(text) as Record<string, string> }
}

const chooser = 'input[type=file]'
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const header = 'm [Msun],x [pc],y [pc],z [pc],vx [km/s],vy [km/s],vz [km/s]'
const table = (mass: number) =>
  `${header}\n${Array.from({ length: 40 }, (_, k) => `${mass},${k % 7},${(k * k) % 5},${(3 * k) % 11},0,0,0`).join('\n')}\n`

test('somebody brings stars, and takes a checkpoint home that goes on', async ({ page }) => {
  await page.goto('/#/cluster?model=file&input=stars.csv&steps=30&speed=100')
  await expect(page.getByText(/This address wants “stars.csv”/).first()).toBeVisible()
  await page.setInputFiles(`${chooser} >> nth=0`, file('stars.csv', table(1)))
  const checksum = await checksumOf(page)
  await expect(page.getByText(/Masses in Msun, places in pc, velocities in km\/s/)).toBeAttached()

  // Of several that are let fall at once it takes the first, and says so; where nothing takes files the page stays.
  const letFall = (where: string, ...names: string[]) =>
    page
      .locator(where)
      .first()
      .evaluate(
        (place, files) => {
          const dataTransfer = new DataTransfer()
          for (const { name, text } of files) dataTransfer.items.add(new File([text], name))
          const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true })
          place.dispatchEvent(over)
          place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
          return over.defaultPrevented
        },
        names.map((name) => ({ name, text: table(1) })),
      )
  expect(await letFall('[data-panel="numbers"]', 'astray.csv')).toBe(true)
  await letFall('canvas', 'stars.csv', 'others.csv')
  await expect(page.getByText('Only stars.csv was taken of the 2 files: here it is one at a time.')).toBeVisible()
  await expect(checksumShown(page)).toHaveText(checksum)

  // What is wrong is said, and the run stays.
  await page.setInputFiles(`${chooser} >> nth=0`, file('wrong.csv', table(-1)))
  await expect(page.getByText(/input cannot be read: line 2: m is -1; it takes a number from 0/)).toBeVisible()
  await expect(checksumShown(page)).toHaveText(checksum)

  await page.getByRole('toolbar', { name: 'Run' }).getByRole('button', { name: 'Export' }).click()
  const [kept] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /Checkpoint/ }).click(),
  ])
  const checkpoint = { name: 'kept.npz', mimeType: 'application/zip', buffer: await readFile(await kept.path()) }
  await page.setInputFiles(`${chooser} >> nth=0`, file('stars.csv', table(2)))
  await expect(checksumShown(page)).not.toHaveText(checksum)
  await page.setInputFiles(`${chooser} >> nth=0`, file('stars.csv', table(1)))
  await expect(checksumShown(page)).toHaveText(checksum)
  await page.setInputFiles(`${chooser} >> nth=0`, checkpoint)
  await expect(page).toHaveURL(/at=30/)
  await expect(checksumShown(page)).toHaveText(checksum)

  // What another version of the program has computed goes on, and passes for no run of this one.
  const { members, about } = readAbout(checkpoint.buffer)
  const other = Buffer.from(writeNpz(members, { ...about, program: '0.0.1+0123456789abcdef' }))
  await page.setInputFiles(`${chooser} >> nth=0`, { ...checkpoint, name: 'other.npz', buffer: other })
  const said = page.getByText(
    /goes on from a checkpoint of another version of the program \(0\.0\.1\+0123456789abcdef\)/,
  )
  await expect(said).toBeVisible()
  await expect(page.getByText(/^The version of the program was changed on the way/).first()).toBeAttached()
  await expect(checksumShown(page)).toHaveCount(0)
  await page.getByRole('toolbar', { name: 'Run' }).getByRole('button', { name: 'Reset' }).click()
  await expect(said).toHaveCount(0)
})
