import {
  createContext,
  startTransition,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { decimalComma, shown } from '../words/language'
import { type Text } from '../words/text'
import styles from './Formula.module.css'
import { fitted } from './fitted'
import { plainTex, substitute } from './tex'

export interface FormulaProps {
  readonly tex: string
  /** Numbers shown in place of symbols while the pointer or the focus is on the formula: { '\\Delta t': '0.01' }. */
  readonly values?: Readonly<Record<string, string>>
  /** Set on a line of its own. */
  readonly block?: boolean
  /** What a screen reader says; the plain text of the formula where absent. */
  readonly label?: Text
  /** Leave it out for screen readers because the words beside it say the same. */
  readonly decorative?: boolean
  readonly className?: string
}

type Typesetter = (tex: string, block: boolean) => Node | undefined

let typesetter: Typesetter | undefined
let loading: Promise<void> | undefined

/** KaTeX is a third of a megabyte with its fonts: it comes when the first formula is shown, not with the page. */
function load(): Promise<void> {
  loading ??= Promise.all([import('katex'), import('katex/dist/katex.min.css')]).then(
    ([{ default: katex }]) => {
      typesetter = (tex, block) => {
        try {
          const set = document.createElement('span')
          // Not as text: the styles of its pieces would be inline styles, which the page's policy forbids.
          katex.render(tex, set, {
            displayMode: block,
            throwOnError: true,
            strict: 'ignore',
            trust: false,
            output: 'html',
            maxSize: 20,
            maxExpand: 200,
          })
          return set
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
      // In pieces: all formulas of the page have waited for it.
      if (mounted && typesetter) startTransition(() => setReady(true))
    })
    return () => {
      mounted = false
    }
  }, [ready])
  return ready ? typesetter : undefined
}

/** Whether a formula on a line of its own is followed by itself with the numbers put in, without being pointed at. */
export const NumbersShownContext = createContext(false)

/** Puts a formula in its place; one that is wider than that becomes so much smaller that all of it is seen. */
function usePlaced(formula: Node | undefined, block: boolean) {
  const ref = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (formula === undefined || !element) return
    element.replaceChildren(formula)
    if (!block) return
    return fitted(element)
  }, [formula, block])
  return ref
}

/** A formula set by KaTeX; its plain text until that is loaded, and whenever it cannot be set. Never throws. */
export function Formula(props: FormulaProps) {
  const { tex, values, block } = props
  const numbersShown = useContext(NumbersShownContext)
  if (!numbersShown || !block || !values || substitute(tex, values) === tex) return <Typeset {...props} />
  return (
    <>
      <Typeset tex={tex} block />
      <Typeset tex={substitute(tex, values)} block className={styles.numbers} />
    </>
  )
}

/** TeX whose words and decimals are as the page writes them. */
function inLanguage(tex: string): string {
  if (!decimalComma()) return tex
  return tex
    .replaceAll(
      /(\\text\s*\{\s*)([^{}]*?)(\s*\})/g,
      (_, before: string, words: string, after: string) => before + shown(words) + after,
    )
    .replaceAll(/(\d)\.(?=\d)/g, '$1{,}')
}

function Typeset({ tex, values, block = false, label, decorative, className }: FormulaProps) {
  const typeset = useTypesetter()
  const [substituted, setSubstituted] = useState(false)
  const written = inLanguage(substituted && values ? substitute(tex, values) : tex)
  const formula = useMemo(() => typeset?.(written, block), [typeset, written, block])
  const place = usePlaced(formula, block)
  const spoken = label ? shown(label) : plainTex(inLanguage(values ? substitute(tex, values) : tex))
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
  return formula === undefined ? (
    <span key="plain" {...common}>
      {plainTex(written)}
    </span>
  ) : (
    <span key="set" ref={place} {...common} />
  )
}
