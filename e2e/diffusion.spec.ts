import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { writeNpy } from '../src/files/npy'
import { checksumOf, expect, test } from './page'

/** A file as the picker hands it over. */
const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})
const chooser = 'input[type=file]'

/** Particles that fly side by side, all at the same speed. */
function paths(particles: number, frames: number): Float64Array {
  const data = new Float64Array(particles * frames * 3)
  for (let p = 0; p < particles; p++) {
    for (let k = 0; k < frames; k++) for (let a = 0; a < 3; a++) data[(p * frames + k) * 3 + a] = k * (a + 1) * 0.5 + p
  }
  return data
}

test('the random walk of the article shows its MSD, its D and the exact values', async ({ page }) => {
  await page.goto('/#/diffusion?preset=article')
  await expect(
    page.locator('figcaption', {
      hasText: /The motion diffuses at all times .* MSD\(10\) = 0\.30\d+\s±\s0\.0009\d, exact 0\.3000/,
    }),
  ).toBeVisible()
  await expect(
    page.locator('figcaption', { hasText: /D = 0\.0050\d+\s±\s.* from all 500 frames, exact 0\.005/ }),
  ).toBeVisible()
  await expect(page.getByRole('img', { name: /Paths of 160 particles/ })).toBeVisible()
})

test('the page and the script interface give the same checksum', async ({ page }) => {
  await page.goto('/#/diffusion?motion=langevin&particles=50&frames=120')
  const shown = await checksumOf(page)
  const scripted = await page.evaluate(async () => {
    const { checksum } = await window.lab.run('diffusion', {
      motion: 'langevin',
      particles: 50,
      frames: 120,
      workers: 1,
    })
    return checksum
  })
  expect(scripted).toBe(shown)
})

test('a file is read in the browser and measured, whole, in part, and one frame in so many', async ({ page }) => {
  await page.goto('/#/diffusion?particles=20&frames=50')
  await checksumOf(page)
  await page.setInputFiles(chooser, file('flight.npy', writeNpy({ data: paths(30, 80), shape: [30, 80, 3] })))
  await expect(page.getByText('Measuring flight.npy')).toBeVisible()
  await expect(page.locator('figcaption', { hasText: /flies straight \(ballistic\) at all times/ })).toBeVisible()
  await expect(page).toHaveURL(/input=flight\.npy/)
  await page.getByRole('button', { name: 'Back to simulated motion' }).click()
  await expect(page.locator('figcaption', { hasText: /exact/ }).first()).toBeVisible()
  // A part of it is measured by itself, frame by frame or one in so many.
  await checksumOf(page)
  // They fly for forty frames and stand still for the other forty.
  const data = paths(30, 80)
  for (let p = 0; p < 30; p++)
    for (let k = 40; k < 80; k++) for (let a = 0; a < 3; a++) data[(p * 80 + k) * 3 + a] = data[(p * 80 + 39) * 3 + a]
  await page.setInputFiles(chooser, file('landing.npy', writeNpy({ data, shape: [30, 80, 3] })))
  // All the way: where they stand still for a half, the exponent is a little below 2.
  const flies = page.locator('figcaption', { hasText: /flies straight \(ballistic\) at all times \(α = 2/ })
  await expect(page).toHaveURL(/input=landing\.npy/)
  await expect(page.locator('figcaption', { hasText: /The motion.*\(α = 1\.99/ })).toBeVisible()
  await expect(flies).toHaveCount(0)
  const frames = page.getByRole('textbox', { name: 'Frames', exact: true })
  await frames.fill('0, 39')
  await frames.press('Enter')
  await expect(page).toHaveURL(/frameRange=0(,|%2C)39/)
  await expect(flies).toBeVisible()
  await page.getByRole('textbox', { name: /^One frame in/ }).fill('3')
  await page.getByRole('textbox', { name: /^One frame in/ }).press('Enter')
  await expect(page).toHaveURL(/stride=3/)
  await expect(flies).toBeVisible()
  // What it says about the file: what was left out.
  await expect(page.getByText(/frameRange takes frames 0 to 39/).first()).toBeAttached()
  await frames.fill('500')
  await frames.press('Enter')
  await expect(page.getByText(/frameRange holds no frame/).first()).toBeVisible()
  await expect(flies).toBeVisible()
})

test('a broken file says where it breaks, a reading that is cancelled is gone, and what was there stays', async ({
  page,
}) => {
  await page.goto('/#/diffusion?particles=20&frames=50')
  const before = await checksumOf(page)
  const whole = writeNpy({ data: paths(30, 80), shape: [30, 80, 3] })
  await page.setInputFiles(chooser, file('short.npy', whole.slice(0, 1000)))
  await expect(page.getByRole('alert').filter({ hasText: /cut short.*byte 1000/ })).toBeVisible()
  await page.setInputFiles(
    chooser,
    file('frames.xyz', new TextEncoder().encode('1\n\nA 1 2 3\n2\n\nA 1 2 3\nA 1 2 3\n')),
  )
  await expect(page.getByRole('alert').filter({ hasText: /line 7: frame 2 has 2 atoms/ })).toBeVisible()
  expect(await checksumOf(page)).toBe(before)
  // A reader that never arrives: the reading goes on for as long as nobody cancels it.
  await page.route(/(reader|import)Worker/, () => undefined)
  await page.setInputFiles(chooser, file('long.npy', writeNpy({ data: paths(3, 40), shape: [3, 40, 3] })))
  await page.getByRole('button', { name: 'Cancel: Reading long.npy' }).click()
  await expect(page.getByText('Reading long.npy')).toHaveCount(0)
  expect(await checksumOf(page)).toBe(before)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.setInputFiles(chooser, file('flight.npy', writeNpy({ data: paths(3, 40), shape: [3, 40, 3] })))
  await expect(page).toHaveURL(/input=flight\.npy/)
  expect(await checksumOf(page)).not.toBe(before)
})

test('another file of the same name is another run, and coordinates folded into a box are noticed', async ({
  page,
}) => {
  await page.goto('/#/diffusion?particles=20&frames=50')
  const walk = await checksumOf(page)
  const pick = (frames: number) =>
    page.setInputFiles(chooser, file('same.npy', writeNpy({ data: paths(3, frames), shape: [3, frames, 3] })))
  const frames = page.getByRole('row', { name: 'frames', exact: false }).first()
  await pick(40)
  await expect(frames).toContainText('40')
  await expect(page.getByText(walk)).toHaveCount(0)
  const first = await checksumOf(page)
  await pick(44)
  await expect(frames).toContainText('44')
  await expect(page.getByText(first)).toHaveCount(0)
  expect(await checksumOf(page)).not.toBe(first)
  const data = Float64Array.from({ length: 900 }, (_, k) => (0.31 * k) % 5)
  await page.setInputFiles(chooser, file('folded.npy', writeNpy({ data, shape: [900] })))
  await expect(page.getByText(/look folded into a periodic box of about/).first()).toBeVisible()
})

test('an address that asks for a file says so, and it is picked in its place', async ({ page }) => {
  await page.goto('/#/diffusion?input=walk.npy&lags=1,2')
  await expect(page.getByText(/This address wants “walk.npy”/)).toBeVisible()
  await expect(
    page.getByRole('alert').filter({ hasText: 'it has to be picked again on this page' }).first(),
  ).toBeVisible()
  await page.setInputFiles(chooser, file('walk.npy', writeNpy({ data: paths(3, 40), shape: [3, 40, 3] })))
  await expect(page.locator('figcaption', { hasText: /flies straight \(ballistic\) at all times/ })).toBeVisible()
  await expect(page).toHaveURL(/input=walk\.npy/)
})

/** Drops a file on an element, as a hand would. */
const drop = (page: Page, selector: string, name: string, bytes: Uint8Array) =>
  page.evaluate(
    ({ selector, name, numbers }) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([Uint8Array.from(numbers)], name))
      const target = document.querySelector(selector)
      for (const type of ['dragenter', 'dragover', 'drop'])
        target?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
    },
    { selector, name, numbers: [...bytes] },
  )

for (const [where, selector] of [
  ['on the box', `${chooser} + label`],
  ['beside it', 'canvas'],
] as const) {
  test(`a file that is dropped ${where} is opened once`, async ({ page }) => {
    // Also those that are ended before they have begun.
    await page.addInitScript(() => {
      const readers: string[] = []
      const Watched = new Proxy(Worker, {
        construct(target, [url, options]: [URL, WorkerOptions]) {
          if (options.name === 'import') readers.push(String(url))
          return new target(url, options)
        },
      })
      Object.assign(window, { Worker: Watched, readers })
    })
    await page.goto('/#/diffusion?particles=20&frames=50')
    await checksumOf(page)
    await expect(page.locator('canvas')).toBeVisible()
    await drop(page, selector, 'flight.npy', writeNpy({ data: paths(3, 40), shape: [3, 40, 3] }))
    await expect(page).toHaveURL(/input=flight\.npy/)
    await checksumOf(page)
    expect(await page.evaluate(() => (window as unknown as { readers: string[] }).readers)).toHaveLength(1)
    await expect(page.locator('[data-over]')).toHaveCount(0)
  })
}

test('another lag of the histogram is no other run; a measurement that is cancelled stops, and is taken up again', async ({
  page,
}) => {
  await page.goto('/#/diffusion?particles=20&frames=50')
  const before = await checksumOf(page)
  const address = page.url()
  await expect(page.getByText('Displacements at lag 1', { exact: true })).toBeVisible()
  await page.getByRole('slider', { name: 'Lag of the displacements' }).first().focus()
  await page.keyboard.press('End')
  await expect(page.getByText('Displacements at lag 49', { exact: true })).toBeVisible()
  await expect(page.locator('figcaption', { hasText: /displacements over 49 frames/ })).toBeVisible()
  expect(await checksumOf(page)).toBe(before)
  expect(page.url()).toBe(address)
  // A measurement that is cancelled stops.
  await page.evaluate(() => {
    location.hash = '#/diffusion?particles=20000&frames=3000'
  })
  await page.getByRole('button', { name: /^Cancel: / }).click()
  await expect(page.getByRole('button', { name: /^Cancel: / })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await expect(page.getByText(before)).toHaveCount(0)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Cancel: / })).toBeVisible()
})

test('the stars of a cluster run are opened here', async ({ page }) => {
  await page.goto('/#/cluster?stars=40&steps=250')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /Analyse this run/ }).click()
  await expect(page).toHaveURL(/#\/diffusion.*input=cluster/)
  await expect(page.locator('figcaption', { hasText: /at short times|at all times/ }).first()).toBeVisible()
})

/** Tracks of different lengths in one table, as a microscope's program writes it. */
function trackTable(tracks: number): string {
  const rows = ['TRACK_ID,FRAME,POSITION_X,POSITION_Y']
  for (let track = 0; track < tracks; track++) {
    let [x, y] = [track, -track]
    for (let frame = 0; frame < 12 + (track % 7) * 4; frame++) {
      x += ((track * 31 + frame * frame * 17) % 23) / 23 - 0.5
      y += ((track * 13 + frame * frame * 29) % 19) / 19 - 0.5
      rows.push([track, frame, x.toFixed(4), y.toFixed(4)].join(','))
    }
  }
  return `${rows.join('\n')}\n`
}

test('every track has its own numbers: sorted, walked through by keys, lit up on the stage, taken home', async ({
  page,
}) => {
  await page.goto('/#/diffusion?particles=20&frames=50')
  await checksumOf(page)
  await page.setInputFiles(chooser, file('spots.csv', new TextEncoder().encode(trackTable(300))))
  await expect(page).toHaveURL(/input=spots\.csv/)
  const checksum = await checksumOf(page)
  await page.getByText('Each track', { exact: true }).click()
  const table = page.getByRole('grid', { name: '300 tracks' })
  await expect(table).toHaveAttribute('aria-rowcount', '301')
  // Only what is in sight is there.
  expect(await table.getByRole('row').count()).toBeLessThan(60)

  await table.getByRole('button', { name: /^Frames/ }).click()
  await expect(table.getByRole('columnheader', { name: /^Frames/ })).toHaveAttribute('aria-sort', 'descending')
  await expect(table.getByRole('row').nth(1).getByRole('gridcell').nth(1)).toHaveText('36')
  await table.getByRole('button', { name: /^Frames/ }).click()
  await expect(table.getByRole('row').nth(1).getByRole('gridcell').nth(1)).toHaveText('12')

  await table.focus()
  await page.keyboard.press('ArrowDown')
  await expect(table.getByRole('row', { selected: true })).toContainText(/^0/)
  await expect(page.getByRole('img', { name: /Track 0 is lit/ })).toBeVisible()
  await page.keyboard.press('End')
  // In rising order of their length the last is the last of the longest.
  await expect(page.getByRole('img', { name: /Track 293 is lit/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('img', { name: /is lit/ })).toHaveCount(0)
  await table.getByRole('row').nth(2).click()
  await expect(page.getByRole('img', { name: /Track \d+ is lit/ })).toBeVisible()

  await page.getByRole('button', { name: 'Export' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /Tracks \(CSV\)/ }).click()
  const lines = (await readFile(await (await download).path(), 'utf8')).split('\r\n')
  expect(lines.find((line) => line.startsWith('track,'))).toMatch(/diffusionCoefficient.*localisationVariance/)
  expect(lines.filter((line) => /^\d+,/.test(line))).toHaveLength(300)
  expect(lines.join('\n')).toContain(checksum)
})
