import type { Page } from '@playwright/test'

/** What a page looks like to a ruler: sizes of letters and lines, and what lies over what or is cut off. */
export const measure = (page: Page) =>
  page.evaluate(() => {
    /** What is for listeners only is cut to nothing. */
    const visible = (element: Element) => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
      for (let each: Element | null = element; each; each = each.parentElement)
        if (getComputedStyle(each).clipPath === 'inset(50%)') return false
      return true
    }
    /** The part of an element's text that is not hidden by what it scrolls in. */
    const clipOf = (element: Element) => {
      let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight]
      for (let each = element.parentElement; each; each = each.parentElement) {
        if (getComputedStyle(each).overflow === 'visible') continue
        const box = each.getBoundingClientRect()
        left = Math.max(left, box.left)
        top = Math.max(top, box.top)
        right = Math.min(right, box.right)
        bottom = Math.min(bottom, box.bottom)
      }
      return { left, top, right, bottom }
    }
    // What fills the page hides what is below it.
    const page = [...document.querySelectorAll('[role="dialog"]')].find(
      (each) => each.getBoundingClientRect().width >= innerWidth && each.checkVisibility(),
    )
    const texts: { text: string; size: number; box: DOMRect; element: Element }[] = []
    const walker = document.createTreeWalker(page ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim()
      // Indices are smaller than what they belong to, by the rules of typesetting.
      const indices = '.katex, sub, sup, tspan[dy]:not([dy="0"])'
      if (!text || !element || element.closest(`${indices}, script, style, noscript, [role="tooltip"]`)) continue
      if (!visible(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const clip = clipOf(element)
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null
      const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale
      // Line by line: what stands before a term and what stands after it share its lines.
      const lines = element instanceof SVGElement ? [range.getBoundingClientRect()] : range.getClientRects()
      for (const line of lines) {
        const left = Math.max(line.left, clip.left)
        const top = Math.max(line.top, clip.top)
        const box = new DOMRect(
          left,
          top,
          Math.min(line.right, clip.right) - left,
          Math.min(line.bottom, clip.bottom) - top,
        )
        if (box.width >= 2 && box.height >= 2) texts.push({ text, size, box, element })
      }
    }
    const overprinted: string[] = []
    for (const [i, a] of texts.entries()) {
      for (const b of texts.slice(i + 1)) {
        // What ends in an ellipsis has two boxes for one line.
        if (a.element === b.element) continue
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
        const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
        if (width > 3 && height > 0.25 * Math.min(a.box.height, b.box.height)) overprinted.push(`${a.text} | ${b.text}`)
      }
    }
    const clipped = [
      ...document.querySelectorAll('[data-chart] figcaption, [data-headline], [role="toolbar"] > *'),
    ].flatMap((each) => {
      const box = each.getBoundingClientRect()
      // A strip of charts that scrolls sideways may hold some that are out of sight.
      const strip = each.closest('[aria-label="Charts"]')?.getBoundingClientRect()
      const clip = clipOf(each)
      const right = strip ? Number.POSITIVE_INFINITY : clip.right
      return box.bottom > clip.bottom + 1 || box.right > right + 1 ? [each.textContent ?? ''] : []
    })
    // A number of which a part is out of sight is another number. Words that somebody typed may go on.
    for (const field of document.querySelectorAll<HTMLInputElement>('input[inputmode="decimal"]'))
      if (field.scrollWidth > field.clientWidth + 1) clipped.push(field.value)
    const bar = document.querySelector('[role="toolbar"], [data-bar]')
    const middles = [...(bar?.children ?? [])]
      .filter((each) => getComputedStyle(each).position !== 'absolute' && each.getBoundingClientRect().height > 0)
      .map((each) => each.getBoundingClientRect())
      .map(({ top, height }) => top + height / 2)
    const root = getComputedStyle(document.documentElement)
    return {
      smallest: texts.reduce((least, each) => (each.size < least.size ? each : least), { text: '', size: Infinity }),
      body: Math.min(
        ...[...document.querySelectorAll('body, [data-chart] figcaption, [role="toolbar"] b, [data-headline]')].map(
          (each) => Number.parseFloat(getComputedStyle(each).fontSize),
        ),
      ),
      onCanvas: [...document.querySelectorAll<HTMLElement>('canvas[data-letters]')].map((each) =>
        Number(each.dataset.letters),
      ),
      thinnest: Math.min(
        ...[...document.querySelectorAll('svg[data-curves] path, [data-stage-lines] path, [data-stage-lines] line')]
          .filter((each) => getComputedStyle(each).stroke !== 'none')
          .map((each) => Number.parseFloat(getComputedStyle(each).strokeWidth))
          .filter((width) => Number.isFinite(width)),
        Number(root.getPropertyValue('--sm-line-width')),
      ),
      overprinted,
      clipped,
      /** Symbols whose index stands beside its letter: J_r. */
      unset: texts
        .filter(({ element }) => !element.closest('input, textarea, code, pre, [data-typed]'))
        .map(({ text }) => text)
        .filter((text) => /(?<![\p{L}\p{N}_])Δ?\p{L}_\p{L}/u.test(text)),
      rows: middles.length === 0 ? 1 : Math.round((Math.max(...middles) - Math.min(...middles)) / 20) + 1,
    }
  })
