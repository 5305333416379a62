import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Guess, Lesson } from '../src/experiments/lesson'
import { labs } from '../src/labs'
import { fill } from '../src/words/text'
import { germanWords, leftovers } from './leftovers'
import { atRest, expect, test } from './page'

/** As it is read: one space between words, no places to break them, and an index without the mark that sets it. */
const plain = (text: string) =>
  text
    .replaceAll('\u00ad', '')
    .replaceAll(/(?<=\p{L})_(?=[\p{L}\d])/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

type Say = (english: string) => string

/** What is said by a part of the lesson's strip, as it is read. */
const saidBy = async (page: Page, part: string) =>
  plain(
    await page.evaluate(
      (selector) => document.querySelector<HTMLElement>(`section[data-lesson] ${selector}`)?.innerText ?? '',
      part,
    ),
  )

/** Makes a guess with the keys, and asks for the answer where the run still is on its way to it. */
async function guess(page: Page, asked: Guess, say: Say) {
  const press = async (key: string, selector: string, name?: string) => {
    const found = await page.evaluate(
      ([pieces, text]) => {
        const all = [...document.querySelectorAll<HTMLElement>(`section[data-lesson] ${pieces}`)]
        const read = ({ innerText }: HTMLElement) => innerText.replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ').trim()
        const element = all.find((each) => text === undefined || read(each) === text)
        element?.focus()
        return element !== undefined
      },
      [selector, name] as const,
    )
    if (found) await page.keyboard.press(key)
    return found
  }
  let beside = ''
  if (asked.kind === 'choice') {
    const [own, answer] = [0, asked.answer].map((option) => say(asked.options[option]))
    await expect.poll(() => press('Enter', 'button', plain(own))).toBe(true)
    const both = own === answer ? say('You said: {own}. So it is.') : say('You said: {own}. It is: {answer}.')
    beside = fill(both, { own, answer })
  } else {
    if (asked.kind === 'curve') await expect.poll(() => press('ArrowUp', '[role=slider]')).toBe(true)
    await expect.poll(() => press('Enter', 'button', plain(say('That is my guess')))).toBe(true)
  }
  await expect
    .poll(async () => {
      await press('Enter', 'button', plain(say('Show the answer now')))
      return saidBy(page, '[role=status]')
    })
    .toContain(plain(`${beside} ${say(asked.said)}`))
}

/** Opens a lesson in the page that is there, and walks it to its end and out of it. */
async function walk(page: Page, lab: string, lesson: Lesson, say: Say, middle: () => Promise<void>) {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/${lab}?lesson=${lesson.name}`)
  for (const [index, step] of lesson.steps.entries()) {
    await expect
      .poll(() => saidBy(page, '[aria-live]'), `${lesson.name}, ${index + 1}`)
      .toContain(plain(`${say(step.title)} ${say(step.text)}`))
    if (step.guess) await guess(page, step.guess, say)
    if (index === 1) await middle()
    await expect(page).toHaveURL(new RegExp(`[?&]lesson=${lesson.name}&step=${index + 1}(&|$)`))
    if (index < lesson.steps.length - 1) await page.keyboard.press(index % 2 ? 'ArrowRight' : 'PageDown')
  }
  expect(await saidBy(page, '[aria-live]')).toContain(plain(`${say('Take home:')} ${say(lesson.takeHome)}`))
  const region = page.getByRole('region', { name: plain(fill(say('Lesson: {title}'), { title: say(lesson.title) })) })
  await region.getByRole('button', { name: say('End the lesson') }).click()
  await expect(region).toHaveCount(0)
}

/** All lessons, lab by lab, in the page as it is opened now. */
async function walkAll(page: Page, say: Say, middle: () => Promise<void>) {
  // Small: most of what a step costs is drawing it.
  await page.setViewportSize({ width: 960, height: 600 })
  await page.goto('/#/quantum?run=0&samples=1000')
  let walked = 0
  for (const { name: lab, lessons } of labs)
    for (const lesson of (await lessons()).lessons) {
      await test.step(`${lab}: ${lesson.name}`, () => walk(page, lab, lesson, say, middle))
      walked++
    }
  expect(walked).toBe(12)
}

test('every lesson is walked to its end with the keys; one is shown to a hall, and asked on a sheet', async ({
  page,
}) => {
  await walkAll(
    page,
    (english) => english,
    () => Promise.resolve(),
  )
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.evaluate(() => {
    location.hash = '#/quantum?lesson=spotTheBug&step=5'
  })
  const lesson = page.getByRole('region', { name: 'Lesson: Spot the bug' })
  await expect(lesson).toContainText('Take home')
  await page.keyboard.press('p')
  await expect(page).toHaveURL(/present=1/)
  await expect(page.getByRole('navigation', { name: 'Labs' })).toBeHidden()
  await expect(page.locator('[data-stale]')).toHaveCount(0)
  await atRest(page)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('main').analyze()
  const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(bad.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([])
  await page.keyboard.press('b')
  await page.getByRole('button', { name: /Blackout/ }).click()
  await page.keyboard.press('p')
  await lesson.getByRole('button', { name: 'End the lesson' }).click()
  await expect(lesson).toHaveCount(0)
  await expect(page).toHaveURL(/method=selfNormalised/)

  // The sheet of a student, and the key that finds the same by a run of its own.
  await page.keyboard.press('l')
  await page.getByRole('button', { name: 'Quiz sheet: How well do you know D?' }).click()
  const dialog = page.getByRole('dialog', { name: 'Quiz sheet' })
  await dialog.getByLabel('Your name').fill('Ada Lovelace')
  await expect(dialog.getByRole('link', { name: /fitLags=2&seed=95889512$/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'The key, for teachers' }).click()
  await dialog.getByLabel(/^Names/).fill(' ADA  lovelace;Emmy Noether')
  await dialog.getByRole('button', { name: 'Compute the key' }).click()
  await expect(dialog.getByRole('row', { name: /ADA\s+lovelace 95889512 1\.047/i })).toBeVisible()
})

test.describe('in German', () => {
  test.use({ locale: 'de-DE' })
  test('every lesson is walked to its end, and nothing of it is left in English', async ({ page }) => {
    const words = await germanWords()
    await walkAll(
      page,
      // What has no words in it is the same in every language.
      (text) => words.get(text) ?? (/\p{L}{2}/u.test(text) ? `there is no German for: ${text}` : text),
      () => expect.poll(() => leftovers(page, words)).toEqual([]),
    )
  })
})
