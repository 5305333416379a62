import { Fragment, type ReactNode } from 'react'
import type { Word } from '../words/german/words'
import { shown } from '../words/language'
import type { ValuesOf } from '../words/text'

/** A text in the page's language whose places are taken by elements: `rich('Press {key}', { key: <kbd>R</kbd> })`. */
export const rich = <W extends Word>(
  pattern: W,
  elements: Readonly<Record<keyof ValuesOf<W>, ReactNode>>,
): ReactNode => {
  const named = new Map<string, ReactNode>(Object.entries(elements))
  return shown(pattern)
    .split(/\{(\w+)\}/)
    .map((piece, index) => <Fragment key={index}>{index % 2 === 1 ? named.get(piece) : piece}</Fragment>)
}
