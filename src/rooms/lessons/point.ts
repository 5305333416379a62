import { useEffect } from 'react'
import type { LessonStep, Look } from '../../experiments/lesson'

/** Where on the page it is. */
export function selectorOf(look: Look): string {
  if (look === 'stage') return 'section[aria-label="Stage"]'
  if (look === 'result') return '[data-headline]'
  const [kind, name] = look.split(' ')
  return `[data-${kind}="${name}"]`
}

/** No other charts than the one. @param under which elements */
const alone = (selector: string, under: string) =>
  `${under} [id^="chart-"]:not(:has(${selector})), ${under} [data-charts] > div:not(:has(${selector})), ${under} [role="separator"] { display: none !important }`

/** What would give an answer away: doubts about the run, and of a riddle all that names it. */
const doubts = [`${selectorOf('stage')} [data-kind="warning"] { display: none !important }`]
const names = (look: Look) => [
  `#parameters > *, ${selectorOf('result')}, header[data-sm-interface], [data-chart] figcaption, [data-chart]:not(${selectorOf(look)}) { visibility: hidden !important }`,
  alone(selectorOf(look), '#charts'),
]

/** Rules for the page, as long as somebody wants them. */
function useRules(rules: readonly string[]): void {
  const text = rules.join('\n')
  useEffect(() => {
    if (text === '') return
    const sheet = new CSSStyleSheet()
    for (const rule of text.split('\n')) sheet.insertRule(rule)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [text])
}

/** Keeps back what would give an answer away before the guess is made. */
export function useHeldBack({ guess, riddle, look }: LessonStep, guessed: boolean): void {
  useRules(guess && !guessed ? [...doubts, ...(riddle ? names(look) : [])] : [])
}

/** A soft outline, and on the wall nothing beside the stage but what is pointed at. */
function rulesFor(look: Look): readonly string[] {
  const selector = selectorOf(look)
  const charts = ':root.sm-presents #charts'
  const others = look.startsWith('chart ') ? [alone(selector, charts)] : [`${charts} { display: none !important }`]
  // A panel has the room of stage and parameters for itself.
  const controls = look.startsWith('panel ')
    ? [
        ':root.sm-presents :has(> #parameters) > :not(#parameters) { display: none !important }',
        ':root.sm-presents #parameters { flex: 1 1 0 !important; max-width: none !important }',
      ]
    : [':root.sm-presents #parameters { display: none !important }']
  return [
    `${selector} { position: relative }`,
    `${selector}::after { content: ""; position: absolute; inset: 1px; z-index: 14; pointer-events: none; border: 2px solid var(--sm-accent); border-radius: var(--sm-radius); opacity: 0.75; box-shadow: 0 0 0.75rem var(--sm-accent) }`,
    ...others,
    ...controls,
  ]
}

/** Points at something on the page, wherever it stands and whenever it comes: by a style sheet, so that nothing has to be found. */
export function usePointer(look: Look, step: unknown): void {
  useRules(rulesFor(look))
  // A panel is unfolded and in sight, a chart in the part of its row that is seen, once for each step.
  useEffect(() => {
    if (!/^(panel|chart) /.test(look)) return
    const show = () => {
      const found = document.querySelector(selectorOf(look))
      if (!found) return false
      if (look.startsWith('chart ')) {
        const row = found.closest('[data-charts]')
        row?.scrollBy({ left: found.getBoundingClientRect().right - row.getBoundingClientRect().right })
        return true
      }
      found.setAttribute('open', '')
      found.scrollIntoView({ block: 'nearest' })
      return true
    }
    if (show()) return
    const observer = new MutationObserver(() => {
      if (show()) observer.disconnect()
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [look, step])
}
