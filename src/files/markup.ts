/** Markup that is safe as it stands: made by `markup` alone. */
export class Markup {
  constructor(readonly source: string) {}
}

type Part = string | number | Markup | readonly Markup[]

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])

/** Control characters, halves of a surrogate pair, and those that turn the direction of writing: they could make text read as something else. */
const misleading = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** Text as it is to be read, in an element or between the quotes of an attribute. */
const escaped = (text: string) =>
  text.replace(misleading, ' ').replace(/[&<>"']/g, (character) => entities.get(character) ?? character)

function sourceOf(part: Part): string {
  if (part instanceof Markup) return part.source
  return typeof part === 'object' ? part.map(({ source }) => source).join('') : escaped(String(part))
}

/** HTML or SVG, with whatever stands in it as text: only other markup is taken as such, so that no text from a file can become part of a page. */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(strings.reduce((all, string, i) => all + sourceOf(parts[i - 1]) + string))
