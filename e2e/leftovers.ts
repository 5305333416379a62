import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'

/** All texts that there are in German, by their English. */
export async function germanWords(): Promise<ReadonlyMap<string, string>> {
  const folder = `${process.cwd()}/src/words/german/`
  const names = readdirSync(folder).filter((name) => !/^(index|words)\.ts$/.test(name))
  const modules = await Promise.all(
    names.map((name) => import(pathToFileURL(folder + name).href) as Promise<Record<string, Record<string, string>>>),
  )
  return new Map(modules.flatMap((module) => Object.values(module)).flatMap((words) => Object.entries(words)))
}

/** Words that German does not have, and English can hardly do without. */
const english =
  /\b(the|of|and|is|are|with|from|this|that|not|it|which|what|its|by|to|on|at|for|be|has|have|than|each|where|how|or)\b/

/** What people read, or hear, of a page: texts, names, titles and what stands in empty fields; not what is marked as English or as code. */
const readOf = (page: Page) =>
  page.evaluate(() => {
    const marked = '[lang="en"], noscript, script, style, code, pre, kbd, .katex'
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest(marked)) texts.push(node.textContent?.trim() ?? '')
    for (const attribute of ['aria-label', 'title', 'placeholder', 'aria-valuetext'])
      for (const element of document.querySelectorAll(`[${attribute}]`))
        if (!element.closest(marked)) texts.push(element.getAttribute(attribute) ?? '')
    return [...new Set(texts)]
  })

/** What of a German page is English, and numbers on it with a point before their decimals. */
export async function leftovers(page: Page, words: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const german = new Set(words.values())
  return (await readOf(page)).filter((text) => {
    if (german.has(text)) return false
    const own = words.get(text)
    // Sections of works, versions and addresses have points, too.
    const point = /(?<![\w.§/=])\d+\.\d+(?![.\w/])/.test(text) && !/§|doi|https?:|#\//.test(text)
    return (own !== undefined && own !== text) || english.test(text) || point
  })
}
