import { useEffect, useMemo, useState } from 'react'
import styles from './Formula.module.css'
import { plainTex, substitute } from './tex'

export interface FormulaProps {
  readonly tex: string
  /** Numbers shown in place of symbols while the pointer or the focus is on the formula: { '\\Delta t': '0.01' }. */
  readonly values?: Readonly<Record<string, string>>
  /** Set on a line of its own. */
  readonly block?: boolean
  /** What a screen reader says; the plain text of the formula where absent. */
  readonly label?: string
  /** Leave it out for screen readers because the words beside it say the same. */
  readonly decorative?: boolean
  readonly className?: string
}

type Typesetter = (tex: string, block: boolean) => string | undefined

let typesetter: Typesetter | undefined
let loading: Promise<void> | undefined

/** KaTeX is a third of a megabyte with its fonts: it comes when the first formula is shown, not with the page. */
function load(): Promise<void> {
  loading ??= Promise.all([import('katex'), import('katex/dist/katex.min.css')]).then(
    ([{ default: katex }]) => {
      typesetter = (tex, block) => {
        try {
          return katex.renderToString(tex, {
            displayMode: block,
            throwOnError: true,
            strict: 'ignore',
            trust: false,
            output: 'html',
            maxSize: 20,
            maxExpand: 200,
          })
        } catch {
          return undefined
        }
      }
    },
    () => {
      // Offline without a cache: the plain text stays, and the next formula tries again.
      loading = undefined
    },
  )
  return loading
}

function useTypesetter(): Typesetter | undefined {
  const [ready, setReady] = useState(typesetter !== undefined)
  useEffect(() => {
    if (ready) return
    let mounted = true
    void load().then(() => {
      if (mounted && typesetter) setReady(true)
    })
    return () => {
      mounted = false
    }
  }, [ready])
  return ready ? typesetter : undefined
}

/** A formula set by KaTeX; its plain text until that is loaded, and whenever it cannot be set. Never throws. */
export function Formula({ tex, values, block = false, label, decorative, className }: FormulaProps) {
  const typeset = useTypesetter()
  const [substituted, setSubstituted] = useState(false)
  const shown = substituted && values ? substitute(tex, values) : tex
  const html = useMemo(() => typeset?.(shown, block), [typeset, shown, block])
  const spoken = label ?? plainTex(values ? substitute(tex, values) : tex)
  const interactive = values !== undefined
  const classes = [block ? styles.block : styles.inline, interactive ? styles.interactive : '', className ?? '']
  const common = {
    className: classes.filter(Boolean).join(' '),
    ...(decorative ? { 'aria-hidden': true } : { role: 'math', 'aria-label': spoken }),
    // A formula wider than its place scrolls, so the keyboard must reach it.
    ...(block && !decorative ? { tabIndex: 0 } : {}),
    ...(interactive
      ? {
          tabIndex: 0,
          onPointerEnter: () => setSubstituted(true),
          onPointerLeave: () => setSubstituted(false),
          onFocus: () => setSubstituted(true),
          onBlur: () => setSubstituted(false),
        }
      : {}),
  }
  return html === undefined ? (
    <span {...common}>{plainTex(shown)}</span>
  ) : (
    // KaTeX escapes what it is given, and `trust: false` keeps it from writing links or attributes.
    <span {...common} dangerouslySetInnerHTML={{ __html: html }} />
  )
}
