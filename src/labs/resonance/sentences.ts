import { shown } from '../../words/language'
import { asIs, type Text } from '../../words/text'

/** Sentences one after the other, each in the page's language; those that are not there are left out. */
export const sentences = (...texts: readonly (Text | undefined)[]): Text =>
  asIs(texts.flatMap((text) => (text ? [shown(text)] : [])).join(' '))
