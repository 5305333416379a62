import type { Word } from './german/words'
import { type Filling, fill, type Said, type Text } from './text'
import type { Translator } from './translator'

export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

let language: Language = 'en'
let asked: Language = 'en'
let translator: Translator | undefined

/** The language of the page: it is chosen before anything is shown, and stays as long as the page. */
export const spoken = (): Language => language

/** The language that was asked for: its words may not have come. */
export const askedFor = (): Language => asked

/** Chooses the language of the page. @throws where its words cannot be fetched; then it stays as it is */
export async function speak(wanted: Language): Promise<void> {
  asked = wanted
  translator = wanted === 'en' ? undefined : await (await import('./german')).german()
  language = wanted
}

/** A text without the places at which a narrow label may break it. */
export const whole = (text: string): string => text.replaceAll('\u00ad', '')

/** A title in the middle of a sentence: English writes it small there. */
export const inSentence = (title: Text): Said => {
  const said = shown(title)
  return (language === 'en' ? said.toLowerCase() : whole(said)) as Said
}

/** Whether a comma stands before the decimals of a number here. */
export const decimalComma = (): boolean => language === 'de'

/** Sees to it that the words of a subject are there. Never fails: what is missing stays English. */
export const learn = (subject: string): Promise<void> | undefined => translator?.learn(subject).catch(() => undefined)

/** A text in the page's language. Only where something is shown, never where a module is loaded: then nothing has been chosen yet. */
export const t = <W extends Word>(pattern: W, ...[values]: Filling<W>): Said =>
  (translator ? translator.translate(pattern, values) : fill(pattern, values)) as Said

/**
 * What has come as an English text (from a table, a worker, a file, an error) in the page's language, its numbers written accordingly.
 * What nobody has a translation for stays as it is.
 */
export const shown = (text: string): Said => (translator?.translate(text) ?? text) as Said
