import { type ComponentType, startTransition, useContext, useEffect, useState } from 'react'
import { shown } from '../words/language'
import { unbroken } from './format'
import { type Finder, GlossaryContext, type LoadGlossary } from './glossary'
import { Symbols } from './Symbols'
import type { TermProps } from './Term'

interface Explainer {
  readonly find: Finder
  readonly Term: ComponentType<TermProps>
}

const explainers = new Map<LoadGlossary, Explainer>()
const underWay = new Map<LoadGlossary, Promise<Explainer>>()

/** Fetches what explains, once for all words that wait for it, and anew for the next where it did not come. */
function explain(load: LoadGlossary): Promise<Explainer> {
  const before = underWay.get(load)
  if (before) return before
  const explaining = Promise.all([load(), import('./Term'), import('./finder')])
    .then(([terms, { Term }, { finderOf }]) => {
      const explainer = { find: finderOf(terms), Term }
      explainers.set(load, explainer)
      return explainer
    })
    .finally(() => underWay.delete(load))
  underWay.set(load, explaining)
  return explaining
}

/** Explanations come after the page: until then, and where they cannot be had, there are the words. */
function useExplainer(): Explainer | undefined {
  const load = useContext(GlossaryContext)
  const [found, setFound] = useState(() => load && { load, explainer: explainers.get(load) })
  const explainer = found?.load === load ? found?.explainer : undefined
  useEffect(() => {
    if (!load || explainer) return
    let mounted = true
    explain(load).then(
      (known) => {
        // In pieces: all words of the page have waited for it.
        if (mounted) startTransition(() => setFound({ load, explainer: known }))
      },
      () => undefined,
    )
    return () => {
      mounted = false
    }
  }, [load, explainer])
  return explainer
}

export interface WordsProps {
  readonly text: string
  readonly onOpen?: (opened: boolean) => void
}

/** A text whose terms explain themselves on hover, focus and tap, and whose symbols are set as such. */
export function Words({ text: broken, onOpen }: WordsProps) {
  const text = unbroken(shown(broken))
  const explainer = useExplainer()
  if (!explainer) return <Symbols text={text} />
  const { find, Term } = explainer
  return find(text).map(({ text: piece, explanation }, index) =>
    explanation ? (
      <Term key={explanation.name} text={piece} explanation={explanation} onOpen={onOpen} />
    ) : (
      <Symbols key={index} text={piece} />
    ),
  )
}
