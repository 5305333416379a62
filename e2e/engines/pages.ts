import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { browserArguments, findBrowser } from '../browser'
import { openFirefox } from '../firefox'
import { until } from './until'

/** What of a browser's page is used here, whoever drives it. */
interface Driven {
  readonly goto: (address: string) => Promise<unknown>
  readonly evaluate: <A, R>(work: (given: A) => R, given: A) => Promise<R>
  readonly close: () => Promise<void>
}

const inChromium = async (): Promise<Driven> => {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments })
  const page = await browser.newPage()
  return {
    goto: (address) => page.goto(address),
    evaluate: (work, given) => page.evaluate(work as never, given) as never,
    close: () => browser.close(),
  }
}

const inFirefox = async (): Promise<Driven> => {
  const { browser, page } = await openFirefox()
  return {
    goto: (address) => page.goto(address),
    evaluate: (work, given) => page.evaluate(work as never, given),
    close: () => browser.close(),
  }
}

/** Presses what is called so. @returns whether it was there */
const press = (page: Driven, name: string) =>
  page.evaluate((wanted) => {
    const button = [...document.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent).startsWith(wanted) && !each.disabled,
    )
    button?.click()
    return button !== undefined
  }, name)

/** Drops a plan on the sweep of an open page and computes it there. @returns the checksum that the page shows */
async function sweepIn(page: Driven, plan: string): Promise<string> {
  await until('the page is open', () => press(page, 'Sweep over parameters'), { every: 0.5 })
  const drop = () =>
    page.evaluate((text) => {
      const field = document.querySelector<HTMLInputElement>('[role="dialog"] input[type="file"]')
      if (!field) return false
      const files = new DataTransfer()
      files.items.add(new File([text], 'plan.json'))
      field.files = files.files
      field.dispatchEvent(new Event('change', { bubbles: true }))
      return true
    }, plan)
  await until('the sweep is open', drop, { every: 0.5 })
  const cells = (JSON.parse(plan) as { cells: number }).cells
  const isRead = () =>
    page.evaluate((size) => document.querySelector('[role="dialog"]')?.textContent.includes(size) ?? false, `= ${cells} cells.`) // biome-ignore format: one line
  await until('the plan is read', isRead)
  await until('it runs', () => press(page, 'Run on'))
  let checksum = ''
  const shown = async () => {
    const said = await page.evaluate(() => document.querySelector('[role="dialog"]')?.textContent ?? '', undefined)
    checksum = /sha256:[0-9a-f]{64}/.exec(said)?.[0] ?? ''
    return checksum !== ''
  }
  await until('all cells are there', shown, { every: 0.5 })
  return checksum
}

/** Computes a plan in the built page, in both browsers. @returns the checksums, by browser */
export async function onPages(plan: string, lab: string): Promise<ReadonlyMap<string, string>> {
  const outDir = mkdtempSync(join(tmpdir(), 'second-moment-pages-'))
  const checksums = new Map<string, string>()
  try {
    await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
    const server = await preview({ logLevel: 'error', build: { outDir }, preview: { port: 0, open: false } })
    try {
      for (const [name, open] of [
        ['Chromium', inChromium],
        ['Firefox', inFirefox],
      ] as const) {
        // biome-ignore format: one line
        const page = await open()
        try {
          await page.goto(`${server.resolvedUrls?.local[0]}#/${lab}?run=0`)
          checksums.set(name, await sweepIn(page, plan))
        } finally {
          await page.close()
        }
      }
    } finally {
      await server.close()
    }
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
  return checksums
}
