import type { Page } from '@playwright/test'
import { readAddress } from '../src/files/address'
import { labs } from '../src/labs/all'
import { formatValue } from '../src/parameters/parameter'
import { type Resolved, resolve } from '../src/parameters/resolve'
import type { LabDefinition } from '../src/rooms/lab'

/** What stood on the page in one frame. */
export interface Frame {
  /** What the page was set to. */
  readonly address: string
  /** Every checksum that could be read anywhere. */
  readonly checksums: readonly string[]
  /** Every part that says whose run it shows and does not say that this is the run before. */
  readonly parts: readonly { readonly run: string; readonly text: string }[]
}

declare global {
  interface Window {
    watched: Frame[]
  }
}

/** Looks at the page on every animation frame from now on, and keeps what is not as it was in the frame before. */
export async function watch(page: Page) {
  await page.evaluate(() => {
    window.watched = []
    let last = ''
    const look = () => {
      const parts = [...document.querySelectorAll<HTMLElement>('[data-run]:not([data-stale])')].map((part) => ({
        run: part.dataset.run ?? '',
        // Words and tables. Not the curves: the chart library draws those a frame later.
        text: [...part.querySelectorAll('figcaption, p, td')]
          .map((each) => (each.textContent ?? '').replace(/sha256:[0-9a-f]{64}/g, ''))
          .join(' | '),
      }))
      const frame = {
        address: new URL(window.lab.address()).hash,
        checksums: (document.body.textContent ?? '').match(/sha256:[0-9a-f]{64}/g) ?? [],
        parts,
      }
      const written = JSON.stringify(frame)
      if (written !== last) window.watched.push(frame)
      last = written
      requestAnimationFrame(look)
    }
    look()
  })
}

/** The frames seen since the last time, up to now. */
export const framesOf = (page: Page): Promise<Frame[]> =>
  page.evaluate(async () => {
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    return window.watched.splice(0)
  })

export interface State extends Resolved {
  readonly lab: LabDefinition
  /** Names and values of everything that decides the digits: two states with the same key are one run. */
  readonly key: string
}

/** What an address stands for, read as the page's contract has it. */
export function stateOf(address: string): State {
  const { lab: name, given } = readAddress(address)
  const lab = labs.find((each) => each.name === name)
  if (!lab) throw new Error(`no lab in ${address}`)
  const resolved = resolve(lab, given, 'text')
  const { values, parameters } = resolved
  const counting = Object.entries(parameters).filter(
    ([each, { effect, applies }]) => effect !== 'view' && each !== 'workers' && (applies?.(values) ?? true),
  )
  const key = [name, ...counting.map(([each]) => `${each}=${formatValue(values[each])}`).sort()].join(' ')
  return { ...resolved, lab, key }
}

/** The address that the page is set to. */
export const addressNow = (page: Page) => page.evaluate(() => new URL(window.lab.address()).hash)

/** Waits until a checksum can be read and no part of the page is of the run before; or until it says that there is no such run. */
export async function settled(page: Page) {
  await page.waitForFunction(
    () => {
      const text = document.body.textContent ?? ''
      if (/could not be (set up|computed)/.test(text)) return true
      return /sha256:[0-9a-f]{64}/.test(text) && document.querySelector('[data-stale]') === null
    },
    undefined,
    { timeout: 120_000 },
  )
}

/** The checksum that the script interface gives for a state. */
export function referenceOf(page: Page, { lab, values, parameters }: State): Promise<string> {
  const counting = Object.entries(values).filter(([name]) => parameters[name].effect !== 'view')
  return page.evaluate(async ([name, given]) => (await window.lab.run(name, given, { workers: 1 })).checksum ?? '', [
    lab.name,
    Object.fromEntries(counting),
  ] as const)
}

/** Digits of a text's decimal numbers, without leading zeros. */
const digitsIn = (text: string) =>
  (text.match(/\d+\.\d+/g) ?? []).reduce((sum, each) => sum + each.replace(/^[0.]+|\./g, '').length, 0)
/** So many are not the same by chance: a standard error alone, three digits, is among a thousand runs. */
const tellingDigits = 6

/**
 * Pairs that must not be: a checksum beside an address that gives another one, a part whose run is not the one the page is set
 * to, and numbers of the run before under the new address.
 * @param references checksum of each state's key
 * @param before parts that were shown when the run before was over; those with few digits prove nothing, for two runs may have them by chance
 * @param after parts that are shown now that the new one is over
 */
export function wrongPairs(
  frames: readonly Frame[],
  references: ReadonlyMap<string, string>,
  before: readonly Frame['parts'][number][] = [],
  after: readonly Frame['parts'][number][] = [],
): string[] {
  const now = new Set(after.map(({ text }) => text))
  const old = new Map(
    before.filter(({ text }) => digitsIn(text) >= tellingDigits && !now.has(text)).map(({ text, run }) => [text, run]),
  )
  const wrong = new Set<string>()
  for (const { address, checksums, parts } of frames) {
    const { key } = stateOf(address)
    for (const checksum of checksums)
      if (references.get(key) !== checksum) wrong.add(`${address} beside ${checksum.slice(0, 19)}`)
    for (const { run, text } of parts) {
      if (stateOf(run).key !== key) wrong.add(`${address} beside numbers of ${run}`)
      const owner = old.get(text)
      if (owner !== undefined && stateOf(owner).key !== key)
        wrong.add(`${address} beside what ${owner} came to: ${text.slice(0, 80)}`)
    }
  }
  return [...wrong]
}
