/** A text without its numbers: what of it is words. */
const wordsOf = (text: string) => text.replace(/[\d.,⁰¹²³⁴-⁹⁻×±−\s]+/g, ' ')

/**
 * What a live region says next. Numbers of a run change at every look: they are read out when the words around them change, or when
 * they have come to rest.
 * @param said what it said last
 * @param before the text at the look before
 * @param now the text
 */
export function nextAnnouncement(said: string, before: string, now: string): string {
  return wordsOf(now) !== wordsOf(said) || now === before ? now : said
}
