/** Stays until the next one where the browser does not say that it is done printing. */
let frame: HTMLIFrameElement | undefined

/**
 * Hands a page to the reader's browser to be printed, or to be saved as a PDF. It is shown nowhere else, and no script of it would run.
 * @param source of the whole page; its styles stand in <style> elements
 */
export async function printPage(source: string, title: string): Promise<void> {
  frame?.remove()
  const mine = document.createElement('iframe')
  frame = mine
  mine.title = title
  mine.tabIndex = -1
  mine.setAttribute('aria-hidden', 'true')
  mine.setAttribute('sandbox', 'allow-same-origin allow-modals')
  mine.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:0;height:0;border:0'
  const loaded = new Promise((resolve) => mine.addEventListener('load', resolve, { once: true }))
  document.body.append(mine)
  await loaded
  const { contentWindow } = mine
  if (!contentWindow) throw new Error('the browser shows no page to be printed')
  fill(contentWindow, source)
  contentWindow.addEventListener('afterprint', () => mine.remove())
  contentWindow.print()
}

/**
 * Puts a page into a window, its styles as sheets of their own: the policy of the page around it allows no <style> elements, not even in
 * what is only parsed.
 */
function fill(into: Window, source: string) {
  const { document } = into
  const sheets: CSSStyleSheet[] = []
  const bare = source.replace(/<style>([\s\S]*?)<\/style>/g, (_, text: string) => {
    const sheet = new (into as unknown as typeof globalThis).CSSStyleSheet()
    sheet.replaceSync(text)
    sheets.push(sheet)
    return ''
  })
  const { documentElement } = new DOMParser().parseFromString(bare, 'text/html')
  document.replaceChild(document.adoptNode(documentElement), document.documentElement)
  document.adoptedStyleSheets = sheets
}
