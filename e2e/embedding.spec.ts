import type { Page } from '@playwright/test'
import { expect, test } from './page'

/** A page of another origin; nobody serves it. */
const host = 'http://localhost:1'

declare global {
  interface Window {
    readonly SecondMoment: {
      drive(frame: Element | null): { ask(kind: string, rest?: object): Promise<Record<string, unknown>> }
    }
    heard: unknown[]
  }
}

/** A course page with a lab in it, on a host that sends the lab without any headers. */
async function openCourse(page: Page, lab: string, address: string) {
  await page.route(`${lab}/**`, async (route) => {
    const response = await route.fetch()
    const headers = Object.fromEntries(
      Object.entries(response.headers()).filter(([name]) => !/^(cross-origin|document-isolation)-/.test(name)),
    )
    await route.fulfill({ response, headers })
  })
  const body = `<!doctype html><title>Course</title><link rel="icon" href="data:,">
    <iframe title="lab" src="${lab}/${address}" width="900" height="640"></iframe>
    <iframe title="stranger" srcdoc="an advertisement"></iframe>
    <script>heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>
    <script src="${lab}/embed.js"></script>`
  await page.route(`${host}/**`, (route) => route.fulfill({ body, contentType: 'text/html' }))
  await page.goto(`${host}/course`)
}

test('a course page of another origin sizes a lab and drives it; whatever else is said to it changes nothing', async ({
  page,
  baseURL,
}) => {
  const own = baseURL ?? ''
  const address = '#/cluster?stars=40&steps=50&speed=100&run=0&embed=1&lock=model'
  await openCourse(page, own, `${address}&origins=${host}`)
  const lab = page.frameLocator('[title=lab]')
  await expect(lab.getByText('one core: this page is not cross-origin isolated')).toBeVisible()
  await expect(lab.getByRole('navigation')).toHaveCount(0)
  await expect(lab.getByRole('link', { name: 'Open in Second Moment' })).toHaveAttribute(
    'href',
    /^#\/cluster\?v=1&stars=40&steps=50&speed=100&run=0$/,
  )
  await expect(
    lab
      .getByRole('combobox', { name: 'Model' })
      .or(lab.getByLabel('Model', { exact: true }))
      .first(),
  ).toBeDisabled()

  // As high as what it holds: nothing scrolls in it, in either direction.
  const frame = page.frames().find((each) => each.url().startsWith(own))
  await expect
    .poll(() => frame?.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight))
    .toBe(0)
  expect((await page.locator('[title=lab]').boundingBox())?.height).toBeGreaterThan(640)

  const ask = (kind: string, rest: object = {}) =>
    page.evaluate(
      ([name, given]) =>
        window.SecondMoment.drive(document.querySelector('[title=lab]'))
          .ask(name, given)
          .catch((error: Error) => error.message),
      [kind, rest] as const,
    )
  expect(await ask('set', { parameters: { stars: -1 } })).toMatch(/^stars=-1: stars takes/)
  expect(await ask('set', { parameters: { constructor: 1 } })).toMatch(/constructor is not a parameter of this lab/)
  expect(await ask('open', { address: 'https://example.org/' })).toMatch(/address takes an address of this page/)
  expect(await ask('set', { parameters: { stars: 30 } })).toMatchObject({ kind: 'answer', to: 'set' })

  // Nobody but the page around it is heard, and nothing but what it may say.
  await page.evaluate(() => {
    const target = document.querySelector<HTMLIFrameElement>('[title=lab]')?.contentWindow
    for (const junk of [null, 7, 'run', [], { to: 'second-moment' }, { to: 'second-moment', kind: '__proto__' }])
      target?.postMessage(junk, '*')
    const stranger = document.querySelector<HTMLIFrameElement>('[title=stranger]')?.contentWindow as unknown as
      | { eval(text: string): void }
      | undefined
    stranger?.eval(`parent.frames[0].postMessage({ to: 'second-moment', kind: 'set', parameters: { stars: 99 } }, '*')`)
  })
  expect(await ask('run')).toMatchObject({ to: 'run' })
  const results = () =>
    page.evaluate(() => window.heard.filter((each) => (each as { readonly kind?: string }).kind === 'result'))
  await expect
    .poll(async () => (await results()).at(-1))
    .toMatchObject({ document: { parameters: { stars: 30, steps: 50 }, checksum: expect.stringMatching(/^sha256:/) } })
})
