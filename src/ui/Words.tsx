import { type ComponentType, useContext, useEffect, useState } from 'react'
import { type Finder, GlossaryContext, type LoadGlossary } from './glossary'
import { Symbols } from './Symbols'
import type { TermProps } from './Term'

interface Explainer {
  readonly find: Finder
  readonly Term: ComponentType<TermProps>
}

const explainers = new Map<LoadGlossary, Explainer>()

/** Explanations come after the page: until then, and where they cannot be had, there are the words. */
function useExplainer(): Explainer | undefined {
  const load = useContext(GlossaryContext)
  const [, setReady] = useState<LoadGlossary>()
  useEffect(() => {
    if (!load || explainers.has(load)) return
    let mounted = true
    Promise.all([load(), import('./Term'), import('./finder')]).then(
      ([terms, { Term }, { finderOf }]) => {
        if (!explainers.has(load)) explainers.set(load, { find: finderOf(terms), Term })
        if (mounted) setReady(() => load)
      },
      () => undefined,
    )
    return () => {
      mounted = false
    }
  }, [load])
  return load && explainers.get(load)
}

export interface WordsProps {
  readonly text: string
  readonly onOpen?: (opened: boolean) => void
}

/** A text whose terms explain themselves on hover, focus and tap, and whose symbols are set as such. */
export function Words({ text, onOpen }: WordsProps) {
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
